package org.assistance.bench.engine.handwritten;

import java.time.LocalDate;
import java.util.List;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.Exclusion;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.Living;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.ruling.Told;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.DisabilityKind;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.HouseholdClass;
import org.assistance.eligibility.value.Months;
import org.jspecify.annotations.Nullable;

/** One member with what is worked out of him or her on the way. */
final class Person {

    /** What somebody earned in the window, with the lines. */
    record Earned(Fraction total, Told<Step> steps, List<Missing> missing) {}

    final MemberFacts facts;

    final int number;

    final String name;

    final int age;

    final boolean living;

    /** Own income by the list of 低保; null until asked for. */
    @Nullable
    Earned earned;

    /** The answer on 特困, or null where none was given. */
    @Nullable
    Outcome tekun;

    Outcome counted = Outcome.NOT_MET;

    /** What the assessment decided; null when nothing. */
    @Nullable
    HouseholdClass decided;

    boolean pending;

    Person(MemberFacts facts, LocalDate day) {
        this.facts = facts;
        this.number = facts.number();
        this.name = facts.label();
        LocalDate birth = facts.birthDate();
        LocalDate death = facts.deathDate();
        if (birth == null) {
            throw new IllegalArgumentException("the invented households know every birth date");
        }
        this.age = Months.age(birth, day);
        this.living = death == null || death.isAfter(day);
    }

    List<Certificate> certificates() {
        List<Certificate> all = facts.certificates();
        return all == null ? List.of() : all;
    }

    List<Held> statuses() {
        List<Held> all = facts.statuses();
        return all == null ? List.of() : all;
    }

    boolean mayCount() {
        return (facts.exclusion() == null || facts.exclusion() == Exclusion.NONE) && facts.living() != Living.APART;
    }

    boolean away() {
        Exclusion why = facts.exclusion();
        return why == Exclusion.PRISON || why == Exclusion.DRUG_ISOLATION || why == Exclusion.DECLARED_MISSING;
    }

    /** The invented certificates have one kind each and a last day. */
    static boolean stands(Certificate one, LocalDate day) {
        return one.standsOn(day) == Outcome.MET;
    }

    /** Grade 1 or 2, or 智力 or 精神 of grade 3. */
    static boolean grave(Certificate one) {
        return one.grade() <= 2 || one.grade() == 3
                && (one.kind() == DisabilityKind.INTELLECTUAL || one.kind() == DisabilityKind.MENTAL);
    }

    static boolean gravelyDisabled(List<Certificate> certificates, LocalDate day) {
        for (Certificate one : certificates) {
            if (grave(one) && stands(one, day)) {
                return true;
            }
        }
        return false;
    }
}
