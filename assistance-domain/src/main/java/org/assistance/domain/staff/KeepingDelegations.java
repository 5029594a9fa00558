package org.assistance.domain.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.assistance.domain.Reason;
import org.assistance.domain.permission.Action;
import org.assistance.domain.place.Division;
import org.assistance.domain.place.DivisionScope;
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

    /**
     * Records what a document delegates, to one township or to all that stand in a county today; all of it or nothing. One
     * programme has at most one delegation in a township on any day.
     *
     * @return one for each township
     */
    @Transactional
    public List<Delegation> record(NewDelegation asked, ActingOfficer by) {
        refuseUnlessKeeper(by);
        boolean known = divisions.find(asked.place()).isPresent() && by.scope().contains(asked.place());
        DivisionLevel level = asked.place().level();
        if (!known || level != DivisionLevel.TOWNSHIP && level != DivisionLevel.COUNTY) {
            throw new StaffRefusal("township", "请选择辖区内的乡镇（街道），或整个县（市、区）");
        }
        if (Reason.saysNothing(asked.documentNumber())) {
            throw new StaffRefusal("documentNumber", "请填写授权文件的文号");
        }
        if (asked.validTo() != null && asked.validTo().isBefore(asked.validFrom())) {
            throw new StaffRefusal("validTo", "截止日期不能早于起始日期");
        }
        List<Division> townships = divisions.atLevel(DivisionLevel.TOWNSHIP, new DivisionScope(asked.place()),
                LocalDate.now(clock));
        if (townships.isEmpty()) {
            throw new StaffRefusal("township", "请选择现有的乡镇（街道），或有乡镇（街道）的县（市、区）");
        }
        return townships.stream().map(township -> record(asked, township, by)).toList();
    }

    private Delegation record(NewDelegation asked, Division township, ActingOfficer by) {
        try {
            return delegations.saveAndFlush(new Delegation(asked, township.code(), by.officerId(), clock.instant()));
        } catch (DataIntegrityViolationException overlap) {
            throw new StaffRefusal("validFrom",
                    "这段时间" + township.name() + "的" + asked.programme().label() + "已有授权，请先结束原授权");
        }
    }

    /**
     * Ends all that one document delegates inside the officer's division and that has no last day yet.
     *
     * @return how many it ended
     */
    @Transactional
    public int endAll(String documentNumber, LocalDate lastDay, ActingOfficer by) {
        List<Delegation> open = delegations.inside(by.scope())
                .stream()
                .filter(one -> one.documentNumber().equals(documentNumber) && one.validTo().isEmpty())
                .toList();
        open.forEach(one -> end(one.id(), lastDay, by));
        return open.size();
    }

    /** Ends a delegation with a last day that is not yet past: what was decided under it stays decided. */
    @Transactional
    public void end(long delegationId, LocalDate lastDay, ActingOfficer by) {
        refuseUnlessKeeper(by);
        Delegation delegation = delegations.findById(delegationId)
                .filter(d -> by.scope().contains(d.township()))
                .orElseThrow(NoSuchStaff::new);
        LocalDate earliest = LocalDate.now(clock).minusDays(1);
        if (lastDay.isBefore(earliest) || lastDay.isBefore(delegation.validFrom())) {
            throw new StaffRefusal("lastDay", "截止日期不能早于起始日期，也不能早于昨天");
        }
        delegation.end(lastDay, by.officerId());
    }

    private static void refuseUnlessKeeper(ActingOfficer by) {
        if (!by.isOneOf(Action.DELEGATION_KEEP.roles())) {
            throw new StaffRefusal("township", "您的岗位不能登记、结束乡镇授权");
        }
    }
}
