package org.assistance.eligibility.subsidy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.household.Question;
import org.assistance.eligibility.household.Statuses;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.value.HouseholdClass;
import org.jspecify.annotations.Nullable;

/**
 * What each member is on the day of the question: as decided in the same assessment, else as held.
 *
 * @param question the question
 * @param decided the class decided in the same assessment, by member number
 * @param pending the members whose class is still unproven in the same assessment
 * @param tekun the members of whom it is still unproven whether they are 特困
 */
public record Standing(Question question, Map<Integer, HouseholdClass> decided, List<Integer> pending,
        List<Integer> tekun) {

    /** What somebody may turn out to be whose class is open; who may be 特困 is told apart before. */
    static final List<HouseholdClass> POSSIBLE = List.of(HouseholdClass.DIBAO, HouseholdClass.EDGE,
            HouseholdClass.RIGID_EXPENDITURE, HouseholdClass.NONE);

    /** What is missing of somebody whose class is open. */
    static Missing missing(MemberFacts member) {
        return Missing.of(member.statuses() == null ? Fact.STATUSES : Fact.CLASS_RESULT, member,
                "所在家庭的低保认定结果或在享待遇情况");
    }

    /** Keeps all from changing. */
    public Standing {
        decided = Collections.unmodifiableMap(decided);
        pending = Collections.unmodifiableList(pending);
        tekun = Collections.unmodifiableList(tekun);
    }

    /** The class of a member; NONE when he or she has none; null when it is not known. Who is 低保 alone stays so in a 边缘 family (DB-06). */
    public @Nullable HouseholdClass of(MemberFacts member) {
        HouseholdClass found = decided.get(member.number());
        if (found != null && found != HouseholdClass.NONE) {
            return found == HouseholdClass.EDGE && held(member, true) == HouseholdClass.DIBAO
                    ? HouseholdClass.DIBAO
                    : found;
        }
        boolean open = pending.contains(member.number());
        HouseholdClass held = held(member, found != null || open);
        return held == HouseholdClass.NONE && open ? null : held;
    }

    /** True while it is unproven whether the member is 特困. */
    public boolean tekunPending(MemberFacts member) {
        return tekun.contains(member.number());
    }

    /**
     * What is held; a grant under review does not count when the assessment itself decides on it. 特困 bars the subsidies and so counts
     * even when it is only claimed or has not begun; a class that opens the way to one must be on record.
     */
    private @Nullable HouseholdClass held(MemberFacts member, boolean decides) {
        List<Held> all = member.statuses();
        if (all == null) {
            return null;
        }
        if (all.isEmpty()) {
            return HouseholdClass.NONE;
        }
        List<Held> statuses = decides ? all.stream().filter(held -> !held.underReview()).toList() : all;
        var day = question.asOf();
        if (Statuses.holdsOrWill(statuses, day, HeldKind.TEKUN) == Outcome.MET) {
            return HouseholdClass.TEKUN;
        }
        statuses = statuses.stream().filter(Held::believed).toList();
        if (Statuses.find(statuses, day, HeldKind.DIBAO, HeldKind.DIBAO_ALONE) != null) {
            return HouseholdClass.DIBAO;
        }
        if (Statuses.find(statuses, day, HeldKind.EDGE) != null) {
            return HouseholdClass.EDGE;
        }
        return Statuses.find(statuses, day, HeldKind.RIGID_EXPENDITURE) != null
                ? HouseholdClass.RIGID_EXPENDITURE
                : HouseholdClass.NONE;
    }
}
