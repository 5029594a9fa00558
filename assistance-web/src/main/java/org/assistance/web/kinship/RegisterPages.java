package org.assistance.web.kinship;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.kinship.Register;
import org.assistance.domain.kinship.Statements;
import org.assistance.domain.kinship.Withdrawing;
import org.assistance.domain.permission.Action;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.web.layout.Pager;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The county's register (近亲属备案): cases with a number of their own, indications to judge, and staff who owe a statement. */
@Controller
class RegisterPages {
    private final Register register;
    private final Statements statements;
    private final Withdrawing withdrawing;
    private final Clock clock;

    RegisterPages(Register register, Statements statements, Withdrawing withdrawing, Clock clock) {
        this.withdrawing = withdrawing;
        this.register = register;
        this.statements = statements;
        this.clock = clock;
    }

    @GetMapping("/kinship")
    String list(@RequestParam(required = false) @Nullable Long before, ActingOfficer by, Model model) {
        List<Register.Filed> rows = register.filed(by.scope(), before == null ? Long.MAX_VALUE : before);
        boolean more = rows.size() > Register.PAGE;
        List<Register.Filed> shown = more ? rows.subList(0, Register.PAGE) : rows;
        model.addAttribute("rows", shown);
        model.addAttribute("open", register.open(by.scope()));
        model.addAttribute("waiting", register.waiting(by.scope()));
        model.addAttribute("owing", statements.owing(by.scope().lower(), by.scope().upper(), LocalDate.now(clock)));
        model.addAttribute("withdrawals", withdrawing.waiting(by));
        model.addAttribute("year", LocalDate.now(clock).getYear());
        model.addAttribute("mayJudge", by.isOneOf(Action.KINSHIP_JUDGE.roles()));
        model.addAttribute("printed", "打印人" + by.name() + "，打印时间" + OfficeTime.minute(clock.instant()));
        model.addAttribute("pager", new Pager("本页 " + shown.size() + " 件", before == null ? null : "/kinship",
                more ? "/kinship?before=" + shown.getLast().caseId() : null));
        return "kinship/register";
    }

    @PostMapping("/kinship/{link:[0-9]+}/judgement")
    String judge(@PathVariable long link, @RequestParam(defaultValue = "false") boolean related,
            @RequestParam(defaultValue = "") String reason, ActingOfficer by, RedirectAttributes after) {
        register.judge(link, related, reason, by);
        after.addFlashAttribute("notice", related ? "已确认为近亲属：该工作人员不再办理本案，本案列入备案，须县级入户。" : "已排除，理由已记录。");
        return "redirect:/kinship";
    }

    @PostMapping("/kinship/withdrawals/{id:[0-9]+}")
    String settle(@PathVariable long id, @RequestParam(defaultValue = "false") boolean mistaken,
            @RequestParam(defaultValue = "") String finding, ActingOfficer by, RedirectAttributes after) {
        withdrawing.settle(id, mistaken, finding, by);
        after.addFlashAttribute("notice", mistaken
                ? "已撤下，原号码不再用于比对；只因这个号码回避的案件，回避到此为止，案件经过里有记录。"
                : "没有撤下，仍然照原申报回避。");
        return "redirect:/kinship";
    }
}
