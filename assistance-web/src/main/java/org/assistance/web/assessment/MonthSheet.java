package org.assistance.web.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assistance.eligibility.period.Timeline;
import org.assistance.eligibility.period.Timeline.Due;
import org.assistance.eligibility.period.Timeline.Stretch;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.assistance.web.layout.SumLine;
import org.assistance.web.layout.Tone;
import org.jspecify.annotations.Nullable;

/**
 * The months of a case as the page shows them, with people's names.
 *
 * @param span the months in words
 * @param rows one for each stretch of months that are alike
 * @param total all money of the span
 * @param open whether a fact or a value of policy is missing somewhere, so that the total is only of what is proven
 */
record MonthSheet(String span, List<Row> rows, Money total, boolean open) {
    /**
     * Months that are alike.
     *
     * @param people how many count
     * @param due what each of them is due
     * @param perMonth all money of one month
     * @param total all money of all its months
     * @param causes why it differs from the one before; empty for the first
     * @param sums how each amount is worked out
     */
    record Row(String months, int count, int people, List<Line> due, Money perMonth, Money total, List<String> causes,
            List<Sum> sums) {}

    /** What is due under one programme: an amount, or only a word. */
    record Line(String programme, String person, String word, Tone tone, @Nullable Money amount) {}

    /** How one amount is worked out. */
    record Sum(String what, List<SumLine> lines) {}

    static MonthSheet of(Timeline timeline, MemberNames names) {
        boolean open = timeline.stretches()
                .stream()
                .flatMap(stretch -> stretch.due().stream())
                .anyMatch(due -> due.outcome() == Outcome.UNPROVEN);
        return new MonthSheet(timeline.span().format(),
                timeline.stretches().stream().map(stretch -> row(stretch, names)).toList(), timeline.total(), open);
    }

    private static Row row(Stretch stretch, MemberNames names) {
        int count = stretch.months().count();
        var sums = new ArrayList<Sum>();
        for (Due due : stretch.due()) {
            Money amount = due.amount();
            if (amount != null) {
                stretch.whole()
                        .results()
                        .stream()
                        .filter(one -> of(one, due) && !one.steps().isEmpty())
                        .forEach(one -> sums.add(new Sum(what(due, stretch, names),
                                SumLines.of(one.steps(), stretch.whole()::rule, names))));
            }
        }
        return new Row(stretch.months().format(), count, stretch.whole().people(),
                stretch.due().stream().map(due -> line(due, stretch, names)).toList(), stretch.perMonth(),
                stretch.perMonth().times(count), stretch.causes().stream().map(names::named).toList(), sums);
    }

    private static boolean of(ProgrammeResult result, Due due) {
        return result.programme() == due.programme() && Objects.equals(result.beneficiary(), due.beneficiary());
    }

    private static Line line(Due due, Stretch stretch, MemberNames names) {
        String word = switch (due.outcome()) {
            case MET -> due.amount() == null ? "符合" : "计发";
            case NOT_MET -> "不计发";
            case UNPROVEN -> "尚未查明：" + String.join("、", missing(due, stretch).stream().map(names::named).toList());
        };
        return new Line(programme(due, stretch), names.of(due.beneficiary()),
                due.outcome() == Outcome.NOT_MET && !due.programme().pays() ? "不符合" : word,
                AssessmentSheet.tone(due.outcome()), due.amount());
    }

    private static List<Ruling> rulings(Due due, Stretch stretch) {
        return stretch.whole()
                .results()
                .stream()
                .filter(one -> of(one, due))
                .flatMap(one -> one.rulings().stream())
                .toList();
    }

    private static List<String> missing(Due due, Stretch stretch) {
        return rulings(due, stretch).stream().flatMap(ruling -> ruling.missingWords().stream()).distinct().toList();
    }

    private static String what(Due due, Stretch stretch, MemberNames names) {
        String person = names.of(due.beneficiary());
        return programme(due, stretch) + (person.isEmpty() ? "" : "（" + person + "）");
    }

    private static String programme(Due due, Stretch stretch) {
        if (due.programme() != Programme.DIBAO) {
            return due.programme().shortLabel();
        }
        boolean tapers = rulings(due, stretch).stream().anyMatch(ruling -> ruling.rule() == RuleId.JT_03);
        return due.programme().shortLabel() + (due.beneficiary() != null ? "（单人户）" : tapers ? "（渐退）" : "");
    }
}
