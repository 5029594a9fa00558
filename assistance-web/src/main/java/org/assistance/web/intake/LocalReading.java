package org.assistance.web.intake;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assistance.eligibility.facts.Circumstances;
import org.assistance.eligibility.facts.Hardship;
import org.assistance.eligibility.facts.SelfCare;
import org.assistance.eligibility.facts.SelfCareItem;
import org.assistance.web.intake.ApplicationForm.Row;
import org.jspecify.annotations.Nullable;

/** Reads of a member's card what only some programmes and some places ask. */
final class LocalReading {
    /** The boxes of the groups that some places treat better. */
    static final Map<String, Hardship> HARDSHIPS = hardshipInputs();
    private static final List<String> SELF_CARE = List.of("eats", "dresses", "getsUp", "toilet", "walks", "bathes");

    private final Reading reading;
    private final Row row;

    LocalReading(Reading reading, Row row) {
        this.reading = reading;
        this.row = row;
    }

    private static Map<String, Hardship> hardshipInputs() {
        Map<String, Hardship> inputs = new LinkedHashMap<>();
        inputs.put("livesAlone", Hardship.LIVES_ALONE);
        inputs.put("returnedOverseas", Hardship.RETURNED_OVERSEAS);
        inputs.put("veteran", Hardship.VETERAN);
        inputs.put("singleParent", Hardship.SINGLE_PARENT);
        return inputs;
    }

    /** What was answered; null where nothing was. */
    @Nullable
    Circumstances read() {
        Boolean work = answer("work");
        YearMonth began = row.get("workBegan").isBlank()
                ? null
                : reading.month(row.name("workBegan"), row.get("workBegan"));
        if (began != null && Boolean.FALSE.equals(work)) {
            reading.wrong(row.name("workBegan"), "已选没有工作，请删去开始月份；有工作的，请改选“有工作”");
        }
        if (began != null && began.isAfter(YearMonth.from(reading.applied()))) {
            reading.wrong(row.name("workBegan"), "现工作开始的月份不能晚于申请日期");
        }
        Boolean incapable = row.get("capacity").equals("NONE") ? Boolean.FALSE : null;
        LocalDate moved = reading.day(row.name("movedOut"), row.get("movedOut"));
        var known = new Circumstances(work, answer("fixedIncome"), began, hardships(), null, null, moved, incapable,
                selfCare(), answer("taperedBefore"));
        return known.equals(Circumstances.UNKNOWN) ? null : known;
    }

    private @Nullable Boolean answer(String input) {
        return switch (row.get(input)) {
            case "YES" -> true;
            case "NO" -> false;
            default -> null;
        };
    }

    /** DB-12: silence is no answer, so that nobody is in no group until somebody ticks it. */
    private @Nullable Set<Hardship> hardships() {
        Set<Hardship> ticked = EnumSet.noneOf(Hardship.class);
        HARDSHIPS.forEach((input, group) -> {
            if (row.isTicked(input)) {
                ticked.add(group);
            }
        });
        boolean none = row.isTicked("hardshipsNone");
        if (none && !ticked.isEmpty()) {
            reading.wrong(row.name("hardshipsNone"), "已勾选所属人群，请不要同时勾选“都不属于”");
        }
        return none || !ticked.isEmpty() ? ticked : null;
    }

    /** TK-20: item by item, on the day of the application where no other is typed. */
    private @Nullable List<SelfCare> selfCare() {
        if (!row.isTicked("selfCareAssessed")) {
            return null;
        }
        LocalDate typed = reading.pastDay(row.name("selfCareOn"), row.get("selfCareOn"));
        Set<SelfCareItem> unmet = EnumSet.noneOf(SelfCareItem.class);
        for (int at = 0; at < SELF_CARE.size(); at++) {
            if (row.isTicked(SELF_CARE.get(at))) {
                unmet.add(SelfCareItem.values()[at]);
            }
        }
        String by = Reading.tidy(row.get("selfCareBy"));
        return List.of(new SelfCare(typed == null ? reading.applied() : typed, unmet, by.isEmpty() ? null : by));
    }

    /** TK-20: how many of the six items cannot be done alone; null while not assessed. */
    @Nullable
    Integer unmetSelfCare() {
        return row.isTicked("selfCareAssessed") ? (int) SELF_CARE.stream().filter(row::isTicked).count() : null;
    }
}
