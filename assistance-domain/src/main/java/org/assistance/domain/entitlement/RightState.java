package org.assistance.domain.entitlement;

/** Where a right stands in a month (待遇状态). */
public enum RightState {
    /** Granted, its first month lies ahead. */
    AHEAD("未起始"),
    STANDING("在享"),
    ENDED("已终止"),
    /** Standing, and an ending waits for the second officer. */
    ENDING("拟终止");

    private final String label;

    RightState(String label) {
        this.label = label;
    }

    /** The field's Chinese term. */
    public String label() {
        return label;
    }

    /** The condition on {@code e} for the month {@code :month}; ENDING is a part of STANDING. */
    String condition() {
        return switch (this) {
            case AHEAD -> "e.first_month > :month and (e.last_month is null or e.last_month >= e.first_month)";
            case STANDING -> "e.first_month <= :month and (e.last_month is null or e.last_month >= :month)";
            case ENDED -> "(e.last_month < :month or e.last_month < e.first_month)";
            case ENDING -> "exists (select from entitlement_ending x where x.entitlement_id = e.id"
                    + " and x.status = 'PROPOSED')";
        };
    }
}
