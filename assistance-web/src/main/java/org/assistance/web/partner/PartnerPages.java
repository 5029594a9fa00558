package org.assistance.web.partner;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assistance.domain.partner.ApiUse;
import org.assistance.domain.partner.IssuedKey;
import org.assistance.domain.partner.KeepingKeys;
import org.assistance.domain.partner.KeyRefusal;
import org.assistance.domain.partner.NewKey;
import org.assistance.domain.partner.NoSuchKey;
import org.assistance.domain.partner.PartnerKey;
import org.assistance.domain.partner.PartnerKeys;
import org.assistance.domain.place.Division;
import org.assistance.domain.place.Divisions;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Officers;
import org.assistance.domain.staff.Role;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Typed;
import org.assistance.web.management.TypedPlace;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keys of other systems: the list with its use, a new key shown once, one taken back. */
@Controller
public class PartnerPages {
    private static final String USUAL_LIMIT = "600";

    private final PartnerKeys keys;
    private final KeepingKeys keeping;
    private final ApiUse use;
    private final Officers officers;
    private final Divisions divisions;
    private final TypedPlace places;
    private final Clock clock;

    PartnerPages(PartnerKeys keys, KeepingKeys keeping, ApiUse use, Officers officers, Divisions divisions,
            TypedPlace places, Clock clock) {
        this.keys = keys;
        this.keeping = keeping;
        this.use = use;
        this.officers = officers;
        this.divisions = divisions;
        this.places = places;
        this.clock = clock;
    }

    /** All keys kept in the officer's division, past ones too. */
    @GetMapping("/partners")
    public String list(ActingOfficer officer, Model model) {
        LocalDate today = LocalDate.now(clock);
        List<PartnerKey> found = keys.inside(officer.scope());
        Map<Long, Long> asked = use.ofLastDay(officer.scope());
        Map<Long, String> names = names(found);
        Map<String, String> where = new HashMap<>();
        found.forEach(key -> where.computeIfAbsent(key.division().value(), code -> divisions.findByCode(code)
                .map(Division::fullName)
                .orElse(code)));
        model.addAttribute("rows", found.stream().map(key -> KeyLine.of(key, today, where, names, asked)).toList());
        model.addAttribute("mayKeep", officer.role() == Role.ADMINISTRATOR);
        return "partner/list";
    }

    /** The empty form. */
    @GetMapping("/partners/new")
    public String form(ActingOfficer officer, Model model) {
        LocalDate today = LocalDate.now(clock);
        String own = divisions.find(officer.division()).map(TypedPlace::show).orElse("");
        return show(new KeyForm("", own, USUAL_LIMIT, today.toString(), today.plusYears(1).toString()),
                new FieldErrors(), model);
    }

    /** Issues a key and shows it, once. */
    @PostMapping("/partners/new")
    public String issue(@ModelAttribute KeyForm form, ActingOfficer officer, Model model, RedirectAttributes after) {
        var errors = new FieldErrors();
        LocalDate from = Typed.day("validFrom", form.validFrom(), errors);
        LocalDate to = Typed.day("validTo", form.validTo(), errors);
        String limit = Typed.number(form.perMinute());
        var division = places.read(Typed.text(form.division()), officer.scope(), LocalDate.now(clock));
        if (division.isEmpty()) {
            errors.add("division", "没有这个区划，或不在您的辖区内；请从提示中选择");
        }
        if (!limit.matches("\\d{1,5}")) {
            errors.add("perMinute", "每分钟户数应为1至" + KeepingKeys.MOST_PER_MINUTE + "的整数");
        }
        if (!errors.isEmpty() || division.isEmpty()) {
            return show(form, errors, model);
        }
        return issue(form, new NewKey(Typed.text(form.partner()), division.get(), Integer.parseInt(limit), from, to),
                officer, model, after);
    }

    private String issue(KeyForm form, NewKey asked, ActingOfficer officer, Model model, RedirectAttributes after) {
        try {
            IssuedKey issued = keeping.issue(asked, officer);
            after.addFlashAttribute("notice", "已给“" + issued.key().partner() + "”发放密钥。");
            after.addFlashAttribute("secret", issued.secret());
            return "redirect:/partners";
        } catch (KeyRefusal refusal) {
            return show(form, new FieldErrors().add(refusal.field(), refusal.sentence()), model);
        }
    }

    /** Takes a key back at once. */
    @PostMapping("/partners/{id}/revocation")
    public String revoke(@PathVariable long id, @RequestParam(defaultValue = "") String reason, ActingOfficer officer,
            RedirectAttributes after) {
        try {
            PartnerKey key = keeping.revoke(id, reason, officer);
            after.addFlashAttribute("notice", "“" + key.partner() + "”的密钥 " + key.prefix() + " 已收回，立即生效。");
        } catch (KeyRefusal refusal) {
            after.addFlashAttribute("problem", refusal.sentence() + "。");
        }
        return "redirect:/partners";
    }

    /** A key of another division looks exactly like one that does not exist. */
    @ExceptionHandler(NoSuchKey.class)
    public void notFound(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    private Map<Long, String> names(List<PartnerKey> found) {
        var ids = found.stream()
                .flatMap(key -> Stream.concat(Stream.of(key.issuedBy()), key.revokedBy().stream()))
                .collect(Collectors.toSet());
        Map<Long, String> names = new HashMap<>();
        officers.findByIdIn(ids).forEach(one -> names.put(one.id(), one.name() + "（" + one.staffNumber() + "）"));
        return names;
    }

    private static String show(KeyForm form, FieldErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "partner/new";
    }
}
