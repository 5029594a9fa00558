package org.assistance.bench.engine.drools;

import java.time.LocalDate;
import java.util.List;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.Exclusion;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.Living;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.value.DisabilityKind;
import org.assistance.eligibility.value.Months;
import org.jspecify.annotations.Nullable;

/** A member of a household in the working memory. */
public final class Member {

    private final Home home;

    private final MemberFacts facts;

    private final int age;

    /** A member of a household. */
    public Member(Home home, MemberFacts facts) {
        LocalDate birth = facts.birthDate();
        this.home = home;
        this.facts = facts;
        this.age = birth == null ? 0 : Months.age(birth, home.getDay());
    }

    /** The household. */
    public Home getHome() {
        return home;
    }

    /** The number. */
    public int getNumber() {
        return facts.number();
    }

    /** The relation to the applicant. */
    public Relation getRelation() {
        return facts.relation();
    }

    /** Completed years. */
    public int getAge() {
        return age;
    }

    /** Alive on the day and not left out whatever the address. */
    public boolean isPresent() {
        return facts.livingOn(home.getDay()) && facts.exclusion() == Exclusion.NONE;
    }

    /** Whether and how the member lives with the applicant. */
    public @Nullable Living getLiving() {
        return facts.living();
    }

    /** True when nobody asked for the incomes. */
    public boolean isIncomeUnknown() {
        return facts.incomes() == null;
    }

    /** True when nobody asked what is paid away. */
    public boolean isOutflowUnknown() {
        return facts.outflows() == null;
    }

    /** Whether gravely ill; null when not known. */
    public @Nullable Boolean getIll() {
        return facts.seriousIllness();
    }

    /** Gravely disabled by a certificate that stands, or gravely ill (DB-05). */
    public Outcome getGrave() {
        List<Certificate> certificates = facts.certificates();
        if (certificates != null) {
            for (Certificate one : certificates) {
                boolean mind = one.kind() == DisabilityKind.INTELLECTUAL || one.kind() == DisabilityKind.MENTAL;
                if (one.grade() <= (mind ? 3 : 2) && one.standsOn(home.getDay()) == Outcome.MET) {
                    return Outcome.MET;
                }
            }
        }
        Boolean ill = facts.seriousIllness();
        return ill == null ? Outcome.UNPROVEN : Outcome.of(ill);
    }

    /** Disabled of grade 1 or 2 by a certificate that stands. */
    public boolean isSevere() {
        List<Certificate> certificates = facts.certificates();
        if (certificates != null) {
            for (Certificate one : certificates) {
                if (one.grade() <= 2 && one.standsOn(home.getDay()) == Outcome.MET) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What work costs by the month: at most 200 yuan, and no more than was earned. */
    public long workCost(List<IncomeLine> lines) {
        Months window = home.getWindow();
        long cost = 0;
        int first = window.from().getYear() * 12 + window.from().getMonthValue();
        for (int month = first; month < first + 12; month++) {
            long earned = 0;
            for (IncomeLine line : lines) {
                int from = line.span().from().getYear() * 12 + line.span().from().getMonthValue();
                int count = line.span().count();
                if (from <= month && month < from + count) {
                    earned += line.amount().fen() * Home.PARTS / count;
                }
            }
            cost += Math.min(earned, 20_000 * Home.PARTS);
        }
        return cost;
    }
}
