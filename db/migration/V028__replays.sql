-- Decisions worked out anew: what became known of a household after its decision, the sheets of what was paid and what was due, and the nights
-- on which a sample was replayed as it was decided.

create table fact_correction (
    id            bigint generated always as identity primary key,
    case_id       bigint      not null references assistance_case,
    assessment_id bigint      not null references case_assessment,
    division_code text        not null references division,
    nature        text        not null check (nature in ('WRONG_FROM_START', 'CHANGED_ON')),
    changed_on    date,
    told_on       date        not null,               -- the day the family told or claimed it (CJ-15)
    facts         jsonb       not null,               -- the whole household, as it is to be taken from then on
    reason        text        not null check (reason <> ''),
    source        text        not null check (source <> ''),
    recorded_by   bigint      not null references officer,
    recorded_at   timestamptz not null,
    constraint a_change_has_its_day check ((nature = 'CHANGED_ON') = (changed_on is not null))
);
create index fact_correction_case on fact_correction (case_id, id);
create index fact_correction_assessment on fact_correction (assessment_id);
create trigger fact_correction_append_only before update or delete on fact_correction
    for each row execute function refuse_change();

create table replay_sheet (
    id                bigint generated always as identity primary key,
    case_id           bigint      not null references assistance_case,
    division_code     text        not null references division,
    through_month     date        not null check (extract(day from through_month) = 1),
    engine_version    text        not null,
    policy_edition_id bigint      not null references policy_edition,
    facts             jsonb       not null,           -- as they were known when it was made
    sheet             jsonb       not null,
    back_pay_fen      bigint      not null check (back_pay_fen >= 0),
    recovery_fen      bigint      not null check (recovery_fen >= 0),
    made_by           bigint      not null references officer,
    made_at           timestamptz not null
);
create index replay_sheet_case on replay_sheet (case_id, id);
create index replay_sheet_policy_edition on replay_sheet (policy_edition_id);
create trigger replay_sheet_append_only before update or delete on replay_sheet
    for each row execute function refuse_change();

-- The night is unique: of several instances the first that writes it does it.
create table replay_night (
    id             bigint generated always as identity primary key,
    night          date        not null unique,
    started_at     timestamptz not null,
    ended_at       timestamptz,
    asked          integer     not null default 0,
    same           integer     not null default 0,
    proof_differs  integer     not null default 0,
    amount_differs integer     not null default 0,
    failed         integer     not null default 0,
    engine_version text        not null,
    constraint every_decision_has_its_verdict
        check (ended_at is null or asked = same + proof_differs + amount_differs + failed)
);

create table replay_difference (
    night_id      bigint      not null references replay_night,
    decision_id   bigint      not null references decision,
    case_id       bigint      not null references assistance_case,
    division_code text        not null references division,
    verdict       text        not null check (verdict in ('PROOF_DIFFERS', 'AMOUNT_DIFFERS', 'FAILED')),
    detail        text        not null check (detail <> ''),
    seen_by       bigint      references officer,
    seen_at       timestamptz,
    primary key (night_id, decision_id),
    constraint seen_by_somebody check ((seen_by is null) = (seen_at is null))
);
create index replay_difference_decision on replay_difference (decision_id);
create index replay_difference_case on replay_difference (case_id);
create index replay_difference_unseen on replay_difference (division_code) where seen_at is null;
create trigger replay_difference_kept before delete on replay_difference
    for each row execute function refuse_change();
