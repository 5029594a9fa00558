-- What officers write by hand about a family can name illnesses and numbers: it is kept sealed, as a text of signs in the place of the words (domain.secret.Words).
-- This is the list of such columns; what stands in them in the clear is sealed at the next start.
create table wall.sealed_words (
    table_name  name not null,
    column_name name not null,
    append_only boolean not null,  -- nothing else of a row may be written once it is there
    primary key (table_name, column_name)
);

-- Whether the system's own work of sealing is at hand, under the signature.
create function wall.sealing() returns boolean language sql stable parallel restricted as $$
    select coalesce(split_part(wall.actor(), '|', 7) in ('加密存量资料', '更换密钥'), false)
$$;

-- Whether a row stays as it was but for words that are sealed now, by the work of sealing.
create function wall.only_sealed(before jsonb, after jsonb, words text[]) returns boolean language sql stable as $$
    select wall.sealing() and before - words = after - words and not exists (select from unnest(words) w
        where after ->> w is distinct from before ->> w and coalesce(after ->> w, '') !~ '^密[0-9]+\.[A-Za-z0-9+/]+$')
$$;

-- Puts columns of a table on the list. What keeps its rows from being changed lets the work of sealing pass, and nothing else.
create function wall.seal_words(subject name, words text[]) returns void language plpgsql as $$
declare
    guard record;
    others text;
begin
    insert into wall.sealed_words
    select subject, w, exists (select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
        where t.tgrelid = subject::regclass and p.proname = 'refuse_change' and t.tgqual is null and t.tgattr = ''::int2vector
            and t.tgtype & 19 = 19)
    from unnest(words) w;
    for guard in
        select t.tgname, t.tgtype, t.tgfoid::regproc as does, t.tgnargs, t.tgqual,
            (select string_agg(format('%I', a.attname), ', ' order by a.attnum) from pg_attribute a
                where a.attrelid = t.tgrelid and a.attnum = any (t.tgattr)) as of_columns
        from pg_trigger t
        -- Before a row is updated: one of these columns, or any.
        where t.tgrelid = subject::regclass and not t.tgisinternal and t.tgtype & 19 = 19
            and (t.tgattr = ''::int2vector or exists (select from pg_attribute a where a.attrelid = t.tgrelid
                and a.attnum = any (t.tgattr) and a.attname = any (words)))
        order by t.tgname
    loop
        if guard.tgnargs > 0 or guard.tgqual is not null then
            raise exception 'the guard % of % is to be written anew by hand', guard.tgname, subject;
        end if;
        others := concat_ws(' or ', case when guard.tgtype & 4 = 4 then 'insert' end, case when guard.tgtype & 8 = 8 then 'delete' end);
        execute format('drop trigger %I on %I', guard.tgname, subject);
        if others <> '' then
            execute format('create trigger %I before %s on %I for each row execute function %s()', guard.tgname || '_otherwise', others, subject, guard.does);
        end if;
        execute format('create trigger %I before update%s on %I for each row when (not wall.only_sealed(to_jsonb(old), to_jsonb(new), %L)) '
            'execute function %s()', guard.tgname,
            coalesce(' of ' || guard.of_columns, ''), subject, words, guard.does);
    end loop;
end $$;
revoke execute on function wall.seal_words(name, text[]) from public;
revoke execute on function wall.sealing(), wall.only_sealed(jsonb, jsonb, text[]) from public;

create or replace function wall.admit(application name) returns void language plpgsql as $$
declare
    relation record;
    words text;
begin
    perform pg_advisory_xact_lock(112641513454182);
    execute format('revoke create on schema public from public, %I', application);
    execute format('grant usage on schema public, wall to %I', application);
    execute format('grant execute on function wall.signed(), wall.actor(), wall.ok(), wall.sealing(), wall.only_sealed(jsonb, jsonb, text[]) to %I',
        application);
    execute format('grant select on wall.sealed_words to %I', application);
    for relation in
        select c.oid, c.relname from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v') and c.relowner = current_user::regrole
            and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
        order by c.oid
    loop
        execute format('revoke all on public.%I from %I', relation.relname, application);
        -- Of what only grows, the handwritten words may be sealed.
        words := (select string_agg(format('%I', w.column_name), ', ') from wall.sealed_words w
            where w.table_name = relation.relname and w.append_only);
        execute format('grant select%s%s%s on public.%I to %I',
            case when relation.relname <> 'flyway_schema_history' then ', insert' end,
            case when words is not null then format(', update (%s)', words)
                when relation.relname <> 'flyway_schema_history' and not wall.refuses(relation.oid, 16) then ', update' end,
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

select wall.seal_words('application', array['reason', 'late_reason', 'self_paid_reason', 'account_reason', 'correction']);
select wall.seal_words('case_event', array['summary', 'reason']);
select wall.seal_words('household_visit', array['remote_reason', 'seen', 'neighbours', 'unsigned_reason']);
select wall.seal_words('opinion', array['text']);
select wall.seal_words('objection', array['content', 'finding']);
select wall.seal_words('decision', array['reasons']);
select wall.seal_words('award', array['goods', 'referral_to', 'referral_service', 'reasons']);
select wall.seal_words('entitlement_ending', array['explanation', 'heard_words', 'decision_note']);
select wall.seal_words('account_change', array['reason', 'decision_note']);
select wall.seal_words('fact_correction', array['reason', 'source', 'decision_note']);
select wall.seal_words('payment_run', array['reject_reason']);
select wall.seal_words('verification_item', array['resolution_reason']);
select wall.seal_words('verification_report', array['remark']);
select wall.seal_words('document', array['file_name']);
