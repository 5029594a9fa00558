-- Those with low income, watched (低收入人口动态监测, JC-01 to JC-06): whom every run of the night compares with all departments' data, by
-- which indicators, and the warnings that come of it. A warning asks somebody to look; of itself it changes no right.

-- Written anew at the beginning of every run from the rights and the facts they rest on, so that the comparison is one join a source.
create table low_income_person (
    person_id         bigint   primary key references person,
    id_index          bytea    not null,
    division_code     text     not null references division,
    county            text     not null generated always as (left(division_code, 6)) stored,
    household_id      bigint   not null references household,
    case_id           bigint   not null references assistance_case,
    kinds             text[]   not null,             -- what is held on the day; empty: 低保 or 特困 ended within two years
    authorised        boolean  not null,             -- a signed authorisation that is still valid
    -- Known when the right was decided, a month; null: not known, which is not nought.
    pension_fen       bigint,
    wage_fen          bigint,
    vehicles          bigint,
    homes             bigint,
    businesses        bigint,
    certificate_until date
);
create index low_income_person_index on low_income_person (id_index);
create index low_income_person_division on low_income_person (division_code);
create index low_income_person_household on low_income_person (household_id);
create index low_income_person_case on low_income_person (case_id);

create table warning_indicator (
    id              bigint   generated always as identity primary key,
    code            text     not null check (code ~ '^[A-Z_]+$'),
    dimension       text     not null check (dimension in ('PERSON', 'INCOME', 'PROPERTY', 'NEED')),
    name            text     not null check (btrim(name) <> ''),
    source          text,                             -- the department's, or null: the system's own records
    comparison      text     not null check (comparison in ('ONCE', 'EACH', 'MORE', 'ABOVE', 'AT_LEAST', 'GONE', 'UNCOVERED',
        'EXPIRED', 'SHARED_ACCOUNT', 'SAME_PERSON')),
    known           text     check (known in ('pension_fen', 'wage_fen', 'vehicles', 'homes', 'businesses')),
    threshold       bigint   check (threshold >= 0),   -- fen or a count, as the comparison takes it
    statuses        text[],                           -- the records that count, by the department's word; null: all
    leaving_out     text[]   not null default '{}',   -- records whose detail begins so do not count
    level           text     not null check (level in ('HIGH', 'MEDIUM', 'LOW')),
    days            smallint not null check (days between 1 and 60),  -- working days until it must be closed
    valid_from      date     not null,
    valid_to        date     check (valid_to >= valid_from),
    document_number text     not null check (btrim(document_number) <> ''),
    constraint one_indicator_at_a_time exclude using gist (code with =, daterange(valid_from, valid_to, '[]') with &&),
    constraint own_records_or_a_source check ((source is null) = (comparison in ('EXPIRED', 'SHARED_ACCOUNT', 'SAME_PERSON'))),
    constraint compared_with_what_is_known check ((known is not null) = (comparison in ('MORE', 'ABOVE')))
);

-- Who turned an indicator off or on, and why; the last row counts, none is on.
create table indicator_switch (
    id           bigint      generated always as identity primary key,
    indicator_id bigint      not null references warning_indicator,
    switched_on  boolean     not null,
    reason       text        not null check (btrim(reason) <> ''),
    officer_id   bigint      not null references officer,
    at           timestamptz not null
);
create index indicator_switch_indicator on indicator_switch (indicator_id, id);
create index indicator_switch_officer on indicator_switch (officer_id);
create trigger indicator_switch_append_only before update or delete on indicator_switch
    for each row execute function refuse_change();

-- One comparison of everyone: of a night, or of the files that came since. How far it is stands here; whoever finds it without a sign
-- of life for ten minutes begins it again, and finds the same.
create table caseload_run (
    id           bigint      generated always as identity primary key,
    night        date        unique,                  -- null: because of new files
    purpose      text        not null check (btrim(purpose) <> ''),
    started_at   timestamptz not null,
    beat_at      timestamptz not null,
    ended_at     timestamptz,
    failure      text,
    steps        integer     not null default 0,
    done         integer     not null default 0,
    people       integer     not null default 0,
    unauthorised integer     not null default 0,      -- left out, as there is no authorisation for them
    found        integer     not null default 0,      -- facts that call for a warning, old and new
    opened       integer     not null default 0
);
create index caseload_run_open on caseload_run (id) where ended_at is null;

-- What was asked of whose data about how many, and what for (XZ-53); refused for those without an authorisation.
create table caseload_query (
    id             bigint      generated always as identity primary key,
    run_id         bigint      not null references caseload_run,
    file_id        bigint      references department_file,
    source         text        not null,
    purpose        text        not null,
    basis          text        not null,
    people         integer     not null,
    refused        integer     not null,
    at             timestamptz not null
);
create index caseload_query_run on caseload_query (run_id);
create index caseload_query_file on caseload_query (file_id);
create trigger caseload_query_append_only before update or delete on caseload_query
    for each row execute function refuse_change();

create table warning (
    id            bigint      generated always as identity primary key,
    person_id     bigint      not null references person,
    indicator_id  bigint      not null references warning_indicator,
    indicator     text        not null,               -- its code, which outlives its versions
    fact_key      text        not null,
    division_code text        not null references division,
    case_id       bigint      not null references assistance_case,
    run_id        bigint      not null references caseload_run,
    file_id       bigint      references department_file,
    data_as_of    date        not null,
    found         text        not null check (btrim(found) <> ''),
    known         text        not null,
    raised_on     date        not null,
    due_on        date        not null check (due_on >= raised_on),
    stage         text        not null default 'OPENED' check (stage in ('OPENED', 'TAKEN', 'VISITED', 'CONCLUDED', 'CLOSED')),
    taken_by      bigint      references officer,
    concluded_by  bigint      references officer,
    concluded_on  date,
    true_finding  boolean,
    disposition   text        check (disposition in ('DELIVER', 'PUSH', 'COMPLEX', 'MAY_NOT_QUALIFY')),
    statement     text        check (btrim(statement) <> ''),
    closed_by     bigint      references officer,
    closed_on     date,
    result        text        check (result in ('INCLUDED', 'NOT_FITTING', 'REFERRED', 'TOLD')),
    closing_note  text        check (btrim(closing_note) <> ''),
    -- Never twice for the same fact.
    constraint one_warning_for_a_fact unique (person_id, indicator, fact_key),
    constraint taken_by_somebody check ((stage = 'OPENED') = (taken_by is null)),
    constraint concluded_whole check ((stage in ('CONCLUDED', 'CLOSED')) = (concluded_by is not null)
        and (concluded_by is null) = (concluded_on is null) and (concluded_by is null) = (true_finding is null)
        and (concluded_by is null) = (statement is null)),
    constraint a_true_finding_is_disposed_of check (coalesce(true_finding, false) = (disposition is not null)),
    constraint closed_whole check ((stage = 'CLOSED') = (closed_by is not null) and (closed_by is null) = (closed_on is null)
        and (closed_by is null) = (result is null)),
    -- What may end somebody's aid is looked at by a second officer before it is closed.
    constraint ending_by_two check (disposition is distinct from 'MAY_NOT_QUALIFY' or closed_by is distinct from concluded_by
        or closed_by is null)
);
create index warning_open on warning (division_code, due_on, id) where stage <> 'CLOSED';
create index warning_division on warning (division_code, raised_on, id);
create index warning_indicator_concluded on warning (indicator) where concluded_on is not null;
create index warning_indicator_version on warning (indicator_id);
create index warning_case on warning (case_id);
create index warning_run on warning (run_id);
create index warning_file on warning (file_id);
create index warning_taken_by on warning (taken_by);
create index warning_concluded_by on warning (concluded_by);
create index warning_closed_by on warning (closed_by);

-- What was found stays; the stages are passed one after the other, and nobody related to the family has a hand in it.
create function warning_goes_on() returns trigger language plpgsql as $$
declare
    stages text[] := array['OPENED', 'TAKEN', 'VISITED', 'CONCLUDED', 'CLOSED'];
begin
    if tg_op = 'DELETE' then
        raise exception 'a warning stays' using errcode = 'check_violation';
    end if;
    if (new.person_id, new.indicator_id, new.indicator, new.fact_key, new.case_id, new.run_id, new.file_id, new.data_as_of, new.found,
            new.known, new.raised_on, new.due_on) is distinct from (old.person_id, old.indicator_id, old.indicator, old.fact_key,
            old.case_id, old.run_id, old.file_id, old.data_as_of, old.found, old.known, old.raised_on, old.due_on)
        or old.concluded_by is not null and (new.concluded_by, new.concluded_on, new.true_finding, new.disposition, new.statement)
            is distinct from (old.concluded_by, old.concluded_on, old.true_finding, old.disposition, old.statement)
        or old.stage = 'CLOSED' and (new.stage, new.closed_by, new.closed_on, new.result, new.closing_note)
            is distinct from (old.stage, old.closed_by, old.closed_on, old.result, old.closing_note) then
        raise exception 'what a warning found or concluded is not rewritten' using errcode = 'check_violation';
    end if;
    if array_position(stages, new.stage) < array_position(stages, old.stage) then
        raise exception 'a warning does not go back' using errcode = 'check_violation';
    end if;
    if new.disposition = 'MAY_NOT_QUALIFY' and not exists (select from warning_visit v where v.warning_id = new.id) then
        raise exception 'nobody''s aid is questioned without a visit' using errcode = 'check_violation',
            constraint = 'visited_before_it_is_questioned';
    end if;
    -- Only a hand that is new: whoever turns out to be a relative later has the next step taken over by another.
    perform refuse_related(new.case_id, h.officer)
    from (values (old.taken_by, new.taken_by), (old.concluded_by, new.concluded_by), (old.closed_by, new.closed_by)) h (before, officer)
    where h.officer is distinct from h.before and h.officer is not null;
    return new;
end $$;

-- Two people visit the family before anybody's aid is questioned.
create table warning_visit (
    id             bigint      generated always as identity primary key,
    warning_id     bigint      not null references warning,
    visited_on     date        not null,
    first_visitor  text        not null check (btrim(first_visitor) <> ''),
    second_visitor text        not null check (btrim(second_visitor) <> ''),
    present        text        not null check (btrim(present) <> ''),
    seen           text        not null check (btrim(seen) <> ''),
    recorded_by    bigint      not null references officer,
    recorded_at    timestamptz not null,
    constraint two_people_visit_a_warning check (first_visitor <> second_visitor)
);
create index warning_visit_warning on warning_visit (warning_id);
create index warning_visit_recorded_by on warning_visit (recorded_by);
create trigger warning_visit_append_only before update or delete on warning_visit
    for each row execute function refuse_change();
create trigger warning_kept before update or delete on warning for each row execute function warning_goes_on();

create function warning_visit_by_no_relative() returns trigger language plpgsql as $$
declare
    of_case bigint := (select w.case_id from warning w where w.id = new.warning_id);
begin
    perform refuse_related(of_case, new.recorded_by);
    perform refuse_related(of_case, o.id) from kin_link k join officer o on o.id = k.officer_id
    where k.case_id = of_case and bare_name(o.name) in (bare_name(new.first_visitor), bare_name(new.second_visitor));
    return null;
end $$;
create constraint trigger warning_visit_by_no_relative after insert on warning_visit deferrable initially deferred
    for each row execute function warning_visit_by_no_relative();

-- How it went, step by step.
create table warning_step (
    id         bigint      generated always as identity primary key,
    warning_id bigint      not null references warning,
    stage      text        not null,
    officer_id bigint      not null references officer,
    at         timestamptz not null,
    note       text        not null
);
create index warning_step_warning on warning_step (warning_id, id);
create index warning_step_officer on warning_step (officer_id);
create trigger warning_step_append_only before update or delete on warning_step
    for each row execute function refuse_change();

select put_on_record('warning_indicator'), put_on_record('indicator_switch'), put_on_record('caseload_run'),
    put_on_record('caseload_query'), put_on_record('warning'), put_on_record('warning_visit'), put_on_record('warning_step');

-- The minimum of JC-04 (重病、残疾、就学、失业) and what departments push; thresholds and days are local (参数，待核).
insert into warning_indicator (code, dimension, name, source, comparison, known, threshold, statuses, leaving_out, level, days,
    valid_from, document_number)
select code, dimension, name, source, comparison, known, threshold, cast(statuses as text[]), cast(leaving_out as text[]), level, days,
    date '2023-10-19', '国办发〔2023〕39号 关于加强低收入人口动态监测做好分层分类社会救助工作的意见；阈值、期限由地方规定（参数，待核）'
from (values
    ('DEATH', 'PERSON', '死亡', 'DEATH', 'ONCE', null, null::bigint, null, '{}', 'HIGH', 5),
    ('PRISON', 'PERSON', '服刑', 'PRISON', 'ONCE', null, null, null, '{}', 'HIGH', 5),
    ('SAME_PERSON', 'PERSON', '疑似同一人重复登记', null, 'SAME_PERSON', null, null, null, '{}', 'HIGH', 10),
    ('CERTIFICATE_EXPIRED', 'PERSON', '残疾人证已过期', null, 'EXPIRED', null, null, null, '{}', 'LOW', 15),
    ('PUBLIC_PAYROLL', 'INCOME', '财政供养', 'PUBLIC_PAYROLL', 'EACH', null, null, null, '{}', 'HIGH', 10),
    ('PENSION', 'INCOME', '养老金高于已掌握', 'PENSION', 'ABOVE', 'pension_fen', 5000, null, '{}', 'MEDIUM', 10),
    ('WAGE', 'INCOME', '工资高于已掌握', 'WAGE', 'ABOVE', 'wage_fen', 10000, null, '{}', 'MEDIUM', 10),
    ('HOUSING_FUND', 'INCOME', '缴存住房公积金', 'HOUSING_FUND', 'EACH', null, null, null, '{}', 'MEDIUM', 10),
    ('OVERLAP', 'INCOME', '享受其他部门同类待遇', 'WELFARE_BENEFIT', 'EACH', null, null, null, '{}', 'MEDIUM', 10),
    ('VEHICLE', 'PROPERTY', '新增机动车', 'VEHICLE', 'MORE', 'vehicles', 0, '{正常}', '{残疾人机动轮椅车,电动自行车}', 'MEDIUM', 10),
    ('SECOND_HOME', 'PROPERTY', '第二套住房', 'REAL_ESTATE', 'MORE', 'homes', 1, '{住宅}', '{}', 'MEDIUM', 10),
    ('BUSINESS', 'PROPERTY', '市场主体登记', 'MARKET_ENTITY', 'MORE', 'businesses', 0, null, '{}', 'MEDIUM', 10),
    ('SHARED_ACCOUNT', 'PROPERTY', '领款账户与其他家庭相同', null, 'SHARED_ACCOUNT', null, null, null, '{}', 'MEDIUM', 10),
    ('MEDICAL_BILL', 'NEED', '大额自付医疗费用', 'MEDICAL_COST', 'AT_LEAST', null, 1000000, null, '{}', 'HIGH', 5),
    ('NEWLY_DISABLED', 'NEED', '新办残疾人证尚未享受两项补贴', 'DISABILITY_CERTIFICATE', 'UNCOVERED', null, null, '{有效}', '{}', 'MEDIUM', 10),
    ('INSURANCE_LOST', 'NEED', '医保断保', 'MEDICAL_INSURANCE', 'GONE', null, null, null, '{}', 'MEDIUM', 10),
    ('UNEMPLOYED', 'NEED', '登记失业', 'UNEMPLOYMENT', 'EACH', null, null, null, '{}', 'MEDIUM', 10),
    ('POOR_STUDENT', 'NEED', '在校学生家庭困难', 'SCHOOL_ENROLMENT', 'EACH', null, null, '{困难}', '{}', 'LOW', 15)
) as minimum (code, dimension, name, source, comparison, known, threshold, statuses, leaving_out, level, days);
