-- The standing right, and the months paid from it: at most one line per entitlement, item and month.

create table entitlement (
    id             bigint generated always as identity primary key,
    award_id       bigint   not null unique references award,
    case_id        bigint   not null references assistance_case,
    household_id   bigint   not null references household,
    person_id      bigint   not null references person,
    programme      text     not null,
    division_code  text     not null references division,
    area           text     not null check (area in ('URBAN', 'RURAL')),
    people         smallint not null check (people > 0),
    rhythm         text     not null check (rhythm in ('MONTHLY', 'ONCE', 'STATUS')),
    amount_fen     bigint   check (amount_fen > 0),
    first_month    date     not null check (extract(day from first_month) = 1),
    last_month     date     check (extract(day from last_month) = 1),
    ended_reason   text,
    ended_by       bigint   references officer,
    ended_at       timestamptz,
    account_number text,
    account_holder text,
    bank_name      text,
    bank_code      text     check (bank_code ~ '^[0-9]{12}$'),
    account_since  date,                             -- the day the account was last changed; null: as applied for
    version        integer  not null default 0,
    constraint amount_when_paid check ((rhythm <> 'STATUS') = (amount_fen is not null)),
    constraint ended_by_somebody check ((ended_by is null) = (ended_at is null)),
    -- Stacking (matrix 11.5): one person or household never holds the same programme twice at a time.
    constraint no_programme_twice exclude using gist (
        person_id with =, programme with =, daterange(first_month, last_month, '[]') with &&)
        where (rhythm <> 'ONCE' and (last_month is null or last_month >= first_month))
);
create index entitlement_division on entitlement (division_code, first_month);
create index entitlement_case on entitlement (case_id);
create index entitlement_household on entitlement (household_id);
create index entitlement_person on entitlement (person_id);
create index entitlement_ended_by on entitlement (ended_by);

-- Who makes, approves, sends back or settles a list, and who changes what a list rests on, waits here for whoever does so
-- at the same moment, until the other's transaction ends.
create function take_turns_over_lists() returns void language sql as $$
    select pg_advisory_xact_lock(112641513454181)
$$;

-- One run pays a division (a county or the whole city) for a month; a later run of the same month pays what was left.
create table payment_run (
    id               bigint generated always as identity primary key,
    division_code    text        not null references division,
    month            date        not null check (extract(day from month) = 1),
    sequence         smallint    not null check (sequence > 0),
    status           text        not null check (status in ('FROZEN', 'APPROVED', 'SENT', 'SETTLED', 'REJECTED')),
    frozen_by        bigint      not null references officer,
    frozen_at        timestamptz not null,
    approved_by      bigint      references officer,
    approved_at      timestamptz,
    rejected_by      bigint      references officer,
    rejected_at      timestamptz,
    reject_reason    text,
    sent_by          bigint      references officer,
    sent_at          timestamptz,
    bank_file        bytea,
    bank_file_sha256 text,
    settled_by       bigint      references officer,
    settled_at       timestamptz,
    result_sha256    text,
    line_count       integer     not null default 0,
    total_fen        bigint      not null default 0,
    version          integer     not null default 0,
    unique (division_code, month, sequence),
    constraint four_eyes check (approved_by is null or approved_by <> frozen_by),
    constraint approved_before_money_moves check (status in ('FROZEN', 'REJECTED') or approved_by is not null),
    constraint sent_with_its_file check (sent_at is null or bank_file_sha256 is not null),
    constraint rejected_with_reason check ((status = 'REJECTED') = (rejected_by is not null and reject_reason <> ''))
);
create index payment_run_month on payment_run (month desc, id desc);
create index payment_run_frozen_by on payment_run (frozen_by);
create index payment_run_approved_by on payment_run (approved_by);
create index payment_run_rejected_by on payment_run (rejected_by);
create index payment_run_sent_by on payment_run (sent_by);
create index payment_run_settled_by on payment_run (settled_by);

-- What is owed to one right for one month (benefit_month); pay_month is the month of the run that first lined it up.
-- Division, household and person are the right's own, copied by the statement that makes the line; only the right is a
-- foreign key, because every key is looked up for each of a city's 135,500 lines a month.
create table payment_line (
    id             bigint generated always as identity primary key,
    entitlement_id bigint   not null references entitlement,
    item           text     not null check (item in ('BASE', 'CORRECTION')),
    benefit_month  date     not null check (extract(day from benefit_month) = 1),
    pay_month      date     not null check (extract(day from pay_month) = 1),
    programme      text     not null,
    division_code  text     not null,
    area           text     not null check (area in ('URBAN', 'RURAL')),
    household_id   bigint   not null,
    person_id      bigint   not null,
    people         smallint not null check (people > 0),
    amount_fen     bigint   not null check (amount_fen > 0),
    status         text     not null check (status in ('DUE', 'PAID', 'FAILED')),
    constraint paid_at_most_once unique (entitlement_id, item, benefit_month)
);
create index payment_line_open on payment_line (division_code, id) where status <> 'PAID';

-- One attempt to pay one line in one run, as it went to the bank; a failed one is tried again in a later run. It repeats
-- the line's figures because they are frozen here: month is the run's, and reports read this table alone.
create table payment_transfer (
    id             bigint generated always as identity primary key,
    run_id         bigint   not null references payment_run,
    number         integer  not null check (number > 0),
    line_id        bigint   not null references payment_line,
    entitlement_id bigint   not null,
    month          date     not null check (extract(day from month) = 1),
    benefit_month  date     not null check (extract(day from benefit_month) = 1),
    change         text     not null check (change in ('NEW', 'CHANGED', 'SAME', 'ARREARS', 'RETRY')),
    programme      text     not null,
    division_code  text     not null,
    area           text     not null check (area in ('URBAN', 'RURAL')),
    household_id   bigint   not null,
    person_id      bigint   not null,
    people         smallint not null check (people > 0),
    amount_fen     bigint   not null check (amount_fen > 0),
    previous_fen   bigint   check (previous_fen > 0),
    resumes        boolean  not null default false,  -- held back before this month, though still on the roster
    account_number text     not null,
    account_holder text     not null,
    bank_name      text     not null,
    bank_code      text,
    status         text     not null check (status in ('PENDING', 'PAID', 'FAILED', 'CANCELLED')),
    failure        text,
    unique (run_id, number),
    constraint failed_with_reason check ((status = 'FAILED') = (failure is not null))
);
create unique index payment_transfer_one_open on payment_transfer (line_id) where status in ('PENDING', 'PAID');
create index payment_transfer_line on payment_transfer (line_id);
create index payment_transfer_month on payment_transfer (month, division_code, programme);
create index payment_transfer_person on payment_transfer (person_id, month);

create function payment_transfer_is_frozen() returns trigger language plpgsql as $$
begin
    raise exception 'a transfer keeps the figures it was frozen with' using errcode = 'check_violation';
end $$;
create trigger payment_transfer_frozen before update of run_id, number, line_id, entitlement_id, month, benefit_month,
    change, programme, division_code, area, household_id, person_id, people, amount_fen, previous_fen, resumes,
    account_number, account_holder, bank_name, bank_code on payment_transfer
    for each row execute function payment_transfer_is_frozen();

-- What the bank answered, or what was sent back, stays so: money moves again by another attempt only.
create function payment_transfer_is_answered() returns trigger language plpgsql as $$
begin
    raise exception 'a transfer is answered once' using errcode = 'check_violation';
end $$;
create trigger payment_transfer_answered_once before update of status on payment_transfer
    for each row when (old.status <> 'PENDING' and new.status <> old.status)
    execute function payment_transfer_is_answered();

-- Who is not in a run and why: STOPPED was on the roster and left it, HELD keeps the right but is not paid. A HELD row
-- with previous_fen stays on the roster, suspended, with the amount it was last listed with (XZ-103); without it the
-- right was never listed before, or only earlier months of it are held.
create table payment_omission (
    id             bigint generated always as identity primary key,
    run_id         bigint   not null references payment_run,
    kind           text     not null check (kind in ('STOPPED', 'HELD')),
    reason         text     not null check (reason <> ''),
    entitlement_id bigint   not null references entitlement,
    month          date     not null check (extract(day from month) = 1),
    programme      text     not null,
    division_code  text     not null references division,
    area           text     not null check (area in ('URBAN', 'RURAL')),
    household_id   bigint   not null references household,
    person_id      bigint   not null references person,
    people         smallint not null check (people > 0),
    amount_fen     bigint   not null check (amount_fen > 0),
    previous_fen   bigint   check (previous_fen > 0),
    unique (run_id, kind, entitlement_id),
    constraint only_the_held_stay check (kind = 'HELD' or previous_fen is null)
);
create index payment_omission_month on payment_omission (month, division_code, programme);
create index payment_omission_entitlement on payment_omission (entitlement_id);
create index payment_omission_household on payment_omission (household_id);
create index payment_omission_person on payment_omission (person_id);

-- The month's figures per village, programme and area, recomputed from the transfers in the transaction that changes them.
create table month_figure (
    month             date    not null check (extract(day from month) = 1),
    division_code     text    not null references division,
    programme         text    not null,
    area              text    not null check (area in ('URBAN', 'RURAL')),
    households        integer not null,                  -- on the month's roster
    people            integer not null,
    new_households    integer not null,
    new_people        integer not null,
    exited_households integer not null,
    exited_people     integer not null,
    paid_times        integer not null,                  -- grants confirmed by the bank in the month
    paid_people       integer not null,
    paid_fen          bigint  not null,
    primary key (month, division_code, programme, area)
);
create index month_figure_division on month_figure (division_code, month);
