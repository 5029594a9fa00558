package org.assistance.domain.policy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.policy.AssetRule;
import org.assistance.eligibility.value.DivisionCode;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets a value of policy from a day on (调整政策标准). What ran until then ends the day before; nothing is ever overwritten,
 * so what a past day meant stays as it was. A value that is not yet in force can be withdrawn, see {@link WithdrawingPolicy}.
 */
@Service
@Transactional
public class SettingPolicy {
    private static final int YEARS_AHEAD = 2;

    private final PolicyTables tables;
    private final Policies policies;
    private final LimitsInOrder order;
    private final Clock clock;

    SettingPolicy(PolicyTables tables, Policies policies, LimitsInOrder order, Clock clock) {
        this.tables = tables;
        this.policies = policies;
        this.order = order;
        this.clock = clock;
    }

    /**
     * Says what a new row would do, without setting it.
     *
     * @throws PolicyRefusal saying which field is wrong and why
     */
    @Transactional(readOnly = true)
    public PolicyChange preview(PolicyText text, ActingOfficer by) {
        return change(text, text.row(by.officerId(), now()), by);
    }

    /**
     * Sets a row.
     *
     * @param again the new figure once more, as {@link PolicyText#isConfirmedBy} reads it; needed only when the change is out
     *     of the ordinary
     * @throws PolicyRefusal saying which field is wrong and why; on field {@code again} when the figure must be typed again
     */
    public void set(PolicyText text, String again, ActingOfficer by) {
        DatedRow row = text.row(by.officerId(), now());
        PolicyChange change = change(text, row, by);
        if (!change.cautions().isEmpty() && !text.isConfirmedBy(again)) {
            throw new PolicyRefusal("again", again.isBlank()
                    ? String.join("", change.cautions()) + "确实如此的，请再填写一次新标准。"
                    : "再次填写的“" + again.strip() + "”与新标准" + text.figure() + "不一致。");
        }
        LocalDate lastDay = row.validFrom().minusDays(1);
        change.ending().forEach(running -> running.endOn(lastDay));
        try {
            tables.save(row);
        } catch (DataIntegrityViolationException overlap) {
            throw new PolicyRefusal("from", "与已有的值重叠，可能有人刚刚设定了同一项标准，请刷新后核对。");
        }
    }

    private PolicyChange change(PolicyText text, DatedRow row, ActingOfficer by) {
        refuseUnlessOwn(row, by);
        if (row.validFrom().isAfter(LocalDate.now(clock).plusYears(YEARS_AHEAD))) {
            throw new PolicyRefusal("from", "起始日期在" + YEARS_AHEAD + "年以后，请核对。");
        }
        PolicyBounds.check(text);
        if (text instanceof PolicyText.Limit(AssetRule rule)) {
            order.refuse(rule, row);
        }
        List<DatedRow> ending = Succession.ending(tables.replacedBy(row), row.validFrom(), LocalDate.now(clock));
        DatedRow before = policies.book(row.division())
                .inForce(row.validFrom())
                .stream()
                .filter(row::replaces)
                .findFirst()
                .orElse(null);
        return new PolicyChange(text, before, ending, PolicyChecks.cautions(row, before, LocalDate.now(clock)));
    }

    static void refuseUnlessOwn(DatedRow row, ActingOfficer by) {
        DivisionCode division = row.division();
        if (by.role() != Role.CITY_CLERK || !by.scope().contains(division)) {
            throw new PolicyRefusal("division", "只有市级民政经办人可以设定本市及所辖县（市、区）的政策标准。");
        }
        if (row.documentNumber().isBlank()) {
            throw new PolicyRefusal("documentNumber", "请填写文号，没有文件依据的标准不能执行。");
        }
    }

    private Instant now() {
        return clock.instant();
    }
}
