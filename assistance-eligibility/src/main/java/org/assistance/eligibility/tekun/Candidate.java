package org.assistance.eligibility.tekun;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.household.Income;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Found;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Rulings;
import org.jspecify.annotations.Nullable;

/** One person: the rulings on him or her, and apart from them one ruling for each supporter inside the household. */
final class Candidate {

    private final MemberFacts member;

    private final Rulings rulings;

    private final Income income;

    private final List<MemberFacts> supporters = new ArrayList<>(2);

    private final List<Found> inside = new ArrayList<>(2);

    /** Whether all is proven of the person and of the supporters inside the household, or these are 特困 too. */
    private boolean together;

    /** The same with those of whom something is missing. */
    private boolean perhaps;

    Candidate(MemberFacts member, Rulings rulings, Income income) {
        this.member = member;
        this.rulings = rulings;
        this.income = income;
        this.together = rulings.outcome() == Outcome.MET;
        this.perhaps = rulings.outcome() != Outcome.NOT_MET;
    }

    /** Adds somebody inside the household who owes support, with the ruling on whether he or she is unable to. */
    void supportedBy(MemberFacts supporter, Found unable) {
        supporters.add(supporter);
        inside.add(unable);
    }

    MemberFacts member() {
        return member;
    }

    Income income() {
        return income;
    }

    boolean perhaps() {
        return perhaps;
    }

    /** Leaves the set where somebody able supports the person; true where it did. */
    boolean leaves(List<Candidate> all) {
        boolean left = together && supported(all, true);
        together &= !left;
        boolean leftOpen = perhaps && supported(all, false);
        perhaps &= !leftOpen;
        return left || leftOpen;
    }

    private boolean supported(List<Candidate> all, boolean proven) {
        for (int at = 0; at < inside.size(); at++) {
            Outcome unable = inside.get(at).outcome();
            boolean holds = proven ? unable == Outcome.MET : unable != Outcome.NOT_MET;
            Candidate other = holds ? null : find(all, supporters.get(at));
            if (!holds && (other == null || !(proven ? other.together : other.perhaps))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Candidate find(List<Candidate> all, MemberFacts member) {
        for (Candidate one : all) {
            if (one.member.number() == member.number()) {
                return one;
            }
        }
        return null;
    }

    /** All rulings, those inside the household as they stand beside the other candidates. */
    Rulings rulings(List<Candidate> all) {
        var every = new Rulings();
        every.addAll(rulings);
        for (int at = 0; at < inside.size(); at++) {
            every.add(inside(at, find(all, supporters.get(at))));
        }
        return every;
    }

    /** Of somebody inside the household: unable, or 特困 too, or perhaps 特困 while a fact is missing of him or her. */
    private Found inside(int at, @Nullable Candidate other) {
        Found ruling = inside.get(at);
        if (ruling.outcome() == Outcome.MET || other == null) {
            return ruling;
        }
        if (other.together) {
            return Found.met(RuleId.TK_03, member.number(), () -> other.member.label() + "无履行义务能力：同时符合特困人员条件");
        }
        return other.perhaps && ruling.outcome() == Outcome.NOT_MET
                ? Found.unproven(RuleId.TK_03, member.number(), other.missing())
                : ruling;
    }

    private List<Missing> missing() {
        Set<Missing> missing = new LinkedHashSet<>(rulings.missing());
        inside.forEach(ruling -> missing.addAll(ruling.missing()));
        return missing.isEmpty()
                ? List.of(Missing.of(Fact.TEKUN_RESULT, member, "特困人员认定所需的事实"))
                : List.copyOf(missing);
    }
}
