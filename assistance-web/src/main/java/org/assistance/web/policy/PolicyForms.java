package org.assistance.web.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assistance.domain.place.Divisions;
import org.assistance.domain.policy.AssetRuleRow;
import org.assistance.domain.policy.DatedRow;
import org.assistance.domain.policy.ExemptIncomeRow;
import org.assistance.domain.policy.Policies;
import org.assistance.domain.policy.PolicyProposal;
import org.assistance.domain.policy.PolicyProposals;
import org.assistance.domain.policy.PolicyRefusal;
import org.assistance.domain.policy.PolicyText;
import org.assistance.domain.policy.PolicyValueRow;
import org.assistance.domain.policy.ProposingPolicy;
import org.assistance.domain.policy.ReliefTariffRow;
import org.assistance.domain.policy.SettingPolicy;
import org.assistance.domain.policy.SubsidyRateRow;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.policy.AssetRule;
import org.assistance.eligibility.policy.ExemptIncome;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.policy.ReliefTariff;
import org.assistance.eligibility.policy.SubsidyRate;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.DivisionLevel;
import org.assistance.web.layout.Choice;
import org.assistance.web.layout.FieldErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Enters a value of policy that is to hold from a day on: one form per table, filled in from the row that is to be followed,
 * or from what was entered before. The old value and the new one are shown beside each other before it goes to a second
 * officer, and again to that officer.
 */
@Controller
class PolicyForms {
    private static final List<String> NOT_TYPED = List.of("_csrf", "step", "again");

    private final Policies policies;
    private final SettingPolicy setting;
    private final ProposingPolicy proposing;
    private final PolicyProposals proposals;
    private final Divisions divisions;
    private final Clock clock;

    PolicyForms(Policies policies, SettingPolicy setting, ProposingPolicy proposing, PolicyProposals proposals,
            Divisions divisions, Clock clock) {
        this.policies = policies;
        this.setting = setting;
        this.proposing = proposing;
        this.proposals = proposals;
        this.divisions = divisions;
        this.clock = clock;
    }

    @GetMapping("/policy/new/{kind}")
    String form(@PathVariable String kind, @RequestParam(defaultValue = "") String county,
            @RequestParam(required = false) @Nullable Long like, @RequestParam(required = false) @Nullable Long again,
            @RequestParam(required = false) @Nullable Long after, ActingOfficer by, Model model) {
        PolicyKind shown = PolicyKind.ofPath(kind)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        PolicyForm entered = entered(again, shown, by);
        PolicyForm before = entered(after, shown, by);
        if (entered != null || before != null) {
            model.addAttribute("form", entered == null ? Objects.requireNonNull(before).next() : entered);
            model.addAttribute("following", null);
            return show(shown, new FieldErrors(), by, model);
        }
        List<Choice> places = places(by);
        String place = places.stream().anyMatch(one -> one.value().equals(county)) ? county : places.getFirst().value();
        DatedRow row = row(shown, place, like);
        model.addAttribute("form", row == null ? blank(shown, place) : like(row, place));
        following(row, model);
        return show(shown, new FieldErrors(), by, model);
    }

    private @Nullable DatedRow row(PolicyKind kind, String place, @Nullable Long id) {
        return policies.book(new DivisionCode(place))
                .all()
                .filter(one -> kind.holds(one) && Long.valueOf(one.id()).equals(id))
                .findFirst()
                .orElse(null);
    }

    private void following(@Nullable DatedRow row, Model model) {
        model.addAttribute("following", row == null ? null : PolicyLine.of(row, LocalDate.now(clock)));
    }

    /** What was entered in a proposal of this kind; null when there is none such. */
    private @Nullable PolicyForm entered(@Nullable Long proposal, PolicyKind kind, ActingOfficer by) {
        return proposal == null
                ? null
                : proposals.findInScope(proposal, by.scope().lower(), by.scope().upper())
                        .filter(one -> PolicyKind.of(one.kind()) == kind)
                        .flatMap(PolicyProposal::text)
                        .map(PolicyForms::again)
                        .orElse(null);
    }

    @PostMapping("/policy/values")
    String setValue(@ModelAttribute("form") ValueForm form, @RequestParam MultiValueMap<String, String> typed,
            ActingOfficer by, Model model, RedirectAttributes after) {
        return answer(PolicyKind.VALUES, form, typed, by, model, after);
    }

    @PostMapping("/policy/assets")
    String setAsset(@ModelAttribute("form") AssetForm form, @RequestParam MultiValueMap<String, String> typed,
            ActingOfficer by, Model model, RedirectAttributes after) {
        return answer(PolicyKind.ASSETS, form, typed, by, model, after);
    }

    @PostMapping("/policy/tariff")
    String setTariff(@ModelAttribute("form") TariffForm form, @RequestParam MultiValueMap<String, String> typed,
            ActingOfficer by, Model model, RedirectAttributes after) {
        return answer(PolicyKind.TARIFF, form, typed, by, model, after);
    }

    @PostMapping("/policy/rates")
    String setRate(@ModelAttribute("form") RateForm form, @RequestParam MultiValueMap<String, String> typed,
            ActingOfficer by, Model model, RedirectAttributes after) {
        return answer(PolicyKind.RATES, form, typed, by, model, after);
    }

    @PostMapping("/policy/exempt")
    String setExempt(@ModelAttribute("form") ExemptForm form, @RequestParam MultiValueMap<String, String> typed,
            ActingOfficer by, Model model, RedirectAttributes after) {
        return answer(PolicyKind.EXEMPT, form, typed, by, model, after);
    }

    // At one address: look at what would change, go back to the form, or hand it in, perhaps to go on with the next one.
    private String answer(PolicyKind kind, PolicyForm form, MultiValueMap<String, String> typed, ActingOfficer by,
            Model model, RedirectAttributes after) {
        var errors = new FieldErrors();
        String step = typed.getFirst("step");
        String like = Objects.requireNonNullElse(typed.getFirst("like"), "");
        if (like.matches("\\d{1,18}") && places(by).stream().anyMatch(one -> one.value().equals(form.division()))) {
            following(row(kind, form.division(), Long.valueOf(like)), model);
        }
        PolicyText text = form.read(errors);
        if (text == null || "edit".equals(step)) {
            return show(kind, "edit".equals(step) ? new FieldErrors() : errors, by, model);
        }
        String again = Objects.requireNonNullElse(typed.getFirst("again"), "");
        try {
            if ("set".equals(step) || "next".equals(step)) {
                long id = proposing.propose(text, again, by).id();
                after.addFlashAttribute("notice", "已提交“" + text.citation().label() + " " + text.citation().value()
                        + "”，待另一名工作人员确认；确认前仍按现行标准办理。");
                if ("next".equals(step)) {
                    after.addAttribute("after", id);
                    return "redirect:/policy/new/" + kind.path();
                }
                return "redirect:/policy/proposals";
            }
        } catch (PolicyRefusal refused) {
            errors.add(refused.field(), refused.sentence());
            if (!refused.field().equals("again")) {
                model.addAttribute("inTheWay", refused.inTheWay());
                return show(kind, errors, by, model);
            }
        }
        try {
            model.addAttribute("change", setting.preview(text, by));
        } catch (PolicyRefusal refused) {
            errors.add(refused.field(), refused.sentence());
            model.addAttribute("inTheWay", refused.inTheWay());
            return show(kind, errors, by, model);
        }
        model.addAttribute("kind", kind);
        model.addAttribute("errors", errors);
        model.addAttribute("again", again);
        model.addAttribute("typed", kept(typed));
        model.addAttribute("place", places(by).stream()
                .filter(one -> one.value().equals(form.division()))
                .map(Choice::label)
                .findFirst()
                .orElse(form.division()));
        return "policy/confirm";
    }

    /** What was typed, to be sent again with the answer. */
    private static Map<String, List<String>> kept(MultiValueMap<String, String> typed) {
        var kept = new LinkedHashMap<String, List<String>>(typed);
        NOT_TYPED.forEach(kept::remove);
        return kept;
    }

    private String show(PolicyKind kind, FieldErrors errors, ActingOfficer by, Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute("errors", errors);
        model.addAttribute("places", places(by));
        model.addAllAttributes(PolicyChoices.of(kind));
        return "policy/form";
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

    private static PolicyForm blank(PolicyKind kind, String place) {
        return switch (kind) {
            case VALUES -> new ValueForm(place, "", "", "", "", "", "", "", "");
            case ASSETS -> new AssetForm(place, "", "", "", "AT_MOST", "", "FAIL", List.of(), "", "");
            case TARIFF -> new TariffForm(place, "", "", "", "", "", "", "", "", "", "", "", "", "", "");
            case RATES -> new RateForm(place, "", "", "", "", "", "FIXED", "", "", "", "", "", "");
            case EXEMPT -> new ExemptForm(place, "", "", "", "");
        };
    }

    private static PolicyForm again(PolicyText text) {
        return switch (text) {
            case PolicyText.Value(PolicyValue value) -> ValueForm.again(value);
            case PolicyText.Limit(AssetRule rule) -> AssetForm.again(rule);
            case PolicyText.Tariff(ReliefTariff tariff) -> TariffForm.again(tariff);
            case PolicyText.Rate(SubsidyRate rate) -> RateForm.again(rate);
            case PolicyText.Exempt(ExemptIncome income) -> ExemptForm.again(income);
        };
    }

    private static PolicyForm like(DatedRow row, String place) {
        return switch (row) {
            case PolicyValueRow value -> ValueForm.like(value.toPolicy(), place);
            case AssetRuleRow rule -> AssetForm.like(rule.toPolicy(), place);
            case ReliefTariffRow tariff -> TariffForm.like(tariff.toPolicy(), place);
            case SubsidyRateRow rate -> RateForm.like(rate.toPolicy(), place);
            case ExemptIncomeRow income -> ExemptForm.like(income.toPolicy(), place);
        };
    }
}
