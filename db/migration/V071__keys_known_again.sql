-- By what the database knows the keys of the key file again (KeyChecks): another key under the same number would seal what nobody
-- else opens, another key of the index would make everybody a new person. Nothing here tells a key.

create table key_check (
    purpose     text        not null check (purpose in ('SEAL', 'INDEX')),
    key_id      smallint    not null check (key_id between 1 and 255),
    check_value bytea       not null,               -- a constant sealed under the key; for the index, its digest
    since       timestamptz not null default now(),
    primary key (purpose, key_id)
);
create unique index key_check_one_index on key_check (purpose) where purpose = 'INDEX';
create trigger key_check_append_only before update or delete on key_check for each row execute function refuse_change();

-- The first bytes of a paper, which say its key, are read without the rest of it.
alter table document alter column content_sealed set storage external;
