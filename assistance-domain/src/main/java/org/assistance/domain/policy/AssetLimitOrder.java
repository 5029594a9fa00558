package org.assistance.domain.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.assistance.eligibility.policy.AssetRule;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/** XZ-45: the harder the need, the stricter the limit. Limits of one asset stand in the order 特困, 低保, 边缘, 刚性. */
final class AssetLimitOrder {
    private static final List<Programme> STRICTEST_FIRST = List.of(Programme.TEKUN, Programme.DIBAO, Programme.EDGE,
            Programme.RIGID_EXPENDITURE);

    private AssetLimitOrder() {}

    /**
     * Checks a new rule against the other programmes' rules on the same asset, on its first day and on every later day
     * on which one of them changes. A programme without a rule on the asset is passed over.
     *
     * @param set the new rule
     * @param division where to check: the rule's own division, or one below it with rules of its own
     * @param all the rules that can hold in that division, of any day, the new one among them
     * @throws PolicyRefusal on field {@code limit}
     */
    static void check(AssetRule set, DivisionCode division, List<AssetRule> all) {
        if (!ordered(set)) {
            return;
        }
        LocalDate from = set.validity().from();
        List<AssetRule> same = all.stream().filter(rule -> rule.item() == set.item()).toList();
        Set<LocalDate> days = new TreeSet<>(Set.of(from));
        same.stream().map(rule -> rule.validity().from()).filter(day -> day.isAfter(from)).forEach(days::add);
        for (LocalDate day : days) {
            AssetRule stricter = null;
            for (Programme programme : STRICTEST_FIRST) {
                AssetRule rule = inForce(programme, set, division, day, same);
                if (rule != null && stricter != null && stricter.limitNumber().compareTo(rule.limitNumber()) > 0) {
                    throw new PolicyRefusal("limit", sentence(stricter, rule, day));
                }
                stricter = rule == null ? stricter : rule;
            }
        }
    }

    private static boolean ordered(AssetRule rule) {
        return rule.operator() == Operator.AT_MOST || rule.operator() == Operator.BELOW;
    }

    private static @Nullable AssetRule inForce(Programme programme, AssetRule like, DivisionCode division,
            LocalDate day, List<AssetRule> rules) {
        if (rules.stream().noneMatch(rule -> rule.programme() == programme && rule.validity().contains(day))) {
            return null;
        }
        return Policy.of(division, day, List.of(), rules, List.of(), List.of(), List.of())
                .assetRules(programme)
                .stream()
                .filter(rule -> rule.metric() == like.metric() && ordered(rule))
                .findFirst()
                .orElse(null);
    }

    private static String sentence(AssetRule stricter, AssetRule looser, LocalDate day) {
        return "财产限额应当特困不宽于低保、低保不宽于边缘、边缘不宽于刚性支出：" + day + "“" + stricter.item().label() + "”"
                + stricter.programme().shortLabel() + "为" + stricter.unit().format(stricter.limitNumber()) + "，宽于"
                + looser.programme().shortLabel() + "的" + looser.unit().format(looser.limitNumber()) + "。";
    }
}
