package org.assistance.eligibility.household;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.IncomeClass;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.Members;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Wages that do not count, so that work pays (XZ-26): a set part of each month's wage that reaches the minimum wage, and for some months the
 * new wage of somebody who began to work while in receipt of 低保. What work costs is taken off first; of no month more is left out than it
 * has. An imputed wage is no work that anybody does.
 */
final class Disregard {

    private static final int WAGES = IncomeClass.A.ordinal();

    private final Question question;

    private final MemberFacts member;

    private final MemberIncome income;

    private final int first;

    private final Fraction cost;

    /**
     * For one member and a window.
     *
     * @param cost what work costs at most in a month, in fen
     */
    Disregard(MemberIncome income, Fraction cost) {
        this.income = income;
        this.question = income.question();
        this.member = income.member();
        this.first = income.window();
        this.cost = cost;
    }

    /** Of which part of a month's wage something is left out; nought where the month is not concerned. */
    private interface Base {

        Fraction of(int month, Fraction wage);
    }

    /** Takes off what the locality leaves out; nothing where it has no such rule. */
    void subtract() {
        PolicyValue part = question.policy().find(PolicyCode.WORK_DISREGARD, null, question.area());
        PolicyValue time = question.policy().find(PolicyCode.NEW_WORK_MONTHS, null, question.area());
        if (income.list() == Programme.TEKUN || part == null && time == null) {
            return;
        }
        WorkCost wages = new WorkCost().over(first, income.months());
        var exemptions = new Exemptions(question, first, income.months(), income.list());
        boolean works = false;
        Members members = income.members();
        int line = members.firstIncome(income.place());
        for (int at = 0; at < members.incomes(income.place()); at++, line = members.nextIncome(line)) {
            if (members.incomeClass(line) == WAGES && !members.imputed(line)) {
                works |= members.amount(line) > 0;
                exemptions.eachCounted(members, line, members.amount(line), members.months(line), wages);
            }
        }
        if (!works) {
            return;
        }
        Beside sum = income.beside(IncomeClass.A);
        if (part != null) {
            setPart(part, wages, sum);
        }
        if (time != null) {
            newWork(time, part, wages, sum);
        }
    }

    /** Shanghai's way: of a wage that reaches the minimum wage a part is left out. */
    private void setPart(PolicyValue part, WorkCost wages,
            Beside sum) {
        PolicyValue minimum = question.value(PolicyCode.MINIMUM_WAGE);
        boolean percent = part.unit() == Unit.PERCENT;
        var inputs = new ArrayList<Input>(3);
        inputs.add(Input.policy("d", percent ? part.number() : part.perMonth(),
                percent ? Unit.PERCENT : Unit.YUAN_PER_MONTH, question.cite(part)));
        if (percent) {
            inputs.add(standard());
        }
        inputs.add(Input.policy("W", minimum.perMonth(), Unit.YUAN_PER_MONTH, question.cite(minimum)));
        Fraction out = leaveOut(sum.steps(), "就业收入不计入部分（月收入达到最低工资标准）", percent ? "S × d" : "d", inputs, part(part),
                wages,
                (month, wage) -> reached(minimum, wage) ? left(wage) : Fraction.ZERO);
        if (out.sign() > 0) {
            sum.minus(Sum.taken("就业收入不计入部分", out, question.cite(part)));
        }
    }

    private static boolean reached(PolicyValue minimum, Fraction wage) {
        return wage.sign() > 0 && minimum.comparison().holds(wage, minimum.perMonth());
    }

    private Fraction part(PolicyValue row) {
        return row.unit() == Unit.PERCENT ? row.number().times(question.standard()).over(100) : row.perMonth();
    }

    /** Zhejiang's way: the wage of the first months of work begun while in receipt of 低保 is left out up to a cap. */
    private void newWork(PolicyValue time, @Nullable PolicyValue part, WorkCost wages,
            Beside sum) {
        List<Held> statuses = member.statuses();
        if (statuses == null) {
            income.missing(Missing.of(Fact.STATUSES, member));
            return;
        }
        Held aid = aid(statuses);
        if (aid == null) {
            return;
        }
        if (!aid.believed()) {
            income.missing(Missing.of(Fact.STATUS_VERDICT, member, "在享低保的核实结论"));
            return;
        }
        YearMonth began = member.local().workBegan();
        if (began == null) {
            income.missing(Missing.of(Fact.WORK_BEGAN, member, "现工作开始的月份"));
            return;
        }
        if (YearMonth.from(aid.during().from()).isAfter(began)) {
            return;
        }
        PolicyValue cap = question.value(PolicyCode.NEW_WORK_CAP);
        List<Input> inputs = List.of(Input.policy("c", cap.number(), Unit.MULTIPLE, question.cite(cap)), standard(),
                Input.policy("t", time.number(), Unit.MONTHS, question.cite(time)));
        int from = Months.index(began);
        int to = from + time.count() - 1;
        Fraction out = leaveOut(sum.steps(), "新就业收入不计入部分（" + began + "起" + time.count() + "个月内）", "c × S", inputs,
                cap.number().times(question.standard()), wages,
                (month, wage) -> from <= month && month <= to ? beside(part, wage) : Fraction.ZERO);
        if (out.sign() > 0) {
            sum.minus(Sum.taken("新就业收入不计入部分", out, question.cite(time)));
        }
    }

    /** The 低保 that is held; what is only claimed is not. */
    private @Nullable Held aid(List<Held> statuses) {
        Held claimed = null;
        for (Held held : statuses) {
            if ((held.kind() == HeldKind.DIBAO || held.kind() == HeldKind.DIBAO_ALONE)
                    && held.during().contains(question.asOf())) {
                if (held.believed()) {
                    return held;
                }
                claimed = held;
            }
        }
        return claimed;
    }

    /** What is left of a month's wage after the cost of work. */
    private Fraction left(Fraction wage) {
        return wage.minus(wage.min(cost));
    }

    /** What is left of it after the set part as well. */
    private Fraction beside(@Nullable PolicyValue part, Fraction wage) {
        Fraction left = left(wage);
        return part == null || !reached(question.value(PolicyCode.MINIMUM_WAGE), wage)
                ? left
                : left.minus(left.min(part(part)));
    }

    private Input standard() {
        return Input.policy("S", question.standard(), Unit.YUAN_PER_MONTH,
                question.cite(question.value(PolicyCode.DIBAO_STD)));
    }

    /** Sums what is left out month by month, at most so much of each; a step for each stretch of months that are alike. */
    private Fraction leaveOut(List<Step> steps, String label, String formula, List<Input> inputs, Fraction most,
            WorkCost wages,
            Base base) {
        Fraction total = Fraction.ZERO;
        Fraction of = Fraction.ZERO;
        int alike = 0;
        for (int month = first; month < first + income.months(); month++) {
            Fraction now = base.of(month, wages.in(month));
            total = total.plus(now.min(most));
            if (!now.equals(of)) {
                show(steps, label, formula, inputs, of, most, alike);
                of = now;
                alike = 0;
            }
            alike++;
        }
        show(steps, label, formula, inputs, of, most, alike);
        return total;
    }

    private void show(List<Step> steps, String label, String formula, List<Input> inputs, Fraction of, Fraction most,
            int months) {
        if (of.sign() <= 0 || months == 0) {
            return;
        }
        var all = new ArrayList<Input>(inputs.size() + 2);
        all.add(Input.result("a", "月工资性收入（扣除必要就业成本后）", of, Unit.YUAN_PER_MONTH));
        all.addAll(inputs);
        all.add(Input.result("k", "月数", Fraction.of(months), Unit.MONTHS));
        steps.add(Step.exact(RuleId.XZ_26, member.label() + label, member.number(),
                "− min( a , " + formula + " ) × k", of.min(most).times(months).negated(), Unit.YUAN, all));
    }
}
