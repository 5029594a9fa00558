package org.assistance.eligibility.ruling;

/** How a missing fact is got: who can say it. */
public enum Way {

    /** 家庭申报补充. */
    FAMILY("家庭申报补充", "请家庭补充申报、提交材料或者签署核对授权"),
    /** 信息核对. */
    CHECK("信息核对", "由信息核对反馈，没有记录的请家庭提供凭证"),
    /** 经办人核定. */
    OFFICER("经办人核定", "由经办人核实后核定，并写明理由"),
    /** 入户调查. */
    VISIT("入户调查", "入户调查或者现场核实后，由经办人核定"),
    /** 能力评估. */
    EVALUATION("能力评估", "组织生活自理能力评估，登记评估结果"),
    /** 民主评议. */
    COUNCIL("民主评议", "经民主评议或者集体研究，登记结果"),
    /** 其他认定. */
    DETERMINATION("其他认定", "先查明本次申请中其他认定所缺的事实，结果随之得出"),
    /** 统计公布. */
    PUBLICATION("统计公布", "待统计部门公布后登记"),
    /** 政策维护. */
    POLICY("政策维护", "请民政部门在政策标准中维护，并注明文号");

    private final String label;

    private final String sentence;

    Way(String label, String sentence) {
        this.label = label;
        this.sentence = sentence;
    }

    /** The Chinese word. */
    public String label() {
        return label;
    }

    /** What to do, in a Chinese sentence without its full stop. */
    public String sentence() {
        return sentence;
    }
}
