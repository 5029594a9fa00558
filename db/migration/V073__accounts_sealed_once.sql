-- An account is kept once, sealed and found by a keyed index, as V066 says; whatever pays into it refers to it by a name that the
-- system gave: a number and the last four digits, which pages show. So a month's list is still made by one statement, and equal
-- accounts are equal names. What is there in the clear is sealed at the first start.

create sequence payee_account_number;
create table payee_account (
    name          text  primary key check (name ~ '^[1-9][0-9]*-[0-9]{4}$'),
    number        text  unique,
    number_sealed bytea,
    number_index  bytea unique,                       -- equal numbers, equal index
    constraint number_is_there check (number is not null or number_sealed is not null and number_index is not null)
);
create trigger payee_account_kept before delete on payee_account for each row execute function refuse_change();
create trigger payee_account_append_only before update on payee_account for each row
    execute function changes_only_by_sealing('number', 'number_sealed', 'number_index');

insert into payee_account (name, number)
select nextval('payee_account_number') || '-' || right(n.number, 4), n.number from (
    select account_number as number from application union select account_number from application_payee
    union select account_number from entitlement union select account_number from account_change
    union select old_number from account_change union select account_number from payment_transfer) n
where n.number is not null;
alter table payee_account add constraint number_is_sealed check (number is null) not valid;

alter table application rename column account_number to account;
alter table application_payee rename column account_number to account;
alter table entitlement rename column account_number to account;
alter table account_change rename column account_number to account;
alter table account_change rename column old_number to old_account;
alter table payment_transfer rename column account_number to account;

-- Nothing else changes: what keeps these rows as they are looks away meanwhile; the record does not.
alter table entitlement disable trigger entitlement_four_eyes;
alter table account_change disable trigger account_change_decided;
alter table payment_transfer disable trigger payment_transfer_frozen;
update application t set account = a.name from payee_account a where a.number = t.account;
update application_payee t set account = a.name from payee_account a where a.number = t.account;
update entitlement t set account = a.name from payee_account a where a.number = t.account;
update account_change t set account = a.name, old_account = (select o.name from payee_account o where o.number = t.old_account)
from payee_account a where a.number = t.account;
update payment_transfer t set account = a.name from payee_account a where a.number = t.account;
alter table entitlement enable trigger entitlement_four_eyes;
alter table account_change enable trigger account_change_decided;
alter table payment_transfer enable trigger payment_transfer_frozen;

-- A transfer has the name from its right; like its other keys it is not looked up again for each line.
alter table application add foreign key (account) references payee_account;
alter table application_payee add foreign key (account) references payee_account;
alter table entitlement add foreign key (account) references payee_account;
alter table account_change add foreign key (account) references payee_account, add foreign key (old_account) references payee_account;
alter table payment_transfer add constraint account_by_its_name check (account ~ '^[1-9][0-9]*-[0-9]{4}$');
create index application_payee_account on application_payee (account);
create index account_change_account on account_change (account);
create index account_change_old_account on account_change (old_account);

create or replace function entitlement_changes_by_two() returns trigger language plpgsql as $$
begin
    if new.last_month is distinct from old.last_month and not exists (
        select from entitlement_ending x
        where x.entitlement_id = new.id and x.status = 'CONFIRMED' and x.last_month = new.last_month) then
        raise exception 'a right ends by an ending that a second officer confirmed' using errcode = 'check_violation';
    end if;
    if (new.account, new.account_holder) is distinct from (old.account, old.account_holder)
        and not exists (
        select from account_change c join entitlement o on o.id = c.entitlement_id
        where c.status = 'CONFIRMED' and c.account = new.account
          and c.account_holder = new.account_holder
          and (c.entitlement_id = new.id or c.together and o.household_id = new.household_id)) then
        raise exception 'an account changes by a request that a second officer confirmed'
            using errcode = 'check_violation';
    end if;
    return new;
end $$;

-- The file for the bank, with the numbers in full, is kept sealed.
alter table payment_run add column bank_file_sealed bytea;
alter table payment_run alter column bank_file_sealed set storage external;
alter table payment_run add constraint bank_file_is_sealed check (bank_file is null) not valid;

select put_on_record('payee_account');
