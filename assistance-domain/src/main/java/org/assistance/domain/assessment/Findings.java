package org.assistance.domain.assessment;

import java.util.List;
import org.assistance.eligibility.facts.AssetVerdict;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.ReliefEvent;
import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * What only an officer can say at the assessment: how a limit on assets that asks for review was judged, and for 临时救助
 * whether the emergency is confirmed, the amount chosen inside the tariff, and why the same cause is helped again.
 *
 * @param assetVerdicts each with a reason, and with minutes where the limit fails (XZ-43); what is not among them is unsaid
 * @param emergencyConfirmed null where nothing is said, so that what the application says stands
 * @param chosenAmount null while none is chosen; then the least of the tariff is proposed
 * @param repeatReason null where none is needed (LS-15)
 */
public record Findings(List<AssetVerdict> assetVerdicts, @Nullable Boolean emergencyConfirmed,
        @Nullable Money chosenAmount, @Nullable String repeatReason) {
    /** Nothing said. */
    public static final Findings NONE = new Findings(List.of(), null, null, null);

    /** Keeps the list from changing. */
    public Findings {
        assetVerdicts = List.copyOf(assetVerdicts);
    }

    /** What was said in an earlier assessment, read back from its facts. */
    public static Findings of(HouseholdFacts facts) {
        ReliefEvent event = facts.relief();
        return event == null
                ? new Findings(facts.assetVerdicts(), null, null, null)
                : new Findings(facts.assetVerdicts(), event.confirmed(), event.chosenAmount(), event.repeatReason());
    }

    /** The facts with what the officer says. */
    HouseholdFacts addedTo(HouseholdFacts facts) {
        ReliefEvent event = facts.relief();
        return new HouseholdFacts(facts.division(), facts.area(), facts.applied(), facts.appliedFor(), facts.members(),
                facts.expenses(), facts.assets(), facts.obligors(), assetVerdicts,
                event == null ? null : addedTo(event), facts.tier());
    }

    private ReliefEvent addedTo(ReliefEvent event) {
        return new ReliefEvent(event.type(), event.cause(), event.happened(), event.place(),
                emergencyConfirmed == null ? event.confirmed() : emergencyConfirmed, event.urgent(), event.selfPaid(),
                event.loss(), chosenAmount == null ? event.chosenAmount() : chosenAmount, event.past(),
                repeatReason == null ? event.repeatReason() : repeatReason, event.source());
    }
}
