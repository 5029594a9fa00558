package org.assistance.web.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assistance.domain.place.Division;
import org.assistance.domain.place.Divisions;
import org.assistance.domain.policy.PolicyExamples;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.DivisionLevel;
import org.assistance.web.layout.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The places whose policy an officer may look at. */
@Component
class PolicyPlaces {
    private final Divisions divisions;
    private final PolicyExamples examples;
    private final Clock clock;

    PolicyPlaces(Divisions divisions, PolicyExamples examples, Clock clock) {
        this.divisions = divisions;
        this.examples = examples;
        this.clock = clock;
    }

    /**
     * The counties an officer may look at, the city itself for those who have it; a post below a county sees its county. Before any division
     * is imported, one's own place. After them the examples, for everybody.
     */
    List<Choice> offered(ActingOfficer by) {
        var all = new ArrayList<>(own(by));
        examples.all()
                .forEach(example -> all.add(new Choice(example.division().value(), "示范政策：" + example.name())));
        return all;
    }

    /** What is worth looking at in an example; null for a place of the officer's own. */
    @Nullable
    String exampleNote(DivisionCode place, ActingOfficer by) {
        return by.scope().contains(place) || place.contains(by.division())
                ? null
                : examples.all()
                        .stream()
                        .filter(example -> example.division().equals(place))
                        .map(PolicyExamples.Example::note)
                        .findFirst()
                        .orElse(null);
    }

    private List<Choice> own(ActingOfficer by) {
        DivisionCode own = by.division();
        if (own.level().compareTo(DivisionLevel.COUNTY) >= 0) {
            DivisionCode county = own.at(DivisionLevel.COUNTY);
            return List.of(new Choice(county.value(), name(county)));
        }
        LocalDate today = LocalDate.now(clock);
        var all = new ArrayList<Choice>();
        divisions.atLevel(DivisionLevel.CITY, by.scope(), today)
                .forEach(city -> all.add(new Choice(city.code().value(), city.name() + "（全市）")));
        divisions.atLevel(DivisionLevel.COUNTY, by.scope(), today)
                .forEach(county -> all.add(new Choice(county.code().value(), county.name())));
        return all.isEmpty() ? List.of(new Choice(own.value(), name(own))) : all;
    }

    /** The place asked for, the first one when none is; a place not offered is not found. */
    static DivisionCode chosen(String asked, List<Choice> offered) {
        if (asked.isBlank()) {
            return new DivisionCode(offered.getFirst().value());
        }
        return offered.stream()
                .filter(choice -> choice.value().equals(asked))
                .findFirst()
                .map(choice -> new DivisionCode(choice.value()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The name of a division. */
    String name(DivisionCode code) {
        return divisions.find(code).map(Division::name).orElse(code.value());
    }
}
