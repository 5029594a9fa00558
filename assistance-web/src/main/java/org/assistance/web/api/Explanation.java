package org.assistance.web.api;

import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.ruling.Assessment;
import org.assistance.eligibility.ruling.Counted;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.ruling.Step;
import org.assistance.web.api.AssessmentAnswer.Lack;
import org.assistance.web.api.AssessmentAnswer.Sentence;
import org.jspecify.annotations.Nullable;

/** An assessment in Chinese sentences: who counts, the income, then for each programme its rulings and sums. */
final class Explanation {
    private Explanation() {}

    static List<Sentence> of(Assessment assessment) {
        var sentences = new ArrayList<Sentence>();
        for (Counted one : assessment.members()) {
            String text = one.counted() == Outcome.UNPROVEN
                    ? "缺少" + String.join("、", one.missingWords())
                    : one.reason();
            sentences.add(new Sentence(null, null, one.number(), one.rule(), one.counted(), one.rule().title(),
                    assessment.rule(one.rule()).article(), text, lacks(one.missing())));
        }
        assessment.income().forEach(step -> sentences.add(sentence(assessment, null, step)));
        for (ProgrammeResult result : assessment.results()) {
            result.rulings().forEach(ruling -> sentences.add(sentence(assessment, result, ruling)));
            result.steps().forEach(step -> sentences.add(sentence(assessment, result, step)));
        }
        return sentences;
    }

    private static List<Lack> lacks(List<Missing> missing) {
        return missing.stream()
                .map(one -> new Lack(one.fact(), one.member(), one.obligor(), one.words(), one.way(),
                        one.way().sentence()))
                .toList();
    }

    private static Sentence sentence(Assessment whole, ProgrammeResult of, Ruling ruling) {
        return new Sentence(of.programme(), of.beneficiary(), ruling.member(), ruling.rule(), ruling.outcome(),
                ruling.rule().title(), whole.rule(ruling.rule()).article(), ruling.sentence(), lacks(ruling.missing()));
    }

    private static Sentence sentence(Assessment whole, @Nullable ProgrammeResult of, Step step) {
        return new Sentence(of == null ? null : of.programme(), of == null ? null : of.beneficiary(), step.member(),
                step.rule(), null, step.rule().title(), whole.rule(step.rule()).article(), step.sentence(), List.of());
    }
}
