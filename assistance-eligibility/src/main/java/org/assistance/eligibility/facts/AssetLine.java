package org.assistance.eligibility.facts;

import java.time.LocalDate;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * One asset of a member, as on the day of the check (XZ-40, XZ-42).
 *
 * @param member the owner's number
 * @param kind what it is
 * @param value its value, or null when it is not known or only counted
 * @param count how many, or null when it is not known
 * @param exemption the exemption claimed, or null
 * @param source where the figure comes from
 * @param note the paper or record, or null
 * @param valuedOn the day it was looked at, or null when it is not known
 * @param area the floor area of homes in hundredths of a square metre, or null when it is not known
 */
public record AssetLine(int member, AssetKind kind, @Nullable Money value, @Nullable Integer count,
        @Nullable AssetExemption exemption, FactSource source, @Nullable String note, @Nullable LocalDate valuedOn,
        @Nullable Integer area) {

    /** Refuses negative figures. */
    public AssetLine {
        if (count != null && count < 0 || area != null && area < 0) {
            throw new IllegalArgumentException("财产的数量和面积不能为负数");
        }
    }

    /** An asset of which neither the day nor the area is known. */
    public AssetLine(int member, AssetKind kind, @Nullable Money value, @Nullable Integer count,
            @Nullable AssetExemption exemption, FactSource source, @Nullable String note) {
        this(member, kind, value, count, exemption, source, note, null, null);
    }

    /** The asset as looked at on a day. */
    public AssetLine valued(@Nullable LocalDate day) {
        return new AssetLine(member, kind, value, count, exemption, source, note, day, area);
    }

    /** The asset with its floor area. */
    public AssetLine of(@Nullable Integer hundredths) {
        return new AssetLine(member, kind, value, count, exemption, source, note, valuedOn, hundredths);
    }

    /** The floor area in square metres, or null when it is not known. */
    public @Nullable Fraction squareMetres() {
        return area == null ? null : Fraction.of(area, 100);
    }
}
