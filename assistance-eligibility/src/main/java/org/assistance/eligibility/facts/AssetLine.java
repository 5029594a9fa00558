package org.assistance.eligibility.facts;

import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * One asset of a member, as on the day of the check (XZ-40, XZ-42).
 *
 * @param member the owner's number
 * @param kind what it is
 * @param value its value, or null when it is not known or only counted
 * @param count how many
 * @param exemption the exemption claimed, or null
 * @param source where the figure comes from
 * @param note the paper or record, or null
 */
public record AssetLine(int member, AssetKind kind, @Nullable Money value, int count,
        @Nullable AssetExemption exemption, FactSource source,
        @Nullable String note) {}
