package org.assistance.bench.engine.handwritten;

import java.time.LocalDate;
import java.util.List;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.ruling.Found;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/** That nobody holds two classes at once (section 11). */
final class OneClass {

    private OneClass() {}

    static Found rule(Sheet sheet, List<Person> who, Programme programme) {
        for (Person person : who) {
            for (Held held : person.statuses()) {
                if (bars(held.kind(), programme) && stands(held, sheet.day)) {
                    return Found.notMet(RuleId.XZ_61, person.number,
                            () -> named(person, held, sheet.day) + "，不能同时认定" + programme.shortLabel()
                                    + (ofAnotherHousehold(held.kind(), who, sheet.day)
                                            ? "；同一人同一时间只计入一户，现与本户共同生活的，先在原户办理减员"
                                            : ""));
                }
            }
        }
        return Ruling.met(RuleId.XZ_61, null, "没有互斥的在享待遇");
    }

    private static boolean ofAnotherHousehold(HeldKind kind, List<Person> who, LocalDate day) {
        return (kind == HeldKind.DIBAO || kind == HeldKind.EDGE || kind == HeldKind.RIGID_EXPENDITURE)
                && who.stream()
                        .anyMatch(person -> person.statuses()
                                .stream()
                                .noneMatch(held -> held.kind() == kind
                                        && (held.during().to() == null || !held.during().to().isBefore(day))));
    }

    static Found alone(Sheet sheet, Person person) {
        for (Held held : person.statuses()) {
            if (held.kind().householdClass() && held.kind() != HeldKind.EDGE && stands(held, sheet.day)) {
                return Found.notMet(RuleId.XZ_61, person.number, () -> named(person, held, sheet.day) + "，不能同时享受单人户低保");
            }
        }
        return Ruling.met(RuleId.XZ_61, person.number, "没有互斥的在享待遇");
    }

    /** Whether the status is held on the day, for those whose end is open. */
    static @Nullable Held find(List<Held> statuses, LocalDate day, HeldKind one, HeldKind other) {
        for (Held held : statuses) {
            if ((held.kind() == one || held.kind() == other) && held.during().contains(day)) {
                return held;
            }
        }
        return null;
    }

    private static boolean bars(HeldKind kind, Programme programme) {
        return kind.householdClass() && (programme != Programme.EDGE || kind != HeldKind.DIBAO_ALONE);
    }

    private static boolean stands(Held held, LocalDate day) {
        LocalDate to = held.during().to();
        return !held.underReview() && (to == null || !to.isBefore(day));
    }

    private static String named(Person person, Held held, LocalDate day) {
        LocalDate from = held.during().from();
        return person.name + (from.isAfter(day) ? "已确认自" + from + "起享受" : "自" + from + "起已享受")
                + held.kind().label();
    }
}
