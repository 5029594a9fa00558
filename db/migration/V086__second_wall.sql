-- The second wall: row-level security on every table that holds something about a person or his case. What is read and written lies
-- within the place that the connection is signed for (V085), whatever a query asks for; without a signed place nothing is.

-- Whether the session has a signed place. Raises where it has not: no rows at all would look like an empty desk.
create function wall.ok() returns boolean language plpgsql stable parallel restricted
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not wall.signed() or current_setting('app.lo') = '' then
        raise exception 'the second wall: nobody with a place is signed to this connection' using errcode = 'WL001';
    end if;
    return true;
end $$;
revoke execute on function wall.ok() from public;

-- Puts a table behind the wall.
-- "within" is what must hold of a row; %1$s and %2$s in it are the place's first code and the first after it. Reading is measured by the place that may
-- be read, writing by the post's own. The bounds are not wrapped in a sub-select: the planner would no longer know how few rows they leave.
create function wall.protect(subject regclass, within text default 'division_code >= %1$s and division_code < %2$s',
    also_read text default 'false') returns void language plpgsql as $$
declare
    mine text := format(within, 'current_setting(''app.own_lo'')', 'current_setting(''app.own_hi'')');
begin
    execute format('alter table %s enable row level security', subject);
    execute format('alter table %s force row level security', subject);
    -- Migrations, and functions that must see every row to judge one, work as the owner.
    execute format('create policy owner on %s to current_user using (true) with check (true)', subject);
    execute format('create policy reading on %s for select using ((select wall.ok()) and (%s or %s))', subject,
        format(within, 'current_setting(''app.lo'')', 'current_setting(''app.hi'')'), also_read);
    execute format('create policy adding on %s for insert with check ((select wall.ok()) and (%s))', subject, mine);
    execute format('create policy changing on %s for update using ((select wall.ok()) and (%s))', subject, mine);
    execute format('create policy removing on %s for delete using ((select wall.ok()) and (%s))', subject, mine);
end $$;
revoke execute on function wall.protect(regclass, text, text) from public;

-- A table whose rows go with a case, an application, a right or a household ("root" in "rows"), whether or not they have a division of their own: what
-- was put down in a village that is another's since (DF-14) is read through what it belongs to.
create function wall.protect_with(subject name, rows text) returns void language plpgsql as $$
declare
    placed boolean := exists (select from pg_attribute a
        where a.attrelid = subject::regclass and a.attname = 'division_code' and not a.attisdropped);
begin
    perform wall.protect(subject::regclass, case when placed then format('%1$I.division_code >= %%1$s and %1$I.division_code < %%2$s or ',
        subject) else '' end || 'exists (select from ' || rows || ' and root.division_code >= %1$s and root.division_code < %2$s)');
end $$;
revoke execute on function wall.protect_with(name, text) from public;

select wall.protect(t::regclass) from unnest(array['household', 'application_draft', 'application', 'assistance_case', 'document',
    'entitlement', 'month_figure']) t;

select wall.protect_with(t, format('assistance_case root where root.id = %I.case_id', t)) from unnest(array['case_programme',
    'case_event', 'case_assessment', 'fact_correction', 'household_visit', 'verification_report', 'registry_query', 'notice',
    'objection', 'opinion', 'decision', 'award', 'replay_sheet', 'replay_difference', 'kin_link', 'kin_filing', 'right_review']) t;
select wall.protect_with(t, format('application root where root.id = %I.application_id', t)) from unnest(array['application_member',
    'application_obligor', 'application_payee', 'application_programme', 'authorisation', 'household_departure']) t;
select wall.protect_with(t, format('entitlement root where root.id = %I.entitlement_id', t)) from unnest(array['entitled_person',
    'entitlement_ending', 'entitlement_event', 'account_change', 'former_place', 'goods_delivery', 'payment_line',
    'payment_transfer', 'payment_omission']) t;
select wall.protect_with('household_membership', 'household root where root.id = household_membership.household_id');
select wall.protect_with('verification_item', 'verification_report r join assistance_case root on root.id = r.case_id '
    'where r.id = verification_item.report_id');
select wall.protect_with('decision_filing', 'decision d join assistance_case root on root.id = d.case_id '
    'where d.id = decision_filing.decision_id');
select wall.protect_with('review_hearing', 'right_review r join assistance_case root on root.id = r.case_id '
    'where r.id = review_hearing.review_id');
select wall.protect_with('payment_release', 'payment_transfer t join entitlement root on root.id = t.entitlement_id '
    'where t.id = payment_release.transfer_id');

-- A list is its county's; a township reads of it what its own lines need.
select wall.protect('payment_run', also_read => 'place_covers(division_code, current_setting(''app.lo''))');

-- What departments delivered for a county or the city answers for the people of every township in it.
select wall.protect('department_file', also_read => 'place_covers(division_code, current_setting(''app.lo''))');
select wall.protect('department_record', 'exists (select from department_file f where f.id = department_record.file_id '
    'and f.division_code >= %1$s and f.division_code < %2$s)',
    'exists (select from department_file f where f.id = department_record.file_id)');

-- A person lives nowhere by himself: he is known where his household or an application of his is, and to whoever reads everywhere.
select wall.protect('person', '%1$s = ''000000000000'' or exists (select from household_membership m join household root on root.id = m.household_id '
    'where m.person_id = person.id and root.division_code >= %1$s and root.division_code < %2$s) '
    'or exists (select from application_member m join application root on root.id = m.application_id '
    'where m.person_id = person.id and root.division_code >= %1$s and root.division_code < %2$s)');
drop policy adding on person;
create policy adding on person for insert with check ((select wall.ok()));

-- What an officer was shown or gave a reason for counts for him wherever he is posted now.
create function wall.officer() returns bigint language sql stable parallel restricted as $$
    select nullif(split_part(current_setting('app.actor'), '|', 1), '')::bigint
$$;
select wall.protect('case_reason', 'exists (select from assistance_case c where c.id = case_reason.case_id '
    'and c.division_code >= %1$s and c.division_code < %2$s)', 'officer_id = (select wall.officer())');
select wall.protect('unmasking', 'exists (select from assistance_case c where c.id = unmasking.case_id '
    'and c.division_code >= %1$s and c.division_code < %2$s)', 'officer_id = (select wall.officer())');

-- What staff state of their relatives is theirs, and the matching's, which reads everywhere.
select wall.protect('kin_statement', '%1$s = ''000000000000'' or officer_id = (select wall.officer())');
select wall.protect('kin_person', '%1$s = ''000000000000'' or officer_id = (select wall.officer())');

create or replace function wall.admit(application name) returns void language plpgsql as $$
declare
    relation record;
begin
    perform pg_advisory_xact_lock(112641513454182);
    execute format('revoke create on schema public from public, %I', application);
    execute format('grant usage on schema public, wall to %I', application);
    execute format('grant execute on function wall.signed(), wall.actor(), wall.ok() to %I', application);
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
        -- After a restore the owner may be another role.
        if exists (select from pg_policy p where p.polrelid = relation.oid and p.polname = 'owner') then
            execute format('alter policy owner on public.%I to current_user', relation.relname);
        end if;
    end loop;
    execute format('grant usage on all sequences in schema public to %I', application);
    -- A trigger judges by all rows, not by those that whoever writes may read; and a table of the session's own, made with a name of ours, must not come
    -- before ours in what it looks at.
    for relation in
        select p.oid::regprocedure as guard from pg_proc p
        where p.pronamespace = 'public'::regnamespace and p.prorettype = 'trigger'::regtype
            and (p.proconfig is null or not p.prosecdef) and p.proowner = current_user::regrole
            and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    loop
        execute format('alter function %s security definer set search_path = public, pg_temp', relation.guard);
    end loop;
end $$;
