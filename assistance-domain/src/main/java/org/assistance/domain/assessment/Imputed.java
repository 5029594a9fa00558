package org.assistance.domain.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.Imputation;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.LabourAbility;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.SchoolLevel;
import org.assistance.eligibility.household.Imputing;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Months;
import org.jspecify.annotations.Nullable;

/**
 * An income that an officer reckons for somebody able to work whose income nobody can prove (XZ-23). It stands in the place
 * of what was declared in its class and never beside what a source or an officer established.
 *
 * @param member the member's number
 * @param kind what it would be earned by
 * @param ofYear the amount of the 12 months before the application
 * @param how the method and the reason
 */
public record Imputed(int member, IncomeKind kind, Money ofYear, Imputation how) {
    private static final int MONTHS = 12;
    private static final int WORKING_AGE = 16;

    /** Refuses an amount that is none. */
    public Imputed {
        if (!ofYear.positive()) {
            throw new IllegalArgumentException("推定收入应当大于零");
        }
    }

    /** What the locality's figure for a method comes to in 12 months, to the fen; null where it has none. */
    public static @Nullable Money ofYear(Policy policy, Area area, MemberFacts member, IncomeKind kind,
            Imputation.Method method) {
        Imputing reckoned = Imputing.of(policy, area, member, kind, method);
        return reckoned == null ? null : Money.ofFen(reckoned.perMonth().times(MONTHS).halfUp());
    }

    /** Every imputed income among the facts. */
    static List<Imputed> of(HouseholdFacts facts) {
        var found = new ArrayList<Imputed>();
        for (MemberFacts member : facts.members()) {
            for (IncomeLine line : member.incomes() == null ? List.<IncomeLine>of() : member.incomes()) {
                Imputation how = line.imputed();
                if (how != null) {
                    found.add(new Imputed(member.number(), line.kind(), line.amount(), how));
                }
            }
        }
        return List.copyOf(found);
    }

    /** The member with this income; where nothing was known of the incomes, the officer's answer stands for them. */
    MemberFacts addedTo(MemberFacts member, LocalDate applied) {
        var lines = new ArrayList<IncomeLine>();
        for (IncomeLine line : member.incomes() == null ? List.<IncomeLine>of() : member.incomes()) {
            if (line.incomeClass() != kind.usualClass() || line.source() != FactSource.DECLARED) {
                lines.add(line);
            }
        }
        lines.add(IncomeLine.imputed(kind, Months.before(applied, MONTHS), ofYear, how));
        return member.earning(lines);
    }

    /** Why the income of a member may not be imputed, in a Chinese sentence; null when it may. */
    public static @Nullable String problemOf(MemberFacts member, IncomeKind kind, LocalDate applied) {
        Integer age = member.ageOn(applied);
        boolean atSchool = member.school() != null && member.school() != SchoolLevel.NONE;
        if (!member.livingOn(applied) || age == null || age < WORKING_AGE || atSchool
                || member.labour() == LabourAbility.NONE) {
            return "未满16周岁、在校或者没有劳动能力的，不能推定收入";
        }
        Months window = Months.before(applied, MONTHS);
        for (IncomeLine line : member.incomes() == null ? List.<IncomeLine>of() : member.incomes()) {
            if (line.incomeClass() == kind.usualClass() && line.amount().positive()
                    && (line.source() == FactSource.CHECKED || line.source() == FactSource.OFFICER)
                    && line.span().shared(window) > 0) {
                return "已有核实的" + kind.usualClass().label() + "，不能再推定";
            }
        }
        return null;
    }

    private Money declared(MemberFacts found, LocalDate applied) {
        Months window = Months.before(applied, MONTHS);
        return (found.incomes() == null ? List.<IncomeLine>of() : found.incomes()).stream()
                .filter(line -> line.incomeClass() == kind.usualClass() && line.source() == FactSource.DECLARED
                        && line.span().shared(window) > 0)
                .map(IncomeLine::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /**
     * Refuses what may not be imputed, and less than the family itself declared.
     *
     * @throws IllegalMove with a Chinese sentence
     */
    void refuseUnfounded(HouseholdFacts verified) {
        MemberFacts found = verified.members()
                .stream()
                .filter(one -> one.number() == member)
                .findFirst()
                .orElseThrow(() -> new IllegalMove("推定收入的成员不在本案家庭中，请刷新后重新填写"));
        String problem = problemOf(found, kind, verified.applied());
        if (problem != null) {
            throw new IllegalMove(found.label() + problem);
        }
        Money declared = declared(found, verified.applied());
        if (ofYear.compareTo(declared) < 0) {
            throw new IllegalMove(found.label() + "自己申报的" + kind.usualClass().label() + "为" + declared.format()
                    + "元，推定的收入不能比申报的少");
        }
    }
}
