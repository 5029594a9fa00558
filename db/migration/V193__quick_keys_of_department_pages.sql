-- Within a sealed page people stand by a quick keyed hash of their numbers: to work out everybody's HMAC-SM3 took an import longer than
-- everything else does. Files of before, and those that are compared with them, keep the beginnings of the index.
alter table department_file add column quick_keys boolean not null default false;

-- The same hash of whoever is watched, so that an import finds his records among everybody's; null: not worked out yet.
alter table watched_person add column page_key bigint;
