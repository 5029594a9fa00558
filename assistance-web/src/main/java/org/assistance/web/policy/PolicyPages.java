package org.assistance.web.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assistance.domain.permission.Action;
import org.assistance.domain.policy.DatedRow;
import org.assistance.domain.policy.Policies;
import org.assistance.domain.policy.PolicyBook;
import org.assistance.domain.policy.PolicyProposal;
import org.assistance.domain.policy.PolicyProposals;
import org.assistance.domain.policy.PolicyValueRow;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Officer;
import org.assistance.domain.staff.Officers;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.web.layout.Choice;
import org.assistance.web.layout.Tab;
import org.assistance.web.layout.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What holds in a county on a day, and the history of one value. Policy is public, so every post may read its own county's. */
@Controller
@Transactional(readOnly = true)
class PolicyPages {
    private final Policies policies;
    private final PolicyProposals proposals;
    private final PolicyPlaces places;
    private final Officers officers;
    private final Clock clock;

    PolicyPages(Policies policies, PolicyProposals proposals, PolicyPlaces places, Officers officers, Clock clock) {
        this.policies = policies;
        this.proposals = proposals;
        this.places = places;
        this.officers = officers;
        this.clock = clock;
    }

    @GetMapping("/policy")
    String list(@RequestParam(defaultValue = "") String county, @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "values") String kind, ActingOfficer by, Model model) {
        List<Choice> counties = places.offered(by);
        DivisionCode place = PolicyPlaces.chosen(county, counties);
        LocalDate on = day(day, model);
        PolicyKind shown = PolicyKind.ofPath(kind).orElse(PolicyKind.VALUES);
        PolicyBook book = policies.book(place);
        List<DatedRow> rows = book.inForce(on)
                .stream()
                .filter(shown::holds)
                .filter(row -> !(row instanceof PolicyValueRow value) || value.code().steers())
                .sorted(Comparator.comparing(PolicyPages::order).thenComparing(DatedRow::subject))
                .toList();
        model.addAttribute("counties", counties);
        model.addAttribute("county", place.value());
        model.addAttribute("countyName", places.name(place));
        model.addAttribute("day", on);
        model.addAttribute("kind", shown);
        model.addAttribute("tabs", tabs(shown, place, on));
        model.addAttribute("rows", rows.stream().map(row -> PolicyLine.of(row, on)).toList());
        List<PolicyProposal> open = proposals.open(by.scope().lower(), by.scope().upper());
        model.addAttribute("coming", Coming.after(rows, book, on, open));
        model.addAttribute("unset", shown == PolicyKind.VALUES ? unset(rows) : List.of());
        model.addAttribute("maySet", by.isOneOf(Action.PROPOSAL_MAKE.roles()) && by.scope().contains(place));
        model.addAttribute("example", places.exampleNote(place, by));
        model.addAttribute("waiting", open.size());
        return "policy/list";
    }

    @GetMapping("/policy/{kind}/{id}")
    String history(@PathVariable String kind, @PathVariable long id, @RequestParam(defaultValue = "") String county,
            ActingOfficer by, Model model) {
        PolicyKind shown = PolicyKind.ofPath(kind).orElseThrow(PolicyPages::none);
        DivisionCode place = PolicyPlaces.chosen(county, places.offered(by));
        PolicyBook book = policies.book(place);
        DatedRow row = policies.find(book, shown.type(), id).orElseThrow(PolicyPages::none);
        LocalDate today = LocalDate.now(clock);
        List<PolicyLine> lines = policies.history(book, row).stream().map(one -> PolicyLine.of(one, today)).toList();
        model.addAttribute("row", PolicyLine.of(row, today));
        model.addAttribute("own", by.isOneOf(Action.PROPOSAL_MAKE.roles())
                ? lines.stream().filter(line -> by.scope().contains(line.division())).map(PolicyLine::id).toList()
                : List.of());
        model.addAttribute("waiting", proposals.open(by.scope().lower(), by.scope().upper())
                .stream()
                .filter(one -> one.kind().type() == shown.type() && one.subject().equals(row.subject())
                        && place.chain().contains(one.division()))
                .toList());
        model.addAttribute("lines", lines);
        model.addAttribute("names", names(lines));
        model.addAttribute("kind", shown);
        model.addAttribute("county", place.value());
        model.addAttribute("countyName", places.name(place));
        model.addAttribute("maySet", by.isOneOf(Action.PROPOSAL_MAKE.roles()) && by.scope().contains(place));
        model.addAttribute("example", places.exampleNote(place, by));
        return "policy/history";
    }

    private LocalDate day(String asked, Model model) {
        if (!asked.isBlank()) {
            LocalDate day = Typed.dayOf(asked);
            if (day != null) {
                return day;
            }
            model.addAttribute("warning", "日期“" + asked + "”不能识别，已按今天显示。");
        }
        return LocalDate.now(clock);
    }

    private static List<Tab> tabs(PolicyKind shown, DivisionCode county, LocalDate day) {
        return Arrays.stream(PolicyKind.values())
                .map(kind -> new Tab(kind.label(),
                        "/policy?county=" + county.value() + "&day=" + day + "&kind=" + kind.path(), kind == shown,
                        null))
                .toList();
    }

    // Single values stand in the order of the catalogue, everything else by its subject.
    private static int order(DatedRow row) {
        return row instanceof PolicyValueRow value ? value.code().ordinal() : 0;
    }

    private static List<String> unset(List<DatedRow> rows) {
        Set<PolicyCode> missing = EnumSet.copyOf(PolicyCode.offered());
        rows.forEach(row -> missing.remove(((PolicyValueRow) row).code()));
        return missing.stream().map(PolicyCode::label).toList();
    }

    private Map<Long, String> names(List<PolicyLine> lines) {
        List<Long> ids = lines.stream()
                .flatMap(line -> Stream.of(line.enteredBy(), line.confirmedBy(),
                        line.withdrawal() == null ? null : line.withdrawal().by(),
                        line.withdrawal() == null ? null : line.withdrawal().confirmedBy()))
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
        return officers.findByIdIn(ids).stream().collect(Collectors.toMap(Officer::id, Officer::name));
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
