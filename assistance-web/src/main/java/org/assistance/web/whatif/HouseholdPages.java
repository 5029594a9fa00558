package org.assistance.web.whatif;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assistance.domain.application.Applications;
import org.assistance.domain.assessment.CaseAssessment;
import org.assistance.domain.assessment.CaseAssessments;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseFile;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.place.Divisions;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.whatif.Sandbox;
import org.assistance.domain.whatif.WhatIf;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.DivisionLevel;
import org.assistance.web.layout.Choice;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Typed;
import org.assistance.web.policy.PolicyChoices;
import org.assistance.web.policy.PolicyKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One household's answer tried out (试算): a family that only asks, or a case's with something changed. Nothing is saved. */
@Controller
@Transactional(readOnly = true)
class HouseholdPages {
    private static final Pattern MEMBER = Pattern.compile("(?<!家庭)成员(\\d+)(?!\\d|人)");

    private final WhatIf whatIf;
    private final CaseFile caseFile;
    private final CaseAssessments assessments;
    private final Applications applications;
    private final Divisions divisions;
    private final Clock clock;

    HouseholdPages(WhatIf whatIf, CaseFile caseFile, CaseAssessments assessments, Applications applications,
            Divisions divisions, Clock clock) {
        this.whatIf = whatIf;
        this.caseFile = caseFile;
        this.assessments = assessments;
        this.applications = applications;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** A policy tried beside the facts, and where. */
    record Trial(@Nullable String division, @Nullable List<RunForm.ValueLine> values) {
        RunForm form() {
            return new RunForm(division, "", "", values, List.of(), List.of(), List.of());
        }
    }

    @GetMapping("/whatif")
    String blank(ActingOfficer by, Model model) {
        return show(HouseholdForm.blank(LocalDate.now(clock)),
                new Trial(places(by).getFirst().value(), List.of()), new FieldErrors(), Map.of(), by, model);
    }

    @PostMapping("/whatif")
    String answer(@ModelAttribute HouseholdForm form, @ModelAttribute Trial trial,
            @RequestParam(required = false) @Nullable String add, ActingOfficer by, Model model) {
        var errors = new FieldErrors();
        if (add != null) {
            return show(form.adding(add), adding(trial, add), errors, Map.of(), by, model);
        }
        String place = Typed.text(trial.division());
        if (places(by).stream().noneMatch(one -> one.value().equals(place))) {
            errors.add("division", "请选择执行哪里的标准。");
            return show(form, trial, errors, Map.of(), by, model);
        }
        DivisionCode county = new DivisionCode(place);
        HouseholdFacts facts = HouseholdReading.read(form, county, errors);
        answer(facts, null, county, trial, errors, Map.of(), model);
        return show(form, trial, errors, Map.of(), by, model);
    }

    @GetMapping("/cases/{id}/whatif")
    String ofCase(@PathVariable long id, ActingOfficer by, Model model) {
        AssistanceCase of = caseFile.required(id, by.scope());
        HouseholdFacts base = base(of).facts();
        return show(of, HouseholdForm.of(base), new Trial(county(of), List.of()), new FieldErrors(), by, model);
    }

    @PostMapping("/cases/{id}/whatif")
    String answerOfCase(@PathVariable long id, @ModelAttribute HouseholdForm form, @ModelAttribute Trial trial,
            @RequestParam(required = false) @Nullable String add, ActingOfficer by, Model model) {
        AssistanceCase of = caseFile.required(id, by.scope());
        var errors = new FieldErrors();
        if (add != null) {
            return show(of, form.adding(add), adding(trial, add), errors, by, model);
        }
        HouseholdFacts base = base(of).facts();
        HouseholdFacts facts = HouseholdReading.read(form, base, errors);
        var own = new Trial(county(of), trial.values());
        answer(facts, base, of.division(), own, errors, names(of), model);
        return show(of, form, own, errors, by, model);
    }

    private void answer(@Nullable HouseholdFacts facts, @Nullable HouseholdFacts base, DivisionCode place, Trial trial,
            FieldErrors errors, Map<Integer, String> names, Model model) {
        Sandbox sandbox = RunReading.read(trial.form(), errors);
        if (facts == null || !errors.isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        WhatIf.Answer before = base == null
                ? sandbox.changesNothing() ? null : whatIf.household(facts, place, Sandbox.NOTHING, later(today, facts))
                : whatIf.household(base, place, Sandbox.NOTHING, later(today, base));
        WhatIf.Answer after = whatIf.household(facts, place, sandbox, later(today, facts));
        model.addAttribute("answer", HouseholdAnswer.of(before, after, named(names)));
        model.addAttribute("compared", before != null);
    }

    private static LocalDate later(LocalDate today, HouseholdFacts facts) {
        return facts.applied().isAfter(today) ? facts.applied() : today;
    }

    private static Trial adding(Trial trial, String kind) {
        List<RunForm.ValueLine> values = new ArrayList<>(trial.values() == null ? List.of() : trial.values());
        if (kind.equals("values")) {
            values.add(RunForm.ValueLine.BLANK);
        }
        return new Trial(trial.division(), values);
    }

    private CaseAssessment base(AssistanceCase of) {
        return assessments.current(of.id()).orElseThrow(() -> new IllegalMove("本案还没有测算，测算以后才能试算"));
    }

    private static String county(AssistanceCase of) {
        return of.division().at(DivisionLevel.COUNTY).value();
    }

    private Map<Integer, String> names(AssistanceCase of) {
        Map<Integer, String> names = new TreeMap<>();
        applications.findById(of.applicationId())
                .orElseThrow()
                .members()
                .forEach(member -> names.put(member.number(), member.person().name()));
        return names;
    }

    private static UnaryOperator<String> named(Map<Integer, String> names) {
        return sentence -> MEMBER.matcher(sentence)
                .replaceAll(found -> Matcher.quoteReplacement(
                        names.getOrDefault(Integer.valueOf(found.group(1)), found.group())));
    }

    private String show(AssistanceCase of, HouseholdForm form, Trial trial, FieldErrors errors, ActingOfficer by,
            Model model) {
        model.addAttribute("case", of);
        return show(form, trial, errors, names(of), by, model);
    }

    private String show(HouseholdForm form, Trial trial, FieldErrors errors, Map<Integer, String> names,
            ActingOfficer by, Model model) {
        model.addAllAttributes(HouseholdChoices.of(names));
        model.addAttribute("form", form);
        model.addAttribute("trial", trial);
        model.addAttribute("errors", errors);
        model.addAttribute("places", places(by));
        model.addAttribute("codes", Choice.of(RunReading.codes().toArray(PolicyCode[]::new), PolicyCode::label));
        model.addAttribute("hows", Choice.of(How.values(), How::label));
        model.addAttribute("variants", PolicyChoices.of(PolicyKind.VALUES).get("variants"));
        model.addAttribute("units", PolicyChoices.of(PolicyKind.VALUES).get("units"));
        model.addAttribute("operators", PolicyChoices.of(PolicyKind.VALUES).get("operators"));
        return "whatif/household";
    }

    private List<Choice> places(ActingOfficer by) {
        DivisionCode own = by.division();
        if (own.level().compareTo(DivisionLevel.COUNTY) >= 0) {
            DivisionCode county = own.at(DivisionLevel.COUNTY);
            return List.of(new Choice(county.value(),
                    divisions.find(county).map(one -> one.name()).orElse(county.value())));
        }
        return divisions.atLevel(DivisionLevel.COUNTY, by.scope(), LocalDate.now(clock))
                .stream()
                .map(county -> new Choice(county.code().value(), county.name()))
                .toList();
    }
}
