package org.assistance.domain.whatif;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.assistance.domain.place.DivisionScope;
import org.assistance.eligibility.value.DivisionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the facts of a caseload from one snapshot, through one cursor, without keeping them: of each household and road the cases in
 * which a right stands, else the last one decided.
 */
@Component
public class CaseloadRows {
    /** Rows handed on together. */
    public static final int CHUNK = 500;

    /** The parameters are set by {@link #bind}. */
    public static final String SQL = """
            with held as materialized (
                select case_id, string_agg(named, ' ') filter (where standing) as held,
                       string_agg(named, ' ') filter (where not standing) as ended
                from (select e.case_id, e.programme || coalesce(w.member_number, 0) as named,
                             coalesce(e.last_month >= greatest(?, e.first_month), true) as standing
                      from entitlement e join award w on w.id = e.award_id
                      where e.division_code >= ? and e.division_code < ?) granted
                group by case_id
            ), decided as (
                select c.id, a.household_id, c.route, d.decided_at, h.held is not null as standing
                from assistance_case c
                    join application a on a.id = c.application_id
                    join decision d on d.case_id = c.id
                    left join held h on h.case_id = c.id
                where c.division_code >= ? and c.division_code < ? and c.route in ('HOUSEHOLD', 'SUBSIDY')
            ), chosen as materialized (
                select id from (
                    select id, standing, bool_or(standing) over household as any_standing,
                           row_number() over (household order by decided_at desc, id desc) as place
                    from decided window household as (partition by household_id, route)) ranked
                where standing or not any_standing and place = 1
            )
            select c.id, c.division_code, c.township_code, h.held, h.ended, f.facts,
                   (select count(*) from chosen) as total
            from chosen
                join assistance_case c on c.id = chosen.id
                join case_assessment f on f.case_id = chosen.id and not f.superseded
                left join held h on h.case_id = chosen.id
            """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate snapshot;

    CaseloadRows(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * One case to be judged.
     *
     * @param township its township
     * @param held the rights granted in it that stand in the month, as programme and member number: {@code "CARE_SUBSIDY2 DIBAO0"};
     *            null for none
     * @param ended the rights granted in it that do not; null for none
     * @param facts the facts of its assessment, as JSON in UTF-8
     */
    public record Row(long caseId, DivisionCode division, String township, @Nullable String held,
            @Nullable String ended, byte[] facts) {
        /** Whether rights were granted in it and all of them have ended. */
        boolean over() {
            return held == null && ended != null;
        }
    }

    /**
     * Reads all, a chunk at a time.
     *
     * @param month in which a right must stand
     * @param to takes each chunk; what it throws ends the reading
     */
    public void read(DivisionScope scope, YearMonth month, Progress progress, Consumer<List<Row>> to) {
        snapshot.executeWithoutResult(_ -> jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            read(connection, scope, month, progress, to);
            return true;
        }));
    }

    private static void read(Connection connection, DivisionScope scope, YearMonth month, Progress progress,
            Consumer<List<Row>> to) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setFetchSize(CHUNK);
            bind(statement, scope, month);
            try (ResultSet rows = statement.executeQuery()) {
                List<Row> chunk = new ArrayList<>(CHUNK);
                while (rows.next()) {
                    if (progress.total() == 0) {
                        progress.total(rows.getLong(7));
                    }
                    chunk.add(new Row(rows.getLong(1), new DivisionCode(rows.getString(2)), rows.getString(3),
                            rows.getString(4), rows.getString(5), rows.getBytes(6)));
                    if (chunk.size() == CHUNK) {
                        to.accept(chunk);
                        chunk = new ArrayList<>(CHUNK);
                    }
                }
                to.accept(chunk);
            }
        }
    }

    /** Sets the parameters of {@link #SQL}. */
    public static void bind(PreparedStatement statement, DivisionScope scope, YearMonth month) throws SQLException {
        statement.setObject(1, month.atDay(1));
        statement.setString(2, scope.lower());
        statement.setString(3, scope.upper());
        statement.setString(4, scope.lower());
        statement.setString(5, scope.upper());
    }
}
