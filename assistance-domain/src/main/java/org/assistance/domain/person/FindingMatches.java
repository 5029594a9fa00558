package org.assistance.domain.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assistance.domain.wall.Beyond;
import org.assistance.domain.wall.Purpose;
import org.assistance.eligibility.value.Sex;
import org.assistance.eligibility.value.DivisionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks through everybody on record for two who may be one (一人多档): alike in name and birth date, or in name and place with a birth date
 * that is nearly the same. Numbers stay sealed; of them only the index of the last four characters is compared. What was judged is not
 * put up again.
 */
@Component
public class FindingMatches {
    static final String PEOPLE = """
            select p.id, p.name, p.sex, p.birth_date, encode(p.id_end_index, 'hex') as ending, h.household_id,
                coalesce(h.division_code, a.division_code, t.division_code) as place
            from person p left join temporary_number t on t.person_id = p.id
                left join lateral (select m.household_id, k.division_code from household_membership m
                    join household k on k.id = m.household_id where m.person_id = p.id
                    order by m.valid_to desc nulls first, m.valid_from desc limit 1) h on true
                left join lateral (select m.division_code from application_member m where m.person_id = p.id
                    order by m.application_id desc limit 1) a on true
            """;

    private final JdbcClient jdbc;

    FindingMatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(long id, Known known, @Nullable Long household) {}

    /**
     * Puts up every two people worth looking at that were not put up yet.
     *
     * @return how many are new
     */
    @Transactional
    public int find(LocalDate today) {
        List<Row> people = people();
        var seen = new HashSet<List<Long>>();
        int found = 0;
        for (List<Row> alike : blocks(people)) {
            for (int i = 0; i < alike.size(); i++) {
                for (int j = i + 1; j < alike.size(); j++) {
                    Row one = alike.get(i);
                    Row other = alike.get(j);
                    if (seen.add(List.of(Math.min(one.id, other.id), Math.max(one.id, other.id)))) {
                        found += put(one, other, today);
                    }
                }
            }
        }
        return found;
    }

    /**
     * Puts up two people whom an officer holds for one, however little they are alike by what is written of them.
     *
     * @return the match, as it stands
     */
    @Beyond(Purpose.ONE_HOUSEHOLD)
    @Transactional
    public long putUp(long one, long other, LocalDate today) {
        List<Row> both = jdbc.sql(PEOPLE + " where p.id in (:one, :other) order by p.id")
                .param("one", one)
                .param("other", other)
                .query((row, _) -> read(row, Set.of()))
                .list();
        Known left = both.getFirst().known;
        Known right = both.getLast().known;
        DivisionCode common = common(left.place(), right.place());
        DivisionCode place = common == null ? Objects.requireNonNullElse(left.place(), right.place()) : common;
        jdbc.sql("""
                insert into person_match (left_id, right_id, division_code, score, found_on)
                values (:left, :right, :place, :score, :today) on conflict (left_id, right_id) do nothing""")
                .param("left", both.getFirst().id)
                .param("right", both.getLast().id)
                .param("place", Objects.requireNonNull(place).value())
                .param("score", MatchScore.of(left, right).total())
                .param("today", today)
                .update();
        return jdbc.sql("select id from person_match where left_id = :left and right_id = :right")
                .param("left", both.getFirst().id)
                .param("right", both.getLast().id)
                .query(Long.class)
                .single();
    }

    private int put(Row one, Row other, LocalDate today) {
        int score = MatchScore.of(one.known, other.known).total();
        DivisionCode place = common(one.known.place(), other.known.place());
        return score < MatchScore.WORTH_LOOKING || place == null
                ? 0
                : jdbc.sql("""
                        insert into person_match (left_id, right_id, division_code, score, found_on)
                        values (:left, :right, :place, :score, :today) on conflict (left_id, right_id) do nothing""")
                        .param("left", Math.min(one.id, other.id))
                        .param("right", Math.max(one.id, other.id))
                        .param("place", place.value())
                        .param("score", score)
                        .param("today", today)
                        .update();
    }

    // Whoever was born on one day and whose names may be one; and whoever lives in one village and has one name.
    private static List<List<Row>> blocks(List<Row> people) {
        var byDay = new HashMap<LocalDate, Map<String, List<Row>>>();
        var unreadable = new HashMap<LocalDate, List<Row>>();
        var byVillage = new HashMap<List<String>, List<Row>>();
        for (Row row : people) {
            String key = NameMatch.key(row.known.name());
            LocalDate born = row.known.birthDate();
            byDay.computeIfAbsent(born, _ -> new HashMap<>()).computeIfAbsent(key, _ -> new ArrayList<>()).add(row);
            if (NameMatch.unreadable(row.known.name())) {
                unreadable.computeIfAbsent(born, _ -> new ArrayList<>()).add(row);
            }
            if (row.known.place() != null) {
                byVillage.computeIfAbsent(List.of(row.known.place().value(), key), _ -> new ArrayList<>()).add(row);
            }
        }
        var blocks = new ArrayList<>(byVillage.values());
        byDay.values().forEach(names -> blocks.addAll(names.values()));
        unreadable.forEach((born, rows) -> rows.forEach(row -> byDay.getOrDefault(born, Map.of())
                .values()
                .stream()
                .flatMap(List::stream)
                .filter(other -> other.id != row.id
                        && NameMatch.of(row.known.name(), other.known.name()) == NameMatch.UNREADABLE)
                .forEach(other -> blocks.add(List.of(row, other)))));
        return blocks;
    }

    /** The smallest division that two lie in; null where one lies nowhere or they share none. */
    private static @Nullable DivisionCode common(@Nullable DivisionCode one, @Nullable DivisionCode other) {
        if (one == null || other == null) {
            return null;
        }
        for (DivisionCode place = one; place != null; place = place.parent()) {
            if (place.equals(other) || place.contains(other)) {
                return place;
            }
        }
        return null;
    }

    private List<Row> people() {
        List<Row> rows = jdbc.sql(PEOPLE).query((row, _) -> read(row, Set.of())).list();
        var households = new HashMap<Long, List<Row>>();
        rows.forEach(row -> {
            if (row.household != null) {
                households.computeIfAbsent(row.household, _ -> new ArrayList<>()).add(row);
            }
        });
        return rows.stream().map(row -> {
            var family = new HashSet<String>();
            households.getOrDefault(row.household, List.of())
                    .stream()
                    .filter(other -> other.id != row.id)
                    .forEach(other -> family.add(NameMatch.key(other.known.name())));
            Known known = row.known;
            return new Row(row.id,
                    new Known(known.name(), known.sex(), known.birthDate(), known.ending(), known.place(),
                            family),
                    row.household);
        }).toList();
    }

    private static Row read(ResultSet row, Set<String> family) throws SQLException {
        String place = row.getString("place");
        return new Row(row.getLong("id"), new Known(row.getString("name"), Sex.valueOf(row.getString("sex")),
                row.getObject("birth_date", LocalDate.class), row.getString("ending"),
                place == null ? null : new DivisionCode(place), family), (Long) row.getObject("household_id"));
    }
}
