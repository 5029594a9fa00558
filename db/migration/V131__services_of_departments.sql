-- What holds of a source from a day on: agreed anew, proposed by one officer, confirmed by another. Before the first such row what the
-- source began with holds.
create table source_terms (
    id                 bigint generated always as identity primary key,
    source             text        not null references department_source,
    valid_from         date        not null,
    asked              boolean     not null,                     -- whether checks ask it from that day on
    contact            text        not null default '',
    schedule           text        not null check (btrim(schedule) <> ''),
    every_months       smallint    check (every_months > 0),
    due_day            smallint    check (due_day between 1 and 28),
    way_in             text        not null check (way_in in ('FILE', 'SERVICE')),
    address            text        check (address ~ '^https://[^\s/?#@]+(:\d+)?/[^\s#]*$'),
    days_fresh         smallint    not null check (days_fresh between 1 and 1000),
    tolerance_fen      bigint      check (tolerance_fen > 0),
    tolerance_permille smallint    check (tolerance_permille between 1 and 999),
    counts             text        not null check (counts in ('ANY', 'MORE')),
    without_fresh      text        not null check (without_fresh in ('WAIT', 'LAST_KNOWN', 'REFUSE')),
    document           text        not null check (btrim(document) <> ''),
    proposed_by        bigint      not null references officer,
    proposed_at        timestamptz not null,
    status             text        not null default 'PROPOSED' check (status in ('PROPOSED', 'CONFIRMED', 'REJECTED', 'WITHDRAWN')),
    decided_by         bigint      references officer,
    decided_at         timestamptz,
    reason             text,
    constraint terms_one_tolerance check (tolerance_fen is null or tolerance_permille is null),
    constraint terms_due_whole check ((every_months is null) = (due_day is null)),
    constraint service_has_an_address check ((way_in = 'SERVICE') = (address is not null)),
    constraint terms_decided_whole check ((status = 'PROPOSED') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
    constraint terms_by_two check (status not in ('CONFIRMED', 'REJECTED') or decided_by <> proposed_by),
    constraint terms_withdrawn_by_the_same check (status <> 'WITHDRAWN' or decided_by = proposed_by),
    constraint terms_rejected_with_reason check (status <> 'REJECTED' or btrim(reason) <> '')
);
create unique index source_terms_day on source_terms (source, valid_from) where status = 'CONFIRMED';
create unique index source_terms_open on source_terms (source) where status = 'PROPOSED';
create index source_terms_source on source_terms (source);
create index source_terms_proposed_by on source_terms (proposed_by);
create index source_terms_decided_by on source_terms (decided_by);

create function source_terms_keep() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.status <> 'PROPOSED'
        or to_jsonb(new) - array['status', 'decided_by', 'decided_at', 'reason']
            is distinct from to_jsonb(old) - array['status', 'decided_by', 'decided_at', 'reason'] then
        raise exception 'source_terms % stands as it was proposed and decided', old.id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger source_terms_keep before update or delete on source_terms for each row execute function source_terms_keep();

-- Every question to a department's service, with what came of it. What it answered about a person is kept by the keyed index, as of a file.
create table service_answer (
    id               bigint generated always as identity primary key,
    request          uuid        not null unique,
    source           text        not null references department_source,
    division_code    text        not null references division,
    case_id          bigint      not null references assistance_case,
    authorisation_id bigint      not null references authorisation,
    person_index     bytea       not null,
    purpose          text        not null,
    officer_id       bigint      not null references officer,
    asked_at         timestamptz not null,
    took_millis      integer     not null check (took_millis >= 0),
    outcome          text        not null check (outcome in ('ANSWERED', 'SILENT', 'WRONG')),
    problem          text,                                       -- why there is no answer, in Chinese, without a word of the department's
    as_of            date,                                       -- the day that the department says its data speaks of
    constraint answered_or_why check ((outcome = 'ANSWERED') = (problem is null) and (outcome = 'ANSWERED') = (as_of is not null))
);
create index service_answer_person on service_answer (person_index, source, id);
create index service_answer_case on service_answer (case_id);
create index service_answer_authorisation on service_answer (authorisation_id);
create index service_answer_source on service_answer (source, asked_at);
create index service_answer_division on service_answer (division_code);
create index service_answer_officer on service_answer (officer_id);
create trigger service_answer_append_only before update or delete on service_answer
    for each row execute function refuse_change();

create table service_record (
    answer_id  bigint  not null references service_answer,
    number     integer not null,
    name       text    not null,
    amount_fen bigint  check (amount_fen >= 0),
    from_date  date,
    to_date    date,
    status     text,
    detail     text    not null default '',
    primary key (answer_id, number)
);
create trigger service_record_append_only before update or delete on service_record
    for each row execute function refuse_change();

-- Of a service that did not answer: how often in a row, and when it was last tried. All instances go by it.
create table service_state (
    source         text        primary key references department_source,
    failures       integer     not null check (failures >= 0),
    last_tried_at  timestamptz not null
);

select put_on_record('source_terms'), put_on_record('service_answer'), put_on_record('service_record');
select wall.protect_with('service_answer', 'assistance_case root where root.id = service_answer.case_id');
select wall.protect('service_record', 'exists (select from service_answer a where a.id = service_record.answer_id '
    'and a.division_code >= %1$s and a.division_code < %2$s)',
    'exists (select from service_answer a where a.id = service_record.answer_id)');
