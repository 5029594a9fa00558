-- As the migration makes it: what is there already is not checked.
alter table person add constraint number_is_sealed check (id_number is null and id_sealed is not null and id_index is not null
    and id_end_index is not null) not valid;
alter table document add constraint content_is_sealed check (content is null and content_sealed is not null) not valid;
alter table application add constraint phone_is_sealed check (phone is null) not valid;
alter table application_member add constraint health_is_sealed check (health is null) not valid;
