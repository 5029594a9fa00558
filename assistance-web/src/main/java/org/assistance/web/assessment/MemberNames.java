package org.assistance.web.assessment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.assistance.domain.application.Application;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.MemberFacts;
import org.jspecify.annotations.Nullable;

/** Puts people's names where the engine, which knows none, writes 成员2（子女）. */
final class MemberNames {
    private final Map<String, String> byLabel = new LinkedHashMap<>();
    private final Map<Integer, String> byNumber = new LinkedHashMap<>();

    MemberNames(Application application, HouseholdFacts facts) {
        application.members().forEach(member -> byNumber.put(member.number(), member.person().name()));
        for (MemberFacts member : facts.members()) {
            String name = byNumber.getOrDefault(member.number(), "成员" + member.number());
            byLabel.put(member.label(), name + "（" + member.relation().label() + "）");
        }
    }

    /** A sentence of the engine with names; the longer labels first, so that 成员1 does not bite into 成员12. */
    String named(String sentence) {
        String text = sentence;
        for (var entry : byLabel.entrySet()) {
            text = text.replace(entry.getKey(), entry.getValue());
        }
        for (int number = byNumber.size(); number > 0; number--) {
            text = text.replace("成员" + number, byNumber.getOrDefault(number, "成员" + number));
        }
        return text;
    }

    /** The name of a member; empty for the household. */
    String of(@Nullable Integer number) {
        return number == null ? "" : byNumber.getOrDefault(number, "成员" + number);
    }
}
