package org.assistance.domain.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.ObligorFacts;
import org.jspecify.annotations.Nullable;

/**
 * Where what a member or an obligor declared to hold and what our own rights say are not the same (XZ-55 in spirit: declared
 * beside found); the right under review is what the family is reviewed for, so nobody need declare it. Shown to whoever assesses and decides.
 *
 * @param member the member's number, or the obligor's
 * @param obligor whether it is about an obligor
 * @param sentence what was declared, what is on record, and what the assessment made of it
 */
public record StatusDifference(int member, boolean obligor, String sentence) {
    private static final String OF_MEMBER = "测算仍按不能重复享受处理，但不作为享受其他待遇的依据，请核实是否在外地享受或者填写有误";
    private static final String OF_OBLIGOR = "须由经办人核实后，才能作为无履行义务能力的依据";

    /** All of a household's, in the order of its members, then those of its obligors. */
    public static List<StatusDifference> between(HouseholdFacts declared, HouseholdFacts assessed) {
        var found = new ArrayList<StatusDifference>();
        for (MemberFacts member : assessed.members()) {
            add(found, member.number(), false, declared.member(member.number()).statuses(), member.statuses());
        }
        for (ObligorFacts obligor : assessed.obligors() == null ? List.<ObligorFacts>of() : assessed.obligors()) {
            add(found, obligor.number(), true, declaredOf(declared, obligor.number()), obligor.statuses());
        }
        return List.copyOf(found);
    }

    private static @Nullable List<Held> declaredOf(HouseholdFacts declared, int number) {
        return declared.obligors() == null
                ? null
                : declared.obligors()
                        .stream()
                        .filter(one -> one.number() == number)
                        .findFirst()
                        .map(ObligorFacts::statuses)
                        .orElse(null);
    }

    private static void add(List<StatusDifference> found, int number, boolean obligor, @Nullable List<Held> said,
            @Nullable List<Held> statuses) {
        for (Held held : statuses == null ? List.<Held>of() : statuses) {
            String sentence = sentence(held, said == null ? List.of() : said, obligor ? OF_OBLIGOR : OF_MEMBER);
            if (sentence != null) {
                found.add(new StatusDifference(number, obligor, sentence));
            }
        }
    }

    private static @Nullable String sentence(Held held, List<Held> said, String consequence) {
        if (held.source() == FactSource.RECORD && held.underReview() && held.amount() != null) {
            return null;
        }
        if (held.source() == FactSource.RECORD && said.stream().noneMatch(other -> other.kind() == held.kind())) {
            LocalDate to = held.during().to();
            return "申报时没有填写；系统记录" + month(held.during().from()) + (to == null ? "起" : "至" + month(to)) + "享受"
                    + held.kind().label() + "（" + held.origin() + "），按系统记录测算";
        }
        if (held.source() == FactSource.DECLARED) {
            return "申报自" + held.during().from() + "起享受" + held.kind().label() + "；本系统各县（市、区）均没有在享记录。"
                    + consequence;
        }
        return null;
    }

    private static String month(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月";
    }
}
