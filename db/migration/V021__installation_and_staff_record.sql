-- What this database was made for, written once at the first start: invented families with public passwords, or real ones.
create table installation (
    only_one boolean     primary key default true check (only_one),
    kind     text        not null check (kind in ('DEMO', 'REAL')),
    since    timestamptz not null default now()
);
create trigger installation_append_only before update or delete on installation
    for each row execute function refuse_change();

-- Who made, stopped or readmitted an account, gave it a password or a post (账号管理记录); by nobody: the one-time command.
create table officer_event (
    id         bigint generated always as identity primary key,
    officer_id bigint      not null references officer (id),
    kind       text        not null check (kind in (
        'CREATED', 'PASSWORD_GIVEN', 'ENABLED', 'DISABLED', 'POST_GIVEN', 'POST_ENDED')),
    division_code text     not null references division,   -- of the post, or of the account's post at that time
    detail     text        not null default '',
    by_id      bigint references officer (id),
    at         timestamptz not null
);
create index officer_event_officer on officer_event (officer_id, id);
create index officer_event_division on officer_event (division_code, id);
create index officer_event_by on officer_event (by_id);
create trigger officer_event_append_only before update or delete on officer_event
    for each row execute function refuse_change();
