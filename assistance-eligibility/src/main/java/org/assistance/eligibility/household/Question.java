package org.assistance.eligibility.household;

import java.time.LocalDate;
import org.assistance.eligibility.Days;
import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.facts.MemberFacts;
import java.util.Map;
import java.util.IdentityHashMap;
import java.util.EnumMap;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.ObligorFacts;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.policy.AssetRule;
import org.assistance.eligibility.policy.Citation;
import org.assistance.eligibility.policy.ExemptIncome;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.policy.ReliefTariff;
import org.assistance.eligibility.policy.SubsidyRate;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;

/** One household, its days and the policy of those days; remembers which rows of policy were used. Not for more than one thread. */
public final class Question {

    private final HouseholdFacts facts;

    private final Area area;

    private final Days days;

    private final Policy policy;

    private final Policy benefit;

    /** Which rows were quoted, by their places in the policy. */
    private final boolean[] used;

    /** Rows that are not of this policy, and their quotations. */
    private final Map<Object, Citation> others;

    private final List<Citation> quoted;

    /** What was asked of incomes so far: one person's at most by two lists and over two windows, so that a search is short. */
    private final List<Asked> earned;

    private final Map<PolicyCode, PolicyValue> values;

    /** Whether what brothers, sisters and old people pay is left out of the income of who stands alone (DB-05). */
    private final boolean sparing;

    private final List<Income> incomes;

    private @Nullable Fraction standard;

    private @Nullable Fraction benefitStandard;

    private @Nullable Limit limit;

    /** Whose income was asked for, by which list and over how many months, and the answer: the same question is answered once. */
    private record Asked(MemberFacts member, Programme list, int months, MemberIncome answer) {}

    /**
     * Asks about one household; amounts are those of 低保 until {@link #paying(Programme)} asks for another's.
     *
     * @param facts the household
     * @param policy the rows that matter for its division
     * @param days the days of its window, its persons, the rules and the amounts (0.3)
     */
    public Question(HouseholdFacts facts, Policy policy, Days days) {
        if (!policy.division().contains(facts.division())) {
            throw new IllegalArgumentException(
                    "policy of " + policy.division() + " for a household in " + facts.division());
        }
        this.facts = facts;
        this.area = facts.area();
        this.days = days;
        this.policy = policy.on(days.rules());
        this.benefit = policy.on(days.dibao());
        this.sparing = false;
        this.used = new boolean[policy.quotations()];
        this.others = new IdentityHashMap<>(2);
        this.quoted = new ArrayList<>(24);
        this.earned = new ArrayList<>(8);
        this.incomes = new ArrayList<>(2);
        this.values = new EnumMap<>(PolicyCode.class);
    }

    private Question(Question of, Area area, boolean sparing) {
        this.facts = of.facts;
        this.area = area;
        this.sparing = sparing;
        this.days = of.days;
        this.policy = of.policy;
        this.benefit = of.benefit;
        this.used = of.used;
        this.others = of.others;
        this.quoted = of.quoted;
        this.earned = new ArrayList<>(8);
        this.incomes = of.incomes;
        this.values = new EnumMap<>(PolicyCode.class);
    }

    private Question(Question of, Policy benefit) {
        this.facts = of.facts;
        this.area = of.area;
        this.sparing = of.sparing;
        this.days = of.days;
        this.policy = of.policy;
        this.benefit = benefit;
        this.used = of.used;
        this.others = of.others;
        this.quoted = of.quoted;
        this.earned = of.earned;
        this.incomes = of.incomes;
        this.values = of.values;
    }

    /** The same question by the standard of an area; what it quotes is quoted by both. */
    public Question by(Area area) {
        return area == this.area ? this : new Question(this, area, sparing);
    }

    /** The same question without what brothers, sisters and people of sixty and more pay for somebody (DB-05). */
    public Question sparing() {
        return sparing ? this : new Question(this, area, true);
    }

    /** Whether what an obligor pays is left out; unproven while nobody knows how old he or she is. */
    Outcome spares(ObligorFacts obligor) {
        if (!sparing) {
            return Outcome.NOT_MET;
        }
        if (obligor.relation() == Relation.SIBLING) {
            return Outcome.MET;
        }
        LocalDate birth = obligor.birthDate();
        return birth == null ? Outcome.UNPROVEN : Outcome.of(Months.age(birth, asOf()) >= 60);
    }

    /** The same question with the amounts of a programme's own day; what it knows and quotes is known and quoted by both. */
    public Question paying(Programme programme) {
        LocalDate day = days.benefit(programme);
        return day.equals(benefit.day()) ? this : new Question(this, policy.on(day));
    }

    /** The household. */
    public HouseholdFacts facts() {
        return facts;
    }

    /** The day on which ages, certificates, deaths and other rights are looked at. */
    public LocalDate asOf() {
        return days.persons();
    }

    /** The day before whose month income and expenses are counted. */
    public LocalDate window() {
        return days.window();
    }

    /** The policy that says who qualifies. */
    public Policy policy() {
        return policy;
    }

    /** The policy that sets the amounts. */
    public Policy benefit() {
        return benefit;
    }

    /** Whose standard applies. */
    public Area area() {
        return area;
    }

    /** The row of a code on the day of the question; noted as used. */
    public PolicyValue value(PolicyCode code) {
        PolicyValue row = values.get(code);
        if (row == null) {
            row = policy.value(code, area());
            values.put(code, row);
            cite(row);
        }
        return row;
    }

    /** The countable income of one member; worked out once, since several programmes ask for the same. */
    Earned earned(MemberFacts member, Programme list, int months) {
        MemberIncome other = null;
        for (Asked asked : earned) {
            if (asked.member == member && asked.months == months) {
                if (asked.list == list) {
                    return asked.answer.earned();
                }
                other = asked.answer;
            }
        }
        var answer = new MemberIncome(this, member, Months.before(days.window(), months), list, other);
        earned.add(new Asked(member, list, months, answer));
        return answer.earned();
    }

    /** Remembers an income beside that of 低保 that a rule asked for, so that the answer can show it. */
    Income used(Income income) {
        incomes.add(income);
        return income;
    }

    /** The incomes beside that of 低保 that rules asked for, in their order. */
    public List<Income> incomes() {
        return incomes;
    }

    /** How a number is compared with a threshold on the day of the question; the threshold is noted as used. */
    public Operator operator(PolicyCode threshold) {
        return value(threshold).comparison();
    }

    /** The row of a code on the day that sets the amounts; noted as used. */
    public PolicyValue benefitValue(PolicyCode code, @Nullable String variant) {
        PolicyValue row = benefit.value(code, variant, area());
        cite(row);
        return row;
    }

    /** As {@link #benefitValue(PolicyCode, String)}, but null where the locality has none. */
    public @Nullable PolicyValue findBenefitValue(PolicyCode code, @Nullable String variant) {
        PolicyValue row = benefit.find(code, variant, area());
        if (row != null) {
            cite(row);
        }
        return row;
    }

    /** The monthly standard in fen, exact, on the day of the question (DB-16). */
    public Fraction standard() {
        if (standard == null) {
            standard = value(PolicyCode.DIBAO_STD).perMonth();
        }
        return standard;
    }

    /** The standard as a limit on income, on the day of the question. */
    Limit limit() {
        if (limit == null) {
            limit = Limit.read(this);
        }
        return limit;
    }

    /** The monthly standard in fen, exact, that sets the amounts. */
    public Fraction benefitStandard() {
        if (benefitStandard == null) {
            benefitStandard = benefitValue(PolicyCode.DIBAO_STD, null).perMonth();
        }
        return benefitStandard;
    }

    /** The monthly standard that sets the amounts, as an input of a step. */
    public Input benefitStandardInput() {
        PolicyValue row = benefitValue(PolicyCode.DIBAO_STD, null);
        return Input.policy("S", benefitStandard(), Unit.YUAN_PER_MONTH, cite(row));
    }

    /** Quotes a row and notes it as used. */
    public Citation cite(PolicyValue row) {
        Citation known = known(row);
        return known != null ? known : note(row, row.citation());
    }

    /** Quotes a row and notes it as used. */
    public Citation cite(AssetRule row) {
        Citation known = known(row);
        return known != null ? known : note(row, row.citation());
    }

    /** Quotes a row and notes it as used. */
    public Citation cite(ReliefTariff row) {
        Citation known = known(row);
        return known != null ? known : note(row, row.citation());
    }

    /** Quotes a row and notes it as used. */
    public Citation cite(SubsidyRate row) {
        Citation known = known(row);
        return known != null ? known : note(row, row.citation());
    }

    /** Quotes a row and notes it as used. */
    public Citation cite(ExemptIncome row) {
        Citation known = known(row);
        return known != null ? known : note(row, row.citation());
    }

    private @Nullable Citation known(Object row) {
        Policy.Quotation ready = policy.quotation(row);
        if (ready == null) {
            return others.get(row);
        }
        if (!used[ready.place()]) {
            used[ready.place()] = true;
            quoted.add(ready.words());
        }
        return ready.words();
    }

    private Citation note(Object row, Citation citation) {
        others.put(row, citation);
        quoted.add(citation);
        return citation;
    }

    /** The rows used so far, each once. */
    public List<Citation> used() {
        return List.copyOf(quoted);
    }
}
