package org.assistance.web.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.assistance.domain.policy.DatedRow;
import org.assistance.domain.policy.Policies;
import org.assistance.domain.policy.PolicyComparison;
import org.assistance.domain.policy.PolicyValueRow;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.web.layout.Choice;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What holds in a county on two days, beside each other: what a document changed, or a year. */
@Controller
@Transactional(readOnly = true)
class ComparisonPages {
    private static final Comparator<Line> IN_ORDER = Comparator.comparing(Line::rank).thenComparing(Line::subject);

    private final Policies policies;
    private final PolicyPlaces places;
    private final Clock clock;

    ComparisonPages(Policies policies, PolicyPlaces places, Clock clock) {
        this.policies = policies;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/policy/comparison")
    String compare(@RequestParam(defaultValue = "") String county, @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String after, ActingOfficer by, Model model) {
        List<Choice> offered = places.offered(by);
        DivisionCode place = PolicyPlaces.chosen(county, offered);
        var errors = new FieldErrors();
        LocalDate typedAfter = day("after", after, LocalDate.now(clock), errors);
        LocalDate typedBefore = day("before", before, typedAfter.minusYears(1), errors);
        boolean swapped = typedBefore.isAfter(typedAfter);
        LocalDate first = swapped ? typedAfter : typedBefore;
        LocalDate second = swapped ? typedBefore : typedAfter;
        if (swapped) {
            model.addAttribute("warning", "前一日期晚于后一日期，已调换：前" + first + "，后" + second + "。");
        }
        PolicyComparison compared = PolicyComparison.between(policies.book(place), first, second);
        List<Section> sections = Arrays.stream(PolicyKind.values())
                .map(kind -> Section.of(kind, compared))
                .filter(section -> !section.changed().isEmpty() || !section.same().isEmpty())
                .toList();
        model.addAttribute("sections", sections);
        model.addAttribute("changes", sections.stream().mapToInt(section -> section.changed().size()).sum());
        model.addAttribute("counties", offered);
        model.addAttribute("county", place.value());
        model.addAttribute("countyName", places.name(place));
        model.addAttribute("before", first);
        model.addAttribute("after", second);
        model.addAttribute("example", places.exampleNote(place, by));
        model.addAttribute("errors", errors);
        return "policy/comparison";
    }

    private static LocalDate day(String field, String asked, LocalDate otherwise, FieldErrors errors) {
        if (asked.isBlank()) {
            return otherwise;
        }
        LocalDate day = Typed.dayOf(asked);
        if (day == null) {
            errors.add(field, "日期“" + asked + "”不能识别，已按" + otherwise + "显示。");
        }
        return day == null ? otherwise : day;
    }

    /** One table: what differs first, what does not apart. */
    public record Section(PolicyKind kind, List<Line> changed, List<Line> same) {
        private static Section of(PolicyKind kind, PolicyComparison compared) {
            List<Line> lines = compared.lines()
                    .stream()
                    .filter(line -> kind.holds(line.either()))
                    .filter(line -> !(line.either() instanceof PolicyValueRow value) || value.code().steers())
                    .map(Line::of)
                    .sorted(IN_ORDER)
                    .toList();
            return new Section(kind, lines.stream().filter(line -> !line.change().isEmpty()).toList(),
                    lines.stream().filter(line -> line.change().isEmpty()).toList());
        }
    }

    /** @param rank single values stand in the order of the catalogue */
    public record Line(String subject, @Nullable PolicyLine before, @Nullable PolicyLine after, String change,
            int rank) {
        private static Line of(PolicyComparison.Line line) {
            DatedRow row = line.either();
            return new Line(row.subject(), shown(line.before()), shown(line.after()), line.change(),
                    row instanceof PolicyValueRow value ? value.code().ordinal() : 0);
        }

        private static @Nullable PolicyLine shown(@Nullable DatedRow row) {
            return row == null ? null : PolicyLine.of(row, row.validFrom());
        }
    }
}
