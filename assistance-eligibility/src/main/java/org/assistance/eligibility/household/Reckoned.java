package org.assistance.eligibility.household;

import java.util.Objects;
import org.assistance.eligibility.facts.Imputation;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Missing;
import org.jspecify.annotations.Nullable;

/** What local rules reckon for the imputed incomes of one member (XZ-23), by the places of the incomes among those of the member. */
final class Reckoned {

    private final MemberIncome whose;

    private final @Nullable Imputing[] figures;

    /** Nothing reckoned yet for so many incomes. */
    Reckoned(MemberIncome whose, int incomes) {
        this.whose = whose;
        this.figures = new Imputing[incomes];
    }

    /** Reckons an imputed income; null where the figure does not count, since an officer departed from it or the locality has none. */
    @Nullable
    Imputing reckon(int at) {
        IncomeLine line = whose.line(at);
        Question question = whose.question();
        Imputing figure = Imputing.of(question.policy(), question.area(), whose.member(), line.kind(),
                imputed(line).method());
        figures[at] = figure;
        return CountedLine.lawful(line, figure);
    }

    /** What was reckoned for an income; null where the locality has no figure. */
    @Nullable
    Imputing figure(int at) {
        return figures[at];
    }

    /** Quotes the rows on which the figure of an imputed income rests, and notes where nobody said how far the member can work. */
    void quote(int at) {
        Imputation how = imputed(whose.line(at));
        Question question = whose.question();
        if (Imputing.lacksLabour(question.policy(), question.area(), whose.member(), how)) {
            whose.missing(Missing.of(Fact.LABOUR, whose.member()));
        }
        Imputing figure = figures[at];
        if (figure != null) {
            figure.quote(question, how.departure() == null);
        }
    }

    private static Imputation imputed(IncomeLine line) {
        return Objects.requireNonNull(line.imputed());
    }
}
