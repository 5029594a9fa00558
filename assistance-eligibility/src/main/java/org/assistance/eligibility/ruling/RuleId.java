package org.assistance.eligibility.ruling;

import java.time.LocalDate;
import java.util.List;

/** The rules that the engine applies: code in the rulebook, title, and the texts they rest on, each from its day (0.3). */
public enum RuleId {

    /** A value of policy that no row covers. */
    P_0_3("0.3", "政策标准按区划和日期取用", "各地公布的标准和政策文件"),
    /** Who counts. */
    XZ_10("XZ-10", "共同生活的家庭成员", "最低生活保障审核确认办法第7条"),
    /** Who does not. */
    XZ_11("XZ-11", "不计入共同生活的家庭成员", "最低生活保障审核确认办法第7条"),
    /** 特困 people leave the count. */
    XZ_14("XZ-14", "特困人员不计入家庭人口", "地方规定", RuleText.LAW,
            "社会救助法第13条"),
    /** Countable income. */
    XZ_20("XZ-20", "家庭可支配收入", "最低生活保障审核确认办法第13条"),
    /** Income left out. */
    XZ_21("XZ-21", "不计入家庭收入的项目", "最低生活保障审核确认办法第13条"),
    /** Deductions. */
    XZ_22("XZ-22", "刚性支出扣减", "中办国办改革完善社会救助制度的意见第11项"),
    /** Imputed income. */
    XZ_23("XZ-23", "无法证明的收入，按当地规定推定", "民发〔2022〕83号第一项"),
    /** Support from obligors. */
    XZ_25("XZ-25", "赡养费、抚养费、扶养费", "最低生活保障审核确认办法第13条"),
    /** Wages left out so that work pays. */
    XZ_26("XZ-26", "就业收入的不计入部分", "地方规定；上海市社会救助条例第27条、浙江省社会救助条例第50条"),
    /** What lets a family seem better off than it says. */
    XZ_29("XZ-29", "辅助评估的情况须有合理说明", "最低生活保障审核确认办法第17条"),
    /** Income left out for 特困. */
    XZ_31("XZ-31", "特困人员不计入收入的项目", "特困人员认定办法第6条"),
    /** Assets within the limits. */
    XZ_41("XZ-41", "家庭财产符合规定", "最低生活保障审核确认办法第14条"),
    /** A limit set aside by a meeting. */
    XZ_43("XZ-43", "集体研究认定家庭财产（一事一议）", "进一步做好最低生活保障等社会救助兜底工作的通知第一部分（二）；中办国办改革完善社会救助制度的意见第15项"),
    /** One status only. */
    XZ_61("XZ-61", "待遇不重复享受", "刚性支出困难家庭认定办法第4条；地方规定", RuleText.LAW,
            "社会救助法第13条；刚性支出困难家庭认定办法第4条"),
    /** The order in which classes are tested, and what people are told of their own accord. */
    M_11_6("11.6", "按顺序认定，并主动告知可以申请的救助", "国办发〔2023〕39号", RuleText.LAW, "社会救助法第16条至第22条、第29条"),
    /** The whole household. */
    DB_03("DB-03", "按户保障，全户纳入", "民发〔2022〕83号第一项"),
    /** Income below the standard. */
    DB_01("DB-01", "人均收入低于低保标准", "社会救助暂行办法第9条；最低生活保障审核确认办法", RuleText.LAW,
            "社会救助法第18条"),
    /** A person alone. */
    DB_05("DB-05", "单人户条件", "最低生活保障审核确认办法第8条", RuleText.LAW,
            "最低生活保障审核确认办法第8条；社会救助法第21条"),
    /** A person's own income. */
    DB_06("DB-06", "单人户本人收入低于低保标准", "最低生活保障审核确认办法第8条"),
    /** The amount as the difference. */
    DB_10("DB-10", "补差计算低保金", "社会救助暂行办法第12条；最低生活保障审核确认办法第23条", RuleText.LAW,
            "社会救助法第18条；最低生活保障审核确认办法第23条"),
    /** The amount by tier. */
    DB_11("DB-11", "分档确定低保金", "最低生活保障审核确认办法第23条", RuleText.LAW,
            "社会救助法第18条；最低生活保障审核确认办法第23条"),
    /** More for hard groups. */
    DB_12("DB-12", "分类施保", "最低生活保障审核确认办法第27条", RuleText.LAW,
            "社会救助法第20条；最低生活保障审核确认办法第27条"),
    /** Never below nought. */
    DB_13("DB-13", "低保金不为负数", "最低生活保障审核确认办法第23条", RuleText.LAW, "社会救助法第18条；最低生活保障审核确认办法第23条"),
    /** Standards per year. */
    DB_16("DB-16", "年标准折算月标准", "按年标准除以十二，保留分数"),
    /** 边缘. */
    BY_01("BY-01", "人均收入低于低保边缘标准", "最低生活保障审核确认办法第8条", RuleText.LAW,
            "社会救助法第21条；最低生活保障审核确认办法第8条"),
    /** 边缘: after the spending. */
    BY_06("BY-06", "扣除刚性支出后人均收入低于低保边缘标准", "地方规定"),
    /** 刚性: income. */
    GX_01("GX-01", "人均收入低于当地居民人均可支配收入", "刚性支出困难家庭认定办法第4条", RuleText.LAW,
            "社会救助法第22条；刚性支出困难家庭认定办法第4条"),
    /** 刚性: the locality's further conditions. */
    GX_01_5("GX-01-5", "符合当地规定的其他条件", "刚性支出困难家庭认定办法第4条"),
    /** 刚性: the ratio. */
    GX_03("GX-03", "刚性支出占家庭收入比例超过规定", "刚性支出困难家庭认定办法第4条"),
    /** 刚性: income after the spending. */
    GX_04("GX-04", "扣除刚性支出后人均收入低于低保标准", "地方规定"),
    /** 刚性: not below, where that is for 边缘. */
    GX_04_LOWER("GX-04-1", "人均收入达到当地规定的下限", "地方规定"),
    /** 刚性: medical bills alone. */
    GX_04_SHARE("GX-04-2", "医疗支出占家庭收入达到规定比例", "地方规定"),
    /** 刚性: since when. */
    GX_09("GX-09", "刚性支出困难家庭认定自2025年1月1日施行", "刚性支出困难家庭认定办法第14条"),
    /** No labour ability. */
    TK_01("TK-01", "无劳动能力", "特困人员认定办法第5条"),
    /** No means. */
    TK_02("TK-02", "无生活来源", "特困人员认定办法第6条、第7条"),
    /** Nobody who can support. */
    TK_03("TK-03", "无法定义务人或者义务人无履行能力", "特困人员认定办法第8条"),
    /** Not beside child benefit. */
    TK_04("TK-04", "未选择孤儿或事实无人抚养儿童保障", "特困人员认定办法第9条"),
    /** What follows when it ends. */
    TK_05("TK-05", "终止供养后核查低保、临时救助", "特困人员认定办法第27条"),
    /** Minors keep it. */
    TK_06("TK-06", "未成年人继续供养", "特困人员认定办法第24条", RuleText.LAW,
            "特困人员认定办法第24条；社会救助法第16条"),
    /** Town or country. */
    TK_07("TK-07", "特困供养的城乡标准", "特困人员认定办法第19条"),
    /** What it consists of. */
    TK_10("TK-10", "特困供养内容", "社会救助暂行办法第15条", RuleText.LAW, "社会救助法第16条"),
    /** The amount. */
    TK_11("TK-11", "特困供养标准", "地方公布的特困人员救助供养标准", RuleText.LAW,
            "社会救助法第17条"),
    /** In an institution or at home. */
    TK_12("TK-12", "供养方式由本人选择", "社会救助暂行办法第19条", RuleText.LAW, "社会救助法第16条"),
    /** To whom it is paid. */
    TK_13("TK-13", "特困供养金的发放", "地方规定", RuleText.LAW, "社会救助法第17条"),
    /** Self-care. */
    TK_20("TK-20", "生活自理能力评估", "特困人员认定办法第21条、第22条"),
    /** Self-care assessed anew. */
    TK_22("TK-22", "重新评估的照料护理档次自次月起执行", "特困人员认定办法第23条"),
    /** Emergency. */
    LS_01("LS-01", "急难型临时救助对象", "民发〔2018〕23号第二部分（一）", RuleText.LAW,
            "社会救助法第29条；民发〔2018〕23号"),
    /** Expenditure. */
    LS_02("LS-02", "支出型临时救助对象", "民发〔2018〕23号", RuleText.RELIEF_OF_2026,
            "民发〔2018〕23号；民政部、财政部2026年临时救助意见"),
    /** After other aid. */
    LS_03("LS-03", "已认定对象不再重复核查", "民发〔2018〕23号第二部分（二）", RuleText.RELIEF_OF_2026,
            "民政部、财政部2026年临时救助意见"),
    /** Where it happened. */
    LS_04("LS-04", "急难发生地受理", "进一步做好最低生活保障等社会救助兜底工作的通知第四部分（三）", RuleText.LAW,
            "社会救助法第37条"),
    /** Migrant workers. */
    LS_05("LS-05", "失业农民工在务工地救助", "进一步做好最低生活保障等社会救助兜底工作的通知第二部分（一）"),
    /** Money first, papers after. */
    LS_10("LS-10", "情况紧急的先行救助、补齐手续", "民发〔2018〕23号第二部分（二）", RuleText.LAW, "社会救助法第50条；民发〔2018〕23号"),
    /** Above the tariff. */
    LS_13("LS-13", "重大困难一事一议", "民发〔2018〕23号第二部分（三）"),
    /** Repeats. */
    LS_15("LS-15", "同一事由十二个月内不重复救助", "国发〔2014〕47号"),
    /** The tariff. */
    LS_20("LS-20", "临时救助分类分档标准", "民发〔2018〕23号"),
    /** Who decides. */
    LS_21("LS-21", "临时救助审批权限", "社会救助暂行办法第48条", RuleText.LAW,
            "社会救助法第44条"),
    /** Living subsidy. */
    CJ_01("CJ-01", "困难残疾人生活补贴对象", "国发〔2015〕52号"),
    /** Wider circles of the living subsidy. */
    CJ_02("CJ-02", "两项补贴的当地扩大范围", "国发〔2015〕52号；地方规定"),
    /** Care subsidy. */
    CJ_05("CJ-05", "重度残疾人护理补贴对象", "国发〔2015〕52号"),
    /** Not together. */
    CJ_5_3("CJ-5.3", "两项补贴与其他待遇的衔接", "国发〔2015〕52号；地方规定"),
    /** First month. */
    CJ_11("CJ-11", "自申请当月计发", "两项补贴办理规定"),
    /** Certificates that expire and are renewed. */
    CJ_15("CJ-15", "残疾人证到期、换证后的停发与续发", "地方规定"),
    /** What ends the subsidies. */
    CJ_16("CJ-16", "户籍迁出、死亡、服刑等情形次月停发", "地方规定"),
    /** Price subsidy: whether. */
    JG_02("JG-02", "价格补贴启动条件", "价格补贴联动机制", RuleText.LAW,
            "社会救助法第32条；价格补贴联动机制"),
    /** Price subsidy: how much. */
    JG_03("JG-03", "价格补贴标准", "地方规定"),
    /** 渐退: whether. */
    JT_01("JT-01", "就业后收入超过低保标准的渐退", "最低生活保障审核确认办法第33条"),
    /** 渐退: up to which income. */
    JT_02("JT-02", "渐退的收入上限", "地方规定"),
    /** 渐退: how much. */
    JT_03("JT-03", "渐退期低保金", "地方规定"),
    /** 渐退: how long. */
    JT_04("JT-04", "渐退期限", "民政部等2022年10月20日通知一（三）"),
    /** 渐退: the household stays 低保. */
    JT_05("JT-05", "渐退期内保留低保身份", "地方规定"),
    /** 渐退: once. */
    JT_06("JT-06", "同一次就业只渐退一次", "最低生活保障审核确认办法第33条"),
    /** Rates. */
    CJ_20("CJ-20", "两项补贴标准", "地方规定");

    private final String code;

    private final String title;

    private final List<RuleText> texts;

    RuleId(String code, String title, String article) {
        this(code, title, List.of(new RuleText(1, null, article)));
    }

    RuleId(String code, String title, String before, LocalDate since, String article) {
        this(code, title, List.of(new RuleText(1, null, before), new RuleText(2, since, article)));
    }

    RuleId(String code, String title, List<RuleText> texts) {
        this.code = code;
        this.title = title;
        this.texts = texts;
    }

    /** The code in the rulebook, such as {@code DB-01}. */
    public String code() {
        return code;
    }

    /** The Chinese title. */
    public String title() {
        return title;
    }

    /** The version that holds on a day, with the text and article it rests on. */
    public RuleText on(LocalDate day) {
        for (int at = texts.size() - 1; at > 0; at--) {
            LocalDate since = texts.get(at).since();
            if (since != null && !since.isAfter(day)) {
                return texts.get(at);
            }
        }
        return texts.getFirst();
    }

    /** Every version, the oldest first. */
    public List<RuleText> texts() {
        return texts;
    }
}
