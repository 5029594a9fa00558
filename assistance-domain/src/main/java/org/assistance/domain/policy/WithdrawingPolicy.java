package org.assistance.domain.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.assistance.domain.place.DivisionScope;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes a value of policy back before its first day (撤销未生效的标准). It stays in the history with who took it back and why;
 * what ran before runs on, as if it had never been set.
 */
@Component
class WithdrawingPolicy {
    private final PolicyTables tables;
    private final JdbcClient jdbc;
    private final Clock clock;

    WithdrawingPolicy(PolicyTables tables, JdbcClient jdbc, Clock clock) {
        this.tables = tables;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The row, if it may be withdrawn.
     *
     * @param type the kind of row
     * @throws PolicyRefusal when it is not inside the scope, in force already, withdrawn already, or when a decision taken since it
     *             was set grants from a month in which it holds (amounts follow the first month paid)
     */
    DatedRow withdrawable(Class<? extends DatedRow> type, long id, DivisionScope scope) {
        DatedRow row = tables.find(type, id)
                .filter(found -> scope.contains(found.division()))
                .orElseThrow(() -> new PolicyRefusal("reason", "没有这项标准，请刷新后核对。"));
        if (row.withdrawal().isPresent()) {
            throw new PolicyRefusal("reason", "这项标准已经撤销，不必再次办理。");
        }
        if (!LocalDate.now(clock).isBefore(row.validFrom())) {
            throw new PolicyRefusal("reason", "自" + row.validFrom() + "起已经执行，不能撤销；请从某日起设定新的标准。");
        }
        refuseIfDecidedBy(row);
        return row;
    }

    /**
     * Withdraws a row that two officers want withdrawn.
     *
     * @return the rows that run on in its place
     * @throws PolicyRefusal when what would run on stands in another row's way
     */
    List<DatedRow> withdraw(DatedRow row, String reason, long by, long confirmedBy) {
        List<DatedRow> before = tables.replacedBy(row)
                .stream()
                .filter(other -> row.validFrom().minusDays(1).equals(other.lastDay()))
                .filter(other -> tables.followers(other, row.validFrom()).equals(List.of(row)))
                .toList();
        row.withdraw(reason, by, confirmedBy, clock.instant());
        try {
            tables.flush();
            before.forEach(other -> other.runOnTo(row.lastDay()));
            tables.flush();
        } catch (DataIntegrityViolationException overlap) {
            throw new PolicyRefusal("reason", "撤销后与同时设定的其他标准重叠，请先撤销那些标准。");
        }
        return before;
    }

    private void refuseIfDecidedBy(DatedRow row) {
        var scope = new DivisionScope(row.division());
        int decided = jdbc.sql("""
                select count(*) from award a join decision d on d.id = a.decision_id
                where a.granted and a.first_month >= date_trunc('month', cast(:from as date))
                  and d.decided_at >= :entered and a.division_code >= :lower and a.division_code < :upper""")
                .param("from", row.validFrom())
                .param("entered", row.confirmedAt().orElse(row.enteredAt()).atOffset(ZoneOffset.UTC))
                .param("lower", scope.lower())
                .param("upper", scope.upper())
                .query(Integer.class)
                .single();
        if (decided > 0) {
            throw new PolicyRefusal("reason",
                    "设定以后已有" + decided + "项决定自" + row.validFrom() + "当月起发放，可能依据这项标准，不能撤销；请从某日起设定新的标准。");
        }
    }
}
