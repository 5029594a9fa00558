package org.assistance.eligibility.household;

import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.Imputation;
import org.assistance.eligibility.facts.IncomeClass;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.OutflowLine;
import org.assistance.eligibility.policy.PolicyCode;
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

/** The countable income of one member over a window (XZ-20 to XZ-24): each class net of its costs and at least nought. */
final class MemberIncome {

    private static final IncomeClass[] CLASSES = IncomeClass.values();

    private final Question question;

    private final MemberFacts member;

    private final Months window;

    private final Programme list;

    private final String name;

    private final List<Step> steps = new ArrayList<>(16);

    private final List<Missing> missing = new ArrayList<>(0);

    /** The steps of the lines of which no month is left out, by the places of the lines. */
    private final Step[] plain;

    /** The same of the other list, where that was asked before: whatever counts whole on both is the same step. */
    private final Step @Nullable [] known;

    private final Earned earned;

    MemberIncome(Question question, MemberFacts member, Months window, Programme list, @Nullable MemberIncome other) {
        List<IncomeLine> lines = member.incomes();
        this.question = question;
        this.member = member;
        this.window = window;
        this.list = list;
        this.name = member.label();
        this.plain = new Step[lines == null ? 0 : lines.size()];
        this.known = other == null ? null : other.plain;
        this.earned = new Earned(total(lines), steps, missing);
    }

    /** The member's total with its steps and what is missing. */
    Earned earned() {
        return earned;
    }

    private Fraction total(@Nullable List<IncomeLine> lines) {
        if (lines == null) {
            missing.add(Missing.of(Fact.INCOME, member));
            return Fraction.ZERO;
        }
        var classes = new Sum();
        for (IncomeClass incomeClass : CLASSES) {
            Fraction net = net(incomeClass, lines);
            if (net.sign() != 0) {
                classes.plus(incomeClass.label(), net);
            }
        }
        if (classes.size() > 1) {
            steps.add(classes.step(RuleId.XZ_20, name + "收入合计", member.number()));
        }
        return classes.atLeastZero();
    }

    private Fraction net(IncomeClass incomeClass, List<IncomeLine> lines) {
        if (incomeClass != IncomeClass.D && !earns(incomeClass, lines)) {
            return Fraction.ZERO;
        }
        var sum = new Sum();
        for (int at = 0; at < lines.size(); at++) {
            IncomeLine line = lines.get(at);
            if (line.incomeClass() == incomeClass) {
                Step step = step(line, at);
                steps.add(step);
                sum.plus(line.kind().label(), step.value());
            }
        }
        if (incomeClass == IncomeClass.A && sum.size() > 0) {
            subtractWorkCost(sum, lines);
        }
        if (incomeClass == IncomeClass.D) {
            List<Fraction> support = Support.add(question, member, window, sum, steps, missing);
            if (!support.isEmpty()) {
                subtractDouble(sum, lines, support);
            }
            boolean income = sum.positive();
            subtractOutflows(sum);
            if (sum.negative()) {
                steps.add(sum.step(RuleId.XZ_20, name + incomeClass.label() + (income
                        ? "（支出超出转移性收入的部分，不从其他收入中扣减）"
                        : "（没有计入的转移性收入可扣减，支出不从其他收入中扣减）"), member.number()));
                return Fraction.ZERO;
            }
        }
        if (sum.size() > 1 || sum.negative()) {
            steps.add(sum.step(RuleId.XZ_20, name + incomeClass.label(), member.number()));
        }
        return sum.atLeastZero();
    }

    private static boolean earns(IncomeClass incomeClass, List<IncomeLine> lines) {
        for (IncomeLine line : lines) {
            if (line.incomeClass() == incomeClass) {
                return true;
            }
        }
        return false;
    }

    private Step step(IncomeLine line, int at) {
        int counted = Exemptions.countedMonths(question, line, window, list);
        boolean exempt = counted < line.span().shared(window);
        if (exempt) {
            return step(line, counted, true);
        }
        Step ready = known == null ? null : known[at];
        Step step = ready == null ? step(line, counted, false) : ready;
        plain[at] = step;
        return step;
    }

    private Step step(IncomeLine line, int counted, boolean exempt) {
        int whole = line.span().count();
        boolean costs = line.incomeClass().hasCosts() && line.costs().positive();
        Fraction net = (costs ? line.amount().minus(line.costs()) : line.amount()).exact();
        Fraction value = counted == whole ? net : net.times(counted).over(whole);
        boolean imputed = line.source() == FactSource.IMPUTED;
        RuleId rule = exempt
                ? list == Programme.TEKUN ? RuleId.XZ_31 : RuleId.XZ_21
                : imputed ? RuleId.XZ_23 : RuleId.XZ_20;
        String label = line.kind().label() + "（" + line.span().format() + "）";
        Input amount = Input.fact("a", label, line.amount().exact(), Unit.YUAN, line.source(), line.note());
        String what = name + line.kind().label() + (imputed ? "（推定）" : "")
                + (exempt ? counted == 0 ? "（按规定不计入）" : "（部分月份按规定不计入）" : "");
        boolean all = counted == whole;
        Imputing reckoned = imputed ? reckoned(line) : null;
        if (reckoned != null && line.imputed() != null && line.imputed().departure() == null) {
            return Step.exact(rule, what, member.number(), reckoned.formula() + " × k",
                    reckoned.perMonth().times(counted), Unit.YUAN, reckoned.inputs(question, line, counted));
        }
        if (reckoned != null) {
            Input lawful = new Input("u", "按当地规定推定的月收入（" + question.cite(reckoned.base()).label() + "）",
                    reckoned.perMonth(),
                    Unit.YUAN_PER_MONTH, null, null, question.cite(reckoned.base()));
            return Step.exact(rule, what, member.number(), all ? "a" : "a × k ÷ m", value, Unit.YUAN,
                    all ? List.of(amount, lawful) : List.of(amount, inWindow(counted), ofSpan(whole), lawful));
        }
        return Step.exact(rule, what, member.number(),
                costs ? all ? "a − c" : "( a − c ) × k ÷ m" : all ? "a" : "a × k ÷ m", value, Unit.YUAN,
                costs
                        ? all
                                ? List.of(amount, cost(line))
                                : List.of(amount, cost(line), inWindow(counted), ofSpan(whole))
                        : all ? List.of(amount) : List.of(amount, inWindow(counted), ofSpan(whole)));
    }

    /** What local rules reckon for an imputed line; null where they have no figure. */
    private @Nullable Imputing reckoned(IncomeLine line) {
        Imputation how = line.imputed();
        if (how == null) {
            return null;
        }
        if (Imputing.lacksLabour(question.policy(), question.area(), member, how)) {
            missing.add(Missing.of(Fact.LABOUR, member));
        }
        return Imputing.of(question.policy(), question.area(), member, line.kind(), how.method());
    }

    private static Input cost(IncomeLine line) {
        return Input.fact("c", "成本费用", line.costs().exact(), Unit.YUAN, line.source(), null);
    }

    private static Input inWindow(int counted) {
        return Input.result("k", "计入的月数", Fraction.of(counted), Unit.MONTHS);
    }

    private static Input ofSpan(int whole) {
        return Input.result("m", "该项收入的月数", Fraction.of(whole), Unit.MONTHS);
    }

    private void subtractWorkCost(Sum sum, List<IncomeLine> lines) {
        var row = question.value(PolicyCode.WORK_COST);
        Fraction most = row.perMonth();
        if (most.sign() != 0) {
            var cost = new WorkCost(Months.index(window.from()), window.count());
            for (IncomeLine line : lines) {
                if (line.incomeClass() == IncomeClass.A) {
                    Exemptions.eachCounted(question, line, window, list, (from, to) -> earned(cost, line, from, to));
                }
            }
            sum.minus("必要就业成本（每月不超过" + Unit.YUAN.format(most) + "）", cost.total(most), question.cite(row));
        }
        new Disregard(question, member, window, list, most, steps, missing).subtract(lines, sum);
    }

    private void earned(WorkCost cost, IncomeLine line, int from, int to) {
        Imputation how = line.imputed();
        Imputing reckoned = how == null || how.departure() != null
                ? null
                : Imputing.of(question.policy(), question.area(), member, line.kind(), how.method());
        if (reckoned == null) {
            cost.earned(from, to, line.amount().fen(), line.span().count());
        } else {
            cost.earned(from, to, reckoned.perMonth().numerator(), reckoned.perMonth().denominator());
        }
    }

    /**
     * What the family names as support and what those who owe it are known to pay is one money: the larger of the two counts (XZ-25).
     *
     * @param support what each of those who owe it brings in
     */
    private void subtractDouble(Sum sum, List<IncomeLine> lines, List<Fraction> support) {
        var inputs = new ArrayList<Input>(support.size() + 2);
        var formula = new StringBuilder("− min(");
        Fraction named = Fraction.ZERO;
        for (IncomeLine line : lines) {
            if (line.kind() == IncomeKind.SUPPORT && line.incomeClass() == IncomeClass.D) {
                int counted = Exemptions.countedMonths(question, line, window, list);
                Fraction value = line.amount().exact().times(Fraction.of(counted, line.span().count()));
                named = named.plus(value);
                term(formula, inputs, "a", "收入中申报的" + IncomeKind.SUPPORT.label(), value, inputs.isEmpty());
            }
        }
        if (named.sign() <= 0) {
            return;
        }
        formula.append(" ,");
        Fraction paid = Fraction.ZERO;
        for (int at = 0; at < support.size(); at++) {
            paid = paid.plus(support.get(at));
            term(formula, inputs, "b", "义务人给付", support.get(at), at == 0);
        }
        Fraction twice = named.min(paid);
        String label = "与义务人给付重复的" + IncomeKind.SUPPORT.label();
        steps.add(Step.exact(RuleId.XZ_25, name + label + "（不重复计入）", member.number(),
                formula.append(" )").toString(), twice.negated(), Unit.YUAN, inputs));
        sum.minus(label, twice);
    }

    private static void term(StringBuilder formula, List<Input> inputs, String letter, String label, Fraction value,
            boolean first) {
        String symbol = letter + (inputs.size() + 1);
        formula.append(first ? " " : " + ").append(symbol);
        inputs.add(Input.result(symbol, label, value, Unit.YUAN));
    }

    private void subtractOutflows(Sum sum) {
        List<OutflowLine> outflows = member.outflows();
        if (outflows == null) {
            // Nothing can be taken from nothing, so that the question is open only where there is income.
            if (sum.positive()) {
                missing.add(Missing.of(Fact.OUTFLOWS, member));
            }
            return;
        }
        for (OutflowLine line : outflows) {
            int shared = line.span().shared(window);
            if (shared > 0) {
                sum.minus(line.kind().label() + "（" + line.source().label() + "）",
                        line.amount().exact().times(Fraction.of(shared, line.span().count())), line.source(),
                        line.note());
            }
            if (shared < line.span().count()) {
                partly(line, shared);
            }
        }
    }

    private void partly(OutflowLine line, int shared) {
        Fraction whole = line.amount().exact();
        steps.add(Step.exact(RuleId.XZ_20, name + line.kind().label()
                + (shared == 0 ? "（转移性支出，不在核算期内，不扣减）" : "（转移性支出，扣减核算期内的部分）"),
                member.number(), "− a × k ÷ m", whole.times(Fraction.of(shared, line.span().count())).negated(),
                Unit.YUAN,
                List.of(Input.fact("a", line.kind().label() + "（" + line.span().format() + "）", whole, Unit.YUAN,
                        line.source(), line.note()),
                        Input.result("k", "扣减的月数", Fraction.of(shared), Unit.MONTHS),
                        Input.result("m", "该项支出的月数", Fraction.of(line.span().count()), Unit.MONTHS))));
    }
}
