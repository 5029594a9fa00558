package org.assistance.web.replay;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseFile;
import org.assistance.domain.casefile.Deadlines;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.MemberNames;
import org.assistance.domain.casefile.NoSuchCase;
import org.assistance.domain.decision.Decision;
import org.assistance.domain.decision.Decisions;
import org.assistance.domain.place.Division;
import org.assistance.domain.place.Divisions;
import org.assistance.domain.place.OfficeName;
import org.assistance.domain.place.Offices;
import org.assistance.domain.replay.AsDecided;
import org.assistance.domain.replay.KnownNow;
import org.assistance.domain.replay.RecordingFacts;
import org.assistance.domain.replay.ReplaySheet;
import org.assistance.domain.replay.Replaying;
import org.assistance.domain.replay.SavedSheet;
import org.assistance.domain.replay.SavedSheets;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Officer;
import org.assistance.domain.staff.Officers;
import org.assistance.eligibility.value.DivisionLevel;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The two replays of a case's decision, the corrections of its facts, and the sheets of back-pay and recovery that were made. */
@Controller
class ReplayPages {
    private final CaseFile caseFile;
    private final Replaying replaying;
    private final SavedSheets sheets;
    private final Corrections corrections;
    private final KnownNow known;
    private final Decisions decisions;
    private final MemberNames memberNames;
    private final Officers officers;
    private final Divisions divisions;
    private final Offices offices;
    private final Deadlines deadlines;
    private final Clock clock;

    ReplayPages(CaseFile caseFile, Replaying replaying, SavedSheets sheets, Corrections corrections,
            KnownNow known, Decisions decisions, MemberNames memberNames, Officers officers, Divisions divisions,
            Offices offices, Deadlines deadlines, Clock clock) {
        this.caseFile = caseFile;
        this.replaying = replaying;
        this.sheets = sheets;
        this.corrections = corrections;
        this.known = known;
        this.decisions = decisions;
        this.memberNames = memberNames;
        this.officers = officers;
        this.divisions = divisions;
        this.offices = offices;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** A sheet as the page lists it. */
    record Made(long id, YearMonth through, String backPay, String recovery, String withheld, String by, String at) {}

    @GetMapping("/cases/{id}/replay")
    String page(@PathVariable long id, @RequestParam(required = false) @Nullable String through, ActingOfficer by,
            Model model) {
        AssistanceCase of = caseFile.required(id, by.scope());
        model.addAttribute("case", of);
        var errors = new FieldErrors();
        model.addAttribute("errors", errors);
        Decision decision = decisions.ofCase(id).orElse(null);
        model.addAttribute("decision", decision);
        if (decision == null) {
            return "replay/page";
        }
        AsDecided again = replaying.asDecided(id, by);
        Map<Integer, String> names = memberNames.of(of.applicationId());
        model.addAttribute("again", again);
        model.addAttribute("againTone", NightPages.tone(again.verdict()));
        model.addAttribute("differences",
                again.differences().stream().map(one -> MemberNames.named(one, names)).toList());
        List<Corrections.Line> told = corrections.of(id, by);
        boolean waiting = told.stream().anyMatch(one -> one.decided().isEmpty());
        model.addAttribute("told", told);
        model.addAttribute("events", known.onRecord(id)
                .entrySet()
                .stream()
                .map(event -> names.getOrDefault(event.getKey(), "成员" + event.getKey()) + "于" + event.getValue())
                .toList());
        model.addAttribute("made", sheets.findByCaseIdOrderByIdDesc(id).stream().map(this::made).toList());
        model.addAttribute("mayCorrect", by.isOneOf(RecordingFacts.ROLES) && !waiting);
        model.addAttribute("mayKeep", by.isOneOf(Replaying.ROLES));
        YearMonth month = through(through, errors);
        model.addAttribute("through", through == null ? month.toString() : through);
        if (again.engineThen().isEmpty()) {
            errors.add("through", "决定时保存的情况不能读取，不能核算，请报系统管理员。");
        }
        if (errors.isEmpty()) {
            try {
                ReplaySheet sheet = replaying.asShouldHaveBeen(id, month, by);
                model.addAttribute("view", SheetView.of(sheet, names));
                model.addAttribute("unmoved", told.stream()
                        .filter(Corrections.Line::counts)
                        .map(Corrections.Line::sentence)
                        .filter(said -> !names(sheet, said))
                        .toList());
            } catch (IllegalMove refused) {
                errors.add("through", refused.getMessage() + "。");
            }
        }
        return "replay/page";
    }

    @PostMapping("/cases/{id}/replay/sheets")
    String keep(@PathVariable long id, @RequestParam(required = false) @Nullable String through, ActingOfficer by,
            RedirectAttributes after) {
        YearMonth month = Typed.monthOf(through);
        if (month == null) {
            // Of a stranger's case not even a wrong month is spoken of.
            caseFile.required(id, by.scope());
            throw new IllegalMove("截止月份应写成 2026-11 的样子");
        }
        SavedSheet kept = replaying.keep(id, month, by);
        after.addFlashAttribute("notice", "核算单已制作并保存，可以打印。本单不发放也不扣款。");
        return "redirect:/cases/" + id + "/replay/sheets/" + kept.id();
    }

    @GetMapping("/cases/{id}/replay/sheets/{sheet}")
    String sheet(@PathVariable long id, @PathVariable long sheet, ActingOfficer by, Model model) {
        AssistanceCase of = caseFile.required(id, by.scope());
        SavedSheet kept = sheets.findByIdAndCaseId(sheet, id)
                .orElseThrow(() -> new NoSuchCase("本案没有这份核算单，请从“决定重算”页打开。"));
        Decision decision = decisions.ofCase(id).orElseThrow(NoSuchCase::new);
        Division office = divisions.find(of.division().at(DivisionLevel.COUNTY)).orElseThrow();
        model.addAttribute("case", of);
        model.addAttribute("decision", decision);
        model.addAttribute("kept", kept);
        model.addAttribute("view", SheetView.of(kept.sheet(), memberNames.of(of.applicationId())));
        model.addAttribute("madeBy", officer(kept.madeBy()));
        model.addAttribute("madeOn", LocalDate.ofInstant(kept.madeAt(), OfficeTime.ZONE));
        model.addAttribute("office", OfficeName.of(office));
        model.addAttribute("contact", offices.of(office.code()).orElse(null));
        return "replay/sheet";
    }

    /** Whether a correction is among the reasons of any difference. */
    private static boolean names(ReplaySheet sheet, String said) {
        return Stream.concat(sheet.lines().stream().flatMap(line -> line.causes().stream()),
                sheet.statuses().stream().flatMap(line -> line.causes().stream()))
                .anyMatch(cause -> cause.endsWith(said));
    }

    private YearMonth through(@Nullable String typed, FieldErrors errors) {
        YearMonth present = YearMonth.from(deadlines.dayOf(clock.instant()));
        if (Typed.text(typed).isEmpty()) {
            return present;
        }
        YearMonth month = Typed.monthOf(typed);
        if (month == null) {
            errors.add("through", "月份应写成 2026-11 的样子。");
        }
        return month == null ? present : month;
    }

    private Made made(SavedSheet one) {
        return new Made(one.id(), one.through(), one.backPay().format(), one.recovery().format(),
                one.sheet().withheld().format(),
                officer(one.madeBy()), OfficeTime.minute(one.madeAt()));
    }

    private String officer(long id) {
        return officers.findById(id).map(Officer::name).orElse("");
    }
}
