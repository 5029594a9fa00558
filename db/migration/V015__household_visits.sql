-- What two officers saw at a family's home (入户调查表; section 2.4 step 7): evidence before the opinion, never changed afterwards.
create table household_visit (
    id              bigint generated always as identity primary key,
    case_id         bigint      not null references assistance_case,
    division_code   text        not null references division,
    method          text        not null check (method in ('HOME', 'REMOTE')),
    remote_reason   text,
    visited_on      date        not null,
    first_visitor   text        not null check (btrim(first_visitor) <> ''),
    second_visitor  text        not null check (btrim(second_visitor) <> ''),
    present         text        not null check (btrim(present) <> ''),
    seen            text        not null check (btrim(seen) <> ''),
    neighbours      text        not null check (btrim(neighbours) <> ''),
    signed_by       text        check (btrim(signed_by) <> ''),
    unsigned_reason text        check (btrim(unsigned_reason) <> ''),
    recorded_by     bigint      not null references officer,
    recorded_at     timestamptz not null,
    constraint two_people_visit check (first_visitor <> second_visitor),
    constraint remote_only_with_a_reason check ((method = 'REMOTE') = (remote_reason is not null)),
    constraint signed_or_said_why_not check ((signed_by is null) <> (unsigned_reason is null))
);
create index household_visit_case on household_visit (case_id);
create index household_visit_recorded_by on household_visit (recorded_by);
create trigger household_visit_append_only before update or delete on household_visit
    for each row execute function refuse_change();
