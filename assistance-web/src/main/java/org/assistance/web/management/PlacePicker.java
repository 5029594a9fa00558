package org.assistance.web.management;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.assistance.domain.staff.ActingOfficer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Suggests divisions of the officer's own while one is being typed. */
@Controller
public class PlacePicker {
    private static final int MOST = 20;

    private final TypedPlace places;
    private final Clock clock;

    PlacePicker(TypedPlace places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    /** Options for a datalist; the text comes under whichever name the field has. */
    @GetMapping("/places/suggestions")
    public String suggest(@RequestParam(defaultValue = "") String division,
            @RequestParam(defaultValue = "") String township, ActingOfficer officer, Model model) {
        String typed = Stream.of(division, township).filter(text -> !text.isBlank()).findFirst().orElse("").strip();
        model.addAttribute("places", typed.isEmpty() || Character.isDigit(typed.charAt(0))
                ? List.of()
                : places.suggestions(typed, officer.scope(), LocalDate.now(clock), MOST)
                        .stream()
                        .map(TypedPlace::show)
                        .toList());
        return "management/place :: suggestions";
    }
}
