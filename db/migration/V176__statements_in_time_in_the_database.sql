-- Who has not stated relatives in time (V111) has no hand in a case: the door and the decision function say so, and so does the database, by whatever way a row comes.
-- Looked at when the transaction ends, on the day of the row in Beijing.
create function stated_in_time() returns trigger language plpgsql as $$
declare
    after jsonb := to_jsonb(new);
    officer bigint := (after ->> tg_argv[0])::bigint;
    day date := (((after ->> tg_argv[1])::timestamptz) at time zone 'Asia/Shanghai')::date;
begin
    if tg_op = 'UPDATE' and after ->> tg_argv[0] is not distinct from to_jsonb(old) ->> tg_argv[0] then
        return null;
    end if;
    if officer is not null and statement_due(officer, day) < day then
        raise exception 'officer % has not stated relatives in time', officer using errcode = 'check_violation',
            constraint = 'stated_in_time';
    end if;
    return null;
end $$;
create constraint trigger opinion_stated_in_time after insert or update of given_by on opinion
    deferrable initially deferred for each row execute function stated_in_time('given_by', 'given_at');
create constraint trigger household_visit_stated_in_time after insert on household_visit
    deferrable initially deferred for each row execute function stated_in_time('recorded_by', 'recorded_at');
create constraint trigger case_event_stated_in_time after insert on case_event
    deferrable initially deferred for each row when (new.duty = 'REVIEW') execute function stated_in_time('officer_id', 'at');
create constraint trigger decision_stated_in_time after insert on decision
    deferrable initially deferred for each row execute function stated_in_time('decided_by', 'decided_at');
create constraint trigger payment_run_stated_in_time after insert or update of approved_by on payment_run
    deferrable initially deferred for each row when (new.approved_by is not null) execute function stated_in_time('approved_by', 'approved_at');

-- Who went there, by name: an officer who holds a post over the place, as with the other hands (surveyed_by).
create function visitors_stated_in_time() returns trigger language plpgsql as $$
declare
    day date := (new.recorded_at at time zone 'Asia/Shanghai')::date;
begin
    if exists (select from officer o
            where bare_name(o.name) in (new.first_visitor, new.second_visitor) and statement_due(o.id, day) < day
                and holds_post(o.id, array['VILLAGE_ASSISTANT', 'TOWNSHIP_CLERK', 'TOWNSHIP_LEADER', 'COUNTY_REVIEWER', 'COUNTY_LEADER',
                    'COUNTY_CHECKER'], new.division_code, new.visited_on)) then
        raise exception 'somebody who visited has not stated relatives in time' using errcode = 'check_violation',
            constraint = 'stated_in_time';
    end if;
    return null;
end $$;
create constraint trigger household_visit_visitors_stated_in_time after insert on household_visit
    deferrable initially deferred for each row execute function visitors_stated_in_time();
