-- Where a right stood before the code of its place was changed (DF-14): last_month is the last one that counts it there. The
-- reports of paid programmes have their own frozen figures; statuses without money are counted from the rights, month by month.
create table former_place (
    entitlement_id bigint not null references entitlement,
    last_month     date   not null check (extract(day from last_month) = 1),
    division_code  text   not null references division,
    primary key (entitlement_id, last_month)
);
create index former_place_division on former_place (division_code);
