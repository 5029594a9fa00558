-- People, the households they live in, and what a household declares when it applies.

create table person (
    id         bigint generated always as identity primary key,
    id_number  text not null unique,
    name       text not null check (name <> ''),
    sex        text not null check (sex in ('MALE', 'FEMALE')),
    birth_date date not null,
    died_on    date check (died_on >= birth_date)
);
-- Names are looked up by their beginning.
create index person_name on person (name text_pattern_ops);

create table household (
    id            bigint generated always as identity primary key,
    division_code text not null references division
);
create index household_division on household (division_code);

-- A person is an active member of one household on any day (XZ-13).
create table household_membership (
    id            bigint generated always as identity primary key,
    household_id  bigint not null references household,
    person_id     bigint not null references person,
    relation      text   not null,
    division_code text   not null references division,
    valid_from    date   not null,
    valid_to      date   check (valid_to >= valid_from),
    constraint one_household_at_a_time exclude using gist (
        person_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index household_membership_household on household_membership (household_id);

-- What is being typed, as it was typed: nothing is lost on Back, on an error, or when the session ends.
create table application_draft (
    id             uuid        primary key,
    division_code  text        not null references division,
    officer_id     bigint      not null references officer,
    applicant_name text        not null default '',
    content        text        not null default '{}',
    version        integer     not null default 0,
    created_at     timestamptz not null default now(),
    updated_at     timestamptz not null default now(),
    submitted_at   timestamptz,
    discarded_at   timestamptz
);
create index application_draft_open on application_draft (division_code, updated_at desc)
    where submitted_at is null and discarded_at is null;
create index application_draft_officer on application_draft (officer_id, updated_at desc);

-- One application = one household on one day. The declared facts are kept as the engine reads them.
create table application (
    id             bigint generated always as identity primary key,
    draft_id       uuid        not null unique references application_draft,
    household_id   bigint      not null references household,
    division_code  text        not null references division,
    area           text        not null check (area in ('URBAN', 'RURAL')),
    applied_on     date        not null,
    applicant_name text        not null,
    phone          text        not null,
    registered_at  text        not null,
    residence      text        not null,
    reason         text        not null,
    -- Why the day of the application lies well before the day it was typed.
    late_reason     text       check (late_reason <> ''),
    -- Why the self-paid costs of the relief are not the sum of the bills listed.
    self_paid_reason text      check (self_paid_reason <> ''),
    -- Why the money goes to an account that another household uses.
    account_reason  text       check (account_reason <> ''),
    -- The signed papers are in the office's own files; else their scan is among the documents.
    originals_filed boolean    not null default false,
    account_type   text        check (account_type in ('BANK_CARD', 'SOCIAL_SECURITY_CARD', 'PASSBOOK')),
    account_number text,
    account_holder text,
    bank_name      text,
    bank_code      text        check (bank_code ~ '^[0-9]{12}$'),
    truth_promised boolean     not null,
    facts          jsonb       not null,
    member_count   smallint    not null check (member_count > 0),
    submitted_by   bigint      not null references officer,
    submitted_at   timestamptz not null,
    -- A correction is a new version of the whole declaration; the earlier ones are never rewritten.
    first_id       bigint      references application,
    number         smallint    not null default 1 check (number > 0),
    correction     text        check (correction <> ''),
    version        integer     not null default 0,
    constraint corrected_with_reason check ((first_id is null) = (number = 1) and (first_id is null) = (correction is null)),
    constraint account_whole_or_absent check (
        (account_number is null) = (account_holder is null) and (account_number is null) = (account_type is null))
);
create index application_division on application (division_code, applied_on);
create index application_household on application (household_id);
-- Whether another family uses an account is asked at every save of a form.
create index application_account on application (account_number);
create index application_submitted_by on application (submitted_by);
create unique index application_version on application (first_id, number);
-- All versions of one declaration are found by its first.
create index application_first on application (coalesce(first_id, id));

-- A draft may correct an application that is not decided yet; one at a time.
alter table application_draft add corrects_id bigint references application;
create unique index application_draft_correction on application_draft (corrects_id)
    where submitted_at is null and discarded_at is null;
create index application_draft_corrects on application_draft (corrects_id);

create table application_member (
    application_id     bigint   not null references application,
    number             smallint not null check (number > 0),
    person_id          bigint   not null references person,
    name               text     check (name <> ''), -- as this version declares it; null: the person's
    relation           text     not null,
    division_code      text     not null references division,
    hukou              text     not null check (hukou in ('LOCAL_URBAN', 'LOCAL_RURAL', 'ELSEWHERE')),
    health             text     check (health in ('HEALTHY', 'WEAK', 'SERIOUS')),
    certificate_number text,
    primary key (application_id, number),
    unique (application_id, person_id)
);
create index application_member_person on application_member (person_id);

create table application_programme (
    application_id bigint not null references application,
    programme      text   not null,
    primary key (application_id, programme)
);

-- Legal obligors living elsewhere (XZ-15); their facts are in application.facts under the same number.
create table application_obligor (
    application_id bigint   not null references application,
    number         smallint not null check (number > 0),
    name           text     not null,
    id_number      text,
    relation       text     not null,
    division_code  text     not null references division,
    primary key (application_id, number)
);

-- Consent to be checked (XZ-50, XZ-51). It ends when the household is found ineligible or its members change.
create table authorisation (
    id             bigint generated always as identity primary key,
    application_id bigint not null references application,
    person_id      bigint references person,
    obligor_number smallint,
    division_code  text   not null references division,
    number         text   not null unique,
    signed_on      date   not null,
    signed_by      text   not null check (signed_by in ('SELF', 'GUARDIAN')),
    guardian_name  text,
    ends_on        date   check (ends_on >= signed_on),
    constraint one_signer check ((person_id is null) <> (obligor_number is null)),
    constraint guardian_named check ((signed_by = 'GUARDIAN') = (guardian_name is not null))
);
create index authorisation_application on authorisation (application_id);
create index authorisation_person on authorisation (person_id);

create table document (
    id            uuid        primary key,
    draft_id      uuid        not null references application_draft,
    division_code text        not null references division,
    category      text        not null,
    file_name     text        not null,
    media_type    text        not null,
    size          bigint      not null check (size > 0),
    sha256        text        not null,
    content       bytea       not null,
    uploaded_by   bigint      not null references officer,
    uploaded_at   timestamptz not null default now(),
    removed_at    timestamptz
);
create index document_draft on document (draft_id);
