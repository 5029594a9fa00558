-- Who has not stated relatives in time is named by staff number, in the message and in its detail, which the page shows: of two who bear one name
-- nobody could tell whom the database means (V176).
create or replace function stated_in_time() returns trigger language plpgsql as $$
declare
    after jsonb := to_jsonb(new);
    officer bigint := (after ->> tg_argv[0])::bigint;
    day date := (((after ->> tg_argv[1])::timestamptz) at time zone 'Asia/Shanghai')::date;
    late text;
begin
    if tg_op = 'UPDATE' and after ->> tg_argv[0] is not distinct from to_jsonb(old) ->> tg_argv[0] then
        return null;
    end if;
    if officer is not null and statement_due(officer, day) < day then
        late := coalesce((select o.staff_number from officer o where o.id = officer), cast(officer as text));
        raise exception 'officer % has not stated relatives in time', late using errcode = 'check_violation',
            constraint = 'stated_in_time', detail = late;
    end if;
    return null;
end $$;

create or replace function visitors_stated_in_time() returns trigger language plpgsql as $$
declare
    day date := (new.recorded_at at time zone 'Asia/Shanghai')::date;
    late text := (select string_agg(o.staff_number, '、' order by o.staff_number) from officer o
        where bare_name(o.name) in (new.first_visitor, new.second_visitor) and statement_due(o.id, day) < day
            and holds_post(o.id, array['VILLAGE_ASSISTANT', 'TOWNSHIP_CLERK', 'TOWNSHIP_LEADER', 'COUNTY_REVIEWER', 'COUNTY_LEADER',
                'COUNTY_CHECKER'], new.division_code, new.visited_on));
begin
    if late is not null then
        raise exception 'officer % who visited has not stated relatives in time', late using errcode = 'check_violation',
            constraint = 'stated_in_time', detail = late;
    end if;
    return null;
end $$;
