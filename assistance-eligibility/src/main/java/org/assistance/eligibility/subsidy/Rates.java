package org.assistance.eligibility.subsidy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.Impairment;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.household.Household;
import org.assistance.eligibility.household.Question;
import org.assistance.eligibility.policy.SubsidyRate;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.HouseholdClass;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/**
 * The rates of one subsidy as they stand to one person. While the class of the household or a condition of a rate is open, several things
 * are possible, and only what comes out the same in all of them is certain (CJ-02, CJ-05, CJ-20).
 */
final class Rates {

    private final Question question;

    private final Programme subsidy;

    private final Household household;

    private final MemberFacts member;

    private final List<Certificate> valid;

    private final List<SubsidyRate> rows;

    private final Conditions conditions;

    private final @Nullable HouseholdClass of;

    private final List<Possibility> possible;

    private boolean looked;

    private @Nullable SubsidyRate certain;

    Rates(Question question, Programme subsidy, Standing standing, Household household, MemberFacts member,
            List<Certificate> valid) {
        this.question = question;
        this.subsidy = subsidy;
        this.household = household;
        this.member = member;
        this.valid = valid;
        this.rows = question.benefit().rates(subsidy);
        this.conditions = new Conditions(household, question, member);
        this.of = standing.of(member);
        this.possible = possible();
    }

    /** The same with fewer certificates. */
    Rates with(List<Certificate> fewer, Standing standing) {
        return new Rates(question, subsidy, standing, household, member, fewer);
    }

    Question question() {
        return question;
    }

    Programme subsidy() {
        return subsidy;
    }

    MemberFacts member() {
        return member;
    }

    List<Certificate> valid() {
        return valid;
    }

    Conditions conditions() {
        return conditions;
    }

    List<Step> steps() {
        return conditions.steps();
    }

    /** The class of the household, or null while it is open. */
    @Nullable
    HouseholdClass of() {
        return of;
    }

    List<Possibility> possibilities() {
        return possible;
    }

    private boolean conditional() {
        for (int at = 0; at < rows.size(); at++) {
            if (rows.get(at).conditional()) {
                return true;
            }
        }
        return false;
    }

    private List<Possibility> possible() {
        if (of != null && !conditional()) {
            return List.of(new Possibility(of, Set.of()));
        }
        var certain = new LinkedHashSet<Object>();
        var open = new LinkedHashSet<Object>();
        for (SubsidyRate row : rows) {
            if (row.conditional() && reaches(row)) {
                sort(row.condition(), row.condition() == null
                        ? Outcome.NOT_MET
                        : conditions.of(row.condition()).outcome(), certain, open);
                sort(row.income(), row.income() == null
                        ? Outcome.NOT_MET
                        : conditions.of(row.income(), row).outcome(), certain, open);
            }
        }
        return Possibility.all(of == null ? Standing.POSSIBLE : List.of(of), certain, open);
    }

    private static void sort(@Nullable Object demand, Outcome outcome, Set<Object> certain, Set<Object> open) {
        if (demand != null && outcome == Outcome.MET) {
            certain.add(demand);
        } else if (demand != null && outcome == Outcome.UNPROVEN) {
            open.add(demand);
        }
    }

    /** True when a row is about somebody of the area who holds the certificates, of a class that is possible. */
    private boolean reaches(SubsidyRate row) {
        return (row.householdClass() == null
                || (of == null ? row.householdClass() != HouseholdClass.TEKUN : row.householdClass() == of))
                && ofCertificate(row);
    }

    private boolean ofCertificate(SubsidyRate row) {
        for (Certificate certificate : valid) {
            for (Impairment impairment : certificate.impairments()) {
                if (fits(row, question.area(), impairment)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The facts that are open and that rows of this place make matter. */
    List<Missing> missing() {
        Set<Missing> missing = new LinkedHashSet<>();
        if (of == null) {
            missing.add(Standing.missing(member));
        }
        for (SubsidyRate row : rows) {
            if (row.conditional() && reaches(row)) {
                conditions.rulings(row).forEach(ruling -> missing.addAll(ruling.missing()));
            }
        }
        return List.copyOf(missing);
    }

    /** What this person does not fulfil of rows that are otherwise about such people, in words. */
    List<String> unmet() {
        Set<String> unmet = new LinkedHashSet<>();
        for (SubsidyRate row : rows) {
            if (row.conditional() && reaches(row)) {
                conditions.rulings(row)
                        .stream()
                        .filter(ruling -> ruling.outcome() == Outcome.NOT_MET)
                        .forEach(ruling -> unmet.add(ruling.sentence()));
            }
        }
        return List.copyOf(unmet);
    }

    /** The first row of those that fit the certificates and a possibility, and pass a test; or null. */
    @Nullable
    SubsidyRate first(Possibility one, java.util.function.Predicate<SubsidyRate> wanted) {
        for (SubsidyRate row : rows) {
            if (wanted.test(row) && one.allows(row) && ofCertificate(row)) {
                return row;
            }
        }
        return null;
    }

    /** The rows of a place that would fit if the kind of disability did not matter, when all of them name kinds; else empty. */
    List<SubsidyRate> ofOtherKinds() {
        var others = new ArrayList<SubsidyRate>();
        for (SubsidyRate row : rows) {
            boolean fits = possible.stream().anyMatch(one -> one.allows(row)) && ofGrade(row);
            if (fits && row.kind() == null) {
                return List.of();
            }
            if (fits) {
                others.add(row);
            }
        }
        return others;
    }

    private boolean ofGrade(SubsidyRate row) {
        return (row.area() == null || row.area() == question.area()) && (row.grade() == null
                || valid.stream()
                        .flatMap(certificate -> certificate.impairments().stream())
                        .anyMatch(impairment -> impairment.grade() == row.grade()));
    }

    /** Of the rows that pin down most for each disability, the one that gives most: the order of the rows does not matter. */
    @Nullable
    SubsidyRate best(Possibility one) {
        SubsidyRate best = null;
        for (Certificate certificate : valid) {
            for (Impairment impairment : certificate.impairments()) {
                SubsidyRate rate = mostPinned(one, impairment);
                if (rate != null && (best == null || higher(rate, best))) {
                    best = rate;
                }
            }
        }
        return best;
    }

    /** The row that is best in every possibility, when all give the same. */
    @Nullable
    SubsidyRate certain() {
        if (!looked) {
            looked = true;
            certain = best(possible.getFirst());
            for (int at = 1; certain != null && at < possible.size(); at++) {
                SubsidyRate other = best(possible.get(at));
                certain = other == null || !exact(certain).equals(exact(other)) ? null : certain;
            }
        }
        return certain;
    }

    /** True when no row fits in any possibility. */
    boolean none() {
        if (certain() != null) {
            return false;
        }
        for (Possibility one : possible) {
            if (best(one) != null) {
                return false;
            }
        }
        return true;
    }

    private @Nullable SubsidyRate mostPinned(Possibility one, Impairment impairment) {
        SubsidyRate most = null;
        for (SubsidyRate rate : rows) {
            if (one.allows(rate) && fits(rate, question.area(), impairment) && (most == null || before(rate, most))) {
                most = rate;
            }
        }
        return most;
    }

    /** What pins down more goes first, then the smaller division, then the higher amount. */
    private boolean before(SubsidyRate one, SubsidyRate other) {
        int smaller = one.division().level().compareTo(other.division().level());
        return one.pins() != other.pins()
                ? one.pins() > other.pins()
                : smaller != 0 ? smaller > 0 : higher(one, other);
    }

    private boolean higher(SubsidyRate one, SubsidyRate other) {
        int compared = exact(one).compareTo(exact(other));
        return compared > 0 || compared == 0 && one.code().compareTo(other.code()) < 0;
    }

    /** What a row gives, exact, before rounding. */
    Fraction exact(SubsidyRate row) {
        return row.mode() == SubsidyRate.Mode.FIXED
                ? row.number()
                : row.number().times(question.benefitStandard()).over(100);
    }

    private static boolean fits(SubsidyRate rate, Area area, Impairment impairment) {
        return (rate.area() == null || rate.area() == area)
                && (rate.kind() == null || rate.kind() == impairment.kind())
                && (rate.grade() == null || rate.grade() == impairment.grade());
    }
}
