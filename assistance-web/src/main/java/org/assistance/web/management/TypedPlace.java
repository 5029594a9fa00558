package org.assistance.web.management;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assistance.domain.place.Division;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.place.Divisions;
import org.assistance.eligibility.value.DivisionCode;
import org.springframework.stereotype.Component;

/** Understands a division as it is typed: 12 digits with or without the name behind, or a name that only one place has. */
@Component
public class TypedPlace {
    private static final Pattern CODE_FIRST = Pattern.compile("(\\d{12})(\\D.*)?");
    private static final int MOST = 50;

    private final Divisions divisions;

    TypedPlace(Divisions divisions) {
        this.divisions = divisions;
    }

    /** The division meant; empty when none or several inside the scope are. */
    public Optional<DivisionCode> read(String typed, DivisionScope scope, LocalDate on) {
        Matcher code = CODE_FIRST.matcher(typed.strip());
        if (code.matches()) {
            return divisions.find(new DivisionCode(code.group(1))).map(Division::code).filter(scope::contains);
        }
        if (typed.isBlank()) {
            return Optional.empty();
        }
        List<Division> exact = divisions.search(typed, scope, on, MOST)
                .stream()
                .filter(division -> division.name().equals(typed.strip()))
                .toList();
        return exact.size() == 1 ? Optional.of(exact.getFirst().code()) : Optional.empty();
    }

    /** A division as the field shows it: {@code 340881100000 安徽省安庆市桐城市孔城镇}. */
    public static String show(Division division) {
        return division.code() + " " + division.fullName();
    }
}
