package org.assistance.web.permission;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseFile;
import org.assistance.domain.permission.GivingReason;
import org.assistance.domain.permission.GivingReason.Line;
import org.assistance.domain.permission.GivingReason.Reason;
import org.assistance.domain.permission.Ground;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.web.layout.Choice;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Pager;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks why a case is opened that is not one's own task (查阅理由), and shows the auditor what was said. */
@Controller
class ReasonPages {
    private static final int PAGE = 50;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
            .withZone(OfficeTime.ZONE);

    private final CaseFile caseFile;
    private final GivingReason giving;

    ReasonPages(CaseFile caseFile, GivingReason giving) {
        this.caseFile = caseFile;
        this.giving = giving;
    }

    @GetMapping("/cases/{id}/reason")
    String ask(@PathVariable long id, @RequestParam(defaultValue = "") String to, ActingOfficer by, Model model) {
        AssistanceCase of = caseFile.required(id, by.scope());
        return giving.isGiven(id, by)
                ? "redirect:" + inside(of, to)
                : show(of, to, ReasonForm.of(giving.lastToday(by)), new FieldErrors(), model);
    }

    @PostMapping("/cases/{id}/reason")
    String give(@PathVariable long id, @RequestParam(defaultValue = "") String to,
            @ModelAttribute("form") ReasonForm form, ActingOfficer by, Model model) {
        AssistanceCase of = caseFile.required(id, by.scope());
        var errors = new FieldErrors();
        Optional<Reason> reason = form.reason(errors);
        if (reason.isEmpty()) {
            return show(of, to, form, errors, model);
        }
        giving.give(id, of.division(), reason.get(), by);
        return "redirect:" + inside(of, to);
    }

    @GetMapping("/record/reasons")
    String given(@RequestParam(required = false) @Nullable Long before, ActingOfficer by, Model model) {
        List<Line> lines = giving.lines(by.scope(), before == null ? Long.MAX_VALUE : before, PAGE + 1);
        boolean more = lines.size() > PAGE;
        List<Line> shown = more ? lines.subList(0, PAGE) : lines;
        model.addAttribute("rows", shown);
        model.addAttribute("time", TIME);
        model.addAttribute("pager", new Pager("本页 " + shown.size() + " 条", before == null ? null : "/record/reasons",
                more ? "/record/reasons?before=" + shown.getLast().id() : null));
        return "permission/reasons";
    }

    private static String show(AssistanceCase of, String to, ReasonForm form, FieldErrors errors, Model model) {
        model.addAttribute("case", of);
        model.addAttribute("to", inside(of, to));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("grounds", Choice.of(Ground.values(), Ground::label));
        return "permission/reason";
    }

    /** The page of this case that was wanted; the case's own page for any other address. */
    private static String inside(AssistanceCase of, String to) {
        String own = "/cases/" + of.id();
        return to.matches("/cases/" + of.id() + "(/[0-9a-z/-]*)?(\\?[0-9A-Za-z=&%_.-]*)?") ? to : own;
    }
}
