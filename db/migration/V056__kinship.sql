-- The register of close relatives (近亲属, XZ-85): what staff state of themselves and their relatives, what was found with the families
-- who apply, and the cases told to the county (备案). Whoever is related has nothing more to do with the case, whatever the post.

create table kin_statement (
    id             bigint      generated always as identity primary key,
    officer_id     bigint      not null references officer,
    year           smallint    not null,
    none_declared  boolean     not null,             -- said, not left blank
    phone          text        not null,
    registered_at  text        not null check (btrim(registered_at) <> ''),
    residence      text        not null check (btrim(residence) <> ''),
    account_number text,                             -- into which the pay goes; no family is paid there
    stated_at      timestamptz not null
);
create index kin_statement_officer on kin_statement (officer_id, id);
create trigger kin_statement_append_only before update or delete on kin_statement for each row execute function refuse_change();

-- The officer (SELF) and each relative; the newest statement of an officer counts.
create table kin_person (
    id           bigint   generated always as identity primary key,
    statement_id bigint   not null references kin_statement,
    officer_id   bigint   not null references officer,
    relation     text     not null,
    name         text     not null check (btrim(name) <> ''),
    id_number    text,
    birth_date   date,
    place        text     not null default '',
    constraint known_by_number_or_birth check (id_number is not null or birth_date is not null and relation <> 'SELF'),
    -- One person has one account: with two, two hands would look like two people.
    constraint one_account_for_a_person exclude using gist (id_number with =, officer_id with <>) where (relation = 'SELF')
);
create index kin_person_statement on kin_person (statement_id);
create index kin_person_officer on kin_person (officer_id);
create trigger kin_person_append_only before update or delete on kin_person for each row execute function refuse_change();

-- An officer and a case: certain by an identity number; else an indication that somebody of the county confirms or dismisses.
create table kin_link (
    id            bigint      generated always as identity primary key,
    case_id       bigint      not null references assistance_case,
    officer_id    bigint      not null references officer,
    division_code text        not null references division,
    relation      text        not null check (relation in ('SELF', 'HOUSEHOLD', 'RELATIVE')),
    ground        text        not null check (ground in ('ID_NUMBER', 'STATED', 'NAME_AND_BIRTH', 'REGISTERED', 'RESIDENCE', 'PHONE', 'ACCOUNT')),
    state         text        not null check (state in ('CERTAIN', 'SUSPECTED', 'CONFIRMED', 'DISMISSED')),
    found_at      timestamptz not null,
    judged_by     bigint      references officer,
    judged_at     timestamptz,
    reason        text,
    shuts_out     boolean     not null generated always as (state in ('CERTAIN', 'CONFIRMED')) stored,
    unique (case_id, officer_id, ground),
    constraint certain_by_a_number check ((ground = 'ID_NUMBER') = (state = 'CERTAIN')),
    constraint judged_with_reason check ((state in ('CONFIRMED', 'DISMISSED')) = (judged_by is not null)
        and (judged_by is null) = (judged_at is null) and (judged_by is null) = (coalesce(btrim(reason), '') = '')),
    constraint not_judged_by_oneself check (judged_by is distinct from officer_id)
);
create index kin_link_shut_out on kin_link (officer_id, case_id) where shuts_out;
create index kin_link_division on kin_link (division_code, id);
create index kin_link_judged_by on kin_link (judged_by);

create function kin_link_is_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.state <> 'SUSPECTED' or (new.case_id, new.officer_id, new.relation, new.ground, new.found_at)
            is distinct from (old.case_id, old.officer_id, old.relation, old.ground, old.found_at) then
        raise exception 'a link between an officer and a case is judged once and stays' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger kin_link_kept before delete or update of case_id, officer_id, relation, ground, state, found_at, judged_by,
    judged_at, reason on kin_link for each row execute function kin_link_is_kept();

-- The register (近亲属备案): a number of its own for every case somebody in office is related to.
create table kin_filing (
    case_id       bigint      primary key references assistance_case,
    division_code text        not null references division,
    number        text        not null unique,
    filed_on      date        not null
);
create index kin_filing_division on kin_filing (division_code, case_id);
create trigger kin_filing_kept before delete on kin_filing for each row execute function refuse_change();

create function shut_out(of_case bigint, officer bigint) returns boolean language sql stable as $$
    select exists (select from kin_link k where k.case_id = of_case and k.officer_id = officer and k.shuts_out)
$$;

-- What the family itself says of relatives among those in office; null: not asked.
alter table application
    add column kin_stated boolean,
    add column kin_with   text,
    add constraint kin_told_by_name check (kin_stated is distinct from true and kin_with is null
        or kin_stated and btrim(kin_with) <> '');

-- The county's own visit to a registered family, before the decision (R05).
alter table household_visit add column by_county boolean not null default false;
create function county_visits_itself() returns trigger language plpgsql as $$
begin
    if not holds_post(new.recorded_by, array['COUNTY_REVIEWER', 'COUNTY_LEADER'], new.division_code,
            cast(new.recorded_at at time zone 'Asia/Shanghai' as date)) then
        raise exception 'a visit of the county is put down by the county' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger household_visit_by_county after insert on household_visit deferrable initially deferred
    for each row when (new.by_county) execute function county_visits_itself();

create function refuse_related(of_case bigint, officer bigint) returns void language plpgsql as $$
begin
    if shut_out(of_case, officer) then
        raise exception 'somebody related to the family has nothing to do with its case' using errcode = 'check_violation',
            constraint = 'no_relative_on_a_case';
    end if;
end $$;

create function opinion_by_no_relative() returns trigger language plpgsql as $$
begin
    perform refuse_related(new.case_id, new.given_by);
    return null;
end $$;
create constraint trigger opinion_by_no_relative after insert on opinion deferrable initially deferred
    for each row execute function opinion_by_no_relative();

create function visit_by_no_relative() returns trigger language plpgsql as $$
begin
    perform refuse_related(new.case_id, new.recorded_by);
    perform refuse_related(new.case_id, o.id) from kin_link k join officer o on o.id = k.officer_id
    where k.case_id = new.case_id and bare_name(o.name) in (new.first_visitor, new.second_visitor);
    return null;
end $$;
create constraint trigger household_visit_by_no_relative after insert on household_visit deferrable initially deferred
    for each row execute function visit_by_no_relative();

create function decision_by_no_relative() returns trigger language plpgsql as $$
begin
    perform refuse_related(new.case_id, new.decided_by);
    if exists (select from kin_filing f where f.case_id = new.case_id)
            and not exists (select from household_visit v where v.case_id = new.case_id and v.by_county) then
        raise exception 'the county has not visited this family, as a registered one needs' using errcode = 'check_violation',
            constraint = 'county_visits_the_registered';
    end if;
    if exists (select from kin_link k where k.case_id = new.case_id and k.state = 'SUSPECTED') then
        raise exception 'an indication of kinship is not judged yet' using errcode = 'check_violation',
            constraint = 'kinship_judged_before_the_decision';
    end if;
    return null;
end $$;
create constraint trigger decision_by_no_relative after insert on decision deferrable initially deferred
    for each row execute function decision_by_no_relative();

create function release_by_no_relative() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.approved_by is not distinct from old.approved_by then
        return null;
    end if;
    if exists (select from payment_transfer t join entitlement e on e.id = t.entitlement_id
            join kin_link k on k.case_id = e.case_id and k.officer_id = new.approved_by and k.shuts_out
            where t.run_id = new.id) then
        raise exception 'somebody related to a family does not release its money' using errcode = 'check_violation',
            constraint = 'no_relative_on_a_case';
    end if;
    return null;
end $$;
create constraint trigger payment_run_by_no_relative after insert or update of approved_by on payment_run
    deferrable initially deferred for each row when (new.approved_by is not null) execute function release_by_no_relative();

select put_on_record('kin_statement'), put_on_record('kin_person'), put_on_record('kin_link'), put_on_record('kin_filing');
