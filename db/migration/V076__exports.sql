-- Lists of people that leave the house: asked for with a reason, made in the background, kept sealed for a day, approved by a
-- second officer when they are long. What was exported, by whom, why and who fetched it stays; the file itself does not.

create table export_rule (
    valid_from      date primary key,
    rows_alone      integer not null check (rows_alone >= 0),          -- up to so many rows nobody else is asked
    hours_kept      integer not null check (hours_kept between 1 and 168),
    hours_waiting   integer not null check (hours_waiting between 1 and 168),
    document_number text    not null check (btrim(document_number) <> '')
);
insert into export_rule values ('2020-01-01', 500, 24, 72, '系统预设，各地发文后另行设定');

create table export_job (
    id            bigint generated always as identity primary key,
    division_code text        not null references division,            -- of the post that asked
    kind          text        not null check (kind in ('PAYMENT_LIST', 'RIGHTS', 'CASES', 'FIGURE')),
    filters       jsonb       not null check (jsonb_typeof(filters) = 'object'),
    title         text        not null check (btrim(title) <> '' and length(title) <= 300),
    reason        text        not null check (reason in ('PAYMENT', 'FINANCE', 'AUDIT', 'REPORT', 'LETTERS', 'OTHER')),
    words         text        not null check (btrim(words) <> '' and length(words) <= 200),
    asked_by      bigint      not null references officer,
    post_id       bigint      not null references post,
    asked_at      timestamptz not null,
    status        text        not null default 'WAITING'
        check (status in ('WAITING', 'FOR_APPROVAL', 'READY', 'REFUSED', 'WITHDRAWN', 'EXPIRED', 'FAILED')),
    attempts      integer     not null default 0,
    lease_until   timestamptz,                                         -- by the database's clock, which all instances share
    made_at       timestamptz,
    row_count     bigint      check (row_count >= 0),
    rows_alone    integer,                                             -- the rule of the day it was made
    sha256        text        check (sha256 ~ '^[0-9a-f]{64}$'),       -- of the file in the clear
    expires_at    timestamptz,
    answered_by   bigint      references officer,
    answered_at   timestamptz,
    answer_words  text        check (length(answer_words) <= 200),
    ended_by      bigint      references officer,
    ended_at      timestamptz,
    check ((made_at is null) = (row_count is null) and (made_at is null) = (sha256 is null)
        and (made_at is null) = (rows_alone is null)),
    check (status not in ('FOR_APPROVAL', 'READY') or made_at is not null and expires_at is not null),
    check ((answered_by is null) = (answered_at is null)),
    constraint export_by_two check (answered_by <> asked_by),
    constraint export_long_is_approved check (status <> 'READY' or row_count <= rows_alone or answered_by is not null)
);
create index export_job_asked on export_job (asked_by, id);
create index export_job_division on export_job (division_code, id);
create index export_job_post on export_job (post_id);
create index export_job_answered on export_job (answered_by);
create index export_job_ended on export_job (ended_by);
create index export_job_open on export_job (status, expires_at) where status in ('WAITING', 'FOR_APPROVAL', 'READY');

-- It begins as asked for, with nothing made nor answered; what was asked and what came out stand; what is over stays over; who answers holds a post that may.
create function export_job_keeps() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.status <> 'WAITING' or new.attempts <> 0
            or num_nonnulls(new.lease_until, new.made_at, new.row_count, new.rows_alone, new.sha256, new.expires_at, new.answered_by,
                new.answered_at, new.answer_words, new.ended_by, new.ended_at) > 0 then
            raise exception 'an export begins as it was asked for' using errcode = 'check_violation';
        end if;
        return new;
    end if;
    if tg_op = 'DELETE'
        or (new.id, new.division_code, new.kind, new.filters, new.title, new.reason, new.words, new.asked_by, new.post_id, new.asked_at)
            is distinct from
            (old.id, old.division_code, old.kind, old.filters, old.title, old.reason, old.words, old.asked_by, old.post_id, old.asked_at)
        or old.made_at is not null and (new.made_at, new.row_count, new.rows_alone, new.sha256)
            is distinct from (old.made_at, old.row_count, old.rows_alone, old.sha256)
        or old.answered_by is not null and (new.answered_by, new.answered_at, new.answer_words)
            is distinct from (old.answered_by, old.answered_at, old.answer_words)
        or old.status in ('REFUSED', 'WITHDRAWN', 'EXPIRED', 'FAILED') and new.status <> old.status then
        raise exception 'export_job % stands as it was asked and made', old.id using errcode = 'restrict_violation';
    end if;
    if new.answered_by is not null and old.answered_by is null and not holds_post(new.answered_by,
        array['TOWNSHIP_LEADER', 'COUNTY_LEADER', 'CITY_CLERK'], new.division_code,
        (new.answered_at at time zone 'Asia/Shanghai')::date) then
        raise exception 'officer % may not approve export_job %', new.answered_by, new.id using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger export_job_keeps before insert or update or delete on export_job for each row execute function export_job_keeps();

-- The file, sealed, for as long as it may be fetched; and the people in it, who are on record as seen at each fetch.
create table export_file (
    job_id         bigint primary key references export_job,
    division_code  text  not null references division,
    content_sealed bytea not null,
    subjects       jsonb not null
);
create index export_file_division on export_file (division_code);

create table export_fetch (
    id            bigint generated always as identity primary key,
    job_id        bigint      not null references export_job,
    division_code text        not null references division,
    officer_id    bigint      not null references officer,
    at            timestamptz not null
);
create index export_fetch_job on export_fetch (job_id);
create index export_fetch_division on export_fetch (division_code);
create index export_fetch_officer on export_fetch (officer_id);
create trigger export_fetch_append_only before update or delete on export_fetch for each row execute function refuse_change();

select put_on_record('export_rule');
select put_on_record('export_job');
select put_on_record('export_file');
select put_on_record('export_fetch');
