package org.assistance.domain.assessment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assistance.eligibility.facts.AssetVerdict;
import org.assistance.eligibility.facts.ConditionVerdict;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.MemberVerdict;
import org.assistance.eligibility.facts.Minutes;
import org.assistance.eligibility.facts.ObligorFacts;
import org.assistance.eligibility.facts.ObligorVerdict;
import org.assistance.eligibility.facts.ReliefEvent;
import org.assistance.eligibility.facts.Signal;
import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * What only an officer can say at the assessment: how a limit on assets that asks for review was judged, what was found of
 * an obligor or a member where no source settles it, what income nobody could prove, and for 临时救助 whether the emergency is
 * confirmed, the amount chosen inside the tariff or decided above it by a meeting, for how long, and why the same cause is helped again;
 * for 刚性支出困难 whether what only this locality asks is fulfilled.
 *
 * @param assetVerdicts each with a reason, and with minutes where the limit fails (XZ-43); what is not among them is unsaid
 * @param emergencyConfirmed null where nothing is said, so that what the application says stands
 * @param chosenAmount null while none is chosen; then the least of the tariff is proposed
 * @param repeatReason null where none is needed (LS-15)
 * @param obligors what was found of obligors, by their number (TK-03)
 * @param imputed incomes that were reckoned, at most one of a class for each member (XZ-23)
 * @param members what was found of members, by their number (TK-03, XZ-10, XZ-61)
 * @param tiers the tiers chosen where 低保 is paid by tiers (DB-11)
 * @param duration for how many months or school years relief is given, where the tariff counts by them; null where nothing is said
 * @param minutes of the meeting that decided an amount above the tariff (LS-13), or null
 * @param rigidConditions whether the locality's further conditions are fulfilled (GX-01 (5)), or null where nothing is said
 * @param signals what lets the family seem better off than it says, with how it is explained (XZ-29)
 */
public record Findings(List<AssetVerdict> assetVerdicts, @Nullable Boolean emergencyConfirmed,
        @Nullable Money chosenAmount, @Nullable String repeatReason, Map<Integer, ObligorVerdict> obligors,
        List<Imputed> imputed, Map<Integer, MemberVerdict> members, TierChoice tiers, @Nullable Integer duration,
        @Nullable Minutes minutes, @Nullable ConditionVerdict rigidConditions, List<Signal> signals) {
    /** Nothing said. */
    public static final Findings NONE = new Findings(List.of(), null, null, null);

    /** Keeps the lists from changing. */
    public Findings {
        assetVerdicts = List.copyOf(assetVerdicts);
        obligors = Map.copyOf(obligors);
        imputed = List.copyOf(imputed);
        members = Map.copyOf(members);
        signals = List.copyOf(signals);
    }

    /** Nothing said of signals. */
    public Findings(List<AssetVerdict> assetVerdicts, @Nullable Boolean emergencyConfirmed,
            @Nullable Money chosenAmount, @Nullable String repeatReason, Map<Integer, ObligorVerdict> obligors,
            List<Imputed> imputed, Map<Integer, MemberVerdict> members, TierChoice tiers, @Nullable Integer duration,
            @Nullable Minutes minutes, @Nullable ConditionVerdict rigidConditions) {
        this(assetVerdicts, emergencyConfirmed, chosenAmount, repeatReason, obligors, imputed, members, tiers,
                duration, minutes, rigidConditions, List.of());
    }

    /** No tier chosen, and nothing said of duration, meeting or further conditions. */
    public Findings(List<AssetVerdict> assetVerdicts, @Nullable Boolean emergencyConfirmed,
            @Nullable Money chosenAmount, @Nullable String repeatReason, Map<Integer, ObligorVerdict> obligors,
            List<Imputed> imputed, Map<Integer, MemberVerdict> members) {
        this(assetVerdicts, emergencyConfirmed, chosenAmount, repeatReason, obligors, imputed, members,
                TierChoice.NONE, null, null, null);
    }

    /** Nothing said of members. */
    public Findings(List<AssetVerdict> assetVerdicts, @Nullable Boolean emergencyConfirmed,
            @Nullable Money chosenAmount, @Nullable String repeatReason, Map<Integer, ObligorVerdict> obligors,
            List<Imputed> imputed) {
        this(assetVerdicts, emergencyConfirmed, chosenAmount, repeatReason, obligors, imputed, Map.of());
    }

    /** Nothing said of obligors, and nothing imputed. */
    public Findings(List<AssetVerdict> assetVerdicts, @Nullable Boolean emergencyConfirmed,
            @Nullable Money chosenAmount, @Nullable String repeatReason) {
        this(assetVerdicts, emergencyConfirmed, chosenAmount, repeatReason, Map.of(), List.of());
    }

    /** What was said in an earlier assessment, read back from its facts. */
    public static Findings of(HouseholdFacts facts) {
        ReliefEvent event = facts.relief();
        var verdicts = new TreeMap<Integer, ObligorVerdict>();
        for (ObligorFacts obligor : facts.obligors() == null ? List.<ObligorFacts>of() : facts.obligors()) {
            if (obligor.verdict() != null) {
                verdicts.put(obligor.number(), obligor.verdict());
            }
        }
        var members = new TreeMap<Integer, MemberVerdict>();
        for (MemberFacts member : facts.members()) {
            if (member.verdict() != null) {
                members.put(member.number(), member.verdict());
            }
        }
        List<Signal> signals = facts.signals() == null ? List.of() : facts.signals();
        return event == null
                ? new Findings(facts.assetVerdicts(), null, null, null, verdicts, Imputed.of(facts), members,
                        TierChoice.of(facts), null, null, facts.rigidConditions(), signals)
                : new Findings(facts.assetVerdicts(), event.confirmed(), event.chosenAmount(), event.repeatReason(),
                        verdicts, Imputed.of(facts), members, TierChoice.of(facts), event.duration(), event.minutes(),
                        facts.rigidConditions(), signals);
    }

    /**
     * The facts with what the officer says.
     *
     * @throws org.assistance.domain.casefile.IllegalMove when an income may not be imputed
     */
    HouseholdFacts addedTo(HouseholdFacts facts) {
        imputed.forEach(one -> one.refuseUnfounded(facts));
        ReliefEvent event = facts.relief();
        List<MemberFacts> earning = facts.members()
                .stream()
                .map(member -> imputedTo(foundOf(member), facts))
                .toList();
        return tiers.addedTo(facts.with(earning, facts.assets(), foundOf(facts.obligors()))
                .judged(assetVerdicts)
                .meeting(rigidConditions)
                .after(event == null ? null : addedTo(event)));
    }

    private MemberFacts foundOf(MemberFacts member) {
        MemberVerdict said = members.get(member.number());
        return said == null ? member : member.found(said);
    }

    private MemberFacts imputedTo(MemberFacts member, HouseholdFacts facts) {
        MemberFacts earning = member;
        for (Imputed one : imputed) {
            if (one.member() == member.number()) {
                earning = one.addedTo(earning, facts.applied());
            }
        }
        return earning;
    }

    private @Nullable List<ObligorFacts> foundOf(@Nullable List<ObligorFacts> declared) {
        return declared == null
                ? null
                : declared.stream().map(one -> {
                    ObligorVerdict said = obligors.get(one.number());
                    return said == null ? one : one.found(said);
                }).toList();
    }

    private ReliefEvent addedTo(ReliefEvent event) {
        return event.found(emergencyConfirmed == null ? event.confirmed() : emergencyConfirmed,
                chosenAmount == null ? event.chosenAmount() : chosenAmount,
                repeatReason == null ? event.repeatReason() : repeatReason).lasting(duration).decidedBy(minutes);
    }
}
