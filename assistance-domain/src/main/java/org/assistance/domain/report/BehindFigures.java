package org.assistance.domain.report;

import org.assistance.domain.audit.Subject;
import org.assistance.domain.audit.Trace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assistance.domain.casefile.ShutOut;
import org.assistance.domain.payment.RosterState;
import org.assistance.domain.wall.Beyond;
import org.assistance.domain.wall.Purpose;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cases behind a figure: the same filter that counted it, row by row but for the reader's relatives, with its own count and sum. */
@Service
@Transactional(readOnly = true)
@Beyond(Purpose.PAYROLL)
public class BehindFigures {
    /** Rows on a page; the query returns one more when there is a next page. */
    public static final int PAGE = 50;

    private static final String OF_TRANSFERS = """
            select t.id, t.entitlement_id, t.person_id, t.household_id, t.division_code, t.programme, t.area, t.people,
                t.amount_fen, t.month, t.benefit_month, '' as note
            from payment_transfer t
            where t.division_code >= :lower and t.division_code < :upper and t.programme = :programme
              and exists (select from payment_run r where r.id = t.run_id and r.status in ('APPROVED', 'SENT', 'SETTLED')) and
            """;

    private static final String OF_OMISSIONS = """
            select o.id, o.entitlement_id, o.person_id, o.household_id, o.division_code, o.programme, o.area, o.people,
                o.amount_fen, o.month, o.month as benefit_month, o.reason as note
            from payment_omission o join payment_run r on r.id = o.run_id
            where o.division_code >= :lower and o.division_code < :upper and o.programme = :programme
              and o.month = :month and r.status in %s and %s
            """.formatted(RosterState.COUNTS, RosterState.GONE);

    private static final String OF_STATUSES = """
            select e.id, e.id as entitlement_id, e.person_id, e.household_id, e.division_code, e.area, e.people,
                0 as amount_fen, cast(:month as date) as month, e.first_month as benefit_month,
                coalesce(e.ended_reason, '') as note
            from """ + " " + StatusRights.IN_SCOPE + """
            e where e.programme = :programme and
            """;

    private final JdbcClient jdbc;

    BehindFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which figure: a programme's, in an area or in both, in a division and month. */
    public record Figure(Question question, Programme programme, @Nullable Area area, Kind kind) {}

    /** What is counted. */
    public enum Kind {
        /** On the roster. */
        IN_PAYMENT("在保（在册）"),
        /** New on it. */
        NEW("本月新增"),
        /** Gone from it. */
        EXITED("本月退出"),
        /** Paid in the month. */
        PAID("本月发放"),
        /** Paid since January. */
        SINCE_JANUARY("1月起累计发放");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The Chinese term. */
        public String label() {
            return label;
        }
    }

    /**
     * What the list comes to: it equals the figure it was opened from.
     *
     * @param households once for each village and area; of the new and the gone those that are so as a whole
     */
    public record Total(long households, long people, long rows, Money amount) {}

    /**
     * One right on the roster, or one payment.
     *
     * @param key what the next page starts after
     */
    public record Row(String key, String name, String place, String caseNumber, long caseId, Area area, int people,
            Money amount, YearMonth month, YearMonth benefitMonth, String note) {}

    /** Counts and sums the whole list. */
    public Total total(Figure figure) {
        return jdbc.sql(
                "select count(distinct (household_id, division_code, area)) filter (where not " + goesOn(figure)
                        + "), coalesce(sum(people), 0), count(*), coalesce(sum(amount_fen), 0) from ("
                        + relation(figure) + ") x")
                .params(values(figure))
                .query((row, at) -> new Total(row.getLong(1), row.getLong(2), row.getLong(3),
                        Money.ofFen(row.getLong(4))))
                .single();
    }

    /** How many rows of the list are of the reader's relatives: counted in the figure, and not shown. */
    public long hidden(Figure figure) {
        return jdbc.sql("""
                select count(*) from (%s) x where x.entitlement_id in (select e.id from kin_link k
                    join entitlement e on e.case_id = k.case_id where k.officer_id = :reader and k.shuts_out)"""
                .formatted(relation(figure)))
                .params(values(figure))
                .query(Long.class)
                .single();
    }

    /**
     * Why the sum of a roster is not what the bank paid in the month, in one sentence; null where the two are equal or
     * the figure is no roster.
     */
    public @Nullable String difference(Figure figure) {
        if (figure.kind() != Kind.IN_PAYMENT || !figure.programme().pays()) {
            return null;
        }
        String area = figure.area() == null ? "" : " and t.area = :area";
        return jdbc.sql("""
                select coalesce(sum(t.amount_fen) filter (where t.roster), 0) as due,
                    coalesce(sum(t.amount_fen) filter (where t.roster and t.status = 'PENDING'), 0) as pending,
                    coalesce(sum(t.amount_fen) filter (where t.roster and t.status = 'FAILED'), 0) as failed,
                    coalesce(sum(t.amount_fen) filter (where not t.roster and t.status = 'PAID'), 0) as more,
                    coalesce(sum(t.amount_fen) filter (where t.status = 'PAID'), 0) as paid
                from (select t.*, t.change in ('NEW', 'CHANGED', 'SAME') as roster from payment_transfer t
                    join payment_run r on r.id = t.run_id and r.status in ('APPROVED', 'SENT', 'SETTLED')
                    where t.month = :month and t.division_code >= :lower and t.division_code < :upper
                      and t.programme = :programme %s) t""".formatted(area))
                .params(values(figure))
                .query((row, at) -> row.getLong("due") == row.getLong("paid")
                        ? ""
                        : "名册应发" + yuan(row, "due") + part(row, "pending", "，减尚无银行回盘的")
                                + part(row, "failed", "，减银行未付的") + part(row, "more", "，加补发和重发成功的") + "，等于月报的本月金额"
                                + yuan(row, "paid") + "。")
                .optional()
                .filter(sentence -> !sentence.isEmpty())
                .orElse(null);
    }

    private static String part(ResultSet row, String column, String words) throws SQLException {
        return row.getLong(column) == 0 ? "" : words + yuan(row, column);
    }

    private static String yuan(ResultSet row, String column) throws SQLException {
        return Money.ofFen(row.getLong(column)).format() + "元";
    }

    /**
     * A page of the list, by village.
     *
     * @param after the key of the last row of the page before; empty for the first page
     */
    public List<Row> page(Figure figure, String after) {
        return page(figure, after, PAGE + 1);
    }

    /** As {@link #page(Figure, String)}, of at most so many rows. */
    public List<Row> page(Figure figure, String after, int limit) {
        Map<String, Object> values = values(figure);
        String[] key = after.matches("[0-9]{12}-[0-9]{1,18}") ? after.split("-") : new String[]{"", "0"};
        values.put("after_code", key[0]);
        values.put("after_id", Long.valueOf(key[1]));
        values.put("limit", limit);
        return jdbc.sql("""
                select x.*, %s as goes_on, p.name, d.full_name as place, c.number, e.case_id from (%s) x
                    join person p on p.id = x.person_id
                    join division d on d.code = x.division_code
                    join entitlement e on e.id = x.entitlement_id
                    join assistance_case c on c.id = e.case_id
                where (x.division_code, x.id) > (:after_code, :after_id) and %s
                order by x.division_code, x.id limit :limit"""
                .formatted(goesOn(figure), relation(figure), ShutOut.of("e.case_id", ":reader")))
                .params(values)
                .query((row, at) -> Trace.showing(Subject.CASE, row.getLong("case_id"),
                        new Row(row.getString("division_code") + "-" + row.getLong("id"),
                                row.getString("name"), row.getString("place"), row.getString("number"),
                                row.getLong("case_id"),
                                Area.valueOf(row.getString("area")), row.getInt("people"),
                                Money.ofFen(row.getLong("amount_fen")),
                                YearMonth.from(row.getObject("month", LocalDate.class)),
                                YearMonth.from(row.getObject("benefit_month", LocalDate.class)), note(row))))
                .list();
    }

    private static String note(ResultSet row) throws SQLException {
        String note = row.getString("note");
        return row.getBoolean("goes_on") ? note + (note.isEmpty() ? "" : "；") + "同户另有人在册，不计户数" : note;
    }

    // Of whose household somebody else was, or is, on the roster, only the person is new or gone.
    private static String goesOn(Figure figure) {
        if (!figure.programme().pays()) {
            return "false";
        }
        return switch (figure.kind()) {
            case NEW -> RosterState.HOUSEHOLD_WAS;
            case EXITED -> RosterState.HOUSEHOLD_STAYS;
            case IN_PAYMENT, PAID, SINCE_JANUARY -> "false";
        };
    }

    private static String relation(Figure figure) {
        String area = figure.area() == null ? "" : " and area = :area";
        if (!figure.programme().pays()) {
            return OF_STATUSES + switch (figure.kind()) {
                case IN_PAYMENT -> "first_month <= :month and (last_month is null or last_month >= :month)";
                case NEW -> "first_month = :month and (last_month is null or last_month >= first_month)";
                case EXITED -> "last_month = :previous and last_month >= first_month";
                case PAID, SINCE_JANUARY -> "false";
            } + area;
        }
        String roster = "t.programme <> 'TEMPORARY_RELIEF' and t.month = :month and t.change in ";
        return switch (figure.kind()) {
            case IN_PAYMENT -> OF_TRANSFERS + roster + "('NEW', 'CHANGED', 'SAME')" + area;
            case NEW -> OF_TRANSFERS + roster + "('NEW')" + area;
            case EXITED -> OF_OMISSIONS + area;
            case PAID -> OF_TRANSFERS + "t.status = 'PAID' and t.month = :month" + area;
            case SINCE_JANUARY -> OF_TRANSFERS + "t.status = 'PAID' and t.month between :january and :month" + area;
        };
    }

    private static Map<String, Object> values(Figure figure) {
        Map<String, Object> values = new LinkedHashMap<>(figure.question().values());
        values.put("programme", figure.programme().name());
        values.put("area", figure.area() == null ? "" : figure.area().name());
        return values;
    }
}
