package org.assistance.web.verification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assistance.domain.verification.CheckAnswer;
import org.assistance.domain.verification.Resolution;
import org.assistance.domain.verification.VerificationItem;
import org.assistance.domain.verification.VerificationReport;
import org.assistance.eligibility.value.Money;
import org.assistance.web.layout.Choice;
import org.assistance.web.layout.Compared;
import org.assistance.web.layout.Tone;
import org.jspecify.annotations.Nullable;

/** A report as the pages show it: person by person, declared beside found (XZ-55). */
final class Matrix {
    /** Stands where there is nothing to conclude. */
    static final String NONE = "无需结论";

    private static final Comparator<VerificationItem> BY_PERSON = Comparator
            .<VerificationItem>comparingInt(item -> item.memberNumber().orElse(1000))
            .thenComparingInt(item -> item.obligorNumber().orElse(0));

    private Matrix() {}

    /** All rows, person by person. */
    static List<Compared> rows(VerificationReport report) {
        return rows(report.items());
    }

    /** The rows of some items, person by person. */
    static List<Compared> rows(List<VerificationItem> items) {
        return items.stream().sorted(BY_PERSON).map(Matrix::row).toList();
    }

    /** The rows with a finding that an officer must conclude, person by person. */
    static List<Difference> differences(VerificationReport report) {
        return report.items()
                .stream()
                .filter(VerificationItem::needsResolution)
                .filter(VerificationItem::offersFound)
                .sorted(BY_PERSON)

                .map(item -> new Difference(item, person(item), choices(item)))
                .toList();
    }

    /** A finding to be concluded: the item, the person in words, and what may be chosen. */
    record Difference(VerificationItem item, String person, List<Choice> choices) {}

    /** The sources that could not be asked, each with whom it was not asked about. */
    static List<Silent> silent(VerificationReport report) {
        Map<String, List<VerificationItem>> bySource = new LinkedHashMap<>();
        report.items()
                .stream()
                .filter(item -> item.answer() == CheckAnswer.UNREACHABLE)
                .forEach(item -> bySource.computeIfAbsent(item.source(), _ -> new ArrayList<>()).add(item));
        return bySource.values()
                .stream()
                .map(items -> new Silent(items.getFirst().source(),
                        items.getFirst().sourceLabel(), items.getFirst().found(),
                        items.stream().map(VerificationItem::personName).toList()))
                .toList();
    }

    /** A source that could not be asked: its code, its name, why, and whom it was not asked about. */
    record Silent(String source, String label, String why, List<String> people) {}

    private static List<Choice> choices(VerificationItem item) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(Resolution.USE_FOUND.name(), Resolution.USE_FOUND.label()));
        choices.add(new Choice(Resolution.KEEP_DECLARED.name(), Resolution.KEEP_DECLARED.label()));
        if (item.offersAmount()) {
            choices.add(new Choice(Resolution.SET_BY_OFFICER.name(), Resolution.SET_BY_OFFICER.label()));
        }
        return choices;
    }

    private static Tone tone(VerificationItem item) {
        return switch (item.answer()) {
            case CONFIRMED -> Tone.GOOD;
            case DIFFERS -> Tone.BAD;
            case NOT_FOUND -> item.needsResolution() ? Tone.BAD : Tone.QUIET;
            case UNREACHABLE, REFUSED -> Tone.WARN;
        };
    }

    private static Compared row(VerificationItem item) {
        String verdict = item.answer() == CheckAnswer.NOT_FOUND && item.needsResolution()
                ? "申报有、记录无"
                : item.answer().label();
        return new Compared(person(item), item.sourceLabel(), item.declared(), item.found(),
                item.dataFrom().orElse("无数据"), verdict, tone(item), conclusion(item));
    }

    private static String person(VerificationItem item) {
        return item.personName() + (item.obligorNumber().isPresent() ? "（义务人）" : "");
    }

    private static @Nullable String conclusion(VerificationItem item) {
        if (!item.needsResolution()) {
            return NONE;
        }
        return item.resolution()
                .map(how -> how.label()
                        + item.resolvedAmount().map(Money::format).map(amount -> " " + amount + "元").orElse("")
                        + item.reason().map(reason -> "：" + reason).orElse(""))
                .orElse(null);
    }
}
