package org.assistance.web.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.casefile.NoSuchCase;
import org.assistance.domain.monitoring.Disposition;
import org.assistance.domain.monitoring.HandlingWarnings;
import org.assistance.domain.monitoring.Warning;
import org.assistance.domain.monitoring.WarningResult;
import org.assistance.domain.monitoring.WarningStage;
import org.assistance.domain.monitoring.Warnings;
import org.assistance.domain.permission.Action;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.verification.registry.Registries;
import org.assistance.verification.registry.Registry;
import org.assistance.web.layout.Choice;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Pager;
import org.assistance.web.layout.Tab;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The township's warnings, and one of them from its opening to its closing (JC-05, JC-06). */
@Controller
class WarningPages {
    private final Warnings warnings;
    private final HandlingWarnings handling;
    private final Registries registries;
    private final Clock clock;

    WarningPages(Warnings warnings, HandlingWarnings handling, Registries registries, Clock clock) {
        this.warnings = warnings;
        this.handling = handling;
        this.registries = registries;
        this.clock = clock;
    }

    @GetMapping("/warnings")
    ModelAndView list(@RequestParam(defaultValue = "OPEN") String of, @RequestParam(defaultValue = "1") int page,
            ActingOfficer by) {
        LocalDate today = today();
        Warnings.Of open = Arrays.stream(Warnings.Of.values())
                .filter(one -> one.name().equals(of))
                .findFirst()
                .orElse(Warnings.Of.OPEN);
        int at = Math.clamp(page, 1, 10_000);
        List<Warning> found = warnings.page(open, by.scope(), today, at - 1);
        Map<Warnings.Of, Integer> counts = warnings.counts(by.scope(), today);
        var view = new ModelAndView("monitoring/list");
        view.addObject("rows", WarningRow.of(found, today));
        view.addObject("tabs",
                Arrays.stream(Warnings.Of.values())
                        .map(one -> new Tab(one.label(), "/warnings?of=" + one, one == open, counts.get(one)))
                        .toList());
        view.addObject("pager", pager("/warnings?of=" + open + "&page=", at, found.size()));
        return view;
    }

    static Pager pager(String base, int at, int found) {
        return new Pager("本页 " + Math.min(found, Warnings.PAGE) + " 条", at == 1 ? null : base + (at - 1),
                found > Warnings.PAGE ? base + (at + 1) : null);
    }

    @GetMapping("/warnings/{id}")
    ModelAndView page(@PathVariable long id, ActingOfficer by) {
        return shown(id, by, new VisitTyped(today().toString(), "", "", "", ""), new ConclusionTyped("", "", ""),
                new FieldErrors());
    }

    @PostMapping("/warnings/{id}/take")
    String take(@PathVariable long id, ActingOfficer by, RedirectAttributes after) {
        handling.take(id, by);
        after.addFlashAttribute("notice", "已接收，请在期限内由两人入户核实。");
        return "redirect:/warnings/" + id;
    }

    @PostMapping("/warnings/{id}/visit")
    ModelAndView visit(@PathVariable long id, @ModelAttribute VisitTyped typed, ActingOfficer by,
            RedirectAttributes after) {
        var errors = new FieldErrors();
        Warning warning = required(id, by).warning();
        HandlingWarnings.NewVisit visit = typed.visit(warning.raisedOn(), today(), errors);
        if (visit == null) {
            return again(shown(id, by, typed, new ConclusionTyped("", "", ""), errors));
        }
        handling.visit(id, visit, by);
        after.addFlashAttribute("notice", "已登记入户核实。");
        return new ModelAndView("redirect:/warnings/" + id);
    }

    @PostMapping("/warnings/{id}/conclusion")
    ModelAndView conclude(@PathVariable long id, @ModelAttribute ConclusionTyped typed, ActingOfficer by,
            RedirectAttributes after) {
        var errors = new FieldErrors();
        Warning warning = required(id, by).warning();
        HandlingWarnings.NewConclusion conclusion = typed.conclusion(warning.stage() == WarningStage.VISITED, errors);
        if (conclusion == null) {
            return again(shown(id, by, new VisitTyped(today().toString(), "", "", "", ""), typed, errors));
        }
        HandlingWarnings.Concluded came = handling.conclude(id, conclusion, by);
        after.addFlashAttribute("notice", came.whyNone() != null
                ? "已作出处置，未发起复核：" + came.whyNone() + "。"
                : came.reviews() == 0
                        ? "已作出处置。"
                        : "已作出处置，并发起复核 " + came.reviews() + " 项，请在“新申请”中接着填写复核表。待遇在复核决定之前照常发放。");
        return new ModelAndView("redirect:/warnings/" + id);
    }

    @PostMapping("/warnings/{id}/closing")
    ModelAndView close(@PathVariable long id, @RequestParam(defaultValue = "") String result,
            @RequestParam(defaultValue = "") String closingNote, ActingOfficer by, RedirectAttributes after) {
        var errors = new FieldErrors();
        WarningResult chosen = Arrays.stream(WarningResult.values())
                .filter(one -> one.name().equals(result))
                .findFirst()
                .orElse(null);
        if (chosen == null) {
            errors.add("result", "请选择办结结果");
        }
        if (closingNote.strip().length() > HandlingWarnings.LONGEST) {
            errors.add("closingNote", "最多 " + HandlingWarnings.LONGEST + " 字");
        }
        if (chosen == null || !errors.isEmpty()) {
            ModelAndView view = shown(id, by, new VisitTyped("", "", "", "", ""), new ConclusionTyped("", "", ""),
                    errors);
            view.addObject("result", result);
            view.addObject("closingNote", closingNote);
            return again(view);
        }
        handling.close(id, chosen, closingNote, by);
        after.addFlashAttribute("notice", "已办结。");
        return new ModelAndView("redirect:/warnings/" + id);
    }

    private static ModelAndView again(ModelAndView view) {
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private Warning.File required(long id, ActingOfficer by) {
        return warnings.file(id, by.scope()).orElseThrow(() -> new NoSuchCase("没有找到该监测预警"));
    }

    private ModelAndView shown(long id, ActingOfficer by, VisitTyped visit, ConclusionTyped conclusion,
            FieldErrors errors) {
        LocalDate today = today();
        Warning.File file = required(id, by);
        Warning warning = file.warning();
        WarningStage stage = warning.stage();
        boolean handles = by.isOneOf(Action.WARNING_HANDLE.roles());
        Warning.Conclusion said = warning.conclusion();
        var view = new ModelAndView("monitoring/page");
        view.addObject("row", new WarningRow(warning, today));
        view.addObject("file", file);
        view.addObject("source", source(warning));
        view.addObject("steps", file.steps()
                .stream()
                .map(step -> OfficeTime.minute(step.at()) + "　" + step.by() + "　" + step.note())
                .toList());
        view.addObject("others", WarningRow.of(file.others(), today));
        view.addObject("errors", errors);
        view.addObject("visit", visit);
        view.addObject("typed", conclusion);
        view.addObject("result", "");
        view.addObject("closingNote", "");
        view.addObject("verdicts", List.of(new Choice("true", "情况属实"), new Choice("false", "情况不属实")));
        view.addObject("dispositions", Choice.of(Disposition.values(), Disposition::label));
        view.addObject("results", Choice.of(WarningResult.values(), WarningResult::label));
        view.addObject("mayTake", handles && stage == WarningStage.OPENED);
        view.addObject("mayHandle", handles && (stage == WarningStage.TAKEN || stage == WarningStage.VISITED));
        boolean own = said != null && said.disposition() == Disposition.MAY_NOT_QUALIFY
                && said.byId() == by.officerId();
        boolean closes = by.isOneOf(Action.WARNING_CLOSE.roles()) && stage == WarningStage.CONCLUDED;
        view.addObject("mayClose", closes && !own);
        view.addObject("secondWanted", closes && own);
        return view;
    }

    private String source(Warning warning) {
        String code = warning.source();
        return code == null ? "本系统登记" : named(code);
    }

    private String named(@Nullable String code) {
        return registries.find(String.valueOf(code)).map(Registry::title).orElse(String.valueOf(code));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
