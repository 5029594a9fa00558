package org.assistance.eligibility.household;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.Members;
import org.assistance.eligibility.policy.ExemptIncome;
import org.assistance.eligibility.policy.ExemptMonths;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Programme;

/** Which income does not count (XZ-21 for 低保, 边缘 and 刚性; XZ-31 for 特困), month by month, with the local lists added. */
final class Exemptions {

    private static final IncomeKind[] KINDS = IncomeKind.values();

    private static final int[] HOUSEHOLD = kinds(EnumSet.of(IncomeKind.PREFERENTIAL_PENSION,
            IncomeKind.FAMILY_PLANNING_REWARD,
            IncomeKind.SCHOLARSHIP, IncomeKind.BRAVERY_AWARD, IncomeKind.SOCIAL_ASSISTANCE,
            IncomeKind.DISABILITY_SUBSIDY,
            IncomeKind.PRICE_SUBSIDY, IncomeKind.CHILD_BENEFIT));

    /** Every benefit of social insurance is left out, the pensions among them (TK-02). */
    private static final int[] TEKUN = kinds(EnumSet.of(IncomeKind.BASIC_PENSION,
            IncomeKind.RESIDENT_PENSION_PERSONAL, IncomeKind.EMPLOYEE_PENSION, IncomeKind.SURVIVOR_BENEFIT,
            IncomeKind.MEDICAL_INSURANCE, IncomeKind.UNEMPLOYMENT_BENEFIT, IncomeKind.INJURY_INSURANCE,
            IncomeKind.PREFERENTIAL_PENSION, IncomeKind.OLD_AGE_ALLOWANCE));

    private final Question question;

    private final Policy policy;

    /** Of each kind all bits where it never counts, else none. */
    private final int[] never;

    /** The kinds that occur and that rows of policy may leave out, a bit for each by its place. */
    private final long named;

    private final Programme list;

    private final int first;

    private final int last;

    /**
     * Of a window.
     *
     * @param first the place of its first month among all months
     * @param months how many it has
     * @param list whose list says what is left out
     */
    Exemptions(Question question, int first, int months, Programme list) {
        this.question = question;
        this.policy = question.policy();
        this.never = never(list);
        this.named = question.terms().namedExempt(list) & question.kinds();
        this.list = list;
        this.first = first;
        this.last = first + months - 1;
    }

    private static int[] kinds(Set<IncomeKind> exempt) {
        var kinds = new int[IncomeKind.values().length];
        exempt.forEach(kind -> kinds[kind.ordinal()] = -1);
        return kinds;
    }

    private static int[] never(Programme list) {
        return list == Programme.TEKUN ? TEKUN : HOUSEHOLD;
    }

    /** The kinds that rows of a policy may leave out of a list, a bit for each by its place. */
    static long named(Policy policy, Programme list) {
        long named = 0;
        for (IncomeKind kind : KINDS) {
            if (never(list)[kind.ordinal()] == 0
                    && (kind == IncomeKind.BASIC_PENSION || policy.namesExemption(kind))) {
                named |= 1L << kind.ordinal();
            }
        }
        return named;
    }

    /** Whether rows of policy may leave a kind out, by its place; the national lists need none. */
    boolean named(int kind) {
        return (named >> kind & 1) != 0;
    }

    /** How many months of a line lie in the window and count; the complement of that number where some of those are left out. */
    int count(Members members, int line) {
        int begin = Math.max(members.from(line), first);
        int end = Math.min(members.to(line), last);
        int shared = Math.max(end - begin + 1, 0);
        int kind = members.kind(line);
        if (named(kind) && shared > 0) {
            int exempt = exempt(kind, begin, end);
            return exempt == 0 ? shared : ~(shared - exempt);
        }
        int left = shared & never[kind];
        // Nought, or all bits where something is left out: the complement without a branch that nobody can foretell.
        return shared - left ^ -left >> Integer.SIZE - 1;
    }

    private int exempt(int kind, int begin, int end) {
        int exempt = 0;
        List<ExemptMonths> spells = policy.exemptMonths(KINDS[kind], list);
        for (int at = 0; at < spells.size(); at++) {
            ExemptMonths spell = spells.get(at);
            int from = Math.max(begin, spell.from());
            int to = Math.min(end, spell.to());
            exempt += from <= to && spell.exempt() ? to - from + 1 : 0;
        }
        return exempt;
    }

    /** Adds so many fen earned over so many months in those of a line's months that lie in the window and count. */
    void eachCounted(Members members, int line, long fen, long over, WorkCost wages) {
        int begin = Math.max(members.from(line), first);
        int end = Math.min(members.to(line), last);
        int kind = members.kind(line);
        if (begin > end || never[kind] != 0) {
            return;
        }
        if (!named(kind)) {
            wages.earned(begin, end, fen, over);
            return;
        }
        List<ExemptMonths> spells = policy.exemptMonths(KINDS[kind], list);
        for (int at = 0; at < spells.size(); at++) {
            ExemptMonths spell = spells.get(at);
            int from = Math.max(begin, spell.from());
            int to = Math.min(end, spell.to());
            if (from <= to && !spell.exempt()) {
                wages.earned(from, to, fen, over);
            }
        }
    }

    /** Quotes the rows by which months of a line count or do not. */
    void quote(Members members, int line) {
        int kind = members.kind(line);
        if (!named(kind)) {
            return;
        }
        int begin = Math.max(members.from(line), first);
        int end = Math.min(members.to(line), last);
        List<ExemptMonths> spells = policy.exemptMonths(KINDS[kind], list);
        for (int at = 0; at < spells.size(); at++) {
            ExemptMonths spell = spells.get(at);
            int from = Math.max(begin, spell.from());
            if (from <= Math.min(end, spell.to())) {
                quote(spell, from);
            }
        }
    }

    private void quote(ExemptMonths spell, int from) {
        PolicyValue pension = spell.gap()
                ? policy.on(Months.month(from).atDay(1)).value(PolicyCode.BASE_PENSION_EXEMPT)
                : spell.pension();
        if (pension != null) {
            question.cite(pension);
        }
        ExemptIncome local = spell.local();
        if (local != null) {
            question.cite(local);
        }
    }
}
