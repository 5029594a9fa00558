-- A review takes over the papers that were signed for the right: the same number and day, registered for the new application (XZ-51).
alter table authorisation
    drop constraint authorisation_number_key,
    add column carries_id bigint references authorisation;
create unique index authorisation_number on authorisation (number) where carries_id is null;
create index authorisation_carries on authorisation (carries_id);

-- Who stood in the declaration before and stands no longer in the review's: why, and since when (DB-32, DB-33). A death is put down of the
-- person once the review is decided.
create table household_departure (
    id             bigint generated always as identity primary key,
    application_id bigint not null references application,
    person_id      bigint not null references person,
    division_code  text   not null references division,
    reason         text   not null check (reason in ('DEATH', 'MOVED_OUT', 'MARRIED', 'IMPRISONED', 'MISTAKEN', 'OTHER')),
    happened_on    date   not null,
    note           text   not null,
    constraint departed_once unique (application_id, person_id)
);
create index household_departure_person on household_departure (person_id);
create trigger household_departure_append_only before update or delete on household_departure
    for each row execute function refuse_change();
select put_on_record('household_departure');
