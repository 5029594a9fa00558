package org.assistance.domain.policy;

import java.util.List;
import java.util.stream.Stream;
import org.assistance.domain.place.DivisionScope;
import org.assistance.eligibility.policy.AssetRule;
import org.springframework.stereotype.Component;

/** Asset limits among each other (XZ-45): the harder the need, the stricter the limit, in the division and all below it. */
@Component
class LimitsInOrder {
    private final Policies policies;
    private final PolicyTables tables;

    LimitsInOrder(Policies policies, PolicyTables tables) {
        this.policies = policies;
        this.tables = tables;
    }

    /**
     * Refuses a limit that would be out of order.
     *
     * @param row the limit's row, new or running on
     * @param beside limits that come with it, though not set yet
     * @throws PolicyRefusal naming the limit it contradicts
     */
    void refuse(AssetRule rule, DatedRow row, List<AssetRule> beside) {
        List<AssetRule> coming = beside.stream()
                .filter(other -> !other.validity().from().isAfter(rule.validity().from()))
                .toList();
        List<AssetRuleRow> below = tables.assetRulesInside(new DivisionScope(rule.division()));
        List<AssetRule> all = Stream.concat(
                Stream.concat(policies.book(rule.division()).assetRules().stream(), below.stream())
                        .distinct()
                        .filter(other -> !(other.division().equals(rule.division()) && other.replaces(row)))
                        .map(AssetRuleRow::toPolicy)
                        .filter(other -> coming.stream().noneMatch(one -> sameLimit(one, other))),
                Stream.concat(coming.stream().filter(other -> !sameLimit(other, rule)), Stream.of(rule))).toList();
        Stream.concat(Stream.of(rule.division()), below.stream().map(DatedRow::division))
                .distinct()
                .forEach(division -> AssetLimitOrder.check(rule, division, all));
    }

    private static boolean sameLimit(AssetRule one, AssetRule other) {
        return one.division().equals(other.division()) && one.programme() == other.programme()
                && one.item() == other.item() && one.metric() == other.metric();
    }
}
