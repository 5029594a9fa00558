package org.assistance.web.payment;

import java.util.List;
import org.assistance.domain.Reason;
import org.assistance.domain.payment.RefusedLines;
import org.assistance.domain.payment.Releasing;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.web.layout.Pager;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The payments the bank refused that wait for the township's answer. */
@Controller
class RefusedPages {
    private final RefusedLines refused;
    private final Releasing releasing;

    RefusedPages(RefusedLines refused, Releasing releasing) {
        this.refused = refused;
        this.releasing = releasing;
    }

    @GetMapping("/payments/failed")
    String list(@RequestParam(defaultValue = "0") long after, ActingOfficer by, Model model) {
        List<RefusedLines.Row> found = refused.rows(by.scope(), after);
        boolean more = found.size() > RefusedLines.PAGE;
        List<RefusedLines.Row> rows = more ? found.subList(0, RefusedLines.PAGE) : found;
        model.addAttribute("rows", rows);
        model.addAttribute("mayVerify", by.isOneOf(Releasing.ROLES));
        model.addAttribute("pager", new Pager("共 " + refused.count(by.scope()) + " 项，本页 " + rows.size() + " 项",
                after == 0 ? null : "/payments/failed",
                more ? "/payments/failed?after=" + rows.getLast().entitlementId() : null));
        return "payment/failed";
    }

    @PostMapping("/payments/failed/{id:[0-9]+}")
    String verified(@PathVariable long id, @RequestParam(defaultValue = "") String note, ActingOfficer by,
            RedirectAttributes after) {
        if (Reason.isMissing(note)) {
            after.addFlashAttribute("problem", "没有办理：请写明核实的情况" + Reason.AT_LEAST);
        } else {
            int released = releasing.verified(id, note, by);
            after.addFlashAttribute("notice", "已核实，" + released + "笔在下一批次重新发放。");
        }
        return "redirect:/payments/failed";
    }
}
