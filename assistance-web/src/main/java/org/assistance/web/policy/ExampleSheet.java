package org.assistance.web.policy;

import java.util.ArrayList;
import java.util.List;
import org.assistance.domain.example.Answer;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.policy.Citation;
import org.assistance.eligibility.ruling.Counted;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.Step;
import org.assistance.web.layout.Tone;
import org.jspecify.annotations.Nullable;

/**
 * The whole answer to an example, with its proof.
 *
 * @param refusal why there is no answer at all, else null
 * @param householdClass what the household is, or null
 * @param members who counts
 * @param parts one for each programme and person
 * @param income the sums of the income
 * @param policies the values of policy used
 */
record ExampleSheet(@Nullable String refusal, @Nullable String householdClass, List<Line> members, List<Part> parts,
        List<String> income, List<String> policies) {

    /** One programme's answer; the notes say months, ways and ranges. */
    record Part(String title, String outcome, Tone tone, @Nullable String amount, List<Line> rulings,
            List<String> steps, List<String> notes) {}

    /** One rule's word on somebody. */
    record Line(String rule, String title, String outcome, Tone tone, String sentence) {}

    static ExampleSheet of(Answer answer, HouseholdFacts facts) {
        return new ExampleSheet(answer.refusal(),
                answer.householdClass() == null ? null : answer.householdClass().label(),
                answer.people().stream().map(one -> member(one, facts)).toList(),
                answer.parts().stream().map(part -> part(part, facts)).toList(),
                answer.income().stream().map(Step::sentence).toList(),
                answer.policies().stream().map(Citation::format).toList());
    }

    private static Line member(Counted one, HouseholdFacts facts) {
        String word = switch (one.counted()) {
            case MET -> "计入";
            case NOT_MET -> "不计入";
            case UNPROVEN -> "待查明";
        };
        return new Line(one.rule().code(), facts.member(one.number()).label(), word, tone(one.counted()),
                one.reason());
    }

    private static Part part(Answer.Part part, HouseholdFacts facts) {
        List<Line> rulings = new ArrayList<>();
        part.rulings()
                .forEach(one -> rulings.add(new Line(one.rule().code(), one.rule().title(), one.outcome().label(),
                        tone(one.outcome()), one.sentence())));
        String person = part.beneficiary() == null ? "" : "　" + facts.member(part.beneficiary()).label();
        return new Part(part.title() + person, part.outcome().label(), tone(part.outcome()),
                part.amount() == null ? null : part.amount().format() + " 元", rulings,
                part.steps().stream().map(Step::sentence).toList(), part.notes());
    }

    private static Tone tone(Outcome outcome) {
        return switch (outcome) {
            case MET -> Tone.GOOD;
            case NOT_MET -> Tone.BAD;
            case UNPROVEN -> Tone.WARN;
        };
    }
}
