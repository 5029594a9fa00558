package org.assistance.web.verification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assistance.domain.Reason;
import org.assistance.domain.checkplan.CheckPlan;
import org.assistance.domain.checkplan.CheckPlans;
import org.assistance.domain.checkplan.NewPlan;
import org.assistance.domain.checkplan.NoSuchPlan;
import org.assistance.domain.checkplan.PlanRhythm;
import org.assistance.domain.checkplan.PlanRuns;
import org.assistance.domain.checkplan.PlanStatus;
import org.assistance.domain.checkplan.PlanningChecks;
import org.assistance.domain.monitoring.Uncompared;
import org.assistance.domain.permission.Action;
import org.assistance.domain.permission.Permissions;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.verification.checking.PlannedChecking;
import org.assistance.verification.registry.Registries;
import org.assistance.verification.registry.Registry;
import org.assistance.web.layout.Choice;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Lost;
import org.assistance.web.layout.Pager;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Plans of checks of many people (核查计划; XZ-53): made, settled by a second person, run, and what each run found. */
@Controller
class PlanPages {
    private final CheckPlans plans;
    private final PlanningChecks planning;
    private final PlanRuns runs;
    private final PlannedChecking checking;
    private final Registries registries;
    private final Uncompared uncompared;
    private final Clock clock;

    PlanPages(CheckPlans plans, PlanningChecks planning, PlanRuns runs, PlannedChecking checking,
            Registries registries, Uncompared uncompared, Clock clock) {
        this.plans = plans;
        this.planning = planning;
        this.runs = runs;
        this.checking = checking;
        this.registries = registries;
        this.uncompared = uncompared;
        this.clock = clock;
    }

    @GetMapping("/check-plans")
    ModelAndView list(ActingOfficer by) {
        var page = new ModelAndView("verification/plans");
        page.addObject("lines", plans.seenBy(by).stream().map(PlanLine::of).toList());
        boolean mayMake = by.isOneOf(Action.PLAN_MAKE.roles());
        page.addObject("mayMake", mayMake);
        page.addObject("uncompared", mayMake ? uncompared.count(by.scope()) : 0);
        return page;
    }

    /** Who is not compared by night with which data, for want of a paper and of a plan that names it. */
    @GetMapping("/check-plans/uncompared")
    ModelAndView uncompared(@RequestParam(defaultValue = "0") int page, ActingOfficer by) {
        int at = Math.clamp(page, 0, 100_000);
        Map<String, String> titles = registries.titles();
        var view = new ModelAndView("verification/uncompared");
        view.addObject("bySource",
                uncompared.bySource(by.scope())
                        .entrySet()
                        .stream()
                        .map(one -> titles.getOrDefault(one.getKey(), one.getKey()) + " " + one.getValue() + " 人")
                        .collect(Collectors.joining("、")));
        List<Uncompared.Person> found = uncompared.page(by.scope(), at);
        List<Uncompared.Person> cut = found.subList(0, Math.min(Uncompared.PAGE, found.size()));
        view.addObject("people", cut);
        view.addObject("titles", titles);
        view.addObject("pager", new Pager("共 " + uncompared.count(by.scope()) + " 人，本页 " + cut.size() + " 人",
                at == 0 ? null : "/check-plans/uncompared?page=" + (at - 1),
                found.size() > Uncompared.PAGE ? "/check-plans/uncompared?page=" + (at + 1) : null));
        return view;
    }

    @GetMapping("/check-plans/new")
    ModelAndView form() {
        return form(PlanForm.begun(LocalDate.now(clock)), new FieldErrors(), HttpStatus.OK);
    }

    @PostMapping("/check-plans")
    ModelAndView make(@ModelAttribute("form") PlanForm form, ActingOfficer by, RedirectAttributes after) {
        var errors = new FieldErrors();
        NewPlan wanted = form.read(LocalDate.now(clock), registries.all(), errors);
        if (wanted == null) {
            return form(form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        long id = planning.make(wanted, by);
        after.addFlashAttribute("notice", "已提交，由本级或者上级的另一人批准后生效。");
        return new ModelAndView("redirect:/check-plans/" + id);
    }

    private ModelAndView form(PlanForm form, FieldErrors errors, HttpStatus status) {
        var page = new ModelAndView("verification/plan-new", status);
        page.addObject("form", form);
        page.addObject("errors", errors);
        page.addObject("rhythms", Choice.of(PlanRhythm.values(), PlanRhythm::label));
        page.addObject("programmes",
                PlanForm.PROGRAMMES.stream().map(one -> new Choice(one.name(), one.label())).toList());
        page.addObject("sources", DataGroup.of(registries.all()));
        return page;
    }

    @GetMapping("/check-plans/{id:[0-9]+}")
    ModelAndView page(@PathVariable long id, @RequestParam(required = false) @Nullable Long run,
            @RequestParam(defaultValue = "0") int page, ActingOfficer by) {
        CheckPlan plan = plans.required(id, by);
        var view = new ModelAndView("verification/plan");
        view.addObject("line", PlanLine.of(plan));
        view.addObject("sources",
                plan.sources().stream().map(code -> registries.titles().getOrDefault(code, code)).toList());
        boolean waits = plan.status() == PlanStatus.PROPOSED && by.division().contains(plan.division());
        view.addObject("maySettle", waits && !plan.isBy(by) && allows(by, Action.PLAN_APPROVE, plan));
        view.addObject("mayWithdraw", waits && plan.isBy(by));
        view.addObject("mayEnd", by.division().contains(plan.division()) && allows(by, Action.PLAN_END, plan));
        view.addObject("mayRun", by.division().contains(plan.division()) && allows(by, Action.PLAN_MAKE, plan)
                && plan.status() == PlanStatus.APPROVED && plan.rhythm().runs());
        List<PlanRuns.Run> all = runs.ofPlan(id);
        view.addObject("runs",
                all.stream()
                        .map(one -> PlanLine.RunLine.of(one, plan, runs.findings(one.id(), by.scope())))
                        .toList());
        all.stream().filter(one -> run == null || one.id() == run).findFirst().ifPresent(shown -> {
            int at = Math.clamp(page, 0, 100_000);
            List<PlanRuns.Finding> found = runs.findings(shown.id(), by.scope(), at);
            List<PlanRuns.Finding> cut = found.subList(0, Math.min(PlanRuns.PAGE, found.size()));
            view.addObject("shown", PlanLine.RunLine.of(shown, plan, 0));
            view.addObject("answers",
                    PlanLine.SourceLine.of(plan, runs.answers(shown.id(), by.scope()), registries.titles()));
            view.addObject("findings", cut);
            String address = "/check-plans/" + id + "?run=" + shown.id() + "&page=";
            view.addObject("pager", new Pager("本页 " + cut.size() + " 条", at == 0 ? null : address + (at - 1),
                    found.size() > PlanRuns.PAGE ? address + (at + 1) : null));
        });
        return view;
    }

    @PostMapping("/check-plans/{id:[0-9]+}/approval")
    String approve(@PathVariable long id, ActingOfficer by, RedirectAttributes after) {
        planning.approve(id, by);
        CheckPlan plan = plans.required(id, by);
        after.addFlashAttribute("notice", plan.rhythm().runs()
                ? "已批准，从 " + plan.validFrom() + " 起按周期核查。"
                : "已批准，从 " + plan.validFrom() + " 起，每晚的全量比对据此比对范围内没有有效授权的人员。");
        return "redirect:/check-plans/" + id;
    }

    @PostMapping("/check-plans/{id:[0-9]+}/refusal")
    String refuse(@PathVariable long id, @RequestParam(defaultValue = "") String words, ActingOfficer by,
            RedirectAttributes after) {
        if (Reason.isMissing(words)) {
            after.addFlashAttribute("problem", "没有办理：请写明不批准的原因" + Reason.AT_LEAST + "，制定人看得到。");
        } else {
            planning.refuse(id, words, by);
            after.addFlashAttribute("notice", "已退回，制定人可以看到原因。");
        }
        return "redirect:/check-plans/" + id;
    }

    @PostMapping("/check-plans/{id:[0-9]+}/withdrawal")
    String withdraw(@PathVariable long id, ActingOfficer by, RedirectAttributes after) {
        planning.withdraw(id, by);
        after.addFlashAttribute("notice", "已撤回。");
        return "redirect:/check-plans/" + id;
    }

    @PostMapping("/check-plans/{id:[0-9]+}/ending")
    String end(@PathVariable long id, @RequestParam(defaultValue = "") String words, ActingOfficer by,
            RedirectAttributes after) {
        if (Reason.isMissing(words)) {
            after.addFlashAttribute("problem", "没有办理：请写明停止的原因" + Reason.AT_LEAST + "。");
        } else {
            planning.end(id, words, by);
            after.addFlashAttribute("notice", "已停止，不再按此计划查询任何人。");
        }
        return "redirect:/check-plans/" + id;
    }

    @PostMapping("/check-plans/{id:[0-9]+}/runs")
    String run(@PathVariable long id, ActingOfficer by, RedirectAttributes after) {
        checking.ask(id, by)
                .ifPresentOrElse(why -> after.addFlashAttribute("problem", why),
                        () -> after.addFlashAttribute("notice", "已安排，几分钟内开始核查。"));
        return "redirect:/check-plans/" + id;
    }

    @ExceptionHandler(NoSuchPlan.class)
    ModelAndView noSuchPlan(NoSuchPlan none) {
        var page = new ModelAndView("error/404", HttpStatus.NOT_FOUND);
        page.addObject("sentence", none.getMessage());
        page.addObject("advice", Lost.advice("/check-plans"));
        return page;
    }

    private static boolean allows(ActingOfficer by, Action action, CheckPlan plan) {
        return Permissions.allows(by, action, plan.division(), plan.status().name());
    }
}
