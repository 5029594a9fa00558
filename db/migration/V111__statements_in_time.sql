-- Until when staff state their relatives (XZ-85, every year): days from the first of January, and days of a first post. Who has not by
-- then does nothing that kinship could bend. From which year on it holds: the first whole one.
create table statement_deadline (
    only_one     boolean  primary key default true check (only_one),
    from_year    smallint not null,
    days_of_year smallint not null check (days_of_year between 1 and 366),
    days_in_post smallint not null check (days_in_post between 1 and 366)
);
insert into statement_deadline (from_year, days_of_year, days_in_post) values (2027, 90, 30);

-- The last day for an officer who owes the statement of a day's year; null where none is owed.
create function statement_due(officer bigint, day date) returns date language sql stable as $$
    select greatest(make_date(extract(year from statement_due.day)::integer, 1, 1) + r.days_of_year - 1, held.since + r.days_in_post - 1)
    from statement_deadline r, lateral (select min(p.valid_from) from post p where p.officer_id = statement_due.officer
        and p.role not in ('ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR')
        and p.valid_from <= statement_due.day and coalesce(p.valid_to, statement_due.day) >= statement_due.day) held (since)
    where held.since is not null and extract(year from statement_due.day) >= r.from_year
        and not exists (select from kin_statement s where s.officer_id = statement_due.officer
            and s.year >= extract(year from statement_due.day))
$$;
select put_on_record('statement_deadline');
