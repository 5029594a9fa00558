package org.assistance.web.verification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    /** The rows of some items, person by person. */
    static List<Compared> rows(List<VerificationItem> items) {
        return byPerson(items).stream().map(Matrix::row).toList();
    }

    /** Items, person by person. */
    static List<VerificationItem> byPerson(List<VerificationItem> items) {
        return items.stream().sorted(BY_PERSON).toList();
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

    /** What could not be asked: sources, each with whom it was not asked about, and people about whom none was. */
    static List<Silent> silent(VerificationReport report) {
        Map<String, List<VerificationItem>> byKey = new LinkedHashMap<>();
        report.items()
                .stream()
                .filter(item -> item.needsResolution() && !item.offersFound())
                .forEach(item -> byKey.computeIfAbsent(silence(item), _ -> new ArrayList<>()).add(item));
        return byKey.values().stream().map(Matrix::silent).toList();
    }

    private static Silent silent(List<VerificationItem> items) {
        VerificationItem first = items.getFirst();
        return first.answer() == CheckAnswer.REFUSED
                ? new Silent(silence(first), person(first),
                        items.stream().map(VerificationItem::found).distinct().collect(Collectors.joining("；"))
                                + "。没有查询："
                                + items.stream().map(VerificationItem::sourceLabel).collect(Collectors.joining("、")))
                : new Silent(silence(first), first.sourceLabel(), first.found() + "。涉及 "
                        + items.stream().map(VerificationItem::personName).collect(Collectors.joining("、")));
    }

    /** What one reason answers for: a source that could not be asked, or a person who could not be asked about. */
    static String silence(VerificationItem item) {
        if (item.answer() != CheckAnswer.REFUSED) {
            return item.source();
        }
        return item.obligorNumber()
                .map(number -> "obligor-" + number)
                .orElseGet(() -> "member-" + item.memberNumber().orElseThrow());
    }

    /** What could not be asked: the key of its field, its name, and why. */
    record Silent(String key, String label, String why) {}

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

    static Compared row(VerificationItem item) {
        String verdict = item.answer() == CheckAnswer.NOT_FOUND && item.needsResolution()
                ? "申报有、记录无"
                : item.answer().label();
        return new Compared(person(item), item.sourceLabel(), item.declared(), item.found(),
                item.dataFrom().orElse(item.answer() == CheckAnswer.REFUSED ? "没有查询" : "无数据"), verdict, tone(item),
                conclusion(item));
    }

    static String person(VerificationItem item) {
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
