-- The rows of policy that were used, kept whole: the tables themselves change when a row ends or a place takes another code.
create table policy_edition (
    id            bigint generated always as identity primary key,
    division_code text        not null references division,
    sha256        bytea       not null,
    rows          jsonb       not null,
    first_used_at timestamptz not null,
    unique (division_code, sha256)
);
create trigger policy_edition_append_only before update or delete on policy_edition
    for each row execute function refuse_change();

-- Null: worked out before editions were kept.
alter table case_assessment add column policy_edition_id bigint references policy_edition;
alter table decision add column policy_edition_id bigint references policy_edition;
create index case_assessment_policy_edition on case_assessment (policy_edition_id);
create index decision_policy_edition on decision (policy_edition_id);
