package org.assistance.domain.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.assistance.domain.audit.Subject;
import org.assistance.domain.audit.Trace;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.policy.Policies;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rights that are to be looked at anew (待复核): after a death in the family within three months (DB-33), with the last months of a
 * 渐退 (JT-04) and after them until its end is proposed, and when the months of the cycle are over or will be within one (DB-30, TK-40). A right that is under review, or whose
 * ending waits for its second officer, is not among them.
 */
@Component
@Transactional(readOnly = true)
public class DueReviews {
    /** Lines on a page; the query returns one more when there is a next page. */
    public static final int PAGE = 20;

    private static final String DUE = " from reviews_due(:lower, :upper, :officer, :day, :dibao, :varying, :tekun) t";

    private final Policies policies;
    private final JdbcClient jdbc;

    DueReviews(Policies policies, JdbcClient jdbc) {
        this.policies = policies;
        this.jdbc = jdbc;
    }

    /** Why a right is on the list. */
    public enum Kind {
        /** DB-33. */
        DEATH("家庭成员死亡"),
        /** JT-04. */
        TAPER("渐退将满"),
        /** DB-30, TK-40. */
        PERIODIC("定期复核");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The field's Chinese term. */
        public String label() {
            return label;
        }
    }

    /**
     * One right.
     *
     * @param lookedOn the day on which it was last decided
     * @param varying whether the shorter cycle holds: somebody can work, and the income is not fixed
     * @param dueOn the last day of the cycle, of the three months after a death, or of the 渐退
     */
    public record Row(long id, String name, String place, Programme programme, int people, Money amount,
            LocalDate lookedOn, boolean varying, Kind kind, @Nullable LocalDate diedOn, LocalDate dueOn) {
        /** Whether the day is over. */
        public boolean overdue(LocalDate today) {
            return dueOn.isBefore(today);
        }
    }

    /** How many there are in the officer's division, by kind; a kind of which there is none is there with 0. */
    public Map<Kind, Integer> counts(ActingOfficer by, LocalDate today) {
        var counts = new EnumMap<Kind, Integer>(Kind.class);
        for (Kind kind : Kind.values()) {
            counts.put(kind, 0);
        }
        asked("select t.kind, count(*) as number" + DUE + " group by t.kind", by, today)
                .query((row, at) -> counts.put(Kind.valueOf(row.getString("kind")), row.getInt("number")))
                .list();
        return counts;
    }

    /** Those in the officer's division, the most urgent first. */
    public List<Row> rows(@Nullable Kind kind, int skip, ActingOfficer by, LocalDate today) {
        return asked(
                "select t.*, e.programme, e.people, e.amount_fen, p.name, coalesce(v.full_name, '') as place" + DUE + """
                 join entitlement e on e.id = t.right_id
                    join person p on p.id = e.person_id
                    left join division v on v.code = e.division_code
                where cast(:kind as text) is null or t.kind = :kind
                order by t.due_on, t.right_id offset :skip limit :limit""", by, today)
                .param("kind", kind == null ? null : kind.name())
                .param("skip", skip)
                .param("limit", PAGE + 1)
                .query(DueReviews::row)
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, ActingOfficer by, LocalDate today) {
        DivisionScope scope = by.scope();
        Policy policy = policies.singleValues(by.division(), today);
        return jdbc.sql(sql)
                .param("officer", by.officerId())
                .param("lower", scope.lower())
                .param("upper", scope.upper())
                .param("day", today)
                .param("dibao", months(policy, PolicyCode.REVIEW_MONTHS, Programme.DIBAO), Types.INTEGER)
                .param("varying", months(policy, PolicyCode.REVIEW_MONTHS_VARYING, Programme.DIBAO), Types.INTEGER)
                .param("tekun", months(policy, PolicyCode.REVIEW_MONTHS, Programme.TEKUN), Types.INTEGER);
    }

    /** Null where no row of policy says how often: then nothing is due by the cycle. */
    private static @Nullable Integer months(Policy policy, PolicyCode code, Programme programme) {
        PolicyValue value = policy.find(code, programme.name(), null);
        return value == null ? null : (Integer) value.count();
    }

    private static Row row(ResultSet row, int at) throws SQLException {
        Trace.saw(Subject.RIGHT, row.getLong("right_id"));
        return new Row(row.getLong("right_id"), row.getString("name"), row.getString("place"),
                Programme.valueOf(row.getString("programme")), row.getInt("people"),
                Money.ofFen(row.getLong("amount_fen")), row.getObject("looked_on", LocalDate.class),
                row.getBoolean("varying"), Kind.valueOf(row.getString("kind")),
                row.getObject("died_on", LocalDate.class), row.getObject("due_on", LocalDate.class));
    }
}
