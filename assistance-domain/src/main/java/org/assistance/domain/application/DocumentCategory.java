package org.assistance.domain.application;

import java.util.Arrays;
import java.util.List;

/**
 * What an uploaded proof is (证明材料; XZ-111). Papers that other departments hold are not asked for: identity,
 * registration and disability certificates are checked with them (2.4 step 3).
 */
public enum DocumentCategory {
    /** 授权书、承诺书签字页. */
    AUTHORISATION("授权书、承诺书签字页"),
    /** 医疗等支出票据. */
    EXPENSE("医疗、教育等支出票据"),
    /** 困难情形证明. */
    EVENT("困难情形证明（事故、灾害、疾病等）"),
    /** 重特大疾病证明. */
    ILLNESS("重特大疾病认定或诊断证明"),
    /** 收入证明. */
    INCOME("收入证明"),
    /** 赡养协议、判决书. */
    SUPPORT("赡养（抚养、扶养）协议或判决书"),
    /** 代管协议. */
    CUSTODY("代领（代管）协议"),
    /** 死亡证明: of somebody who left the household by dying. */
    DEATH("死亡证明（死亡医学证明、火化证、户口注销证明）"),
    /** 入户调查材料: the signed sheet, photographs of the home. */
    VISIT("入户调查材料（签字页、照片）"),
    /** 其他. */
    OTHER("其他材料"),
    /** 一事一议会议纪要: of a meeting about a case; never part of an application. */
    MINUTES("一事一议会议纪要");

    private final String label;

    DocumentCategory(String label) {
        this.label = label;
    }

    /** Those that can come with an application. */
    public static List<DocumentCategory> atTheCounter() {
        return Arrays.stream(values()).filter(category -> category != MINUTES).toList();
    }

    /** The Chinese word. */
    public String label() {
        return label;
    }
}
