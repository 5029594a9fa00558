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

/** Understands a division as it is typed: 12 digits with or without the name behind, the name that only one place has, a part of a
 * name that only one township, county or city has (孔城), or the name behind those of what it belongs to, each shortened or not: 桐城市孔城镇,
 * 安庆桐城孔城. */
@Component
public class TypedPlace {
    private static final Pattern CODE_FIRST = Pattern.compile("(\\d{12})(\\D.*)?");
    private static final Pattern BLANKS = Pattern.compile("[\\s\u3000]+");
    private static final Pattern KIND = Pattern.compile("(街道|社区|村委会|居委会|[省市县区乡镇村])$");
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
        String name = BLANKS.matcher(typed).replaceAll("");
        List<Division> found = divisions.search(name, scope, on, MOST);
        return only(found, division -> division.name().equals(name))
                .or(() -> only(found, division -> division.level() != DivisionLevel.VILLAGE))
                .or(() -> found.size() < MOST ? only(found, _ -> true) : Optional.empty())
                .or(() -> behindOthers(name, scope, on));
    }

    /** The divisions to choose from while a name is being typed. */
    List<Division> suggestions(String typed, DivisionScope scope, LocalDate on, int most) {
        String name = BLANKS.matcher(typed).replaceAll("");
        List<Division> found = divisions.search(name, scope, on, most);
        return found.isEmpty() ? divisions.searchFull(name, scope, on, most) : found;
    }

    private Optional<DivisionCode> behindOthers(String typed, DivisionScope scope, LocalDate on) {
        List<Division> meant = divisions.namedIn(typed, scope, on)
                .stream()
                .filter(division -> endsWith(typed, division, division.name())
                        || endsWith(typed, division, KIND.matcher(division.name()).replaceAll("")))
                .toList();
        return only(meant, division -> typed.endsWith(division.name()))
                .or(() -> only(meant, division -> division.level() != DivisionLevel.VILLAGE))
                .or(() -> only(meant, _ -> true));
    }

    // What stands before it must be of the places above it, in their order; of each any part.
    private static boolean endsWith(String typed, Division division, String name) {
        if (name.isEmpty() || !typed.endsWith(name)) {
            return false;
        }
        String above = division.fullName().substring(0, division.fullName().length() - division.name().length());
        int at = 0;
        for (char sign : typed.substring(0, typed.length() - name.length()).toCharArray()) {
            at = above.indexOf(sign, at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
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
