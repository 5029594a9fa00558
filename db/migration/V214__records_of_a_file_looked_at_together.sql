-- What guards each row of a department's file is looked at once for all rows of a statement, not row by row: that its file is there, which
-- took as long as storing the row, and that the file is one of the own place. A file stays for good, withdrawn or not, so nothing else can part the two.

alter table department_record drop constraint department_record_file_id_fkey;
create function record_of_a_file() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    files bigint[] := array(select distinct n.file_id from new_rows n);
begin
    if (select count(*) from department_file f where f.id = any (files)) < cardinality(files) then
        raise exception 'a record of no file' using errcode = 'foreign_key_violation', constraint = 'record_of_a_file',
            table = 'department_record';
    end if;
    return null;
end $$;
create trigger record_of_a_file after insert on department_record referencing new table as new_rows
    for each statement execute function record_of_a_file();
create trigger record_of_a_file_still after update on department_record referencing new table as new_rows
    for each statement execute function record_of_a_file();

create trigger department_file_kept before delete on department_file for each row execute function refuse_change();
create function department_file_of_its_records() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_op = 'UPDATE' and new.id = old.id then
        return new;
    elsif tg_op = 'TRUNCATE' and not exists (select from department_record) then
        return null;
    end if;
    raise exception 'a file stays with its records' using errcode = 'foreign_key_violation', constraint = 'record_of_a_file',
        table = 'department_file';
end $$;
create trigger department_file_keeps_its_number before update of id on department_file
    for each row execute function department_file_of_its_records();
create trigger department_file_not_emptied after truncate on department_file
    for each statement execute function department_file_of_its_records();

-- The files of a place are looked for once a statement.
alter policy adding on department_record with check ((select wall.ok()) and file_id in (select f.id from department_file f
    where f.division_code >= current_setting('app.own_lo') and f.division_code < current_setting('app.own_hi')));
-- Whose files may be read is said by the files themselves.
alter policy reading on department_record using ((select wall.ok())
    and exists (select from department_file f where f.id = department_record.file_id));

-- Records are looked for within a file, and lie there in the order of the people.
drop index department_record_person;
create index department_record_person on department_record (file_id, person_index);
