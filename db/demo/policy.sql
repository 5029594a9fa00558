-- Policy of the demo city. The shapes are those of real documents, the figures and the document numbers (演示) are not.
-- A standard is raised on 2026-04-01, so that a benefit month before it and one after it differ.

insert into policy_value (code, variant, area, division_code, value, unit, valid_from, valid_to, document_number, operator)
select code, variant, area, division, value, unit, valid_from::date, valid_to::date, document,
    case when code in ('DIBAO_STD', 'PCDI') then 'BELOW' when code = 'RIGID_RATIO' then 'ABOVE' end
from (values
    -- 安庆市: what holds in every county that has not set its own.
    ('DIBAO_STD', '', 'URBAN', '340800000000', '690', 'YUAN_PER_MONTH', '2024-01-01', '2026-03-31', '演示 宜民〔2024〕1号'),
    ('DIBAO_STD', '', 'RURAL', '340800000000', '7560', 'YUAN_PER_YEAR', '2024-01-01', '2026-03-31', '演示 宜民〔2024〕1号'),
    ('DIBAO_STD', '', 'URBAN', '340800000000', '700', 'YUAN_PER_MONTH', '2026-04-01', null, '演示 宜民〔2026〕8号'),
    ('DIBAO_STD', '', 'RURAL', '340800000000', '8000', 'YUAN_PER_YEAR', '2026-04-01', null, '演示 宜民〔2026〕8号'),
    ('PCDI', '', null, '340800000000', '33560', 'YUAN_PER_YEAR', '2024-01-01', '2024-12-31', '演示 统计公报2023年度'),
    ('PCDI', '', null, '340800000000', '35180', 'YUAN_PER_YEAR', '2025-01-01', '2025-12-31', '演示 统计公报2024年度'),
    ('PCDI', '', null, '340800000000', '36900', 'YUAN_PER_YEAR', '2026-01-01', null, '演示 统计公报2025年度'),
    ('RIGID_RATIO', '', null, '340800000000', '0.5', 'RATIO', '2025-01-01', null, '演示 宜民〔2025〕3号'),
    ('TEKUN_BASE_MULT', '', null, '340800000000', '2', 'MULTIPLE', '2024-01-01', null, '演示 宜民〔2024〕2号'),
    ('TEKUN_CARE', 'ABLE', null, '340800000000', '100', 'YUAN_PER_MONTH', '2024-01-01', null, '演示 宜民〔2024〕2号'),
    ('TEKUN_CARE', 'PARTLY', null, '340800000000', '300', 'YUAN_PER_MONTH', '2024-01-01', null, '演示 宜民〔2024〕2号'),
    ('TEKUN_CARE', 'UNABLE', null, '340800000000', '600', 'YUAN_PER_MONTH', '2024-01-01', null, '演示 宜民〔2024〕2号'),
    ('TEMP_MAX_MULT', '', null, '340800000000', '10', 'MULTIPLE', '2024-01-01', null, '演示 宜民〔2024〕5号'),
    ('ROUNDING', '', null, '340800000000', 'CEIL_YUAN_HOUSEHOLD', 'CHOICE', '2024-01-01', null, '演示 宜民〔2024〕1号'),
    -- 桐城市: its own standards.
    ('DIBAO_STD', '', 'URBAN', '340881000000', '630', 'YUAN_PER_MONTH', '2024-01-01', '2026-03-31', '演示 桐民〔2024〕4号'),
    ('DIBAO_STD', '', 'RURAL', '340881000000', '5280', 'YUAN_PER_YEAR', '2024-01-01', '2026-03-31', '演示 桐民〔2024〕4号'),
    ('DIBAO_STD', '', 'URBAN', '340881000000', '670', 'YUAN_PER_MONTH', '2026-04-01', null, '演示 桐民〔2026〕12号'),
    ('DIBAO_STD', '', 'RURAL', '340881000000', '6000', 'YUAN_PER_YEAR', '2026-04-01', null, '演示 桐民〔2026〕12号'),
    -- 怀宁县: 分类施保 on top.
    ('SUPPLEMENT', 'ELDER', null, '340822000000', '10', 'PERCENT', '2024-01-01', null, '演示 怀民〔2024〕6号'),
    ('SUPPLEMENT', 'MINOR', null, '340822000000', '10', 'PERCENT', '2024-01-01', null, '演示 怀民〔2024〕6号'),
    ('SUPPLEMENT', 'SERIOUS_ILLNESS', null, '340822000000', '20', 'PERCENT', '2024-01-01', null, '演示 怀民〔2024〕6号'),
    -- 怀宁县: reviews every quarter, and six months of 渐退 after employment, by steps.
    ('REVIEW_MONTHS', 'DIBAO', null, '340822000000', '3', 'MONTHS', '2024-01-01', null, '演示 怀民〔2024〕9号'),
    ('REVIEW_MONTHS_VARYING', 'DIBAO', null, '340822000000', '3', 'MONTHS', '2024-01-01', null, '演示 怀民〔2024〕9号'),
    ('TAPER_MONTHS', '', null, '340822000000', '6', 'MONTHS', '2024-01-01', null, '演示 怀民〔2024〕9号'),
    ('TAPER_MODE', '', null, '340822000000', 'STEP', 'CHOICE', '2024-01-01', null, '演示 怀民〔2024〕9号'),
    ('TAPER_STEP', '1', null, '340822000000', '100', 'PERCENT', '2024-01-01', null, '演示 怀民〔2024〕9号'),
    ('TAPER_STEP', '2', null, '340822000000', '100', 'PERCENT', '2024-01-01', null, '演示 怀民〔2024〕9号'),
    ('TAPER_STEP', '3', null, '340822000000', '80', 'PERCENT', '2024-01-01', null, '演示 怀民〔2024〕9号'),
    ('TAPER_STEP', '4', null, '340822000000', '80', 'PERCENT', '2024-01-01', null, '演示 怀民〔2024〕9号'),
    ('TAPER_STEP', '5', null, '340822000000', '50', 'PERCENT', '2024-01-01', null, '演示 怀民〔2024〕9号'),
    ('TAPER_STEP', '6', null, '340822000000', '50', 'PERCENT', '2024-01-01', null, '演示 怀民〔2024〕9号')
) as demo (code, variant, area, division, value, unit, valid_from, valid_to, document)
on conflict do nothing;

-- XZ-41: 24 months' standard a head, no car, no second home, no shop, no garage; the looser the programme, the looser the limit.
insert into asset_rule (programme, asset_kind, metric, operator, threshold, verdict, exemptions, division_code,
    valid_from, document_number)
select programme, item, metric, 'AT_MOST', threshold, verdict, exemptions, '340800000000', date '2024-01-01',
    '演示 宜民〔2024〕3号'
from (values
    ('TEKUN', 'FINANCIAL', 'STANDARDS_PER_HEAD', '24', 'FAIL', ''),
    ('DIBAO', 'FINANCIAL', 'STANDARDS_PER_HEAD', '24', 'FAIL', ''),
    ('EDGE', 'FINANCIAL', 'STANDARDS_PER_HEAD', '36', 'FAIL', ''),
    ('RIGID_EXPENDITURE', 'FINANCIAL', 'STANDARDS_PER_HEAD', '48', 'FAIL', ''),
    ('TEMPORARY_RELIEF', 'FINANCIAL', 'STANDARDS_PER_HEAD', '48', 'FAIL', ''),
    ('TEKUN', 'VEHICLE', 'COUNT', '0', 'FAIL', 'DISABLED_SCOOTER,MOTORCYCLE,E_BIKE'),
    ('DIBAO', 'VEHICLE', 'COUNT', '0', 'FAIL', 'DISABLED_SCOOTER,MOTORCYCLE,E_BIKE'),
    ('EDGE', 'VEHICLE', 'COUNT', '0', 'FAIL', 'DISABLED_SCOOTER,MOTORCYCLE,E_BIKE'),
    ('RIGID_EXPENDITURE', 'VEHICLE', 'COUNT', '1', 'FAIL', 'DISABLED_SCOOTER,MOTORCYCLE,E_BIKE'),
    ('TEKUN', 'SECOND_HOME', 'COUNT', '0', 'FAIL', ''),
    ('DIBAO', 'SECOND_HOME', 'COUNT', '0', 'FAIL', ''),
    ('EDGE', 'SECOND_HOME', 'COUNT', '0', 'FAIL', ''),
    ('RIGID_EXPENDITURE', 'SECOND_HOME', 'COUNT', '0', 'FAIL', ''),
    ('TEMPORARY_RELIEF', 'SECOND_HOME', 'COUNT', '0', 'FAIL', ''),
    ('TEKUN', 'SHOP', 'COUNT', '0', 'FAIL', 'ONLY_DWELLING'),
    ('DIBAO', 'SHOP', 'COUNT', '0', 'FAIL', 'ONLY_DWELLING'),
    ('EDGE', 'SHOP', 'COUNT', '0', 'FAIL', 'ONLY_DWELLING'),
    ('TEKUN', 'GARAGE', 'COUNT', '0', 'FAIL', 'ONLY_DWELLING'),
    ('DIBAO', 'GARAGE', 'COUNT', '0', 'FAIL', 'ONLY_DWELLING'),
    ('TEKUN', 'BUSINESS', 'COUNT', '0', 'REVIEW', 'FAMILY_SHOP'),
    ('DIBAO', 'BUSINESS', 'COUNT', '0', 'REVIEW', 'FAMILY_SHOP'),
    ('EDGE', 'BUSINESS', 'COUNT', '0', 'REVIEW', 'FAMILY_SHOP')
) as demo (programme, item, metric, threshold, verdict, exemptions)
on conflict do nothing;

-- LS-20: by cause; the lower bound is excluded, the upper included.
insert into relief_tariff (cause, measure, above_fen, up_to_fen, mode, minimum, maximum, cap_multiple, division_code,
    valid_from, document_number)
select cause, measure, above_fen, up_to_fen, mode, minimum, maximum, cap_multiple, '340800000000', date '2024-01-01',
    '演示 宜民〔2024〕5号'
from (values
    ('ILLNESS', 'SELF_PAID', 0, 2000000, 'MULTIPLE_RANGE', '1.5', '3', null),
    ('ILLNESS', 'SELF_PAID', 2000000, null, 'PERCENT', '10', '10', '10'),
    ('ACCIDENT', 'LOSS', 0, 2000000, 'MULTIPLE_RANGE', '1.5', '3', null),
    ('ACCIDENT', 'LOSS', 2000000, null, 'PERCENT', '10', '10', '8'),
    ('DISASTER', 'LOSS', 0, 2000000, 'MULTIPLE_RANGE', '1.5', '3', null),
    ('DISASTER', 'LOSS', 2000000, null, 'PERCENT', '10', '10', '8'),
    ('ACCIDENTAL_DEATH', 'NONE', 0, null, 'MULTIPLE_RANGE', '4', '10', null),
    ('UPPER_SECONDARY_SCHOOL', 'NONE', 0, null, 'MULTIPLE_RANGE', '1', '2.5', null),
    ('COLLEGE', 'NONE', 0, null, 'MULTIPLE_RANGE', '1', '3', null),
    ('UNIVERSITY', 'NONE', 0, null, 'MULTIPLE_RANGE', '1', '4', null),
    ('OTHER', 'NONE', 0, null, 'MULTIPLE_RANGE', '0.5', '2', null)
) as demo (cause, measure, above_fen, up_to_fen, mode, minimum, maximum, cap_multiple)
on conflict do nothing;

-- CJ-20: 50 and 100, as Hubei began.
insert into subsidy_rate (subsidy, grade, mode, value, division_code, valid_from, document_number)
values
    ('LIVING_SUBSIDY', null, 'FIXED', '50', '340800000000', '2024-01-01', '演示 宜民〔2024〕7号'),
    ('CARE_SUBSIDY', 1, 'FIXED', '100', '340800000000', '2024-01-01', '演示 宜民〔2024〕7号'),
    ('CARE_SUBSIDY', 2, 'FIXED', '100', '340800000000', '2024-01-01', '演示 宜民〔2024〕7号')
on conflict do nothing;

-- XZ-21 (四): one local addition to the national list.
insert into exempt_income (kind, programme, division_code, valid_from, document_number)
values ('OLD_AGE_ALLOWANCE', null, '340800000000', '2024-01-01', '演示 宜民〔2024〕1号')
on conflict do nothing;

-- LS-21: 桐城 lets its townships grant up to six months' standard (T16), 怀宁 up to 500 yuan (T11), the others nothing.
insert into delegation (programme, township_code, ceiling_fen, ceiling_multiple, valid_from, document_number)
select 'TEMPORARY_RELIEF', code, case when code < '340881' then 50000 end, case when code >= '340881' then 6 end,
    date '2024-01-01', case when code >= '340881' then '演示 桐政办〔2024〕9号' else '演示 怀政办〔2024〕11号' end
from division
where level = 4 and (code >= '340881000000' and code < '340882000000' or code >= '340822000000' and code < '340823000000')
on conflict do nothing;

-- XZ-55: how soon the report of a check is concluded, as 宣州 has it.
insert into policy_value (code, variant, area, division_code, value, unit, valid_from, document_number)
select 'CHECK_REPORT_DAYS', variant, null, '340800000000', '4', 'WORKING_DAYS', date '2024-01-01', '演示 宜民〔2024〕6号'
from (values ('DIBAO'), ('TEKUN'), ('EDGE'), ('RIGID_EXPENDITURE')) as demo (variant)
on conflict do nothing;
