package org.assistance.web.intake;

import java.time.LocalDate;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.Reason;
import org.assistance.domain.application.Accepting;
import org.assistance.domain.application.Attaching;
import org.assistance.domain.application.Correcting;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseFile;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.permission.Action;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.verification.VerificationReport;
import org.assistance.domain.verification.VerificationReports;
import org.assistance.web.casefile.StageBar;
import org.assistance.web.casefile.StageSummaries;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of the first stage: what was declared, and whether it is taken on (受理). */
@Controller
class AcceptancePages {
    private final CaseFile caseFile;
    private final Accepting accepting;
    private final Correcting correcting;
    private final IntakeSummary summary;
    private final StageSummaries summaries;
    private final VerificationReports reports;

    AcceptancePages(CaseFile caseFile, Accepting accepting, Correcting correcting, IntakeSummary summary,
            StageSummaries summaries, VerificationReports reports) {
        this.reports = reports;
        this.caseFile = caseFile;
        this.accepting = accepting;
        this.correcting = correcting;
        this.summary = summary;
        this.summaries = summaries;
    }

    @GetMapping("/cases/{id}/intake")
    @Transactional(readOnly = true)
    String page(@PathVariable long id, ActingOfficer by, Model model) {
        AssistanceCase shown = caseFile.required(id, by.scope());
        model.addAttribute("case", shown);
        model.addAttribute("steps", StageBar.of(shown));
        model.addAllAttributes(summary.model(summaries.open(shown)));
        boolean correctable = Correcting.mayCorrect(shown, by);
        model.addAttribute("mayAccept", shown.stage() == Stage.INTAKE && Accepting.mayAccept(by));
        model.addAttribute("mayCorrect", correctable);
        model.addAttribute("correction", correctable ? correcting.openFor(shown).orElse(null) : null);
        model.addAttribute("mayAttach", Attaching.mayAttach(shown, by));
        model.addAttribute("mayPrecheck",
                shown.allows(by, Action.CASE_PRECHECK) && shown.route().passes(Stage.VERIFICATION));
        model.addAttribute("prechecked", reports.current(id).map(AcceptancePages::prechecked).orElse(null));
        model.addAttribute("choices", new Choices());
        return "intake/page";
    }

    private static String prechecked(VerificationReport report) {
        int open = report.openItems().size();
        return "已于 " + OfficeTime.minute(report.requestedAt()) + " 先行核对，"
                + (open == 0 ? "没有差异" : "有 " + open + " 项与申报不同或者未能核对");
    }

    /** Opens the form filled with what stands, to correct it. */
    @PostMapping("/cases/{id}/intake/corrections")
    String correct(@PathVariable long id, ActingOfficer by) {
        return "redirect:/intake/" + correcting.begin(id, by).id();
    }

    /** An earlier version of what was declared. */
    @GetMapping("/cases/{id}/intake/versions/{number}")
    @Transactional(readOnly = true)
    String version(@PathVariable long id, @PathVariable int number, ActingOfficer by, Model model) {
        AssistanceCase shown = caseFile.required(id, by.scope());
        model.addAttribute("case", shown);
        model.addAttribute("steps", StageBar.of(shown));
        model.addAttribute("number", number);
        model.addAttribute("declared", summary.version(shown, number));
        return "intake/version";
    }

    @PostMapping("/cases/{id}/intake/accept")
    String accept(@PathVariable long id, @RequestParam int version, ActingOfficer by, RedirectAttributes after) {
        LocalDate before = caseFile.required(id, by.scope()).acceptedOn().orElse(null);
        accepting.accept(id, version, by);
        after.addFlashAttribute("notice",
                before == null ? "已受理，办理时限从今天起算。" : "补正完毕，继续办理；办理时限仍从" + before + "受理起算。");
        return "redirect:/cases/" + id;
    }

    @PostMapping("/cases/{id}/intake/decline")
    String decline(@PathVariable long id, @RequestParam int version, @RequestParam(defaultValue = "") String reason,
            ActingOfficer by, RedirectAttributes after) {
        if (Reason.isMissing(reason)) {
            after.addFlashAttribute("problem", "不予受理必须写明理由" + Reason.AT_LEAST + "，本次没有办理。");
            return "redirect:/cases/" + id + "/intake";
        }
        accepting.decline(id, version, reason, by);
        after.addFlashAttribute("notice", "已作不予受理处理，请书面告知申请人。");
        return "redirect:/cases/" + id;
    }
}
