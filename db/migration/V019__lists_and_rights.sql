-- Nobody is paid one programme for one month twice, whichever rights count the person (XZ-100). The key of the lines says so
-- for one right only; a right that ends in the past leaves months paid that a later right may cover as well.
create function paid_once() returns trigger language plpgsql as $$
declare
    twice text;
begin
    perform take_turns_over_lists();
    select e.programme || ' ' || to_char(f.benefit_month, 'YYYY-MM') into twice
    from fresh f
        join entitlement e on e.id = f.entitlement_id and e.rhythm = 'MONTHLY'
        join entitled_person mine on mine.entitlement_id = e.id
        join entitled_person theirs on theirs.person_id = mine.person_id and theirs.entitlement_id <> e.id
        join entitlement o on o.id = theirs.entitlement_id and o.programme = e.programme and o.rhythm = 'MONTHLY'
        cross join lateral (select from payment_line l
                join payment_transfer t on t.line_id = l.id and t.status in ('PENDING', 'PAID')
            where l.entitlement_id = o.id and l.benefit_month = f.benefit_month limit 1) paid
    limit 1;
    if twice is not null then
        raise exception 'somebody is paid % by another right already', twice
            using errcode = 'unique_violation', constraint = 'one_payment_per_person_programme_and_month';
    end if;
    return null;
end $$;
create trigger one_payment_per_person_programme_and_month after insert on payment_transfer
    referencing new table as fresh for each statement execute function paid_once();

-- An end, another account or a death confirmed while a list is being approved waits until the approval stands, and the approval
-- for the confirmation: whichever comes second sees the first.
create function lists_rest_on_rights() returns trigger language plpgsql as $$
begin
    perform take_turns_over_lists();
    return null;
end $$;
create trigger entitlement_takes_turns_with_lists before update of last_month, account_number, account_holder,
    bank_name, bank_code on entitlement for each statement execute function lists_rest_on_rights();
create trigger person_takes_turns_with_lists before update of died_on on person
    for each statement execute function lists_rest_on_rights();
