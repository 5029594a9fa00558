package org.assistance.web.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.assistance.domain.application.Document;
import org.assistance.domain.assessment.CaseAssessment;
import org.assistance.domain.assessment.Findings;
import org.assistance.eligibility.facts.AssetVerdict;
import org.assistance.eligibility.facts.ReliefEvent;
import org.assistance.eligibility.ruling.AssetLimit;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.value.Money;
import org.assistance.web.layout.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * What the officer says at the assessment, as typed.
 *
 * @param limits the limits on assets that the household is beyond, each with what is said about it
 */
record FindingsForm(List<LimitForm> limits, String confirmed, String chosenAmount, String repeatReason) {
    /** The form for an assessment: what it asks for, and what was said before. */
    static FindingsForm of(@Nullable CaseAssessment kept, Function<String, @Nullable Document> papers) {
        if (kept == null) {
            return new FindingsForm(List.of(), "", "", "");
        }
        var limits = new ArrayList<LimitForm>();
        for (ProgrammeResult one : kept.result().results()) {
            for (Ruling ruling : one.rulings()) {
                AssetLimit limit = ruling.limit();
                if (limit != null && ruling.compared() != null && !ruling.compared().holds()
                        && limits.stream().noneMatch(known -> known.limit().equals(limit))) {
                    AssetVerdict said = said(kept, limit);
                    limits.add(LimitForm.of(limit,
                            limit.programme().shortLabel() + "：" + ruling.compared().format(), said,
                            said == null || said.minutes() == null ? null : papers.apply(said.minutes().document())));
                }
            }
        }
        ReliefEvent event = kept.facts().relief();
        return event == null
                ? new FindingsForm(limits, "", "", "")
                : new FindingsForm(limits, event.confirmed() == null ? "" : event.confirmed().toString(),
                        event.chosenAmount() == null ? "" : event.chosenAmount().plain(),
                        event.repeatReason() == null ? "" : event.repeatReason());
    }

    private static @Nullable AssetVerdict said(CaseAssessment kept, AssetLimit limit) {
        return kept.facts()
                .assetVerdicts()
                .stream()
                .filter(one -> one.programme() == limit.programme() && one.ruleCode().equals(limit.ruleCode()))
                .findFirst()
                .orElse(null);
    }

    /**
     * The same limits with what was typed about them: {@code limits[0].verdict}, {@code .reason}, {@code .number} and so on.
     *
     * @param uploaded the paper uploaded just now for a field, or null
     * @param papers the paper kept before under an id, or null
     */
    FindingsForm typed(Map<String, String> values, Function<String, @Nullable Document> uploaded,
            Function<String, @Nullable Document> papers) {
        var typed = new ArrayList<LimitForm>();
        for (int at = 0; at < limits.size(); at++) {
            LimitForm asked = limits.get(at);
            String field = "limits[" + at + "].";
            String verdict = value(values, field + "verdict");
            boolean known = verdict.equals("ACCEPT") || verdict.equals("REFUSE") && !asked.fails();
            Document paper = uploaded.apply("limits[" + at + "]");
            typed.add(new LimitForm(asked.limit(), asked.label(), known ? verdict : "",
                    value(values, field + "reason"), value(values, field + "number"), value(values, field + "heldOn"),
                    value(values, field + "participants"),
                    paper == null ? papers.apply(value(values, field + "paper")) : paper));
        }
        return new FindingsForm(typed, value(values, "confirmed"), value(values, "chosenAmount"),
                value(values, "repeatReason"));
    }

    private static String value(Map<String, String> values, String name) {
        return values.getOrDefault(name, "");
    }

    /** What was said, or mistakes. */
    Findings read(LocalDate applied, LocalDate today, FieldErrors errors) {
        var verdicts = new ArrayList<AssetVerdict>();
        for (int at = 0; at < limits.size(); at++) {
            AssetVerdict verdict = limits.get(at).read("limits[" + at + "]", applied, today, errors);
            if (verdict != null) {
                verdicts.add(verdict);
            }
        }
        Money amount = null;
        if (!chosenAmount.isBlank()) {
            String problem = Money.problemOf(chosenAmount);
            if (problem == null && Money.parse(chosenAmount).positive()) {
                amount = Money.parse(chosenAmount);
            } else {
                errors.add("chosenAmount", problem == null ? "救助金额应当大于零。" : problem + "。");
            }
        }
        return new Findings(verdicts, confirmed.isEmpty() ? null : confirmed.equals("true"), amount,
                repeatReason.isBlank() ? null : repeatReason.strip());
    }
}
