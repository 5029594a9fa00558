package org.assistance.eligibility.facts;

import java.util.List;

/** A kind of income, with the class it usually falls in; the kind decides what is exempt (XZ-20, XZ-21, XZ-31). */
public enum IncomeKind {

    /** 工资、奖金、津贴. */
    WAGE("工资、奖金、津贴", IncomeClass.A),
    /** 打零工收入. */
    CASUAL_WORK("打零工收入", IncomeClass.A),
    /** 经营收入. */
    BUSINESS("经营收入", IncomeClass.B),
    /** 务农收入. */
    FARMING("务农收入", IncomeClass.B),
    /** 租金. */
    RENT("租金", IncomeClass.C),
    /** 利息、红利. */
    INTEREST("利息、红利", IncomeClass.C),
    /** 土地流转收入. */
    LAND_TRANSFER("土地流转收入", IncomeClass.C),
    /** 集体分红. */
    COLLECTIVE_DIVIDEND("集体分红", IncomeClass.C),
    /** 职工养老金. */
    EMPLOYEE_PENSION("职工养老金", IncomeClass.D),
    /** 城乡居民基础养老金. */
    BASIC_PENSION("城乡居民基础养老金", IncomeClass.D),
    /** 城乡居民养老金个人账户部分. */
    RESIDENT_PENSION_PERSONAL("城乡居民养老金个人账户部分", IncomeClass.D),
    /** 赡养费、抚养费、扶养费. */
    SUPPORT("赡养费、抚养费、扶养费", IncomeClass.D),
    /** 失业保险金. */
    UNEMPLOYMENT_BENEFIT("失业保险金", IncomeClass.D),
    /** 工伤保险待遇. */
    INJURY_INSURANCE("工伤保险待遇", IncomeClass.D),
    /** 遗属补助. */
    SURVIVOR_BENEFIT("遗属补助", IncomeClass.D),
    /** 基本医疗保险待遇. */
    MEDICAL_INSURANCE("基本医疗保险待遇", IncomeClass.D),
    /** 赔偿收入. */
    COMPENSATION("赔偿收入", IncomeClass.D),
    /** 优待抚恤金. */
    PREFERENTIAL_PENSION("优待抚恤金", IncomeClass.D),
    /** 计划生育奖励扶助金. */
    FAMILY_PLANNING_REWARD("计划生育奖励扶助金", IncomeClass.D),
    /** 奖学金. */
    SCHOLARSHIP("奖学金", IncomeClass.D),
    /** 见义勇为奖励. */
    BRAVERY_AWARD("见义勇为奖励", IncomeClass.D),
    /** 政府社会救助款物. */
    SOCIAL_ASSISTANCE("政府社会救助款物", IncomeClass.D),
    /** 残疾人两项补贴. */
    DISABILITY_SUBSIDY("残疾人两项补贴", IncomeClass.D),
    /** 价格临时补贴. */
    PRICE_SUBSIDY("价格临时补贴", IncomeClass.D),
    /** 儿童基本生活费. */
    CHILD_BENEFIT("儿童基本生活费", IncomeClass.D),
    /** 高龄津贴. */
    OLD_AGE_ALLOWANCE("高龄津贴", IncomeClass.D),
    /** 惠农补贴. */
    FARM_SUBSIDY("惠农补贴", IncomeClass.D),
    /** 捐赠、馈赠. */
    DONATION("捐赠、馈赠", IncomeClass.D),
    /** 其他转移收入. */
    OTHER_TRANSFER("其他转移收入", IncomeClass.D),
    /** 其他收入. */
    OTHER("其他收入", IncomeClass.E);

    /** What somebody able to work may be thought to earn by (XZ-23). */
    public static final List<IncomeKind> IMPUTABLE = List.of(CASUAL_WORK, WAGE, FARMING, BUSINESS);

    private final String label;

    private final IncomeClass usualClass;

    IncomeKind(String label, IncomeClass usualClass) {
        this.label = label;
        this.usualClass = usualClass;
    }

    /** The Chinese word. */
    public String label() {
        return label;
    }

    /** The class that an income of this kind usually falls in. */
    public IncomeClass usualClass() {
        return usualClass;
    }
}
