package org.assistance.web.price;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.place.Divisions;
import org.assistance.domain.policy.Policies;
import org.assistance.domain.price.PriceRosters;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.policy.Citation;
import org.assistance.eligibility.policy.MissingPolicy;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.price.PriceGroup;
import org.assistance.eligibility.price.PriceIndex;
import org.assistance.eligibility.price.PriceRoster;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.DivisionLevel;
import org.assistance.eligibility.value.Money;
import org.assistance.web.layout.FieldErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Whether the prices of a month start the price subsidy, how much it is for a person, and for how many people whose rights stand here
 * (JG-02 to JG-04). Keeps nothing and pays nothing.
 */
@Controller
@Transactional(readOnly = true)
class PricePages {
    private static final String NOT = "不启动";

    private final Policies policies;
    private final Divisions divisions;
    private final PriceRosters rosters;
    private final Clock clock;

    PricePages(Policies policies, Divisions divisions, PriceRosters rosters, Clock clock) {
        this.policies = policies;
        this.divisions = divisions;
        this.rosters = rosters;
        this.clock = clock;
    }

    /** One county and area: what a person gets and how many there are. */
    public record Line(String county, Area area, String people, long count, @Nullable Money each,
            @Nullable Money total) {}

    /** One county, or several for which all is alike: why it starts or not, and what it rests on. */
    public record County(String name, long people, String outcome, List<String> why, List<String> sums,
            List<Citation> policies, String others, @Nullable String problem) {
        /** The same for all of these; how many people each has stands in the table. */
        County named(String names) {
            return new County(names, 0, outcome, why, sums, policies, others, problem);
        }

        County because(List<String> reasons) {
            return new County(name, people, outcome, reasons, sums, policies, others, problem);
        }
    }

    @GetMapping("/policy/price")
    String page(@ModelAttribute("form") PriceForm form, ActingOfficer by, Model model, HttpServletResponse response) {
        var errors = new FieldErrors();
        model.addAttribute("errors", errors);
        PriceIndex index = form.blank() ? null : form.read(YearMonth.now(clock), errors);
        if (index != null) {
            var lines = new ArrayList<Line>();
            var counties = new ArrayList<County>();
            for (DivisionCode county : counties(by)) {
                counties.add(county(county, index, by, lines));
            }
            model.addAttribute("month", index.month());
            lines.removeIf(line -> line.count() == 0);
            model.addAttribute("lines", lines);
            List<String> why = common(counties);
            List<County> told = counties.stream()
                    .map(one -> why.isEmpty() || one.problem() != null ? one : one.because(List.of()))
                    .toList();
            model.addAttribute("why", why);
            model.addAttribute("counties", alike(told.stream().filter(PricePages::shown).toList()));
            model.addAttribute("empty", alike(told.stream().filter(one -> !shown(one)).toList()));
            model.addAttribute("none", told.stream().filter(one -> !shown(one)).map(County::name).toList());
            model.addAttribute("people", lines.stream().mapToLong(Line::count).sum());
            model.addAttribute("total", lines.stream()
                    .map(Line::total)
                    .reduce(Money.ZERO, (sum, one) -> sum == null || one == null ? null : sum.plus(one)));
        }
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return "policy/price";
    }

    /** Counties without anybody in payment, where there is something to pay, are folded away. */
    private static boolean shown(County one) {
        return one.people() > 0 || one.problem() != null || one.outcome().equals(NOT);
    }

    /** The reasons that several counties have alike, to be told once; empty where they differ. */
    private static List<String> common(List<County> counties) {
        List<List<String>> whys = counties.stream()
                .filter(one -> one.problem() == null)
                .map(County::why)
                .distinct()
                .toList();
        return counties.size() > 1 && whys.size() == 1 ? whys.getFirst() : List.of();
    }

    /** Those for which all is alike as one, with their names in a row. */
    private static List<County> alike(List<County> counties) {
        Map<County, List<String>> names = new LinkedHashMap<>();
        counties.forEach(one -> names.computeIfAbsent(one.named(""), _ -> new ArrayList<>()).add(one.name()));
        return names.entrySet().stream().map(one -> one.getKey().named(String.join("、", one.getValue()))).toList();
    }

    private List<DivisionCode> counties(ActingOfficer by) {
        DivisionCode own = by.division();
        return own.level().compareTo(DivisionLevel.COUNTY) >= 0
                ? List.of(own.at(DivisionLevel.COUNTY))
                : divisions.atLevel(DivisionLevel.COUNTY, by.scope(), LocalDate.now(clock))
                        .stream()
                        .map(county -> county.code())
                        .toList();
    }

    private County county(DivisionCode county, PriceIndex index, ActingOfficer by, List<Line> lines) {
        String name = divisions.find(county).map(found -> found.name()).orElse(county.value());
        Policy policy = policies.on(county, index.month().atDay(1));
        PriceRoster roster;
        try {
            roster = PriceRoster.of(index, policy, List.of());
        } catch (MissingPolicy gap) {
            return new County(name, 0, "待查明", List.of(), List.of(), List.of(), "", gap.getMessage());
        }
        Outcome outcome = roster.of(Area.URBAN).outcome().or(roster.of(Area.RURAL).outcome());
        Set<PriceGroup> groups = PriceRoster.groups(policy, index.month());
        DivisionScope scope = county.contains(by.division()) ? by.scope() : new DivisionScope(county);
        long people = 0;
        if (outcome != Outcome.NOT_MET) {
            List<PriceRosters.Line> counted = rosters.count(scope, index.month(), groups, roster.higher());
            for (Area area : Area.values()) {
                lines.add(line(name, area, counted, roster.of(area).amount()));
            }
            people = counted.stream().mapToLong(PriceRosters.Line::people).sum();
        }
        String others = groups.stream()
                .filter(group -> !PriceRosters.OURS.contains(group))
                .map(PriceGroup::label)
                .collect(Collectors.joining("、"));
        return new County(name, people, word(outcome, roster), why(roster), sums(roster), policies(roster), others,
                null);
    }

    /** One index that reached its trigger starts the subsidy (JG-02); how much it is may still hang on the other. */
    private static String word(Outcome outcome, PriceRoster roster) {
        boolean started = Arrays.stream(Area.values())
                .flatMap(area -> roster.of(area).rulings().stream())
                .anyMatch(ruling -> ruling.outcome() == Outcome.MET);
        return switch (outcome) {
            case MET -> "启动";
            case NOT_MET -> NOT;
            case UNPROVEN -> started ? "启动，每人多少待另一项指数公布" : "待指数公布";
        };
    }

    private static Line line(String county, Area area, List<PriceRosters.Line> counted, @Nullable Money each) {
        List<PriceRosters.Line> here = counted.stream().filter(one -> one.area() == area).toList();
        long people = here.stream().mapToLong(PriceRosters.Line::people).sum();
        String words = here.stream()
                .map(one -> one.group().label() + one.people() + "人")
                .collect(Collectors.joining("，"));
        return new Line(county, area, words.isEmpty() ? "无" : words, people, each,
                each == null ? null : Money.ofFen(Math.multiplyExact(each.fen(), people)));
    }

    /** Why, once where town and country have the same triggers. */
    private static List<String> why(PriceRoster roster) {
        return Arrays.stream(Area.values())
                .flatMap(area -> roster.of(area).rulings().stream())
                .map(Ruling::sentence)
                .distinct()
                .toList();
    }

    private static List<String> sums(PriceRoster roster) {
        var sums = new ArrayList<String>();
        for (Area area : Area.values()) {
            roster.of(area).steps().forEach(step -> sums.add(area.label() + "：" + step.sentence()));
        }
        return sums;
    }

    private static List<Citation> policies(PriceRoster roster) {
        Set<Citation> used = new LinkedHashSet<>();
        for (Area area : Area.values()) {
            used.addAll(roster.of(area).policies());
        }
        used.addAll(roster.groups());
        return List.copyOf(used);
    }
}
