-- Sessions of signed-in officers: they outlive a restart and are shared by all instances.
-- Table and column names are those that Spring Session JDBC 4.1 expects.
create table spring_session (
    primary_id            char(36) not null,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100),

    constraint spring_session_pk primary key (primary_id)
);

create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36)     not null,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,

    constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name),
    constraint spring_session_attributes_fk foreign key (session_primary_id)
        references spring_session (primary_id) on delete cascade
);

-- Failed sign-ins by the staff number that was typed, known or not, so that guessing gets slower (never blocked for good).
create table sign_in_failure (
    staff_number  text primary key,
    failures      integer     not null check (failures > 0),
    last_failure  timestamptz not null,
    blocked_until timestamptz
);

create index sign_in_failure_age on sign_in_failure (last_failure);
