package org.assistance.eligibility.household;

import java.time.LocalDate;
import org.assistance.eligibility.Days;
import java.util.List;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.policy.Citation;
import org.assistance.eligibility.policy.ExemptIncome;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.policy.ReliefTariff;
import org.assistance.eligibility.policy.Rounding;
import org.assistance.eligibility.policy.SubsidyRate;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.ruling.Told;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Operator;
import org.jspecify.annotations.Nullable;

/** One household, its days and the policy of those days; remembers which rows of policy were used. Not for more than one thread. */
public final class Question {

    private final HouseholdFacts facts;

    private final Area area;

    private final Days days;

    private final Policy policy;

    private final Policy benefit;

    private final Quoting quoting;

    private final Terms terms;

    private final Terms benefitTerms;

    private final Earnings earnings;

    /** The window that was asked for last. */
    private @Nullable Months window;

    /** The kinds of income that occur in the household, a bit for each by its place. */
    private final long kinds;

    /** Whether what brothers, sisters and old people pay is left out of the income of who stands alone (DB-05). */
    private final boolean sparing;

    /**
     * Asks about one household; amounts are those of 低保 until {@link #paying(Programme)} asks for another's.
     *
     * @param facts the household
     * @param policy the rows that matter for its division
     * @param days the days of its window, its persons, the rules and the amounts (0.3)
     */
    public Question(HouseholdFacts facts, Policy policy, Days days) {
        this(facts, days, policy, policy.on(days.rules()));
        if (!policy.division().contains(facts.division())) {
            throw new IllegalArgumentException(
                    "policy of " + policy.division() + " for a household in " + facts.division());
        }
    }

    private Question(HouseholdFacts facts, Days days, Policy rows, Policy policy) {
        this(facts, facts.area(), facts.people().kindsOfIncome(), false, days, policy, policy.on(days.dibao()),
                new Quoting(rows), new Earnings());
    }

    private Question(HouseholdFacts facts, Area area, long kinds, boolean sparing, Days days, Policy policy,
            Policy benefit, Quoting quoting, Earnings earnings) {
        this.facts = facts;
        this.area = area;
        this.kinds = kinds;
        this.sparing = sparing;
        this.days = days;
        this.policy = policy;
        this.benefit = benefit;
        this.quoting = quoting;
        this.earnings = earnings;
        this.terms = Terms.of(policy, area);
        this.benefitTerms = benefit == policy ? terms : Terms.of(benefit, area);
    }

    private Question asked(Area by, boolean spared) {
        return new Question(facts, by, kinds, spared, days, policy, benefit, quoting, earnings.apart());
    }

    /** The same question by the standard of an area; what it quotes is quoted by both. */
    public Question by(Area area) {
        return area == this.area ? this : asked(area, sparing);
    }

    /** The same question without what brothers, sisters and people of sixty and more pay for somebody (DB-05). */
    public Question sparing() {
        return sparing ? this : asked(area, true);
    }

    /** The kinds of income that occur in the household, a bit for each by its place. */
    long kinds() {
        return kinds;
    }

    /** Whether what brothers, sisters and old people pay is left out. */
    boolean spares() {
        return sparing;
    }

    /** The same question with the amounts of a programme's own day; what it knows and quotes is known and quoted by both. */
    public Question paying(Programme programme) {
        LocalDate day = days.benefit(programme);
        return day.equals(benefit.day())
                ? this
                : new Question(facts, area, kinds, sparing, days, policy, policy.on(day), quoting, earnings);
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
        Policy.Quoted quoted = policy.quoted(code, area);
        quoting.note(quoted.quotation());
        return quoted.row();
    }

    /** What the policy of the question says for its area. */
    Terms terms() {
        return terms;
    }

    /** The so many months before the day of the window (XZ-24). */
    public Months window(int months) {
        Months known = window;
        if (known == null || known.count() != months) {
            known = Months.before(days.window(), months);
            window = known;
        }
        return known;
    }

    /** The place among all months of the first of so many months before the day of the window. */
    int firstOf(int months) {
        LocalDate day = days.window();
        return day.getYear() * 12 + day.getMonthValue() - months;
    }

    /** What was worked out of incomes so far. */
    Earnings earnings() {
        return earnings;
    }

    /** The incomes beside that of 低保 that rules asked for, in their order. */
    public List<Income> incomes() {
        return earnings.incomes();
    }

    /** How a number is compared with a threshold on the day of the question; the threshold is noted as used. */
    public Operator operator(PolicyCode threshold) {
        return value(threshold).comparison();
    }

    /** The row of a code on the day that sets the amounts; noted as used. */
    public PolicyValue benefitValue(PolicyCode code, @Nullable String variant) {
        if (variant == null) {
            Policy.Quoted quoted = benefit.quoted(code, area);
            quoting.note(quoted.quotation());
            return quoted.row();
        }
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

    /** Over how many months the locality counts income; noted as used. */
    int months() {
        value(PolicyCode.INCOME_WINDOW);
        return terms.window();
    }

    /** What work costs at most in a month, in fen; noted as used. */
    Fraction workCost() {
        value(PolicyCode.WORK_COST);
        return terms.workCost();
    }

    /** The average income that the locality published, in fen of a year; noted as used. */
    public Fraction average() {
        value(PolicyCode.PCDI);
        return terms.average();
    }

    /** The monthly standard in fen, exact, on the day of the question (DB-16). */
    public Fraction standard() {
        value(PolicyCode.DIBAO_STD);
        return terms.standard();
    }

    /** The standard as a limit on income, on the day of the question. */
    Limit limit() {
        value(PolicyCode.DIBAO_STD);
        return terms.limit();
    }

    /** The monthly standard in fen, exact, that sets the amounts. */
    public Fraction benefitStandard() {
        quoting.note(benefit.quoted(PolicyCode.DIBAO_STD, area).quotation());
        return benefitTerms.standard();
    }

    /** The monthly standard that sets the amounts, as an input of a step. */
    public Input benefitStandardInput() {
        quoting.note(benefit.quoted(PolicyCode.DIBAO_STD, area).quotation());
        return benefitTerms.standardInput();
    }

    /** How the monthly standard that sets the amounts comes about where it is set by the year; it is noted already (DB-16). */
    public Step benefitStandardStep() {
        return benefitTerms.standardStep();
    }

    /** How the amount is rounded on the day that sets it; noted as used. */
    public Rounding rounding() {
        quoting.note(benefit.quoted(PolicyCode.ROUNDING, area).quotation());
        return benefitTerms.rounding();
    }

    /** Notes a row as used, and says how it is quoted. */
    public Citation note(Policy.Quotation row) {
        return quoting.note(row);
    }

    /** The number of a code on the day of the question, fen for money; noted as used. */
    public Fraction number(PolicyCode code) {
        Policy.Quoted quoted = policy.quoted(code, area);
        quoting.note(quoted.quotation());
        return quoted.number();
    }

    /** The monthly standard as an input of a step, where it is noted already. */
    public Input standardInput() {
        return terms.standardInput();
    }

    /** How a row is quoted, where it is noted already. */
    public Citation words(ReliefTariff row) {
        return quoting.words(row);
    }

    /** How a row is quoted, where it is noted already. */
    public Citation words(PolicyValue row) {
        return quoting.words(row);
    }

    /** Quotes a row and notes it as used. */
    public Citation cite(PolicyValue row) {
        return quoting.note(row);
    }

    /** Quotes a row and notes it as used. */
    public Citation cite(ReliefTariff row) {
        return quoting.note(row);
    }

    /** Quotes a row and notes it as used. */
    public Citation cite(SubsidyRate row) {
        return quoting.note(row);
    }

    /** Quotes a row and notes it as used. */
    public Citation cite(ExemptIncome row) {
        return quoting.note(row);
    }

    /** The rows that are used, each once. */
    public List<Citation> used() {
        return new Told<>(quoting);
    }
}
