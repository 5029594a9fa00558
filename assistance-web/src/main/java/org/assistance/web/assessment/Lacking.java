package org.assistance.web.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assistance.domain.assessment.CaseAssessment;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.Way;
import org.assistance.web.assessment.AssessmentSheet.Lack;
import org.jspecify.annotations.Nullable;

/** What is not known yet, and where each of it can be said: told by the fact, never by the sentence. */
final class Lacking {
    private Lacking() {}

    /** What is missing, values of policy first and each named once: where an officer may say it, that way. */
    static List<Lack> of(CaseAssessment kept, AssistanceCase of, MemberNames names) {
        Map<String, Way> ways = new LinkedHashMap<>();
        for (Missing one : kept.missing()) {
            if (one.way() == Way.POLICY) {
                ways.put(one.words(), Way.POLICY);
            }
        }
        for (Missing one : kept.missing()) {
            ways.merge(one.words(), one.way(), (known, other) -> here(other) ? other : known);
        }
        return ways.entrySet()
                .stream()
                .map(one -> new Lack(names.named(one.getKey()), one.getValue().label(), where(one.getValue()),
                        href(one.getValue(), of)))
                .toList();
    }

    /** Whether it is said on the page of the assessment itself. */
    private static boolean here(Way way) {
        return way == Way.OFFICER || way == Way.VISIT || way == Way.COUNCIL;
    }

    private static String where(Way way) {
        return switch (way) {
            case FAMILY -> "退回受理，请申请人补充申报或者签署授权";
            case CHECK -> "退回受理，请申请人提供证件；部门有记录的，退回信息核对";
            case OFFICER -> "在本页“经办人核定”中填写后重新测算";
            case VISIT -> "入户调查或者现场核实后，在本页“经办人核定”中填写，再重新测算";
            case EVALUATION -> "退回受理，组织评估后登记评估结果";
            case COUNCIL -> "民主评议或者集体研究后，在本页“经办人核定”中选择，再重新测算";
            case DETERMINATION -> "先查明本次申请中其他认定所缺的事实，重新测算后随之得出";
            case PUBLICATION -> "待统计部门公布后登记，再重新测算";
            case POLICY -> "请联系民政部门在政策标准中维护并注明文号，再重新测算";
        };
    }

    private static @Nullable String href(Way way, AssistanceCase of) {
        return switch (way) {
            case FAMILY, CHECK, EVALUATION -> "/cases/" + of.id() + "/intake";
            case OFFICER, VISIT, COUNCIL -> "#findings";
            case POLICY -> "/policy";
            case DETERMINATION, PUBLICATION -> null;
        };
    }
}
