-- The record (操作记录): every change of a row and every sight of a person, append-only. A change is written by the database itself,
-- in the transaction that makes it, whoever makes it; who it was stands in app.actor, which the application sets at the
-- beginning of its transactions. A change without it was made outside the application.

-- A part of app.actor: officer|post|role|division|request|address|job|client.
create function acting(part integer) returns text language sql stable as $$
    select nullif(split_part(coalesce(current_setting('app.actor', true), ''), '|', part), '')
$$;

create table audit_event (
    id          bigint generated always as identity primary key,
    xid         xid8        not null default pg_current_xact_id(),
    at          timestamptz not null default clock_timestamp(),
    kind        text        not null check (kind in ('CHANGE', 'SIGHT', 'REFUSED')),
    -- Who, as he stood then. No references: the record outlives what it tells of.
    officer_id  bigint      default acting(1)::bigint,
    post_id     bigint      default acting(2)::bigint,
    role        text        default acting(3),
    place       text        default acting(4),
    request     text        default acting(5),
    address     text        default acting(6),
    job         text        default acting(7),
    account     text        not null default session_user,
    program     text        not null default current_setting('application_name'),
    client      inet        default coalesce(acting(8)::inet, inet_client_addr()),
    -- What: a table, or a kind of thing seen; never a personal value.
    subject     text        not null,
    subject_key text,
    subject_ids text[]      not null default '{}',
    case_id     bigint,
    operation   text        check (operation in ('INSERT', 'UPDATE', 'DELETE', 'TRUNCATE')),
    amount      bigint      not null default 1,
    columns     text[],
    before      bytea,
    after       bytea,
    status      smallint,
    constraint change_with_operation check ((kind = 'CHANGE') = (operation is not null))
);
create index audit_event_xid on audit_event (xid);
create index audit_event_officer on audit_event (officer_id, id) where officer_id is not null;
create index audit_event_case on audit_event (case_id, id) where case_id is not null;
create index audit_event_seen on audit_event using gin (subject_ids) where kind = 'SIGHT';
create index audit_event_at on audit_event (at);
create index audit_event_outside on audit_event (id) where officer_id is null and job is null;

-- One seal for each event, without a gap: its own digest, and the chain over all before it.
create table audit_seal (
    no       bigint primary key,
    event_id bigint not null unique,
    leaf     bytea  not null,
    chain    bytea  not null
);

-- How far the sealer looked: every transaction before this one has ended.
create table audit_sealer (
    only_one boolean primary key default true check (only_one),
    through  xid8    not null
);
insert into audit_sealer (through) values ('0');

-- The end of the chain as it was told outside the database.
create table audit_anchor (
    id    bigint generated always as identity primary key,
    at    timestamptz not null default clock_timestamp(),
    no    bigint      not null,
    chain bytea       not null,
    told  text        not null
);

-- Every time somebody, or the night, went through the chain.
create table audit_check (
    id      bigint generated always as identity primary key,
    at      timestamptz not null default clock_timestamp(),
    by_id   bigint      references officer,
    through bigint      not null,
    sound   boolean     not null,
    finding text        not null default ''
);

create trigger audit_event_append_only before update or delete on audit_event for each row execute function refuse_change();
create trigger audit_event_not_emptied before truncate on audit_event for each statement execute function refuse_change();
create trigger audit_seal_append_only before update or delete on audit_seal for each row execute function refuse_change();
create trigger audit_seal_not_emptied before truncate on audit_seal for each statement execute function refuse_change();
create trigger audit_anchor_append_only before update or delete on audit_anchor for each row execute function refuse_change();
create trigger audit_anchor_not_emptied before truncate on audit_anchor for each statement execute function refuse_change();
create trigger audit_check_append_only before update or delete on audit_check for each row execute function refuse_change();

create function audit_digest(line jsonb) returns bytea language sql immutable as $$
    select sha256(convert_to(line::text, 'UTF8'))
$$;

-- The key columns of a row, as text.
create function audit_key(line jsonb, columns text[]) returns text language sql immutable as $$
    select string_agg(line ->> k, '/' order by at) from unnest(columns) with ordinality c (k, at)
$$;

create function audit_case(subject text, line jsonb) returns bigint language sql immutable as $$
    select case when subject = 'assistance_case' then (line ->> 'id')::bigint else (line ->> 'case_id')::bigint end
$$;

-- Row by row up to a hundred rows; a longer statement is one event with the number of rows and a digest over all of them.
create function audit_inserted() returns trigger language plpgsql as $$
declare
    lines bigint := (select count(*) from new_rows);
begin
    if lines between 1 and 100 then
        insert into audit_event (kind, subject, subject_key, case_id, operation, after)
        select 'CHANGE', tg_table_name, audit_key(r.line, tg_argv), audit_case(tg_table_name, r.line), tg_op,
            audit_digest(r.line)
        from (select to_jsonb(n) as line from new_rows n) r;
    elsif lines > 100 then
        insert into audit_event (kind, subject, operation, amount, after)
        select 'CHANGE', tg_table_name, tg_op, lines,
            sha256(string_agg(audit_digest(r.line), '' order by audit_key(r.line, tg_argv)))
        from (select to_jsonb(n) as line from new_rows n) r;
    end if;
    return null;
end $$;

create function audit_deleted() returns trigger language plpgsql as $$
declare
    lines bigint := (select count(*) from old_rows);
begin
    if lines between 1 and 100 then
        insert into audit_event (kind, subject, subject_key, case_id, operation, before)
        select 'CHANGE', tg_table_name, audit_key(r.line, tg_argv), audit_case(tg_table_name, r.line), tg_op,
            audit_digest(r.line)
        from (select to_jsonb(o) as line from old_rows o) r;
    elsif lines > 100 then
        insert into audit_event (kind, subject, operation, amount, before)
        select 'CHANGE', tg_table_name, tg_op, lines,
            sha256(string_agg(audit_digest(r.line), '' order by audit_key(r.line, tg_argv)))
        from (select to_jsonb(o) as line from old_rows o) r;
    end if;
    return null;
end $$;

create function audit_updated() returns trigger language plpgsql as $$
declare
    lines bigint := (select count(*) from new_rows);
begin
    if lines between 1 and 100 then
        insert into audit_event (kind, subject, subject_key, case_id, operation, columns, before, after)
        select 'CHANGE', tg_table_name, r.key, audit_case(tg_table_name, r.line), tg_op,
            (select array_agg(k order by k) from jsonb_object_keys(r.line) k where r.line -> k is distinct from o.line -> k),
            audit_digest(o.line), audit_digest(r.line)
        from (select to_jsonb(n) as line, audit_key(to_jsonb(n), tg_argv) as key from new_rows n) r
            left join (select to_jsonb(o) as line, audit_key(to_jsonb(o), tg_argv) as key from old_rows o) o
                on o.key = r.key
        where o.line is distinct from r.line;
    elsif lines > 100 then
        insert into audit_event (kind, subject, operation, amount, before, after)
        select 'CHANGE', tg_table_name, tg_op, lines,
            (select sha256(string_agg(audit_digest(to_jsonb(o)), '' order by audit_key(to_jsonb(o), tg_argv)))
                from old_rows o),
            (select sha256(string_agg(audit_digest(to_jsonb(n)), '' order by audit_key(to_jsonb(n), tg_argv)))
                from new_rows n);
    end if;
    return null;
end $$;

create function audit_emptied() returns trigger language plpgsql as $$
begin
    insert into audit_event (kind, subject, operation, amount) values ('CHANGE', tg_table_name, tg_op, 0);
    return null;
end $$;

-- Puts a table on the record; a migration that makes a table calls it, and a test fails where it was forgotten.
create function put_on_record(subject regclass) returns void language plpgsql as $$
declare
    key text := (select string_agg(quote_literal(a.attname), ', ' order by k.at)
        from pg_index i
            cross join unnest(string_to_array(i.indkey::text, ' ')::int2[]) with ordinality k (number, at)
            join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
        where i.indrelid = subject and i.indisprimary);
begin
    execute format('create trigger on_record_inserted after insert on %s referencing new table as new_rows '
        'for each statement execute function audit_inserted(%s)', subject, key);
    execute format('create trigger on_record_updated after update on %s referencing old table as old_rows '
        'new table as new_rows for each statement execute function audit_updated(%s)', subject, key);
    execute format('create trigger on_record_deleted after delete on %s referencing old table as old_rows '
        'for each statement execute function audit_deleted(%s)', subject, key);
    execute format('create trigger on_record_emptied after truncate on %s for each statement execute function audit_emptied()',
        subject);
end $$;

-- A scanned paper may be as large as no jsonb can be: its content stands for itself by the digest beside it.
create function audit_document() returns trigger language plpgsql as $$
declare
    of_old jsonb := case when tg_op <> 'INSERT' then jsonb_build_object('id', old.id, 'draft_id', old.draft_id, 'division_code',
        old.division_code, 'category', old.category, 'file_name', old.file_name, 'media_type', old.media_type, 'size', old.size,
        'sha256', old.sha256, 'uploaded_by', old.uploaded_by, 'uploaded_at', old.uploaded_at, 'removed_at', old.removed_at) end;
    of_new jsonb := case when tg_op <> 'DELETE' then jsonb_build_object('id', new.id, 'draft_id', new.draft_id, 'division_code',
        new.division_code, 'category', new.category, 'file_name', new.file_name, 'media_type', new.media_type, 'size', new.size,
        'sha256', new.sha256, 'uploaded_by', new.uploaded_by, 'uploaded_at', new.uploaded_at, 'removed_at', new.removed_at) end;
begin
    insert into audit_event (kind, subject, subject_key, operation, columns, before, after)
    values ('CHANGE', tg_table_name, coalesce(of_new, of_old) ->> 'id', tg_op,
        case when tg_op = 'UPDATE' then
            (select array_agg(k order by k) from jsonb_object_keys(of_new) k where of_new -> k is distinct from of_old -> k)
            || case when old.content is distinct from new.content then array['content'] end end,
        audit_digest(of_old), audit_digest(of_new));
    return null;
end $$;
create trigger on_record after insert or update or delete on document for each row execute function audit_document();
create trigger on_record_emptied after truncate on document for each statement execute function audit_emptied();

-- Left out: the record itself; sessions and refused sign-ins, counters of use; running numbers; a policy
-- tried and not set, which touches nothing; Flyway's own table.
select put_on_record(c.oid)
from pg_class c
where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
    and c.relname !~ '^(audit_|spring_session|flyway_)'
    and c.relname not in ('document', 'sign_in_failure', 'api_use', 'case_serial', 'whatif_run');
