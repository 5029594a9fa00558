-- Where an office is found and who answers there (办公信息): printed on every letter and notice. The office keeps it itself.
create table office (
    division_code     text primary key references division,
    address           text        not null check (btrim(address) <> ''),
    phone             text        not null check (phone ~ '^[0-9][0-9-]{6,19}$'),
    hours             text        not null check (btrim(hours) <> ''),
    supervision_phone text        not null check (supervision_phone ~ '^[0-9][0-9-]{6,19}$'),
    updated_by        bigint references officer,   -- null for what an installation was loaded with
    updated_at        timestamptz not null
);
create index office_updated_by on office (updated_by);
