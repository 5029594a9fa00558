-- A right's life after the grant: how it ends, where it is paid, and what becomes of payments that the bank refused.
-- Each is proposed by one officer and confirmed by another, and the right's own row changes by such a confirmation only.

create table entitlement_ending (
    id              bigint generated always as identity primary key,
    entitlement_id  bigint      not null references entitlement,
    division_code   text        not null references division,
    ground          text        not null check (ground in ('DEATH', 'MOVED_OUT', 'IMPRISONED', 'INCOME_ABOVE',
        'ASSETS_ABOVE', 'CERTIFICATE_EXPIRED', 'DIBAO_ENDED', 'OWN_REQUEST', 'OTHER')),
    happened_on     date,
    last_month      date        not null check (extract(day from last_month) = 1),
    explanation     text        not null check (explanation <> ''),
    hearing         text        not null check (hearing in ('HEARD', 'UNREACHABLE', 'NOT_NEEDED')),
    heard_on        date,
    heard_words     text,
    posted_on       date,                             -- 特困: seven days before everybody's eyes (TK-42)
    status          text        not null check (status in ('PROPOSED', 'CONFIRMED', 'REJECTED', 'WITHDRAWN')),
    proposed_by     bigint      not null references officer,
    proposed_at     timestamptz not null,
    decided_by      bigint      references officer,
    decided_at      timestamptz,
    decision_level  text        check (decision_level in ('TOWNSHIP', 'COUNTY')),
    delegation_id   bigint      references delegation,
    decision_note   text,
    document_number text        unique,
    version         integer     not null default 0,
    constraint four_eyes check (status = 'WITHDRAWN' or decided_by is null or decided_by <> proposed_by),
    constraint open_until_decided check ((status = 'PROPOSED') = (decided_by is null)
        and (decided_by is null) = (decided_at is null)),
    constraint confirmed_with_number_and_level check ((status = 'CONFIRMED') = (document_number is not null)
        and (status = 'CONFIRMED') = (decision_level is not null)),
    constraint heard_with_day_and_words check ((hearing = 'NOT_NEEDED') = (heard_on is null)
        and (heard_on is null) = (heard_words is null))
);
create unique index entitlement_ending_one_open on entitlement_ending (entitlement_id) where status = 'PROPOSED';
create index entitlement_ending_right on entitlement_ending (entitlement_id);
create index entitlement_ending_open on entitlement_ending (division_code, id) where status = 'PROPOSED';

create table account_change (
    id             bigint generated always as identity primary key,
    entitlement_id bigint      not null references entitlement,
    division_code  text        not null references division,
    account_kind   text        not null check (account_kind in ('BANK_CARD', 'SOCIAL_SECURITY_CARD', 'PASSBOOK')),
    account_number text        not null,
    account_holder text        not null check (account_holder <> ''),
    bank_name      text        not null,
    bank_code      text        check (bank_code ~ '^[0-9]{12}$'),
    guardian       text,                              -- who the holder is, and the agreement, when not of the household
    together       boolean     not null,              -- also the household's other rights paid into the old account
    reason         text        not null check (reason <> ''),
    old_number     text,
    old_holder     text,
    status         text        not null check (status in ('PROPOSED', 'CONFIRMED', 'REJECTED', 'WITHDRAWN')),
    proposed_by    bigint      not null references officer,
    proposed_at    timestamptz not null,
    decided_by     bigint      references officer,
    decided_at     timestamptz,
    decision_note  text,
    version        integer     not null default 0,
    constraint four_eyes check (status = 'WITHDRAWN' or decided_by is null or decided_by <> proposed_by),
    constraint open_until_decided check ((status = 'PROPOSED') = (decided_by is null)
        and (decided_by is null) = (decided_at is null))
);
create unique index account_change_one_open on account_change (entitlement_id) where status = 'PROPOSED';
create index account_change_right on account_change (entitlement_id);
create index account_change_open on account_change (division_code, id) where status = 'PROPOSED';

-- The officer's answer to one refused attempt; without it a refused line waits, and so do the right's later months.
create table payment_release (
    transfer_id   bigint      primary key references payment_transfer,
    division_code text        not null references division,
    kind          text        not null check (kind in ('ACCOUNT_CHANGED', 'VERIFIED')),
    note          text        not null check (note <> ''),
    released_by   bigint      not null references officer,
    released_at   timestamptz not null
);
create trigger payment_release_append_only before update or delete on payment_release
    for each row execute function refuse_change();

create table entitlement_event (
    id             bigint generated always as identity primary key,
    entitlement_id bigint      not null references entitlement,
    division_code  text        not null references division,
    kind           text        not null,
    officer_id     bigint      not null references officer,
    officer_name   text        not null,
    role           text        not null,
    at             timestamptz not null,
    summary        text        not null check (summary <> ''),
    reason         text
);
create index entitlement_event_right on entitlement_event (entitlement_id, id);
create trigger entitlement_event_append_only before update or delete on entitlement_event
    for each row execute function refuse_change();

create function decided_stays_decided() returns trigger language plpgsql as $$
begin
    if old.status <> 'PROPOSED' then
        raise exception '% is decided and stays as it is', tg_table_name using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger entitlement_ending_decided before update on entitlement_ending
    for each row execute function decided_stays_decided();
create trigger account_change_decided before update on account_change
    for each row execute function decided_stays_decided();
create trigger entitlement_ending_kept before delete on entitlement_ending
    for each row execute function refuse_change();
create trigger account_change_kept before delete on account_change
    for each row execute function refuse_change();

create function entitlement_changes_by_two() returns trigger language plpgsql as $$
begin
    if new.last_month is distinct from old.last_month and not exists (
        select from entitlement_ending x
        where x.entitlement_id = new.id and x.status = 'CONFIRMED' and x.last_month = new.last_month) then
        raise exception 'a right ends by an ending that a second officer confirmed' using errcode = 'check_violation';
    end if;
    if (new.account_number, new.account_holder) is distinct from (old.account_number, old.account_holder)
        and not exists (
        select from account_change c join entitlement o on o.id = c.entitlement_id
        where c.status = 'CONFIRMED' and c.account_number = new.account_number
          and c.account_holder = new.account_holder
          and (c.entitlement_id = new.id or c.together and o.household_id = new.household_id)) then
        raise exception 'an account changes by a request that a second officer confirmed'
            using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger entitlement_four_eyes before update of last_month, account_number, account_holder on entitlement
    for each row execute function entitlement_changes_by_two();

-- Who else is paid into an account; and people by the last four characters of their number, as said at a counter.
create index entitlement_account on entitlement (account_number);
create index person_number_end on person (right(id_number, 4));
