package org.assistance.web.assessment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assistance.domain.application.Application;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.MemberFacts;
import org.jspecify.annotations.Nullable;

/** Puts people's names where the engine, which knows none, writes 成员2（子女）. */
final class MemberNames {
    private static final Pattern NUMBER = Pattern.compile("(?<!家庭)成员(\\d+)(?!\\d|人)");

    private static final Pattern OBLIGOR = Pattern.compile("义务人(\\d+)(?!\\d|人|名)(?:（([^（）]*)）)?");

    private final Map<String, String> byLabel = new LinkedHashMap<>();
    private final Map<Integer, String> byNumber = new LinkedHashMap<>();
    private final Map<Integer, String> obligors = new LinkedHashMap<>();

    MemberNames(Application application, HouseholdFacts facts) {
        application.members().forEach(member -> byNumber.put(member.number(), member.person().name()));
        application.obligors().forEach(obligor -> obligors.put(obligor.number(), obligor.name()));
        for (MemberFacts member : facts.members()) {
            String name = byNumber.getOrDefault(member.number(), "成员" + member.number());
            byLabel.put(member.label(), name + "（" + member.relation().label() + "）");
        }
    }

    /** A sentence of the engine with names; a count such as 家庭成员2人 stays. */
    String named(String sentence) {
        String text = sentence;
        for (var entry : byLabel.entrySet()) {
            text = text.replace(entry.getKey(), entry.getValue());
        }
        text = OBLIGOR.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(ofObligor(Integer.parseInt(found.group(1)))
                        + (found.group(2) == null ? "" : "（" + found.group(2) + "）")));
        return NUMBER.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(
                                byNumber.getOrDefault(Integer.valueOf(found.group(1)), found.group())));
    }

    /** The name of an obligor, said to be one. */
    String ofObligor(int number) {
        String name = obligors.get(number);
        return name == null ? "义务人" + number : "义务人" + name;
    }

    /** The name of a member; empty for the household. */
    String of(@Nullable Integer number) {
        return number == null ? "" : byNumber.getOrDefault(number, "成员" + number);
    }
}
