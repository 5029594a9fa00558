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
    account_number text,
    account_holder text,
    bank_name      text,
    version        integer  not null default 0,
    constraint amount_when_paid check ((rhythm <> 'STATUS') = (amount_fen is not null)),
    -- Stacking (matrix 11.5): one person or household never holds the same programme twice at a time.
    constraint no_programme_twice exclude using gist (
        person_id with =, programme with =, daterange(first_month, last_month, '[]') with &&)
        where (rhythm <> 'ONCE' and (last_month is null or last_month >= first_month))
);
create index entitlement_division on entitlement (division_code, first_month);
create index entitlement_case on entitlement (case_id);
create index entitlement_household on entitlement (household_id);
create index entitlement_person on entitlement (person_id);

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
    sent_by          bigint      references officer,
    sent_at          timestamptz,
    settled_at       timestamptz,
    reject_reason    text,
    bank_file        bytea,
    bank_file_sha256 text,
    line_count       integer     not null default 0,
    total_fen        bigint      not null default 0,
    version          integer     not null default 0,
    unique (division_code, month, sequence),
    constraint four_eyes check (approved_by is null or approved_by <> frozen_by)
);
create index payment_run_frozen_by on payment_run (frozen_by);

create table payment_line (
    id             bigint generated always as identity primary key,
    entitlement_id bigint   not null references entitlement,
    item           text     not null check (item in ('BASE', 'CORRECTION')),
    benefit_month  date     not null check (extract(day from benefit_month) = 1),
    pay_month      date     not null check (extract(day from pay_month) = 1),
    programme      text     not null,
    division_code  text     not null references division,
    area           text     not null check (area in ('URBAN', 'RURAL')),
    household_id   bigint   not null references household,
    person_id      bigint   not null references person,
    people         smallint not null check (people > 0),
    amount_fen     bigint   not null check (amount_fen > 0),
    status         text     not null check (status in ('DUE', 'PAID', 'FAILED')),
    constraint paid_at_most_once unique (entitlement_id, item, benefit_month)
);
create index payment_line_month on payment_line (pay_month, division_code, programme);
create index payment_line_division on payment_line (division_code, status);
create index payment_line_household on payment_line (household_id);

-- One transfer of one line in one run; a failed transfer is tried again in a later run.
create table payment_transfer (
    id             bigint generated always as identity primary key,
    run_id         bigint   not null references payment_run,
    line_id        bigint   not null references payment_line,
    division_code  text     not null references division,
    change         text     not null check (change in ('NEW', 'CHANGED', 'SAME', 'ARREARS', 'RETRY')),
    account_number text     not null,
    account_holder text     not null,
    bank_name      text     not null,
    status         text     not null check (status in ('PENDING', 'PAID', 'FAILED', 'CANCELLED')),
    failure        text,
    unique (run_id, line_id)
);
create unique index payment_transfer_one_open on payment_transfer (line_id) where status in ('PENDING', 'PAID');
create index payment_transfer_line on payment_transfer (line_id);
