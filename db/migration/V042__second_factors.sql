-- The second factor of signing in: a code that changes every half minute, recovery codes for a lost phone, passkeys.
alter table sign_in_failure drop constraint sign_in_failure_kind_is_known;
alter table sign_in_failure add constraint sign_in_failure_kind_is_known check (kind in ('NUMBER', 'CODE', 'ADDRESS'));

create table officer_totp (
    officer_id   bigint primary key references officer (id),
    secret       bytea       not null,              -- sealed under a key from outside the database
    confirmed_at timestamptz,                       -- null until a first code proved that the phone has it
    last_step    bigint      not null default 0     -- the half minute of the last code taken: a code is taken once, on any instance
);

create table officer_recovery_code (
    officer_id bigint      not null references officer (id),
    hash       bytea       not null,
    used_at    timestamptz,

    constraint officer_recovery_code_pk primary key (officer_id, hash)
);

-- Table and column names are those that Spring Security's passkey repositories expect; name is the staff number.
create table user_entities (
    id           varchar(1000) primary key,
    name         varchar(100)  not null unique references officer (staff_number),
    display_name varchar(200)
);

create table user_credentials (
    credential_id                varchar(1000) primary key,
    user_entity_user_id          varchar(1000) not null references user_entities (id),
    public_key                   bytea         not null,
    signature_count              bigint,
    uv_initialized               boolean,
    backup_eligible              boolean       not null,
    authenticator_transports     varchar(1000),
    public_key_credential_type   varchar(100),
    backup_state                 boolean       not null,
    attestation_object           bytea,
    attestation_client_data_json bytea,
    created                      timestamp,
    last_used                    timestamp,
    label                        varchar(1000) not null
);
create index user_credentials_user on user_credentials (user_entity_user_id);

-- Counts up whenever an account was stopped or its password or factors were set by somebody else: a session of before ends at its next request.
alter table officer add column authority_version integer not null default 0;

alter table officer_event drop constraint officer_event_kind_is_known;
alter table officer_event add constraint officer_event_kind_is_known check (kind in (
    'CREATED', 'PASSWORD_GIVEN', 'PASSWORD_CHOSEN', 'ENABLED', 'DISABLED', 'POST_GIVEN', 'POST_ENDED',
    'SIGNED_IN', 'SIGN_IN_REFUSED', 'FACTOR_ADDED', 'FACTOR_REMOVED', 'FACTORS_RESET'));
