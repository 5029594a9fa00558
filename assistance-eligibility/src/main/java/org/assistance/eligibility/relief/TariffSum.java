package org.assistance.eligibility.relief;

import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.household.Question;
import org.assistance.eligibility.policy.Citation;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.policy.ReliefTariff;
import org.assistance.eligibility.policy.Rounding;
import org.assistance.eligibility.ruling.Told;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Unit;

/** What one row of the tariff gives (LS-20): times people, times months or school years, at most its ceilings, rounded to the yuan. */
final class TariffSum {

    private final Question question;

    private final ReliefTariff row;

    private final Money measured;

    private final int people;

    private final int units;

    private final FactSource source;

    private final Ceiling ceiling;

    TariffSum(Question question, ReliefTariff row, Money measured, int people, int units, FactSource source) {
        this.question = question;
        this.row = row;
        this.measured = measured;
        this.people = people;
        this.units = units;
        this.source = source;
        this.ceiling = Ceiling.of(question, people).within(question, row, people);
    }

    /** What a number of a row gives before any ceiling, in fen. */
    static Fraction gives(Question question, ReliefTariff row, Fraction number, Money measured, int people,
            int units) {
        Fraction once = switch (row.mode()) {
            case MULTIPLE_RANGE -> number.times(question.standard());
            case PERCENT -> number.times(measured.exact()).over(100);
            case FIXED -> number;
            case PER_PERSON_MULTIPLE -> number.times(question.standard()).times(people);
        };
        return units == 1 ? once : once.times(units);
    }

    /** What one number of the row comes to, and whether a ceiling cut it. */
    private record End(Fraction number, Fraction exact, boolean capped, Money rounded) {}

    /** The range, with a line for each end. */
    Tariff.Range range(Told<Step> steps) {
        boolean chooses = row.range();
        End least = end(row.leastNumber());
        steps.keep(() -> step(chooses ? "临时救助下限" : "临时救助金额", least));
        if (!chooses) {
            return new Tariff.Range(least.rounded, least.rounded, Operator.AT_MOST, least.rounded.exact());
        }
        End most = end(row.mostNumber());
        steps.keep(() -> step("临时救助上限", most));
        // What is capped ends at its cap, which may be given; only the row's own end may be left out.
        return row.endsBelow() && !most.capped
                ? new Tariff.Range(least.rounded, below(most.exact), Operator.BELOW, most.exact)
                : new Tariff.Range(least.rounded, most.rounded, Operator.AT_MOST, most.rounded.exact());
    }

    private End end(Fraction number) {
        Fraction standard = question.standard();
        question.cite(row);
        Fraction gives = gives(question, row, number, measured, people, units);
        Fraction most = ceiling.times(people).times(standard);
        boolean capped = gives.compareTo(most) > 0;
        Fraction exact = capped ? most : gives;
        return new End(number, exact, capped, Rounding.HALF_UP_YUAN.round(exact));
    }

    /** The highest amount in whole yuan, or else in fen, that is below a limit. */
    private static Money below(Fraction limit) {
        Money yuan = Rounding.HALF_UP_YUAN.round(limit);
        return yuan.exact().compareTo(limit) < 0
                ? yuan
                : Money.ofFen(limit.whole() ? limit.floor() - 1 : limit.floor());
    }

    private Step step(String label, End end) {
        Fraction number = end.number;
        Input standard = question.standardInput();
        Citation citation = question.words(row);
        Input multiple = Input.policy("k", number, Unit.MULTIPLE, citation);
        Input heads = Input.result("n", "计入人数", Fraction.of(people), Unit.PEOPLE);
        var inputs = new ArrayList<Input>();
        String formula = switch (row.mode()) {
            case MULTIPLE_RANGE -> {
                inputs.addAll(List.of(standard, multiple));
                yield "S × k";
            }
            case PERCENT -> {
                inputs.add(Input.fact("c", row.measure().label(), measured.exact(), Unit.YUAN, source, null));
                inputs.add(Input.policy("k", number, Unit.PERCENT, citation));
                yield "c × k";
            }
            case FIXED -> {
                inputs.add(Input.policy("k", number, Unit.YUAN, citation));
                yield "k";
            }
            case PER_PERSON_MULTIPLE -> {
                inputs.addAll(List.of(standard, multiple, heads));
                yield "S × k × n";
            }
        };
        ReliefTariff.Per per = row.per();
        if (per != null) {
            inputs.add(per == ReliefTariff.Per.MONTH
                    ? Input.result("t", "救助月数", Fraction.of(units), Unit.MONTHS)
                    : Input.result("t", "救助学年数", Fraction.of(units), Unit.COUNT));
            formula = formula + " × t";
        }
        if (end.capped) {
            if (!inputs.contains(standard)) {
                inputs.add(standard);
            }
            if (ceiling.perPerson() && !inputs.contains(heads)) {
                inputs.add(heads);
            }
            inputs.add(Input.policy("M", ceiling.multiple(), Unit.MULTIPLE, ceiling.citation()));
            formula = "min( " + formula + " , S × M" + (ceiling.perPerson() ? " × n )" : " )");
        }
        return new Step(RuleId.LS_20, label, null, formula, inputs, end.exact, Unit.YUAN, Rounding.HALF_UP_YUAN,
                end.rounded.exact());
    }
}
