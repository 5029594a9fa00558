package org.assistance.eligibility.policy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;

/** What a value of policy is about (rulebook 0.4): its Chinese label, usual unit and source. */
public enum PolicyCode {

    /** 低保标准; by area; yuan per month or per year. */
    DIBAO_STD("低保标准", Unit.YUAN_PER_MONTH, Operator.BELOW, "社会救助法第19条"),
    /** 低保边缘倍数. */
    EDGE_MULT("低保边缘倍数", Unit.MULTIPLE, Operator.BELOW, "最低生活保障审核确认办法第8条；社会救助法第21条"),
    /** 上年度居民人均可支配收入; yuan per year. */
    PCDI("上年度居民人均可支配收入", Unit.YUAN_PER_YEAR, Operator.BELOW, "刚性支出困难家庭认定办法第4条"),
    /** 刚性支出占收入比例; as a ratio, 0.5 for one half. */
    RIGID_RATIO("刚性支出占家庭收入比例", Unit.RATIO, Operator.ABOVE, "刚性支出困难家庭认定办法第4条；社会救助法第22条"),
    /** 刚性支出困难的认定公式: RATIO 支出占比 or DEDUCTED 支出扣减 (GX-04). */
    RIGID_FORMULA("刚性支出困难认定公式", Unit.CHOICE, "刚性支出困难家庭认定办法第4条；地方规定"),
    /** 刚性支出困难家庭认定有效期. */
    RIGID_VALIDITY("刚性支出困难家庭认定有效期", Unit.MONTHS, "刚性支出困难家庭认定办法第10条"),
    /** 低保金计算方式: TOP_UP 补差, TIERED 分档. */
    AMOUNT_MODE("低保金计算方式", Unit.CHOICE, "社会救助法第18条；最低生活保障审核确认办法第23条"),
    /** 分档低保金; variant is the tier. */
    DIBAO_TIER("分档低保金", Unit.YUAN_PER_PERSON_MONTH, "社会救助法第18条"),
    /** 单人户低保金; percent of the standard or yuan; without a row the difference is paid (DB-06). */
    ALONE_AMOUNT("单人户低保金", Unit.PERCENT, "地方规定"),
    /** 分类施保增发; variant is the group: ELDER, MINOR, SEVERE_DISABILITY, SERIOUS_ILLNESS; percent of the standard or yuan. */
    SUPPLEMENT("分类施保增发", Unit.PERCENT, "社会救助法第20条"),
    /** 分类施保基数; variant is the group; FULL_STANDARD 全额 or TOP_UP 补差. */
    SUPPLEMENT_BASE("分类施保基数", Unit.CHOICE, "社会救助法第20条"),
    /** 分类施保老年人年龄. */
    SUPPLEMENT_ELDER_AGE("分类施保老年人起始年龄", Unit.YEARS_OF_AGE, "社会救助法第20条"),
    /** 待遇取整方式; a name of {@link Rounding}. */
    ROUNDING("待遇取整方式", Unit.CHOICE, "地方规定"),
    /** 待遇起始月; variant is the programme; NEXT_MONTH 次月 or SAME_MONTH 当月. */
    GRANT_START("待遇起始月", Unit.CHOICE, "最低生活保障审核确认办法第21条；特困人员认定办法第17条"),
    /** 收入核算期. */
    INCOME_WINDOW("收入核算期", Unit.MONTHS, "最低生活保障审核确认办法第13条"),
    /** 必要就业成本; per working member and month. */
    WORK_COST("必要就业成本扣减", Unit.YUAN_PER_MONTH, "最低生活保障审核确认办法第13条"),
    /** 刚性支出扣减; variant is the expense kind; a cap on bills or a fixed sum in yuan, a percentage of the bills, or {@code ALL}. */
    RIGID_DEDUCTION("刚性支出扣减", Unit.YUAN, "社会救助暂行办法；中办国办意见第11项"),
    /** 刚性支出扣减方式; variant is the expense kind; BILL 据实 up to the amount of RIGID_DEDUCTION, or FIXED 定额 of that amount. */
    RIGID_DEDUCTION_MODE("刚性支出扣减方式", Unit.CHOICE, "中办国办意见第11项；地方规定"),
    /** 刚性支出按比例扣减的上限; variant is the expense kind; for a RIGID_DEDUCTION in percent. */
    RIGID_DEDUCTION_CAP("刚性支出按比例扣减的上限", Unit.YUAN, "中办国办意见第11项；地方规定"),
    /** 最低工资标准: what imputed income starts from, and what a wage must reach for a part of it not to count. */
    MINIMUM_WAGE("最低工资标准", Unit.YUAN_PER_MONTH, Operator.AT_LEAST, "地方规定"),
    /** 劳动力系数; variant is the labour ability; a multiple of the minimum wage. */
    LABOUR_FACTOR("劳动力系数", Unit.MULTIPLE, "民发〔2022〕83号；地方规定"),
    /** 同行业收入; variant is the kind of income; per month. */
    TRADE_INCOME("同行业月收入", Unit.YUAN_PER_MONTH, "民发〔2022〕83号；地方规定"),
    /** 就业收入不计入额; per working member and month in which the wage reaches MINIMUM_WAGE; yuan or percent of the standard. */
    WORK_DISREGARD("就业收入不计入额", Unit.YUAN_PER_MONTH, "上海市社会救助条例第27条"),
    /** 新就业收入不计入期: months from the one in which somebody in receipt of 低保 began to work. */
    NEW_WORK_MONTHS("新就业收入不计入期", Unit.MONTHS, "浙江省社会救助条例第50条"),
    /** 新就业收入每月不计入的上限; a multiple of the standard. */
    NEW_WORK_CAP("新就业收入每月不计入上限为低保标准的倍数", Unit.MULTIPLE, "浙江省社会救助条例第50条"),
    /** 基础养老金不计入收入. */
    BASE_PENSION_EXEMPT("城乡居民基础养老金不计入低保收入", Unit.FLAG, "最低生活保障审核确认办法第13条"),
    /** 赡养费计算倍数 k; with SUPPORT_SHARE makes the local formula. */
    SUPPORT_MULT("赡养费计算倍数", Unit.MULTIPLE, "地方规定"),
    /** 赡养费计算比例. */
    SUPPORT_SHARE("赡养费计算比例", Unit.PERCENT, "地方规定"),
    /** 特困基本生活标准; by area and variant CENTRALISED or DISPERSED. */
    TEKUN_BASE("特困基本生活标准", Unit.YUAN_PER_MONTH, "社会救助法第17条"),
    /** 特困基本生活标准倍数. */
    TEKUN_BASE_MULT("特困基本生活标准为低保标准的倍数", Unit.MULTIPLE, "社会救助法第17条"),
    /** 特困照料护理标准; variant is the name of the self-care grade. */
    TEKUN_CARE("特困照料护理标准", Unit.YUAN_PER_MONTH, "社会救助法第17条"),
    /** 临时救助乡镇审批限额; yuan or multiple of the standard; what every township may decide to which nothing is delegated on its own page (LS-21). */
    TEMP_DELEGATED_CAP("临时救助乡镇审批限额", Unit.YUAN, Operator.AT_MOST, "社会救助暂行办法第48条"),
    /** 临时救助最高倍数; for the case, or with variant PER_PERSON for each person counted. */
    TEMP_MAX_MULT("临时救助最高限额", Unit.MULTIPLE, "民发〔2018〕23号"),
    /** 小额快救限额. */
    FASTRELIEF_CAP("小额快救限额", Unit.MULTIPLE, "民政部、财政部2026年临时救助意见"),
    /** 允许先行救助; tells the way outside a case, and no road of that kind is open to a case yet. */
    ADVANCE_RELIEF("允许先行救助", Unit.FLAG, "社会救助法第50条"),
    /** 护理补贴需评估长期照护. */
    CARE_TEST("护理补贴须需要长期照护", Unit.FLAG, "国发〔2015〕52号"),
    /** 工伤护理费同时排除两项补贴. */
    INJURY_BARS_BOTH("领取工伤护理费的两项补贴均不享受", Unit.FLAG, "地方规定"),
    /** 长期护理保险待遇排除护理补贴; without a row it does not. */
    LTC_INSURANCE_BARS("享受长期护理保险待遇的不享受护理补贴", Unit.FLAG, "地方规定"),
    /** 强制隔离戒毒期间停发两项补贴; without a row nobody in isolation can be answered (CJ-16). */
    ISOLATION_STOPS("强制隔离戒毒期间停发两项补贴", Unit.FLAG, "地方规定"),
    /** 残疾人证换证补发月数. */
    RENEWAL_BACKPAY("残疾人证换证后补发月数", Unit.MONTHS, "地方规定"),
    /** 渐退期; at most six months in principle. */
    TAPER_MONTHS("渐退期", Unit.MONTHS, "最低生活保障审核确认办法第33条"),
    /** 渐退的收入上限为低保标准的倍数. */
    TAPER_BOUND("渐退收入上限为低保标准的倍数", Unit.MULTIPLE, Operator.BELOW, "地方规定"),
    /** 渐退期低保金: KEEP 原额延发 or STEP 按月递减. */
    TAPER_MODE("渐退期低保金发放方式", Unit.CHOICE, "地方规定"),
    /** 渐退期各月发放比例; variant is the month, 1 for the first. */
    TAPER_STEP("渐退期各月发放比例", Unit.PERCENT, "地方规定"),
    /** 居民消费价格同比涨幅启动线. */
    CPI_TRIGGER("居民消费价格同比涨幅启动线", Unit.PERCENT, Operator.AT_LEAST, "社会救助法第32条"),
    /** 食品价格同比涨幅启动线. */
    FOOD_TRIGGER("食品价格同比涨幅启动线", Unit.PERCENT, Operator.AT_LEAST, "社会救助法第32条"),
    /** 价格补贴每人最低额. */
    PRICE_FLOOR("价格补贴每人最低额", Unit.YUAN, "地方规定"),
    /** 价格补贴计算方式: STANDARD_RATE 标准乘涨幅, STANDARD_PART 标准的几分之一 or FIXED 定额; without a row the first (JG-03). */
    PRICE_MODE("价格补贴计算方式", Unit.CHOICE, "地方规定"),
    /** 价格补贴为低保标准的几分之一: 12 for one twelfth. */
    PRICE_PART("价格补贴为低保标准的几分之一", Unit.COUNT, "地方规定"),
    /** 价格补贴定额; by area. */
    PRICE_FIXED("价格补贴每人定额", Unit.YUAN, "地方规定"),
    /** 价格补贴发放对象; variant is the group (JG-04). */
    PRICE_GROUP("价格补贴发放对象", Unit.FLAG, "社会救助法第32条；价格补贴联动机制"),
    /** 公示天数. */
    PUBLICITY_DAYS("公示天数", Unit.DAYS, "最低生活保障审核确认办法第19条"),
    /** 办理总时限; variant is the programme; from acceptance to the decision (DB-20). */
    TOTAL_DAYS("办理总时限", Unit.WORKING_DAYS, "最低生活保障审核确认办法第22条；刚性支出困难家庭认定办法第9条"),
    /** 委托乡镇确认的办理总时限; variant is the programme (DB-20). */
    TOTAL_DAYS_DELEGATED("委托乡镇确认的办理总时限", Unit.WORKING_DAYS, "中办国办意见；最低生活保障审核确认办法第22条"),
    /** 有公示异议等特殊情形的办理总时限; variant is the programme (DB-20). */
    TOTAL_DAYS_SPECIAL("有公示异议等情形的办理总时限", Unit.WORKING_DAYS, "最低生活保障审核确认办法第22条；刚性支出困难家庭认定办法第9条"),
    /** 调查核实和初审时限; variant is the programme; from acceptance, or from the objection. */
    SURVEY_DAYS("调查核实和初审时限", Unit.WORKING_DAYS, "特困人员认定办法第13条、第15条"),
    /** 审核确认时限; variant is the programme; from the day the case reaches the decision. */
    DECISION_DAYS("审核确认时限", Unit.WORKING_DAYS, "最低生活保障审核确认办法第20条；特困人员认定办法第16条"),
    /** 启动核对时限; variant is the programme; from the day the case reaches the check (XZ-55). */
    CHECK_START_DAYS("启动信息核对时限", Unit.WORKING_DAYS, "最低生活保障审核确认办法第17条"),
    /** 出具核对报告时限; variant is the programme; from the day the check was started (XZ-55). */
    CHECK_REPORT_DAYS("出具核对报告时限", Unit.WORKING_DAYS, "地方规定"),
    /** 核对差异核实时限: from the day a difference is turned into a visit or a notice to bring papers (XZ-57). */
    FOLLOW_UP_DAYS("核对差异核实时限", Unit.WORKING_DAYS, "地方规定"),
    /** 小额快救时限. */
    FASTRELIEF_DAYS("小额快救办结时限", Unit.DAYS, "民政部、财政部2026年临时救助意见"),
    /** 发放日. */
    PAY_DAY("每月发放截止日", Unit.DAYS, "地方规定"),
    /** 分类施保叠加方式: ONE_PER_PERSON_HIGHEST, also where no row says it, or SUM (DB-12). */
    SUPPLEMENT_STACKING("分类施保叠加方式", Unit.CHOICE, "社会救助法第20条"),
    /** 单人户其他对象; variant is an {@link AloneGroup}; EDGE 低保边缘家庭中的, ANY 不限家庭, NONE 不适用 (DB-05 d). */
    ALONE_OTHER("单人户其他对象", Unit.CHOICE, "最低生活保障审核确认办法第8条；民发〔2022〕83号第一项"),
    /** 单人户不计兄弟姐妹和老年义务人给付的费用 (DB-05). */
    UPKEEP_DISREGARD("单人户不计兄弟姐妹和年满60周岁义务人给付的费用", Unit.FLAG, "民发〔2022〕83号第一项"),
    /** 特困无劳动能力的其他残疾; variant is the kind; the lightest grade that counts (TK-01). */
    TEKUN_DISABILITY("特困认定中无劳动能力的其他残疾类别和等级", Unit.GRADE, "特困人员认定办法第5条"),
    /** 义务人无履行义务能力的省级其他情形 (TK-03 (6)). */
    OBLIGOR_OTHER("省级规定的义务人无履行义务能力的其他情形", Unit.FLAG, "特困人员认定办法第8条"),
    /** 低保边缘认定方式: INCOME 按收入, or INCOME_OR_EXPENDITURE where spending opens it too (BY-06). */
    EDGE_ROUTE("低保边缘认定方式", Unit.CHOICE, "地方规定"),
    /** 计入刚性支出的支出类别; variant is the expense kind; without a row a kind counts (GX-02). */
    RIGID_KIND("计入刚性支出的支出类别", Unit.FLAG, "刚性支出困难家庭认定办法第5条"),
    /** 刚性支出困难的收入下限为低保标准的倍数 (GX-04). */
    RIGID_LOWER_MULT("刚性支出困难人均收入下限为低保标准的倍数", Unit.MULTIPLE, Operator.AT_LEAST, "地方规定"),
    /** 扣除刚性支出后的人均收入限额为低保标准的倍数; the standard itself without a row (GX-04). */
    RIGID_DEDUCTED_MULT("扣除刚性支出后人均收入限额为低保标准的倍数", Unit.MULTIPLE, Operator.BELOW, "地方规定"),
    /** 医疗支出占家庭收入比例, where the formula knows it (GX-04). */
    RIGID_MEDICAL_RATIO("医疗支出占家庭收入比例", Unit.RATIO, Operator.AT_LEAST, "地方规定"),
    /** 刚性支出困难的当地其他条件, in the words of the locality; an officer finds whether it is fulfilled (GX-01 (5)). */
    RIGID_CONDITION("刚性支出困难认定的当地其他条件", Unit.CHOICE, "刚性支出困难家庭认定办法第4条"),
    /** 失业农民工临时救助: for how many months running there must have been no income; without a row there is none (LS-05). */
    MIGRANT_RELIEF_MONTHS("失业农民工临时救助的连续无收入月数", Unit.MONTHS, Operator.AT_LEAST, "民发〔2022〕83号；地方规定"),
    /** 定期复核周期; variant is the class (DB-30, TK-40). */
    REVIEW_MONTHS("定期复核周期", Unit.MONTHS, "最低生活保障审核确认办法第31条；中办国办意见第7项"),
    /** 收入不固定、有劳动能力家庭的定期复核周期; variant is the class (DB-30). */
    REVIEW_MONTHS_VARYING("收入不固定且有劳动能力家庭的定期复核周期", Unit.MONTHS, "最低生活保障审核确认办法第31条"),
    /** 先行救助限额; yuan or multiple of the standard; see {@link #ADVANCE_RELIEF}. */
    ADVANCE_CAP("先行救助限额", Unit.MULTIPLE, Operator.AT_MOST, "地方规定"),
    /** 低保收入的比较方式; retired, see {@link #threshold}. */
    DIBAO_OPERATOR("低保收入比较方式", Unit.CHOICE, "社会救助法第18条"),
    /** 低保边缘收入的比较方式; retired. */
    EDGE_OPERATOR("低保边缘收入比较方式", Unit.CHOICE, "社会救助法第21条"),
    /** 人均可支配收入的比较方式; retired. */
    PCDI_OPERATOR("人均可支配收入比较方式", Unit.CHOICE, "刚性支出困难家庭认定办法第4条"),
    /** 刚性支出比例的比较方式; retired. */
    RIGID_OPERATOR("刚性支出比例比较方式", Unit.CHOICE, "刚性支出困难家庭认定办法第4条");

    // What no rule of a case reads yet: a bureau that set it would wait in vain for an effect.
    private static final Set<PolicyCode> WITHOUT_EFFECT = EnumSet.of(PAY_DAY, ADVANCE_RELIEF, ADVANCE_CAP,
            DIBAO_OPERATOR, EDGE_OPERATOR, PCDI_OPERATOR, RIGID_OPERATOR);

    private final String label;

    private final Unit unit;

    private final @Nullable Operator operator;

    private final String source;

    PolicyCode(String label, Unit unit, String source) {
        this(label, unit, null, source);
    }

    PolicyCode(String label, Unit unit, @Nullable Operator operator, String source) {
        this.label = label;
        this.unit = unit;
        this.operator = operator;
        this.source = source;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }

    /** The unit it usually has; a row states its own. */
    public Unit unit() {
        return unit;
    }

    /** How a number is compared with this threshold where nobody says otherwise: equal is not below (11.6); null for what is no threshold. */
    public @Nullable Operator operator() {
        return operator;
    }

    /** The text that knows this value. */
    public String source() {
        return source;
    }

    /** Those that steer something, which a bureau may set; the others are kept for the rules to come. */
    public static List<PolicyCode> offered() {
        return Arrays.stream(values()).filter(PolicyCode::steers).toList();
    }

    /** Whether any decision, amount or limit depends on it. */
    public boolean steers() {
        return !WITHOUT_EFFECT.contains(this);
    }

    /**
     * The threshold whose row now holds what this retired code once said in rows of its own; null for every code in use. Retired codes
     * stand in what was kept before, editions of policy and proposals, and are set no more.
     */
    public @Nullable PolicyCode threshold() {
        return switch (this) {
            case DIBAO_OPERATOR -> DIBAO_STD;
            case EDGE_OPERATOR -> EDGE_MULT;
            case PCDI_OPERATOR -> PCDI;
            case RIGID_OPERATOR -> RIGID_RATIO;
            default -> null;
        };
    }
}
