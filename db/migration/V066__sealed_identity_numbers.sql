-- Identity numbers are kept sealed, under keys outside the database, and found by a keyed index; so is all that is typed into a
-- form. What is there in the clear is sealed at the first start, before any page is shown (SealingClearText), and the clear
-- columns stay empty until a later version drops them. The conditions are not checked for the rows of before.

alter table person
    alter column id_number drop not null,
    add column id_sealed bytea,
    add column id_index bytea,                        -- of the whole number; equal numbers, equal index
    add column id_end_index bytea;                    -- of the last four characters, as said at a counter
alter table person add constraint number_is_sealed check (id_number is null and id_sealed is not null and id_index is not null
    and id_end_index is not null) not valid;
drop index person_number_end;
create unique index person_number on person (id_index);
create index person_number_end on person (id_end_index);

alter table application_obligor add column id_sealed bytea;
alter table application_obligor add constraint number_is_sealed check (id_number is null) not valid;

-- Null: nothing is typed.
alter table application_draft
    alter column content drop not null,
    alter column content drop default,
    add column content_sealed bytea;
alter table application_draft add constraint typed_text_is_sealed check (content is null) not valid;

-- The number of a disability certificate begins with its holder's identity number, which stands with the person already.
alter table application_member add column certificate_end text check (length(certificate_end) between 2 and 4);
update application_member set certificate_end = substr(certificate_number, 19) where certificate_number is not null;
alter table application_member drop column certificate_number;

-- Whoever asks a department's file knows the number; the file's records keep the index alone.
alter table department_record
    alter column id_number drop not null,
    add column person_index bytea;
alter table department_record add constraint number_is_not_kept check (id_number is null and person_index is not null)
    not valid;
drop index department_record_person;
create index department_record_person on department_record (person_index, source, file_id);
-- What is left to do is found at once.
create index person_in_the_clear on person (id) where id_number is not null;
create index department_record_in_the_clear on department_record (file_id) where id_number is not null;
