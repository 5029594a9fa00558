-- One person has one account: no two officers state the same number as their own. What was stated by mistake, and withdrawn by two, no
-- longer keeps the true owner from stating it.
alter table kin_person drop constraint one_account_for_a_person;
create index kin_person_own on kin_person (id_index) where relation = 'SELF';

create function one_account_for_a_person() returns trigger language plpgsql as $$
begin
    if new.relation = 'SELF' and new.id_index is not null then
        -- Of two who state it at once the later waits for the earlier and sees it.
        perform pg_advisory_xact_lock(hashtextextended(encode(new.id_index, 'hex'), 85));
        if exists (select from kin_person p where p.relation = 'SELF' and p.id_index = new.id_index and p.officer_id <> new.officer_id
                and stated_still(p.id)) then
            raise exception 'another officer stated this number as the own' using errcode = 'exclusion_violation',
                constraint = 'one_account_for_a_person';
        end if;
    end if;
    return new;
end $$;
create trigger one_account_for_a_person before insert or update of id_index on kin_person for each row
    execute function one_account_for_a_person();
