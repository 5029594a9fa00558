-- What another region's check office is asked about a member of a case, and what it asks of us (异地协同, XZ-54): with its basis, its clock and
-- its paper. Of somebody who is asked about from elsewhere no number is kept, only what it is found by again.

create table regional_request (
    id               bigint      generated always as identity primary key,
    direction        text        not null check (direction in ('OUT', 'IN')),
    division_code    text        not null references division,
    other_body       text        not null check (btrim(other_body) <> '' and length(other_body) <= 60),
    document_number  text        not null check (btrim(document_number) <> '' and length(document_number) <= 60),
    wanted           text        not null check (btrim(wanted) <> '' and length(wanted) <= 500),
    person_name      text        not null check (btrim(person_name) <> ''),
    case_id          bigint      references assistance_case,
    person_id        bigint      references person,
    authorisation_id bigint      references authorisation,
    person_index     bytea,
    authorised_on    date,
    sources          text[]      not null check (cardinality(sources) > 0), -- what the letter asks for, by the code of our own source of it, and nothing else
    made_on          date        not null,             -- sent, or received
    due_on           date        not null check (due_on >= made_on),
    made_by          bigint      not null references officer,
    made_at          timestamptz not null,
    answer           text        check (answer in ('CONFIRMED', 'DIFFERS', 'NOT_FOUND', 'UNREACHABLE')),
    answer_words     text        check (btrim(answer_words) <> '' and length(answer_words) <= 1000),
    answer_number    text        check (btrim(answer_number) <> '' and length(answer_number) <= 60),
    answer_paper     uuid        references document,
    answered_on      date        check (answered_on >= made_on),
    answered_by      bigint      references officer,
    answered_at      timestamptz,
    constraint regional_request_of_a_case check (direction <> 'OUT' or case_id is not null and person_id is not null
        and authorisation_id is not null and person_index is null and authorised_on is null),
    constraint regional_request_of_elsewhere check (direction <> 'IN' or case_id is null and person_id is null
        and authorisation_id is null and person_index is not null and length(person_index) = 32
        and authorised_on is not null and authorised_on <= made_on),
    constraint regional_request_answered check ((answered_on is null) = (answered_by is null)
        and (answered_by is null) = (answered_at is null) and (answered_by is null) = (answer_number is null)),
    constraint regional_request_answer_on_paper check ((direction = 'OUT' and answered_by is not null) = (answer is not null)
        and (answer is null) = (answer_words is null) and (answer is null) = (answer_paper is null))
);
create index regional_request_division on regional_request (division_code, id desc);
-- A letter may ask about several people, and about each once.
create unique index regional_request_once on regional_request (division_code, other_body, document_number, person_index) where direction = 'IN';
create index regional_request_open on regional_request (division_code) where answered_at is null;
create index regional_request_case on regional_request (case_id);
create index regional_request_person on regional_request (person_id);
create index regional_request_authorisation on regional_request (authorisation_id);
create index regional_request_made_by on regional_request (made_by);
create index regional_request_answered_by on regional_request (answered_by);
create index regional_request_paper on regional_request (answer_paper);
select wall.protect_with('regional_request', 'assistance_case root where root.id = regional_request.case_id');

-- Where the office goes when its division ends (DF-14), what is open goes along.
create function regional_request_keeps() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.answered_at is not null
        or (new.id, new.direction, new.other_body, new.document_number, new.wanted, new.person_name, new.case_id, new.person_id,
            new.authorisation_id, new.person_index, new.authorised_on, new.sources, new.made_on, new.due_on, new.made_by, new.made_at)
            is distinct from (old.id, old.direction, old.other_body, old.document_number, old.wanted, old.person_name, old.case_id,
            old.person_id, old.authorisation_id, old.person_index, old.authorised_on, old.sources, old.made_on, old.due_on, old.made_by, old.made_at) then
        raise exception 'a request between regions stands as it was made and answered' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger regional_request_stays before update or delete on regional_request
    for each row execute function regional_request_keeps();

-- What our departments' data says about the one person who was asked about, a line a source.
create table regional_finding (
    request_id    bigint not null references regional_request,
    source        text   not null,
    source_label  text   not null,
    answer        text   not null check (answer in ('CONFIRMED', 'NOT_FOUND', 'UNREACHABLE')),
    found         text   not null,
    data_from     text,
    primary key (request_id, source)
);
create trigger regional_finding_append_only before update or delete on regional_finding
    for each row execute function refuse_change();
select wall.protect_with('regional_finding', 'regional_request root where root.id = regional_finding.request_id');

alter table registry_query add column regional_id bigint references regional_request;
create index registry_query_regional on registry_query (regional_id);

create or replace function registry_query_rests_on() returns trigger language plpgsql as $$
declare
    day date := (new.at at time zone 'Asia/Shanghai')::date;
begin
    if new.answer = 'REFUSED' or new.source = 'OWN_RECORDS' then
        return new;
    end if;
    if new.authorisation_id is null and new.regional_id is null and new.obligor_number is null and exists (select from check_plan_run r
            join check_plan p on p.id = r.plan_id where r.id = new.plan_run_id and p.status = 'APPROVED'
                and day between p.valid_from and p.valid_to and new.source = any (p.sources)
                and place_covers(p.division_code, new.division_code)) then
        return new;
    end if;
    if new.plan_run_id is null and new.regional_id is null and exists (select from authorisation a where a.id = new.authorisation_id
            and day >= a.signed_on and (a.ends_on is null or day <= a.ends_on)
            and (a.person_id = new.person_id or a.obligor_number = new.obligor_number and new.person_id is null)) then
        return new;
    end if;
    if new.plan_run_id is null and new.authorisation_id is null and new.case_id is null and new.person_id is null
            and exists (select from regional_request q where q.id = new.regional_id and q.direction = 'IN' and q.authorised_on <= day
                and q.answered_at is null and q.division_code = new.division_code and new.source = any (q.sources)) then
        return new;
    end if;
    raise exception 'nobody is asked about without a live authorisation or an approved plan' using errcode = 'check_violation',
        constraint = 'registry_query_rests_on';
end $$;

select put_on_record('regional_request'), put_on_record('regional_finding');
