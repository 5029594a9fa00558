package org.assistance.web.whatif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assistance.domain.whatif.Sums;
import org.assistance.domain.whatif.Tally;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.DivisionLevel;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a run as a page shows them: by programme, and by the divisions directly below a place.
 *
 * @param programmes those that concern anybody, in the order of the law
 * @param children each division below with its programmes
 * @param changed what is tried, one line for each change that several counties share
 */
record RunView(List<Row> programmes, List<Child> children, List<Change> changed) {
    /** One programme. */
    record Row(Programme programme, Sums sums) {}

    /** One division below. */
    record Child(DivisionCode code, String name, Map<Programme, Sums> sums) {
        /** The figures of a programme; noughts when it concerns nobody. */
        public Sums of(Programme programme) {
            return sums.getOrDefault(programme, Sums.NONE);
        }

        /** How much more all programmes cost a month. */
        public Money change() {
            return RunView.change(sums.values());
        }

        /** Whether it is a township, whose households can be listed. */
        public boolean township() {
            return code.level() == DivisionLevel.TOWNSHIP;
        }
    }

    /** One change of a value, and the counties in which it is this one. */
    record Change(String subject, @Nullable String before, String after, String counties) {}

    /**
     * Adds up.
     *
     * @param place the city or county shown
     * @param names of divisions, by code
     */
    static RunView of(Tally tally, DivisionCode place, Map<String, String> names) {
        DivisionLevel below = place.level() == DivisionLevel.CITY ? DivisionLevel.COUNTY : DivisionLevel.TOWNSHIP;
        Map<Programme, Sums> whole = new EnumMap<>(Programme.class);
        Map<String, Map<Programme, Sums>> parts = new TreeMap<>();
        for (Tally.Line line : tally.lines()) {
            if (place.contains(line.township())) {
                whole.merge(line.programme(), line.sums(), Sums::plus);
                parts.computeIfAbsent(line.township().at(below).value(), _ -> new EnumMap<>(Programme.class))
                        .merge(line.programme(), line.sums(), Sums::plus);
            }
        }
        List<Row> rows = new ArrayList<>();
        whole.forEach((programme, sums) -> rows.add(new Row(programme, sums)));
        List<Child> children = new ArrayList<>();
        parts.forEach(
                (code, sums) -> children.add(new Child(new DivisionCode(code), names.getOrDefault(code, code), sums)));
        return new RunView(rows, children, changes(tally, place, names));
    }

    private static List<Change> changes(Tally tally, DivisionCode place, Map<String, String> names) {
        Map<List<String>, List<String>> counties = new LinkedHashMap<>();
        for (Tally.Changed one : tally.changed()) {
            if (place.contains(one.county()) || one.county().contains(place)) {
                counties.computeIfAbsent(Arrays.asList(one.subject(), one.before(), one.after()),
                        _ -> new ArrayList<>())
                        .add(names.getOrDefault(one.county().value(), one.county().value()));
            }
        }
        return counties.entrySet()
                .stream()
                .map(entry -> new Change(entry.getKey().get(0), entry.getKey().get(1), entry.getKey().get(2),
                        entry.getValue().stream().sorted().collect(Collectors.joining("、"))))
                .sorted(java.util.Comparator.comparing(Change::subject))
                .toList();
    }

    private static Money change(Iterable<Sums> all) {
        Money change = Money.ZERO;
        for (Sums sums : all) {
            change = change.plus(sums.change());
        }
        return change;
    }

    /** Money a month by the policy in force, all programmes together. */
    public Money before() {
        return programmes.stream().map(row -> row.sums().before()).reduce(Money.ZERO, Money::plus);
    }

    /** Money a month by the tried policy. */
    public Money after() {
        return programmes.stream().map(row -> row.sums().after()).reduce(Money.ZERO, Money::plus);
    }

    /** How much more a month. */
    public Money change() {
        return after().minus(before());
    }

    /** How much more in twelve months. */
    public Money changeOfYear() {
        return change().times(12);
    }

    /** The figures of a programme in the whole place. */
    public Sums of(Programme programme) {
        return programmes.stream()
                .filter(row -> row.programme() == programme)
                .map(Row::sums)
                .findFirst()
                .orElse(Sums.NONE);
    }

    /** Whether the parts of every sum make it up, and the divisions below make up the whole. */
    public boolean addsUp() {
        return programmes.stream()
                .allMatch(row -> row.sums().addsUp()
                        && children.stream()
                                .map(child -> child.of(row.programme()))
                                .reduce(Sums.NONE, Sums::plus)
                                .equals(
                                        row.sums().plus(Sums.NONE)));
    }

    /** A difference with its sign: +1,234.00. */
    public static String signed(Money money) {
        return (money.positive() ? "+" : "") + money.format();
    }
}
