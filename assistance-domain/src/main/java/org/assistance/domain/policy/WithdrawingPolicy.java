package org.assistance.domain.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.assistance.domain.staff.ActingOfficer;
import org.springframework.dao.DataIntegrityViolationException;
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
    private final Clock clock;

    WithdrawingPolicy(PolicyTables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /**
     * Withdraws a row.
     *
     * @param type the kind of row
     * @param reason why; not blank
     * @throws PolicyRefusal when it is in force already, withdrawn already, not the officer's to set, or without a reason
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
        List<DatedRow> before = tables.replacedBy(row)
                .stream()
                .filter(other -> row.validFrom().minusDays(1).equals(other.lastDay()))
                .toList();
        row.withdraw(reason.strip(), by.officerId(), clock.instant());
        try {
            tables.flush();
            before.forEach(other -> other.runOnTo(row.lastDay()));
            tables.flush();
        } catch (DataIntegrityViolationException overlap) {
            throw new PolicyRefusal("reason", "撤销后与同时设定的其他标准重叠，请先撤销那些标准。");
        }
    }
}
