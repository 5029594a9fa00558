-- What a department puts into the folder is taken by the system and waits, sealed, for an officer to read it in.
alter table waiting_file
    alter column arrived_by drop not null,
    add column by_folder boolean not null default false,
    add column fits      boolean not null default false,    -- its headers are known: it can be read in without mapping
    add constraint arrived_by_somebody check ((arrived_by is null) = by_folder);
