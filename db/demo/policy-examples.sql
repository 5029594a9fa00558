-- 示范政策: what real places have laid down, as far as published texts say it, to be looked at and tried; in force nowhere in this
-- installation. A figure that no text gives is not here, and whoever needs it is refused. 文号未载 and 待核 mark what a text leaves out:
-- where it names no year, 2023 stands for it.

insert into division (code, parent_code, level, name, full_name, valid_from) values
    ('310000000000', '000000000000', 1, '上海市', '上海市', '2016-01-01'),
    ('320000000000', '000000000000', 1, '江苏省', '江苏省', '2016-01-01'),
    ('420000000000', '000000000000', 1, '湖北省', '湖北省', '2016-01-01'),
    ('440000000000', '000000000000', 1, '广东省', '广东省', '2016-01-01'),
    ('450000000000', '000000000000', 1, '广西壮族自治区', '广西壮族自治区', '2016-01-01'),
    -- The demo city bears Anqing's code with invented rows; its real ones stand under a code that no place has.
    ('990000000000', '000000000000', 1, '安徽省', '安徽省（实例）', '2016-01-01'),
    ('321200000000', '320000000000', 2, '泰州市', '江苏省泰州市', '2016-01-01'),
    ('420500000000', '420000000000', 2, '宜昌市', '湖北省宜昌市', '2016-01-01'),
    ('440300000000', '440000000000', 2, '深圳市', '广东省深圳市', '2016-01-01'),
    ('451300000000', '450000000000', 2, '来宾市', '广西壮族自治区来宾市', '2016-01-01'),
    ('990800000000', '990000000000', 2, '安庆市', '安徽省安庆市（实例）', '2016-01-01'),
    ('420582000000', '420500000000', 3, '当阳市', '湖北省宜昌市当阳市', '2016-01-01'),
    ('440309000000', '440300000000', 3, '龙华区', '广东省深圳市龙华区', '2016-01-01')
on conflict do nothing;

insert into policy_example (division_code, note) values
    ('420582000000', '湖北当阳：低保标准两次调整、特困为低保的2倍、湖北省两项补贴'),
    ('451300000000', '广西来宾：按年的农村低保标准、乡镇500元以下的临时救助'),
    ('990800000000', '安徽安庆：乡镇审批临时救助到月低保标准的6倍，全省最高10倍'),
    ('321200000000', '江苏泰州：按人向上取整、分类施保、临时救助分档、支出扣减'),
    ('440309000000', '深圳龙华：边缘家庭财产限额、街道审批到月低保标准的2倍'),
    ('310000000000', '上海：按类别、等级分档的两项补贴')
on conflict do nothing;

insert into policy_value (code, variant, area, division_code, value, unit, valid_from, valid_to, document_number, operator)
select code, variant, area, division, value, unit, valid_from::date, valid_to::date, document,
    case when code in ('DIBAO_STD', 'PCDI') then 'BELOW' when code = 'RIGID_RATIO' then 'ABOVE'
        when code = 'TEMP_DELEGATED_CAP' then 'AT_MOST' when code = 'RIGID_LOWER_MULT' then 'AT_LEAST' end
from (values
    ('DIBAO_STD', '', 'URBAN', '420582000000', '630', 'YUAN_PER_MONTH', '2022-04-01', '2023-03-31', '当阳市低保标准调整通知（文号、年份未载，待核）'),
    ('DIBAO_STD', '', 'RURAL', '420582000000', '5280', 'YUAN_PER_YEAR', '2022-04-01', '2023-03-31', '当阳市低保标准调整通知（文号、年份未载，待核）'),
    ('DIBAO_STD', '', 'URBAN', '420582000000', '670', 'YUAN_PER_MONTH', '2023-04-01', null, '当阳市低保标准调整通知（自4月1日起；文号、年份未载，待核）'),
    ('DIBAO_STD', '', 'RURAL', '420582000000', '6000', 'YUAN_PER_YEAR', '2023-04-01', null, '当阳市低保标准调整通知（自4月1日起；文号、年份未载，待核）'),
    ('TEKUN_BASE_MULT', '', null, '420582000000', '2', 'MULTIPLE', '2022-04-01', null, '当阳市特困供养标准通知（文号、年份未载，待核）'),

    ('DIBAO_STD', '', 'URBAN', '451300000000', '550', 'YUAN_PER_MONTH', '2023-01-01', null, '来宾市低保标准通知（文号、年份未载，待核）'),
    ('DIBAO_STD', '', 'RURAL', '451300000000', '3617', 'YUAN_PER_YEAR', '2023-01-01', null, '来宾市低保标准通知（文号、年份未载，待核）'),
    ('TEMP_DELEGATED_CAP', '', null, '451300000000', '500', 'YUAN', '2023-01-01', null, '来宾市临时救助授权通知“500元以下”（文号、年份未载，待核）'),

    ('TEMP_DELEGATED_CAP', '', null, '990800000000', '6', 'MULTIPLE', '2023-01-01', null, '安庆市临时救助规定：乡镇审批限额为月低保标准的6倍（文号未载，待核）'),
    ('TEMP_MAX_MULT', '', null, '990000000000', '10', 'MULTIPLE', '2025-01-01', null, '安徽省临时救助规定2025年：不超过月低保标准的10倍（文号未载，待核）'),

    ('DIBAO_STD', '', null, '321200000000', '770', 'YUAN_PER_MONTH', '2023-01-01', null, '泰州市在用系统的低保标准（文号、年份未载，待核）'),
    ('ROUNDING', '', null, '321200000000', 'CEIL_YUAN_PERSON', 'CHOICE', '2023-01-01', null, '泰州市在用系统：按人向上取整（文号、年份未载，待核）'),
    ('SUPPLEMENT', 'SERIOUS_ILLNESS', null, '321200000000', '20', 'PERCENT', '2023-01-01', null, '泰州市在用系统：重病患者全额加标准的20%（文号、年份未载，待核）'),
    ('SUPPLEMENT_BASE', 'SERIOUS_ILLNESS', null, '321200000000', 'FULL_STANDARD', 'CHOICE', '2023-01-01', null, '泰州市在用系统：重病患者全额加标准的20%（文号、年份未载，待核）'),
    ('SUPPLEMENT_BASE', 'SEVERE_DISABILITY', null, '321200000000', 'FULL_STANDARD', 'CHOICE', '2023-01-01', null, '泰州市在用系统：一、二级残疾人全额（文号、年份未载，待核）'),
    ('SUPPLEMENT', 'ELDER', null, '321200000000', '10', 'PERCENT', '2023-01-01', null, '泰州市在用系统：老年人补差加标准的10%（文号、年份未载，待核）'),
    ('SUPPLEMENT', 'MINOR', null, '321200000000', '10', 'PERCENT', '2023-01-01', null, '泰州市在用系统：未成年人补差加标准的10%（文号、年份未载，待核）'),
    ('SUPPLEMENT', 'LIVES_ALONE', null, '321200000000', '10', 'PERCENT', '2023-01-01', null, '泰州市在用系统：独居人员补差加标准的10%（文号、年份未载，待核）'),
    ('SUPPLEMENT', 'RETURNED_OVERSEAS', null, '321200000000', '10', 'PERCENT', '2023-01-01', null, '泰州市在用系统：归侨补差加标准的10%（文号、年份未载，待核）'),
    ('SUPPLEMENT', 'VETERAN', null, '321200000000', '10', 'PERCENT', '2023-01-01', null, '泰州市在用系统：退役军人补差加标准的10%（文号、年份未载，待核）'),
    ('RIGID_FORMULA', '', null, '321200000000', 'DEDUCTED', 'CHOICE', '2025-01-01', null, '泰州市在用系统：支出扣减（文号、年份未载，待核）'),
    ('RIGID_LOWER_MULT', '', null, '321200000000', '1.5', 'MULTIPLE', '2025-01-01', null, '泰州市在用系统：人均收入不低于低保标准的1.5倍（文号、年份未载，待核）'),

    ('RIGID_FORMULA', '', null, '310000000000', 'DEDUCTED_OR_SHARE', 'CHOICE', '2025-01-01', null, '上海市支出型困难家庭认定规定第12条（医疗支出比例未载，文号待核）'),
    ('TEMP_MAX_MULT', 'PER_PERSON', null, '310000000000', '3', 'MULTIPLE', '2023-01-01', null, '上海市规定第29条：每人每月不超过低保标准，最多3个月（文号、年份未载，待核）'),
    ('TEMP_MAX_MULT', 'PER_PERSON', null, '440309000000', '12', 'MULTIPLE', '2023-01-01', null, '深圳市龙华区临时救助办事指南：每人不超过12个月低保标准（文号、年份未载，待核）'),

    ('TEMP_DELEGATED_CAP', '', null, '440309000000', '2', 'MULTIPLE', '2023-01-01', null, '深圳市龙华区临时救助办事指南：街道审批到2个月低保标准（文号、年份未载，待核）')
) as example (code, variant, area, division, value, unit, valid_from, valid_to, document)
on conflict do nothing;

-- BY-05: 边缘 in Shenzhen.
insert into asset_rule (programme, asset_kind, metric, operator, threshold, verdict, exemptions, division_code,
    valid_from, document_number)
select 'EDGE', item, metric, 'AT_MOST', threshold, 'FAIL', exemptions, '440300000000', date '2023-01-01',
    '深圳市低保边缘家庭财产规定（文号、年份未载，待核）'
from (values
    ('FINANCIAL', 'STANDARDS_PER_HEAD', '24', ''),
    ('SECOND_HOME', 'COUNT', '0', ''),
    ('SHOP', 'COUNT', '0', 'ONLY_DWELLING'),
    ('OFFICE', 'COUNT', '0', 'ONLY_DWELLING'),
    ('GARAGE', 'COUNT', '0', 'ONLY_DWELLING'),
    ('VEHICLE', 'COUNT', '0', 'DISABLED_SCOOTER,MOTORCYCLE,E_BIKE'),
    ('BUSINESS', 'COUNT', '0', '')
) as example (item, metric, threshold, exemptions)
on conflict do nothing;

-- LS-20 in Taizhou: schooling by the school year, other hardship below two standards.
insert into relief_tariff (cause, measure, above_fen, up_to_fen, mode, minimum, maximum, cap_multiple, upper_end, per,
    division_code, valid_from, document_number)
select cause, measure, above_fen, up_to_fen, mode, minimum, maximum, cap_multiple,
    case when cause = 'OTHER' then 'BELOW' end,
    case when cause in ('UPPER_SECONDARY_SCHOOL', 'COLLEGE', 'UNIVERSITY') then 'SCHOOL_YEAR' end, '321200000000',
    date '2023-01-01', '泰州市在用系统：临时救助分档（文号、年份未载，待核）'
from (values
    ('ILLNESS', 'SELF_PAID', 0, 2000000, 'MULTIPLE_RANGE', '1.5', '3', null),
    ('ILLNESS', 'SELF_PAID', 2000000, null, 'PERCENT', '10', '10', '15'),
    ('ACCIDENT', 'LOSS', 0, 2000000, 'MULTIPLE_RANGE', '1.5', '3', null),
    ('ACCIDENT', 'LOSS', 2000000, null, 'PERCENT', '10', '10', '12'),
    ('DISASTER', 'LOSS', 0, 2000000, 'MULTIPLE_RANGE', '1.5', '3', null),
    ('DISASTER', 'LOSS', 2000000, null, 'PERCENT', '10', '10', '12'),
    ('ACCIDENTAL_DEATH', 'NONE', 0, null, 'MULTIPLE_RANGE', '0', '12', null),
    ('UPPER_SECONDARY_SCHOOL', 'NONE', 0, null, 'MULTIPLE_RANGE', '0', '2.5', null),
    ('COLLEGE', 'NONE', 0, null, 'MULTIPLE_RANGE', '0', '3', null),
    ('UNIVERSITY', 'NONE', 0, null, 'MULTIPLE_RANGE', '0', '4', null),
    ('OTHER', 'NONE', 0, null, 'MULTIPLE_RANGE', '0', '2', null)
) as example (cause, measure, above_fen, up_to_fen, mode, minimum, maximum, cap_multiple)
on conflict do nothing;

-- LS-20 elsewhere: in Longhua two to twelve standards for each person; in Shanghai at most one standard a person and month, for three months.
-- Neither text tells causes apart, so that each stands for illness and for other hardship.
insert into relief_tariff (cause, measure, above_fen, mode, minimum, maximum, per, most_units, division_code, valid_from,
    document_number)
select cause, 'NONE', 0, 'PER_PERSON_MULTIPLE', minimum, maximum, per, most_units::integer, division, date '2023-01-01', document
from (values
    ('2', '12', null, null, '440309000000', '深圳市龙华区临时救助办事指南：每人2至12个月低保标准（文号、年份未载，待核）'),
    ('0', '1', 'MONTH', '3', '310000000000', '上海市规定第29条：每人每月不超过低保标准，最多3个月（文号、年份未载，待核）')
) as place (minimum, maximum, per, most_units, division, document)
cross join (values ('ILLNESS'), ('OTHER')) as of (cause)
on conflict do nothing;

-- CJ-20.
insert into subsidy_rate (subsidy, disability_kind, grade, household_class, mode, value, division_code, valid_from,
    valid_to, document_number, condition)
select subsidy, kind, grade::smallint, class, mode, value, division, valid_from::date, valid_to::date, document, condition
from (values
    ('LIVING_SUBSIDY', null, null, null, 'FIXED', '50', '420000000000', '2016-01-01', '2025-12-31', '鄂政办发〔2015〕96号', null),
    ('CARE_SUBSIDY', null, null, null, 'FIXED', '100', '420000000000', '2016-01-01', '2025-12-31', '鄂政办发〔2015〕96号', null),
    ('LIVING_SUBSIDY', null, null, null, 'FIXED', '110', '420000000000', '2026-01-01', null, '湖北省残疾人两项补贴2026年标准（文号未载，待核）', null),
    ('CARE_SUBSIDY', null, null, null, 'FIXED', '125', '420000000000', '2026-01-01', null, '湖北省残疾人两项补贴2026年标准（文号未载，待核）', null),
    ('LIVING_SUBSIDY', null, 3, 'DIBAO', 'PERCENT', '25', '320000000000', '2023-04-01', null, '苏民规〔2022〕4号', null),
    ('LIVING_SUBSIDY', null, 4, 'DIBAO', 'PERCENT', '25', '320000000000', '2023-04-01', null, '苏民规〔2022〕4号', null),
    ('LIVING_SUBSIDY', null, null, 'DIBAO', 'FIXED', '450', '310000000000', '2025-07-01', null, '上海市残疾人两项补贴2025年标准（文号未载，待核）', null),
    ('LIVING_SUBSIDY', null, 1, null, 'FIXED', '450', '310000000000', '2025-07-01', null, '上海市残疾人两项补贴2025年标准（文号未载，待核）', 'UNEMPLOYED'),
    ('LIVING_SUBSIDY', null, 2, null, 'FIXED', '450', '310000000000', '2025-07-01', null, '上海市残疾人两项补贴2025年标准（文号未载，待核）', 'UNEMPLOYED'),
    ('LIVING_SUBSIDY', null, null, 'EDGE', 'FIXED', '320', '310000000000', '2025-07-01', null, '上海市残疾人两项补贴2025年标准（文号未载，待核）', null),
    ('CARE_SUBSIDY', null, 1, null, 'FIXED', '350', '310000000000', '2025-07-01', null, '上海市残疾人两项补贴2025年标准（文号未载，待核）', null),
    ('CARE_SUBSIDY', null, 2, null, 'FIXED', '180', '310000000000', '2025-07-01', null, '上海市残疾人两项补贴2025年标准（文号未载，待核）', null),
    ('CARE_SUBSIDY', 'INTELLECTUAL', 3, null, 'FIXED', '180', '310000000000', '2025-07-01', null, '上海市残疾人两项补贴2025年标准（文号未载，待核）', null),
    ('CARE_SUBSIDY', 'MENTAL', 3, null, 'FIXED', '180', '310000000000', '2025-07-01', null, '上海市残疾人两项补贴2025年标准（文号未载，待核）', null)
) as example (subsidy, kind, grade, class, mode, value, division, valid_from, valid_to, document, condition)
on conflict do nothing;
