package org.assistance.web.replay;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.assistance.domain.Reason;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseFile;
import org.assistance.domain.casefile.Deadlines;
import org.assistance.domain.casefile.MemberNames;
import org.assistance.domain.replay.CorrectionRefusal;
import org.assistance.domain.replay.FactCorrection;
import org.assistance.domain.replay.FactCorrections;
import org.assistance.domain.replay.Nature;
import org.assistance.domain.replay.NewCorrection;
import org.assistance.domain.replay.RecordingFacts;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.web.layout.Choice;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.whatif.HouseholdChoices;
import org.assistance.web.whatif.HouseholdForm;
import org.assistance.web.whatif.HouseholdReading;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form by which facts are corrected after a decision: first of which day, then the household as it is known for that day. */
@Controller
class CorrectionPages {
    private final CaseFile caseFile;
    private final RecordingFacts recording;
    private final FactCorrections corrections;
    private final MemberNames memberNames;
    private final Deadlines deadlines;
    private final Clock clock;

    CorrectionPages(CaseFile caseFile, RecordingFacts recording, FactCorrections corrections,
            MemberNames memberNames, Deadlines deadlines, Clock clock) {
        this.caseFile = caseFile;
        this.recording = recording;
        this.corrections = corrections;
        this.memberNames = memberNames;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/replay/correction")
    String form(@PathVariable long id, @ModelAttribute("text") CorrectionText text,
            @RequestParam(defaultValue = "false") boolean chosen, ActingOfficer by, Model model) {
        AssistanceCase of = caseFile.required(id, by.scope());
        List<FactCorrection> told = corrections.confirmed(id);
        CorrectionText shown = text.shown(deadlines.dayOf(clock.instant()), told.isEmpty() ? 0 : told.getLast().id());
        var errors = new FieldErrors();
        CorrectionText.Start start = text.nature() == null && !chosen ? null : text.start(errors);
        HouseholdForm offered = null;
        try {
            HouseholdFacts base = recording.base(id, start == null ? null : start.changedOn(), shown.lastSeen(), by);
            offered = start == null ? null : HouseholdForm.of(base);
        } catch (CorrectionRefusal refused) {
            errors.add(refused.field(), refused.sentence());
        }
        return show(of, shown, offered, errors, model);
    }

    @PostMapping("/cases/{id}/replay/correction")
    String record(@PathVariable long id, @ModelAttribute("text") CorrectionText text,
            @ModelAttribute("form") HouseholdForm form, @RequestParam(required = false) @Nullable String add,
            ActingOfficer by, Model model, HttpServletResponse response, RedirectAttributes after) {
        AssistanceCase of = caseFile.required(id, by.scope());
        var errors = new FieldErrors();
        if (add != null) {
            return show(of, text, form.adding(add), errors, model);
        }
        CorrectionText.Start start = text.start(errors);
        HouseholdFacts base;
        try {
            base = recording.base(id, start == null ? null : start.changedOn(), text.lastSeen(), by);
        } catch (CorrectionRefusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(of, text, null, errors.add(refused.field(), refused.sentence()), model);
        }
        HouseholdFacts facts = HouseholdReading.read(form, base, errors);
        NewCorrection wanted = start == null ? null : text.read(start, errors);
        if (facts != null && wanted != null && errors.isEmpty()) {
            try {
                recording.record(id, wanted, facts, by);
                after.addFlashAttribute("notice", "已登记更正，待另一名工作人员确认；确认以前不计入核算，原决定不变。");
                return "redirect:/cases/" + id + "/replay";
            } catch (CorrectionRefusal refused) {
                errors.add(refused.field(), refused.sentence());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(of, text, form, errors, model);
    }

    @PostMapping("/cases/{id}/replay/corrections/{correction:[0-9]+}/confirm")
    String confirm(@PathVariable long id, @PathVariable long correction, ActingOfficer by, RedirectAttributes after) {
        caseFile.required(id, by.scope());
        recording.confirm(id, correction, by);
        after.addFlashAttribute("notice", "已确认更正，核算按更正后的情况计算。");
        return "redirect:/cases/" + id + "/replay";
    }

    @PostMapping("/cases/{id}/replay/corrections/{correction:[0-9]+}/reject")
    String reject(@PathVariable long id, @PathVariable long correction, @RequestParam(defaultValue = "") String note,
            ActingOfficer by, RedirectAttributes after) {
        caseFile.required(id, by.scope());
        if (Reason.isMissing(note)) {
            after.addFlashAttribute("problem", "没有办理：请填写不同意的理由" + Reason.AT_LEAST);
        } else {
            recording.reject(id, correction, note, by);
            after.addFlashAttribute("notice", "未同意更正，核算不计入。");
        }
        return "redirect:/cases/" + id + "/replay";
    }

    @PostMapping("/cases/{id}/replay/corrections/{correction:[0-9]+}/withdraw")
    String withdraw(@PathVariable long id, @PathVariable long correction, ActingOfficer by,
            RedirectAttributes after) {
        caseFile.required(id, by.scope());
        recording.withdraw(id, correction, by);
        after.addFlashAttribute("notice", "已撤回更正，可以重新登记。");
        return "redirect:/cases/" + id + "/replay";
    }

    private String show(AssistanceCase of, CorrectionText text, @Nullable HouseholdForm form, FieldErrors errors,
            Model model) {
        model.addAllAttributes(HouseholdChoices.of(memberNames.of(of.applicationId())));
        model.addAttribute("case", of);
        model.addAttribute("text", text);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("natures", Choice.of(Nature.values(), Nature::label));
        return "replay/correction";
    }
}
