package org.assistance.eligibility.facts;

import org.assistance.eligibility.value.Area;
import org.jspecify.annotations.Nullable;

/** What ties a person who asks for 特困 to the country or to a town, where the standards differ (TK-07). */
public enum RuralTies {

    /** 承包地或者集体收益分配. */
    LAND("有承包地或者参加农村集体收益分配", Area.RURAL),
    /** 易地扶贫搬迁; who was moved to a town is of the town, whatever land is left. */
    RELOCATED("易地扶贫搬迁至城镇（不论有无承包地）", Area.URBAN),
    /** 都没有: the rule is silent, and the application's own area stands. */
    NONE("都没有", null);

    private final String label;

    private final @Nullable Area area;

    RuralTies(String label, @Nullable Area area) {
        this.label = label;
        this.area = area;
    }

    /** The Chinese words. */
    public String label() {
        return label;
    }

    /** Whose standard applies, or null where the rule is silent. */
    public @Nullable Area area() {
        return area;
    }
}
