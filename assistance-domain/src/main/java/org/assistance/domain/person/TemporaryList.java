package org.assistance.domain.person;

import org.assistance.domain.casefile.ShutOut;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.audit.Subject;
import org.assistance.domain.audit.Trace;
import org.assistance.domain.casefile.NoSuchCase;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.person.TemporaryNumber.File;
import org.assistance.domain.person.TemporaryNumber.Kind;
import org.assistance.domain.person.TemporaryNumber.NamedIn;
import org.assistance.domain.person.TemporaryNumber.Row;
import org.assistance.domain.person.TemporaryNumber.State;
import org.assistance.domain.person.TemporaryNumber.Step;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.secret.IdNumbers;
import org.assistance.domain.secret.SealedColumn;
import org.assistance.domain.secret.Words;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Sex;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The temporary numbers of a scope (DF-05), the oldest first; those of relatives of whoever reads are not among them. */
@Component
@Transactional(readOnly = true)
public class TemporaryList {
    /** The most that are listed. */
    public static final int LISTED = 200;

    /** After so many days somebody should have seen to a real number [choice]. */
    public static final int LONG = 90;

    private static final String SEEN = """
            t.division_code >= :lower and t.division_code < :upper and not exists (select from application_member a
                join assistance_case c on c.application_id = a.application_id
                where a.person_id = t.person_id and c.id = any (""" + ShutOut.cases(":reader") + "))";
    private static final String COUNT = "select count(*) from temporary_number t where "
            + SEEN.replace(":reader", ":officer");

    /** SQL that counts those in use. */
    public static final String COUNT_IN_USE = COUNT + " and temporary_state(t.person_id) in ('OPEN', 'ASKED')";

    /** The same of those given more than {@link #LONG} days ago. */
    public static final String COUNT_OLD = COUNT_IN_USE
            + " and (t.issued_at at time zone 'Asia/Shanghai')::date < cast(:today as date) - " + LONG;

    /** SQL that counts the identity numbers that wait for a second officer, who {@code :officer} may be. */
    public static final String COUNT_ASKED = COUNT + " and temporary_state(t.person_id) = 'ASKED' and exists (select "
            + "from number_known n where n.person_id = t.person_id and n.status = 'PROPOSED' and n.recorded_by <> :officer)";

    private final IdNumbers numbers;
    private final Words words;
    private final JdbcClient jdbc;
    private final Clock clock;

    TemporaryList(IdNumbers numbers, Words words, JdbcClient jdbc, Clock clock) {
        this.numbers = numbers;
        this.words = words;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those in use, or those that no longer are. */
    public List<Row> rows(boolean inUse, DivisionScope scope) {
        LocalDate today = LocalDate.now(clock);
        return scoped("""
                select t.*, p.name as known_as, v.full_name, temporary_state(t.person_id) as state
                from temporary_number t join person p on p.id = t.person_id join division v on v.code = t.division_code
                where (temporary_state(t.person_id) in ('OPEN', 'ASKED')) = :inUse and """ + " " + SEEN + """
                 order by t.issued_at, t.person_id limit :limit""", scope).param("inUse", inUse)
                .param("limit", LISTED)
                .query((row, _) -> {
                    LocalDate issued = issued(row).atZoneSameInstant(OfficeTime.ZONE).toLocalDate();
                    return Trace.showing(Subject.PERSON, row.getLong("person_id"), new Row(row.getLong("person_id"),
                            row.getString("known_as"), row.getObject("birth_date", LocalDate.class),
                            row.getString("full_name"), Kind.valueOf(row.getString("kind")), issued,
                            ChronoUnit.DAYS.between(issued, today), State.valueOf(row.getString("state"))));
                })
                .list();
    }

    /** How many are in use and how many no longer are. */
    public record Counts(int inUse, int over) {}

    /** As they stand. */
    public Counts counts(DivisionScope scope) {
        return scoped("""
                select count(*) filter (where s.state in ('OPEN', 'ASKED')), count(*) filter (where s.state not in ('OPEN', 'ASKED'))
                from temporary_number t cross join lateral (select temporary_state(t.person_id)) s (state)
                where """ + " " + SEEN, scope).query((row, _) -> new Counts(row.getInt(1), row.getInt(2))).single();
    }

    /**
     * One, whole.
     *
     * @throws NoSuchCase when it does not lie in the scope
     */
    public File required(long personId, DivisionScope scope) {
        return file(personId, scope).orElseThrow(() -> new NoSuchCase("没有找到这个临时编号"));
    }

    private Optional<File> file(long personId, DivisionScope scope) {
        return scoped("""
                select t.*, p.name as known_as, p.id_sealed, v.full_name, o.name as officer, temporary_state(t.person_id) as state,
                    (select n.recorded_by from number_known n where n.person_id = t.person_id and n.status = 'PROPOSED') as asked_by
                from temporary_number t join person p on p.id = t.person_id join division v on v.code = t.division_code
                    join officer o on o.id = t.issued_by
                where t.person_id = :id and """ + " " + SEEN, scope).param("id", personId)
                .query((row, _) -> Trace.showing(Subject.PERSON, personId, file(row)))
                .optional();
    }

    private File file(ResultSet row) throws SQLException {
        long person = row.getLong("person_id");
        Sex sex = Sex.valueOf(row.getString("sex"));
        LocalDate born = row.getObject("birth_date", LocalDate.class);
        IdNumber now = numbers.open(row.getBytes("id_sealed"), SealedColumn.PERSON_NUMBER.cell(person));
        return new File(person, IdNumber.temporary(row.getInt("serial"), born, sex).value(), row.getString("known_as"),
                row.getString("name"), sex.label(), born, now.isTemporary() ? null : now.masked(),
                Kind.valueOf(row.getString("kind")), words.open(row.getString("reason")), row.getString("full_name"),
                ((Object[]) row.getArray("looked_at").getArray()).length, row.getString("officer"),
                issued(row).toInstant(), State.valueOf(row.getString("state")), (Long) row.getObject("asked_by"),
                steps(person), cases(person));
    }

    private List<Step> steps(long person) {
        return jdbc.sql("""
                select n.*, a.name as asked, b.name as answered from number_known n join officer a on a.id = n.recorded_by
                    left join officer b on b.id = n.answered_by where n.person_id = :id order by n.id""")
                .param("id", person)
                .query((row, _) -> {
                    String name = row.getString("name");
                    var asked = new Step("登记公民身份号码", row.getString("asked"),
                            row.getObject("recorded_at", OffsetDateTime.class).toInstant(), name,
                            words.open(row.getString("reason")));
                    @Nullable
                    OffsetDateTime at = row.getObject("answered_at", OffsetDateTime.class);
                    return at == null
                            ? Stream.of(asked)
                            : Stream.of(asked, new Step(row.getString("status").equals("CONFIRMED") ? "确认" : "不同意",
                                    row.getString("answered"), at.toInstant(), name,
                                    row.getString("answer") == null ? "" : words.open(row.getString("answer"))));
                })
                .list()
                .stream()
                .flatMap(one -> one)
                .toList();
    }

    private List<NamedIn> cases(long person) {
        return jdbc.sql("""
                select c.id, c.number, a.applied_on, c.stage from application_member m join application a on a.id = m.application_id
                    join assistance_case c on c.application_id = a.id where m.person_id = :id order by c.id""")
                .param("id", person)
                .query((row, _) -> new NamedIn(row.getLong("id"), row.getString("number"),
                        row.getObject("applied_on", LocalDate.class), Stage.valueOf(row.getString("stage")).label()))
                .list();
    }

    private static OffsetDateTime issued(ResultSet row) throws SQLException {
        return row.getObject("issued_at", OffsetDateTime.class);
    }

    private JdbcClient.StatementSpec scoped(String sql, DivisionScope scope) {
        return jdbc.sql(sql)
                .param("lower", scope.lower())
                .param("upper", scope.upper())
                .param("reader", scope.reader());
    }
}
