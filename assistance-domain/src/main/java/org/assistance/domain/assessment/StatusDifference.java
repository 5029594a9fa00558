package org.assistance.domain.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.MemberFacts;

/**
 * Where what a member declared to hold and what our own rights say are not the same (XZ-55 in spirit: declared beside
 * found); shown to whoever assesses and decides.
 *
 * @param member the member's number
 * @param sentence what was declared, what is on record, and what the assessment made of it
 */
public record StatusDifference(int member, String sentence) {
    /** All of a household's, in the order of its members. */
    public static List<StatusDifference> between(HouseholdFacts declared, HouseholdFacts assessed) {
        var found = new ArrayList<StatusDifference>();
        for (MemberFacts member : assessed.members()) {
            if (member.statuses() != null) {
                List<Held> said = declared.member(member.number()).statuses();
                for (Held held : member.statuses()) {
                    String sentence = sentence(held, said == null ? List.of() : said);
                    if (sentence != null) {
                        found.add(new StatusDifference(member.number(), sentence));
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    private static @org.jspecify.annotations.Nullable String sentence(Held held, List<Held> said) {
        if (held.source() == FactSource.RECORD && said.stream().noneMatch(other -> other.kind() == held.kind())) {
            LocalDate to = held.during().to();
            return "申报时没有填写；系统记录" + month(held.during().from()) + (to == null ? "起" : "至" + month(to)) + "享受"
                    + held.kind().label() + "（" + held.origin() + "），按系统记录测算";
        }
        if (held.source() == FactSource.DECLARED) {
            return "申报自" + held.during().from() + "起享受" + held.kind().label()
                    + "；本系统各县（市、区）均没有在享记录。测算仍按不能重复享受处理，但不作为享受其他待遇的依据，请核实是否在外地享受或者填写有误";
        }
        return null;
    }

    private static String month(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月";
    }
}
