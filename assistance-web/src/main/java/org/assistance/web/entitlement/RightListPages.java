package org.assistance.web.entitlement;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.entitlement.RightRow;
import org.assistance.domain.entitlement.RightSearch;
import org.assistance.domain.entitlement.RightState;
import org.assistance.domain.payment.PendingChanges;
import org.assistance.domain.permission.Action;
import org.assistance.domain.replay.WaitingCorrections;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.person.TemporaryNumbers;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Programme;
import org.assistance.web.layout.Choice;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Pager;
import org.jspecify.annotations.Nullable;
import org.assistance.web.search.SearchWords;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The ledger of rights, and the changes of rights that wait for a second officer. */
@Controller
class RightListPages {
    private static final int PAGE = 20;

    private final RightSearch search;
    private final PendingChanges pending;
    private final WaitingCorrections corrections;
    private final SearchWords words;
    private final TemporaryNumbers temporary;
    private final Clock clock;

    RightListPages(RightSearch search, PendingChanges pending, WaitingCorrections corrections, SearchWords words,
            TemporaryNumbers temporary,
            Clock clock) {
        this.search = search;
        this.words = words;
        this.temporary = temporary;
        this.pending = pending;
        this.corrections = corrections;
        this.clock = clock;
    }

    @GetMapping("/entitlements")
    String list(@RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Programme programme,
            @RequestParam(required = false) @Nullable RightState state,
            @RequestParam(required = false) @Nullable Long before, ActingOfficer by, Model model) {
        return page(words.read(q, by), programme, state, before, by, model);
    }

    /** By the card in the clerk's hand; sent as a form, so that the number stands in no address and no log. */
    @PostMapping("/entitlements/of-person")
    String ofPerson(@RequestParam(defaultValue = "") String idNumber, ActingOfficer by, Model model) {
        String sought = IdNumber.sought(idNumber);
        String problem = IdNumber.problemOfEither(sought);
        if (problem != null) {
            model.addAttribute("errors", new FieldErrors().add("idNumber", problem + "。"));
        }
        show(problem == null
                ? search.rows(new RightSearch.Wanted(temporary.now(new IdNumber(sought)).value(), null, null),
                        by.scope(),
                        YearMonth.now(clock), Long.MAX_VALUE, PAGE)
                : List.of(), null, null, null, model);
        model.addAttribute("mayExport", false);
        model.addAttribute("idNumber", idNumber);
        return "entitlement/list";
    }

    private String page(@Nullable String q, @Nullable Programme programme, @Nullable RightState state,
            @Nullable Long before, ActingOfficer by, Model model) {
        List<RightRow> rows = search.rows(new RightSearch.Wanted(q, programme, state), by.scope(),
                YearMonth.now(clock), before == null ? Long.MAX_VALUE : before, PAGE + 1);
        boolean more = rows.size() > PAGE;
        List<RightRow> shown = more ? rows.subList(0, PAGE) : rows;
        show(shown, q, programme, state, model);
        String sealed = words.seal(q, by);
        model.addAttribute("sealed", sealed);
        model.addAttribute("mayExport", by.isOneOf(Action.EXPORT_ASK.roles()));
        model.addAttribute("pager", new Pager("本页 " + shown.size() + " 项",
                before == null ? null : address(sealed, programme, state, null),
                more ? address(sealed, programme, state, shown.getLast().id()) : null));
        return "entitlement/list";
    }

    private static void show(List<RightRow> shown, @Nullable String q, @Nullable Programme programme,
            @Nullable RightState state, Model model) {
        model.addAttribute("rows", shown.stream().map(RightTone.Listed::of).toList());
        model.addAttribute("q", q);
        model.addAttribute("programme", programme == null ? "" : programme.name());
        model.addAttribute("state", state == null ? "" : state.name());
        model.addAttribute("programmes", Choice.of(Programme.values(), Programme::shortLabel));
        model.addAttribute("states", Choice.of(RightState.values(), RightState::label));
    }

    private static String address(String q, @Nullable Programme programme, @Nullable RightState state,
            @Nullable Long before) {
        var address = UriComponentsBuilder.fromPath("/entitlements");
        if (!q.isEmpty()) {
            address.queryParam("q", q);
        }
        if (programme != null) {
            address.queryParam("programme", programme);
        }
        if (state != null) {
            address.queryParam("state", state);
        }
        if (before != null) {
            address.queryParam("before", before);
        }
        return address.encode().toUriString();
    }

    @GetMapping("/entitlements/pending")
    String pending(@RequestParam(defaultValue = "0") int skip, ActingOfficer by, Model model) {
        int from = Math.max(0, skip);
        List<PendingChanges.Row> rows = pending.rows(by, from);
        boolean more = rows.size() > PendingChanges.PAGE;
        List<PendingChanges.Row> shown = more ? rows.subList(0, PendingChanges.PAGE) : rows;
        model.addAttribute("rows", shown);
        model.addAttribute("times", shown.stream().map(row -> OfficeTime.minute(row.askedAt())).toList());
        List<WaitingCorrections.Row> told = corrections.rows(by);
        model.addAttribute("corrections", told);
        model.addAttribute("toldAt", told.stream().map(row -> OfficeTime.minute(row.askedAt())).toList());
        model.addAttribute("pager", new Pager("本页 " + shown.size() + " 项", from == 0 ? null : "/entitlements/pending",
                more ? "/entitlements/pending?skip=" + (from + PendingChanges.PAGE) : null));
        return "entitlement/pending";
    }
}
