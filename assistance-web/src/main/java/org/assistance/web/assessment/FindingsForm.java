package org.assistance.web.assessment;

import java.util.ArrayList;
import java.util.List;
import org.assistance.domain.assessment.CaseAssessment;
import org.assistance.domain.assessment.Findings;
import org.assistance.eligibility.facts.AssetVerdict;
import org.assistance.eligibility.facts.ReliefEvent;
import org.assistance.eligibility.policy.Citation;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.assistance.web.layout.FieldErrors;
import org.jspecify.annotations.Nullable;

/** What the officer says at the assessment, as typed. */
record FindingsForm(@Nullable List<Review> reviews, @Nullable String confirmed, @Nullable String chosenAmount,
        @Nullable String repeatReason) {
    /**
     * A limit on assets that asks for an officer's review, and the answer.
     *
     * @param ruleCode the asset rule's code
     * @param verdict ACCEPT, REFUSE or empty
     */
    record Review(String programme, String ruleCode, @Nullable String label, @Nullable String verdict,
            @Nullable String reason) {}

    /** The form for an assessment: what was said before, and what it still asks for. */
    static FindingsForm of(@Nullable CaseAssessment kept) {
        if (kept == null) {
            return new FindingsForm(List.of(), "", "", "");
        }
        var reviews = new ArrayList<Review>();
        for (ProgrammeResult one : kept.result().results()) {
            for (Ruling ruling : one.rulings()) {
                if (ruling.rule() == RuleId.XZ_41 && ruling.compared() != null && !ruling.compared().holds()) {
                    add(reviews, kept, one.programme(), ruling);
                }
            }
        }
        ReliefEvent event = kept.facts().relief();
        return event == null
                ? new FindingsForm(reviews, "", "", "")
                : new FindingsForm(reviews, event.confirmed() == null ? "" : event.confirmed().toString(),
                        event.chosenAmount() == null ? "" : event.chosenAmount().plain(),
                        event.repeatReason() == null ? "" : event.repeatReason());
    }

    // The ruling quotes the rule by its label; the citation of the same label knows its code.
    private static void add(List<Review> reviews, CaseAssessment kept, Programme programme, Ruling ruling) {
        for (Citation cited : kept.result().policies()) {
            boolean same = ruling.compared() != null
                    && cited.label().equals(programme.shortLabel() + "财产限额·" + ruling.compared().what());
            if (same && reviews.stream().noneMatch(review -> review.ruleCode().equals(cited.code()))) {
                AssetVerdict said = kept.facts()
                        .assetVerdicts()
                        .stream()
                        .filter(verdict -> verdict.ruleCode().equals(cited.code()))
                        .findFirst()
                        .orElse(null);
                reviews.add(new Review(programme.name(), cited.code(), cited.label() + "（" + cited.value() + "）",
                        said == null ? "" : said.acceptable() ? "ACCEPT" : "REFUSE",
                        said == null ? "" : said.reason()));
            }
        }
    }

    /** What was said, or mistakes. */
    Findings read(FieldErrors errors) {
        var verdicts = new ArrayList<AssetVerdict>();
        List<Review> asked = reviews == null ? List.of() : reviews;
        for (int at = 0; at < asked.size(); at++) {
            Review review = asked.get(at);
            String verdict = review.verdict() == null ? "" : review.verdict();
            String reason = review.reason() == null ? "" : review.reason().strip();
            if (!verdict.isEmpty() && reason.isEmpty()) {
                errors.add("reviews[" + at + "].reason", "请写明核定的理由。");
            } else if (verdict.equals("ACCEPT") || verdict.equals("REFUSE")) {
                verdicts.add(new AssetVerdict(Programme.valueOf(review.programme()), review.ruleCode(),
                        verdict.equals("ACCEPT"), reason));
            }
        }
        Money amount = null;
        if (chosenAmount != null && !chosenAmount.isBlank()) {
            String problem = Money.problemOf(chosenAmount);
            if (problem == null && Money.parse(chosenAmount).positive()) {
                amount = Money.parse(chosenAmount);
            } else {
                errors.add("chosenAmount", problem == null ? "救助金额应当大于零。" : problem + "。");
            }
        }
        return new Findings(verdicts, confirmed == null || confirmed.isEmpty() ? null : confirmed.equals("true"),
                amount, repeatReason == null || repeatReason.isBlank() ? null : repeatReason.strip());
    }
}
