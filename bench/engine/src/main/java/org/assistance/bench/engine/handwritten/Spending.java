package org.assistance.bench.engine.handwritten;

import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.facts.ExpenseLine;
import org.assistance.eligibility.ruling.Found;
import org.assistance.eligibility.ruling.Told;
import org.assistance.eligibility.ruling.Rulings;
import org.assistance.eligibility.ruling.Comparison;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;

/** Spending against income, of 刚性 and of relief (sections 5 and 8). */
final class Spending {

    private Spending() {}

    static void rule(Sheet sheet, Counting count, Means means, Rulings rulings, Told<Step> steps) {
        List<Missing> missing = missing(count, means);
        rulings.add(belowAverage(sheet, RuleId.GX_01, count.who.size(), means, missing));
        Fraction spent = spent(sheet, count, steps);
        if (spent == null) {
            rulings.add(Ruling.unproven(RuleId.GX_03, null, Missing.of(Fact.EXPENSES)));
            return;
        }
        if (!missing.isEmpty()) {
            rulings.add(Ruling.unproven(RuleId.GX_03, null, missing));
            return;
        }
        sheet.cite(Local.FORMULA);
        sheet.cite(Local.RATIO);
        Fraction income = means.total();
        Fraction half = Local.HALF.times(income);
        boolean above = spent.compareTo(half) > 0;
        Outcome outcome = Outcome.of(above);
        rulings.add(new Found.Later(RuleId.GX_03, outcome, () -> new Ruling(RuleId.GX_03, outcome, null,
                income.sign() != 0 ? "" : spent.sign() > 0 ? "家庭没有收入而有刚性支出，视为超过" : "家庭没有刚性支出", List.of(),
                new Comparison("12个月刚性支出", spent, Operator.ABOVE, "家庭收入的50%即", half, Unit.YUAN, List.of(), "I × r",
                        List.of(Input.result("I", "家庭12个月收入", income, Unit.YUAN), Local.HALF_OF)))));
    }

    static List<Missing> missing(Counting count, Means means) {
        if (count.missing.isEmpty()) {
            return means.missing();
        }
        var missing = new ArrayList<>(count.missing);
        missing.addAll(means.missing());
        return missing;
    }

    static Found belowAverage(Sheet sheet, RuleId rule, int people, Means means, List<Missing> missing) {
        if (!missing.isEmpty()) {
            return Ruling.unproven(rule, null, missing);
        }
        sheet.cite(Local.AVERAGE);
        Fraction most = Local.PCDI.times(people);
        return Found.compared(rule, null, means.total().compareTo(most) < 0,
                () -> new Comparison("家庭12个月收入", means.total(), Operator.BELOW, "上年度居民人均可支配收入×" + people + "人即", most,
                        Unit.YUAN, List.of(), "A × n",
                        List.of(Local.AVERAGE_INCOME, Input.result("n", "人数", Fraction.of(people), Unit.PEOPLE))));
    }

    private static @Nullable Fraction spent(Sheet sheet, Counting count, Told<Step> steps) {
        List<ExpenseLine> lines = sheet.facts.expenses();
        if (lines == null) {
            return null;
        }
        var total = new Total();
        for (ExpenseLine line : lines) {
            Integer member = line.member();
            int shared = line.span().shared(sheet.window);
            if (shared == 0 || member != null && (count.bits >> member & 1) == 0) {
                continue;
            }
            int whole = line.span().count();
            Fraction value = Fraction.of(line.borne().fen() * shared, whole);
            steps.keep(() -> Step.exact(RuleId.GX_03, line.kind().label() + "（" + line.span().format() + "）", member,
                    "( g − r ) × k ÷ m", value, Unit.YUAN,
                    List.of(Input.fact("g", "支出总额", line.gross().exact(), Unit.YUAN, line.source(), line.note()),
                            Input.fact("r", "报销和补助", line.reimbursed().exact(), Unit.YUAN, line.source(), null),
                            Input.result("k", "核算期内月数", Fraction.of(shared), Unit.MONTHS),
                            Input.result("m", "该项支出的月数", Fraction.of(whole), Unit.MONTHS))));
            total.plus(line.kind().label(), value);
        }
        steps.keep(total.line(RuleId.GX_03, null, () -> "12个月刚性支出合计"));
        return total.sum;
    }
}
