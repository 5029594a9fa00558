-- What holds everywhere until a province, city or county sets its own (rulebook 0.4, column "Default"). Every row names the
-- text it comes from; 参数，待核 marks what no national text at hand says, so that nobody takes it for law.
insert into policy_value (code, variant, area, division_code, value, unit, valid_from, valid_to, document_number)
select code, variant, null, '000000000000', value, unit, valid_from::date, valid_to::date, document
from (values
    ('DIBAO_OPERATOR', '', 'BELOW', 'CHOICE', '2014-05-01', null, '社会救助法第十八条（原社会救助暂行办法第九条）“低于”'),
    ('EDGE_MULT', '', '1.5', 'MULTIPLE', '2021-07-01', '2026-06-30', '民发〔2021〕57号 最低生活保障审核确认办法第八条'),
    ('EDGE_MULT', '', '1.5', 'MULTIPLE', '2026-07-01', null, '社会救助法第二十一条由省规定，暂沿用民发〔2021〕57号第八条（参数，待核）'),
    ('EDGE_OPERATOR', '', 'BELOW', 'CHOICE', '2021-07-01', null, '民发〔2021〕57号 最低生活保障审核确认办法第八条“低于”'),
    ('RIGID_OPERATOR', '', 'ABOVE', 'CHOICE', '2025-01-01', null, '刚性支出困难家庭认定办法第四条“超过”'),
    ('PCDI_OPERATOR', '', 'BELOW', 'CHOICE', '2018-01-23', '2024-12-31', '民发〔2018〕23号“低于”'),
    ('PCDI_OPERATOR', '', 'BELOW', 'CHOICE', '2025-01-01', null, '刚性支出困难家庭认定办法第四条“低于”'),
    ('RIGID_FORMULA', '', 'RATIO', 'CHOICE', '2025-01-01', null, '刚性支出困难家庭认定办法第四条'),
    ('RIGID_VALIDITY', '', '12', 'MONTHS', '2025-01-01', null, '刚性支出困难家庭认定办法第十条'),
    ('AMOUNT_MODE', '', 'TOP_UP', 'CHOICE', '2021-07-01', null, '民发〔2021〕57号 最低生活保障审核确认办法第二十三条'),
    ('ROUNDING', '', 'CEIL_YUAN_HOUSEHOLD', 'CHOICE', '2014-05-01', null, '无全国规定，系统默认（参数，待核）'),
    ('GRANT_START', 'DIBAO', 'NEXT_MONTH', 'CHOICE', '2021-07-01', null, '民发〔2021〕57号 最低生活保障审核确认办法第二十一条'),
    ('GRANT_START', 'TEKUN', 'NEXT_MONTH', 'CHOICE', '2021-07-01', null, '民发〔2021〕43号 特困人员认定办法第十七条'),
    ('INCOME_WINDOW', '', '12', 'MONTHS', '2021-07-01', null, '民发〔2021〕57号第十三条由地方规定期限，系统默认12个月（参数，待核）'),
    ('WORK_COST', '', '0', 'YUAN_PER_MONTH', '2021-07-01', null, '由地方规定，未规定前不扣减（参数，待核）'),
    ('SUPPLEMENT_ELDER_AGE', '', '60', 'YEARS_OF_AGE', '2014-05-01', null, '系统默认（参数，待核）'),
    ('BASE_PENSION_EXEMPT', '', 'false', 'FLAG', '2014-05-01', '2020-12-31', '原民发〔2012〕220号未列入不计收入的项目（参数，待核）'),
    ('BASE_PENSION_EXEMPT', '', 'true', 'FLAG', '2021-01-01', '2025-12-31', '民发〔2021〕57号 最低生活保障审核确认办法第十三条（“十四五”期间）'),
    ('BASE_PENSION_EXEMPT', '', 'false', 'FLAG', '2026-01-01', null, '“十四五”期满，未见延续文件（参数，待核）'),
    ('FASTRELIEF_CAP', '', '1', 'MULTIPLE', '2026-01-29', null, '民政部、财政部关于进一步健全完善临时救助制度的意见（2026年）及官方解读（参数，待核）'),
    ('FASTRELIEF_DAYS', '', '3', 'DAYS', '2026-01-29', null, '民政部、财政部关于进一步健全完善临时救助制度的意见（2026年）'),
    ('ADVANCE_RELIEF', '', 'true', 'FLAG', '2018-01-23', '2026-06-30', '民发〔2018〕23号 二（二）先行救助'),
    ('ADVANCE_RELIEF', '', 'true', 'FLAG', '2026-07-01', null, '社会救助法第五十条'),
    ('CARE_TEST', '', 'true', 'FLAG', '2016-01-01', null, '国发〔2015〕52号'),
    ('INJURY_BARS_BOTH', '', 'false', 'FLAG', '2016-01-01', null, '系统默认，各地规定不一（参数，待核）'),
    ('RENEWAL_BACKPAY', '', '3', 'MONTHS', '2016-01-01', null, '系统默认（参数，待核）'),
    ('CPI_TRIGGER', '', '3.5', 'PERCENT', '2016-08-01', '2022-07-31', '社会救助和保障标准与物价上涨挂钩联动机制（参数，待核）'),
    ('CPI_TRIGGER', '', '3', 'PERCENT', '2022-08-01', '2023-02-28', '2022年9月至2023年3月阶段性调整，按指数所属月份（参数，待核）'),
    ('CPI_TRIGGER', '', '3.5', 'PERCENT', '2023-03-01', null, '社会救助和保障标准与物价上涨挂钩联动机制（参数，待核）'),
    ('FOOD_TRIGGER', '', '6', 'PERCENT', '2016-08-01', null, '社会救助和保障标准与物价上涨挂钩联动机制（参数，待核）'),
    ('PUBLICITY_DAYS', '', '7', 'DAYS', '2021-07-01', null, '民发〔2021〕57号第十九条；民发〔2021〕43号第十五条'),
    ('PAY_DAY', '', '10', 'DAYS', '2014-05-01', null, '原民发〔2012〕220号第三十一条，已废止，由地方规定（参数，待核）')
) as national (code, variant, value, unit, valid_from, valid_to, document);
