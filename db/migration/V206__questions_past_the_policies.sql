-- A function that looks past the policies, as the owner, answers nobody who is not signed to the connection; one that only triggers ask is nobody else's.

-- How a temporary number stands; null for who has none.
create or replace function temporary_state(who bigint) returns text language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return case
        when not wall.ok() or not exists (select from temporary_number t where t.person_id = who) then null
        when exists (select from number_known n where n.person_id = who and n.status = 'CONFIRMED') then 'REPLACED'
        when exists (select from person_match m where who in (m.left_id, m.right_id) and m.status in ('SAME', 'UNDOING')
            and m.kept_id <> who) then 'MERGED'
        when exists (select from number_known n where n.person_id = who and n.status = 'PROPOSED') then 'ASKED'
        else 'OPEN' end;
end $$;

revoke execute on function is_temporary(bigint) from public;

create or replace function match_has_money(of_match bigint, day date) returns boolean language plpgsql stable
    security definer set search_path = public, pg_temp as $$
begin
    return wall.ok() and (exists (
        select from person_match m
            join entitled_person t on t.person_id in (m.left_id, m.right_id) join entitlement e on e.id = t.entitlement_id
        where m.id = of_match and (e.last_month is null
            or e.last_month >= date_trunc('month', day)::date and e.last_month >= e.first_month))
    or exists (
        select from person_match m join payment_transfer t on t.person_id in (m.left_id, m.right_id)
        where m.id = of_match and t.status = 'PENDING'));
end $$;
