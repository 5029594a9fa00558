package org.assistance.eligibility.household;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.ruling.Lines;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.ruling.Told;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Total;
import org.jspecify.annotations.Nullable;

/**
 * The countable income of some members over a window of whole months (section 3 of the computation). Worked out when it is made; what each of them earned
 * stands on the {@link Tape}.
 */
public final class Income implements Lines<Step> {

    /** Stands where no household programme was asked for. */
    public static final Income NOT_ASKED = new Income();

    private final @Nullable Tape tape;

    private final @Nullable Who who;

    private final boolean household;

    private final Total gross;

    private final @Nullable Deductions deductions;

    private final List<Missing> missing;

    private final List<Step> steps;

    /** What the locality takes off: the sum with it, and its steps. */
    private record Deductions(Sum sum, Told<Step> steps) {}

    private Income() {
        this.tape = null;
        this.who = null;
        this.household = true;
        this.gross = new Total();
        this.deductions = null;
        this.missing = List.of();
        this.steps = List.of();
    }

    private Income(Question question, Who who, Tape tape, boolean household) {
        this.tape = tape;
        this.who = who;
        this.household = household;
        this.gross = new Total();
        List<Missing> unknown = List.of();
        for (int at = 0; at < who.size(); at++) {
            MemberIncome earned = tape.of(who.place(at));
            earned.addTo(gross);
            if (!earned.missing().isEmpty()) {
                unknown = unknown.isEmpty() ? new ArrayList<>(2) : unknown;
                unknown.addAll(earned.missing());
            }
        }
        if (question.policy().has(PolicyCode.RIGID_DEDUCTION)) {
            unknown = new ArrayList<>(unknown);
            this.deductions = deduct(question, who, unknown);
        } else {
            this.deductions = null;
        }
        this.missing = List.copyOf(unknown);
        this.steps = new Told<>(this);
    }

    /** The income of a household over the locality's window, by the list of 低保. */
    public static Income ofHousehold(Question question, Who who) {
        return of(question, who, Programme.DIBAO, true, question.months());
    }

    /** The income of a household over the locality's window, by the own list of a programme where it has one, else by that of 低保. */
    public static Income ofHousehold(Question question, Who who, Programme programme) {
        return question.earnings()
                .used(of(question, who, question.policy().incomeList(programme), true,
                        question.months()));
    }

    /** The same over a window of its own, shown by who asks (BY-02). */
    public static Income ofHousehold(Question question, Who who, Programme programme, int months) {
        return of(question, who, question.policy().incomeList(programme), true, months);
    }

    /** The income of a household over twelve months, by the own list of a programme where it has one, else by that of 低保. */
    public static Income ofYear(Question question, Who who, Programme programme) {
        return question.earnings().used(of(question, who, question.policy().incomeList(programme), true, 12));
    }

    /** The own income of one member over the locality's window, by the list of 低保 or of 特困. */
    public static Income ofMember(Question question, MemberFacts member, Programme list) {
        return of(question, Who.alone(question, member), list, false, question.months());
    }

    private static Income of(Question question, Who who, Programme list, boolean household, int months) {
        Income known = household ? question.earnings().known(who, list, months) : null;
        if (known != null) {
            return known;
        }
        var found = new Income(question, who, question.earnings().tape(question, list, months), household);
        if (household) {
            question.earnings().know(who, found);
        }
        return found;
    }

    private Deductions deduct(Question question, Who those, List<Missing> unknown) {
        var sum = new Sum(those.size());
        sum.plus(gross);
        earned().forEach(sum::with);
        var told = new Told<Step>();
        Expenses.deduct(question, those, household, question.window(months()), sum, told, unknown);
        return new Deductions(sum, told);
    }

    /** In fen over the whole window, after deductions, at least nought. */
    public Fraction total() {
        return deductions == null ? gross() : deductions.sum().atLeastZero();
    }

    /** In fen over the whole window, before deductions. */
    public Fraction gross() {
        return gross.fraction();
    }

    /** True when nothing was earned that counts, before deductions. */
    public boolean none() {
        return gross.sign() == 0;
    }

    /** A part of the income before deductions. */
    public Total part(Fraction part) {
        return gross.times(part);
    }

    /** Whether the income before deductions stands to a limit for the whole window as an operator says. */
    public boolean grossStands(Operator how, Fraction limit) {
        return how.holds(gross, limit);
    }

    /** Whether the income after deductions stands to a limit for the whole window as an operator says. */
    boolean stands(Operator how, Fraction limit) {
        return deductions == null ? how.holds(gross, limit) : how.holds(total(), limit);
    }

    /** So much a month for each of so many people, less the income of a month after deductions. */
    public Fraction lackingTo(Fraction perMonth, int people) {
        if (deductions != null) {
            return perMonth.times(people).minus(total().over(months()));
        }
        var lacking = new Total();
        lacking.plus(perMonth, (long) people * months());
        lacking.minus(gross);
        return lacking.over(months());
    }

    /** How many months the window has. */
    public int months() {
        return tape == null ? 12 : tape.months();
    }

    /** Whose list says which income is left out (XZ-21). */
    public Programme list() {
        return tape == null ? Programme.DIBAO : tape.list();
    }

    /** The sums line by line. */
    public List<Step> steps() {
        return steps;
    }

    /** The facts without which the sum is not certain. */
    public List<Missing> missing() {
        return missing;
    }

    /** True when it is the same sum as another of the same people. */
    public boolean same(Income other) {
        return months() == other.months() && list() == other.list();
    }

    /** True when no fact is missing. */
    public boolean certain() {
        return missing.isEmpty();
    }

    private List<MemberIncome> earned() {
        var earned = new ArrayList<MemberIncome>(those().size());
        for (int at = 0; at < those().size(); at++) {
            earned.add(tape().of(those().place(at)));
        }
        return earned;
    }

    private Tape tape() {
        return Objects.requireNonNull(tape);
    }

    private Who those() {
        return Objects.requireNonNull(who);
    }

    /** What each of them earned, what is taken off, and the sum. */
    @Override
    public void tell(List<? super Step> to) {
        List<MemberIncome> earned = earned();
        earned.forEach(one -> one.tell(to));
        Integer number = household ? null : those().number(0);
        if (deductions == null) {
            to.add(Sum.step(RuleId.XZ_20, label(), number, earned, gross()));
        } else {
            to.addAll(deductions.steps());
            to.add(deductions.sum().line(RuleId.XZ_20, number, this::label).get());
        }
    }

    private String label() {
        return (household ? "家庭收入" : "本人收入")
                + (list() == Programme.DIBAO || list() == Programme.TEKUN
                        ? "（"
                        : "（按" + list().shortLabel() + "的项目，")
                + Months.before(tape().question().window(), months()).format() + "）";
    }
}
