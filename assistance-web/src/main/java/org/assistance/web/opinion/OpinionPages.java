package org.assistance.web.opinion;

import java.util.List;
import java.util.Optional;
import org.assistance.domain.casefile.MemberNames;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseFile;
import org.assistance.domain.casefile.Duty;
import org.assistance.domain.casefile.FourEyes;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.opinion.Answer;
import org.assistance.domain.opinion.Opining;
import org.assistance.domain.opinion.Opinion;
import org.assistance.domain.opinion.Opinions;
import org.assistance.domain.opinion.Question;
import org.assistance.domain.opinion.ReviewProposals;
import org.assistance.domain.permission.Action;
import org.assistance.domain.review.ReviewHearing;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.web.review.ReviewSheet;
import org.assistance.domain.visit.HouseholdVisits;
import org.assistance.domain.visit.Visiting;
import org.assistance.web.assessment.AssessmentSheets;
import org.assistance.web.casefile.StageBar;
import org.assistance.web.casefile.WaysBack;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.verification.StaleBox;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the township clerk writes the opinion: what the law says line by line, the officer's word beside it. */
@Controller
class OpinionPages {
    private final CaseFile caseFile;
    private final Opining opining;
    private final Opinions opinions;
    private final MemberNames names;
    private final AssessmentSheets sheets;
    private final HouseholdVisits visits;
    private final Visiting visiting;
    private final FourEyes fourEyes;
    private final ReviewProposals reviewProposals;
    private final ReviewSheet reviewSheet;
    private final StaleBox staleBox;

    OpinionPages(CaseFile caseFile, Opining opining, Opinions opinions, MemberNames names,
            AssessmentSheets sheets, HouseholdVisits visits, Visiting visiting,
            FourEyes fourEyes, ReviewProposals reviewProposals, ReviewSheet reviewSheet, StaleBox staleBox) {
        this.caseFile = caseFile;
        this.opining = opining;
        this.opinions = opinions;
        this.names = names;
        this.sheets = sheets;
        this.visits = visits;
        this.visiting = visiting;
        this.fourEyes = fourEyes;
        this.reviewProposals = reviewProposals;
        this.reviewSheet = reviewSheet;
        this.staleBox = staleBox;
    }

    @GetMapping("/cases/{id}/opinion")
    @Transactional(readOnly = true)
    String page(@PathVariable long id, ActingOfficer by, Model model) {
        AssistanceCase shown = caseFile.required(id, by.scope());
        if (shown.allows(by, Action.CASE_OPINE)) {
            List<Question> questions = opining.questions(shown);
            String earlier = opinions.last(id).map(Opinion::text).orElse("");
            return form(shown, questions, OpinionForm.fresh(shown.version(), questions, earlier), new FieldErrors(),
                    by, model);
        }
        Optional<Opinion> given = opinions.current(id);
        frame(shown, by, model);
        model.addAttribute("opinion", given.orElse(null));
        return "opinion/page";
    }

    @PostMapping("/cases/{id}/opinion")
    @Transactional
    String give(@PathVariable long id, @ModelAttribute OpinionForm form, ActingOfficer by, Model model,
            RedirectAttributes after) {
        AssistanceCase shown = caseFile.required(id, form.version(), by.scope());
        if (!Duty.OPINE.roles().contains(by.role())) {
            throw new NotAllowed("初审意见由乡镇（街道）经办人提出");
        }
        shown.refuseUnlessAt(Stage.OPINION);
        List<Question> questions = opining.questions(shown);
        var errors = new FieldErrors();
        List<Answer> answers = form.answers(questions, errors);
        if (!errors.isEmpty()) {
            return form(shown, questions, form, errors, by, model);
        }
        opining.give(shown, answers, form.text(), by);
        after.addFlashAttribute("notice", "初审意见已提交，案件进入“" + shown.stage().label() + "”。");
        return "redirect:/cases/" + id;
    }

    /** Puts down that the family was heard before its right is lowered, tapered or stopped (DB-34). */
    @PostMapping("/cases/{id}/opinion/hearing")
    @Transactional
    String hear(@PathVariable long id, @ModelAttribute HearingForm form, ActingOfficer by, Model model,
            RedirectAttributes after) {
        AssistanceCase shown = caseFile.required(id, form.version(), by.scope());
        var errors = new FieldErrors();
        ReviewHearing heard = form.read(errors);
        String seenSince = opining.seenSince(shown);
        String refusal = heard == null
                ? null
                : seenSince != null ? seenSince : reviewProposals.refusalOf(shown, heard);
        if (refusal != null) {
            errors.add("heardOn", refusal);
        }
        if (heard == null || refusal != null) {
            List<Question> questions = opining.questions(shown);
            model.addAttribute("hearing", form);
            return form(shown, questions, OpinionForm.fresh(shown.version(), questions, ""), errors, by, model);
        }
        reviewProposals.hear(shown, heard, by);
        after.addFlashAttribute("notice", "已登记听取意见，可以提出初审意见。");
        return "redirect:/cases/" + id + "/opinion";
    }

    private String form(AssistanceCase shown, List<Question> questions, OpinionForm form, FieldErrors errors,
            ActingOfficer by, Model model) {
        frame(shown, by, model);
        model.addAttribute("questions", questions);
        model.addAttribute("sheet", sheets.current(shown).orElse(null));
        model.addAttribute("backTo", WaysBack.from(shown));
        model.addAttribute("visits", visits.ofCase(shown.id()));
        model.addAttribute("ownVisit", fourEyes.refusalToPropose(shown.id(), by));
        model.addAttribute("visitOwed", visiting.isOwed(shown));
        model.addAttribute("seenSince", opining.seenSince(shown));
        model.addAttribute("earlier", opinions.last(shown.id()).isPresent());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "opinion/form";
    }

    private void frame(AssistanceCase shown, ActingOfficer by, Model model) {
        model.addAttribute("case", shown);
        model.addAttribute("steps", StageBar.of(shown));
        model.addAttribute("names", names.of(shown.applicationId()));
        reviewSheet.fill(shown, model);
        staleBox.fill(shown, by, model);
    }
}
