package org.assistance.web.management;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assistance.domain.place.Division;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.place.Divisions;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.DivisionLevel;
import org.assistance.eligibility.value.HalfWidth;
import org.springframework.stereotype.Component;

/** Understands a division as it is typed: 12 digits with or without the name behind, the name that only one place has, or a part of a
 * name that only one township, county or city has: 孔城. */
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
        Matcher code = CODE_FIRST.matcher(HalfWidth.of(typed));
        if (code.matches()) {
            return divisions.find(new DivisionCode(code.group(1))).map(Division::code).filter(scope::contains);
        }
        if (typed.isBlank()) {
            return Optional.empty();
        }
        String name = typed.strip();
        List<Division> found = divisions.search(name, scope, on, MOST);
        return only(found, division -> division.name().equals(name))
                .or(() -> only(found, division -> division.level() != DivisionLevel.VILLAGE))
                .or(() -> found.size() < MOST ? only(found, _ -> true) : Optional.empty());
    }

    private static Optional<DivisionCode> only(List<Division> found, Predicate<Division> wanted) {
        List<Division> left = found.stream().filter(wanted).toList();
        return left.size() == 1 ? Optional.of(left.getFirst().code()) : Optional.empty();
    }

    /** A division as the field shows it: {@code 340881100000 安徽省安庆市桐城市孔城镇}. */
    public static String show(Division division) {
        return division.code() + " " + division.fullName();
    }
}
