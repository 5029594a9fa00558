package org.assistance.web.verification;

import org.assistance.domain.OfficeTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseFile;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NoSuchCase;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.permission.Action;
import org.assistance.domain.place.Division;
import org.assistance.domain.place.Divisions;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Officer;
import org.assistance.domain.staff.Officers;
import org.assistance.domain.verification.Concluding;
import org.assistance.domain.verification.Conclusion;
import org.assistance.domain.verification.FollowUp;
import org.assistance.domain.verification.FollowUps;
import org.assistance.domain.verification.FollowingUp;
import org.assistance.domain.verification.ItemObjections;
import org.assistance.domain.verification.QueryLog;
import org.assistance.domain.verification.RegionalRequests;
import org.assistance.domain.verification.Resolved;
import org.assistance.domain.verification.StaleFacts;
import org.assistance.domain.verification.VerificationReport;
import org.assistance.domain.verification.VerificationReports;
import org.assistance.eligibility.value.DivisionLevel;
import org.assistance.verification.checking.AskingAgain;
import org.assistance.verification.checking.AskingServices;
import org.assistance.verification.checking.CheckOutcome;
import org.assistance.verification.checking.Checking;
import org.assistance.verification.file.DepartmentFile;
import org.assistance.verification.file.DepartmentFiles;
import org.assistance.verification.registry.Registries;
import org.assistance.web.casefile.StageBar;
import org.assistance.web.layout.Choice;
import org.assistance.web.layout.FieldErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a case is checked: request, declared beside found, the officer's conclusions, the report on paper. */
@Controller
class VerificationPages {
    private final CaseFile caseFile;
    private final AskingServices asking;
    private final Checking checking;
    private final AskingAgain askingAgain;
    private final Concluding concluding;
    private final VerificationReports reports;
    private final StaleFacts staleFacts;
    private final Registries registries;
    private final DepartmentFiles files;
    private final FollowUps followUps;
    private final FollowingUp followingUp;
    private final ItemObjections objections;
    private final RegionalRequests regional;
    private final QueryLog log;
    private final Officers officers;
    private final Divisions divisions;
    private final Clock clock;

    VerificationPages(CaseFile caseFile, AskingServices asking, Checking checking, AskingAgain askingAgain,
            Concluding concluding,
            VerificationReports reports, StaleFacts staleFacts,
            Registries registries, DepartmentFiles files, FollowUps followUps, FollowingUp followingUp,
            ItemObjections objections, RegionalRequests regional, QueryLog log, Officers officers, Divisions divisions,
            Clock clock) {
        this.caseFile = caseFile;
        this.asking = asking;
        this.checking = checking;
        this.askingAgain = askingAgain;
        this.concluding = concluding;
        this.reports = reports;
        this.staleFacts = staleFacts;
        this.registries = registries;
        this.files = files;
        this.followUps = followUps;
        this.followingUp = followingUp;
        this.objections = objections;
        this.regional = regional;
        this.log = log;
        this.officers = officers;
        this.divisions = divisions;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/verification")
    @Transactional(readOnly = true)
    ModelAndView page(@PathVariable long id, ActingOfficer by) {
        return page(caseFile.required(id, by.scope()), null, new FieldErrors(), by, HttpStatus.OK);
    }

    @PostMapping("/cases/{id}/verification/checks")
    String check(@PathVariable long id, ActingOfficer by, RedirectAttributes after) {
        asking.ask(id, Action.CASE_VERIFY, by);
        return told(id, checking.check(id, by), "需要作出结论。", after);
    }

    /** Before the application is accepted (核对前置; XZ-56). */
    @PostMapping("/cases/{id}/verification/precheck")
    String precheck(@PathVariable long id, ActingOfficer by, RedirectAttributes after) {
        asking.ask(id, Action.CASE_PRECHECK, by);
        return told(id, checking.precheck(id, by), "与申报不同，请当场向申请人核实；受理后作出结论。", after);
    }

    private static String told(long id, CheckOutcome outcome, String next, RedirectAttributes after) {
        switch (outcome) {
            case CheckOutcome.Done(VerificationReport report) -> {
                int open = report.openItems().size();
                after.addFlashAttribute("notice", open == 0 ? "核对完成，没有差异。" : "核对完成，有 " + open + " 项" + next);
            }
            case CheckOutcome.Refused refused -> after.addFlashAttribute("problem", refused.sentence());
            case CheckOutcome.Silent silent -> after.addFlashAttribute("problem", silent.sentence());
        }
        return "redirect:/cases/" + id + "/verification";
    }

    /** Asks those sources again whose data is too old by now; where an answer changed the case goes back to the check. */
    @PostMapping("/cases/{id}/facts")
    String askAgain(@PathVariable long id, @RequestParam(defaultValue = "") String goOn, ActingOfficer by,
            RedirectAttributes after) {
        asking.ask(id, Action.CASE_ASK_AGAIN, by);
        AskingAgain.Outcome outcome = askingAgain.ask(id, goOn, by);
        if (outcome.returned() != null) {
            after.addFlashAttribute("problem", "案件已退回“信息核对”。" + outcome.returned() + "。");
        } else if (!outcome.problems().isEmpty()) {
            after.addFlashAttribute("problem", String.join("。", outcome.problems()) + "。");
        } else {
            after.addFlashAttribute("notice",
                    outcome.asked() == 0 ? "没有过期的核对数据。" : "已重新查询 " + outcome.asked() + " 个来源，没有变化，可以继续办理。");
        }
        return "redirect:/cases/" + id;
    }

    @PostMapping("/cases/{id}/verification/conclusions")
    @Transactional
    ModelAndView conclude(@PathVariable long id, @RequestParam long reportId,
            @RequestParam(defaultValue = "save") String act, @RequestParam Map<String, String> typed, ActingOfficer by,
            RedirectAttributes after) {
        AssistanceCase shown = caseFile.required(id, by.scope());
        shown.refuseUnlessAt(Stage.VERIFICATION);
        VerificationReport report = reports.current(id)
                .filter(current -> current.id() == reportId)
                .orElseThrow(() -> new IllegalMove("本页打开之后已重新核对，请按最新报告办理"));
        var form = new ConclusionForm(typed);
        var errors = new FieldErrors();
        List<Resolved> resolved = form.resolved(report, errors);
        Conclusion conclusion = act.equals("finish") ? form.conclusion(report, resolved, errors) : null;
        concluding.resolve(id, reportId, resolved, by);
        if (conclusion != null && conclusion.closes() && !followUps.open(id).isEmpty()) {
            errors.add("conclusion", "还有差异正在入户核实或者等家庭补充材料，请先登记结果");
        }
        if (conclusion == Conclusion.FITS && errors.isEmpty() && !report.agrees()) {
            errors.add("conclusion", VerificationReport.NOT_AGREEING);
        }
        if (!errors.isEmpty()) {
            return page(shown, form, errors, by, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        FollowUp.Kind begun = beginning(act);
        if (conclusion == null) {
            concluding.draft(id, reportId, form.chosen(), form.get("remark"), by);
        }
        if (begun != null) {
            followingUp.begin(id, reportId, Long.parseLong(act.substring(act.indexOf('-') + 1)), begun, by);
            after.addFlashAttribute("notice", begun == FollowUp.Kind.VISIT
                    ? "已转入户核实，登记入户调查后自动办结。"
                    : "已列入补充材料通知书，请打印送达家庭。");
            return new ModelAndView("redirect:/cases/" + id + "/verification#followups");
        }
        if (conclusion == null) {
            after.addFlashAttribute("notice", "已保存，还有 " + report.openItems().size() + " 项没有结论。");
            return new ModelAndView("redirect:/cases/" + id + "/verification");
        }
        concluding.conclude(id, reportId, List.of(), conclusion, form.get("remark"), by);
        after.addFlashAttribute("notice", conclusion.closes()
                ? "核对结论为“" + conclusion.label() + "”，案件进入“" + shown.stage().label() + "”。"
                : "核对结论为“" + conclusion.label() + "”，核实清楚后可重新作出结论。");
        return new ModelAndView("redirect:/cases/" + id + (conclusion.closes() ? "" : "/verification"));
    }

    private static FollowUp.@Nullable Kind beginning(String act) {
        return act.matches("visit-[0-9]{1,18}")
                ? FollowUp.Kind.VISIT
                : act.matches("supplement-[0-9]{1,18}") ? FollowUp.Kind.SUPPLEMENT : null;
    }

    /** The report as it is filed: no controls. */
    @GetMapping("/cases/{id}/verification/report")
    @Transactional(readOnly = true)
    ModelAndView paper(@PathVariable long id, ActingOfficer by) {
        AssistanceCase shown = caseFile.required(id, by.scope());
        VerificationReport report = reports.current(id).orElseThrow(NoSuchCase::new);
        var page = new ModelAndView("verification/report");
        frame(page, shown, report);
        page.addObject("people", MatrixRow.onPaper(report, objections.ofCase(id), clock.getZone()));
        page.addObject("place", divisions.path(shown.division())
                .stream()
                .filter(division -> division.code().level().ordinal() >= 3)
                .map(Division::name)
                .collect(Collectors.joining(" ")));
        page.addObject("programmes", shown.programmeLabels());
        page.addObject("bases", log.ofCase(id)
                .stream()
                .filter(entry -> entry.authorisation() != null)
                .sorted(Comparator.comparing(entry -> String.valueOf(entry.authorisation())))
                .map(entry -> entry.person() + " " + entry.authorisation())
                .distinct()
                .toList());
        return page;
    }

    /** The page with an objection that is not whole, as it was typed. */
    @Transactional(readOnly = true)
    ModelAndView again(long id, ObjectionForm typed, FieldErrors errors, ActingOfficer by) {
        ModelAndView page = page(caseFile.required(id, by.scope()), null, errors, by, HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("objection", typed);
        page.addObject("opened", true);
        return page;
    }

    private ModelAndView page(AssistanceCase shown, @Nullable ConclusionForm typed, FieldErrors errors,
            ActingOfficer by, HttpStatus status) {
        Optional<VerificationReport> current = reports.current(shown.id());
        boolean mine = shown.allows(by, Action.CASE_VERIFY);
        var page = new ModelAndView("verification/page", status);
        frame(page, shown, current.orElse(null));
        page.addObject("steps", StageBar.of(shown));
        page.addObject("queries", QueryLine.of(log.ofCase(shown.id()), registries.titles()));
        page.addObject("mayAct", mine);
        page.addObject("mayAskElsewhere", mine && by.isOneOf(Action.REGIONAL_HANDLE.roles()));
        boolean mayRecheck = current.isPresent() && shown.allows(by, Action.CASE_RECHECK);
        page.addObject("mayRecheck", mayRecheck);
        if (mayRecheck) {
            page.addObject("objection", ObjectionForm.begun(LocalDate.now(clock)));
            page.addObject("disputable", ObjectionForm.choices(current.orElseThrow()));
        }
        page.addObject("mayPrecheck",
                shown.allows(by, Action.CASE_PRECHECK) && shown.route().passes(Stage.VERIFICATION));
        page.addObject("errors", errors);
        page.addObject("conclusions", Choice.of(Conclusion.values(), Conclusion::label));
        current.ifPresent(report -> {
            page.addObject("form", typed == null ? ConclusionForm.of(report) : typed);
            page.addObject("differences", Matrix.differences(report));
            page.addObject("silent", Matrix.silent(report));
            page.addObject("askedAgain", staleFacts.askedAgain(report.id()));
        });
        if (current.isEmpty()) {
            LocalDate today = LocalDate.now(clock);
            List<DepartmentFile> covering = files.covering(shown.division());
            String place = divisions.find(shown.division().at(DivisionLevel.COUNTY)).map(Division::name).orElse("");
            page.addObject("sources", registries.all()
                    .stream()
                    .flatMap(registry -> RegistryLine.answering(registry, place, covering, today).stream())
                    .toList());
        }
        return page;
    }

    private void frame(ModelAndView page, AssistanceCase shown, @Nullable VerificationReport report) {
        page.addObject("case", shown);
        page.addObject("today", LocalDate.now(clock));
        page.addObject("report", report);
        if (report != null) {
            page.addObject("people", MatrixRow.people(report, objections.ofCase(shown.id()), clock.getZone()));
            page.addObject("regional", regional.ofCase(shown.id()));
            List<FollowUp> open = followUps.open(shown.id());
            page.addObject("followUps", followUps.ofCase(shown.id()));
            page.addObject("followed", open.stream().collect(Collectors.toMap(FollowUp::itemId, Function.identity())));
            page.addObject("looking", open.stream().map(FollowUp::kind).collect(Collectors.toSet()));
            page.addObject("requested", OfficeTime.minute(report.requestedAt()) + " " + name(report.requestedBy()));
            page.addObject("concluded", report.concludedAt().map(OfficeTime::minute).orElse("") + " "
                    + report.concludedBy().map(this::name).orElse(""));
        }
    }

    private String name(long officer) {
        return officers.findById(officer).map(Officer::name).orElse("");
    }
}
