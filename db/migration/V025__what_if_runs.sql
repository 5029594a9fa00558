-- What a tried policy would do to a caseload (政策测算): the question, how far it is, and the figures. No name, no case, no row of policy.
create table whatif_run (
    id            bigint generated always as identity primary key,
    division_code text        not null references division,
    title         text        not null check (title <> ''),
    month         date        not null check (extract(day from month) = 1),
    sandbox       jsonb       not null,
    status        text        not null check (status in
        ('WAITING', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED', 'INTERRUPTED')),
    total         bigint      not null default 0,
    done          bigint      not null default 0,
    heartbeat_at  timestamptz not null default now(),
    cancel_asked  boolean     not null default false,
    tally         jsonb,
    failure       text,
    asked_by      bigint      not null references officer,
    asked_at      timestamptz not null,
    ended_at      timestamptz,
    constraint figures_when_done check ((status = 'DONE') = (tally is not null)),
    constraint ended_when_over check ((status in ('WAITING', 'RUNNING')) = (ended_at is null))
);
create index whatif_run_division on whatif_run (division_code, id desc);
create index whatif_run_asked_by on whatif_run (asked_by);
create index whatif_run_open on whatif_run (id) where ended_at is null;
