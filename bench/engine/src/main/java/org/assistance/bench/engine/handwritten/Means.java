package org.assistance.bench.engine.handwritten;

import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.ruling.Found;
import org.assistance.eligibility.ruling.Told;
import org.assistance.eligibility.ruling.Comparison;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The income of the household or of one person over the twelve months, held against a limit.
 *
 * @param total in fen
 * @param steps the lines
 * @param missing what is not known
 */
record Means(Fraction total, Told<Step> steps, List<Missing> missing) {

    static Means ofHousehold(Sheet sheet, List<Person> who) {
        sheet.cite(Local.WINDOW);
        var steps = new Told<Step>();
        var missing = new ArrayList<Missing>(0);
        var total = new Total();
        for (Person person : who) {
            Person.Earned earned = Earnings.of(sheet, person);
            steps.addAll(earned.steps());
            missing.addAll(earned.missing());
            total.plus(person, "收入", earned.total());
        }
        steps.keep(total.line(RuleId.XZ_20, null, () -> "家庭收入" + sheet.period()));
        return new Means(total.sum, steps, missing);
    }

    static Means ofOne(Sheet sheet, Person person, boolean tekun) {
        sheet.cite(Local.WINDOW);
        Person.Earned earned = tekun ? Earnings.byTekun(sheet, person) : Earnings.of(sheet, person);
        var steps = new Told<Step>();
        steps.addAll(earned.steps());
        var total = new Total();
        total.plus(person, "收入", earned.total());
        steps.keep(total.line(RuleId.XZ_20, person.number, () -> "本人收入" + sheet.period()));
        return new Means(earned.total(), steps, earned.missing());
    }

    /** Below a limit per person and month; by the operator of 低保 or of 边缘. */
    Found below(Sheet sheet, RuleId rule, @Nullable Integer member, List<Missing> others, Local local,
            boolean edge, int people) {
        List<Missing> unknown = others.isEmpty() ? missing : others;
        if (!unknown.isEmpty()) {
            return Ruling.unproven(rule, member, unknown);
        }
        Fraction most = (edge ? local.edge() : local.standard()).times(people * 12L);
        return Found.compared(rule, member, total.compareTo(most) < 0,
                () -> compared(member, local, edge, people, most));
    }

    private Comparison compared(@Nullable Integer member, Local local, boolean edge, int people, Fraction most) {
        var inputs = new ArrayList<Input>(4);
        inputs.add(local.written());
        if (edge) {
            inputs.add(Local.ONE_AND_A_HALF);
        }
        inputs.add(Input.result("n", "人数", Fraction.of(people), Unit.PEOPLE));
        inputs.add(Input.result("w", "核算月数", Local.TWELVE, Unit.MONTHS));
        return new Comparison(member == null ? "家庭收入" : "本人收入", total,
                Operator.BELOW, (edge ? "低保标准×1.5倍×" : "低保标准×") + people + "人×12个月即", most, Unit.YUAN, List.of(),
                local.formula() + (edge ? " × k × n × w" : " × n × w"), inputs);
    }
}
