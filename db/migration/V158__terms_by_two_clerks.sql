-- Terms of a source say where identity numbers are sent: they begin as a proposal, and whoever proposes or decides holds the post for it on
-- that day.
create or replace function source_terms_keep() returns trigger language plpgsql as $$
declare
    decided constant text[] := array['status', 'decided_by', 'decided_at', 'reason'];
    officer bigint;
    day date;
begin
    if tg_op = 'INSERT' then
        if new.status <> 'PROPOSED' then
            raise exception 'terms of a source are proposed before they are decided' using errcode = 'check_violation';
        end if;
    elsif tg_op = 'DELETE' or old.status <> 'PROPOSED' or to_jsonb(new) - decided is distinct from to_jsonb(old) - decided then
        raise exception 'source_terms % stands as it was proposed and decided', old.id using errcode = 'restrict_violation';
    end if;
    officer := coalesce(new.decided_by, new.proposed_by);
    day := (coalesce(new.decided_at, new.proposed_at) at time zone 'Asia/Shanghai')::date;
    if not exists (select from post p where p.officer_id = officer and holds_post(officer, array['CITY_CLERK'], p.division_code, day)) then
        raise exception 'who agrees terms of a source is a clerk of the city on that day' using errcode = 'check_violation';
    end if;
    return new;
end $$;
drop trigger source_terms_keep on source_terms;
create trigger source_terms_keep before insert or update or delete on source_terms for each row execute function source_terms_keep();
