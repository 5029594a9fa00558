-- What staff state of themselves and their relatives is kept sealed and found by a keyed index, as V066 says; so is how to reach
-- who objects to a notice. What is there in the clear is sealed at the first start.

-- A row that stays as it is may be sealed, and sealed anew under another key: the columns named first are emptied, those named
-- second are sealed, those named third are the index, written once.
create function changes_only_by_sealing() returns trigger language plpgsql as $$
declare
    clear text[] := string_to_array(tg_argv[0], ',');
    sealed text[] := string_to_array(tg_argv[1], ',');
    indexes text[] := string_to_array(tg_argv[2], ',');
    before jsonb := to_jsonb(old);
    after jsonb := to_jsonb(new);
begin
    if before - clear - sealed - indexes <> after - clear - sealed - indexes
        or exists (select from unnest(clear) c where coalesce(after ->> c, before ->> c) is distinct from before ->> c)
        or exists (select from unnest(indexes) i where before ->> i is not null
            and after ->> i is distinct from before ->> i) then
        raise exception '% only grows', tg_table_name using errcode = 'check_violation';
    end if;
    return new;
end $$;

alter table kin_person
    drop constraint known_by_number_or_birth,
    drop constraint one_account_for_a_person,
    add column id_sealed bytea,
    add column id_index bytea,                        -- of the whole number; equal numbers, equal index
    add constraint known_by_number_or_birth check (id_number is not null or id_sealed is not null
        or birth_date is not null and relation <> 'SELF'),
    add constraint number_has_its_index check ((id_sealed is null) = (id_index is null)),
    -- One person has one account: with two, two hands would look like two people.
    add constraint one_account_for_a_person exclude using gist (id_index with =, officer_id with <>) where (relation = 'SELF');
alter table kin_person add constraint number_is_sealed check (id_number is null) not valid;
create index kin_person_number on kin_person (id_index);
drop trigger kin_person_append_only on kin_person;
create trigger kin_person_kept before delete on kin_person for each row execute function refuse_change();
create trigger kin_person_append_only before update on kin_person for each row
    execute function changes_only_by_sealing('id_number', 'id_sealed', 'id_index');

alter table kin_statement
    alter column phone drop not null,
    add column phone_sealed bytea,
    add column phone_index bytea,
    add column account_sealed bytea,
    add column account_index bytea;
alter table kin_statement
    add constraint phone_is_sealed check (phone is null) not valid,
    add constraint account_is_sealed check (account_number is null) not valid;
drop trigger kin_statement_append_only on kin_statement;
create trigger kin_statement_kept before delete on kin_statement for each row execute function refuse_change();
create trigger kin_statement_append_only before update on kin_statement for each row
    execute function changes_only_by_sealing('phone,account_number', 'phone_sealed,account_sealed', 'phone_index,account_index');

alter table objection add column contact_sealed bytea;
alter table objection add constraint contact_is_sealed check (contact is null) not valid;
