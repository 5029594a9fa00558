-- An end or another account confirmed while a list is being approved waits until the approval stands, and the approval
-- for the confirmation: whichever comes second sees the first.
create function lists_rest_on_rights() returns trigger language plpgsql as $$
begin
    perform take_turns_over_lists();
    return null;
end $$;
create trigger entitlement_takes_turns_with_lists before update of last_month, account_number, account_holder,
    bank_name, bank_code on entitlement for each statement execute function lists_rest_on_rights();
