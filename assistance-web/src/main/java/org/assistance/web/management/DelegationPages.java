package org.assistance.web.management;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assistance.domain.permission.Action;
import org.assistance.domain.place.Division;
import org.assistance.domain.place.Divisions;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Delegation;
import org.assistance.domain.staff.Delegations;
import org.assistance.domain.staff.KeepingDelegations;
import org.assistance.domain.staff.NewDelegation;
import org.assistance.domain.staff.StaffRefusal;
import org.assistance.eligibility.value.DivisionLevel;
import org.assistance.eligibility.value.Programme;
import org.assistance.web.layout.Choice;
import org.assistance.web.layout.FieldErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What townships may decide themselves (委托乡镇审核确认): the list, a new one, the end of one. */
@Controller
public class DelegationPages {
    private static final List<Choice> CEILINGS = List.of(new Choice("MULTIPLE", "低保月标准的倍数"),
            new Choice("AMOUNT", "固定金额（元）"), new Choice("NONE", "不限额"));

    private final Delegations delegations;
    private final KeepingDelegations keeping;
    private final DelegationReader reader;
    private final Divisions divisions;
    private final Clock clock;

    DelegationPages(Delegations delegations, KeepingDelegations keeping, DelegationReader reader, Divisions divisions,
            Clock clock) {
        this.delegations = delegations;
        this.keeping = keeping;
        this.reader = reader;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** All delegations in the officer's division, past ones too; {@code text} is part of a township or a document number. */
    @GetMapping("/delegations")
    public String list(@RequestParam(defaultValue = "") String text, ActingOfficer officer, Model model) {
        LocalDate today = LocalDate.now(clock);
        Map<String, String> names = divisions.atLevel(DivisionLevel.TOWNSHIP, officer.scope(), today)
                .stream()
                .collect(Collectors.toMap(division -> division.code().value(), Division::fullName));
        String part = text.strip();
        List<Delegation> rows = delegations.inside(officer.scope())
                .stream()
                .filter(row -> row.documentNumber().contains(part)
                        || names.getOrDefault(row.township().value(), row.township().value()).contains(part))
                .toList();
        model.addAttribute("text", text);
        model.addAttribute("rows", rows);
        model.addAttribute("documents",
                rows.stream()
                        .filter(row -> row.validTo().isEmpty())
                        .map(Delegation::documentNumber)
                        .distinct()
                        .map(number -> new Choice(number, number))
                        .toList());
        model.addAttribute("names", names);
        model.addAttribute("today", today);
        model.addAttribute("mayKeep", officer.isOneOf(Action.DELEGATION_KEEP.roles()));
        return "management/delegations";
    }

    /** The empty form. */
    @GetMapping("/delegations/new")
    public String form(Model model) {
        var empty = new DelegationForm(Programme.TEMPORARY_RELIEF.name(), "", "MULTIPLE", "",
                LocalDate.now(clock).toString(), "", "");
        return show(empty, new FieldErrors(), model);
    }

    /** Records a delegation. */
    @PostMapping("/delegations")
    public String record(@ModelAttribute DelegationForm form, ActingOfficer officer, Model model,
            RedirectAttributes after) {
        var errors = new FieldErrors();
        Optional<NewDelegation> asked = reader.read(form, officer.scope(), LocalDate.now(clock), errors);
        if (asked.isEmpty()) {
            return show(form, errors, model);
        }
        try {
            int townships = keeping.record(asked.get(), officer).size();
            after.addFlashAttribute("notice",
                    townships == 1 ? "授权已登记。" : "授权已登记，共" + townships + "个乡镇（街道）。");
        } catch (StaffRefusal refusal) {
            return show(form, errors.add(refusal.field(), refusal.sentence()), model);
        }
        return "redirect:/delegations";
    }

    /** Ends all that a document delegates. */
    @PostMapping("/delegations/end")
    public String endAll(@RequestParam(defaultValue = "") String documentNumber,
            @RequestParam(required = false) @Nullable String lastDay, ActingOfficer officer,
            RedirectAttributes after) {
        LastDay.end(lastDay, after, day -> {
            int ended = keeping.endAll(documentNumber, day, officer);
            return ended == 0 ? "这个文号没有未结束的授权。" : documentNumber + "的" + ended + "项授权到 " + day + " 为止。";
        });
        return "redirect:/delegations";
    }

    /** Ends a delegation with its last day. */
    @PostMapping("/delegations/{id}/end")
    public String end(@PathVariable long id, @RequestParam(required = false) @Nullable String lastDay,
            ActingOfficer officer, RedirectAttributes after) {
        LastDay.end(lastDay, after, day -> {
            keeping.end(id, day, officer);
            return "授权到 " + day + " 为止。";
        });
        return "redirect:/delegations";
    }

    private static String show(DelegationForm form, FieldErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("ceilings", CEILINGS);
        model.addAttribute("programmes", Choice.of(Programme.values(), Programme::label));
        return "management/delegation-new";
    }
}
