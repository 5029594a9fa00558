package org.assistance.web.policy;

import org.assistance.domain.policy.PolicyRefusal;
import org.assistance.domain.policy.WithdrawingPolicy;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.web.layout.FieldErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a value of policy back before its first day. */
@Controller
class PolicyWithdrawals {
    private final WithdrawingPolicy withdrawing;
    private final PolicyPages pages;

    PolicyWithdrawals(WithdrawingPolicy withdrawing, PolicyPages pages) {
        this.withdrawing = withdrawing;
        this.pages = pages;
    }

    @PostMapping("/policy/{kind}/{id}/withdrawal")
    String withdraw(@PathVariable String kind, @PathVariable long id, @RequestParam(defaultValue = "") String county,
            @RequestParam(defaultValue = "") String reason, ActingOfficer by, Model model, RedirectAttributes after) {
        PolicyKind shown = PolicyKind.ofPath(kind)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        try {
            withdrawing.withdraw(shown.type(), id, reason, by);
        } catch (PolicyRefusal refused) {
            model.addAttribute("errors", new FieldErrors().add("reason", refused.sentence()));
            model.addAttribute("problem", refused.sentence());
            model.addAttribute("reason", reason);
            model.addAttribute("open", id);
            return pages.history(kind, id, county, by, model);
        }
        after.addFlashAttribute("notice", "已撤销，留在历史中；此前的标准继续执行。");
        after.addAttribute("county", county);
        return "redirect:/policy/" + shown.path() + "/" + id;
    }
}
