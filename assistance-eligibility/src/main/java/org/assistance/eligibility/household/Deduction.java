package org.assistance.eligibility.household;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.assistance.eligibility.ruling.Told;
import org.assistance.eligibility.facts.ExpenseKind;
import org.assistance.eligibility.facts.ExpenseLine;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Unit;

/**
 * What a locality takes off the income for one kind of rigid expense (XZ-22): the bills up to a cap, a percentage of them, or a fixed sum
 * where there are any. A sum per month holds for the window's months where it caps, and for the months the bills fall in where it is fixed.
 */
final class Deduction {

    private final Question question;

    private final ExpenseKind kind;

    private final PolicyValue row;

    private final Months window;

    Deduction(Question question, ExpenseKind kind, PolicyValue row, Months window) {
        this.question = question;
        this.kind = kind;
        this.row = row;
        this.window = window;
    }

    /** Takes the deduction off a sum, a step for each bill and one for what they come to; nothing where nothing was borne. */
    void subtract(List<ExpenseLine> lines, Sum sum, Told<Step> steps) {
        Fraction borne = Fraction.ZERO;
        for (ExpenseLine line : lines) {
            borne = borne.plus(Bill.of(RuleId.XZ_22, line, window, true).value());
        }
        if (borne.sign() <= 0) {
            return;
        }
        for (ExpenseLine line : lines) {
            if (line.span().shared(window) > 0) {
                steps.keep((Supplier<Step>) Bill.of(RuleId.XZ_22, line, window, true));
            }
        }
        Step step = row.value().equals("ALL")
                ? step(borne, "b", List.of(born(borne)))
                : row.unit() == Unit.PERCENT ? percent(borne) : fixed() ? fixed(lines) : capped(borne);
        steps.add(step);
        sum.minus(step.label(), step.value().negated(), question.cite(row));
    }

    private boolean fixed() {
        PolicyValue mode = question.policy().find(PolicyCode.RIGID_DEDUCTION_MODE, kind.name(), question.area());
        if (mode == null || !mode.value().equals("FIXED")) {
            return false;
        }
        question.cite(mode);
        return true;
    }

    private Step percent(Fraction borne) {
        Fraction part = borne.times(row.number()).over(100);
        Input percent = Input.policy("p", row.number(), Unit.PERCENT, question.cite(row));
        PolicyValue cap = question.policy().find(PolicyCode.RIGID_DEDUCTION_CAP, kind.name(), question.area());
        if (cap == null) {
            return step(part, "b × p", List.of(born(borne), percent));
        }
        var inputs = new ArrayList<Input>(4);
        inputs.add(born(borne));
        inputs.add(percent);
        String limit = limit(cap, inputs);
        return step(part.min(most(cap)), "min( b × p , " + limit + " )", inputs);
    }

    private Step capped(Fraction borne) {
        var inputs = new ArrayList<Input>(3);
        inputs.add(born(borne));
        String limit = limit(row, inputs);
        return step(borne.min(most(row)), "min( b , " + limit + " )", inputs);
    }

    private Step fixed(List<ExpenseLine> lines) {
        if (!monthly(row)) {
            return step(row.number(), "D", List.of(Input.policy("D", row.number(), Unit.YUAN, question.cite(row))));
        }
        int months = monthsOf(lines);
        return step(row.perMonth().times(months), "D × k",
                List.of(Input.policy("D", row.perMonth(), Unit.YUAN_PER_MONTH, question.cite(row)),
                        Input.result("k", "有支出的月数", Fraction.of(months), Unit.MONTHS)));
    }

    /** In how many months of the window any of the bills falls. */
    private int monthsOf(List<ExpenseLine> lines) {
        int first = Months.index(window.from());
        int months = 0;
        for (int month = first; month < first + window.count(); month++) {
            for (ExpenseLine line : lines) {
                if (line.span().contains(Months.month(month))) {
                    months++;
                    break;
                }
            }
        }
        return months;
    }

    private String limit(PolicyValue cap, List<Input> inputs) {
        if (!monthly(cap)) {
            inputs.add(Input.policy("L", cap.number(), Unit.YUAN, question.cite(cap)));
            return "L";
        }
        inputs.add(Input.policy("L", cap.perMonth(), Unit.YUAN_PER_MONTH, question.cite(cap)));
        inputs.add(Input.result("w", "核算月数", Fraction.of(window.count()), Unit.MONTHS));
        return "L × w";
    }

    private Fraction most(PolicyValue cap) {
        return monthly(cap) ? cap.perMonth().times(window.count()) : cap.number();
    }

    private static boolean monthly(PolicyValue row) {
        return row.unit() == Unit.YUAN_PER_MONTH || row.unit() == Unit.YUAN_PER_YEAR;
    }

    private static Input born(Fraction borne) {
        return Input.result("b", "核算期内自负的支出", borne, Unit.YUAN);
    }

    private Step step(Fraction value, String formula, List<Input> inputs) {
        return Step.exact(RuleId.XZ_22, kind.label() + "扣减", null, "− " + formula, value.negated(), Unit.YUAN, inputs);
    }
}
