-- What the nightly comparison knows and finds goes with the case of whom it is about (V086).

select wall.protect_with(t, format('assistance_case root where root.id = %I.case_id', t))
from unnest(array['low_income_person', 'warning']) t;
select wall.protect_with(t, format('warning w join assistance_case root on root.id = w.case_id where w.id = %I.warning_id', t))
from unnest(array['warning_visit', 'warning_step']) t;

-- As what staff state of their relatives.
select wall.protect('kin_withdrawal', '%1$s = ''000000000000'' or officer_id = (select wall.officer())');
select wall.protect('kin_withdrawn', '%1$s = ''000000000000'' or exists (select from kin_withdrawal w '
    'where w.id = kin_withdrawn.withdrawal_id and w.officer_id = (select wall.officer()))');

-- A list that leaves the house goes with the place of the post that asked for it.
select wall.protect(t::regclass) from unnest(array['export_job', 'export_file', 'export_fetch']) t;
