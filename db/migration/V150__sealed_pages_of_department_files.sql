-- Whom a department's file speaks of is nobody's business but the applicants' and the registered people's. The records of everybody go into
-- sealed pages, found by a keyed index; as rows, to be compared by SQL, stand those of the people who are watched alone.

create table department_page (
    file_id bigint  not null references department_file,
    bucket  integer not null check (bucket >= 0),      -- by the beginning of the person's index
    part    integer not null check (part >= 0),        -- a bucket that grew too large for one page has several
    sealed  bytea   not null,
    primary key (file_id, bucket, part)
);
-- What is sealed does not grow smaller by being packed.
alter table department_page alter column sealed set storage external;
select wall.protect('department_page', 'exists (select from department_file f where f.id = department_page.file_id '
    'and f.division_code >= %1$s and f.division_code < %2$s)',
    'exists (select from department_file f where f.id = department_page.file_id)');

-- How many buckets a file has; null: a file of before, whose records all stand as rows.
alter table department_file add column buckets integer check (buckets between 1 and 2048);

-- Whose records stand as rows: everybody who was ever in the register of those with low income, by the index alone. Of each file that
-- is not withdrawn it holds: whoever is here has his records in it as rows.
create table watched_person (
    id       bigint generated always as identity primary key,
    id_index bytea  not null unique
);
