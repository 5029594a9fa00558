package org.assistance.web.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import org.assistance.domain.calendar.WorkingDays;
import org.assistance.domain.entitlement.Ending;
import org.assistance.domain.entitlement.EndingGround;
import org.assistance.domain.entitlement.Entitlement;
import org.assistance.domain.entitlement.Entitlements;
import org.assistance.domain.entitlement.Hearing;
import org.assistance.domain.entitlement.RightSearch;
import org.assistance.domain.entitlement.WantedEnding;
import org.assistance.domain.payment.ChangingAccount;
import org.assistance.domain.payment.RefusedLines;
import org.assistance.domain.payment.Releasing;
import org.assistance.domain.payment.WantedAccount;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.AccountKind;
import org.assistance.eligibility.value.AccountNumber;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Programme;
import org.springframework.stereotype.Component;

/**
 * What became of rights after their grant in the demo city: refused payments answered, all but the latest; an elder who
 * died and was paid a month too long; an ending and a change of account that wait for their second officer.
 */
@Demo
@Component
class DemoRights {
    private static final LocalTime MORNING = LocalTime.of(9, 40);
    private static final LocalTime LATER = LocalTime.of(10, 30);

    private final DemoOfficers officers;
    private final RefusedLines refused;
    private final Releasing releasing;
    private final ChangingAccount changing;
    private final Ending ending;
    private final Entitlements entitlements;
    private final RightSearch search;
    private final WorkingDays calendar;

    DemoRights(DemoOfficers officers, RefusedLines refused, Releasing releasing, ChangingAccount changing,
            Ending ending, Entitlements entitlements, RightSearch search, WorkingDays calendar) {
        this.officers = officers;
        this.refused = refused;
        this.releasing = releasing;
        this.changing = changing;
        this.ending = ending;
        this.entitlements = entitlements;
        this.search = search;
        this.calendar = calendar;
    }

    void plan(List<DivisionCode> counties, DemoTimeline timeline) {
        YearMonth present = YearMonth.from(timeline.today());
        LocalDate answered = calendar.after(present.minusMonths(2).atDay(19), 1);
        for (DivisionCode county : counties) {
            timeline.add(answered, MORNING, () -> answer(county));
        }
        LocalDate died = present.minusMonths(2).atDay(20);
        LocalDate reported = calendar.after(present.minusMonths(1).atDay(20), 1);
        timeline.add(reported, MORNING, () -> each("吴老旺", Programme.TEKUN, right -> died(right, died)));
        LocalDate today = timeline.today();
        timeline.add(calendar.after(today.minusDays(6), 1), MORNING,
                () -> each("朱立柱", Programme.DIBAO, this::leaves));
        timeline.add(calendar.after(today.minusDays(5), 1), LATER,
                () -> each("钱卫国", Programme.DIBAO, right -> changing.ask(right.id(),
                        account(right, "原银行卡遗失，改用新开账户"), clerk(right))));
    }

    /** The townships answer what the bank refused: a closed account is changed, any other found to be right. */
    private void answer(DivisionCode county) {
        for (RefusedLines.Row row : refused.rows(new DivisionScope(county), 0)) {
            Entitlement right = entitlements.findById(row.entitlementId()).orElseThrow();
            if (row.failure().contains("销户")) {
                long change = changing.ask(right.id(), account(right, "原账户已销户，本人重新开户"), clerk(right)).id();
                changing.confirm(change, "已核对银行回单", officers.acting(Role.COUNTY_REVIEWER, county));
            } else {
                releasing.verified(right.id(), "已与银行核实，账户恢复正常", clerk(right));
            }
        }
    }

    private WantedAccount account(Entitlement of, String reason) {
        return new WantedAccount(new AccountNumber("6217990202%09d".formatted(of.id()), AccountKind.PASSBOOK),
                changing.members(of).getFirst(), "安庆农村商业银行（演示）", "", null, true, reason);
    }

    private void died(Entitlement of, LocalDate on) {
        long proposal = ending.propose(of.id(), new WantedEnding(EndingGround.DEATH, on, null, "供养机构报告并经殡葬部门证明",
                Hearing.NOT_NEEDED, null, null, null), clerk(of)).id();
        ending.confirm(proposal, "情况属实", officers.acting(Role.COUNTY_LEADER, of.division()));
    }

    private void leaves(Entitlement of) {
        ending.propose(of.id(), new WantedEnding(EndingGround.OWN_REQUEST, null, null, "子女已接往外地共同生活，家庭书面申请退出",
                Hearing.NOT_NEEDED, null, null, null), clerk(of));
    }

    private void each(String name, Programme programme, Consumer<Entitlement> step) {
        search.rows(new RightSearch.Wanted(name, programme, null), new DivisionScope(DemoPayments.TONGCHENG),
                YearMonth.of(2000, 1), Long.MAX_VALUE, 1)
                .forEach(row -> step.accept(entitlements.findById(row.id()).orElseThrow()));
    }

    private ActingOfficer clerk(Entitlement of) {
        return officers.acting(Role.TOWNSHIP_CLERK, of.division());
    }
}
