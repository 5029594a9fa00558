-- A department's own headers beside the source's: an officer maps them once, the next file of the division uses what was saved. What a file was
-- read by stays on record.
create table header_mapping (
    id            bigint generated always as identity primary key,
    source        text        not null references department_source,
    division_code text        not null references division,
    file_headers  jsonb       not null check (jsonb_typeof(file_headers) = 'array'),  -- all of the file, in its order
    made_by       bigint      not null references officer,
    made_at       timestamptz not null,
    ended_by      bigint      references officer,
    ended_at      timestamptz,
    constraint mapping_ended_whole check ((ended_by is null) = (ended_at is null)),
    constraint mapping_in_order check (ended_at >= made_at)
);
create unique index header_mapping_current on header_mapping (source, division_code) where ended_at is null;
create index header_mapping_source on header_mapping (source, division_code);
create index header_mapping_division on header_mapping (division_code);
create index header_mapping_made_by on header_mapping (made_by);
create index header_mapping_ended_by on header_mapping (ended_by);

create table header_mapping_column (
    mapping_id  bigint not null references header_mapping,
    header      text   not null check (btrim(header) <> ''),       -- of the source
    file_header text   not null check (btrim(file_header) <> ''),  -- of the department
    primary key (mapping_id, header),
    unique (mapping_id, file_header)
);

alter table department_file add column mapping_id bigint references header_mapping;
create index department_file_mapping on department_file (mapping_id);

-- A file whose headers nobody mapped yet waits some days, sealed, and is gone as soon as it was read or given up.
create table waiting_file (
    id            bigint generated always as identity primary key,
    source        text        not null references department_source,
    division_code text        not null references division,
    file_name     text        not null,
    sha256        text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    as_of         date        not null,
    told_rows     integer     check (told_rows >= 0),
    told_fen      bigint      check (told_fen >= 0),
    file_headers  jsonb       not null check (jsonb_typeof(file_headers) = 'array'),
    sentence      text        not null,                            -- why it waits
    arrived_by    bigint      not null references officer,
    arrived_at    timestamptz not null,
    expires_at    timestamptz not null check (expires_at > arrived_at),
    unique (source, division_code, sha256, as_of)
);
create index waiting_file_division on waiting_file (division_code);
create index waiting_file_arrived_by on waiting_file (arrived_by);
create index waiting_file_expires on waiting_file (expires_at);

create table waiting_file_part (
    file_id        bigint  not null references waiting_file on delete cascade,
    number         integer not null,
    content_sealed bytea   not null,
    primary key (file_id, number)
);

select put_on_record('header_mapping'), put_on_record('header_mapping_column'), put_on_record('waiting_file'),
    put_on_record('waiting_file_part');
select wall.protect('waiting_file');
select wall.protect('waiting_file_part', 'exists (select from waiting_file f where f.id = waiting_file_part.file_id '
    'and f.division_code >= %1$s and f.division_code < %2$s)');
