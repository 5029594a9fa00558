package org.assistance.web.whatif;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.assistance.domain.whatif.Sandbox;
import org.assistance.domain.whatif.WhatIf;
import org.assistance.eligibility.policy.Citation;
import org.assistance.eligibility.ruling.Assessment;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Programme;
import org.assistance.web.layout.Tone;
import org.jspecify.annotations.Nullable;

/**
 * What the law says to a household as typed, beside what it says to it as it stands.
 *
 * @param lines one for each programme and person
 * @param income the lines of the income
 * @param policies values used
 * @param refusal why nothing can be said, else null
 */
record HouseholdAnswer(List<Line> lines, List<String> income, List<Used> policies, @Nullable String refusal) {
    /**
     * One answer.
     *
     * @param before as it stands: outcome and amount, or a dash
     * @param amount as typed, with unit; null when none
     * @param why the sentences that decide
     * @param steps how the amount is worked out
     */
    record Line(String programme, String person, String before, String outcome, Tone tone, @Nullable String amount,
            List<String> why, List<String> steps) {}

    /** A value of policy; tried ones are marked. */
    record Used(String label, String value, String document, boolean tried) {}

    static HouseholdAnswer of(WhatIf.@Nullable Answer before, WhatIf.Answer after, UnaryOperator<String> named) {
        Assessment result = after.assessment();
        if (result == null) {
            return new HouseholdAnswer(List.of(), List.of(), List.of(), after.refusal());
        }
        Assessment old = before == null ? null : before.assessment();
        Set<Key> keys = new LinkedHashSet<>();
        result.results().forEach(one -> keys.add(Key.of(one)));
        if (old != null) {
            old.results().forEach(one -> keys.add(Key.of(one)));
        }
        List<Line> lines = new ArrayList<>();
        for (Key key : keys) {
            lines.add(line(key, key.in(old), key.in(result), named));
        }
        return new HouseholdAnswer(lines,
                result.income().stream().map(Step::sentence).map(named).toList(),
                result.policies().stream().map(HouseholdAnswer::used).toList(), null);
    }

    private record Key(Programme programme, @Nullable Integer person) {
        static Key of(ProgrammeResult one) {
            return new Key(one.programme(), one.beneficiary());
        }

        @Nullable
        ProgrammeResult in(@Nullable Assessment answer) {
            return answer == null
                    ? null
                    : answer.results().stream().filter(one -> of(one).equals(this)).findFirst().orElse(null);
        }
    }

    private static Line line(Key key, @Nullable ProgrammeResult old, @Nullable ProgrammeResult one,
            UnaryOperator<String> named) {
        String person = key.person == null ? "" : named.apply("成员" + key.person);
        if (one == null) {
            return new Line(key.programme.label(), person, words(old), "不涉及", Tone.QUIET, null, List.of(), List.of());
        }
        Tone tone = one.outcome() == Outcome.MET
                ? Tone.GOOD
                : one.outcome() == Outcome.NOT_MET ? Tone.BAD : Tone.WARN;
        return new Line(key.programme.label(), person, words(old), one.outcome().label(), tone,
                one.amount() == null ? null : one.amount().format() + "元/月",
                (one.met() ? one.rulings().stream().map(ruling -> ruling.sentence()).toList() : one.reasons())
                        .stream()
                        .map(named)
                        .distinct()
                        .toList(),
                one.steps().stream().map(Step::sentence).map(named).toList());
    }

    private static String words(@Nullable ProgrammeResult one) {
        return one == null
                ? "—"
                : one.outcome().label() + (one.amount() == null ? "" : " " + one.amount().format() + "元/月");
    }

    private static Used used(Citation cited) {
        return new Used(cited.label(), cited.value(), cited.documentNumber(),
                Objects.equals(cited.documentNumber(), Sandbox.DOCUMENT));
    }
}
