package org.assistance.web.entitlement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.entitlement.DeliveringGoods;
import org.assistance.domain.entitlement.Receiver;
import org.assistance.domain.entitlement.WaitingGoods;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Pager;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Goods (LS-14): those that nobody has handed over yet, and where the township's clerk puts down who signed for them. */
@Controller
class GoodsPages {
    private final DeliveringGoods delivering;
    private final WaitingGoods waiting;
    private final RightPages page;
    private final Clock clock;

    GoodsPages(DeliveringGoods delivering, WaitingGoods waiting, RightPages page, Clock clock) {
        this.delivering = delivering;
        this.waiting = waiting;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping("/entitlements/goods")
    String waiting(@RequestParam(defaultValue = "0") int skip, ActingOfficer by, Model model) {
        int from = Math.max(0, skip);
        List<WaitingGoods.Row> found = waiting.rows(by.scope(), from);
        boolean more = found.size() > WaitingGoods.PAGE;
        model.addAttribute("rows", more ? found.subList(0, WaitingGoods.PAGE) : found);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("pager", new Pager("共 " + waiting.count(by.scope()) + " 项",
                from == 0 ? null : "/entitlements/goods?skip=" + Math.max(0, from - WaitingGoods.PAGE),
                more ? "/entitlements/goods?skip=" + (from + WaitingGoods.PAGE) : null));
        return "entitlement/goods";
    }

    @PostMapping("/entitlements/{id:[0-9]+}/delivery")
    String record(@PathVariable long id, @ModelAttribute GoodsForm form, ActingOfficer by, Model model,
            RedirectAttributes after) {
        var errors = new FieldErrors();
        LocalDate day = form.day(errors);
        Receiver receiver = form.receiver(errors);
        if (day != null && receiver != null && errors.isEmpty()) {
            try {
                delivering.record(id, day, receiver, by);
                after.addFlashAttribute("notice", "已登记实物发放。");
                return "redirect:/entitlements/" + id;
            } catch (IllegalMove refused) {
                errors.add("deliveredOn", String.valueOf(refused.getMessage()));
            }
        }
        model.addAttribute("errors", errors);
        model.addAttribute("delivery", form);
        return page.page(id, by, model);
    }
}
