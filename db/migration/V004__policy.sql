-- Policy as dated data (rulebook 0.3, 0.4). A look-up walks from the county to the city, the province and the nation
-- (division 000000000000) and takes the first row valid on the day; two rows for one key can never overlap. A row that was taken back before its first day stays and counts no more.

create table policy_value (
    id              bigint generated always as identity primary key,
    code            text        not null,
    variant         text        not null default '',
    area            text        check (area in ('URBAN', 'RURAL')),
    division_code   text        not null references division,
    value           text        not null check (value <> ''),
    unit            text        not null check (unit ~ '^[A-Z_]+$'),
    valid_from      date        not null,
    valid_to        date        check (valid_to >= valid_from),
    document_number text        not null check (document_number <> ''),
    entered_by      bigint      references officer,
    entered_at      timestamptz not null default now(),
    withdrawn_by    bigint      references officer,
    withdrawn_at    timestamptz,
    withdrawn_reason text,
    constraint policy_value_withdrawn_with_reason check ((withdrawn_at is null) = (withdrawn_by is null)
        and (withdrawn_at is null) = (withdrawn_reason is null)),
    constraint policy_value_never_overlaps exclude using gist (
        code with =, variant with =, (coalesce(area, '')) with =, division_code with =,
        daterange(valid_from, valid_to, '[]') with &&) where (withdrawn_at is null)
);
create index policy_value_division on policy_value (division_code, valid_from);
create index policy_value_entered_by on policy_value (entered_by);
comment on column policy_value.value is 'money in yuan, multiples and percentages as decimals, flags as true or false, choices by name';

create table asset_rule (
    id              bigint generated always as identity primary key,
    programme       text        not null,
    asset_kind      text        not null,
    metric          text        not null,
    operator        text        not null,
    threshold       text        not null,
    verdict         text        not null check (verdict in ('FAIL', 'REVIEW')),
    exemptions      text        not null default '',
    division_code   text        not null references division,
    valid_from      date        not null,
    valid_to        date        check (valid_to >= valid_from),
    document_number text        not null check (document_number <> ''),
    entered_by      bigint      references officer,
    entered_at      timestamptz not null default now(),
    withdrawn_by    bigint      references officer,
    withdrawn_at    timestamptz,
    withdrawn_reason text,
    constraint asset_rule_withdrawn_with_reason check ((withdrawn_at is null) = (withdrawn_by is null)
        and (withdrawn_at is null) = (withdrawn_reason is null)),
    constraint asset_rule_never_overlaps exclude using gist (
        programme with =, asset_kind with =, metric with =, division_code with =,
        daterange(valid_from, valid_to, '[]') with &&) where (withdrawn_at is null)
);
create index asset_rule_division on asset_rule (division_code, valid_from);

create table relief_tariff (
    id              bigint generated always as identity primary key,
    cause           text        not null,
    measure         text        not null,
    above_fen       bigint      not null check (above_fen >= 0),
    up_to_fen       bigint      check (up_to_fen > above_fen),
    mode            text        not null,
    minimum         text        not null,
    maximum         text        not null,
    cap_multiple    text,
    division_code   text        not null references division,
    valid_from      date        not null,
    valid_to        date        check (valid_to >= valid_from),
    document_number text        not null check (document_number <> ''),
    entered_by      bigint      references officer,
    entered_at      timestamptz not null default now(),
    withdrawn_by    bigint      references officer,
    withdrawn_at    timestamptz,
    withdrawn_reason text,
    constraint relief_tariff_withdrawn_with_reason check ((withdrawn_at is null) = (withdrawn_by is null)
        and (withdrawn_at is null) = (withdrawn_reason is null)),
    constraint relief_tariff_never_overlaps exclude using gist (
        cause with =, measure with =, int8range(above_fen, up_to_fen, '(]') with &&, division_code with =,
        daterange(valid_from, valid_to, '[]') with &&) where (withdrawn_at is null)
);
create index relief_tariff_division on relief_tariff (division_code, valid_from);

create table subsidy_rate (
    id              bigint generated always as identity primary key,
    subsidy         text        not null check (subsidy in ('LIVING_SUBSIDY', 'CARE_SUBSIDY')),
    disability_kind text,
    grade           smallint    check (grade between 1 and 4),
    household_class text,
    area            text        check (area in ('URBAN', 'RURAL')),
    mode            text        not null check (mode in ('FIXED', 'PERCENT')),
    value           text        not null,
    division_code   text        not null references division,
    valid_from      date        not null,
    valid_to        date        check (valid_to >= valid_from),
    document_number text        not null check (document_number <> ''),
    entered_by      bigint      references officer,
    entered_at      timestamptz not null default now(),
    withdrawn_by    bigint      references officer,
    withdrawn_at    timestamptz,
    withdrawn_reason text,
    constraint subsidy_rate_withdrawn_with_reason check ((withdrawn_at is null) = (withdrawn_by is null)
        and (withdrawn_at is null) = (withdrawn_reason is null)),
    constraint subsidy_rate_never_overlaps exclude using gist (
        subsidy with =, (coalesce(disability_kind, '')) with =, (coalesce(grade, 0)) with =,
        (coalesce(household_class, '')) with =, (coalesce(area, '')) with =, division_code with =,
        daterange(valid_from, valid_to, '[]') with &&) where (withdrawn_at is null)
);
create index subsidy_rate_division on subsidy_rate (division_code, valid_from);

-- Kinds of income that a locality leaves out besides the national list (XZ-21 (四)).
create table exempt_income (
    id              bigint generated always as identity primary key,
    kind            text        not null,
    programme       text,
    division_code   text        not null references division,
    valid_from      date        not null,
    valid_to        date        check (valid_to >= valid_from),
    document_number text        not null check (document_number <> ''),
    entered_by      bigint      references officer,
    entered_at      timestamptz not null default now(),
    withdrawn_by    bigint      references officer,
    withdrawn_at    timestamptz,
    withdrawn_reason text,
    constraint exempt_income_withdrawn_with_reason check ((withdrawn_at is null) = (withdrawn_by is null)
        and (withdrawn_at is null) = (withdrawn_reason is null)),
    constraint exempt_income_never_overlaps exclude using gist (
        kind with =, (coalesce(programme, '')) with =, division_code with =,
        daterange(valid_from, valid_to, '[]') with &&) where (withdrawn_at is null)
);
create index exempt_income_division on exempt_income (division_code, valid_from);
create index policy_value_withdrawn_by on policy_value (withdrawn_by);
create index asset_rule_withdrawn_by on asset_rule (withdrawn_by);
create index relief_tariff_withdrawn_by on relief_tariff (withdrawn_by);
create index subsidy_rate_withdrawn_by on subsidy_rate (withdrawn_by);
create index exempt_income_withdrawn_by on exempt_income (withdrawn_by);
create index exempt_income_entered_by on exempt_income (entered_by);
create index asset_rule_entered_by on asset_rule (entered_by);
create index relief_tariff_entered_by on relief_tariff (entered_by);
create index subsidy_rate_entered_by on subsidy_rate (entered_by);
