package org.assistance.domain.policy;

import java.util.List;
import java.util.Optional;
import org.assistance.eligibility.value.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * What a new row would do, to be looked at before it is set.
 *
 * @param text the new row
 * @param before what would hold on its first day without it, its own or that of a division above; null for nothing
 * @param beforeWords that row with its document, and since when where it is not in force yet or not even confirmed; null for nothing
 * @param ending the rows of the same division that end the day before
 * @param cautions what is out of the ordinary, a sentence each; with any of them the figure is typed a second time
 */
public record PolicyChange(PolicyText text, @Nullable DatedRow before, @Nullable String beforeWords,
        List<DatedRow> ending, List<String> cautions) {
    private static final Fraction TENTH = Fraction.of(1, 10);

    /** By how many percent the new figure is above the old one, less when negative; empty when there is nothing to compare. */
    public Optional<Fraction> percent() {
        return before == null ? Optional.empty() : percent(text.row(Hands.NONE), before);
    }

    static Optional<Fraction> percent(DatedRow after, DatedRow before) {
        return Figure.of(after).flatMap(now -> Figure.of(before).flatMap(now::percentAbove));
    }

    /** The change in words: 上调6.0%, 下调115.9%, 不变; empty text when there is nothing to compare. */
    public String inWords() {
        return percent().map(PolicyChange::words).orElse("");
    }

    static String words(Fraction percent) {
        if (percent.sign() == 0) {
            return "不变";
        }
        Fraction size = percent.sign() < 0 ? percent.negated() : percent;
        long tenths = Math.max(1, size.over(TENTH).halfUp());
        return (percent.sign() < 0 ? "下调" : "上调") + tenths / 10 + "." + tenths % 10 + "%";
    }
}
