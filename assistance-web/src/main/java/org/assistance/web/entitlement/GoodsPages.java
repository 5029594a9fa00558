package org.assistance.web.entitlement;

import java.time.LocalDate;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.entitlement.DeliveringGoods;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the township's clerk puts down, on the right's page, who signed for goods (LS-14). */
@Controller
class GoodsPages {
    private final DeliveringGoods delivering;
    private final RightPages page;

    GoodsPages(DeliveringGoods delivering, RightPages page) {
        this.delivering = delivering;
        this.page = page;
    }

    @PostMapping("/entitlements/{id:[0-9]+}/delivery")
    String record(@PathVariable long id, @RequestParam(defaultValue = "") String deliveredOn,
            @RequestParam(defaultValue = "") String receivedBy, ActingOfficer by, Model model,
            RedirectAttributes after) {
        var errors = new FieldErrors();
        LocalDate day = Typed.day("deliveredOn", deliveredOn, errors);
        if (receivedBy.isBlank() || receivedBy.strip().length() > 50) {
            errors.add("receivedBy", receivedBy.isBlank() ? "请填写签收人" : "签收人不能超过50字");
        }
        if (errors.isEmpty()) {
            try {
                delivering.record(id, day, receivedBy, by);
                after.addFlashAttribute("notice", "已登记实物发放。");
                return "redirect:/entitlements/" + id;
            } catch (IllegalMove refused) {
                errors.add("deliveredOn", String.valueOf(refused.getMessage()));
            }
        }
        model.addAttribute("errors", errors);
        model.addAttribute("deliveredOn", deliveredOn);
        model.addAttribute("receivedBy", receivedBy);
        return page.page(id, by, model);
    }
}
