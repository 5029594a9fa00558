-- Whether a right is being reviewed; the months of a 渐退 are one right in this. The trigger and the application ask the same.
create function under_review(of_right bigint) returns boolean language sql volatile as $$
    select exists (
        select from entitlement mine
            join entitlement one on one.household_id = mine.household_id and one.person_id = mine.person_id
                and one.programme = mine.programme
            join right_review r on r.entitlement_id = one.id
            left join assistance_case c on c.id = r.case_id
        where mine.id = of_right and case when c.id is null
            then exists (select from application_draft d where d.review_id = r.id
                and d.submitted_at is null and d.discarded_at is null)
            else c.stage not in ('PAYMENT', 'CLOSED') end)
$$;

create or replace function one_review_at_a_time() returns trigger language plpgsql as $$
begin
    perform from household h join entitlement e on e.household_id = h.id
    where e.id = new.entitlement_id for no key update of h;
    if under_review(new.entitlement_id) then
        raise exception 'a review of this right is open' using errcode = 'unique_violation',
            constraint = 'one_open_review_of_a_right';
    end if;
    return new;
end $$;
