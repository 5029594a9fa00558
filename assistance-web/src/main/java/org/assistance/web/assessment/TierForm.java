package org.assistance.web.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.assistance.domain.assessment.CaseAssessment;
import org.assistance.domain.assessment.TierChoice;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Unit;
import org.assistance.web.layout.Choice;
import org.assistance.web.layout.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * The tiers of 低保 and which of them is chosen (DB-11).
 *
 * @param asksHousehold whether a whole household is granted, and not only somebody who stands alone
 * @param household the household's tier as chosen, or empty
 * @param all the tiers a household can have
 * @param own the tiers a single person can have
 * @param members each member it is about
 */
record TierForm(boolean asksHousehold, String household, List<Choice> all, List<Choice> own, List<Line> members) {

    /** A member and the tier of his or her own as chosen, or empty. */
    record Line(int number, String name, String tier) {}

    /** The question, or null where the place pays no tiers or the household gets nothing. */
    static @Nullable TierForm of(CaseAssessment kept, Supplier<Policy> inForce, MemberNames names) {
        List<ProgrammeResult> tiered = kept.result()
                .of(Programme.DIBAO)
                .stream()
                .filter(result -> result.rulings().stream().anyMatch(ruling -> ruling.rule() == RuleId.DB_11))
                .toList();
        if (tiered.isEmpty()) {
            return null;
        }
        HouseholdFacts facts = kept.facts();
        Policy policy = inForce.get();
        boolean whole = tiered.stream().anyMatch(result -> !result.alone());
        var all = new ArrayList<Choice>();
        var own = new ArrayList<Choice>();
        for (String tier : policy.variants(PolicyCode.DIBAO_TIER, facts.area())) {
            var row = Objects.requireNonNull(policy.find(PolicyCode.DIBAO_TIER, tier, facts.area()));
            var choice = new Choice(tier, tier + "（" + row.unit().format(row.number()) + "）");
            all.add(choice);
            if (!whole || row.unit() == Unit.YUAN_PER_PERSON_MONTH) {
                own.add(choice);
            }
        }
        List<Line> members = tiered.stream()
                .flatMap(result -> result.members().stream())
                .distinct()
                .map(number -> new Line(number, names.of(number),
                        Objects.requireNonNullElse(facts.member(number).local().tier(), "")))
                .toList();
        return new TierForm(whole, Objects.requireNonNullElse(facts.tier(), ""), all, own, members);
    }

    /** The same question with other answers. */
    TierForm typed(Map<String, String> values) {
        return new TierForm(asksHousehold, values.getOrDefault("tier", ""), all, own, members.stream()
                .map(line -> new Line(line.number, line.name, values.getOrDefault("tier" + line.number, "")))
                .toList());
    }

    TierChoice read(FieldErrors errors) {
        String whole = chosen("tier", household, all, errors);
        var each = new TreeMap<Integer, String>();
        for (Line line : members) {
            String tier = chosen("tier" + line.number, line.tier, own, errors);
            if (tier != null) {
                each.put(line.number, tier);
            }
        }
        return new TierChoice(whole, each);
    }

    private static @Nullable String chosen(String field, String typed, List<Choice> among, FieldErrors errors) {
        if (typed.isEmpty()) {
            return null;
        }
        if (among.stream().noneMatch(choice -> choice.value().equals(typed))) {
            errors.add(field, "请在所列档次中选择。");
            return null;
        }
        return typed;
    }
}
