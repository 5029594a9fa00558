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
 * @param road the way the case travels; null while there is none, so that way and amount follow from the event alone (section 8)
 */
public record ReliefEvent(ReliefType type, ReliefCause cause, @Nullable LocalDate happened,
        @Nullable DivisionCode place,
        @Nullable Boolean confirmed, @Nullable Boolean urgent, @Nullable Money selfPaid, @Nullable Money loss,
        @Nullable Money chosenAmount,
        @Nullable List<PastRelief> past, @Nullable String repeatReason, FactSource source,
        @Nullable ReliefRoad road) {

    /** Keeps the list from changing. */
    public ReliefEvent {
        past = past == null ? null : List.copyOf(past);
    }

    /** An event that no case travels with yet. */
    public ReliefEvent(ReliefType type, ReliefCause cause, @Nullable LocalDate happened, @Nullable DivisionCode place,
            @Nullable Boolean confirmed, @Nullable Boolean urgent, @Nullable Money selfPaid, @Nullable Money loss,
            @Nullable Money chosenAmount, @Nullable List<PastRelief> past, @Nullable String repeatReason,
            FactSource source) {
        this(type, cause, happened, place, confirmed, urgent, selfPaid, loss, chosenAmount, past, repeatReason, source,
                null);
    }

    /** The event on the way its case travels. */
    public ReliefEvent travelling(ReliefRoad way) {
        return of(place, confirmed, chosenAmount, past, repeatReason, way);
    }

    /** The event with what was granted before. */
    public ReliefEvent after(List<PastRelief> granted) {
        return of(place, confirmed, chosenAmount, granted, repeatReason, road);
    }

    /** The event with what an officer found. */
    public ReliefEvent found(@Nullable Boolean verified, @Nullable Money chosen, @Nullable String reason) {
        return of(place, verified, chosen, past, reason, road);
    }

    /** The event in another division. */
    public ReliefEvent in(DivisionCode other) {
        return of(other, confirmed, chosenAmount, past, repeatReason, road);
    }

    private ReliefEvent of(@Nullable DivisionCode where, @Nullable Boolean verified, @Nullable Money chosen,
            @Nullable List<PastRelief> before,
            @Nullable String reason, @Nullable ReliefRoad way) {
        return new ReliefEvent(type, cause, happened, where, verified, urgent, selfPaid, loss, chosen, before, reason,
                source, way);
    }
}
