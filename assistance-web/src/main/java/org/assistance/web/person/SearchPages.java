package org.assistance.web.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.assistance.domain.permission.Action;
import org.assistance.domain.person.SearchingPeople;
import org.assistance.domain.person.SearchingPeople.Sought;
import org.assistance.domain.person.TemporaryNumber.Kind;
import org.assistance.domain.person.TemporaryNumbers;
import org.assistance.domain.person.TemporaryNumbers.Outcome;
import org.assistance.domain.place.Division;
import org.assistance.domain.place.Divisions;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Sex;
import org.assistance.web.layout.Choice;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Looks for somebody who has no identity number at hand; who it is the officer says. */
@Controller
class SearchPages {
    private static final int LONGEST = 50;

    private final SearchingPeople searching;
    private final TemporaryNumbers numbers;
    private final Divisions divisions;
    private final Clock clock;

    SearchPages(SearchingPeople searching, TemporaryNumbers numbers, Divisions divisions, Clock clock) {
        this.searching = searching;
        this.numbers = numbers;
        this.divisions = divisions;
        this.clock = clock;
    }

    @GetMapping("/people/search")
    String form(ActingOfficer by, Model model) {
        var nothing = new Typing("", "", "", "");
        model.addAttribute("form", TemporaryForm.of(nothing));
        return show(nothing, new FieldErrors(), null, by, model);
    }

    /** By a form that is posted: what was typed about somebody stands in no address. */
    @PostMapping("/people/search")
    String search(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String born,
            @RequestParam(defaultValue = "") String family, @RequestParam(defaultValue = "") String place,
            ActingOfficer by, Model model) {
        var errors = new FieldErrors();
        Typed.name("name", name, "请填写姓名", LONGEST, errors);
        LocalDate day = Typed.optionalDay("born", born, errors).orElse(null);
        var typed = new Typing(name, born, family, place);
        model.addAttribute("form", TemporaryForm.of(typed));
        return show(typed, errors,
                errors.isEmpty() ? new Sought(name.strip(), day, code(place, by), family.strip()) : null, by, model);
    }

    /** Gives a number to somebody who has none and is none of those whom the search above found (DF-05). */
    @PostMapping("/people/temporary")
    ModelAndView issue(@ModelAttribute TemporaryForm form, ActingOfficer by, Model model) {
        var errors = new FieldErrors();
        DivisionCode place = code(form.place(), by);
        Outcome outcome = form.read(LocalDate.now(clock), place, errors)
                .map(wanted -> numbers.issue(wanted, by))
                .orElse(null);
        if (outcome instanceof Outcome.Alike) {
            errors.add("noneOfThem", "查到的人员可能就是此人，请逐一核实；都不是的，勾选后再发放");
        }
        model.addAttribute("form", form);
        model.addAttribute("asked", true);
        if (outcome instanceof Outcome.Issued(IdNumber number, long person)) {
            model.addAttribute("issued", number.value());
            model.addAttribute("person", person);
        } else if (outcome instanceof Outcome.Before(long person)) {
            model.addAttribute("before", person);
        }
        Sought sought = form.sought(place);
        String view = show(form.typing(), errors, sought.name().isEmpty() ? null : sought, by, model);
        return new ModelAndView(view, model.asMap(),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private @Nullable DivisionCode code(@Nullable String place, ActingOfficer by) {
        return places(by).stream()
                .map(Division::code)
                .filter(one -> one.value().equals(place))
                .findFirst()
                .orElse(null);
    }

    // One's own place, or the divisions right below it.
    private List<Division> places(ActingOfficer by) {
        List<Division> below = divisions.childrenOf(by.division().value(), by.scope().lower(), by.scope().upper(),
                LocalDate.now(clock));
        return below.isEmpty() ? divisions.find(by.division()).stream().toList() : below;
    }

    /** As it was typed. */
    record Typing(String name, String born, String family, String place) {}

    private String show(Typing typed, FieldErrors errors, @Nullable Sought sought, ActingOfficer by, Model model) {
        boolean mayIssue = by.isOneOf(Action.TEMPORARY_ISSUE.roles());
        List<SearchingPeople.Found> found = sought == null ? null : searching.find(sought, by.scope());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("places",
                places(by).stream().map(one -> new Choice(one.code().value(), one.name())).toList());
        model.addAttribute("found", found);
        model.addAttribute("elsewhere", sought == null || !mayIssue
                ? List.of()
                : searching.elsewhere(sought, by.scope())
                        .stream()
                        .map(SearchingPeople.Elsewhere::place)
                        .distinct()
                        .toList());
        model.addAttribute("mayIssue", mayIssue && (found != null || model.containsAttribute("asked")));
        model.addAttribute("kinds", Choice.of(Kind.values(), Kind::label));
        model.addAttribute("sexes", Choice.of(Sex.values(), Sex::label));
        return "person/search";
    }
}
