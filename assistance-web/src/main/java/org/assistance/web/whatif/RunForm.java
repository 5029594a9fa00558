package org.assistance.web.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A policy to be tried on a caseload, as typed. */
record RunForm(@Nullable String division, @Nullable String month, @Nullable String title,
        @Nullable List<ValueLine> values, @Nullable List<RateLine> rates, @Nullable List<AssetLine> assets,
        @Nullable List<ExemptLine> exempts) {

    /** A single value. */
    record ValueLine(@Nullable String code, @Nullable String area, @Nullable String variant, @Nullable String how,
            @Nullable String value, @Nullable String unit, @Nullable String operator) {
        static final ValueLine BLANK = new ValueLine("", "", "", "", "", "", "");

        boolean blank() {
            return empty(code, value);
        }
    }

    /** A rate of one of the two subsidies. */
    record RateLine(@Nullable String subsidy, @Nullable String grade, @Nullable String householdClass,
            @Nullable String area, @Nullable String how, @Nullable String value) {
        static final RateLine BLANK = new RateLine("", "", "", "", "", "");

        boolean blank() {
            return empty(subsidy, value);
        }
    }

    /** A limit on assets. */
    record AssetLine(@Nullable String programme, @Nullable String item, @Nullable String metric,
            @Nullable String operator, @Nullable String limit, @Nullable String verdict) {
        static final AssetLine BLANK = new AssetLine("", "", "", "AT_MOST", "", "FAIL");

        boolean blank() {
            return empty(programme, item, limit);
        }
    }

    /** An income to be left out. */
    record ExemptLine(@Nullable String income, @Nullable String programme) {
        static final ExemptLine BLANK = new ExemptLine("", "");

        boolean blank() {
            return empty(income);
        }
    }

    static RunForm blank(String division, String month) {
        return new RunForm(division, month, "", List.of(ValueLine.BLANK), List.of(), List.of(), List.of());
    }

    /** With one more line of a kind, for a page without script. */
    RunForm adding(String kind) {
        return new RunForm(division, month, title, more(values, kind.equals("values"), () -> ValueLine.BLANK),
                more(rates, kind.equals("rates"), () -> RateLine.BLANK),
                more(assets, kind.equals("assets"), () -> AssetLine.BLANK),
                more(exempts, kind.equals("exempts"), () -> ExemptLine.BLANK));
    }

    private static <L> List<L> more(@Nullable List<L> lines, boolean one, Supplier<L> blank) {
        List<L> all = new ArrayList<>(lines == null ? List.of() : lines);
        if (one) {
            all.add(blank.get());
        }
        return all;
    }

    private static boolean empty(@Nullable String... texts) {
        for (String text : texts) {
            if (text != null && !text.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
