package org.assistance.eligibility.household;

import java.time.LocalDate;
import java.util.List;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.Exclusion;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.ObligorFacts;
import org.assistance.eligibility.facts.ObligorState;
import org.assistance.eligibility.facts.ObligorVerdict;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who owes support, inside the household or elsewhere, as TK-03 looks at him or her. Null means not known.
 *
 * @param name how sentences name the person
 * @param age in completed years
 * @param consented whether the person may be checked
 * @param incomeOfYear own income of twelve months in fen
 * @param assetsWithinRule whether the assets are within the local rule for low-income families
 * @param state capacity, missing or in prison
 * @param certificates disability certificates
 * @param statuses statuses held
 * @param verdict what an officer found where no source settles it, or null
 * @param member the number of a member of the household, or null for somebody elsewhere
 * @param obligor the number of somebody elsewhere, or null for a member
 */
public record Supporter(String name, @Nullable Integer age, @Nullable Boolean consented,
        @Nullable Fraction incomeOfYear,
        @Nullable Boolean assetsWithinRule, @Nullable ObligorState state, @Nullable List<Certificate> certificates,
        @Nullable List<Held> statuses, @Nullable ObligorVerdict verdict, @Nullable Integer member,
        @Nullable Integer obligor) {

    /** Somebody who lives elsewhere. */
    public static Supporter elsewhere(ObligorFacts obligor, LocalDate asOf) {
        LocalDate birth = obligor.birthDate();
        return new Supporter(obligor.label(),
                birth == null ? null : Months.age(birth, asOf),
                obligor.consented(), obligor.incomeOfYear() == null ? null : obligor.incomeOfYear().exact(),
                obligor.assetsWithinRule(),
                obligor.state(), obligor.certificates(), obligor.statuses(), obligor.verdict(), null,
                obligor.number());
    }

    /** A member of the household; whoever may count is checked anyway, whoever does not is asked about like an obligor (XZ-50). */
    public static Supporter inHousehold(Question question, MemberFacts member) {
        Income income = Income.ofMember(question, member, Programme.DIBAO);
        Outcome assets = Assets.outcome(question, Programme.EDGE, member);
        return new Supporter(member.label(), member.ageOn(question.asOf()), member.mayCount(),
                income.certain() ? income.total().times(12).over(income.months()) : null,
                assets == Outcome.UNPROVEN ? null : assets == Outcome.MET, state(member),
                member.certificates(), standing(member.statuses()), null, member.number(), null);
    }

    /** Something that is not known of the person. */
    Missing missing(Fact fact, String what) {
        return new Missing(fact, member, obligor, name + what);
    }

    /** The same as if he or she may be checked. */
    Supporter consenting() {
        return new Supporter(name, age, true, incomeOfYear, assetsWithinRule, state, certificates, statuses, verdict,
                member, obligor);
    }

    /** A 特困 grant under review proves nothing: the same assessment answers whether it stands. */
    private static @Nullable List<Held> standing(@Nullable List<Held> statuses) {
        return statuses == null || statuses.isEmpty()
                ? statuses
                : statuses.stream().filter(held -> held.kind() != HeldKind.TEKUN || !held.underReview()).toList();
    }

    /** An adult is taken to be able to act until a court has said otherwise. */
    private static @Nullable ObligorState state(MemberFacts member) {
        Exclusion exclusion = member.exclusion();
        if (exclusion == null) {
            return null;
        }
        return switch (exclusion) {
            case PRISON -> ObligorState.PRISON;
            case DECLARED_MISSING -> ObligorState.DECLARED_MISSING;
            case NONE, DRUG_ISOLATION, RELIGIOUS_AWAY, LOCAL_CASE ->
                Boolean.FALSE.equals(member.local().capable()) ? ObligorState.NO_CAPACITY : ObligorState.CAPABLE;
        };
    }
}
