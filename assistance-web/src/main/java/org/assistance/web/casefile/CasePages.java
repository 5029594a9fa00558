package org.assistance.web.casefile;

import org.assistance.domain.Reason;
import org.assistance.domain.kinship.Kinship;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.assistance.domain.application.Attaching;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseFile;
import org.assistance.domain.casefile.Cases;
import org.assistance.domain.casefile.Closing;
import org.assistance.domain.casefile.Duty;
import org.assistance.domain.casefile.Returning;
import org.assistance.domain.casefile.Route;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.casefile.DecisionLevel;
import org.assistance.domain.decision.Deciding;
import org.assistance.domain.opinion.Authority;
import org.assistance.domain.permission.Action;
import org.assistance.domain.place.Divisions;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.visit.Visiting;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.web.layout.Choice;
import org.assistance.web.replay.Corrections;
import org.assistance.web.review.ReviewSheet;
import org.assistance.web.verification.StaleBox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one case, and the moves that belong to no single stage: return, withdraw, terminate, general road. */
@Controller
class CasePages {
    private final CaseFile caseFile;
    private final Cases cases;
    private final Returning returning;
    private final Closing closing;
    private final Authority authority;
    private final Deciding deciding;
    private final Divisions divisions;
    private final StageSummaries summaries;
    private final Corrections corrections;
    private final ReviewSheet reviewSheet;
    private final StaleBox staleBox;
    private final Visiting visiting;
    private final Kinship kinship;
    private final Clock clock;

    CasePages(CaseFile caseFile, Cases cases, Returning returning, Closing closing, Authority authority,
            Deciding deciding, Divisions divisions, StageSummaries summaries, Corrections corrections,
            ReviewSheet reviewSheet, StaleBox staleBox, Visiting visiting, Kinship kinship, Clock clock) {
        this.visiting = visiting;
        this.kinship = kinship;
        this.caseFile = caseFile;
        this.cases = cases;
        this.returning = returning;
        this.closing = closing;
        this.authority = authority;
        this.deciding = deciding;
        this.divisions = divisions;
        this.summaries = summaries;
        this.corrections = corrections;
        this.reviewSheet = reviewSheet;
        this.staleBox = staleBox;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}")
    @Transactional(readOnly = true)
    String page(@PathVariable long id, ActingOfficer by, Model model) {
        AssistanceCase shown = caseFile.required(id, by.scope());
        model.addAttribute("case", shown);
        model.addAttribute("steps", StageBar.of(shown));
        model.addAttribute("history", History.of(shown));
        model.addAttribute("place", place(shown));
        model.addAttribute("siblings", cases.siblings(shown.applicationId(), shown.id())
                .stream()
                .filter(other -> by.scope().contains(other.division()))
                .toList());
        DecisionLevel level = shown.decisionLevel()
                .map(_ -> authority.levelOn(shown, LocalDate.now(clock)))
                .orElse(null);
        List<Duty> asked = asked(shown, level);
        model.addAttribute("duties", asked);
        String refusal = shown.stage() == Stage.DECISION ? deciding.refusalFor(shown, by) : null;
        boolean mine = asked.stream().anyMatch(duty -> duty.roles().contains(by.role()));
        boolean decides = Duty.DECIDE.roles().contains(by.role());
        model.addAttribute("mine", mine && (refusal == null || !decides || deciding.isToBeHandedUp(shown)));
        model.addAttribute("notMine", decides ? refusal : null);
        model.addAttribute("level", level);
        model.addAttribute("overdue",
                shown.dueOn().filter(due -> LocalDate.now(clock).isAfter(due)).isPresent());
        model.addAttribute("told", corrections.of(id, by));
        model.addAttribute("maySetAside", maySetAside(shown, by));
        model.addAttribute("mayVisit",
                Visiting.mayRecord(shown, by) || visiting.mayRecordForTheCounty(shown, by));
        String filed = kinship.filedAs(id);
        model.addAttribute("kinFiled", filed);
        model.addAttribute("countyVisitOwed", filed != null && kinship.countyVisitOwed(id));
        model.addAttribute("mayAttach", Attaching.mayAttach(shown, by));
        model.addAttribute("backTo", backTo(shown, by));
        model.addAttribute("mayLeaveFastRoad",
                shown.route() == Route.FAST_RELIEF && shown.allows(by, Action.CASE_GENERAL_ROAD));
        reviewSheet.fill(shown, model);
        staleBox.fill(shown, by, model);
        model.addAttribute("mayCorrect", model.getAttribute("reviewed") instanceof ReviewSheet.Shown review
                && review.review().mayCorrect(by));
        model.addAttribute("summaries", summaries.gather(shown, model).stream().map(Stage::path).toList());
        return "casefile/page";
    }

    /** What has to be done at the stage, which sending back has not; nobody reviews what the township decides by itself. */
    private static List<Duty> asked(AssistanceCase shown, @Nullable DecisionLevel level) {
        return Duty.at(shown.stage())
                .stream()
                .filter(duty -> duty != Duty.RETURN)
                .filter(duty -> duty != Duty.REVIEW || level != DecisionLevel.TOWNSHIP)
                .toList();
    }

    /** Where the township's clerk may send a case back to; the decider has a form of his own. */
    private static List<Choice> backTo(AssistanceCase shown, ActingOfficer by) {
        if (!maySetAside(shown, by) || shown.stage() == Stage.DECISION) {
            return List.of();
        }
        return WaysBack.from(shown);
    }

    private static boolean maySetAside(AssistanceCase shown, ActingOfficer by) {
        return shown.allows(by, Action.CASE_SET_ASIDE);
    }

    private String place(AssistanceCase shown) {
        DivisionCode county = shown.township().parent();
        return String.join(" ", divisions.names(county == null ? null : county.value(), shown.township().value(),
                shown.division().value()));
    }

    @PostMapping("/cases/{id}/return")
    @Transactional
    String giveBack(@PathVariable long id, @RequestParam int version,
            @RequestParam(required = false) @Nullable Stage to,
            @RequestParam(defaultValue = "") String reason, ActingOfficer by, RedirectAttributes after) {
        AssistanceCase shown = caseFile.required(id, version, by.scope());
        refuseUnless(shown.allows(by, Action.CASE_RETURN), shown);
        if (to == null || Reason.isMissing(reason)) {
            after.addFlashAttribute("problem", "退回必须选择退回到的环节，并写明原因和需要补正的内容" + Reason.AT_LEAST + "，本次没有退回。");
            return "redirect:/cases/" + id + (shown.stage() == Stage.DECISION ? "/decision" : "");
        }
        returning.returnTo(shown, to, reason, by);
        after.addFlashAttribute("notice", "已退回到“" + to.label() + "”。");
        return "redirect:/cases/" + id;
    }

    @PostMapping("/cases/{id}/general-road")
    @Transactional
    String generalRoad(@PathVariable long id, @RequestParam int version,
            @RequestParam(defaultValue = "") String reason, ActingOfficer by, RedirectAttributes after) {
        AssistanceCase shown = caseFile.required(id, version, by.scope());
        refuseUnless(shown.allows(by, Action.CASE_GENERAL_ROAD), shown);
        returning.toGeneralRoad(shown, Reason.saysNothing(reason) ? "救助需求超过小额快救限额" : reason, by);
        after.addFlashAttribute("notice", "已转为临时救助一般程序，须进行信息核对和公示。");
        return "redirect:/cases/" + id;
    }

    @PostMapping("/cases/{id}/withdraw")
    @Transactional
    String withdraw(@PathVariable long id, @RequestParam int version, @RequestParam(defaultValue = "") String reason,
            ActingOfficer by, RedirectAttributes after) {
        AssistanceCase shown = caseFile.required(id, version, by.scope());
        refuseUnless(maySetAside(shown, by), shown);
        if (Reason.isMissing(reason)) {
            return withoutReason(id, after);
        }
        closing.withdraw(shown, reason, by);
        after.addFlashAttribute("notice", "已按申请人要求撤回申请。");
        return "redirect:/cases/" + id;
    }

    @PostMapping("/cases/{id}/terminate")
    @Transactional
    String terminate(@PathVariable long id, @RequestParam int version, @RequestParam(defaultValue = "") String reason,
            ActingOfficer by, RedirectAttributes after) {
        AssistanceCase shown = caseFile.required(id, version, by.scope());
        refuseUnless(maySetAside(shown, by), shown);
        if (Reason.isMissing(reason)) {
            return withoutReason(id, after);
        }
        closing.terminate(shown, reason, by);
        after.addFlashAttribute("notice", "已终止办理。");
        return "redirect:/cases/" + id;
    }

    private static String withoutReason(long id, RedirectAttributes after) {
        after.addFlashAttribute("problem", "请写明原因" + Reason.AT_LEAST + "，本次没有办理。");
        return "redirect:/cases/" + id;
    }

    private static void refuseUnless(boolean allowed, AssistanceCase shown) {
        if (!allowed) {
            throw new org.assistance.domain.casefile.NotAllowed(
                    "案件现处于“" + shown.stage().label() + "”环节，您的岗位不能办理这项操作");
        }
    }
}
