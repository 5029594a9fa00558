-- What holds of each source on a day: what was agreed last, or where nothing was, what it began with. A source that is asked has a first
-- day, and no last one that has passed.
create function source_on(day date) returns table (code text, contact text, unverified text, schedule text, way_in text, address text,
    every_months smallint, due_day smallint, days_fresh smallint, tolerance_fen bigint, tolerance_permille smallint, counts text,
    without_fresh text, valid_from date, valid_to date, document text) language sql stable as $$
    select s.code, case when t.id is null then d.contact else t.contact end, case when t.id is null then s.unverified else '' end,
        coalesce(t.schedule, s.schedule), coalesce(t.way_in, s.way_in), t.address,
        case when t.id is null then s.every_months else t.every_months end, case when t.id is null then s.due_day else t.due_day end,
        coalesce(t.days_fresh, s.days_fresh), case when t.id is null then s.tolerance_fen else t.tolerance_fen end,
        case when t.id is null then s.tolerance_permille else t.tolerance_permille end, coalesce(t.counts, s.counts),
        coalesce(t.without_fresh, s.without_fresh), case when t.id is null then s.valid_from when t.asked then t.valid_from end,
        case when t.id is null then s.valid_to end, coalesce(t.document, s.document)
    from department_source s join department d on d.code = s.department
        left join lateral (select * from source_terms one where one.source = s.code and one.status = 'CONFIRMED'
            and one.valid_from <= source_on.day order by one.valid_from desc limit 1) t on true
$$;
