package org.assistance.web.assessment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assistance.domain.application.Application;
import org.assistance.domain.application.Applications;
import org.assistance.domain.application.Document;
import org.assistance.domain.application.NotAccepted;
import org.assistance.domain.assessment.Assessing;
import org.assistance.domain.assessment.CaseAssessment;
import org.assistance.domain.assessment.CaseAssessments;
import org.assistance.domain.assessment.Findings;
import org.assistance.domain.assessment.Meetings;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseFile;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.permission.Action;
import org.assistance.domain.policy.Policies;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.Imputation;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.Signal;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.ReliefProposal;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Officer;
import org.assistance.domain.staff.Officers;
import org.assistance.web.casefile.StageBar;
import org.assistance.web.casefile.WaysBack;
import org.assistance.web.intake.Remarks;
import org.assistance.web.layout.Choice;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.policy.PolicyHands;
import org.assistance.web.verification.StaleBox;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.WebUtils;

/** The page of the assessment: works it out, shows why, takes what only an officer can say, and sends the case on. */
@Controller
@Transactional
class AssessmentPages {
    private final CaseFile caseFile;
    private final Assessing assessing;
    private final CaseAssessments assessments;
    private final AssessmentSheets sheets;
    private final Applications applications;
    private final Officers officers;
    private final Meetings meetings;
    private final PolicyHands hands;
    private final Policies policies;
    private final Clock clock;
    private final StaleBox staleBox;

    AssessmentPages(CaseFile caseFile, Assessing assessing, CaseAssessments assessments, AssessmentSheets sheets,
            Applications applications, Officers officers, Meetings meetings, PolicyHands hands, Policies policies,
            StaleBox staleBox, Clock clock) {
        this.caseFile = caseFile;
        this.assessing = assessing;
        this.assessments = assessments;
        this.sheets = sheets;
        this.applications = applications;
        this.officers = officers;
        this.meetings = meetings;
        this.hands = hands;
        this.policies = policies;
        this.clock = clock;
        this.staleBox = staleBox;
    }

    @GetMapping("/cases/{id}/assessment")
    String page(@PathVariable long id, ActingOfficer by, Model model) {
        AssistanceCase of = caseFile.required(id, by.scope());
        CaseAssessment kept = assessments.current(id).orElse(null);
        return show(of, kept, form(of, kept), new FieldErrors(), by, model);
    }

    @PostMapping("/cases/{id}/assessment")
    String assess(@PathVariable long id, @RequestParam int version,
            @RequestParam(required = false) @Nullable Long assessed, @RequestParam Map<String, String> values,
            HttpServletRequest request, HttpServletResponse response, ActingOfficer by, Model model,
            RedirectAttributes after) {
        AssistanceCase of = caseFile.required(id, version, by.scope());
        var errors = new FieldErrors();
        CaseAssessment kept = assessments.current(id).orElse(null);
        if (!Objects.equals(assessed, kept == null ? null : kept.id())) {
            throw new IllegalMove("本页打开之后，已有人重新测算，经办人核定的事项可能已有变化，请按最新的测算填写");
        }
        FindingsForm form = form(of, kept).typed(values, field -> uploaded(id, field, request, by, errors),
                paper -> meetings.paper(of, paper).orElse(null));
        HouseholdFacts facts = applications.findById(of.applicationId()).orElseThrow().facts().in(of.division());
        Findings findings = form.read(facts, policies.on(facts.division(), facts.applied()), LocalDate.now(clock),
                errors);
        refuseBeyondTheRange(kept, findings.chosenAmount(), errors);
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(of, kept, form, errors, by, model);
        }
        CaseAssessment anew = assessing.assess(id, findings, by);
        if (anew.missing().isEmpty()) {
            after.addFlashAttribute("notice", "测算完成。");
        } else if (!anew.gaps().isEmpty()) {
            after.addFlashAttribute("warning", "测算完成，有政策标准尚未维护，维护后重新测算才能进入下一环节。");
        } else {
            after.addFlashAttribute("warning", "测算完成，还有事实没有查明，补充后才能进入下一环节。");
        }
        return "redirect:/cases/" + id + "/assessment";
    }

    // An amount beyond what the tariff leaves open is not missing but wrong, and is told where it was typed (LS-20).
    private static void refuseBeyondTheRange(@Nullable CaseAssessment kept, @Nullable Money chosen,
            FieldErrors errors) {
        ReliefProposal open = kept == null || chosen == null
                ? null
                : kept.result()
                        .ofHousehold(Programme.TEMPORARY_RELIEF)
                        .map(ProgrammeResult::relief)
                        .orElse(null);
        if (open != null && chosen != null
                && (chosen.compareTo(open.least()) < 0 || chosen.compareTo(open.most()) > 0)) {
            errors.add("chosenAmount", "应在可选金额" + open.least().format() + "元至" + open.most().format()
                    + "元以内；确需超出的，须经一事一议集体研究。");
        }
    }

    private FindingsForm form(AssistanceCase of, @Nullable CaseAssessment kept) {
        return FindingsForm.of(kept, names(of, kept), () -> policies.on(of.division(), LocalDate.now(clock)),
                paper -> meetings.paper(of, paper).orElse(null));
    }

    private MemberNames names(AssistanceCase of, @Nullable CaseAssessment kept) {
        Application application = applications.findById(of.applicationId()).orElseThrow();
        return new MemberNames(application, kept == null ? application.facts() : kept.facts());
    }

    // Kept at once: an error elsewhere in the form must not make the officer look for the file again.
    private @Nullable Document uploaded(long id, String field, HttpServletRequest request, ActingOfficer by,
            FieldErrors errors) {
        MultipartRequest parts = WebUtils.getNativeRequest(request, MultipartRequest.class);
        MultipartFile file = parts == null ? null : parts.getFile(field + ".file");
        if (file == null || file.isEmpty() && String.valueOf(file.getOriginalFilename()).isBlank()) {
            return null;
        }
        try {
            return meetings.keepPaper(id, String.valueOf(file.getOriginalFilename()), file.getBytes(), by);
        } catch (NotAccepted refused) {
            errors.add(field + ".file", refused.getMessage() + "。");
            return null;
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    @PostMapping("/cases/{id}/assessment/forward")
    String forward(@PathVariable long id, @RequestParam int version, ActingOfficer by, RedirectAttributes after) {
        assessing.forward(id, version, by);
        after.addFlashAttribute("notice", "测算结果已确认，请提出初审意见。");
        return "redirect:/cases/" + id;
    }

    private String show(AssistanceCase of, @Nullable CaseAssessment kept, FindingsForm form, FieldErrors errors,
            ActingOfficer by, Model model) {
        model.addAttribute("case", of);
        model.addAttribute("steps", StageBar.of(of));
        staleBox.fill(of, by, model);
        model.addAttribute("errors", errors);
        model.addAttribute("form", form);
        model.addAttribute("mayAct", of.allows(by, Action.CASE_ASSESS));
        model.addAttribute("relief", kept == null || !of.programmes().contains(Programme.TEMPORARY_RELIEF)
                ? null
                : kept.facts().relief());
        model.addAttribute("remarks", applications.findById(of.applicationId()).map(Remarks::of).orElse(List.of()));
        model.addAttribute("verdicts", List.of(new Choice("ACCEPT", "符合规定"), new Choice("REFUSE", "不符合规定")));
        model.addAttribute("meetingVerdicts", List.of(new Choice("ACCEPT", "会议研究认定符合")));
        model.addAttribute("confirmations", List.of(new Choice("true", "已核实，情况属实"), new Choice("false", "经核实不属实")));
        model.addAttribute("assetFindings", List.of(new Choice("WITHIN", "符合规定"), new Choice("BEYOND", "不符合规定")));
        model.addAttribute("statusFindings",
                List.of(new Choice("HELD", "已核实，正在享受"), new Choice("NOT_HELD", "经核实没有享受")));
        model.addAttribute("dutyFindings",
                List.of(new Choice("OWED", "有法定义务"), new Choice("NOT_OWED", "没有法定义务")));
        model.addAttribute("kinds", Choice.of(IncomeKind.IMPUTABLE.toArray(IncomeKind[]::new), IncomeKind::label));
        model.addAttribute("pers", List.of(new Choice("MONTH", "元/月"), new Choice("YEAR", "元/年")));
        model.addAttribute("methods", Choice.of(Imputation.Method.values(), Imputation.Method::label));
        model.addAttribute("signalKinds", Choice.of(Signal.Kind.values(), Signal.Kind::label));
        model.addAttribute("backTo", WaysBack.from(of));
        model.addAttribute("sheet", kept == null ? null : sheets.of(kept, of));
        model.addAttribute("hands", kept == null ? List.of() : hands.of(kept.result().policies(), of.division()));
        model.addAttribute("assessment", kept);
        model.addAttribute("monthly", MonthPages.monthly(of));
        model.addAttribute("engineVersion", kept == null ? "" : kept.engineVersion());
        model.addAttribute("assessor",
                kept == null ? "" : officers.findById(kept.assessedBy()).map(Officer::name).orElse(""));
        return "assessment/page";
    }
}
