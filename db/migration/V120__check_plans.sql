-- A check of many people at once rests on a plan that a second person approved (核查计划, XZ-53); a question of the departments rests on it
-- or on a live authorisation, and the database itself refuses any other.

create table check_plan (
    id            bigint      generated always as identity primary key,
    division_code text        not null references division,
    title         text        not null check (btrim(title) <> '' and length(title) <= 60),
    reason        text        not null check (btrim(reason) <> '' and length(reason) <= 500),  -- why these people, and the paper it rests on
    frequency        text        not null check (frequency in ('ONCE', 'MONTHLY', 'QUARTERLY', 'BEFORE_PAYMENT')),
    programmes    text[]      not null check (cardinality(programmes) > 0),         -- whose rights are checked
    sources       text[]      not null check (cardinality(sources) > 0),            -- which departments' data is asked
    valid_from    date        not null,
    valid_to      date        not null,
    made_by       bigint      not null references officer,
    made_at       timestamptz not null,
    status        text        not null default 'PROPOSED' check (status in ('PROPOSED', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'ENDED')),
    settled_by    bigint      references officer,
    settled_at    timestamptz,
    settled_words text        check (length(settled_words) <= 500),
    ended_by      bigint      references officer,
    ended_at      timestamptz,
    ended_words   text        check (length(ended_words) <= 500),
    constraint check_plan_within_a_year check (valid_to between valid_from and valid_from + 366),
    constraint check_plan_by_two check (status not in ('APPROVED', 'REFUSED', 'ENDED') or settled_by <> made_by),
    constraint check_plan_settled check ((status = 'PROPOSED') = (settled_by is null) and (settled_by is null) = (settled_at is null)
        and (status <> 'REFUSED' or btrim(settled_words) <> '')),
    constraint check_plan_ended check ((status = 'ENDED') = (ended_by is not null) and (ended_by is null) = (ended_at is null)
        and (ended_by is null or btrim(ended_words) <> ''))
);
create index check_plan_division on check_plan (division_code, id desc);
create index check_plan_open on check_plan (status) where status in ('PROPOSED', 'APPROVED');
create index check_plan_made_by on check_plan (made_by);
create index check_plan_settled_by on check_plan (settled_by);
create index check_plan_ended_by on check_plan (ended_by);

create function check_plan_keeps() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.status <> 'PROPOSED' then
            raise exception 'a plan is made before it is approved' using errcode = 'check_violation';
        end if;
        return new;
    end if;
    if tg_op = 'DELETE'
        or (new.id, new.title, new.reason, new.frequency, new.programmes, new.sources, new.valid_from, new.valid_to, new.made_by, new.made_at)
            is distinct from (old.id, old.title, old.reason, old.frequency, old.programmes, old.sources, old.valid_from, old.valid_to,
                old.made_by, old.made_at)
        or old.settled_by is not null and (new.settled_by, new.settled_at, new.settled_words)
            is distinct from (old.settled_by, old.settled_at, old.settled_words)
        or (old.status, new.status) not in (('PROPOSED', 'PROPOSED'), ('PROPOSED', 'APPROVED'), ('PROPOSED', 'REFUSED'),
            ('PROPOSED', 'WITHDRAWN'), ('APPROVED', 'APPROVED'), ('APPROVED', 'ENDED'), ('REFUSED', 'REFUSED'), ('WITHDRAWN', 'WITHDRAWN'),
            ('ENDED', 'ENDED')) then
        raise exception 'plan % of checks stands as it was made and settled', old.id using errcode = 'restrict_violation';
    end if;
    if new.status in ('APPROVED', 'REFUSED') and old.status = 'PROPOSED' and not holds_post(new.settled_by,
            array['COUNTY_LEADER', 'CITY_CLERK'], new.division_code, (new.settled_at at time zone 'Asia/Shanghai')::date) then
        raise exception 'who settles a plan of checks holds a post that may' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger check_plan_stays before insert or update or delete on check_plan for each row execute function check_plan_keeps();

-- One run of a plan: of its day, month or quarter. How far it is stands here; whoever finds it silent for ten minutes goes on after the
-- last case that was gone through.
create table check_plan_run (
    id          bigint      generated always as identity primary key,
    plan_id     bigint      not null references check_plan,
    period      date        not null,
    started_at  timestamptz not null,
    beat_at     timestamptz not null,
    ended_at    timestamptz,
    reached     bigint      not null default 0,
    people      integer     not null default 0,
    unique (plan_id, period)
);
create index check_plan_run_open on check_plan_run (id) where ended_at is null;

-- Every answer stands in registry_query; here is what somebody must look at, in words.
create table check_finding (
    id            bigint   generated always as identity primary key,
    run_id        bigint   not null references check_plan_run,
    division_code text     not null references division,
    case_id       bigint   not null references assistance_case,
    right_id      bigint   not null references entitlement,
    person_id     bigint   not null references person,
    person_name   text     not null,
    source        text     not null,
    source_label  text     not null,
    answer        text     not null check (answer in ('DIFFERS', 'NOT_FOUND')),
    known         text     not null,                  -- what the right was granted on
    found         text     not null,
    data_from     text,
    unique (run_id, case_id, person_id, source)
);
create index check_finding_division on check_finding (division_code, run_id);
create index check_finding_case on check_finding (case_id);
create index check_finding_right on check_finding (right_id);
create index check_finding_person on check_finding (person_id);
create trigger check_finding_append_only before update or delete on check_finding for each row execute function refuse_change();
select wall.protect_with('check_finding', 'assistance_case root where root.id = check_finding.case_id');

alter table registry_query add column plan_run_id bigint references check_plan_run;
create index registry_query_plan_run on registry_query (plan_run_id);

-- The last word on A27 and A28: what was asked was asked under an authorisation of that very person that held on the day, or under a plan
-- that was approved, held on the day, and names the source. Applications known again at the counter ask the system's own records.
create function registry_query_rests_on() returns trigger language plpgsql as $$
declare
    day date := (new.at at time zone 'Asia/Shanghai')::date;
begin
    if new.answer = 'REFUSED' or new.source = 'OWN_RECORDS' then
        return new;
    end if;
    if new.authorisation_id is null and new.obligor_number is null and exists (select from check_plan_run r
            join check_plan p on p.id = r.plan_id where r.id = new.plan_run_id and p.status = 'APPROVED' and day between p.valid_from and p.valid_to and new.source = any (p.sources)
                and place_covers(p.division_code, new.division_code)) then
        return new;
    end if;
    if new.plan_run_id is null and exists (select from authorisation a where a.id = new.authorisation_id and day >= a.signed_on
            and (a.ends_on is null or day <= a.ends_on)
            and (a.person_id = new.person_id or a.obligor_number = new.obligor_number and new.person_id is null)) then
        return new;
    end if;
    raise exception 'nobody is asked about without a live authorisation or an approved plan' using errcode = 'check_violation',
        constraint = 'registry_query_rests_on';
end $$;
create trigger registry_query_has_a_basis before insert on registry_query for each row execute function registry_query_rests_on();

select put_on_record('check_plan'), put_on_record('check_plan_run'), put_on_record('check_finding');
