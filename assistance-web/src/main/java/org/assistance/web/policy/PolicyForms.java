package org.assistance.web.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.assistance.domain.place.Divisions;
import org.assistance.domain.policy.AssetRuleRow;
import org.assistance.domain.policy.DatedRow;
import org.assistance.domain.policy.ExemptIncomeRow;
import org.assistance.domain.policy.Policies;
import org.assistance.domain.policy.PolicyRefusal;
import org.assistance.domain.policy.PolicyValueRow;
import org.assistance.domain.policy.ReliefTariffRow;
import org.assistance.domain.policy.SettingPolicy;
import org.assistance.domain.policy.SubsidyRateRow;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.DivisionLevel;
import org.assistance.web.layout.Choice;
import org.assistance.web.layout.FieldErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sets a value of policy from a day on: one form per table, filled in from the row that is to be followed. */
@Controller
class PolicyForms {
    private static final String VIEW = "policy/form";

    private final Policies policies;
    private final SettingPolicy setting;
    private final Divisions divisions;
    private final Clock clock;

    PolicyForms(Policies policies, SettingPolicy setting, Divisions divisions, Clock clock) {
        this.policies = policies;
        this.setting = setting;
        this.divisions = divisions;
        this.clock = clock;
    }

    @GetMapping("/policy/new/{kind}")
    String form(@PathVariable String kind, @RequestParam(defaultValue = "") String county,
            @RequestParam(required = false) @Nullable Long like, ActingOfficer by, Model model) {
        PolicyKind shown = PolicyKind.ofPath(kind)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Choice> places = places(by);
        String place = places.stream().anyMatch(one -> one.value().equals(county)) ? county : places.getFirst().value();
        DatedRow row = policies.book(new DivisionCode(place))
                .rows()
                .filter(one -> shown.holds(one) && Long.valueOf(one.id()).equals(like))
                .findFirst()
                .orElse(null);
        model.addAttribute("form", row == null ? blank(shown, place) : like(row, place));
        model.addAttribute("following", row == null ? null : PolicyLine.of(row, LocalDate.now(clock)));
        return show(shown, new FieldErrors(), by, model);
    }

    @PostMapping("/policy/values")
    String setValue(@ModelAttribute("form") ValueForm form, ActingOfficer by, Model model, RedirectAttributes after) {
        var errors = new FieldErrors();
        return answer(PolicyKind.VALUES, form.division(), form.from(), form.read(errors),
                value -> setting.set(value, by), errors, by, model, after);
    }

    @PostMapping("/policy/assets")
    String setAsset(@ModelAttribute("form") AssetForm form, ActingOfficer by, Model model, RedirectAttributes after) {
        var errors = new FieldErrors();
        return answer(PolicyKind.ASSETS, form.division(), form.from(), form.read(errors),
                rule -> setting.set(rule, by), errors, by, model, after);
    }

    @PostMapping("/policy/tariff")
    String setTariff(@ModelAttribute("form") TariffForm form, ActingOfficer by, Model model,
            RedirectAttributes after) {
        var errors = new FieldErrors();
        return answer(PolicyKind.TARIFF, form.division(), form.from(), form.read(errors),
                tariff -> setting.set(tariff, by), errors, by, model, after);
    }

    @PostMapping("/policy/rates")
    String setRate(@ModelAttribute("form") RateForm form, ActingOfficer by, Model model, RedirectAttributes after) {
        var errors = new FieldErrors();
        return answer(PolicyKind.RATES, form.division(), form.from(), form.read(errors), rate -> setting.set(rate, by),
                errors, by, model, after);
    }

    @PostMapping("/policy/exempt")
    String setExempt(@ModelAttribute("form") ExemptForm form, ActingOfficer by, Model model,
            RedirectAttributes after) {
        var errors = new FieldErrors();
        return answer(PolicyKind.EXEMPT, form.division(), form.from(), form.read(errors),
                income -> setting.set(income, by), errors, by, model, after);
    }

    private <T> String answer(PolicyKind kind, String division, String from, @Nullable T read, Consumer<T> set,
            FieldErrors errors, ActingOfficer by, Model model, RedirectAttributes after) {
        if (read != null) {
            try {
                set.accept(read);
                after.addFlashAttribute("notice", "已设定，自" + from + "起执行；此前的值保留在历史中。");
                after.addAttribute("county", division);
                after.addAttribute("day", from.strip());
                after.addAttribute("kind", kind.path());
                return "redirect:/policy";
            } catch (PolicyRefusal refused) {
                errors.add(refused.field(), refused.sentence());
            }
        }
        return show(kind, errors, by, model);
    }

    private String show(PolicyKind kind, FieldErrors errors, ActingOfficer by, Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute("errors", errors);
        model.addAttribute("places", places(by));
        model.addAllAttributes(PolicyChoices.of(kind));
        return VIEW;
    }

    private List<Choice> places(ActingOfficer by) {
        LocalDate today = LocalDate.now(clock);
        var places = new ArrayList<Choice>();
        for (DivisionLevel level : List.of(DivisionLevel.CITY, DivisionLevel.COUNTY)) {
            divisions.atLevel(level, by.scope(), today)
                    .forEach(division -> places.add(new Choice(division.code().value(),
                            division.name() + (level == DivisionLevel.CITY ? "（全市，县里另有规定的除外）" : ""))));
        }
        return places;
    }

    private static Record blank(PolicyKind kind, String place) {
        return switch (kind) {
            case VALUES -> new ValueForm(place, "", "", "", "", "", "", "");
            case ASSETS -> new AssetForm(place, "", "", "", "AT_MOST", "", "FAIL", List.of(), "", "");
            case TARIFF -> new TariffForm(place, "", "", "", "", "", "", "", "", "", "");
            case RATES -> new RateForm(place, "", "", "", "", "", "FIXED", "", "", "");
            case EXEMPT -> new ExemptForm(place, "", "", "", "");
        };
    }

    private static Record like(DatedRow row, String place) {
        return switch (row) {
            case PolicyValueRow value -> ValueForm.like(value.toPolicy(), place);
            case AssetRuleRow rule -> AssetForm.like(rule.toPolicy(), place);
            case ReliefTariffRow tariff -> TariffForm.like(tariff.toPolicy(), place);
            case SubsidyRateRow rate -> RateForm.like(rate.toPolicy(), place);
            case ExemptIncomeRow income -> ExemptForm.like(income.toPolicy(), place);
        };
    }
}
