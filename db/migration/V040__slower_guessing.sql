-- Guessing gets slower by staff number and by the address it comes from; whoever tries is counted before the password is looked at.
alter table sign_in_failure rename column staff_number to subject;
alter table sign_in_failure add column kind text not null default 'NUMBER';
alter table sign_in_failure alter column kind drop default;
alter table sign_in_failure drop constraint sign_in_failure_pkey;
alter table sign_in_failure add primary key (kind, subject);
alter table sign_in_failure add constraint sign_in_failure_kind_is_known check (kind in ('NUMBER', 'ADDRESS'));
alter table sign_in_failure drop constraint sign_in_failure_failures_check;
alter table sign_in_failure add constraint sign_in_failure_is_counted check (failures >= 0);

-- Where an installation wants passwords changed every so many days, they count from here; those of before from today.
alter table officer add column password_since timestamptz not null default now();

-- Sign-ins, refused ones too, stand on the same record as what was done to the account; two lists, two indexes.
alter table officer_event drop constraint officer_event_kind_check;
alter table officer_event add constraint officer_event_kind_is_known check (kind in (
    'CREATED', 'PASSWORD_GIVEN', 'PASSWORD_CHOSEN', 'ENABLED', 'DISABLED', 'POST_GIVEN', 'POST_ENDED',
    'SIGNED_IN', 'SIGN_IN_REFUSED'));
create index officer_event_changes on officer_event (division_code, id)
    where kind not in ('SIGNED_IN', 'SIGN_IN_REFUSED');
