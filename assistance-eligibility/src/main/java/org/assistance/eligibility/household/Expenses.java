package org.assistance.eligibility.household;

import java.util.List;
import org.assistance.eligibility.facts.ExpenseKind;
import org.assistance.eligibility.facts.ExpenseLine;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;

/** What the household bore itself of its rigid expenses in a window, as a deduction (XZ-22) and as a total (GX-03). */
public final class Expenses {

    private static final ExpenseKind[] KINDS = ExpenseKind.values();

    private Expenses() {}

    /** Takes the deductions that the locality lists from an income; notes what is missing. Nothing is deducted by default. */
    static void deduct(Question question, List<MemberFacts> who, boolean household, Months window, Sum sum,
            List<Missing> missing) {
        for (ExpenseKind kind : KINDS) {
            PolicyValue row = question.policy().find(PolicyCode.RIGID_DEDUCTION, kind.name(), question.area());
            if (row == null) {
                continue;
            }
            question.cite(row);
            List<ExpenseLine> lines = question.facts().expenses();
            if (lines == null) {
                missing.add(Missing.of(Fact.EXPENSES));
                return;
            }
            Fraction borne = Fraction.ZERO;
            for (ExpenseLine line : lines) {
                if (line.kind() == kind && concerns(line, who, household)) {
                    borne = borne.plus(inWindow(line, window));
                }
            }
            if (borne.sign() > 0) {
                sum.minus(kind.label() + "扣减", row.value().equals("ALL") ? borne : borne.min(cap(row, window)));
            }
        }
    }

    /** The cap for the whole window: a cap per month or per year holds for as many months as the window has. */
    private static Fraction cap(PolicyValue row, Months window) {
        return switch (row.unit()) {
            case YUAN_PER_MONTH, YUAN_PER_YEAR -> row.perMonth().times(window.count());
            case YUAN, YUAN_PER_PERSON_MONTH, MULTIPLE, PERCENT, RATIO, MONTHS, DAYS, WORKING_DAYS, PEOPLE,
                    YEARS_OF_AGE, COUNT, GRADE, FLAG, CHOICE ->
                row.number();
        };
    }

    /** All rigid expenses in a window, one step for each line and one for the total; null when nobody asked. */
    public static @Nullable Fraction total(Question question, List<MemberFacts> who, Months window, List<Step> steps) {
        List<ExpenseLine> lines = question.facts().expenses();
        if (lines == null) {
            return null;
        }
        var sum = new Sum();
        for (ExpenseLine line : lines) {
            int shared = line.span().shared(window);
            if (concerns(line, who, true) && shared > 0) {
                Fraction value = inWindow(line, window);
                steps.add(Step.exact(RuleId.GX_03, line.kind().label() + "（" + line.span().format() + "）",
                        line.member(), "( g − r ) × k ÷ m",
                        value, Unit.YUAN,
                        List.of(Input.fact("g", "支出总额", line.gross().exact(), Unit.YUAN, line.source(), line.note()),
                                Input.fact("r", "报销和补助", line.reimbursed().exact(), Unit.YUAN, line.source(), null),
                                Input.result("k", "核算期内月数", Fraction.of(shared), Unit.MONTHS),
                                Input.result("m", "该项支出的月数", Fraction.of(line.span().count()), Unit.MONTHS))));
                sum.plus(line.kind().label(), value);
            }
        }
        steps.add(sum.step(RuleId.GX_03, "12个月刚性支出合计", null));
        return sum.atLeastZero();
    }

    private static Fraction inWindow(ExpenseLine line, Months window) {
        return line.borne().exact().times(Fraction.of(line.span().shared(window), line.span().count()));
    }

    private static boolean concerns(ExpenseLine line, List<MemberFacts> who, boolean household) {
        Integer member = line.member();
        return member == null ? household : who.stream().anyMatch(one -> one.number() == member);
    }
}
