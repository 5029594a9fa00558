package org.assistance.domain.unmasking;

import org.assistance.domain.Percent;
import org.assistance.domain.secret.Words;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assistance.domain.place.DivisionScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who read which masked value of a division's cases in full, and why, for whoever audits; never the value itself. */
@Component
@Transactional(readOnly = true)
public class Unmaskings {
    /** Lines on a page; the query returns one more when there is a next page. */
    public static final int PAGE = 50;

    /** The most officers and days that are pointed out. */
    public static final int MOST = 20;

    private static final String OF = """
            from unmasking u join officer o on o.id = u.officer_id join assistance_case c on c.id = u.case_id
                left join division d on d.code = c.division_code
            where c.division_code >= :lower and c.division_code < :upper
            """;

    private final JdbcClient jdbc;
    private final Words words;

    Unmaskings(JdbcClient jdbc, Words words) {
        this.words = words;
        this.jdbc = jdbc;
    }

    /**
     * What is looked for; null or blank takes all.
     *
     * @param officer a staff number or part of a name
     */
    public record Sought(String officer, @Nullable LocalDate from, @Nullable LocalDate to) {}

    /**
     * One look.
     *
     * @param field what was read, without whose it is: 第2名成员的身份证号
     * @param ofTheDay how many the officer had read by then on that day, this one included
     */
    public record Line(long id, Instant at, String who, String caseNumber, long caseId, String place, String field,
            String reason, String words, int ofTheDay) {}

    /**
     * An officer who read more than half of what a day allows.
     *
     * @param seen how many values, of how many cases
     */
    public record Outlier(String who, String staffNumber, LocalDate day, int seen, int cases, int allowed) {
        /** How much of the day's budget it was, in whole percent. */
        public int percent() {
            return Percent.of(seen, allowed);
        }
    }

    /** The looks before an id ({@link Long#MAX_VALUE} for the first page), the newest first. */
    public List<Line> page(Sought sought, DivisionScope scope, long before) {
        Map<String, Object> values = values(sought, scope);
        values.put("before", before);
        return jdbc.sql("""
                select u.id, u.at, o.name || '（' || o.staff_number || '）' as who, c.number, c.id as case_id, d.full_name, u.field,
                    u.reason, u.words, (select count(*) from unmasking x where x.officer_id = u.officer_id and x.id <= u.id
                        and (x.at at time zone 'Asia/Shanghai')::date = (u.at at time zone 'Asia/Shanghai')::date) as of_the_day
                """ + OF + narrowed(sought) + " and u.id < :before order by u.id desc limit " + (PAGE + 1))
                .params(values)
                .query((row, _) -> line(row))
                .list();
    }

    /** Who read more than half of a day's budget on one day, the most first; values of other divisions' cases are not counted. */
    public List<Outlier> outliers(Sought sought, DivisionScope scope) {
        return jdbc.sql("""
                select o.name || '（' || o.staff_number || '）' as who, o.staff_number, (u.at at time zone 'Asia/Shanghai')::date as day,
                    count(*) as seen, count(distinct u.case_id) as cases, (select per_day from unmasking_budget) as allowed
                """ + OF + narrowed(sought) + """
                 group by o.id, o.name, o.staff_number, day having count(*) * 2 > (select per_day from unmasking_budget)
                order by seen desc, day desc limit :most""")
                .params(values(sought, scope))
                .param("most", MOST)
                .query((row, _) -> new Outlier(row.getString("who"), row.getString("staff_number"),
                        row.getObject("day", LocalDate.class), row.getInt("seen"), row.getInt("cases"),
                        row.getInt("allowed")))
                .list();
    }

    /** How many values a day allows. */
    public int allowedADay() {
        return jdbc.sql("select per_day from unmasking_budget").query(Integer.class).single();
    }

    private static String narrowed(Sought sought) {
        var sql = new StringBuilder();
        if (!sought.officer().isBlank()) {
            sql.append(" and (o.staff_number = upper(:officer) or position(:officer in o.name) > 0)");
        }
        if (sought.from() != null) {
            sql.append(" and u.at >= cast(:from as date)::timestamp at time zone 'Asia/Shanghai'");
        }
        if (sought.to() != null) {
            sql.append(" and u.at < (cast(:to as date) + 1)::timestamp at time zone 'Asia/Shanghai'");
        }
        return sql.toString();
    }

    private static Map<String, Object> values(Sought sought, DivisionScope scope) {
        var values = new HashMap<String, Object>(
                Map.of("lower", scope.lower(), "upper", scope.upper(), "officer", sought.officer().strip()));
        if (sought.from() != null) {
            values.put("from", Date.valueOf(sought.from()));
        }
        if (sought.to() != null) {
            values.put("to", Date.valueOf(sought.to()));
        }
        return values;
    }

    private Line line(ResultSet row) throws SQLException {
        String field = row.getString("field");
        String label = MaskedField.of(field)
                .map(of -> of.kind() == MaskedField.Kind.ID_NUMBER
                        ? "第" + of.number() + "名成员的" + of.kind().label()
                        : of.kind().label())
                .orElse(field);
        return new Line(row.getLong("id"), row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("who"),
                row.getString("number"), row.getLong("case_id"), row.getString("full_name"), label,
                UnmaskingReason.valueOf(row.getString("reason")).label(), words.open(row.getString("words")),
                row.getInt("of_the_day"));
    }
}
