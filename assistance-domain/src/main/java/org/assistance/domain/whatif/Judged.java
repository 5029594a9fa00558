package org.assistance.domain.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assistance.eligibility.Days;
import org.assistance.eligibility.Eligibility;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.household.NobodyCounts;
import org.assistance.eligibility.policy.MissingPolicy;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.ruling.Assessment;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/** What the law says to one household by one policy, in the few figures that are counted. */
final class Judged {
    private static final Set<Programme> CLASSES = Set.of(Programme.DIBAO, Programme.EDGE, Programme.RIGID_EXPENDITURE);
    private static final int COUNT = Programme.values().length;

    private final boolean[] met = new boolean[COUNT];
    private final boolean[] open = new boolean[COUNT];
    private final int[] people = new int[COUNT];
    private final long[] fen = new long[COUNT];
    private final List<String> missing = new ArrayList<>(0);
    private final @Nullable Assessment assessment;

    private Judged(HouseholdFacts facts, Policy policy, Days days, @Nullable String ended) {
        Assessment found = null;
        try {
            found = Eligibility.assess(facts, policy, days);
            for (ProgrammeResult result : found.results()) {
                take(result, ended);
            }
        } catch (MissingPolicy | NobodyCounts refused) {
            missing.add(String.valueOf(refused.getMessage()));
            for (Programme programme : facts.appliedFor()) {
                open[programme.ordinal()] = true;
            }
        }
        assessment = found;
    }

    /**
     * Asks the law.
     *
     * @param ended rights that no longer stand, as {@link CaseloadRows.Row#ended()} says; they are left out
     */
    static Judged of(HouseholdFacts facts, Policy policy, Days days, @Nullable String ended) {
        return new Judged(facts, policy, days, ended);
    }

    private void take(ProgrammeResult result, @Nullable String ended) {
        Programme programme = result.programme();
        if (ended != null && hasEnded(result, List.of(ended.split(" ")))) {
            return;
        }
        int at = programme.ordinal();
        if (result.outcome() == Outcome.UNPROVEN) {
            open[at] = true;
            result.rulings()
                    .stream()
                    .forEach(ruling -> ruling.missingWords()
                            .forEach(what -> missing.add((ruling.ofPolicy() ? "没有标准：" : "缺少事实：") + what)));
        } else if (result.met()) {
            met[at] = true;
            people[at] += result.members().size();
            fen[at] += result.amount() == null ? 0 : result.amount().fen();
        }
    }

    // A class that ended takes the other classes of the household along: what was told then no longer holds.
    private static boolean hasEnded(ProgrammeResult result, List<String> ended) {
        int member = result.beneficiary() == null ? 0 : result.beneficiary();
        return ended.contains(result.programme().name() + member)
                || CLASSES.contains(result.programme())
                        && CLASSES.stream().anyMatch(one -> ended.contains(one.name() + 0));
    }

    /** What the change from this to another does in a programme; null when neither entitles to it. */
    @Nullable
    Effect to(Judged after, Programme programme) {
        int at = programme.ordinal();
        if (open[at] || after.open[at]) {
            return Effect.OPEN;
        }
        if (met[at] != after.met[at]) {
            return met[at] ? Effect.LEAVES : Effect.ENTERS;
        }
        if (!met[at]) {
            return null;
        }
        return fen[at] == after.fen[at] ? Effect.SAME : fen[at] < after.fen[at] ? Effect.GAINS : Effect.LOSES;
    }

    int people(Programme programme) {
        return people[programme.ordinal()];
    }

    long fen(Programme programme) {
        return fen[programme.ordinal()];
    }

    boolean met(Programme programme) {
        return met[programme.ordinal()];
    }

    /** Why something stays open, a sentence each. */
    List<String> missing() {
        return missing;
    }

    /** The answer itself; null when it was refused for want of a policy or of anybody who counts. */
    @Nullable
    Assessment assessment() {
        return assessment;
    }
}
