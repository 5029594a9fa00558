package org.assistance.web.visit;

import java.time.Clock;
import java.time.LocalDate;
import org.assistance.domain.application.DocumentCategory;
import org.assistance.domain.application.Documents;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseFile;
import org.assistance.domain.casefile.MemberNames;
import org.assistance.domain.place.Divisions;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.visit.HouseholdVisit;
import org.assistance.domain.visit.HouseholdVisits;
import org.assistance.domain.visit.NewVisit;
import org.assistance.domain.visit.VisitMethod;
import org.assistance.domain.verification.FollowUp;
import org.assistance.domain.verification.FollowUps;
import org.assistance.domain.visit.Visiting;
import org.assistance.eligibility.facts.Signal;
import org.assistance.web.casefile.StageBar;
import org.assistance.web.layout.Choice;
import org.assistance.web.layout.FieldErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The visits of a case: those on record, the form for another one, and the sheet that both sides sign. */
@Controller
class VisitPages {
    private final CaseFile caseFile;
    private final Visiting visiting;
    private final HouseholdVisits visits;
    private final FollowUps followUps;
    private final Documents documents;
    private final MemberNames names;
    private final Divisions divisions;
    private final Clock clock;

    VisitPages(CaseFile caseFile, Visiting visiting, HouseholdVisits visits, FollowUps followUps, Documents documents,
            MemberNames names,
            Divisions divisions, Clock clock) {
        this.caseFile = caseFile;
        this.visiting = visiting;
        this.visits = visits;
        this.followUps = followUps;
        this.documents = documents;
        this.names = names;
        this.divisions = divisions;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/visit")
    @Transactional(readOnly = true)
    String page(@PathVariable long id, ActingOfficer by, Model model) {
        AssistanceCase shown = caseFile.required(id, by.scope());
        return show(shown, VisitForm.fresh(shown.version(), LocalDate.now(clock)), new FieldErrors(), by,
                model);
    }

    @PostMapping({"/cases/{id}/visit", "/cases/{id}/visit/county"})
    @Transactional
    String record(@PathVariable long id, @ModelAttribute VisitForm form, ActingOfficer by, Model model,
            RedirectAttributes after) {
        AssistanceCase shown = caseFile.required(id, form.version(), by.scope());
        var errors = new FieldErrors();
        NewVisit put = form.visit(visiting.earliest(shown), LocalDate.now(clock),
                visiting.household(shown), errors);
        if (put == null) {
            return show(shown, form, errors, by, model);
        }
        visiting.record(shown, put, by);
        after.addFlashAttribute("notice", "入户调查已登记。签字页和照片请在本页上传。");
        return "redirect:/cases/" + id + "/visit";
    }

    /** The sheet (入户调查表): empty to take along, or filled with a visit on record. */
    @GetMapping("/cases/{id}/visit/sheet")
    @Transactional(readOnly = true)
    String sheet(@PathVariable long id, @RequestParam(required = false) @Nullable Long record, ActingOfficer by,
            Model model) {
        AssistanceCase shown = caseFile.required(id, by.scope());
        HouseholdVisit filled = record == null
                ? null
                : visits.ofCase(id)
                        .stream()
                        .filter(visit -> visit.id() == record)
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("case", shown);
        model.addAttribute("visit", filled);
        model.addAttribute("members", String.join("、", names.of(shown.applicationId()).values()));
        model.addAttribute("place", divisions.find(shown.division()).orElseThrow().fullName());
        return "visit/sheet";
    }

    private String show(AssistanceCase shown, VisitForm form, FieldErrors errors, ActingOfficer by, Model model) {
        model.addAttribute("case", shown);
        model.addAttribute("steps", StageBar.of(shown));
        model.addAttribute("visits", visits.ofCase(shown.id()));
        model.addAttribute("owed", visiting.isOwed(shown));
        model.addAttribute("toSee", followUps.open(shown.id())
                .stream()
                .filter(one -> one.kind() == FollowUp.Kind.VISIT)
                .toList());
        model.addAttribute("county", visiting.mayRecordForTheCounty(shown, by));
        model.addAttribute("mayRecord", Visiting.mayRecord(shown, by) || visiting.mayRecordForTheCounty(shown, by));
        model.addAttribute("kinds", Signal.Kind.values());
        model.addAttribute("methods", Choice.of(VisitMethod.values(), VisitMethod::label));
        model.addAttribute("papers", documents.ofApplication(shown.applicationId())
                .stream()
                .filter(paper -> paper.category() == DocumentCategory.VISIT)
                .toList());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "visit/page";
    }
}
