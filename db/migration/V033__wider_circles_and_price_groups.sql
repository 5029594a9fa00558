-- What a place may ask of a disabled person outside 低保 families before it pays a rate (CJ-02), and up to which income per head.
alter table subsidy_rate
    add column condition       text check (condition in ('UNEMPLOYED', 'NO_FIXED_INCOME', 'SEVERAL_DISABLED', 'DEPENDS_ON_AGED')),
    add column income_multiple text,
    add column income_operator text check (income_operator in ('BELOW', 'AT_MOST', 'ABOVE', 'AT_LEAST')),
    add constraint income_limit_whole check ((income_multiple is null) = (income_operator is null)),
    drop constraint subsidy_rate_never_overlaps,
    add constraint subsidy_rate_never_overlaps exclude using gist (
        subsidy with =, (coalesce(disability_kind, '')) with =, (coalesce(grade, 0)) with =,
        (coalesce(household_class, '')) with =, (coalesce(area, '')) with =, (coalesce(condition, '')) with =,
        (coalesce(income_multiple, '')) with =, (coalesce(income_operator, '')) with =, division_code with =,
        daterange(valid_from, valid_to, '[]') with &&) where (withdrawn_at is null);

-- Who is paid the price subsidy everywhere (JG-04); a place adds its own groups.
insert into policy_value (code, variant, value, unit, division_code, valid_from, document_number)
select 'PRICE_GROUP', variant, 'true', 'FLAG', '000000000000', since::date, document
from (values
    ('DIBAO', '2016-08-01', '社会救助和保障标准与物价上涨挂钩联动机制（参数，待核）'),
    ('TEKUN', '2016-08-01', '社会救助和保障标准与物价上涨挂钩联动机制（参数，待核）'),
    ('UNEMPLOYMENT_BENEFIT', '2016-08-01', '社会救助和保障标准与物价上涨挂钩联动机制（参数，待核）'),
    ('VETERAN_RELIEF', '2016-08-01', '社会救助和保障标准与物价上涨挂钩联动机制（参数，待核）'),
    ('ORPHAN', '2021-01-01', '社会救助和保障标准与物价上涨挂钩联动机制2021年扩大范围（参数，待核）'),
    ('UNATTENDED_CHILD', '2021-01-01', '社会救助和保障标准与物价上涨挂钩联动机制2021年扩大范围（参数，待核）'),
    ('HIV_CHILD', '2021-01-01', '社会救助和保障标准与物价上涨挂钩联动机制2021年扩大范围（参数，待核）')
) as nation (variant, since, document);
