package org.assistance.web.office;

import org.assistance.domain.place.Division;
import org.assistance.domain.place.Divisions;
import org.assistance.domain.place.OfficeName;
import org.assistance.domain.place.Offices;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.web.layout.FieldErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The officer's own office: address, phone, hours and the phone for complaints, as printed on letters and notices. */
@Controller
class OfficePages {
    private final Offices offices;
    private final Divisions divisions;

    OfficePages(Offices offices, Divisions divisions) {
        this.offices = offices;
        this.divisions = divisions;
    }

    @GetMapping("/office")
    String page(ActingOfficer by, Model model) {
        return show(OfficeForm.of(offices.of(by.division()).orElse(null)), new FieldErrors(), by, model);
    }

    @PostMapping("/office")
    String keep(@ModelAttribute OfficeForm form, ActingOfficer by, Model model, RedirectAttributes after) {
        var errors = new FieldErrors();
        Offices.Contact contact = form.contact(errors);
        if (!errors.isEmpty()) {
            return show(form, errors, by, model);
        }
        offices.keep(contact, by);
        after.addFlashAttribute("notice", "办公信息已保存，今后打印的文书和公示按此填写。");
        return "redirect:/office";
    }

    private String show(OfficeForm form, FieldErrors errors, ActingOfficer by, Model model) {
        Division here = divisions.find(by.division()).orElseThrow();
        model.addAttribute("office", OfficeName.of(here));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "office/page";
    }
}
