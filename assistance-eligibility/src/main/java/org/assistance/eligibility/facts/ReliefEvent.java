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
 * @param member the number of the member for whom alone emergency relief is asked (LS-01), or null for the household
 * @param duration for how many months or school years relief is given, where the tariff counts by them (LS-20)
 * @param minutes the minutes of the meeting that decided an amount above the tariff (LS-13), or null
 * @param migrant what is known of a migrant worker without work, where that is the cause (LS-05)
 * @param delegated what the county delegated to the township, or null where the locality's own rule decides (LS-21)
 */
public record ReliefEvent(ReliefType type, ReliefCause cause, @Nullable LocalDate happened,
        @Nullable DivisionCode place,
        @Nullable Boolean confirmed, @Nullable Boolean urgent, @Nullable Money selfPaid, @Nullable Money loss,
        @Nullable Money chosenAmount,
        @Nullable List<PastRelief> past, @Nullable String repeatReason, FactSource source,
        @Nullable ReliefRoad road, @Nullable Integer member, @Nullable Integer duration, @Nullable Minutes minutes,
        @Nullable Migrant migrant, @Nullable Delegated delegated) {

    /** Keeps the list from changing; only an emergency may be one member's own, and no duration is below one. */
    public ReliefEvent {
        past = past == null ? null : List.copyOf(past);
        if (member != null && type != ReliefType.EMERGENCY) {
            throw new IllegalArgumentException("支出型临时救助以家庭为单位申请，不能只为一名成员申请");
        }
        if (duration != null && duration < 1) {
            throw new IllegalArgumentException("救助的月数或者学年数至少为1");
        }
    }

    /** An event that no case travels with yet. */
    public ReliefEvent(ReliefType type, ReliefCause cause, @Nullable LocalDate happened, @Nullable DivisionCode place,
            @Nullable Boolean confirmed, @Nullable Boolean urgent, @Nullable Money selfPaid, @Nullable Money loss,
            @Nullable Money chosenAmount, @Nullable List<PastRelief> past, @Nullable String repeatReason,
            FactSource source) {
        this(type, cause, happened, place, confirmed, urgent, selfPaid, loss, chosenAmount, past, repeatReason, source,
                null, null, null, null, null, null);
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

    /** The event of one member alone (LS-01); null for the whole household. */
    public ReliefEvent of(@Nullable Integer one) {
        return new ReliefEvent(type, cause, happened, place, confirmed, urgent, selfPaid, loss, chosenAmount, past,
                repeatReason, source, road, one, duration, minutes, migrant, delegated);
    }

    /** The event with relief for so many months or school years, as the tariff counts. */
    public ReliefEvent lasting(@Nullable Integer monthsOrYears) {
        return new ReliefEvent(type, cause, happened, place, confirmed, urgent, selfPaid, loss, chosenAmount, past,
                repeatReason, source, road, member, monthsOrYears, minutes, migrant, delegated);
    }

    /** The event with the minutes of the meeting that decided the amount (LS-13). */
    public ReliefEvent decidedBy(@Nullable Minutes meeting) {
        return new ReliefEvent(type, cause, happened, place, confirmed, urgent, selfPaid, loss, chosenAmount, past,
                repeatReason, source, road, member, duration, meeting, migrant, delegated);
    }

    /** The event of a migrant worker without work (LS-05). */
    public ReliefEvent ofMigrant(@Nullable Migrant worker) {
        return new ReliefEvent(type, cause, happened, place, confirmed, urgent, selfPaid, loss, chosenAmount, past,
                repeatReason, source, road, member, duration, minutes, worker, delegated);
    }

    /** The event where the township decides by a delegation (LS-21). */
    public ReliefEvent delegated(@Nullable Delegated given) {
        return new ReliefEvent(type, cause, happened, place, confirmed, urgent, selfPaid, loss, chosenAmount, past,
                repeatReason, source, road, member, duration, minutes, migrant, given);
    }

    private ReliefEvent of(@Nullable DivisionCode where, @Nullable Boolean verified, @Nullable Money chosen,
            @Nullable List<PastRelief> before,
            @Nullable String reason, @Nullable ReliefRoad way) {
        return new ReliefEvent(type, cause, happened, where, verified, urgent, selfPaid, loss, chosen, before, reason,
                source, way, member, duration, minutes, migrant, delegated);
    }
}
