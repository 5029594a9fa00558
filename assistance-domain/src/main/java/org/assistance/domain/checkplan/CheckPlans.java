package org.assistance.domain.checkplan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The plans on record: those of a division, of divisions below it and of those around it, since a city's plan is about a township too. */
@Component
@Transactional(readOnly = true)
public class CheckPlans {
    /** How many wait for an officer: of the division and below, made by somebody else; parameters as {@code desk.OtherWork} says. */
    public static final String COUNT_WAITING = """
            select count(*) from check_plan where status = 'PROPOSED' and made_by <> :officer
                and division_code >= :lower and division_code < :upper""";

    private static final String SELECT = """
            select p.*, d.full_name as place, m.name || '（' || m.staff_number || '）' as maker, m.staff_number as maker_number,
                s.name || '（' || s.staff_number || '）' as settler, e.name || '（' || e.staff_number || '）' as ender
            from check_plan p join division d on d.code = p.division_code join officer m on m.id = p.made_by
                left join officer s on s.id = p.settled_by left join officer e on e.id = p.ended_by
            """;
    private static final String SEEN = """
             (p.division_code >= :lower and p.division_code < :upper or place_covers(p.division_code, :own)) """;

    private final JdbcClient jdbc;

    CheckPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The plans an officer sees, those that wait first, then the newest. */
    public List<CheckPlan> seenBy(ActingOfficer by) {
        return seen("where" + SEEN + "order by (p.status = 'PROPOSED') desc, p.id desc limit 200", by)
                .query(CheckPlans::read)
                .list();
    }

    /** One of them. @throws NoSuchPlan when there is none with that number */
    public CheckPlan required(long id, ActingOfficer by) {
        return seen("where" + SEEN + "and p.id = :id", by).param("id", id)
                .query(CheckPlans::read)
                .optional()
                .orElseThrow(NoSuchPlan::new);
    }

    /** As the system's own work finds it. @throws NoSuchPlan when there is none with that number */
    public CheckPlan find(long id) {
        return jdbc.sql(SELECT + "where p.id = :id")
                .param("id", id)
                .query(CheckPlans::read)
                .optional()
                .orElseThrow(NoSuchPlan::new);
    }

    /** The same, and it is not ended until the transaction is over. */
    @Transactional
    public CheckPlan held(long id) {
        jdbc.sql("select id from check_plan where id = :id for share").param("id", id).query(Long.class).optional();
        return find(id);
    }

    /** Those that are approved and hold on a day, the oldest first. */
    public List<CheckPlan> inForce(LocalDate day) {
        return jdbc
                .sql(SELECT + "where p.status = 'APPROVED' and :day between p.valid_from and p.valid_to order by p.id")
                .param("day", day)
                .query(CheckPlans::read)
                .list();
    }

    /** Those on which the night's comparison of everyone with a source's data rests on a day, the oldest first. */
    public List<CheckPlan> nightly(String source, LocalDate day) {
        return inForce(day).stream()
                .filter(plan -> plan.rhythm() == PlanRhythm.NIGHTLY && plan.sources().contains(source))
                .toList();
    }

    private JdbcClient.StatementSpec seen(String rest, ActingOfficer by) {
        return jdbc.sql(SELECT + rest)
                .param("lower", by.scope().lower())
                .param("upper", by.scope().upper())
                .param("own", by.division().value());
    }

    private static CheckPlan read(ResultSet row, int number) throws SQLException {
        return new CheckPlan(row.getLong("id"), new DivisionCode(row.getString("division_code")),
                row.getString("place"), row.getString("title"), row.getString("reason"),
                PlanRhythm.valueOf(row.getString("frequency")),
                Arrays.stream(texts(row, "programmes")).map(Programme::valueOf).toList(),
                List.of(texts(row, "sources")), row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class), row.getLong("made_by"), row.getString("maker"),
                row.getString("maker_number"),
                Objects.requireNonNull(instant(row, "made_at")), PlanStatus.valueOf(row.getString("status")),
                row.getString("settler"), instant(row, "settled_at"),
                Objects.requireNonNullElse(row.getString("settled_words"), ""), row.getString("ender"),
                row.getString("ended_words"));
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
