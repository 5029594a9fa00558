-- A standing right looked at anew (复核, DB-30 to DB-36, TK-40): opened with a reason, typed like an application, decided as a case of its
-- own. The right stays in payment meanwhile; its amount never changes, so a change ends it and begins another.
create table right_review (
    id             bigint generated always as identity primary key,
    entitlement_id bigint      not null references entitlement,
    division_code  text        not null references division,
    reason         text        not null check (reason in ('PERIODIC', 'CHANGED', 'DEATH', 'EMPLOYED', 'TAPER_OVER', 'OTHER')),
    explanation    text        not null check (explanation <> ''),
    opened_by      bigint      not null references officer,
    opened_at      timestamptz not null,
    case_id        bigint      unique references assistance_case,   -- once it is submitted
    outcome        text        check (outcome in ('CONTINUE', 'PEOPLE', 'INCREASE', 'DECREASE', 'TAPER', 'STOP')),
    decided_on     date,
    constraint decided_as_a_case check ((outcome is null) = (decided_on is null) and (outcome is null or case_id is not null))
);
create index right_review_right on right_review (entitlement_id, id);
create index right_review_division on right_review (division_code, id);
create trigger right_review_kept before delete on right_review for each row execute function refuse_change();

-- What the review's form begins with: the review, and the application whose facts and proofs it takes over.
alter table application_draft
    add column review_id bigint references right_review,
    add column rests_on_id bigint references application,
    add constraint review_rests_on_an_application check ((review_id is null) = (rests_on_id is null));
create index application_draft_review on application_draft (review_id);
create index application_draft_rests_on on application_draft (rests_on_id);

-- Never two open reviews of one right; the months of a 渐退 are one right in this. Officers who open at once take turns.
create function one_review_at_a_time() returns trigger language plpgsql as $$
begin
    perform from household h join entitlement e on e.household_id = h.id
    where e.id = new.entitlement_id for no key update of h;
    if exists (
        select from entitlement mine
            join entitlement one on one.household_id = mine.household_id and one.person_id = mine.person_id
                and one.programme = mine.programme
            join right_review r on r.entitlement_id = one.id
            left join assistance_case c on c.id = r.case_id
        where mine.id = new.entitlement_id and case when c.id is null
            then exists (select from application_draft d where d.review_id = r.id
                and d.submitted_at is null and d.discarded_at is null)
            else c.stage not in ('PAYMENT', 'CLOSED') end) then
        raise exception 'a review of this right is open' using errcode = 'unique_violation',
            constraint = 'one_open_review_of_a_right';
    end if;
    return new;
end $$;
create trigger right_review_one_open before insert on right_review
    for each row execute function one_review_at_a_time();

alter table assistance_case
    drop constraint assistance_case_route_check,
    add constraint assistance_case_route_check check (route in ('HOUSEHOLD', 'SUBSIDY', 'RELIEF', 'FAST_RELIEF', 'REVIEW')),
    drop constraint assistance_case_outcome_check,
    add constraint assistance_case_outcome_check check (outcome in ('GRANTED', 'REFUSED', 'WITHDRAWN', 'TERMINATED',
        'NOT_ACCEPTED', 'KEPT', 'STOPPED'));

-- DB-30, TK-40: how often a right is looked at anew, by class.
insert into policy_value (code, variant, value, unit, division_code, valid_from, document_number)
values
    ('REVIEW_MONTHS', 'DIBAO', '12', 'MONTHS', '000000000000', '2021-07-01', '民发〔2021〕57号 最低生活保障审核确认办法第三十一条'),
    ('REVIEW_MONTHS_VARYING', 'DIBAO', '6', 'MONTHS', '000000000000', '2021-07-01', '民发〔2021〕57号 最低生活保障审核确认办法第三十一条'),
    ('REVIEW_MONTHS', 'TEKUN', '12', 'MONTHS', '000000000000', '2020-08-25', '中办、国办关于改革完善社会救助制度的意见（2020年）第七项');
