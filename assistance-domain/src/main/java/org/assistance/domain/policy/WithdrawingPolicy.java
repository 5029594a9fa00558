package org.assistance.domain.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.staff.ActingOfficer;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a value of policy back before its first day (撤销未生效的标准). It stays in the history with who took it back and why;
 * what ran before runs on, as if it had never been set.
 */
@Service
@Transactional
public class WithdrawingPolicy {
    private final PolicyTables tables;
    private final LimitsInOrder order;
    private final JdbcClient jdbc;
    private final Clock clock;

    WithdrawingPolicy(PolicyTables tables, LimitsInOrder order, JdbcClient jdbc, Clock clock) {
        this.tables = tables;
        this.order = order;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Withdraws a row.
     *
     * @param type the kind of row
     * @param reason why; not blank
     * @throws PolicyRefusal when it is in force already, withdrawn already, not the officer's to set, without a reason, or
     *             when a decision taken since grants from a month in which it holds (amounts follow the first month paid)
     */
    public void withdraw(Class<? extends DatedRow> type, long id, String reason, ActingOfficer by) {
        DatedRow row = tables.find(type, id)
                .filter(found -> by.scope().contains(found.division()))
                .orElseThrow(() -> new PolicyRefusal("reason", "没有这项标准，请刷新后核对。"));
        SettingPolicy.refuseUnlessOwn(row, by);
        if (row.withdrawal().isPresent()) {
            throw new PolicyRefusal("reason", "这项标准已经撤销，不必再次办理。");
        }
        if (!LocalDate.now(clock).isBefore(row.validFrom())) {
            throw new PolicyRefusal("reason", "自" + row.validFrom() + "起已经执行，不能撤销；请从某日起设定新的标准。");
        }
        if (reason.isBlank()) {
            throw new PolicyRefusal("reason", "请写明撤销的原因。");
        }
        refuseIfDecidedBy(row);
        List<DatedRow> before = tables.replacedBy(row)
                .stream()
                .filter(other -> row.validFrom().minusDays(1).equals(other.lastDay()))
                .filter(other -> tables.followers(other, row.validFrom()).equals(List.of(row)))
                .toList();
        row.withdraw(reason.strip(), by.officerId(), clock.instant());
        try {
            tables.flush();
            before.forEach(other -> other.runOnTo(row.lastDay()));
            tables.flush();
        } catch (DataIntegrityViolationException overlap) {
            throw new PolicyRefusal("reason", "撤销后与同时设定的其他标准重叠，请先撤销那些标准。");
        }
        for (DatedRow running : before) {
            if (running instanceof AssetRuleRow rule) {
                try {
                    order.refuse(rule.toPolicy(), rule);
                } catch (PolicyRefusal torn) {
                    throw new PolicyRefusal("reason", "不能单独撤销：" + torn.getMessage());
                }
            }
        }
    }

    private void refuseIfDecidedBy(DatedRow row) {
        var scope = new DivisionScope(row.division());
        int decided = jdbc.sql("""
                select count(*) from award a join decision d on d.id = a.decision_id
                where a.granted and a.first_month >= date_trunc('month', cast(:from as date))
                  and d.decided_at >= :entered and a.division_code >= :lower and a.division_code < :upper""")
                .param("from", row.validFrom())
                .param("entered", row.enteredAt().atOffset(ZoneOffset.UTC))
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
