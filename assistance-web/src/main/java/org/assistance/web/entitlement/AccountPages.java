package org.assistance.web.entitlement;

import org.assistance.domain.Reason;
import org.assistance.domain.audit.Subject;
import org.assistance.domain.audit.Trace;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.entitlement.Entitlement;
import org.assistance.domain.entitlement.Entitlements;
import org.assistance.domain.entitlement.NoSuchRight;
import org.assistance.domain.entitlement.RightRow;
import org.assistance.domain.entitlement.RightSearch;
import org.assistance.domain.opinion.Rhythm;
import org.assistance.domain.payment.AccountChange;
import org.assistance.domain.payment.AccountChanges;
import org.assistance.domain.payment.ChangingAccount;
import org.assistance.domain.payment.RightPayments;
import org.assistance.domain.payment.WantedAccount;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.AccountKind;
import org.assistance.web.layout.Choice;
import org.assistance.web.layout.FieldErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Another account for a right: asked by the clerk, confirmed or refused by the second officer. */
@Controller
class AccountPages {
    private final ChangingAccount changing;
    private final AccountChanges changes;
    private final Entitlements entitlements;
    private final RightSearch search;
    private final RightPayments payments;
    private final Clock clock;

    AccountPages(ChangingAccount changing, AccountChanges changes, Entitlements entitlements, RightSearch search,
            RightPayments payments, Clock clock) {
        this.changing = changing;
        this.changes = changes;
        this.entitlements = entitlements;
        this.search = search;
        this.payments = payments;
        this.clock = clock;
    }

    @GetMapping("/entitlements/{id:[0-9]+}/account")
    String form(@PathVariable long id, ActingOfficer by, Model model) {
        if (!by.isOneOf(ChangingAccount.ASKERS)) {
            throw new NotAllowed("领款账户变更由乡镇（街道）经办人提出");
        }
        Entitlement of = right(id, by);
        if (of.rhythm() == Rhythm.STATUS) {
            throw new IllegalMove(of.programme().label() + "不发放现金，没有领款账户");
        }
        String bank = of.payee().map(payee -> payee.bank()).orElse("");
        String code = of.payee().map(payee -> payee.bankCode()).orElse("");
        return form(of, new AccountForm(AccountKind.BANK_CARD.name(), "", "", "", "", bank, code, "true", ""),
                new FieldErrors(), by, model);
    }

    private String form(Entitlement of, AccountForm form, FieldErrors errors, ActingOfficer by, Model model) {
        RightRow right = search.row(of.id(), by.scope(), YearMonth.now(clock)).orElseThrow(NoSuchRight::new);
        model.addAttribute("right", right);
        model.addAttribute("payee", of.payee().orElse(null));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("kinds", Choice.of(AccountKind.values(), AccountKind::label));
        List<Choice> holders = new ArrayList<>(
                changing.members(of).stream().map(name -> new Choice(name, name)).toList());
        holders.add(new Choice(AccountForm.OTHER, of.programme().personal() ? "监护人、代领人、供养机构（须有协议）" : "监护人、代管人（非家庭成员）"));
        model.addAttribute("holders", holders);
        model.addAttribute("underWay", payments.underWay(of.id(), by.scope()));
        return "entitlement/account";
    }

    @PostMapping("/entitlements/{id:[0-9]+}/account")
    String ask(@PathVariable long id, @ModelAttribute AccountForm form, ActingOfficer by, Model model,
            RedirectAttributes after) {
        Entitlement of = right(id, by);
        var errors = new FieldErrors();
        WantedAccount wanted = form.read(errors);
        if (wanted == null) {
            return form(of, form, errors, by, model);
        }
        try {
            changing.ask(id, wanted, by);
        } catch (IllegalMove refused) {
            return form(of, form, errors.add("holder", String.valueOf(refused.getMessage())), by, model);
        }
        after.addFlashAttribute("notice", "已提出变更，待另一名工作人员确认；确认以前仍用原账户。");
        List<String> others = changing.othersPaidInto(wanted.number().value(), of, by.scope());
        if (!others.isEmpty()) {
            after.addFlashAttribute("warning", "请注意：该账户还在领取别户的待遇：" + String.join("；", others));
        }
        return "redirect:/entitlements/" + id;
    }

    @PostMapping("/entitlements/{id:[0-9]+}/accounts/{change:[0-9]+}/confirm")
    String confirm(@PathVariable long id, @PathVariable("change") long changeId,
            @RequestParam(defaultValue = "") String note, ActingOfficer by, RedirectAttributes after) {
        int released = changing.confirm(required(id, changeId, by).id(), note, by);
        after.addFlashAttribute("notice", "已确认变更，从下一批次起发到新账户"
                + (released == 0 ? "。" : "；此前发放失败的 " + released + " 笔一并重新发放。"));
        RightPayments.UnderWay underWay = payments.underWay(id, by.scope());
        if (underWay != null) {
            after.addFlashAttribute("warning", underWay.sentence());
        }
        return "redirect:/entitlements/" + id;
    }

    @PostMapping("/entitlements/{id:[0-9]+}/accounts/{change:[0-9]+}/reject")
    String reject(@PathVariable long id, @PathVariable("change") long changeId,
            @RequestParam(defaultValue = "") String note, ActingOfficer by, RedirectAttributes after) {
        AccountChange change = required(id, changeId, by);
        if (Reason.isMissing(note)) {
            after.addFlashAttribute("problem", "没有办理：请填写不同意的理由" + Reason.AT_LEAST);
        } else {
            changing.reject(change.id(), note, by);
            after.addFlashAttribute("notice", "未同意变更，仍用原账户。");
        }
        return "redirect:/entitlements/" + id;
    }

    @PostMapping("/entitlements/{id:[0-9]+}/accounts/{change:[0-9]+}/withdraw")
    String withdraw(@PathVariable long id, @PathVariable("change") long changeId, ActingOfficer by,
            RedirectAttributes after) {
        changing.withdraw(required(id, changeId, by).id(), by);
        after.addFlashAttribute("notice", "已撤回，仍用原账户。");
        return "redirect:/entitlements/" + id;
    }

    private Entitlement right(long id, ActingOfficer by) {
        return Trace.showing(Subject.RIGHT, id,
                entitlements.findInScope(id, by.scope().lower(), by.scope().upper(), by.officerId())
                        .orElseThrow(NoSuchRight::new));
    }

    private AccountChange required(long id, long changeId, ActingOfficer by) {
        return changes.findInScope(changeId, by.scope().lower(), by.scope().upper())
                .filter(found -> found.entitlementId() == id)
                .orElseThrow(NoSuchRight::new);
    }
}
