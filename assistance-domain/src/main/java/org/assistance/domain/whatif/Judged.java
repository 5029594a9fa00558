package org.assistance.domain.whatif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assistance.eligibility.Days;
import org.assistance.eligibility.Eligibility;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.household.NobodyCounts;
import org.assistance.eligibility.policy.MissingPolicy;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.ruling.Assessment;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/**
 * What the law says to one household by one policy, in the few figures that are counted. What is in force is only what is paid: an
 * answer that differs from the rights that stand is left out of both sides and told apart.
 */
final class Judged {
    private static final Set<Programme> CLASSES = Set.of(Programme.DIBAO, Programme.EDGE, Programme.RIGID_EXPENDITURE);
    private static final int COUNT = Programme.values().length;

    private final boolean[] met = new boolean[COUNT];
    private final boolean[] open = new boolean[COUNT];
    private final int[] people = new int[COUNT];
    private final long[] fen = new long[COUNT];
    private final @Nullable Apart[] apart = new Apart[COUNT];
    private final List<String> missing = new ArrayList<>(0);
    private final Set<String> leftOut;
    private final @Nullable Assessment assessment;

    /** What the law says to those of a programme who are told apart: how many people and how much a month, where nothing is paid. */
    private static final class Apart {
        private boolean unpaid;
        private boolean lapsed;
        private int people;
        private long fen;
    }

    private Judged(HouseholdFacts facts, Policy policy, Days days, Set<String> leftOut, @Nullable Set<String> held) {
        this.leftOut = leftOut;
        Assessment found = null;
        try {
            found = Eligibility.assess(facts, policy, days);
            if (held != null) {
                tellApart(found.results(), held);
            }
            for (ProgrammeResult result : found.results()) {
                if (leftOut.isEmpty() || !isLeftOut(result)) {
                    take(result);
                }
            }
        } catch (MissingPolicy | NobodyCounts refused) {
            missing.add(String.valueOf(refused.getMessage()));
            for (Programme programme : facts.appliedFor()) {
                open[programme.ordinal()] = true;
            }
        }
        assessment = found;
    }

    /** Asks the law by the policy in force; rights that no longer stand are left out, and so is what differs from those that do. */
    static Judged now(HouseholdFacts facts, Policy policy, Days days, CaseloadRows.Row row) {
        return new Judged(facts, policy, days, named(row.ended()), named(row.held()));
    }

    /** Asks the law by a tried policy, without what was left out of the other answer. */
    static Judged tried(HouseholdFacts facts, Policy policy, Days days, Judged before) {
        return new Judged(facts, policy, days, before.leftOut, null);
    }

    private static Set<String> named(@Nullable String rights) {
        return rights == null ? new HashSet<>(0) : new HashSet<>(Arrays.asList(rights.split(" ")));
    }

    private void tellApart(List<ProgrammeResult> results, Set<String> held) {
        Set<String> differing = new HashSet<>(0);
        for (ProgrammeResult result : results) {
            boolean holds = held.contains(name(result));
            if (result.outcome() == Outcome.UNPROVEN || result.met() == holds || isLeftOut(result)) {
                continue;
            }
            differing.add(name(result));
            int at = result.programme().ordinal();
            Apart told = apart[at] == null ? new Apart() : apart[at];
            told.unpaid |= !holds;
            told.lapsed |= holds;
            if (!holds) {
                told.people += result.members().size();
                told.fen += result.amount() == null ? 0 : result.amount().fen();
            }
            apart[at] = told;
        }
        leftOut.addAll(differing);
    }

    private void take(ProgrammeResult result) {
        int at = result.programme().ordinal();
        if (result.outcome() == Outcome.UNPROVEN) {
            open[at] = true;
            result.rulings()
                    .stream()
                    .forEach(ruling -> ruling.missing()
                            .forEach(what -> missing.add((ruling.ofPolicy() ? "没有标准：" : "缺少事实：") + named(what))));
        } else if (result.met()) {
            met[at] = true;
            people[at] += result.members().size();
            fen[at] += result.amount() == null ? 0 : result.amount().fen();
        }
    }

    // What a visit saw stands in the facts by hand and stays sealed here; for a count its kind is enough.
    private static String named(Missing missing) {
        return missing.fact() == Fact.SIGNAL ? Fact.SIGNAL.label() : missing.words();
    }

    private static String name(ProgrammeResult result) {
        return result.programme().name() + (result.beneficiary() == null ? 0 : result.beneficiary());
    }

    // A class left out takes the other classes of the household along: what was told then no longer holds, or was not believed.
    private boolean isLeftOut(ProgrammeResult result) {
        return leftOut.contains(name(result))
                || CLASSES.contains(result.programme())
                        && CLASSES.stream().anyMatch(one -> leftOut.contains(one.name() + 0));
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

    /** How a programme is told apart for the household; a household may be paid for one member and not for another. */
    List<Effect> apart(Programme programme) {
        Apart told = apart[programme.ordinal()];
        if (told == null) {
            return List.of();
        }
        return told.unpaid && told.lapsed
                ? List.of(Effect.UNPAID, Effect.LAPSED)
                : List.of(told.unpaid ? Effect.UNPAID : Effect.LAPSED);
    }

    /** The people whom the law entitles and nobody pays. */
    int unpaidPeople(Programme programme) {
        Apart told = apart[programme.ordinal()];
        return told == null ? 0 : told.people;
    }

    /** The money a month to which the law entitles and that nobody pays, in fen. */
    long unpaidFen(Programme programme) {
        Apart told = apart[programme.ordinal()];
        return told == null ? 0 : told.fen;
    }

    int people(Programme programme) {
        return people[programme.ordinal()];
    }

    long fen(Programme programme) {
        return fen[programme.ordinal()];
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
