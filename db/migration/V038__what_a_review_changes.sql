-- Before a right is lowered, tapered or stopped the family is heard on what is proposed (DB-34, 社会救助法第四十八条): on one assessment.
create table review_hearing (
    id            bigint generated always as identity primary key,
    review_id     bigint      not null references right_review,
    assessment_id bigint      not null references case_assessment,
    division_code text        not null references division,
    hearing       text        not null check (hearing in ('HEARD', 'UNREACHABLE')),
    heard_on      date        not null,
    heard_words   text        not null check (heard_words <> ''),
    recorded_by   bigint      not null references officer,
    recorded_at   timestamptz not null
);
create index review_hearing_review on review_hearing (review_id, id);
create index review_hearing_assessment on review_hearing (assessment_id);
create trigger review_hearing_append_only before update or delete on review_hearing
    for each row execute function refuse_change();

-- A right that a review changes ends by the review's decision; a 渐退 that is over is stopped by a proposal of its own (JT-04).
alter table entitlement_ending
    drop constraint entitlement_ending_ground_check,
    add constraint entitlement_ending_ground_check check (ground in ('DEATH', 'MOVED_OUT', 'IMPRISONED', 'INCOME_ABOVE',
        'ASSETS_ABOVE', 'CERTIFICATE_EXPIRED', 'DIBAO_ENDED', 'OWN_REQUEST', 'REVIEWED', 'TAPER_OVER', 'OTHER'));

-- The months of a 渐退 that pay the same are an award of their own (JT-03), so one programme may come several times, from other months.
drop index award_once;
create unique index award_once on award (decision_id, programme, coalesce(member_number, 0), coalesce(first_month, date '0001-01-01'));
