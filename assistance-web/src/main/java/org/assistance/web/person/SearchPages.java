package org.assistance.web.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.assistance.domain.person.SearchingPeople;
import org.assistance.domain.person.SearchingPeople.Sought;
import org.assistance.domain.place.Division;
import org.assistance.domain.place.Divisions;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.web.layout.Choice;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Looks for somebody who has no identity number at hand; who it is the officer says. */
@Controller
class SearchPages {
    private static final int LONGEST = 50;

    private final SearchingPeople searching;
    private final Divisions divisions;
    private final Clock clock;

    SearchPages(SearchingPeople searching, Divisions divisions, Clock clock) {
        this.searching = searching;
        this.divisions = divisions;
        this.clock = clock;
    }

    @GetMapping("/people/search")
    String form(ActingOfficer by, Model model) {
        return show(new Typing("", "", "", ""), new FieldErrors(), null, by, model);
    }

    /** By a form that is posted: what was typed about somebody stands in no address. */
    @PostMapping("/people/search")
    String search(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String born,
            @RequestParam(defaultValue = "") String family, @RequestParam(defaultValue = "") String place,
            ActingOfficer by, Model model) {
        var errors = new FieldErrors();
        if (name.isBlank() || name.strip().length() > LONGEST) {
            errors.add("name", "请填写姓名，最多" + LONGEST + "个字。");
        }
        LocalDate day = Typed.optionalDay("born", born, errors).orElse(null);
        DivisionCode code = places(by).stream()
                .map(Division::code)
                .filter(one -> one.value().equals(place))
                .findFirst()
                .orElse(null);
        return show(new Typing(name, born, family, place), errors,
                errors.isEmpty()
                        ? searching.find(new Sought(name.strip(), day, code, family.strip()), by.scope())
                        : null,
                by, model);
    }

    // One's own place, or the divisions right below it.
    private List<Division> places(ActingOfficer by) {
        List<Division> below = divisions.childrenOf(by.division().value(), by.scope().lower(), by.scope().upper(),
                LocalDate.now(clock));
        return below.isEmpty() ? divisions.find(by.division()).stream().toList() : below;
    }

    /** As it was typed. */
    record Typing(String name, String born, String family, String place) {}

    private String show(Typing typed, FieldErrors errors, @Nullable List<SearchingPeople.Found> found, ActingOfficer by,
            Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("places",
                places(by).stream().map(one -> new Choice(one.code().value(), one.name())).toList());
        model.addAttribute("found", found);
        return "person/search";
    }
}
