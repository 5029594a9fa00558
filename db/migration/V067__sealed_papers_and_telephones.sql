-- Uploaded papers and families' telephones are kept sealed, as V066 says.

alter table document
    alter column content drop not null,
    add column content_sealed bytea;
alter table document add constraint content_is_sealed check (content is null and content_sealed is not null) not valid;

alter table application
    alter column phone drop not null,
    add column phone_sealed bytea,
    add column phone_index bytea;                     -- equal numbers, equal index
create index application_phone on application (phone_index);
alter table application add constraint phone_is_sealed check (phone is null) not valid;

-- On the record as before, by what is kept now.
create or replace function audit_document() returns trigger language plpgsql as $$
declare
    of_old jsonb := case when tg_op <> 'INSERT' then jsonb_build_object('id', old.id, 'draft_id', old.draft_id, 'division_code',
        old.division_code, 'category', old.category, 'file_name', old.file_name, 'media_type', old.media_type, 'size', old.size,
        'sha256', old.sha256, 'uploaded_by', old.uploaded_by, 'uploaded_at', old.uploaded_at, 'removed_at', old.removed_at) end;
    of_new jsonb := case when tg_op <> 'DELETE' then jsonb_build_object('id', new.id, 'draft_id', new.draft_id, 'division_code',
        new.division_code, 'category', new.category, 'file_name', new.file_name, 'media_type', new.media_type, 'size', new.size,
        'sha256', new.sha256, 'uploaded_by', new.uploaded_by, 'uploaded_at', new.uploaded_at, 'removed_at', new.removed_at) end;
begin
    insert into audit_event (kind, subject, subject_key, operation, columns, before, after)
    values ('CHANGE', tg_table_name, coalesce(of_new, of_old) ->> 'id', tg_op,
        case when tg_op = 'UPDATE' then
            (select array_agg(k order by k) from jsonb_object_keys(of_new) k where of_new -> k is distinct from of_old -> k)
            || case when old.content_sealed is distinct from new.content_sealed then array['content_sealed'] end end,
        audit_digest(of_old), audit_digest(of_new));
    return null;
end $$;
