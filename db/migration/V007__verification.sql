-- What other departments hold, what was asked of them and why, and what they answered about a case.

-- A file speaks for one division: the county of the check officer who took it over, or the whole city.
create table department_file (
    id                bigint generated always as identity primary key,
    source            text        not null,
    division_code     text        not null references division,
    file_name         text        not null,
    charset           text        not null,
    sha256            text        not null,
    as_of             date        not null,
    row_count         integer     not null check (row_count >= 0),
    imported_by       bigint      not null references officer,
    imported_at       timestamptz not null default now(),
    current           boolean     not null default true,
    withdrawn_by      bigint      references officer,
    withdrawn_at      timestamptz,
    withdrawal_reason text,
    constraint withdrawn_whole check ((withdrawn_by is null) = (withdrawn_at is null)
        and (withdrawn_by is null) = (withdrawal_reason is null)),
    constraint withdrawn_answers_nothing check (not (current and withdrawn_at is not null))
);
create unique index department_file_current on department_file (source, division_code) where current;
create unique index department_file_content on department_file (source, division_code, sha256, as_of)
    where withdrawn_at is null;
create index department_file_division on department_file (division_code, imported_at desc);

create table department_record (
    file_id    bigint  not null references department_file,
    row_number integer not null,
    source     text    not null,
    id_number  text    not null,
    name       text    not null,
    amount_fen bigint  check (amount_fen >= 0),
    from_date  date,
    to_date    date,
    status     text,
    detail     text    not null default '',
    primary key (file_id, row_number)
);
create index department_record_person on department_record (id_number, source, file_id);

create table verification_report (
    id            bigint generated always as identity primary key,
    case_id       bigint      not null references assistance_case,
    division_code text        not null references division,
    requested_by  bigint      not null references officer,
    requested_at  timestamptz not null,
    concluded_by  bigint      references officer,
    concluded_at  timestamptz,
    conclusion    text        check (conclusion in ('FITS', 'DOES_NOT_FIT', 'NEEDS_CLARIFYING')),
    remark        text,
    superseded    boolean     not null default false
);
create unique index verification_report_current on verification_report (case_id) where not superseded;
create index verification_report_case on verification_report (case_id);
create index verification_report_requested_by on verification_report (requested_by);

create table verification_item (
    id                bigint generated always as identity primary key,
    report_id         bigint   not null references verification_report,
    division_code     text     not null references division,
    member_number     smallint,                        -- of the household, or
    obligor_number    smallint,                        -- of those who owe support and live elsewhere
    person_id         bigint   references person,
    person_name       text     not null,
    source            text     not null,
    source_label      text     not null,               -- as it was called on the day: 养老保险（人社部门）
    answer            text     not null check (answer in
        ('CONFIRMED', 'DIFFERS', 'NOT_FOUND', 'UNREACHABLE', 'REFUSED')),
    declared          text     not null,
    found             text     not null,
    declared_fen      bigint,
    found_fen         bigint,
    found_facts       jsonb,
    data_as_of        date,
    data_from         text,                            -- whose files answered: 桐城市数据截至 2026-10-31
    needs_resolution  boolean  not null,               -- differs, contradicts what was declared, or could not be asked
    resolution        text     check (resolution in ('USE_FOUND', 'KEEP_DECLARED', 'SET_BY_OFFICER')),
    resolved_fen      bigint   check (resolved_fen >= 0),
    resolution_reason text,
    resolved_by       bigint   references officer,
    resolved_at       timestamptz,
    unique (report_id, member_number, source),
    unique (report_id, obligor_number, source),
    constraint one_person check ((member_number is null) <> (obligor_number is null)),
    constraint member_is_a_person check (member_number is null or person_id is not null),
    constraint resolved_by_somebody check ((resolution is null) = (resolved_by is null)),
    constraint amount_set_by_officer check ((resolution = 'SET_BY_OFFICER') = (resolved_fen is not null)),
    constraint reason_given check (resolution = 'USE_FOUND' or resolution is null or btrim(resolution_reason) <> '')
);
create index verification_item_person on verification_item (person_id);

-- Every query, allowed or refused (XZ-53).
create table registry_query (
    id               bigint generated always as identity primary key,
    case_id          bigint      references assistance_case,
    division_code    text        not null references division,
    person_id        bigint      references person,
    obligor_number   smallint,
    source           text        not null,
    authorisation_id bigint      references authorisation,
    purpose          text        not null,
    officer_id       bigint      not null references officer,
    at               timestamptz not null,
    answer           text        not null check (answer in
        ('CONFIRMED', 'DIFFERS', 'NOT_FOUND', 'UNREACHABLE', 'REFUSED')),
    refusal          text,
    constraint refused_with_reason check ((answer = 'REFUSED') = (refusal is not null))
);
create index registry_query_authorisation on registry_query (authorisation_id);
create index registry_query_case on registry_query (case_id);
create index registry_query_person on registry_query (person_id);
create index registry_query_at on registry_query (at);
create trigger registry_query_append_only before update or delete on registry_query
    for each row execute function refuse_change();
