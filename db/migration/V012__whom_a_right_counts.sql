-- Whom a right counts: the one member of a personal right, every counted member of a household's. The days follow the
-- right's own. Two townships deciding at once meet here: of two rights that one person cannot hold together (matrix 11.5,
-- XZ-61) the second is refused, whoever draws the money.
create table entitled_person (
    entitlement_id bigint not null references entitlement,
    person_id      bigint not null references person,
    division_code  text   not null references division,
    kind           text   not null check (kind in ('TEKUN', 'DIBAO', 'DIBAO_ALONE', 'EDGE', 'RIGID_EXPENDITURE',
        'TEMPORARY_RELIEF', 'LIVING_SUBSIDY', 'CARE_SUBSIDY')),
    first_month    date   not null check (extract(day from first_month) = 1),
    last_month     date   check (extract(day from last_month) = 1),
    primary key (entitlement_id, person_id),
    -- One class at a time. Only 边缘 of the household and 低保 of one member (单人户) go together: each is missing in one of the two.
    constraint one_class_with_edge exclude using gist (
        person_id with =, daterange(first_month, last_month, '[]') with &&)
        where (kind in ('TEKUN', 'DIBAO', 'EDGE', 'RIGID_EXPENDITURE')
            and (last_month is null or last_month >= first_month)),
    constraint one_class_with_dibao_alone exclude using gist (
        person_id with =, daterange(first_month, last_month, '[]') with &&)
        where (kind in ('TEKUN', 'DIBAO', 'DIBAO_ALONE', 'RIGID_EXPENDITURE')
            and (last_month is null or last_month >= first_month)),
    -- 特困 takes neither subsidy (table 5.3); each subsidy once, both together.
    constraint no_living_subsidy_in_tekun exclude using gist (
        person_id with =, daterange(first_month, last_month, '[]') with &&)
        where (kind in ('TEKUN', 'LIVING_SUBSIDY') and (last_month is null or last_month >= first_month)),
    constraint no_care_subsidy_in_tekun exclude using gist (
        person_id with =, daterange(first_month, last_month, '[]') with &&)
        where (kind in ('TEKUN', 'CARE_SUBSIDY') and (last_month is null or last_month >= first_month))
);
create index entitled_person_person on entitled_person (person_id);
create index entitled_person_division on entitled_person (division_code);

create function entitled_person_follows() returns trigger language plpgsql as $$
begin
    update entitled_person set first_month = new.first_month, last_month = new.last_month
    where entitlement_id = new.id;
    return null;
end $$;
create trigger entitlement_months_reach_its_people after update of first_month, last_month on entitlement
    for each row when (old.first_month <> new.first_month or old.last_month is distinct from new.last_month)
    execute function entitled_person_follows();
