-- The application at work signs in as a role that owns nothing; the owner, who runs these migrations, lets it in after each of
-- them (wall.admit). What only grows it may add to and read, and neither change nor delete, whatever a trigger says.

create schema wall;

-- Whether a table refuses an operation for every row: 8 is delete, 16 is update, as pg_trigger keeps them.
create function wall.refuses(relation oid, operation integer) returns boolean language sql stable as $$
    select exists (select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
        where t.tgrelid = relation and p.proname = 'refuse_change' and t.tgqual is null and t.tgattr = ''::int2vector
            and t.tgtype & 1 = 1 and t.tgtype & operation = operation)
$$;

-- Gives the application's role what its work takes, table by table, and takes away what it no longer needs.
create function wall.admit(application name) returns void language plpgsql as $$
declare
    relation record;
begin
    perform pg_advisory_xact_lock(112641513454182);
    execute format('revoke create on schema public from public, %I', application);
    execute format('grant usage on schema public to %I', application);
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

revoke execute on function wall.refuses(oid, integer), wall.admit(name) from public;
