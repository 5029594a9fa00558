package org.assistance.domain.staff;

import java.time.Clock;
import java.time.LocalDate;
import org.assistance.domain.place.Divisions;
import org.assistance.eligibility.value.DivisionLevel;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records and ends what townships may decide themselves (LS-21). Refusals are {@link StaffRefusal}. */
@Component
public class KeepingDelegations {
    private final Delegations delegations;
    private final Divisions divisions;
    private final Clock clock;

    KeepingDelegations(Delegations delegations, Divisions divisions, Clock clock) {
        this.delegations = delegations;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** Records a delegation; one programme has at most one in a township on any day. */
    @Transactional
    public Delegation record(NewDelegation asked, ActingOfficer by) {
        boolean known = divisions.find(asked.township()).isPresent() && by.scope().contains(asked.township());
        if (!known || asked.township().level() != DivisionLevel.TOWNSHIP) {
            throw new StaffRefusal("township", "请选择辖区内的乡镇（街道）");
        }
        if (asked.documentNumber().isBlank()) {
            throw new StaffRefusal("documentNumber", "请填写授权文件的文号");
        }
        if (asked.validTo() != null && asked.validTo().isBefore(asked.validFrom())) {
            throw new StaffRefusal("validTo", "截止日期不能早于起始日期");
        }
        try {
            return delegations.saveAndFlush(new Delegation(asked, by.officerId(), clock.instant()));
        } catch (DataIntegrityViolationException overlap) {
            throw new StaffRefusal("validFrom", "这段时间该乡镇（街道）的" + asked.programme().label() + "已有授权，请先结束原授权");
        }
    }

    /** Ends a delegation with a last day that is not yet past: what was decided under it stays decided. */
    @Transactional
    public void end(long delegationId, LocalDate lastDay, ActingOfficer by) {
        Delegation delegation = delegations.findById(delegationId)
                .filter(d -> by.scope().contains(d.township()))
                .orElseThrow(NoSuchStaff::new);
        LocalDate earliest = LocalDate.now(clock).minusDays(1);
        if (lastDay.isBefore(earliest) || lastDay.isBefore(delegation.validFrom())) {
            throw new StaffRefusal("lastDay", "截止日期不能早于起始日期，也不能早于昨天");
        }
        delegation.end(lastDay, by.officerId());
    }
}
