package org.assistance.eligibility.facts;

import java.time.LocalDate;
import java.util.List;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * What brought the household to ask for temporary relief (临时救助; LS-01, LS-02). Null means not known.
 *
 * @param type emergency or expenditure
 * @param cause what happened
 * @param happened the day it happened
 * @param place the division where it happened (LS-04)
 * @param confirmed true when an officer confirmed the event
 * @param urgent true when help cannot wait for the ordinary procedure
 * @param selfPaid the cost borne after insurance
 * @param loss the loss suffered
 * @param chosenAmount the amount an officer chose inside the range of the tariff, or null while none is chosen
 * @param past what was granted before; empty when asked and none
 * @param repeatReason why relief for the same cause is granted again within 12 months, or null (LS-15)
 * @param source where the figures come from
 */
public record ReliefEvent(ReliefType type, ReliefCause cause, @Nullable LocalDate happened,
        @Nullable DivisionCode place,
        @Nullable Boolean confirmed, @Nullable Boolean urgent, @Nullable Money selfPaid, @Nullable Money loss,
        @Nullable Money chosenAmount,
        @Nullable List<PastRelief> past, @Nullable String repeatReason, FactSource source) {

    /** Keeps the list from changing. */
    public ReliefEvent {
        past = past == null ? null : List.copyOf(past);
    }
}
