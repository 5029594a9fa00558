package org.assistance.domain.entitlement;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Where a right stands in a month (待遇状态). What is given once is never drawn from month to month: it waits, or was handed out. */
public enum RightState {
    /** Granted, its first month lies ahead. */
    AHEAD("未起始"),
    STANDING("在享"),
    ENDED("已终止"),
    /** Standing, and an ending waits for the second officer. */
    ENDING("拟终止"),
    /** Given once, its money or its goods not handed out yet. */
    DUE("待发放"),
    /** Given once, and all of it handed out. */
    HANDED_OUT("已发放");

    private static final String LASTS = "e.rhythm <> 'ONCE'";
    private static final String OVER = "coalesce(e.last_month < :month or e.last_month < e.first_month, false)";

    /** Whether all of {@code e}, of the award {@code a}, was handed out: what the bank was to pay and what was to be given in goods. */
    static final String ALL_GIVEN = """
            ((e.amount_fen = 0 or exists (select from payment_line l join payment_transfer t on t.line_id = l.id
                where l.entitlement_id = e.id and t.status = 'PAID'))
            and (a.goods is null or exists (select from goods_delivery g where g.entitlement_id = e.id)))""";

    private final String label;

    RightState(String label) {
        this.label = label;
    }

    /** The field's Chinese term. */
    public String label() {
        return label;
    }

    /** The condition on {@code e}, of the award {@code a}, for the month {@code :month}; ENDING is a part of STANDING. */
    String condition() {
        return switch (this) {
            case AHEAD -> LASTS + " and e.first_month > :month and not " + OVER;
            case STANDING -> LASTS + " and e.first_month <= :month and not " + OVER;
            case ENDED -> OVER;
            case ENDING -> "exists (select from entitlement_ending x where x.entitlement_id = e.id"
                    + " and x.status = 'PROPOSED')";
            case DUE -> "not (" + LASTS + " or " + OVER + " or " + ALL_GIVEN + ")";
            case HANDED_OUT -> "not (" + LASTS + " or " + OVER + ") and " + ALL_GIVEN;
        };
    }

    /** The state in a month of a right from its first to its last month, which a second officer may be asked to end. */
    static RightState lasting(YearMonth first, @Nullable YearMonth last, boolean ending, YearMonth month) {
        return isOver(first, last, month)
                ? ENDED
                : ending ? ENDING : first.isAfter(month) ? AHEAD : STANDING;
    }

    /** The state in a month of what is given once. */
    static RightState once(YearMonth first, @Nullable YearMonth last, boolean allGiven, YearMonth month) {
        return isOver(first, last, month) ? ENDED : allGiven ? HANDED_OUT : DUE;
    }

    private static boolean isOver(YearMonth first, @Nullable YearMonth last, YearMonth month) {
        return last != null && (last.isBefore(month) || last.isBefore(first));
    }
}
