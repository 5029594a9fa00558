-- A stated relative counts until it is withdrawn: asked for by who stated it, agreed to by the county. What rested on a wrong number
-- alone ends then, with its day and its reason; nothing of it is deleted.
create table kin_withdrawal (
    id         bigint      generated always as identity primary key,
    officer_id bigint      not null references officer,     -- whose statement it is, and who asks
    reason     text        not null check (btrim(reason) <> ''),
    asked_at   timestamptz not null,
    status     text        not null default 'PROPOSED' check (status in ('PROPOSED', 'CONFIRMED', 'REJECTED')),
    settled_by bigint      references officer,
    settled_at timestamptz,
    finding    text,
    constraint kin_withdrawal_settled check ((status = 'PROPOSED') = (settled_by is null)
        and (settled_by is null) = (settled_at is null) and (settled_by is null) = (coalesce(btrim(finding), '') = '')),
    constraint kin_withdrawal_by_two check (settled_by <> officer_id)
);
create index kin_withdrawal_officer on kin_withdrawal (officer_id);
create index kin_withdrawal_settled_by on kin_withdrawal (settled_by);
create index kin_withdrawal_open on kin_withdrawal (id) where status = 'PROPOSED';

-- The same relative stands in every year's statement.
create table kin_withdrawn (
    withdrawal_id bigint not null references kin_withdrawal,
    person_id     bigint not null references kin_person,
    primary key (withdrawal_id, person_id)
);
create index kin_withdrawn_person on kin_withdrawn (person_id);
create trigger kin_withdrawn_append_only before update or delete on kin_withdrawn for each row execute function refuse_change();

create function withdrawn_of_ones_own() returns trigger language plpgsql as $$
begin
    if not exists (select from kin_withdrawal w join kin_person p on p.officer_id = w.officer_id
            where w.id = new.withdrawal_id and p.id = new.person_id and w.status = 'PROPOSED') then
        raise exception 'an officer asks for the own relatives to be withdrawn, before it is agreed to' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger kin_withdrawn_own before insert on kin_withdrawn for each row execute function withdrawn_of_ones_own();

create function kin_withdrawal_stays() returns trigger language plpgsql as $$
begin
    if old.status <> 'PROPOSED' or (new.officer_id, new.reason, new.asked_at)
            is distinct from (old.officer_id, old.reason, old.asked_at) then
        raise exception 'a withdrawal is settled once, as it was asked for' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger kin_withdrawal_settled_once before update on kin_withdrawal for each row execute function kin_withdrawal_stays();
create trigger kin_withdrawal_kept before delete on kin_withdrawal for each row execute function refuse_change();

create function withdrawn_by_the_county() returns trigger language plpgsql as $$
declare
    day date := cast(new.settled_at at time zone 'Asia/Shanghai' as date);
begin
    if not exists (select from post p join post s on s.officer_id = new.officer_id
                and (place_covers(p.division_code, s.division_code) or place_covers(s.division_code, p.division_code))
            where p.officer_id = new.settled_by and p.role in ('COUNTY_REVIEWER', 'COUNTY_LEADER')
                and p.valid_from <= day and coalesce(p.valid_to, day) >= day
                and s.valid_from <= day and coalesce(s.valid_to, day) >= day) then
        raise exception 'who agrees to a withdrawal holds a post of the county on that day' using errcode = 'check_violation',
            constraint = 'withdrawn_by_the_county';
    end if;
    return null;
end $$;
create constraint trigger kin_withdrawal_by_the_county after insert or update of status, settled_by on kin_withdrawal
    deferrable initially deferred for each row when (new.settled_by is not null) execute function withdrawn_by_the_county();

create function stated_still(person bigint) returns boolean language sql stable as $$
    select not exists (select from kin_withdrawn n join kin_withdrawal w on w.id = n.withdrawal_id and w.status = 'CONFIRMED'
        where n.person_id = person)
$$;

alter table kin_link
    add column ended_at      timestamptz,
    add column withdrawal_id bigint references kin_withdrawal,
    add constraint ended_by_a_withdrawal check ((ended_at is null) = (withdrawal_id is null)),
    add constraint only_the_certain_ends check (withdrawal_id is null or state = 'CERTAIN');
alter table kin_link alter column shuts_out set expression as (state in ('CERTAIN', 'CONFIRMED') and withdrawal_id is null);
alter table kin_link drop constraint kin_link_case_id_officer_id_ground_key;
create unique index kin_link_standing on kin_link (case_id, officer_id, ground) where withdrawal_id is null;
create index kin_link_case on kin_link (case_id);
create index kin_link_withdrawal on kin_link (withdrawal_id);

create or replace function kin_link_is_kept() returns trigger language plpgsql as $$
begin
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
drop trigger kin_link_kept on kin_link;
create trigger kin_link_kept before delete or update of case_id, officer_id, relation, ground, state, found_at, judged_by,
    judged_at, reason, ended_at, withdrawal_id on kin_link for each row execute function kin_link_is_kept();

-- Whether a case in the register is one that somebody in office is related to, or only was by a number that is withdrawn.
create function registered_still(of_case bigint) returns boolean language sql stable as $$
    select exists (select from kin_filing f where f.case_id = of_case)
        and (not exists (select from kin_link k where k.case_id = of_case and k.withdrawal_id is not null)
            or exists (select from kin_link k where k.case_id = of_case and k.shuts_out)
            or exists (select from assistance_case c join application a on a.id = c.application_id
                where c.id = of_case and a.kin_stated::text in ('true', 'YES')))
$$;

create or replace function decision_by_no_relative() returns trigger language plpgsql as $$
begin
    perform refuse_related(new.case_id, new.decided_by);
    if registered_still(new.case_id)
            and not exists (select from household_visit v where v.case_id = new.case_id and v.by_county) then
        raise exception 'the county has not visited this family, as a registered one needs' using errcode = 'check_violation',
            constraint = 'county_visits_the_registered';
    end if;
    if exists (select from kin_link k where k.case_id = new.case_id and k.state = 'SUSPECTED') then
        raise exception 'an indication of kinship is not judged yet' using errcode = 'check_violation',
            constraint = 'kinship_judged_before_the_decision';
    end if;
    return null;
end $$;

select put_on_record('kin_withdrawal'), put_on_record('kin_withdrawn');
