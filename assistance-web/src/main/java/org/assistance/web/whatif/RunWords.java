package org.assistance.web.whatif;

import java.util.ArrayList;
import java.util.List;
import org.assistance.domain.whatif.Raise;
import org.assistance.domain.whatif.Sandbox;
import org.assistance.eligibility.policy.Citation;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyWords;
import org.assistance.eligibility.value.Unit;

/** A tried policy in words: 低保标准·城镇提高40元/月. */
final class RunWords {
    private static final int TITLE = 60;

    private RunWords() {}

    /** Each change, a phrase each. */
    static List<String> changes(Sandbox sandbox) {
        var changes = new ArrayList<String>();
        sandbox.raises().forEach(raise -> changes.add(words(raise)));
        sandbox.set().values().forEach(row -> changes.add(words(row.citation())));
        sandbox.set().rates().forEach(row -> changes.add(words(row.citation())));
        sandbox.set().assetRules().forEach(row -> changes.add(words(row.citation())));
        sandbox.set().exempt().forEach(row -> changes.add(row.citation().label() + "增加" + row.citation().value()));
        return changes;
    }

    /** A name for who gives none. */
    static String title(Sandbox sandbox) {
        String all = String.join("；", changes(sandbox));
        return all.isEmpty() ? "未填写试算内容" : all.length() <= TITLE ? all : all.substring(0, TITLE - 1) + "…";
    }

    private static String words(Citation row) {
        return row.label() + "改为" + row.value();
    }

    private static String words(Raise raise) {
        String compared = raise.operator() == null ? "" : "比较方式改为“" + raise.operator().label() + "”";
        if (raise.figure().equals("0")) {
            return subject(raise) + compared;
        }
        boolean down = raise.figure().startsWith("-");
        String figure = down ? raise.figure().substring(1) : raise.figure();
        return subject(raise) + (down ? "降低" : "提高") + figure + unit(raise)
                + (compared.isEmpty() ? "" : "，" + compared);
    }

    private static String subject(Raise raise) {
        String where = raise.area() == null ? "" : "·" + raise.area().label();
        PolicyCode code = raise.code();
        if (code != null) {
            return code.label()
                    + (raise.variant() == null ? "" : "（" + PolicyWords.variant(code, raise.variant()) + "）")
                    + where;
        }
        return (raise.subsidy() == null ? "" : raise.subsidy().shortLabel()) + "标准"
                + (raise.grade() == null ? "" : "·" + raise.grade() + "级") + where;
    }

    private static String unit(Raise raise) {
        if (raise.by() == Raise.By.PERCENT) {
            return "%";
        }
        Unit unit = raise.code() == null ? Unit.YUAN_PER_MONTH : raise.code().unit();
        return unit.label();
    }
}
