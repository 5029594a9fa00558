package org.assistance.web.kinship;

import java.time.Clock;
import java.time.LocalDate;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.kinship.KinRelation;
import org.assistance.domain.kinship.Matching;
import org.assistance.domain.kinship.Statement;
import org.assistance.domain.kinship.Statements;
import org.assistance.domain.kinship.Withdrawing;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.web.layout.Choice;
import org.assistance.web.layout.FieldErrors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An officer's own statement of relatives (近亲属申报), every year anew; nobody else reads it here. */
@Controller
class StatementPages {
    private final Statements statements;
    private final Matching matching;
    private final Withdrawing withdrawing;
    private final Clock clock;

    StatementPages(Statements statements, Matching matching, Withdrawing withdrawing, Clock clock) {
        this.statements = statements;
        this.withdrawing = withdrawing;
        this.matching = matching;
        this.clock = clock;
    }

    @GetMapping("/relatives")
    String page(ActingOfficer by, Model model) {
        return show(StatementForm.of(statements.newest(by.officerId()).orElse(null)), new FieldErrors(), by, model);
    }

    @PostMapping("/relatives")
    @Transactional
    String state(@ModelAttribute StatementForm form, ActingOfficer by, Model model, RedirectAttributes after) {
        var errors = new FieldErrors();
        Statement said = form.unmasked(statements.newest(by.officerId()).orElse(null))
                .statement(LocalDate.now(clock), errors);
        if (said == null) {
            return show(form, errors, by, model);
        }
        if (statements.isOthers(said.idNumber(), by.officerId())) {
            errors.add("idNumber", "该身份证号码已由另一名工作人员申报为本人，请核对；一个人只能有一个账号。确是您的号码的，请告诉县级民政部门，对方申请撤下、核实以后再申报");
            return show(form, errors, by, model);
        }
        statements.state(said, by);
        matching.ofStatement(said);
        // The same words whatever was found: whether somebody applies is not for whoever knows a number to learn.
        after.addFlashAttribute("notice", "近亲属申报已保存。涉及您本人或者近亲属的案件和待遇，由其他工作人员办理。");
        long still = withdrawing.of(by).stream().filter(row -> row.who().relation() != KinRelation.SELF).count();
        if (said.relatives().isEmpty() && still > 0) {
            after.addFlashAttribute("warning", "本次没有填写近亲属，以前申报的" + still + "人仍然用于比对；号码填错的，请在下面申请撤下。");
        }
        return "redirect:/relatives";
    }

    @PostMapping("/relatives/{person:[0-9]+}/withdrawal")
    String withdraw(@PathVariable long person, @RequestParam(defaultValue = "") String reason, ActingOfficer by,
            Model model, RedirectAttributes after) {
        try {
            withdrawing.ask(person, reason, by);
        } catch (IllegalMove refusal) {
            model.addAttribute("problem", refusal.getMessage());
            model.addAttribute("typedFor", person);
            model.addAttribute("typedReason", reason);
            return page(by, model);
        }
        after.addFlashAttribute("notice", "已申请撤下，由县级民政部门另一名工作人员核实后生效；核实以前仍然照原申报回避。");
        return "redirect:/relatives";
    }

    private String show(StatementForm form, FieldErrors errors, ActingOfficer by, Model model) {
        model.addAttribute("owed", statements.isOwed(by.officerId()));
        model.addAttribute("year", LocalDate.now(clock).getYear());
        model.addAttribute("last", statements.lastStated(by.officerId()).map(OfficeTime::minute).orElse(null));
        model.addAttribute("relations",
                Choice.of(KinRelation.ofRelatives().toArray(KinRelation[]::new), KinRelation::label));
        model.addAttribute("counting", withdrawing.of(by));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "kinship/statement";
    }
}
