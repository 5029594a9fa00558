-- Two people become one, or two again, by steps alone, and whether money hangs on either is looked up here: what a program says of it counts for nothing.

-- Whether one of the two holds a right on a day or later, or waits for money; of all places, also those that whoever asks does not see.
create function match_has_money(of_match bigint, day date) returns boolean language sql stable
    security definer set search_path = public, pg_temp as $$
    select exists (
        select from person_match m
            join entitled_person t on t.person_id in (m.left_id, m.right_id) join entitlement e on e.id = t.entitlement_id
        where m.id = of_match and (e.last_month is null
            or e.last_month >= date_trunc('month', day)::date and e.last_month >= e.first_month))
    or exists (
        select from person_match m join payment_transfer t on t.person_id in (m.left_id, m.right_id)
        where m.id = of_match and t.status = 'PENDING')
$$;

create or replace function person_match_by_two() returns trigger language plpgsql as $$
declare
    standing person_match;
    related bigint;
begin
    select * into strict standing from person_match m where m.id = new.match_id for update;
    if (standing.status, new.act) not in (('OPEN', 'PROPOSE'), ('OPEN', 'MERGE'), ('OPEN', 'DIFFERENT'), ('PROPOSED', 'CONFIRM'),
            ('PROPOSED', 'REFUSE'), ('SAME', 'ASK_UNDO'), ('SAME', 'UNDO'), ('UNDOING', 'CONFIRM'), ('UNDOING', 'REFUSE'),
            ('DIFFERENT', 'UNDO')) then
        raise exception 'nothing to % of a match that is %', new.act, standing.status using errcode = 'check_violation',
            constraint = 'person_match_step_by_step';
    end if;
    if new.act in ('CONFIRM', 'REFUSE') and standing.asked_by = new.officer_id then
        raise exception 'who asked for it does not answer' using errcode = 'check_violation', constraint = 'person_match_by_two';
    end if;
    -- A day still to come hides no right that holds now.
    new.money := match_has_money(new.match_id, (least(new.at, now()) at time zone 'Asia/Shanghai')::date);
    if new.money and (new.act = 'MERGE' or new.act = 'UNDO' and standing.status = 'SAME') then
        raise exception 'money hangs on it: a second person answers' using errcode = 'check_violation',
            constraint = 'person_match_by_two';
    end if;
    for related in
        select distinct c.id from application_member a join assistance_case c on c.application_id = a.application_id
        where a.person_id in (standing.left_id, standing.right_id)
    loop
        perform refuse_related(related, new.officer_id);
    end loop;
    return new;
end $$;

-- Each standing follows from the one before by the step that was written last, whose officer asked.
create or replace function person_match_kept() returns trigger language plpgsql as $$
declare
    last person_match_step;
begin
    if tg_op = 'INSERT' then
        if new.status <> 'OPEN' then
            raise exception 'a match is put up before it is judged' using errcode = 'check_violation',
                constraint = 'person_match_step_by_step';
        end if;
        return new;
    end if;
    if tg_op = 'DELETE' or (new.left_id, new.right_id, new.found_on) is distinct from (old.left_id, old.right_id, old.found_on) then
        raise exception 'a match stays' using errcode = 'check_violation';
    end if;
    if (new.status, new.kept_id, new.asked_by) is not distinct from (old.status, old.kept_id, old.asked_by) then
        return new;
    end if;
    select * into last from person_match_step s where s.match_id = new.id order by s.id desc limit 1;
    if last.id is null or (old.status, last.act, new.status) not in (('OPEN', 'PROPOSE', 'PROPOSED'), ('OPEN', 'MERGE', 'SAME'),
            ('OPEN', 'DIFFERENT', 'DIFFERENT'), ('PROPOSED', 'CONFIRM', 'SAME'), ('PROPOSED', 'REFUSE', 'OPEN'),
            ('SAME', 'ASK_UNDO', 'UNDOING'), ('SAME', 'UNDO', 'OPEN'), ('UNDOING', 'CONFIRM', 'OPEN'), ('UNDOING', 'REFUSE', 'SAME'),
            ('DIFFERENT', 'UNDO', 'OPEN'))
        or new.asked_by is not null and new.asked_by <> last.officer_id
        or old.kept_id is not null and new.kept_id is not null and new.kept_id <> old.kept_id then
        raise exception 'no step of match % leads from % to %', new.id, old.status, new.status using errcode = 'check_violation',
            constraint = 'person_match_step_by_step';
    end if;
    return new;
end $$;
drop trigger person_match_kept on person_match;
create trigger person_match_kept before insert or update or delete on person_match
    for each row execute function person_match_kept();
