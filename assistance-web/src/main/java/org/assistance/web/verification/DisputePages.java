package org.assistance.web.verification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.assistance.domain.Reason;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseFile;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.place.Division;
import org.assistance.domain.place.Divisions;
import org.assistance.domain.place.OfficeName;
import org.assistance.domain.place.Offices;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.verification.FollowUp;
import org.assistance.domain.verification.FollowUps;
import org.assistance.domain.verification.FollowingUp;
import org.assistance.domain.verification.ItemObjections.Raised;
import org.assistance.domain.verification.NewItem;
import org.assistance.domain.verification.VerificationReport;
import org.assistance.domain.verification.VerificationReports;
import org.assistance.verification.checking.Rechecking;
import org.assistance.web.layout.FieldErrors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What follows a difference: what came of a visit or of papers, the notice to bring them, and an item that is asked again. */
@Controller
class DisputePages {
    private final CaseFile caseFile;
    private final VerificationReports reports;
    private final FollowUps followUps;
    private final FollowingUp followingUp;
    private final Rechecking rechecking;
    private final VerificationPages pages;
    private final Divisions divisions;
    private final Offices offices;
    private final Clock clock;

    DisputePages(CaseFile caseFile, VerificationReports reports, FollowUps followUps, FollowingUp followingUp,
            Rechecking rechecking, VerificationPages pages, Divisions divisions, Offices offices, Clock clock) {
        this.caseFile = caseFile;
        this.reports = reports;
        this.followUps = followUps;
        this.followingUp = followingUp;
        this.rechecking = rechecking;
        this.pages = pages;
        this.divisions = divisions;
        this.offices = offices;
        this.clock = clock;
    }

    @PostMapping("/cases/{id}/verification/followups/{followup}")
    String end(@PathVariable long id, @PathVariable long followup, @RequestParam(defaultValue = "") String outcome,
            ActingOfficer by, RedirectAttributes after) {
        if (Reason.isMissing(outcome)) {
            after.addFlashAttribute("problem", "没有登记：请写明核实的结果" + Reason.AT_LEAST + "。");
        } else {
            followingUp.end(id, followup, outcome, by);
            after.addFlashAttribute("notice", "已登记核实结果，请对这一项作出结论。");
        }
        return "redirect:/cases/" + id + "/verification";
    }

    @PostMapping("/cases/{id}/verification/objections")
    ModelAndView object(@PathVariable long id, @ModelAttribute("objection") ObjectionForm form, ActingOfficer by,
            RedirectAttributes after) {
        AssistanceCase of = caseFile.required(id, by.scope());
        VerificationReport report = reports.current(id).orElse(null);
        if (report == null) {
            after.addFlashAttribute("problem", "本案件还没有核对，请先发起核对。");
            return new ModelAndView("redirect:/cases/" + id + "/verification");
        }
        var errors = new FieldErrors();
        Raised raised = form.read(of, report, LocalDate.now(clock), errors);
        if (raised == null) {
            return pages.again(id, form, errors, by);
        }
        switch (rechecking.recheck(id, Long.parseLong(String.valueOf(form.item()).strip()), raised, by)) {
            case Rechecking.Outcome.Upheld(NewItem second) -> after.addFlashAttribute("notice",
                    second.answer().told() && second.caution().isEmpty()
                            ? asked(second) + "，答复没有变化。两次答复都已保留，请告知家庭。"
                            : "未能向" + second.sourceLabel() + "重查" + second.who().name() + "：" + second.shown()
                                    + "。第一次答复仍然有效，数据到位后可以再次申请复议。");
            case Rechecking.Outcome.Changed(NewItem second, VerificationReport _) ->
                after.addFlashAttribute("warning", asked(second) + "，答复有变化，案件在信息核对环节，请对这一项重新作出结论。");
            case Rechecking.Outcome.Refused(String person, String why) ->
                after.addFlashAttribute("problem", "没有有效授权不能查询：" + person + "，" + why + "。本次拒绝已记录。");
        }
        return new ModelAndView("redirect:/cases/" + id + "/verification");
    }

    private static String asked(NewItem second) {
        return "已向" + second.sourceLabel() + "重新查询" + second.who().name()
                + (second.dataFrom() == null ? "" : "（" + second.dataFrom() + "）");
    }

    /** The notice to bring papers, as printed for the family. */
    @GetMapping("/cases/{id}/verification/supplement")
    @Transactional(readOnly = true)
    ModelAndView supplement(@PathVariable long id, ActingOfficer by) {
        AssistanceCase shown = caseFile.required(id, by.scope());
        List<FollowUp> lines = followUps.open(id)
                .stream()
                .filter(one -> one.kind() == FollowUp.Kind.SUPPLEMENT)
                .toList();
        if (lines.isEmpty()) {
            throw new IllegalMove("本案没有等家庭补充的材料，不需要打印补充材料通知书");
        }
        var page = new ModelAndView("verification/supplement");
        page.addObject("case", shown);
        page.addObject("lines", lines);
        Division office = divisions.find(shown.township()).orElseThrow();
        page.addObject("office", OfficeName.of(office));
        page.addObject("contact", offices.of(office.code()).orElse(null));
        page.addObject("officer", by.name());
        page.addObject("today", LocalDate.now(clock));
        return page;
    }
}
