package org.assistance.eligibility.ruling;

/** What can be missing, and the way to get it; a fact that several people have is named together with whose it is. */
public enum Fact {

    /** 出生日期. */
    BIRTH_DATE("出生日期", Way.FAMILY),
    /** Whether somebody lives with the applicant. */
    LIVING("共同居住情况", Way.FAMILY),
    /** Whether a grown child can live alone or goes to school. */
    DEPENDENCE("能否独立生活、是否在校就读", Way.FAMILY),
    /** Prison, isolation, declared missing and the like. */
    EXCLUSION("是否服刑、强制隔离戒毒、宣告失踪等不计入情形", Way.FAMILY),
    /** Whether there is a duty of support between a member and the applicant. */
    DUTY_WITH_APPLICANT("与申请人之间有无法定赡养、抚养、扶养义务", Way.OFFICER),
    /** Whether there is one between two other members. */
    DUTY_BETWEEN_MEMBERS("有无法定赡养、抚养、扶养义务", Way.OFFICER),
    /** 残疾人证. */
    CERTIFICATES("残疾人证情况", Way.FAMILY),
    /** Until when a certificate is valid. */
    CERTIFICATE_VALIDITY("残疾人证有效期", Way.CHECK),
    /** 重特大疾病. */
    SERIOUS_ILLNESS("是否患有重特大疾病", Way.FAMILY),
    /** How far somebody can work. */
    LABOUR("劳动能力", Way.FAMILY),
    /** 长期照护. */
    CARE_NEED("是否需要长期照护及起始日期", Way.FAMILY),
    /** 生活自理能力. */
    SELF_CARE("生活自理能力评估结果", Way.EVALUATION),
    /** 供养方式. */
    SUPPORT_FORM("选择的供养方式", Way.FAMILY),
    /** 承包地、集体收益. */
    RURAL_TIES("承包地、集体收益分配和易地扶贫搬迁情况", Way.FAMILY),
    /** What is held already. */
    STATUSES("已享受待遇情况", Way.FAMILY),
    /** Whether what is only claimed is held. */
    STATUS_VERDICT("在享待遇的核实结论", Way.OFFICER),
    /** How much is paid of what is held. */
    STATUS_AMOUNT("已享受待遇的金额", Way.FAMILY),
    /** Whether a child's benefit is paid in full. */
    CHILD_BENEFIT("儿童基本生活费是全额还是补差发放", Way.FAMILY),
    /** Whether somebody has a fixed income. */
    FIXED_INCOME("是否有固定收入", Way.FAMILY),
    /** 收入. */
    INCOME("收入情况", Way.FAMILY),
    /** Regular payments away. */
    OUTFLOWS("经常性转移支出情况", Way.FAMILY),
    /** 刚性支出. */
    EXPENSES("刚性支出情况", Way.FAMILY),
    /** An officer's word on what only this locality asks. */
    RIGID_CONDITIONS("是否符合当地其他条件的核定意见", Way.OFFICER),
    /** 家庭财产. */
    ASSETS("家庭财产情况", Way.FAMILY),
    /** What one asset is worth. */
    ASSET_VALUE("财产价值", Way.FAMILY),
    /** How many of one kind there are. */
    ASSET_COUNT("财产数量", Way.FAMILY),
    /** How large a home is. */
    ASSET_AREA("住房建筑面积", Way.FAMILY),
    /** What lets a family seem better off than it says. */
    SIGNAL("辅助评估情况的说明", Way.OFFICER),
    /** An officer's word on assets that go beyond a limit. */
    ASSET_REVIEW("财产的复核意见", Way.OFFICER),
    /** Who owes support and lives elsewhere. */
    OBLIGORS("不共同生活的法定义务人情况", Way.FAMILY),
    /** What such a person pays. */
    OBLIGOR_SUPPORT("给付赡养（抚养、扶养）费情况", Way.FAMILY),
    /** What such a person and the household earn. */
    OBLIGOR_INCOME("收入情况", Way.FAMILY),
    /** An officer's word on what such a person owns. */
    OBLIGOR_ASSETS("财产是否符合规定", Way.OFFICER),
    /** Whether such a person is capable, missing or in prison. */
    OBLIGOR_STATE("民事行为能力、失踪或服刑情况", Way.FAMILY),
    /** The signed authorisation to be checked. */
    CONSENT("的核对授权", Way.FAMILY),
    /** 独居、归侨、退役军人、单亲. */
    HARDSHIP("是否属于当地照顾的人群", Way.FAMILY),
    /** 有无工作. */
    EMPLOYED("有无工作", Way.FAMILY),
    /** 低保档次. */
    TIER("低保档次", Way.COUNCIL),
    /** 临时救助事由. */
    RELIEF_EVENT("临时救助事由", Way.FAMILY),
    /** Whether the emergency is true. */
    RELIEF_CONFIRMED("急难事实的核实结论", Way.VISIT),
    /** When it happened. */
    RELIEF_DATE("急难发生日期", Way.FAMILY),
    /** Where it happened. */
    RELIEF_PLACE("急难发生地", Way.FAMILY),
    /** What the event cost or destroyed. */
    RELIEF_COSTS("费用或损失金额", Way.FAMILY),
    /** Whether help can wait. */
    RELIEF_URGENT("是否需要立即救助", Way.FAMILY),
    /** For how many months or school years relief is given. */
    RELIEF_DURATION("救助的月数或者学年数", Way.OFFICER),
    /** Whether a migrant worker was insured against unemployment. */
    MIGRANT_INSURED("是否参加失业保险", Way.FAMILY),
    /** For how many months running a migrant worker had no income. */
    MIGRANT_MONTHS("连续无收入的月数", Way.FAMILY),
    /** Relief granted before. */
    RELIEF_BEFORE("近12个月临时救助情况", Way.FAMILY),
    /** Why relief is given again. */
    RELIEF_REPEAT_REASON("再次救助的理由", Way.OFFICER),
    /** How much is to be given. */
    RELIEF_AMOUNT("救助金额", Way.OFFICER),
    /** 就业日期. */
    WORK_BEGAN("就业日期", Way.FAMILY),
    /** Whether the grant tapered off for this work before. */
    TAPERED_BEFORE("这次就业是否已经渐退过", Way.OFFICER),
    /** 原低保金额. */
    OLD_GRANT("原低保金额", Way.OFFICER),
    /** What the household turns out to be. */
    CLASS_RESULT("家庭类别的认定结果", Way.DETERMINATION),
    /** Whether somebody turns out to be 特困. */
    TEKUN_RESULT("特困人员认定结果", Way.DETERMINATION),
    /** By how much prices rose. */
    PRICE_INDEX("价格同比涨幅", Way.PUBLICATION),
    /** A value of policy. */
    POLICY_VALUE("政策参数", Way.POLICY),
    /** What an assessment kept before facts had names does not tell. */
    OTHER("其他事实", Way.FAMILY);

    private final String label;

    private final Way way;

    Fact(String label, Way way) {
        this.label = label;
        this.way = way;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }

    /** Who can say it. */
    public Way way() {
        return way;
    }
}
