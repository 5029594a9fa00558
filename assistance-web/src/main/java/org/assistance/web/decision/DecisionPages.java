package org.assistance.web.decision;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.assistance.domain.Reason;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseFile;
import org.assistance.domain.casefile.Duty;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.MemberNames;
import org.assistance.domain.casefile.Route;
import org.assistance.domain.casefile.Stage;
import org.assistance.web.review.ReviewSheet;
import org.assistance.domain.decision.Award;
import org.assistance.domain.decision.Deciding;
import org.assistance.domain.decision.Decision;
import org.assistance.domain.decision.Decisions;
import org.assistance.domain.decision.Reviewing;
import org.assistance.domain.decision.Verdict;
import org.assistance.domain.opinion.Opinion;
import org.assistance.domain.opinion.Opinions;
import org.assistance.domain.opinion.Proposal;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.domain.visit.HouseholdVisits;
import org.assistance.web.assessment.AssessmentSheets;
import org.assistance.web.casefile.StageBar;
import org.assistance.web.casefile.StageSummaries;
import org.assistance.web.casefile.WaysBack;
import org.assistance.web.layout.Choice;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.verification.StaleBox;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The decider's page: the whole file on one page, a word on each proposal, or back to the township; and the letter. */
@Controller
class DecisionPages {
    private final CaseFile caseFile;
    private final Deciding deciding;
    private final Reviewing reviewing;
    private final Decisions decisions;
    private final Opinions opinions;
    private final MemberNames names;
    private final Letters letters;
    private final ReviewLetters reviewLetters;
    private final ReviewSheet reviewSheet;
    private final StaleBox staleBox;
    private final AssessmentSheets sheets;
    private final HouseholdVisits visits;
    private final StageSummaries summaries;
    private final TransactionOperations transactions;

    DecisionPages(CaseFile caseFile, Deciding deciding, Reviewing reviewing, Decisions decisions, Opinions opinions,
            MemberNames names,
            Letters letters, ReviewLetters reviewLetters, ReviewSheet reviewSheet, StaleBox staleBox,
            AssessmentSheets sheets,
            HouseholdVisits visits, StageSummaries summaries,
            TransactionOperations transactions) {
        this.caseFile = caseFile;
        this.deciding = deciding;
        this.reviewing = reviewing;
        this.decisions = decisions;
        this.opinions = opinions;
        this.names = names;
        this.letters = letters;
        this.reviewLetters = reviewLetters;
        this.reviewSheet = reviewSheet;
        this.staleBox = staleBox;
        this.sheets = sheets;
        this.visits = visits;
        this.summaries = summaries;
        this.transactions = transactions;
    }

    @GetMapping("/cases/{id}/decision")
    @Transactional(readOnly = true)
    String page(@PathVariable long id, ActingOfficer by, Model model) {
        AssistanceCase shown = caseFile.required(id, by.scope());
        Optional<Decision> taken = decisions.ofCase(id);
        if (taken.isPresent()) {
            frame(shown, by, model);
            model.addAttribute("decision", taken.get());
            return "decision/page";
        }
        if (shown.stage() != Stage.DECISION) {
            frame(shown, by, model);
            model.addAttribute("decision", null);
            return "decision/page";
        }
        Opinion opinion = current(id);
        return form(shown, opinion, DecisionForm.fresh(shown.version(), opinion.proposals(), opinion.aid()),
                new FieldErrors(), by,
                model);
    }

    /**
     * Takes the decision. What the domain refuses about what was typed (an earlier right of a member, a subsidy without
     * its 低保) is said at the form with everything typed kept, and a refusal not confirmed yet is asked about beside
     * its letter; nothing of the decision stays then, so the page is made in a transaction of its own.
     */
    @PostMapping("/cases/{id}/decision")
    String decide(@PathVariable long id, @ModelAttribute DecisionForm form, ActingOfficer by, Model model,
            HttpServletResponse response, RedirectAttributes after) {
        var errors = new FieldErrors();
        Optional<Decision> taken = transactions
                .execute(transaction -> take(id, form, errors, by, response, transaction));
        if (taken.isPresent()) {
            after.addFlashAttribute("notice", "已作出决定：" + taken.get().summary() + "。");
            return "redirect:/cases/" + id + "/decision";
        }
        return transactions.execute(_ -> {
            AssistanceCase shown = atTheDecision(id, form, by);
            Opinion opinion = current(id);
            if (errors.isEmpty()) {
                model.addAttribute("refusing", reviewLetters.refusals(shown, opinion)
                        .orElseGet(() -> letters.refusals(shown, opinion.proposals(),
                                form.verdicts(opinion.proposals(), errors))));
            }
            return form(shown, opinion, form, errors, by, model);
        });
    }

    /** The county reviewer's word, for the leader who decides. */
    @PostMapping("/cases/{id}/decision/review")
    @Transactional
    String review(@PathVariable long id, @RequestParam int version, @RequestParam(defaultValue = "") String sentence,
            ActingOfficer by, RedirectAttributes after) {
        AssistanceCase shown = caseFile.required(id, version, by.scope());
        if (Reason.isMissing(sentence)) {
            after.addFlashAttribute("problem", "请写明审核意见" + Reason.AT_LEAST + "，本次没有记录。");
            return "redirect:/cases/" + id + "/decision";
        }
        reviewing.pass(shown, sentence, by);
        after.addFlashAttribute("notice", "已记录审核通过，等县级负责人审核确认。");
        return "redirect:/";
    }

    /** Hands a case whose delegation no longer covers it to the county. */
    @PostMapping("/cases/{id}/decision/county")
    @Transactional
    String handUp(@PathVariable long id, @RequestParam int version, ActingOfficer by, RedirectAttributes after) {
        deciding.handUp(caseFile.required(id, version, by.scope()), by);
        after.addFlashAttribute("notice", "已移送县级民政部门审核确认。");
        return "redirect:/cases/" + id;
    }

    private Optional<Decision> take(long id, DecisionForm form, FieldErrors errors, ActingOfficer by,
            HttpServletResponse response, TransactionStatus transaction) {
        AssistanceCase shown = atTheDecision(id, form, by);
        List<Proposal> proposals = current(id).proposals();
        List<Verdict> verdicts = form.verdicts(proposals, errors);
        if (!errors.isEmpty()) {
            return Optional.empty();
        }
        try {
            Decision taken = deciding.decide(shown, verdicts, form.reasons(), by);
            if (taken.awards().stream().allMatch(Award::granted) || form.isConfirmed()) {
                return Optional.of(taken);
            }
            transaction.setRollbackOnly();
            return Optional.empty();
        } catch (IllegalMove refused) {
            transaction.setRollbackOnly();
            response.setStatus(HttpStatus.CONFLICT.value());
            errors.add(DecisionForm.field(refused, proposals), String.valueOf(refused.getMessage()));
            return Optional.empty();
        }
    }

    private AssistanceCase atTheDecision(long id, DecisionForm form, ActingOfficer by) {
        AssistanceCase shown = caseFile.required(id, form.version(), by.scope());
        shown.refuseUnlessAt(Stage.DECISION);
        return shown;
    }

    /** The letter to the family (确认通知书, 不予确认告知书), printed by the browser. */
    @GetMapping("/cases/{id}/decision/letter")
    @Transactional(readOnly = true)
    String letter(@PathVariable long id, ActingOfficer by, Model model) {
        AssistanceCase shown = caseFile.required(id, by.scope());
        Decision taken = decisions.ofCase(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        frame(shown, by, model);
        model.addAttribute("letter", reviewLetters.of(shown, taken).orElseGet(() -> letters.of(shown, taken)));
        return "decision/letter";
    }

    private Opinion current(long id) {
        return opinions.current(id).orElseThrow(() -> new IllegalMove("本案没有有效的初审意见，请退回重新办理"));
    }

    private String form(AssistanceCase shown, Opinion opinion, DecisionForm form, FieldErrors errors, ActingOfficer by,
            Model model) {
        frame(shown, by, model);
        model.addAttribute("opinion", opinion);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("refusal", deciding.refusalFor(shown, by));
        model.addAttribute("review", shown.review().orElse(null));
        model.addAttribute("mayReview", reviewing.refusalFor(shown, by) == null);
        model.addAttribute("mayHandUp", by.role() == Role.TOWNSHIP_LEADER && deciding.isToBeHandedUp(shown));
        boolean review = shown.route() == Route.REVIEW;
        model.addAttribute("verdicts", review
                ? List.of(new Choice("true", "同意复核意见"))
                : List.of(new Choice("true", "予以确认"), new Choice("false", "不予确认")));
        model.addAttribute("refusals", List.of(new Choice("true", review ? "同意复核意见" : "不予确认")));
        model.addAttribute("mayReturn", Duty.RETURN.roles().contains(by.role()));
        model.addAttribute("backTo", WaysBack.from(shown));
        model.addAttribute("sheet", sheets.current(shown).orElse(null));
        model.addAttribute("visits", visits.ofCase(shown.id()));
        model.addAttribute("summaries", summaries.gather(shown, model)
                .stream()
                .filter(stage -> stage != Stage.OPINION && stage != Stage.ASSESSMENT)
                .map(Stage::path)
                .toList());
        return "decision/form";
    }

    private void frame(AssistanceCase shown, ActingOfficer by, Model model) {
        model.addAttribute("case", shown);
        model.addAttribute("steps", StageBar.of(shown));
        model.addAttribute("names", names.of(shown.applicationId()));
        reviewSheet.fill(shown, model);
        staleBox.fill(shown, by, model);
    }
}
