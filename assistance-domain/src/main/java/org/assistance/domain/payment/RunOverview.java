package org.assistance.domain.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.assistance.domain.place.DivisionScope;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a run looks like to somebody: runs, figures and counts, each within a scope, so that a township sees the county's
 * run but only its own lines of it.
 */
@Component
@Transactional(readOnly = true)
public class RunOverview {
    private static final int PAGE = 20;

    // Asked inside the sum as well, so that no payment is read of a run that lies in the reader's division.
    private static final String WIDER = "r.division_code in (:above) and r.division_code <> :lower";

    private final JdbcClient jdbc;

    RunOverview(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A run in the list; of a run that reaches beyond the reader's division, the lines and the money inside it. */
    public record Row(long id, String number, YearMonth month, String division, RunStatus status, int lines,
            Money total, String frozenBy, Instant frozenAt, @Nullable String approvedBy) {}

    /** A programme's part of a run: households, people, payments and money; paid and failed once the bank has answered. */
    public record Figures(@Nullable Programme programme, long households, long people, long lines, Money total,
            long paidLines, Money paid, long failedLines, Money failed) {}

    /** How many payments or people of one kind of change, and their money. */
    public record Count(long lines, Money total) {
        static final Count NONE = new Count(0, Money.ZERO);
    }

    /** The counts of all groups. */
    public record Counts(Map<Group, Count> found) {
        /** The count of one group; zero when it is empty. */
        public Count of(Group group) {
            return found.getOrDefault(group, Count.NONE);
        }
    }

    /**
     * The runs that touch a scope, newest month first.
     *
     * @param before the id of the last run of the page before; null for the first page
     * @return at most one more than a page of {@value #PAGE}
     */
    public List<Row> runs(DivisionScope scope, @Nullable Long before) {
        return jdbc.sql("""
                select r.id, r.division_code, r.month, r.sequence, r.status, r.frozen_at,
                       case when %1$s then part.lines else r.line_count end as line_count,
                       case when %1$s then part.fen else r.total_fen end as total_fen,
                       d.name as division, f.name as frozen_by, a.name as approved_by
                from payment_run r
                    join division d on d.code = r.division_code
                    join officer f on f.id = r.frozen_by
                    left join officer a on a.id = r.approved_by
                    cross join lateral (select count(*) as lines, coalesce(sum(t.amount_fen), 0) as fen
                        from payment_transfer t where %1$s and t.run_id = r.id and t.month = r.month
                          and t.division_code >= :lower and t.division_code < :upper) part
                where (r.division_code >= :lower and r.division_code < :upper or r.division_code in (:above))
                  and (cast(:before as bigint) is null
                       or (r.month, r.id) < (select b.month, b.id from payment_run b where b.id = :before))
                order by r.month desc, r.id desc limit :limit""".formatted(WIDER))
                .params(of(scope))
                .param("before", before)
                .param("above", scope.division().chain().stream().map(DivisionCode::value).toList())
                .param("limit", PAGE + 1)
                .query(RunOverview::row)
                .list();
    }

    /** How many runs make a page. */
    public static int page() {
        return PAGE;
    }

    private static Row row(ResultSet row, int at) throws SQLException {
        YearMonth month = YearMonth.from(row.getObject("month", LocalDate.class));
        return new Row(row.getLong("id"),
                PaymentRun.numberOf(new DivisionCode(row.getString("division_code")), month, row.getInt("sequence")),
                month, row.getString("division"), RunStatus.valueOf(row.getString("status")), row.getInt("line_count"),
                Money.ofFen(row.getLong("total_fen")), row.getString("frozen_by"),
                row.getObject("frozen_at", OffsetDateTime.class).toInstant(), row.getString("approved_by"));
    }

    /** The figures of a run by programme, those without payments left out; the last row, without a programme, sums them. */
    public List<Figures> figures(long runId, DivisionScope scope) {
        return jdbc.sql("""
                with of_right as (
                    select programme, entitlement_id, household_id, max(people) as people, count(*) as lines,
                        sum(amount_fen) as fen, count(*) filter (where status = 'PAID') as paid_lines,
                        coalesce(sum(amount_fen) filter (where status = 'PAID'), 0) as paid_fen,
                        count(*) filter (where status = 'FAILED') as failed_lines,
                        coalesce(sum(amount_fen) filter (where status = 'FAILED'), 0) as failed_fen
                    from payment_transfer
                    where run_id = :run and division_code >= :lower and division_code < :upper
                    group by programme, entitlement_id, household_id)
                select programme, count(distinct household_id), sum(people), sum(lines), sum(fen), sum(paid_lines),
                    sum(paid_fen), sum(failed_lines), sum(failed_fen)
                from of_right group by rollup (programme) order by programme nulls last""")
                .params(of(scope))
                .param("run", runId)
                .query((row, at) -> new Figures(
                        row.getString(1) == null ? null : Programme.valueOf(row.getString(1)), row.getLong(2),
                        row.getLong(3), row.getLong(4), Money.ofFen(row.getLong(5)), row.getLong(6),
                        Money.ofFen(row.getLong(7)), row.getLong(8), Money.ofFen(row.getLong(9))))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(Figures::programme,
                        java.util.Comparator.nullsLast(java.util.Comparator.naturalOrder())))
                .toList();
    }

    /** How much of each {@link Group} is in a run. */
    public Counts counts(long runId, DivisionScope scope) {
        var counts = new java.util.EnumMap<Group, Count>(Group.class);
        jdbc.sql("""
                select change as kind, count(*), sum(amount_fen) from payment_transfer
                where run_id = :run and division_code >= :lower and division_code < :upper group by change
                union all
                select 'FAILED', count(*), coalesce(sum(amount_fen), 0) from payment_transfer
                where run_id = :run and division_code >= :lower and division_code < :upper and status = 'FAILED'
                union all
                select kind, count(*), sum(amount_fen) from payment_omission
                where run_id = :run and division_code >= :lower and division_code < :upper group by kind""")
                .params(of(scope))
                .param("run", runId)
                .query(row -> {
                    counts.put(Group.valueOf(row.getString(1)),
                            new Count(row.getLong(2), Money.ofFen(row.getLong(3))));
                });
        return new Counts(counts);
    }

    /** The name of an officer, for the run's history. */
    public String officer(long id) {
        return jdbc.sql("select name from officer where id = :id").param("id", id).query(String.class).single();
    }

    static Map<String, Object> of(DivisionScope scope) {
        return Map.of("lower", scope.lower(), "upper", scope.upper(), "reader", scope.reader());
    }
}
