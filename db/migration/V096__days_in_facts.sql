-- Facts keep a day as [2026, 11, 16] and a month as [2026, 11]; those written otherwise, as text.
create function json_day(value jsonb) returns date language sql immutable as $$
    select case jsonb_typeof(value)
        when 'array' then make_date(cast(value ->> 0 as int), cast(value ->> 1 as int), cast(value ->> 2 as int))
        when 'string' then cast(value #>> '{}' as date) end
$$;

-- A month as a number that grows by one from month to month.
create function json_month(value jsonb) returns integer language sql immutable as $$
    select case jsonb_typeof(value)
        when 'array' then 12 * cast(value ->> 0 as int) + cast(value ->> 1 as int)
        when 'string' then 12 * cast(left(value #>> '{}', 4) as int) + cast(right(value #>> '{}', 2) as int) end
$$;
