-- A case walks its route; every move appends an event in the same transaction.

create table assistance_case (
    id             bigint generated always as identity primary key,
    number         text        not null unique,
    application_id bigint      not null references application,
    route          text        not null check (route in ('HOUSEHOLD', 'SUBSIDY', 'RELIEF', 'FAST_RELIEF')),
    stage          text        not null check (stage in
        ('INTAKE', 'VERIFICATION', 'ASSESSMENT', 'OPINION', 'NOTICE', 'DECISION', 'PAYMENT', 'CLOSED')),
    outcome        text        check (outcome in ('GRANTED', 'REFUSED', 'WITHDRAWN', 'TERMINATED', 'NOT_ACCEPTED')),
    division_code  text        not null references division,
    township_code  text        not null references division,
    applicant_name text        not null,
    opened_on      date        not null,
    accepted_on    date,
    stage_since    date        not null,
    due_on         date,
    decision_level text        check (decision_level in ('TOWNSHIP', 'COUNTY')),
    closed_on      date,
    version        integer     not null default 0,
    constraint closed_with_day check ((stage = 'CLOSED') = (closed_on is not null)),
    constraint closed_with_outcome check (stage <> 'CLOSED' or outcome is not null)
);
create index assistance_case_work on assistance_case (division_code, stage, due_on, id) where stage <> 'CLOSED';
create index assistance_case_name on assistance_case (applicant_name text_pattern_ops);
create index assistance_case_division on assistance_case (division_code, id);
create index assistance_case_application on assistance_case (application_id);

create table case_programme (
    case_id   bigint not null references assistance_case,
    programme text   not null,
    primary key (case_id, programme)
);
create index case_programme_programme on case_programme (programme, case_id);

create table case_event (
    id            bigint generated always as identity primary key,
    case_id       bigint      not null references assistance_case,
    division_code text        not null references division,
    kind          text        not null check (kind in ('OPENED', 'FORWARD', 'RETURN', 'CLOSE', 'NOTE')),
    duty          text        not null,
    from_stage    text,
    to_stage      text        not null,
    officer_id    bigint      references officer,
    officer_name  text        not null,
    role          text        not null,
    at            timestamptz not null,
    summary       text        not null,
    reason        text,
    record_id     bigint
);
create index case_event_case on case_event (case_id, id);
create index case_event_return on case_event (case_id, id) where kind = 'RETURN';
create index case_event_officer on case_event (officer_id);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger case_event_append_only before update or delete on case_event
    for each row execute function refuse_change();

create table case_serial (
    prefix text    primary key,
    last   integer not null check (last > 0)
);
