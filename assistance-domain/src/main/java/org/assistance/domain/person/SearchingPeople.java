package org.assistance.domain.person;

import org.assistance.domain.casefile.ShutOut;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assistance.domain.audit.Subject;
import org.assistance.domain.audit.Trace;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.secret.IdNumbers;
import org.assistance.domain.secret.SealedColumn;
import org.assistance.domain.wall.Beyond;
import org.assistance.domain.wall.Purpose;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Sex;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks for somebody without an identity number (DF-05): by name, birth date, place and who lives with him. Who is found stands in the order
 * of points, with what they rest on; whether it is the one is the officer's to say.
 */
@Component
@Transactional(readOnly = true)
public class SearchingPeople {
    /** The most that are shown. */
    public static final int SHOWN = 20;

    // Born on the same day, at least: a newborn has no name yet.
    private static final int WORTH_SHOWING = 25;
    // The same name and nearly the same birth date, or one of the two written in variants.
    private static final int WORTH_ASKING = 50;

    private static final String SOUGHT = """
            select q.*, v.full_name, l.id as case_id, l.number, s.id_sealed, coalesce(f.names, '') as family
            from (%s where left(p.name, 1) = any (cast(:initials as text[])) or p.birth_date = cast(:born as date)) q
                join division v on v.code = q.place join person s on s.id = q.id
                left join lateral (select c.id, c.number from application_member m
                    join assistance_case c on c.application_id = m.application_id
                    where m.person_id = q.id order by c.id desc limit 1) l on true
                left join lateral (select string_agg(distinct p.name, '、') as names from household_membership m
                    join person p on p.id = m.person_id
                    where m.household_id = q.household_id and m.person_id <> q.id) f on true
            where (q.place >= :lower and q.place < :upper) = :inside and (l.id is not null
                    or exists (select from temporary_number t where t.person_id = q.id)) and not exists (select from application_member a
                join assistance_case c on c.application_id = a.application_id
                where a.person_id = q.id and c.id = any (%s))""".formatted(FindingMatches.PEOPLE,
            ShutOut.cases(":reader"));

    private final IdNumbers numbers;
    private final JdbcClient jdbc;

    SearchingPeople(IdNumbers numbers, JdbcClient jdbc) {
        this.numbers = numbers;
        this.jdbc = jdbc;
    }

    /**
     * Who is looked for.
     *
     * @param born or null where nobody knows
     * @param place where the family is said to live, or null
     * @param family somebody who lives with the person, by name; may be empty
     */
    public record Sought(String name, @Nullable LocalDate born, @Nullable DivisionCode place, String family) {
        private Known known() {
            return new Known(name, null, born, null, place,
                    family.isBlank() ? Set.of() : Set.of(NameMatch.key(family)));
        }
    }

    /** Somebody who may be the one, with the newest case that names him; none where a temporary number was given and nothing else. */
    public record Found(long personId, String name, String number, boolean temporary, LocalDate born, String place,
            String family, @Nullable Long caseId, @Nullable String caseNumber, MatchScore score) {}

    /** Somebody of another place who may be the one: where, and nothing else. */
    public record Elsewhere(long personId, String place) {}

    /** Those of a scope who may be the one, the most alike first. */
    public List<Found> find(Sought sought, DivisionScope scope) {
        return alike(sought, scope, true, WORTH_SHOWING).limit(SHOWN)
                .map(one -> Trace.showing(Subject.PERSON, one.personId(), one))
                .toList();
    }

    /** Those of other places whose name and birth date may be the same; nobody learns more than the place. */
    @Beyond(Purpose.NOT_TWICE)
    public List<Elsewhere> elsewhere(Sought sought, DivisionScope scope) {
        return alike(sought, scope, false, WORTH_ASKING).limit(SHOWN)
                .map(one -> new Elsewhere(one.personId(), one.place()))
                .toList();
    }

    private Stream<Found> alike(Sought sought, DivisionScope scope, boolean inside, int least) {
        Known known = sought.known();
        return jdbc.sql(SOUGHT)
                .param("initials", NameMatch.initials(sought.name()).toArray(String[]::new))
                .param("born", sought.born())
                .param("inside", inside)
                .param("lower", scope.lower())
                .param("upper", scope.upper())
                .param("reader", scope.reader())
                .query((row, _) -> found(row, known))
                .list()
                .stream()
                .filter(one -> one.score().total() >= least)
                .sorted(Comparator.<Found>comparingInt(one -> -one.score().total()).thenComparing(Found::personId));
    }

    private Found found(ResultSet row, Known sought) throws SQLException {
        long id = row.getLong("id");
        String family = row.getString("family");
        Set<String> names = family.isEmpty()
                ? Set.of()
                : Arrays.stream(family.split("、")).map(NameMatch::key).collect(Collectors.toSet());
        var known = new Known(row.getString("name"), Sex.valueOf(row.getString("sex")),
                row.getObject("birth_date", LocalDate.class), null, new DivisionCode(row.getString("place")), names);
        IdNumber number = numbers.open(row.getBytes("id_sealed"), SealedColumn.PERSON_NUMBER.cell(id));
        return new Found(id, known.name(), number.masked(), number.isTemporary(),
                row.getObject("birth_date", LocalDate.class), row.getString("full_name"),
                family.isEmpty() ? "无" : family, (Long) row.getObject("case_id"), row.getString("number"),
                MatchScore.of(sought, known));
    }
}
