-- Of a statement of more than a hundred rows each row is digested as PostgreSQL sends it, byte for byte, and no longer as JSON: to write a
-- department's records as JSON took longer than to store them. No setting of a session (time zone, how dates are written) has a part in it.

create or replace function audit_inserted() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
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
        select 'CHANGE', tg_table_name, tg_op, lines, sha256(string_agg(r.digest, '' order by r.digest))
        from (select sha256(record_send(n)) as digest from new_rows n) r;
    end if;
    return null;
end $$;

create or replace function audit_deleted() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
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
        select 'CHANGE', tg_table_name, tg_op, lines, sha256(string_agg(r.digest, '' order by r.digest))
        from (select sha256(record_send(o)) as digest from old_rows o) r;
    end if;
    return null;
end $$;

create or replace function audit_updated() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
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
            (select sha256(string_agg(r.digest, '' order by r.digest))
                from (select sha256(record_send(o)) as digest from old_rows o) r),
            (select sha256(string_agg(r.digest, '' order by r.digest))
                from (select sha256(record_send(n)) as digest from new_rows n) r);
    end if;
    return null;
end $$;
