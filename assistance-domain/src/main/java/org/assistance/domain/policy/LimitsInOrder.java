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
     * @throws PolicyRefusal naming the limit it contradicts
     */
    void refuse(AssetRule rule, DatedRow row) {
        List<AssetRuleRow> below = tables.assetRulesInside(new DivisionScope(rule.division()));
        List<AssetRule> all = Stream.concat(
                Stream.concat(policies.book(rule.division()).assetRules().stream(), below.stream())
                        .distinct()
                        .filter(other -> !(other.division().equals(rule.division()) && other.replaces(row)))
                        .map(AssetRuleRow::toPolicy),
                Stream.of(rule)).toList();
        Stream.concat(Stream.of(rule.division()), below.stream().map(DatedRow::division))
                .distinct()
                .forEach(division -> AssetLimitOrder.check(rule, division, all));
    }
}
