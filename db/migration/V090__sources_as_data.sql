-- Which departments are asked, about what, how old an answer may be and what it means for the engine: rows, not classes (XZ-52).

create table department (
    code    text primary key check (code ~ '^[A-Z][A-Z_]{1,39}$'),
    name    text not null unique check (btrim(name) <> ''),
    contact text not null default ''
);

create table department_source (
    code                text     primary key check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    department          text     not null references department,
    label               text     not null check (btrim(label) <> ''),
    position            smallint not null unique,          -- in the report
    -- How its records are read and held against what was declared; REAL_ESTATE has words of its own.
    shape               text     not null check (shape in
        ('MONTHLY_INCOME', 'LUMP_INCOME', 'ASSET', 'STATUS', 'CERTIFICATE', 'EXPENDITURE', 'REAL_ESTATE')),
    kind                text,                              -- of income, asset, expense or status, where no word of its file says it
    knows_all           boolean  not null,                 -- who is not in it has nothing of what it speaks about
    schedule            text     not null,                 -- as agreed: 每月10日前
    every_months        smallint check (every_months > 0), -- what follows from it: how many months from one file to the next,
    due_day             smallint check (due_day between 1 and 28),     -- and on which day of the month it is due
    way_in              text     not null default 'FILE' check (way_in in ('FILE', 'SERVICE')),
    format              text     not null default 'CSV 或 Excel（xlsx）',
    days_fresh          smallint not null check (days_fresh between 1 and 1000),
    tolerance_fen       bigint   check (tolerance_fen > 0),             -- a month; of an asset, in all
    tolerance_permille  smallint check (tolerance_permille between 1 and 999),  -- of what was declared
    counts              text     not null default 'ANY' check (counts in ('ANY', 'MORE')),  -- which difference counts beyond it
    without_fresh       text     not null default 'WAIT' check (without_fresh in ('WAIT', 'LAST_KNOWN', 'REFUSE')),
    valid_from          date,                              -- null while nothing has been agreed with the department
    valid_to            date,
    document            text     not null default '',      -- the agreement's number
    unverified          text     not null default '',      -- which of these values no text bears out yet
    constraint one_tolerance check (tolerance_fen is null or tolerance_permille is null),
    constraint due_whole check ((every_months is null) = (due_day is null)),
    constraint valid_in_order check (valid_to is null or valid_from is not null and valid_to > valid_from)
);
create index department_source_department on department_source (department);

-- The columns of its file after name and identity number, by what they are for.
create table department_source_column (
    source   text     not null references department_source,
    role     text     not null check (role in ('NUMBER', 'ITEM', 'AMOUNT', 'REIMBURSED', 'FROM', 'TO', 'STATUS', 'DETAIL')),
    position smallint not null,
    header   text     not null check (btrim(header) <> '' and header not in ('姓名', '身份证号码')),
    required boolean  not null,
    help     text     not null default '',
    sample   text     not null default '',
    primary key (source, role),
    unique (source, header),
    unique (source, position)
);

-- The words that may stand in a column, and what they mean here.
create table department_source_word (
    source    text     not null references department_source,
    role      text     not null check (role in ('ITEM', 'STATUS')),
    word      text     not null check (word ~ '^\S+$'),
    position  smallint not null,
    kind      text,
    exemption text,
    counts    boolean  not null default true,              -- a record with it counts for something
    primary key (source, role, word),
    foreign key (source, role) references department_source_column
);

insert into department (code, name) values
    ('PUBLIC_SECURITY', '公安部门'), ('FUNERAL', '公安、殡葬机构'), ('CIVIL_AFFAIRS', '民政部门'), ('HUMAN_RESOURCES', '人社部门'),
    ('FINANCE', '财政部门'), ('TAXATION', '税务部门'), ('HOUSING_FUND_CENTRE', '住房公积金中心'), ('NATURAL_RESOURCES', '自然资源部门'),
    ('TRANSPORT', '交通运输部门'), ('MARKET_REGULATION', '市场监管部门'), ('BANKS', '银行业金融机构'), ('SECURITIES', '证券登记结算机构'),
    ('INSURERS', '商业保险机构'), ('PAYMENT_INSTITUTIONS', '非银行支付机构'), ('MEDICAL_INSURANCE', '医保部门'), ('EDUCATION', '教育部门'),
    ('JUSTICE', '司法行政部门'), ('VETERANS_AFFAIRS', '退役军人事务部门'), ('AGRICULTURE', '农业农村部门'), ('TRADE_UNION', '工会'),
    ('DISABLED_FEDERATION', '残联');

insert into department_source (code, department, label, position, shape, kind, knows_all, schedule, every_months, due_day, days_fresh, valid_from) values
    ('HUKOU', 'PUBLIC_SECURITY', '户籍登记', 10, 'STATUS', null, true, '按约定提供', null, null, 180, null),
    ('DEATH', 'FUNERAL', '死亡登记', 20, 'STATUS', 'DEATH', true, '每月15日前', 1, 15, 180, '2020-01-01'),
    ('MARRIAGE', 'CIVIL_AFFAIRS', '婚姻登记', 30, 'STATUS', null, false, '按约定提供', null, null, 180, null),
    ('PENSION', 'HUMAN_RESOURCES', '养老保险', 40, 'MONTHLY_INCOME', null, true, '每月15日前', 1, 15, 180, '2020-01-01'),
    ('UNEMPLOYMENT', 'HUMAN_RESOURCES', '失业保险', 50, 'MONTHLY_INCOME', 'UNEMPLOYMENT_BENEFIT', true, '按约定提供', null, null, 180, null),
    ('WAGE', 'HUMAN_RESOURCES', '社会保险缴费（申报工资）', 60, 'MONTHLY_INCOME', 'WAGE', false, '按约定提供', null, null, 180, null),
    ('PUBLIC_PAYROLL', 'FINANCE', '财政供养', 70, 'MONTHLY_INCOME', 'WAGE', false, '每月15日前', 1, 15, 180, '2020-01-01'),
    ('TAX', 'TAXATION', '个人所得税申报', 80, 'LUMP_INCOME', null, false, '按约定提供', null, null, 180, null),
    ('HOUSING_FUND', 'HOUSING_FUND_CENTRE', '住房公积金缴存', 90, 'STATUS', null, false, '按约定提供', null, null, 180, null),
    ('FARM_SUBSIDY', 'FINANCE', '惠农补贴', 100, 'LUMP_INCOME', 'FARM_SUBSIDY', true, '按约定提供', null, null, 180, null),
    ('VEHICLE', 'PUBLIC_SECURITY', '机动车', 110, 'ASSET', 'VEHICLE', true, '每季度首月15日前', 3, 15, 180, '2020-01-01'),
    ('REAL_ESTATE', 'NATURAL_RESOURCES', '不动产', 120, 'REAL_ESTATE', null, true, '每季度首月15日前', 3, 15, 180, '2020-01-01'),
    ('VESSEL', 'TRANSPORT', '船舶', 130, 'ASSET', 'OTHER', false, '按约定提供', null, null, 180, null),
    ('MARKET_ENTITY', 'MARKET_REGULATION', '市场主体登记', 140, 'ASSET', 'BUSINESS', true, '按约定提供', null, null, 180, null),
    ('DEPOSIT', 'BANKS', '银行存款', 150, 'ASSET', 'DEPOSIT', false, '按约定提供', null, null, 180, null),
    ('SECURITY', 'SECURITIES', '证券、基金', 160, 'ASSET', null, true, '按约定提供', null, null, 180, null),
    ('INSURANCE', 'INSURERS', '商业保险', 170, 'ASSET', 'INSURANCE', false, '按约定提供', null, null, 180, null),
    ('PAYMENT_ACCOUNT', 'PAYMENT_INSTITUTIONS', '支付账户余额', 180, 'ASSET', 'INTERNET_FINANCE', false, '按约定提供', null, null, 180, null),
    ('MEDICAL_COST', 'MEDICAL_INSURANCE', '医疗费用', 190, 'EXPENDITURE', 'MEDICAL', false, '按约定提供', null, null, 180, null),
    ('MEDICAL_INSURANCE', 'MEDICAL_INSURANCE', '医保参保', 195, 'STATUS', null, true, '按约定提供', null, null, 180, null),
    ('WELFARE_BENEFIT', 'CIVIL_AFFAIRS', '其他待遇', 205, 'STATUS', null, false, '按约定提供', null, null, 180, null),
    ('EDUCATION_COST', 'EDUCATION', '教育支出', 200, 'EXPENDITURE', 'EDUCATION', false, '按约定提供', null, null, 180, null),
    ('SCHOOL_ENROLMENT', 'EDUCATION', '学籍和困难学生', 210, 'STATUS', null, true, '按约定提供', null, null, 180, null),
    ('PRISON', 'JUSTICE', '服刑、强制隔离戒毒', 220, 'STATUS', 'CUSTODY', true, '按约定提供', null, null, 180, null),
    ('VETERAN', 'VETERANS_AFFAIRS', '退役军人', 230, 'STATUS', null, true, '按约定提供', null, null, 180, null),
    ('RURAL_REVITALISATION', 'AGRICULTURE', '防止返贫监测对象', 240, 'STATUS', null, true, '按约定提供', null, null, 180, null),
    ('UNION_HARDSHIP', 'TRADE_UNION', '困难职工', 250, 'STATUS', null, true, '按约定提供', null, null, 180, null),
    ('DISABILITY_CERTIFICATE', 'DISABLED_FEDERATION', '残疾人证', 260, 'CERTIFICATE', null, true, '每季度首月15日前', 3, 15, 180, '2020-01-01');
update department_source set unverified = '有效天数（XZ-55，各地3至6个月不等，尚无文件依据）'
    || case when every_months is null then '' else '、提供周期' end;

insert into department_source_column (source, role, position, header, required, help, sample) values
    ('HUKOU', 'ITEM', 1, '户籍地址', true, '', '示例市示例区示例路1号'), ('HUKOU', 'FROM', 2, '迁入日期', false, '例如 2020-01-31', '2020-01-31'),
    ('HUKOU', 'STATUS', 3, '户籍状态', true, '正常、迁出或注销', '正常'),
    ('DEATH', 'FROM', 1, '死亡日期', true, '例如 2026-05-31', '2026-05-31'), ('DEATH', 'ITEM', 2, '登记类型', false, '火化、户口注销等', '户口注销'),
    ('MARRIAGE', 'STATUS', 1, '登记种类', true, '结婚或离婚', '结婚'), ('MARRIAGE', 'FROM', 2, '登记日期', true, '例如 2020-01-31', '2020-01-31'),
    ('PENSION', 'ITEM', 1, '待遇项目', true, '职工基本养老金、机关事业单位养老金、城乡居民基础养老金或城乡居民个人账户养老金；每项一行', '城乡居民基础养老金'),
    ('PENSION', 'AMOUNT', 2, '月待遇金额', true, '元', '150.00'), ('PENSION', 'FROM', 3, '待遇起始年月', true, '例如 2020-01', '2020-01'),
    ('PENSION', 'TO', 4, '待遇终止年月', false, '仍在发放的留空', ''),
    ('UNEMPLOYMENT', 'AMOUNT', 1, '月领取金额', true, '元', '1500.00'), ('UNEMPLOYMENT', 'FROM', 2, '领取起始年月', true, '例如 2026-01', '2026-01'),
    ('UNEMPLOYMENT', 'TO', 3, '领取终止年月', false, '仍在领取的留空', ''),
    ('WAGE', 'ITEM', 1, '缴费单位', true, '', '示例服装厂'), ('WAGE', 'AMOUNT', 2, '月申报工资', true, '元', '3800.00'),
    ('WAGE', 'FROM', 3, '起始年月', true, '例如 2025-01', '2025-01'), ('WAGE', 'TO', 4, '终止年月', false, '仍在缴费的留空', ''),
    ('PUBLIC_PAYROLL', 'ITEM', 1, '供养单位', true, '发放工资的单位', '示例镇中心小学'), ('PUBLIC_PAYROLL', 'AMOUNT', 2, '月工资', true, '元', '3200.00'),
    ('PUBLIC_PAYROLL', 'FROM', 3, '起始年月', true, '例如 2020-01', '2020-01'), ('PUBLIC_PAYROLL', 'TO', 4, '终止年月', false, '仍在供养的留空', ''),
    ('TAX', 'ITEM', 1, '所得项目', true, '工资薪金、劳务报酬、经营所得、财产租赁或利息股息红利；每月每项一行', '劳务报酬'),
    ('TAX', 'AMOUNT', 2, '收入额', true, '元', '2600.00'), ('TAX', 'FROM', 3, '所属月份', true, '例如 2026-03', '2026-03'),
    ('TAX', 'DETAIL', 4, '扣缴义务人', false, '', '示例建筑公司'),
    ('HOUSING_FUND', 'ITEM', 1, '缴存单位', true, '', '示例服装厂'), ('HOUSING_FUND', 'AMOUNT', 2, '月缴存额', true, '元', '400.00'),
    ('HOUSING_FUND', 'FROM', 3, '缴存起始日期', true, '例如 2024-01-01', '2024-01-01'), ('HOUSING_FUND', 'STATUS', 4, '缴存状态', true, '缴存、封存或销户', '缴存'),
    ('FARM_SUBSIDY', 'DETAIL', 1, '补贴名称', true, '', '耕地地力保护补贴'), ('FARM_SUBSIDY', 'AMOUNT', 2, '发放金额', true, '元', '320.00'),
    ('FARM_SUBSIDY', 'FROM', 3, '发放月份', true, '例如 2026-04', '2026-04'),
    ('VEHICLE', 'ITEM', 1, '车辆类型', true, '小型客车、大中型客车、货车、摩托车、电动自行车、残疾人机动轮椅车、其他机动车', '小型客车'),
    ('VEHICLE', 'DETAIL', 2, '号牌号码', true, '', '皖H00000'), ('VEHICLE', 'FROM', 3, '登记日期', true, '例如 2020-01-31', '2020-01-31'),
    ('VEHICLE', 'STATUS', 4, '车辆状态', true, '正常、注销或报废', '正常'),
    ('REAL_ESTATE', 'STATUS', 1, '用途', true, '住宅、商铺、写字楼或车库；每处一行', '住宅'),
    ('REAL_ESTATE', 'ITEM', 2, '坐落', true, '', '示例路1号1幢101室'), ('REAL_ESTATE', 'FROM', 3, '登记日期', true, '例如 2015-06-30', '2015-06-30'),
    ('VESSEL', 'ITEM', 1, '船舶种类', true, '货船、客船、渔船或其他船舶', '渔船'), ('VESSEL', 'DETAIL', 2, '船名船号', true, '', '皖示渔00001'),
    ('VESSEL', 'FROM', 3, '登记日期', true, '例如 2020-01-31', '2020-01-31'), ('VESSEL', 'STATUS', 4, '登记状态', true, '正常或注销', '正常'),
    ('MARKET_ENTITY', 'ITEM', 1, '身份', true, '个体工商户经营者、法定代表人、股东或合伙人', '个体工商户经营者'),
    ('MARKET_ENTITY', 'DETAIL', 2, '市场主体名称', true, '', '示例市示例小吃店'), ('MARKET_ENTITY', 'FROM', 3, '成立日期', true, '例如 2020-01-31', '2020-01-31'),
    ('MARKET_ENTITY', 'STATUS', 4, '登记状态', true, '存续、注销或吊销', '存续'),
    ('DEPOSIT', 'DETAIL', 1, '开户机构', true, '', '示例农商银行'), ('DEPOSIT', 'AMOUNT', 2, '余额', true, '元，截至数据截止日', '12000.00'),
    ('SECURITY', 'ITEM', 1, '品种', true, '股票、债券或基金', '股票'), ('SECURITY', 'AMOUNT', 2, '市值', true, '元，截至数据截止日', '8600.00'),
    ('INSURANCE', 'DETAIL', 1, '保单', true, '公司和险种', '示例人寿 年金保险'), ('INSURANCE', 'AMOUNT', 2, '现金价值', true, '元，截至数据截止日', '30000.00'),
    ('INSURANCE', 'FROM', 3, '生效日期', true, '例如 2020-01-31', '2020-01-31'),
    ('PAYMENT_ACCOUNT', 'DETAIL', 1, '支付机构', true, '', '示例支付'), ('PAYMENT_ACCOUNT', 'AMOUNT', 2, '余额', true, '元，截至数据截止日', '500.00'),
    ('MEDICAL_COST', 'DETAIL', 1, '医疗机构', true, '', '示例市立医院'), ('MEDICAL_COST', 'AMOUNT', 2, '医疗总费用', true, '元', '56000.00'),
    ('MEDICAL_COST', 'REIMBURSED', 3, '已报销金额', true, '元，没有的写 0', '38000.00'), ('MEDICAL_COST', 'FROM', 4, '结算月份', true, '例如 2026-03', '2026-03'),
    ('MEDICAL_INSURANCE', 'ITEM', 1, '参保类型', true, '', '居民医保'), ('MEDICAL_INSURANCE', 'FROM', 2, '参保日期', false, '例如 2026-01-01', '2026-01-01'),
    ('WELFARE_BENEFIT', 'ITEM', 1, '待遇名称', true, '', '孤儿基本生活费'), ('WELFARE_BENEFIT', 'AMOUNT', 2, '月金额', false, '元', '1000.00'),
    ('WELFARE_BENEFIT', 'FROM', 3, '起始日期', true, '例如 2025-01-01', '2025-01-01'), ('WELFARE_BENEFIT', 'TO', 4, '终止日期', false, '仍在享受的留空', ''),
    ('EDUCATION_COST', 'DETAIL', 1, '学校', true, '', '示例职业学院'), ('EDUCATION_COST', 'AMOUNT', 2, '缴费金额', true, '元', '3900.00'),
    ('EDUCATION_COST', 'FROM', 3, '缴费月份', true, '例如 2026-09', '2026-09'),
    ('SCHOOL_ENROLMENT', 'ITEM', 1, '学校', true, '', '示例市第一中学'), ('SCHOOL_ENROLMENT', 'FROM', 2, '入学日期', true, '例如 2024-09-01', '2024-09-01'),
    ('SCHOOL_ENROLMENT', 'STATUS', 3, '困难认定', true, '困难或未认定', '未认定'),
    ('PRISON', 'ITEM', 1, '执行机关', true, '', '示例监狱'), ('PRISON', 'FROM', 2, '起始日期', true, '例如 2024-03-01', '2024-03-01'),
    ('PRISON', 'TO', 3, '终止日期', false, '例如 2027-02-28', '2027-02-28'), ('PRISON', 'STATUS', 4, '执行状态', true, '服刑、强制隔离戒毒或已释放', '服刑'),
    ('VETERAN', 'ITEM', 1, '对象类别', true, '', '参战退役人员'), ('VETERAN', 'FROM', 2, '认定日期', false, '例如 2012-08-01', '2012-08-01'),
    ('RURAL_REVITALISATION', 'ITEM', 1, '监测类型', true, '脱贫不稳定户、边缘易致贫户或突发严重困难户', '边缘易致贫户'),
    ('RURAL_REVITALISATION', 'FROM', 2, '纳入日期', true, '例如 2025-06-30', '2025-06-30'),
    ('RURAL_REVITALISATION', 'STATUS', 3, '风险状态', true, '未消除或已消除', '未消除'),
    ('UNION_HARDSHIP', 'ITEM', 1, '困难类别', true, '', '深度困难职工'), ('UNION_HARDSHIP', 'FROM', 2, '建档日期', true, '例如 2025-06-30', '2025-06-30'),
    ('UNION_HARDSHIP', 'STATUS', 3, '档案状态', true, '在档或已脱困', '在档'),
    ('DISABILITY_CERTIFICATE', 'NUMBER', 1, '残疾人证号', true, '20位，可带补办后缀', '99010119500101123244'),
    ('DISABILITY_CERTIFICATE', 'FROM', 2, '发证日期', true, '例如 2020-01-31', '2020-01-31'), ('DISABILITY_CERTIFICATE', 'TO', 3, '有效期至', true, '', '2030-01-30'),
    ('DISABILITY_CERTIFICATE', 'STATUS', 4, '证件状态', true, '有效、到期、注销或冻结', '有效'),
    ('DISABILITY_CERTIFICATE', 'DETAIL', 5, '多重残疾明细', false, '多重残疾填写，例如 智力1;肢体2', '');

insert into department_source_word (source, role, word, position, kind, exemption, counts) values
    ('HUKOU', 'STATUS', '正常', 1, null, null, true), ('HUKOU', 'STATUS', '迁出', 2, null, null, true), ('HUKOU', 'STATUS', '注销', 3, null, null, true),
    ('MARRIAGE', 'STATUS', '结婚', 1, null, null, true), ('MARRIAGE', 'STATUS', '离婚', 2, null, null, true),
    ('PENSION', 'ITEM', '城乡居民个人账户养老金', 1, 'RESIDENT_PENSION_PERSONAL', null, true), ('PENSION', 'ITEM', '城乡居民基础养老金', 2, 'BASIC_PENSION', null, true),
    ('PENSION', 'ITEM', '机关事业单位养老金', 3, 'EMPLOYEE_PENSION', null, true), ('PENSION', 'ITEM', '职工基本养老金', 4, 'EMPLOYEE_PENSION', null, true),
    ('TAX', 'ITEM', '工资薪金', 1, 'WAGE', null, true), ('TAX', 'ITEM', '劳务报酬', 2, 'CASUAL_WORK', null, true),
    ('TAX', 'ITEM', '经营所得', 3, 'BUSINESS', null, true), ('TAX', 'ITEM', '财产租赁', 4, 'RENT', null, true), ('TAX', 'ITEM', '利息股息红利', 5, 'INTEREST', null, true),
    ('HOUSING_FUND', 'STATUS', '缴存', 1, null, null, true), ('HOUSING_FUND', 'STATUS', '封存', 2, null, null, false), ('HOUSING_FUND', 'STATUS', '销户', 3, null, null, false),
    ('VEHICLE', 'ITEM', '小型客车', 1, 'VEHICLE', null, true), ('VEHICLE', 'ITEM', '大中型客车', 2, 'VEHICLE', null, true), ('VEHICLE', 'ITEM', '货车', 3, 'VEHICLE', null, true),
    ('VEHICLE', 'ITEM', '摩托车', 4, 'VEHICLE', 'MOTORCYCLE', true), ('VEHICLE', 'ITEM', '电动自行车', 5, 'VEHICLE', 'E_BIKE', true),
    ('VEHICLE', 'ITEM', '残疾人机动轮椅车', 6, 'VEHICLE', 'DISABLED_SCOOTER', true), ('VEHICLE', 'ITEM', '其他机动车', 7, 'VEHICLE', null, true),
    ('VEHICLE', 'STATUS', '正常', 1, null, null, true), ('VEHICLE', 'STATUS', '注销', 2, null, null, false), ('VEHICLE', 'STATUS', '报废', 3, null, null, false),
    ('REAL_ESTATE', 'STATUS', '住宅', 1, 'SECOND_HOME', null, true), ('REAL_ESTATE', 'STATUS', '商铺', 2, 'SHOP', null, true),
    ('REAL_ESTATE', 'STATUS', '写字楼', 3, 'OFFICE', null, true), ('REAL_ESTATE', 'STATUS', '车库', 4, 'GARAGE', null, true),
    ('VESSEL', 'ITEM', '货船', 1, 'OTHER', null, true), ('VESSEL', 'ITEM', '客船', 2, 'OTHER', null, true),
    ('VESSEL', 'ITEM', '渔船', 3, 'OTHER', null, true), ('VESSEL', 'ITEM', '其他船舶', 4, 'OTHER', null, true),
    ('VESSEL', 'STATUS', '正常', 1, null, null, true), ('VESSEL', 'STATUS', '注销', 2, null, null, false),
    ('MARKET_ENTITY', 'ITEM', '个体工商户经营者', 1, 'BUSINESS', null, true), ('MARKET_ENTITY', 'ITEM', '法定代表人', 2, 'BUSINESS', null, true),
    ('MARKET_ENTITY', 'ITEM', '股东', 3, 'BUSINESS', null, true), ('MARKET_ENTITY', 'ITEM', '合伙人', 4, 'BUSINESS', null, true),
    ('MARKET_ENTITY', 'STATUS', '存续', 1, null, null, true), ('MARKET_ENTITY', 'STATUS', '注销', 2, null, null, false), ('MARKET_ENTITY', 'STATUS', '吊销', 3, null, null, false),
    ('SECURITY', 'ITEM', '股票', 1, 'SECURITY', null, true), ('SECURITY', 'ITEM', '债券', 2, 'SECURITY', null, true), ('SECURITY', 'ITEM', '基金', 3, 'FUND', null, true),
    ('SCHOOL_ENROLMENT', 'STATUS', '困难', 1, null, null, true), ('SCHOOL_ENROLMENT', 'STATUS', '未认定', 2, null, null, true),
    ('PRISON', 'STATUS', '服刑', 1, 'PRISON', null, true), ('PRISON', 'STATUS', '强制隔离戒毒', 2, 'DRUG_ISOLATION', null, true), ('PRISON', 'STATUS', '已释放', 3, null, null, false),
    ('RURAL_REVITALISATION', 'ITEM', '脱贫不稳定户', 1, null, null, true), ('RURAL_REVITALISATION', 'ITEM', '边缘易致贫户', 2, null, null, true), ('RURAL_REVITALISATION', 'ITEM', '突发严重困难户', 3, null, null, true),
    ('RURAL_REVITALISATION', 'STATUS', '未消除', 1, null, null, true), ('RURAL_REVITALISATION', 'STATUS', '已消除', 2, null, null, false),
    ('UNION_HARDSHIP', 'STATUS', '在档', 1, null, null, true), ('UNION_HARDSHIP', 'STATUS', '已脱困', 2, null, null, false),
    ('DISABILITY_CERTIFICATE', 'STATUS', '冻结', 1, 'FROZEN', null, false), ('DISABILITY_CERTIFICATE', 'STATUS', '到期', 2, 'EXPIRED', null, false),
    ('DISABILITY_CERTIFICATE', 'STATUS', '有效', 3, 'VALID', null, true), ('DISABILITY_CERTIFICATE', 'STATUS', '注销', 4, 'CANCELLED', null, false);

alter table department_file add foreign key (source) references department_source;
create index department_file_source on department_file (source, division_code, imported_at desc);

select put_on_record('department'), put_on_record('department_source'), put_on_record('department_source_column'),
    put_on_record('department_source_word');
