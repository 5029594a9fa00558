package org.assistance.domain.verification;

import org.assistance.domain.casefile.ShutOut;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.Percent;
import org.assistance.domain.audit.Subject;
import org.assistance.domain.audit.Trace;
import org.assistance.domain.place.DivisionScope;
import org.assistance.eligibility.value.DivisionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The month's figures of checks (RP-04 核对), place by place, with the reports behind each; those of the reader's relatives are in none. */
@Component
@Transactional(readOnly = true)
public class CheckFigures {
    /** Lines on a page; the query returns one more when there is a next page. */
    public static final int PAGE = 50;

    private static final String CHECKED = """
            with named (id) as (
                select id from verification_report where requested_at >= :since and requested_at < :until
                union select id from verification_report where concluded_at >= :since and concluded_at < :until
                union select i.report_id from verification_objection o join verification_item i on i.id = o.item_id
                    where o.raised_on between :first and :last
                union select report_id from facts_asked_again where asked_on between :first and :last),
            checked as (
                select v.id, v.case_id, c.number, c.division_code, c.applicant_name, v.conclusion,
                    cast(v.requested_at at time zone :zone as date) as requested_on,
                    case when v.conclusion in ('FITS', 'DOES_NOT_FIT') then cast(v.concluded_at at time zone :zone as date) end
                        as concluded_on, i.people, i.differs, i.silent,
                    exists (select from verification_objection o join verification_item d on d.id = o.item_id
                        where o.case_id = v.case_id and o.at = v.requested_at and o.changed and d.report_id < v.id) as disputed
                from named join verification_report v on v.id = named.id join assistance_case c on c.id = v.case_id
                    cross join lateral (
                        select count(distinct (i.member_number, i.obligor_number)) filter (where i.answer <> 'REFUSED') as people,
                            coalesce(bool_or(i.needs_resolution and i.answer in ('DIFFERS', 'NOT_FOUND')), false) as differs,
                            coalesce(bool_or(i.answer = 'UNREACHABLE'), false) as silent
                        from verification_item i where i.report_id = v.id) i
                where c.division_code >= :lower and c.division_code < :upper and
            """ + ShutOut.NOT + ")\n";

    private final JdbcClient jdbc;

    CheckFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A place's figures.
     *
     * @param meanDays from the request to the conclusion, over the checks concluded in the month, to a tenth; null where none was
     */
    public record Counted(Map<CheckFigure, Integer> counts, @Nullable String meanDays) {
        /** Of a hundred checks how many found a difference, or null where there was no check. */
        public @Nullable Integer hitRate() {
            int all = counts.getOrDefault(CheckFigure.HOUSEHOLDS, 0);
            return all == 0 ? null : Percent.of(counts.getOrDefault(CheckFigure.DIFFERING, 0), all);
        }
    }

    /** One report behind a figure. */
    public record Row(long caseId, String caseNumber, String applicant, String place, LocalDate requestedOn,
            @Nullable LocalDate concludedOn, @Nullable Conclusion conclusion, int people, boolean differs,
            boolean silent) {}

    /** The figures of a scope, and of each division below it that has any, or of the scope itself under its own code. */
    public record Figures(Counted whole, Map<DivisionCode, Counted> below) {}

    /** The figures of a month; {@code digits} is how many digits of a code name a division below. */
    public Figures figures(DivisionScope scope, int digits, YearMonth month) {
        Map<DivisionCode, Counted> below = new LinkedHashMap<>();
        String all = Arrays.stream(CheckFigure.values())
                .map(one -> one.sum() + " as " + one)
                .collect(Collectors.joining(", "));
        Counted whole = asked(CHECKED + "select place, " + all
                + ", to_char(avg(r.concluded_on - r.requested_on) filter (where " + CheckFigure.CONCLUDED.condition()
                + "), 'FM9990.0') as mean from (select *, rpad(left(division_code, :digits), 12, '0') as place from checked) r"
                + " group by grouping sets ((place), ()) order by place nulls last", scope, month)
                .param("digits", digits)
                .query(row -> {
                    Counted counted = null;
                    while (row.next()) {
                        counted = read(row);
                        if (row.getString("place") != null
                                && counted.counts().values().stream().anyMatch(count -> count > 0)) {
                            below.put(new DivisionCode(row.getString("place")), counted);
                        }
                    }
                    return Objects.requireNonNull(counted, "the whole comes last");
                });
        return new Figures(Objects.requireNonNull(whole), below);
    }

    private static Counted read(ResultSet row) throws SQLException {
        Map<CheckFigure, Integer> counts = new LinkedHashMap<>();
        for (CheckFigure one : CheckFigure.values()) {
            counts.put(one, row.getInt(one.name()));
        }
        return new Counted(counts, row.getString("mean"));
    }

    /**
     * What is behind a figure.
     *
     * @param count the figure itself; 0 on a page after the last
     */
    public record Behind(int count, List<Row> rows) {}

    /** The reports behind a figure, the oldest first. */
    public Behind behind(CheckFigure figure, DivisionScope scope, YearMonth month, int page) {
        var count = new AtomicInteger();
        List<Row> rows = asked(CHECKED + "select r.*, v.full_name as place, sum(" + figure.adds()
                + ") over () as figure from checked r join division v on v.code = r.division_code where "
                + figure.condition() + " order by r.requested_on, r.id limit :limit offset :from", scope, month)
                .param("limit", PAGE + 1)
                .param("from", page * PAGE)
                .query((row, _) -> {
                    count.set(row.getInt("figure"));
                    return Trace.showing(Subject.CASE, row.getLong("case_id"), row(row));
                })
                .list();
        return new Behind(count.get(), rows);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getLong("case_id"), row.getString("number"), row.getString("applicant_name"),
                row.getString("place"), row.getObject("requested_on", LocalDate.class),
                row.getObject("concluded_on", LocalDate.class),
                row.getString("conclusion") == null ? null : Conclusion.valueOf(row.getString("conclusion")),
                row.getInt("people"), row.getBoolean("differs"), row.getBoolean("silent"));
    }

    private JdbcClient.StatementSpec asked(String sql, DivisionScope scope, YearMonth month) {
        return jdbc.sql(sql)
                .param("lower", scope.lower())
                .param("upper", scope.upper())
                .param("reader", scope.reader())
                .param("zone", OfficeTime.ZONE.getId())
                .param("first", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .param("since", begin(month))
                .param("until", begin(month.plusMonths(1)));
    }

    private static OffsetDateTime begin(YearMonth month) {
        return month.atDay(1).atStartOfDay(OfficeTime.ZONE).toOffsetDateTime();
    }
}
