package org.assistance.bench.engine.handwritten;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.IncomeClass;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.ObligorFacts;
import org.assistance.eligibility.facts.OutflowLine;
import org.assistance.eligibility.facts.SupportBasis;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.ruling.Told;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Unit;

/** What one member earned in the twelve months (section 3). */
final class Earnings {

    private static final IncomeClass[] CLASSES = IncomeClass.values();

    private static final int FIRST_COUNTED_PENSION = 2026 * 12 + 1;

    private final Sheet sheet;

    private final Person person;

    private final boolean tekun;

    private final Told<Step> steps = new Told<>(16);

    private final List<Missing> missing = new ArrayList<>(0);

    private Earnings(Sheet sheet, Person person, boolean tekun) {
        this.sheet = sheet;
        this.person = person;
        this.tekun = tekun;
    }

    /** By the list of 低保; the same for all who ask. */
    static Person.Earned of(Sheet sheet, Person person) {
        Person.Earned known = person.earned;
        if (known == null) {
            known = new Earnings(sheet, person, false).all();
            person.earned = known;
        }
        return known;
    }

    /** By the list of 特困. */
    static Person.Earned byTekun(Sheet sheet, Person person) {
        return new Earnings(sheet, person, true).all();
    }

    private Person.Earned all() {
        List<IncomeLine> lines = person.facts.incomes();
        if (lines == null) {
            missing.add(Missing.of(Fact.INCOME, person.facts));
            return new Person.Earned(Fraction.ZERO, steps, missing);
        }
        var total = new Total();
        for (IncomeClass of : CLASSES) {
            var sum = new Total();
            for (IncomeLine line : lines) {
                if (line.incomeClass() == of) {
                    line(sum, line, of);
                }
            }
            if (of == IncomeClass.A && sum.size() > 0) {
                sum.minus("必要就业成本（每月不超过200.00元）", workCost(lines), null, null, sheet.cite(Local.COST));
            }
            if (of == IncomeClass.D && transfersLost(sum, lines)) {
                continue;
            }
            if (sum.size() > 1 || sum.sum.sign() < 0) {
                steps.keep(sum.line(RuleId.XZ_20, person.number, () -> person.name + of.label()));
            }
            if (sum.sum.sign() > 0) {
                total.plus(of.label(), sum.sum);
            }
        }
        if (total.size() > 1) {
            steps.keep(total.line(RuleId.XZ_20, person.number, () -> person.name + "收入合计"));
        }
        return new Person.Earned(total.sum, steps, missing);
    }

    private void line(Total sum, IncomeLine line, IncomeClass of) {
        Months span = line.span();
        int from = index(span.from());
        int whole = index(span.to()) - from + 1;
        int shared = shared(from, whole);
        int counted = shared == 0 ? 0 : tekun ? byTekun(line, shared) : byDibao(line, from, whole, shared);
        boolean exempt = counted < shared;
        boolean costs = of.hasCosts() && line.costs().fen() > 0;
        long net = costs ? line.amount().fen() - line.costs().fen() : line.amount().fen();
        Fraction value = counted == whole
                ? Fraction.of(net)
                : counted == 0 ? Fraction.ZERO : Fraction.of(net * counted, whole);
        boolean list = tekun;
        Person whose = person;
        steps.keep(() -> words(whose, list, line, counted, whole, exempt, costs, value));
        sum.plus(line.kind().label(), value);
    }

    private static Step words(Person person, boolean tekun, IncomeLine line, int counted, int whole, boolean exempt,
            boolean costs, Fraction value) {
        String kind = line.kind().label();
        Input amount = new Input("a", kind + "（" + line.span().format() + "）", line.amount().exact(), Unit.YUAN,
                line.source(), line.note(), null);
        List<Input> inputs;
        String formula;
        if (counted == whole) {
            inputs = costs ? List.of(amount, cost(line)) : List.of(amount);
            formula = costs ? "a − c" : "a";
        } else {
            Input k = Input.result("k", "计入的月数", Fraction.of(counted), Unit.MONTHS);
            Input m = Input.result("m", "该项收入的月数", Fraction.of(whole), Unit.MONTHS);
            inputs = costs ? List.of(amount, cost(line), k, m) : List.of(amount, k, m);
            formula = costs ? "( a − c ) × k ÷ m" : "a × k ÷ m";
        }
        String what = person.name + kind;
        return new Step(exempt ? tekun ? RuleId.XZ_31 : RuleId.XZ_21 : RuleId.XZ_20,
                exempt ? what + (counted == 0 ? "（按规定不计入）" : "（部分月份按规定不计入）") : what, person.number,
                formula, inputs, value, Unit.YUAN, null, value);
    }

    private static Input cost(IncomeLine line) {
        return new Input("c", "成本费用", line.costs().exact(), Unit.YUAN, line.source(), null, null);
    }

    private static int byTekun(IncomeLine line, int shared) {
        return switch (line.kind()) {
            case BASIC_PENSION, RESIDENT_PENSION_PERSONAL, EMPLOYEE_PENSION, SURVIVOR_BENEFIT, MEDICAL_INSURANCE,
                    UNEMPLOYMENT_BENEFIT, INJURY_INSURANCE, PREFERENTIAL_PENSION,
                    OLD_AGE_ALLOWANCE ->
                0;
            default -> shared;
        };
    }

    private int byDibao(IncomeLine line, int from, int whole, int shared) {
        return switch (line.kind()) {
            case PREFERENTIAL_PENSION, FAMILY_PLANNING_REWARD, SCHOLARSHIP, BRAVERY_AWARD, SOCIAL_ASSISTANCE,
                    DISABILITY_SUBSIDY, PRICE_SUBSIDY, CHILD_BENEFIT ->
                0;
            case OLD_AGE_ALLOWANCE -> {
                sheet.cite(Local.OLD_AGE_EXEMPT);
                yield 0;
            }
            case BASIC_PENSION -> {
                int begins = Math.max(from, sheet.first);
                int ends = Math.min(from + whole, sheet.first + 12);
                if (begins < FIRST_COUNTED_PENSION) {
                    sheet.cite(Local.PENSION_EXEMPT);
                }
                if (ends > FIRST_COUNTED_PENSION) {
                    sheet.cite(Local.PENSION_COUNTS);
                }
                yield Math.max(0, ends - Math.max(begins, FIRST_COUNTED_PENSION));
            }
            default -> shared;
        };
    }

    private int shared(int from, int whole) {
        return Math.max(0, Math.min(from + whole, sheet.first + 12) - Math.max(from, sheet.first));
    }

    private static int index(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue();
    }

    private Fraction workCost(List<IncomeLine> lines) {
        Fraction cost = Fraction.ZERO;
        for (int month = sheet.first; month < sheet.first + 12; month++) {
            Fraction earned = Fraction.ZERO;
            for (IncomeLine line : lines) {
                if (line.incomeClass() == IncomeClass.A) {
                    int from = index(line.span().from());
                    int to = index(line.span().to());
                    if (from <= month && month <= to) {
                        earned = earned.plus(Fraction.of(line.amount().fen(), to - from + 1));
                    }
                }
            }
            cost = cost.plus(earned.min(Local.WORK_COST));
        }
        return cost;
    }

    /** Adds what others give and takes what is given away; true when less than nothing is left. */
    private boolean transfersLost(Total sum, List<IncomeLine> lines) {
        List<Fraction> support = support(sum);
        if (!support.isEmpty()) {
            oneMoney(sum, lines, support);
        }
        boolean income = sum.sum.sign() > 0;
        List<OutflowLine> outflows = person.facts.outflows();
        if (outflows == null) {
            if (income) {
                missing.add(Missing.of(Fact.OUTFLOWS, person.facts));
            }
        } else {
            for (OutflowLine line : outflows) {
                outflow(sum, line);
            }
        }
        if (sum.sum.sign() >= 0) {
            return false;
        }
        steps.keep(sum.line(RuleId.XZ_20, person.number, () -> person.name + (income
                ? "转移净收入（支出超出转移性收入的部分，不从其他收入中扣减）"
                : "转移净收入（没有计入的转移性收入可扣减，支出不从其他收入中扣减）")));
        return true;
    }

    /** What the family names as support is the same money as what those who owe it pay. */
    private void oneMoney(Total sum, List<IncomeLine> lines, List<Fraction> support) {
        var inputs = new ArrayList<Input>(support.size() + 2);
        var formula = new StringBuilder("− min(");
        Fraction named = Fraction.ZERO;
        for (IncomeLine line : lines) {
            if (line.kind() == IncomeKind.SUPPORT && line.incomeClass() == IncomeClass.D) {
                int from = index(line.span().from());
                int whole = index(line.span().to()) - from + 1;
                Fraction value = Fraction.of(line.amount().fen() * shared(from, whole), whole);
                named = named.plus(value);
                String symbol = "a" + (inputs.size() + 1);
                formula.append(inputs.isEmpty() ? " " : " + ").append(symbol);
                inputs.add(Input.result(symbol, "收入中申报的赡养费、抚养费、扶养费", value, Unit.YUAN));
            }
        }
        if (named.sign() <= 0) {
            return;
        }
        formula.append(" ,");
        Fraction paid = Fraction.ZERO;
        for (int at = 0; at < support.size(); at++) {
            paid = paid.plus(support.get(at));
            String symbol = "b" + (inputs.size() + 1);
            formula.append(at == 0 ? " " : " + ").append(symbol);
            inputs.add(Input.result(symbol, "义务人给付", support.get(at), Unit.YUAN));
        }
        Fraction twice = named.min(paid);
        steps.keep(() -> Step.exact(RuleId.XZ_25, person.name + "与义务人给付重复的赡养费、抚养费、扶养费（不重复计入）", person.number,
                formula.append(" )").toString(), twice.negated(), Unit.YUAN, inputs));
        sum.minus("与义务人给付重复的赡养费、抚养费、扶养费", twice, null, null, null);
    }

    private List<Fraction> support(Total sum) {
        List<ObligorFacts> obligors = sheet.facts.obligors();
        if (obligors == null) {
            return List.of();
        }
        var all = new ArrayList<Fraction>(2);
        for (ObligorFacts obligor : obligors) {
            SupportBasis basis = obligor.basis();
            Money paid = obligor.paidPerMonth();
            if (basis == null || paid == null || !obligor.supports().contains(person.number)) {
                continue;
            }
            int among = obligor.supports().size();
            Fraction value = Fraction.of(paid.fen() * 12, among);
            steps.keep(() -> Step.exact(RuleId.XZ_25, obligor.label() + "给付（" + basis.label() + "）", person.number,
                    "p × w ÷ q", value, Unit.YUAN,
                    List.of(Input.fact("p", "每月给付", paid.exact(), Unit.YUAN_PER_MONTH, obligor.source(), basis.label()),
                            Input.result("w", "核算月数", Local.TWELVE, Unit.MONTHS),
                            Input.result("q", "被供养人数", Fraction.of(among), Unit.PEOPLE))));
            if (value.sign() > 0) {
                sum.plus("义务人" + obligor.number() + "给付", value);
                all.add(value);
            }
        }
        return all;
    }

    private void outflow(Total sum, OutflowLine line) {
        int from = index(line.span().from());
        int whole = index(line.span().to()) - from + 1;
        int shared = shared(from, whole);
        Fraction part = shared == whole
                ? line.amount().exact()
                : Fraction.of(line.amount().fen() * shared, whole);
        if (shared > 0) {
            sum.minus(line.kind().label(), part, line.source(), line.note(), null);
        }
        if (shared < whole) {
            FactSource source = line.source();
            steps.keep(() -> Step.exact(RuleId.XZ_20, person.name + line.kind().label()
                    + (shared == 0 ? "（转移性支出，不在核算期内，不扣减）" : "（转移性支出，扣减核算期内的部分）"),
                    person.number, "− a × k ÷ m", part.negated(), Unit.YUAN,
                    List.of(Input.fact("a", line.kind().label() + "（" + line.span().format() + "）",
                            line.amount().exact(), Unit.YUAN, source, line.note()),
                            Input.result("k", "扣减的月数", Fraction.of(shared), Unit.MONTHS),
                            Input.result("m", "该项支出的月数", Fraction.of(whole), Unit.MONTHS))));
        }
    }
}
