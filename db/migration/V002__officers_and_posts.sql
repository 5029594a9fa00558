-- Staff (工作人员), the posts they hold (岗位 = role x division x dates) and the decisions a township may take itself (授权).
create table officer (
    id                  bigint generated always as identity primary key,
    staff_number        text        not null unique,    -- 工号, upper case
    name                text        not null,
    password_hash       text        not null,
    password_change_due boolean     not null default false, -- the password was given by somebody else
    enabled             boolean     not null default true,
    created_at          timestamptz not null default now(),

    constraint officer_staff_number_is_plain check (staff_number ~ '^[0-9A-Z-]{3,20}$'),
    constraint officer_name_is_not_blank check (btrim(name) <> '')
);

create table post (
    id            bigint generated always as identity primary key,
    officer_id    bigint      not null references officer (id),
    role          text        not null,
    division_code text        not null references division (code),
    valid_from    date        not null,
    valid_to      date,                                 -- the last day, inclusive; null while it is held
    given_by      bigint references officer (id),       -- null: by the one-time command
    given_at      timestamptz not null default now(),
    ended_by      bigint references officer (id),

    constraint post_role_is_known check (role in (
        'VILLAGE_ASSISTANT', 'TOWNSHIP_CLERK', 'TOWNSHIP_LEADER', 'COUNTY_REVIEWER', 'COUNTY_LEADER',
        'COUNTY_CHECKER', 'CITY_CLERK', 'AUDITOR', 'ADMINISTRATOR')),
    constraint post_days_in_order check (valid_to >= valid_from),
    constraint post_is_held_once_at_a_time exclude using gist (
        officer_id with =, role with =, division_code with =, daterange(valid_from, valid_to, '[]') with &&)
);

create index post_officer on post (officer_id);
create index post_division on post (division_code);
create index post_given_by on post (given_by);
create index post_ended_by on post (ended_by);

-- The province may let townships confirm: a dated flag per programme and township with an optional ceiling, in yuan
-- or as a multiple of the month's standard of 低保 (rulebook section 1 Delegation, LS-21). No ceiling: any amount.
create table delegation (
    id               bigint generated always as identity primary key,
    programme        text        not null,
    township_code    text        not null references division (code),
    ceiling_fen      bigint,
    ceiling_multiple numeric(6, 2),
    valid_from       date        not null,
    valid_to         date,                              -- the last day, inclusive; null while it stands
    document_number  text        not null,
    recorded_by      bigint references officer (id),
    recorded_at      timestamptz not null default now(),
    ended_by         bigint references officer (id),

    constraint delegation_programme_is_a_name check (programme ~ '^[A-Z_]+$'),
    constraint delegation_is_to_a_township check (
        right(township_code, 3) = '000' and right(township_code, 6) <> '000000'),
    constraint delegation_ceiling_is_positive check (ceiling_fen > 0 and ceiling_multiple is null
        or ceiling_multiple > 0 and ceiling_fen is null
        or ceiling_fen is null and ceiling_multiple is null),
    constraint delegation_days_in_order check (valid_to >= valid_from),
    constraint delegation_has_a_document check (btrim(document_number) <> ''),
    constraint delegation_is_single_valued exclude using gist (
        programme with =, township_code with =, daterange(valid_from, valid_to, '[]') with &&)
);

create index delegation_township on delegation (township_code);
create index delegation_recorded_by on delegation (recorded_by);
create index delegation_ended_by on delegation (ended_by);
