-- The accounts of a right, of a change of account and of a transfer are shown in full one at a time too, with a reason and on record.
alter table unmasking drop constraint unmasking_field_check,
    add constraint unmasking_field_check
        check (field ~ '^(phone|account|member-[1-9][0-9]?|(right|change|transfer)-[1-9][0-9]{0,17})$');
