package org.assistance.web.assessment;

import java.util.List;
import org.assistance.domain.Reason;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.ObligorFacts;
import org.assistance.eligibility.facts.ObligorVerdict;
import org.assistance.web.layout.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the officer about one obligor, and what was typed (TK-03).
 *
 * @param number the obligor's number; from the stored assessment, never from the page
 * @param label the obligor's name and relation
 * @param asksAssets whether the assets wait for a verdict, or have one
 * @param asksStatus whether a status that is only claimed waits for a verdict, or has one
 * @param assets WITHIN, BEYOND or empty
 * @param status HELD, NOT_HELD or empty
 * @param reason why, as typed
 */
record ObligorForm(int number, String label, boolean asksAssets, boolean asksStatus, String assets, String status,
        String reason) {
    private static final int LONGEST = 500;

    /** The questions about an obligor; null when nothing is open. */
    static @Nullable ObligorForm of(ObligorFacts obligor, String label) {
        ObligorVerdict said = obligor.verdict();
        Boolean assets = said == null ? null : said.assetsWithinRule();
        Boolean held = said == null ? null : said.statusHeld();
        List<Held> statuses = obligor.statuses();
        boolean claimed = statuses != null && statuses.stream().anyMatch(one -> !one.believed());
        boolean asksAssets = obligor.assetsWithinRule() == null || assets != null;
        boolean asksStatus = claimed || held != null;
        return asksAssets || asksStatus
                ? new ObligorForm(obligor.number(), label, asksAssets, asksStatus,
                        assets == null ? "" : assets ? "WITHIN" : "BEYOND",
                        held == null ? "" : held ? "HELD" : "NOT_HELD",
                        said == null ? "" : said.reason())
                : null;
    }

    /** The same questions with other answers. */
    ObligorForm typed(String newAssets, String newStatus, String newReason) {
        return new ObligorForm(number, label, asksAssets, asksStatus, newAssets, newStatus, newReason);
    }

    /** The verdict, or null when nothing is said or something is wrong. */
    @Nullable
    ObligorVerdict read(String field, FieldErrors errors) {
        Boolean within = TwoAnswers.read(assets, "WITHIN", "BEYOND", field + ".assets", errors);
        Boolean held = TwoAnswers.read(status, "HELD", "NOT_HELD", field + ".status", errors);
        boolean said = within != null || held != null;
        if (!said && !reason.isBlank() && errors.of(field + ".assets") == null
                && errors.of(field + ".status") == null) {
            errors.add(field + (asksAssets ? ".assets" : ".status"), "已写理由，请选择对" + label + "的核定意见。");
        } else if (said && Reason.isMissing(reason)) {
            errors.add(field + ".reason", "请写明核定的理由" + Reason.AT_LEAST + "。");
        } else if (reason.length() > LONGEST) {
            errors.add(field + ".reason", "理由最多 " + LONGEST + " 字。");
        } else if (said) {
            return new ObligorVerdict(within, held, reason.strip());
        }
        return null;
    }
}
