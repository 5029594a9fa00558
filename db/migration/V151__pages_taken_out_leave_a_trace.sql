-- A page that is taken out of a department's file makes a hundred people look as if they had no record. Changes are on the record; pages that
-- are added are covered by their file, whose digest stands there, and nobody adds any without the key.
create trigger on_record_updated after update on department_page referencing old table as old_rows new table as new_rows
    for each statement execute function audit_updated('file_id', 'bucket', 'part');
create trigger on_record_deleted after delete on department_page referencing old table as old_rows
    for each statement execute function audit_deleted('file_id', 'bucket', 'part');
create trigger on_record_emptied after truncate on department_page for each statement execute function audit_emptied();
