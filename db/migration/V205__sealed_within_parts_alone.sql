-- Of a document whose words are sealed in their place, the work of sealing changes the words of the listed fields and nothing else. Any other text in
-- it is a code, a day or a name on which figures rest, and stays as it is even for the work of sealing.
create function wall.sealed_within(before jsonb, after jsonb, parts text[], words boolean default false) returns boolean language plpgsql immutable as $$
begin
    if before = after then
        return true;
    elsif jsonb_typeof(before) is distinct from jsonb_typeof(after) then
        return false;
    elsif jsonb_typeof(after) = 'string' then
        return words and after #>> '{}' ~ '^密[0-9]+\.[A-Za-z0-9+/]+$';
    elsif jsonb_typeof(after) = 'array' then
        return jsonb_array_length(before) = jsonb_array_length(after)
            and not exists (select from generate_series(0, jsonb_array_length(after) - 1) at where not wall.sealed_within(before -> at, after -> at, parts));
    elsif jsonb_typeof(after) = 'object' then
        return array(select jsonb_object_keys(before) order by 1) = array(select jsonb_object_keys(after) order by 1)
            and not exists (select from jsonb_each(after) a where not wall.sealed_within(before -> a.key, a.value, parts, a.key = any (parts)));
    end if;
    return false;
end $$;

create or replace function wall.only_sealed(before jsonb, after jsonb, words text[]) returns boolean language sql stable as $$
    select wall.sealing() and before - words = after - words and not exists (select from unnest(words) w
        where after ->> w is distinct from before ->> w and coalesce(after ->> w, '') !~ '^密[0-9]+\.[A-Za-z0-9+/]+$'
            and not wall.sealed_within(before -> w, after -> w,
                array(select p from wall.sealed_words k cross join unnest(k.parts) p where k.column_name = w)))
$$;
drop function wall.sealed_within(jsonb, jsonb);
