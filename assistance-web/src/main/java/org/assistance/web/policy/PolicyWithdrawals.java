package org.assistance.web.policy;

import org.assistance.domain.policy.PolicyRefusal;
import org.assistance.domain.policy.ProposingPolicy;
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

/** Asks that a value of policy be taken back before its first day. */
@Controller
class PolicyWithdrawals {
    private final ProposingPolicy proposing;
    private final PolicyPages pages;

    PolicyWithdrawals(ProposingPolicy proposing, PolicyPages pages) {
        this.proposing = proposing;
        this.pages = pages;
    }

    @PostMapping("/policy/{kind}/{id}/withdrawal")
    String withdraw(@PathVariable String kind, @PathVariable long id, @RequestParam(defaultValue = "") String county,
            @RequestParam(defaultValue = "") String reason, ActingOfficer by, Model model, RedirectAttributes after) {
        PolicyKind shown = PolicyKind.ofPath(kind)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        try {
            proposing.proposeWithdrawal(shown.type(), id, reason, by);
        } catch (PolicyRefusal refused) {
            model.addAttribute("errors", new FieldErrors().add("reason", refused.sentence()));
            model.addAttribute("problem", refused.sentence());
            model.addAttribute("reason", reason);
            model.addAttribute("open", id);
            return pages.history(kind, id, county, by, model);
        }
        after.addFlashAttribute("notice", "撤销已提交，待另一名工作人员确认；确认后此前的标准继续执行。");
        after.addAttribute("county", county);
        return "redirect:/policy/" + shown.path() + "/" + id;
    }
}
