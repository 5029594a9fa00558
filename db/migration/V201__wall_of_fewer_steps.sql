-- What the second wall costs at each statement. The check of the signature takes the key without making a record of it. What is read through the
-- case, application, right or household it belongs to is asked of a function, only where its own place does not settle it: as sub-queries,
-- with the policies of what they read in them again, they made most of every plan, which is set up whether or not a row needs it.

create or replace function wall.signed() returns boolean language plpgsql stable parallel restricted
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    until text := current_setting('app.until', true);
    signature text := current_setting('app.signature', true);
    i bytea;
    o bytea;
begin
    if coalesce(signature, '') = '' then
        return false;
    end if;
    select inner_pad, outer_pad into i, o from wall.signing_key;
    return coalesce(signature = encode(sha256(o || sha256(i || convert_to(concat_ws(E'\n',
            current_setting('app.actor'), current_setting('app.lo'), current_setting('app.hi'), current_setting('app.own_lo'),
            current_setting('app.own_hi'), pg_backend_pid(), until), 'UTF8'))), 'hex')
        and until::bigint > extract(epoch from clock_timestamp()), false);
end $$;

-- Whether what a row belongs to lies within the signed place that may be read. They look past the policies, as the owner, so each asks for the signature itself.
create function wall.sees_case(of bigint) returns boolean language plpgsql stable parallel restricted
    security definer set search_path = public, pg_temp as $$
begin
    return wall.ok() and exists (select from assistance_case root where root.id = of
        and root.division_code >= current_setting('app.lo') and root.division_code < current_setting('app.hi'));
end $$;

create function wall.sees_application(of bigint) returns boolean language plpgsql stable parallel restricted
    security definer set search_path = public, pg_temp as $$
begin
    return wall.ok() and exists (select from application root where root.id = of
        and root.division_code >= current_setting('app.lo') and root.division_code < current_setting('app.hi'));
end $$;

create function wall.sees_entitlement(of bigint) returns boolean language plpgsql stable parallel restricted
    security definer set search_path = public, pg_temp as $$
begin
    return wall.ok() and exists (select from entitlement root where root.id = of
        and root.division_code >= current_setting('app.lo') and root.division_code < current_setting('app.hi'));
end $$;

create function wall.sees_household(of bigint) returns boolean language plpgsql stable parallel restricted
    security definer set search_path = public, pg_temp as $$
begin
    return wall.ok() and exists (select from household root where root.id = of
        and root.division_code >= current_setting('app.lo') and root.division_code < current_setting('app.hi'));
end $$;

create function wall.sees_report(of bigint) returns boolean language plpgsql stable parallel restricted
    security definer set search_path = public, pg_temp as $$
begin
    return wall.ok() and exists (select from verification_report r join assistance_case root on root.id = r.case_id where r.id = of
        and root.division_code >= current_setting('app.lo') and root.division_code < current_setting('app.hi'));
end $$;

-- Has a table that is behind the wall, with a division of its own, read through what it belongs to by one of these.
create function wall.read_through(subject name, sees text) returns void language plpgsql as $$
begin
    execute format('alter policy reading on %I using ((select wall.ok()) and (division_code >= current_setting(''app.lo'') '
        'and division_code < current_setting(''app.hi'') or wall.%s))', subject, sees);
end $$;
revoke execute on function wall.read_through(name, text) from public;

create or replace function wall.protect_with(subject name, rows text) returns void language plpgsql as $$
declare
    placed boolean := exists (select from pg_attribute a
        where a.attrelid = subject::regclass and a.attname = 'division_code' and not a.attisdropped);
    through text[] := regexp_match(rows, '^(?:assistance_)?(case|application|entitlement|household) root where root\.id = ' || subject || '\.(\w+)$');
begin
    perform wall.protect(subject::regclass, case when placed then format('%1$I.division_code >= %%1$s and %1$I.division_code < %%2$s or ',
        subject) else '' end || 'exists (select from ' || rows || ' and root.division_code >= %1$s and root.division_code < %2$s)');
    if placed and through is not null then
        perform wall.read_through(subject, format('sees_%s(%I)', through[1], through[2]));
    end if;
end $$;

select wall.read_through(p.tablename, format('sees_%s(%I)', replace(p.through[1], 'assistance_', ''), p.through[2]))
from (select tablename, regexp_match(qual, 'division_code < current_setting\(''app\.hi''::text\)\)\) OR \(EXISTS \( SELECT\s+'
            'FROM (assistance_case|application|entitlement|household) root\s+WHERE \(\(root\.id = ' || tablename || '\.(\w+)\)') as through
    from pg_policies where schemaname = 'public' and policyname = 'reading') p
where p.through is not null;
select wall.read_through('verification_item', 'sees_report(report_id)');
