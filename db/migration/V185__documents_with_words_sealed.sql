-- Documents with words written by hand. What the engine found, what a sheet rests on and what a visit saw are read by people alone, and sealed whole, as
-- one JSON string. The facts of a household and what an opinion proposes are read in bulk, by the engine and by SQL, for their figures and codes: in
-- them the words alone are sealed, each in its place.
alter table wall.sealed_words add column parts text[]; -- of a JSON document, the fields whose words are sealed in it; null: the value as a whole

-- Whether a document stays as it was but for texts that are sealed now.
create function wall.sealed_within(before jsonb, after jsonb) returns boolean language plpgsql immutable as $$
begin
    if before = after then
        return true;
    elsif jsonb_typeof(before) is distinct from jsonb_typeof(after) then
        return false;
    elsif jsonb_typeof(after) = 'string' then
        return after #>> '{}' ~ '^密[0-9]+\.[A-Za-z0-9+/]+$';
    elsif jsonb_typeof(after) = 'array' then
        return jsonb_array_length(before) = jsonb_array_length(after)
            and not exists (select from generate_series(0, jsonb_array_length(after) - 1) at where not wall.sealed_within(before -> at, after -> at));
    elsif jsonb_typeof(after) = 'object' then
        return array(select jsonb_object_keys(before) order by 1) = array(select jsonb_object_keys(after) order by 1)
            and not exists (select from jsonb_each(after) a where not wall.sealed_within(before -> a.key, a.value));
    end if;
    return false;
end $$;

create or replace function wall.only_sealed(before jsonb, after jsonb, words text[]) returns boolean language sql stable as $$
    select wall.sealing() and before - words = after - words and not exists (select from unnest(words) w
        where after ->> w is distinct from before ->> w and coalesce(after ->> w, '') !~ '^密[0-9]+\.[A-Za-z0-9+/]+$'
            and not wall.sealed_within(before -> w, after -> w))
$$;

-- As V177 says; a table may be put on the list again, with further columns.
drop function wall.seal_words(name, text[]);
create function wall.seal_words(subject name, words text[], within text[] default null) returns void language plpgsql as $$
declare
    guard record;
    others text;
    every text[];
begin
    insert into wall.sealed_words (table_name, column_name, parts, append_only)
    select subject, w, within, exists (select from wall.sealed_words k where k.table_name = subject and k.append_only)
        or exists (select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
            where t.tgrelid = subject::regclass and p.proname = 'refuse_change' and t.tgqual is null and t.tgattr = ''::int2vector
                and t.tgtype & 19 = 19)
    from unnest(words) w;
    every := array(select k.column_name from wall.sealed_words k where k.table_name = subject order by k.column_name);
    for guard in
        select t.oid, t.tgname, t.tgtype, t.tgfoid::regproc as does, t.tgnargs, t.tgqual,
            (select string_agg(format('%I', a.attname), ', ' order by a.attnum) from pg_attribute a
                where a.attrelid = t.tgrelid and a.attnum = any (t.tgattr)) as of_columns
        from pg_trigger t
        -- Before a row is updated: one of these columns, or any.
        where t.tgrelid = subject::regclass and not t.tgisinternal and t.tgtype & 19 = 19
            and (t.tgattr = ''::int2vector or exists (select from pg_attribute a where a.attrelid = t.tgrelid
                and a.attnum = any (t.tgattr) and a.attname = any (every)))
        order by t.tgname
    loop
        if guard.tgnargs > 0 or guard.tgqual is not null and pg_get_triggerdef(guard.oid) not like '%(NOT wall.only_sealed(to_jsonb(old%' then
            raise exception 'the guard % of % is to be written anew by hand', guard.tgname, subject;
        end if;
        others := concat_ws(' or ', case when guard.tgtype & 4 = 4 then 'insert' end, case when guard.tgtype & 8 = 8 then 'delete' end);
        execute format('drop trigger %I on %I', guard.tgname, subject);
        if others <> '' then
            execute format('create trigger %I before %s on %I for each row execute function %s()', guard.tgname || '_otherwise', others, subject, guard.does);
        end if;
        execute format('create trigger %I before update%s on %I for each row when (not wall.only_sealed(to_jsonb(old), to_jsonb(new), %L)) '
            'execute function %s()', guard.tgname,
            coalesce(' of ' || guard.of_columns, ''), subject, every, guard.does);
    end loop;
end $$;
revoke execute on function wall.seal_words(name, text[], text[]) from public;

alter table household_visit drop constraint household_visit_signals_check,
    add constraint household_visit_signals_check check (jsonb_typeof(signals) in ('array', 'string'));
alter table verification_followup drop constraint verification_followup_wanted_check,
    add constraint verification_followup_wanted_check check (btrim(wanted) <> '');

do $$
declare
    of_facts constant text[] := array['departure', 'documentName', 'explanation', 'note', 'reason', 'repeatReason', 'seen'];
begin
    perform wall.seal_words('application', array['facts'], of_facts);
    perform wall.seal_words('case_assessment', array['facts'], of_facts);
    perform wall.seal_words('fact_correction', array['facts'], of_facts);
end $$;
select wall.seal_words('opinion', array['proposals'], array['reasons', 'service', 'to', 'what']);
select wall.seal_words('case_assessment', array['result', 'outline']);
select wall.seal_words('replay_sheet', array['facts', 'sheet']);
select wall.seal_words('household_visit', array['signals']);
-- What a check and what follows it repeat of what was declared.
select wall.seal_words('verification_item', array['declared']);
select wall.seal_words('verification_objection', array['declared']);
select wall.seal_words('verification_followup', array['wanted']);
select wall.seal_words('check_finding', array['known']);

-- What keeps a link cannot look at its computed column before it is computed: it lets the work of sealing pass by itself.
insert into wall.sealed_words (table_name, column_name, append_only) values ('kin_link', 'reason', false);
create or replace function kin_link_is_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and wall.only_sealed(to_jsonb(old) - 'shuts_out', to_jsonb(new) - 'shuts_out', '{reason}') then
        return new;
    end if;
    if tg_op = 'DELETE' or old.withdrawal_id is not null
            or (new.case_id, new.officer_id, new.relation, new.ground, new.found_at)
                is distinct from (old.case_id, old.officer_id, old.relation, old.ground, old.found_at)
            or old.state <> 'SUSPECTED' and ((new.state, new.judged_by, new.judged_at, new.reason)
                is distinct from (old.state, old.judged_by, old.judged_at, old.reason)
                or not exists (select from kin_withdrawal w where w.id = new.withdrawal_id
                    and w.officer_id = old.officer_id and w.status = 'CONFIRMED')) then
        raise exception 'a link between an officer and a case is judged once and stays' using errcode = 'check_violation';
    end if;
    return new;
end $$;
