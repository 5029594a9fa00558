-- The immutable record each stage leaves behind. A return supersedes what was built later; nothing is rewritten.

create table case_assessment (
    id             bigint generated always as identity primary key,
    case_id        bigint      not null references assistance_case,
    application_id bigint      references application, -- the version of the declaration it rests on
    division_code  text        not null references division,
    as_of          date        not null,
    facts          jsonb       not null,
    result         jsonb       not null,
    outline        jsonb       not null,              -- of the result: what the page of the case shows
    engine_version text        not null,
    assessed_by    bigint      not null references officer,
    assessed_at    timestamptz not null,
    superseded     boolean     not null default false
);
create unique index case_assessment_current on case_assessment (case_id) where not superseded;
create index case_assessment_case on case_assessment (case_id);
create index case_assessment_application on case_assessment (application_id);

create table opinion (
    id            bigint generated always as identity primary key,
    case_id       bigint      not null references assistance_case,
    assessment_id bigint      not null references case_assessment,
    division_code text        not null references division,
    text          text        not null check (text <> ''),
    proposals     jsonb       not null,
    given_by      bigint      not null references officer,
    given_at      timestamptz not null,
    superseded    boolean     not null default false
);
create unique index opinion_current on opinion (case_id) where not superseded;
create index opinion_case on opinion (case_id);
create index opinion_assessment on opinion (assessment_id);
create index opinion_given_by on opinion (given_by);

create table notice (
    id             bigint generated always as identity primary key,
    public_id      uuid        not null unique,
    case_id        bigint      not null references assistance_case,
    opinion_id     bigint      not null references opinion,
    division_code  text        not null references division,
    village_name   text        not null,
    programme      text        not null,
    applicant_name text        not null,
    member_count   smallint    not null,
    amount_fen     bigint      check (amount_fen >= 0),
    posted_on      date        not null,
    last_day       date        not null check (last_day > posted_on),
    place          text        not null,
    posted_by      bigint      not null references officer,
    ended_on       date,
    superseded     boolean     not null default false
);
create unique index notice_current on notice (case_id, programme) where not superseded;
create index notice_case on notice (case_id);
create index notice_opinion on notice (opinion_id);
create index notice_public on notice (division_code, last_day);

create table objection (
    id            bigint generated always as identity primary key,
    case_id       bigint      not null references assistance_case,
    notice_id     bigint      not null references notice,
    division_code text        not null references division,
    raised_on     date        not null,
    raised_by     text,
    contact       text,
    content       text        not null check (content <> ''),
    recorded_by   bigint      not null references officer,
    recorded_at   timestamptz not null,
    finding       text        check (btrim(finding) <> ''),  -- what the new investigation found; before the next notice
    found_by      bigint      references officer,
    found_at      timestamptz,
    constraint objection_found_by_somebody check ((finding is null) = (found_by is null)
        and (finding is null) = (found_at is null))
);
create index objection_case on objection (case_id);
create index objection_notice on objection (notice_id);
create index objection_found_by on objection (found_by);

create table decision (
    id              bigint generated always as identity primary key,
    case_id         bigint      not null references assistance_case,
    opinion_id      bigint      not null references opinion,
    division_code   text        not null references division,
    document_number text        not null unique,
    level           text        not null check (level in ('TOWNSHIP', 'COUNTY')),
    delegation_id   bigint      references delegation,
    decided_on      date        not null,
    decided_by      bigint      not null references officer,
    decided_at      timestamptz not null,
    reasons         text        not null check (reasons <> '')
);
create unique index decision_one_per_case on decision (case_id);
create index decision_opinion on decision (opinion_id);
create index decision_decided_by on decision (decided_by);
create trigger decision_append_only before update or delete on decision
    for each row execute function refuse_change();

create table award (
    id            bigint generated always as identity primary key,
    decision_id   bigint   not null references decision,
    case_id       bigint   not null references assistance_case,
    division_code text     not null references division,
    programme     text     not null,
    member_number smallint,
    granted       boolean  not null,
    amount_fen    bigint   check (amount_fen > 0),
    rhythm        text     not null check (rhythm in ('MONTHLY', 'ONCE', 'STATUS')),
    people        smallint not null check (people > 0),
    first_month   date     check (extract(day from first_month) = 1),
    last_month    date     check (extract(day from last_month) = 1),
    -- Whose standard it is; for 特困 the person's ties decide (TK-07), else the application's area.
    area          text     check (area in ('URBAN', 'RURAL')),
    reasons       text     not null,
    constraint amount_when_paid check ((granted and rhythm <> 'STATUS') = (amount_fen is not null)),
    constraint first_month_when_granted check (not granted or first_month is not null)
);
create unique index award_once on award (decision_id, programme, coalesce(member_number, 0));
create index award_case on award (case_id);
create trigger award_append_only before update or delete on award
    for each row execute function refuse_change();

-- The officer who wrote the opinion never decides the same case.
create function decision_by_second_officer() returns trigger language plpgsql as $$
begin
    if exists (select from opinion o where o.id = new.opinion_id and o.given_by = new.decided_by) then
        raise exception 'the officer who wrote the opinion cannot decide' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger decision_four_eyes before insert on decision
    for each row execute function decision_by_second_officer();
