package org.assistance.domain.monitoring;

import org.assistance.domain.casefile.ShutOut;
import org.assistance.domain.secret.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assistance.domain.audit.Subject;
import org.assistance.domain.audit.Trace;
import org.assistance.domain.place.DivisionScope;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The warnings of a scope; those about relatives of whoever reads are not among them. */
@Component
@Transactional(readOnly = true)
public class Warnings {
    /** Lines on a page; the query returns one more when there is a next page. */
    public static final int PAGE = 20;

    /** Counts what is not closed, from {@code :lower} to below {@code :upper}, but of relatives of {@code :officer}. */
    public static final String COUNT_OPEN = """
            select count(*) from warning
            where division_code >= :lower and division_code < :upper and stage <> 'CLOSED' and
            """ + ShutOut.of("case_id", ":officer");

    private static final String IN_SCOPE = " w.division_code >= :lower and w.division_code < :upper and"
            + ShutOut.of("w.case_id", ":reader") + "and ";

    private static final String ROW = """
            select w.*, p.name as person, v.full_name as place, i.name as indicator_name, i.dimension, i.level, i.source, f.file_name,
                fv.name as file_place, c.name as concluder, z.name as closer
            from warning w
                join person p on p.id = w.person_id
                join division v on v.code = w.division_code
                join warning_indicator i on i.id = w.indicator_id
                left join department_file f on f.id = w.file_id
                left join division fv on fv.code = f.division_code
                left join officer c on c.id = w.concluded_by
                left join officer z on z.id = w.closed_by
            where""";

    private final JdbcClient jdbc;
    private final Words words;

    Warnings(JdbcClient jdbc, Words words) {
        this.words = words;
        this.jdbc = jdbc;
    }

    /** Which warnings are listed. */
    public enum Of {
        OPEN("未办结", "w.stage <> 'CLOSED'"),
        OVERDUE("已超期", "w.stage <> 'CLOSED' and w.due_on < :today"),
        CLOSED("已办结", "w.stage = 'CLOSED'");

        private final String label;
        private final String condition;

        Of(String label, String condition) {
            this.label = label;
            this.condition = condition;
        }

        /** The Chinese term. */
        public String label() {
            return label;
        }
    }

    /** How many of a kind there are. */
    public Map<Of, Integer> counts(DivisionScope scope, LocalDate today) {
        String all = Arrays.stream(Of.values())
                .map(one -> "count(*) filter (where " + one.condition + ") as " + one)
                .collect(Collectors.joining(", "));
        return scoped("select " + all + " from warning w where" + IN_SCOPE + "true", scope).param("today", today)
                .query((row, _) -> {
                    Map<Of, Integer> counts = new LinkedHashMap<>();
                    for (Of one : Of.values()) {
                        counts.put(one, row.getInt(one.name()));
                    }
                    return counts;
                })
                .single();
    }

    /** A page of them, the first due first; of the closed the last closed first. */
    public List<Warning> page(Of of, DivisionScope scope, LocalDate today, int page) {
        return listed(of.condition, of == Of.CLOSED ? "w.closed_on desc, w.id desc" : "w.due_on, w.id", scope, page)
                .param("today", today)
                .query(this::warning)
                .list();
    }

    /** How many a month's figure counts in each division below, or in the scope itself under its own code. */
    public Map<DivisionCode, Map<WarningFigure, Integer>> figures(DivisionScope scope, int digits, YearMonth month,
            LocalDate today) {
        String all = Arrays.stream(WarningFigure.values())
                .map(one -> "count(*) filter (where " + one.condition() + ") as " + one)
                .collect(Collectors.joining(", "));
        Map<DivisionCode, Map<WarningFigure, Integer>> figures = new LinkedHashMap<>();
        dated(scoped("select rpad(left(w.division_code, :digits), 12, '0') as place, " + all
                + " from warning w where" + IN_SCOPE + "true group by 1 order by 1", scope).param("digits", digits),
                month,
                today).query(row -> {
                    Map<WarningFigure, Integer> counts = new LinkedHashMap<>();
                    for (WarningFigure one : WarningFigure.values()) {
                        counts.put(one, row.getInt(one.name()));
                    }
                    figures.put(new DivisionCode(row.getString("place")), counts);
                });
        return figures;
    }

    /** Days from the warning to its closing, on average over those closed in a month, to a tenth; null where none was. */
    public @Nullable String meanDays(DivisionScope scope, YearMonth month, LocalDate today) {
        return dated(scoped("select to_char(avg(w.closed_on - w.raised_on), 'FM9990.0') from warning w where" + IN_SCOPE
                + WarningFigure.CLOSED.condition(), scope), month, today).query(String.class).optional().orElse(null);
    }

    /** The rows behind a month's figure. */
    public List<Warning> behind(WarningFigure figure, DivisionScope scope, YearMonth month, LocalDate today, int page) {
        return dated(listed(figure.condition(), "w.raised_on, w.id", scope, page), month, today)
                .query(this::warning)
                .list();
    }

    /** One with all that belongs to it; empty when there is none in the scope, or it is about relatives. */
    public Optional<Warning.File> file(long id, DivisionScope scope) {
        return scoped(ROW + IN_SCOPE + "w.id = :id", scope).param("id", id)
                .query(this::warning)
                .optional()
                .map(found -> new Warning.File(found, steps(id), visits(id), chain(found.personId()),
                        others(found, scope)));
    }

    private JdbcClient.StatementSpec listed(String condition, String order, DivisionScope scope, int page) {
        return scoped(ROW + IN_SCOPE + condition + " order by " + order + " limit :limit offset :from", scope)
                .param("limit", PAGE + 1)
                .param("from", page * PAGE);
    }

    private JdbcClient.StatementSpec scoped(String sql, DivisionScope scope) {
        return jdbc.sql(sql)
                .param("lower", scope.lower())
                .param("upper", scope.upper())
                .param("reader", scope.reader());
    }

    private static JdbcClient.StatementSpec dated(JdbcClient.StatementSpec asked, YearMonth month, LocalDate today) {
        LocalDate last = month.atEndOfMonth();
        return asked.param("first", month.atDay(1))
                .param("last", last)
                .param("end", last.isAfter(today) ? today : last);
    }

    private List<Warning.Step> steps(long id) {
        return jdbc.sql("""
                select s.*, o.name from warning_step s join officer o on o.id = s.officer_id
                where s.warning_id = :id order by s.id""")
                .param("id", id)
                .query((row, _) -> new Warning.Step(WarningStage.valueOf(row.getString("stage")), row.getString("name"),
                        row.getObject("at", OffsetDateTime.class).toInstant(), words.open(row.getString("note"))))
                .list();
    }

    private List<Warning.Visit> visits(long id) {
        return jdbc.sql("""
                select v.*, o.name from warning_visit v join officer o on o.id = v.recorded_by
                where v.warning_id = :id order by v.id""")
                .param("id", id)
                .query((row, _) -> new Warning.Visit(row.getObject("visited_on", LocalDate.class),
                        row.getString("first_visitor"), row.getString("second_visitor"), row.getString("present"),
                        words.open(row.getString("seen")), row.getString("name")))
                .list();
    }

    private List<Warning.Aid> chain(long personId) {
        return jdbc.sql("""
                select e.programme, v.full_name, e.first_month, e.last_month, e.amount_fen, e.rhythm, e.case_id, c.number
                from entitled_person t join entitlement e on e.id = t.entitlement_id
                    join division v on v.code = e.division_code
                    join assistance_case c on c.id = e.case_id
                where t.person_id = :person and (e.last_month is null or e.last_month >= e.first_month)
                order by e.first_month desc, e.id desc""")
                .param("person", personId)
                .query((row, _) -> new Warning.Aid(Programme.valueOf(row.getString("programme")).label(),
                        row.getString("full_name"), row.getObject("first_month", LocalDate.class),
                        row.getObject("last_month", LocalDate.class), amount(row),
                        "MONTHLY".equals(row.getString("rhythm")), row.getLong("case_id"), row.getString("number")))
                .list();
    }

    private static @Nullable Money amount(ResultSet row) throws SQLException {
        long fen = row.getLong("amount_fen");
        return row.wasNull() ? null : Money.ofFen(fen);
    }

    private List<Warning> others(Warning of, DivisionScope scope) {
        return scoped(ROW + IN_SCOPE + "w.person_id = :person and w.id <> :id order by w.id desc", scope)
                .param("person", of.personId())
                .param("id", of.id())
                .query(this::warning)
                .list();
    }

    private Warning warning(ResultSet row, int at) throws SQLException {
        Trace.saw(Subject.CASE, row.getLong("case_id"));
        String concluder = row.getString("concluder");
        String disposition = row.getString("disposition");
        String closer = row.getString("closer");
        return new Warning(row.getLong("id"), row.getLong("person_id"), row.getString("person"), row.getString("place"),
                row.getLong("case_id"), row.getString("indicator_name"), Dimension.valueOf(row.getString("dimension")),
                Level.valueOf(row.getString("level")), row.getString("source"),
                row.getString("file_name") == null
                        ? null
                        : row.getString("file_place") + "，" + row.getString("file_name"),
                row.getObject("data_as_of", LocalDate.class), row.getString("found"), row.getString("known"),
                row.getObject("raised_on", LocalDate.class), row.getObject("due_on", LocalDate.class),
                WarningStage.valueOf(row.getString("stage")),
                concluder == null
                        ? null
                        : new Warning.Conclusion(row.getBoolean("true_finding"),
                                disposition == null ? null : Disposition.valueOf(disposition),
                                words.open(row.getString("statement")), row.getLong("concluded_by"), concluder,
                                row.getObject("concluded_on", LocalDate.class)),
                closer == null
                        ? null
                        : new Warning.Closing(WarningResult.valueOf(row.getString("result")),
                                words.openOrNull(row.getString("closing_note")), closer,
                                row.getObject("closed_on", LocalDate.class)));
    }
}
