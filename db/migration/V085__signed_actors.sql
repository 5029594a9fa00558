-- Who is at work, and where he may look and write, comes signed with every connection that the application is lent
-- (domain.wall): settings of a session can be set by whoever speaks to it, a signature needs a key that only the owner reads.

-- The key of the signature (HMAC-SHA-256), its two pads worked out already. Written at each start by the owner's connection.
create table wall.signing_key (
    only_one  boolean primary key default true check (only_one),
    inner_pad bytea   not null check (length(inner_pad) = 64),
    outer_pad bytea   not null check (length(outer_pad) = 64)
);

create function wall.take_key(key bytea) returns void language sql as $$
    insert into wall.signing_key (inner_pad, outer_pad)
    select p.i, p.o
    from (select string_agg(set_byte('\x00', 0, b # 54), '' order by at) as i, string_agg(set_byte('\x00', 0, b # 92), '' order by at) as o
        from (select at, case when at < length(key) then get_byte(key, at) else 0 end as b from generate_series(0, 63) at) k) p
    on conflict (only_one) do update set inner_pad = excluded.inner_pad, outer_pad = excluded.outer_pad
    where signing_key.inner_pad <> excluded.inner_pad
$$;
revoke execute on function wall.take_key(bytea) from public;

-- Whether what the session says of itself was signed by the application, for this very connection, and not too long ago.
create function wall.signed() returns boolean language plpgsql stable parallel restricted
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    until text := current_setting('app.until', true);
    signature text := current_setting('app.signature', true);
    k wall.signing_key;
begin
    if coalesce(signature, '') = '' then
        return false;
    end if;
    select * into k from wall.signing_key;
    return coalesce(signature = encode(sha256(k.outer_pad || sha256(k.inner_pad || convert_to(concat_ws(E'\n',
            current_setting('app.actor'), current_setting('app.lo'), current_setting('app.hi'), current_setting('app.own_lo'),
            current_setting('app.own_hi'), pg_backend_pid(), until), 'UTF8'))), 'hex')
        and until::bigint > extract(epoch from clock_timestamp()), false);
end $$;

-- Who is at work, as officer|post|role|division|request|address|job|client; null where nobody says so under the signature. Who owns the
-- tables can claim no more than to upgrade them.
create function wall.actor() returns text language sql stable parallel restricted
    security definer set search_path = pg_catalog, pg_temp as $$
    select case when wall.signed() then nullif(current_setting('app.actor'), '')
        when session_user = current_user and current_setting('app.actor', true) = '||||||系统升级|' then '||||||系统升级|' end
$$;
revoke execute on function wall.signed(), wall.actor() from public;

-- Who did it is not for the writer of a line to say.
create function audit_by_whom() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    who text[] := string_to_array(wall.actor(), '|', '');
begin
    new.officer_id := who[1]::bigint;
    new.post_id := who[2]::bigint;
    new.role := who[3];
    new.place := who[4];
    new.request := who[5];
    new.address := who[6];
    new.job := who[7];
    new.client := coalesce(who[8]::inet, inet_client_addr());
    new.account := session_user;
    new.program := current_setting('application_name');
    return new;
end $$;
create trigger audit_event_by_whom before insert on audit_event for each row execute function audit_by_whom();

alter table audit_event
    alter column officer_id drop default, alter column post_id drop default, alter column role drop default,
    alter column place drop default, alter column request drop default, alter column address drop default,
    alter column job drop default, alter column client drop default;
drop function acting(integer);

create or replace function wall.admit(application name) returns void language plpgsql as $$
declare
    relation record;
begin
    perform pg_advisory_xact_lock(112641513454182);
    execute format('revoke create on schema public from public, %I', application);
    execute format('grant usage on schema public, wall to %I', application);
    execute format('grant execute on function wall.signed(), wall.actor() to %I', application);
    for relation in
        select c.oid, c.relname from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v') and c.relowner = current_user::regrole
            and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
        order by c.oid
    loop
        execute format('revoke all on public.%I from %I', relation.relname, application);
        execute format('grant select%s%s%s on public.%I to %I',
            case when relation.relname <> 'flyway_schema_history' then ', insert' end,
            case when relation.relname <> 'flyway_schema_history' and not wall.refuses(relation.oid, 16) then ', update' end,
            case when relation.relname <> 'flyway_schema_history' and not wall.refuses(relation.oid, 8) then ', delete' end,
            relation.relname, application);
    end loop;
    execute format('grant usage on all sequences in schema public to %I', application);
    -- A table of the session's own, made with a name of ours, must not come before ours in what the triggers look at.
    for relation in
        select p.oid::regprocedure as guard from pg_proc p
        where p.pronamespace = 'public'::regnamespace and p.prorettype = 'trigger'::regtype and p.proconfig is null
            and p.proowner = current_user::regrole
            and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    loop
        execute format('alter function %s set search_path = public, pg_temp', relation.guard);
    end loop;
end $$;
