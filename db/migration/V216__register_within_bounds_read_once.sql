-- Who goes through the register by the thousand names the place himself, or goes through all of it: the signed bounds are read once a statement,
-- not twice for each row. The planner loses nothing by it.
alter policy reading on low_income_person using ((select wall.ok())
    and (division_code >= (select current_setting('app.lo')) and division_code < (select current_setting('app.hi'))
        or wall.sees_case(case_id)));
