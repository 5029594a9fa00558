package org.assistance.web.decision;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseFile;
import org.assistance.domain.casefile.Duty;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.MemberNames;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.decision.Deciding;
import org.assistance.domain.decision.Decision;
import org.assistance.domain.decision.Decisions;
import org.assistance.domain.decision.Verdict;
import org.assistance.domain.opinion.Opinion;
import org.assistance.domain.opinion.Opinions;
import org.assistance.domain.opinion.Proposal;
import org.assistance.domain.place.Divisions;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.web.assessment.AssessmentSheets;
import org.assistance.web.casefile.StageBar;
import org.assistance.web.casefile.StageSummaries;
import org.assistance.web.casefile.WaysBack;
import org.assistance.web.layout.Choice;
import org.assistance.web.layout.FieldErrors;
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
    private final Decisions decisions;
    private final Opinions opinions;
    private final MemberNames names;
    private final Divisions divisions;
    private final AssessmentSheets sheets;
    private final StageSummaries summaries;
    private final TransactionOperations transactions;

    DecisionPages(CaseFile caseFile, Deciding deciding, Decisions decisions, Opinions opinions, MemberNames names,
            Divisions divisions, AssessmentSheets sheets, StageSummaries summaries,
            TransactionOperations transactions) {
        this.caseFile = caseFile;
        this.deciding = deciding;
        this.decisions = decisions;
        this.opinions = opinions;
        this.names = names;
        this.divisions = divisions;
        this.sheets = sheets;
        this.summaries = summaries;
        this.transactions = transactions;
    }

    @GetMapping("/cases/{id}/decision")
    @Transactional(readOnly = true)
    String page(@PathVariable long id, ActingOfficer by, Model model) {
        AssistanceCase shown = caseFile.required(id, by.scope());
        Optional<Decision> taken = decisions.ofCase(id);
        if (taken.isPresent()) {
            frame(shown, model);
            model.addAttribute("decision", taken.get());
            return "decision/page";
        }
        if (shown.stage() != Stage.DECISION) {
            frame(shown, model);
            model.addAttribute("decision", null);
            return "decision/page";
        }
        Opinion opinion = current(id);
        return form(shown, opinion, DecisionForm.fresh(shown.version(), opinion.proposals()), new FieldErrors(), by,
                model);
    }

    /**
     * Takes the decision. What the domain refuses about what was typed (an earlier right of a member, a subsidy without
     * its 低保) is said at the form with everything typed kept; nothing of the decision stays, so the page is made in a
     * transaction of its own.
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
            return form(shown, current(id), form, errors, by, model);
        });
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
            return Optional.of(deciding.decide(shown, verdicts, form.reasons(), by));
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
        frame(shown, model);
        model.addAttribute("decision", taken);
        model.addAttribute("township", divisions.find(shown.township()).orElseThrow().fullName());
        model.addAttribute("county", java.util.Objects.requireNonNull(shown.township().parent()));
        model.addAttribute("countyName", divisions.find(shown.township().parent()).orElseThrow().name());
        return "decision/letter";
    }

    private Opinion current(long id) {
        return opinions.current(id).orElseThrow(() -> new IllegalMove("本案没有有效的初审意见，请退回重新办理"));
    }

    private String form(AssistanceCase shown, Opinion opinion, DecisionForm form, FieldErrors errors, ActingOfficer by,
            Model model) {
        frame(shown, model);
        model.addAttribute("opinion", opinion);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("refusal", deciding.refusalFor(shown, by));
        model.addAttribute("mayHandUp", by.role() == Role.TOWNSHIP_LEADER && deciding.isToBeHandedUp(shown));
        model.addAttribute("verdicts", List.of(new Choice("true", "予以确认"), new Choice("false", "不予确认")));
        model.addAttribute("refusals", List.of(new Choice("true", "不予确认")));
        model.addAttribute("mayReturn", Duty.RETURN.roles().contains(by.role()));
        model.addAttribute("backTo", WaysBack.from(shown));
        model.addAttribute("sheet", sheets.current(shown).orElse(null));
        model.addAttribute("summaries", summaries.gather(shown, model)
                .stream()
                .filter(stage -> stage != Stage.OPINION && stage != Stage.ASSESSMENT)
                .map(Stage::path)
                .toList());
        return "decision/form";
    }

    private void frame(AssistanceCase shown, Model model) {
        model.addAttribute("case", shown);
        model.addAttribute("steps", StageBar.of(shown));
        model.addAttribute("names", names.of(shown.applicationId()));
    }
}
