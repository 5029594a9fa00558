package org.assistance.domain.payment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.permission.Action;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.domain.wall.Beyond;
import org.assistance.domain.wall.Purpose;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.DivisionLevel;
import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fixes who is paid what for a month (XZ-100): one transaction, set-based, one freeze at a time in the whole system, so
 * that a county's run and the city's can never both take the same right.
 */
@Service
@Transactional
@Beyond(Purpose.PAYROLL)
public class Freezing {
    /** Who may freeze a list. */
    public static final Set<Role> ROLES = Action.RUN_FREEZE.roles();

    private final PaymentRuns runs;
    private final Roster roster;
    private final MonthFigures figures;
    private final MonthsInOrder order;
    private final Due due;
    private final Foreseeing foreseeing;
    private final JdbcClient jdbc;
    private final Clock clock;

    Freezing(PaymentRuns runs, Roster roster, MonthFigures figures, MonthsInOrder order,
            Due due, Foreseeing foreseeing, JdbcClient jdbc, Clock clock) {
        this.runs = runs;
        this.roster = roster;
        this.figures = figures;
        this.order = order;
        this.due = due;
        this.foreseeing = foreseeing;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Freezes a division's month.
     *
     * @param division a county, or the city for all its counties
     * @param month not later than the present month
     * @throws NotAllowed when the officer may not freeze that division
     * @throws IllegalMove when a later month has been frozen already, or an earlier list is not on its way to the bank
     * @throws NothingToPay when no right is left to pay, as after a second click
     */
    public PaymentRun freeze(DivisionCode division, YearMonth month, ActingOfficer by) {
        Instant now = clock.instant();
        refuseUnlessAllowed(division, by);
        refuseAhead(month, now);
        figures.oneAtATime();
        var scope = new DivisionScope(division);
        order.refuseOutOfTurn(division, month);
        int sequence = sequence(division, month);
        PaymentRun run = runs.saveAndFlush(new PaymentRun(division, month, sequence, by, now));
        Roster.Frozen frozen = roster.freeze(run.id(), month, scope);
        if (frozen.lines() == 0 && frozen.stopped() == 0 && (sequence > 1 || frozen.held() == 0)) {
            throw new NothingToPay(month, latest(division, month, run.id()));
        }
        run.frozenWith(frozen.lines(), Money.ofFen(frozen.totalFen()));
        runs.saveAndFlush(run);
        figures.refresh(month, scope);
        return run;
    }

    /**
     * What freezing a division's month would come to, without doing it; of the next month too, so that what was decided for it can be
     * looked through before it comes. What is not paid yet of the present month counts there as arrears.
     *
     * @throws NotAllowed when the officer may not freeze that division
     * @throws IllegalMove when the month cannot be frozen now
     * @throws NothingToPay when no right is left to pay
     */
    public Foreseen foresee(DivisionCode division, YearMonth month, ActingOfficer by) {
        refuseUnlessAllowed(division, by);
        if (isNext(month)) {
            return foreseeing.read(due.prepare(month, new DivisionScope(division)));
        }
        refuseAhead(month, clock.instant());
        order.refuseOutOfTurn(division, month);
        Foreseen foreseen = foreseeing.read(due.prepare(month, new DivisionScope(division)));
        if (foreseen.lines() == 0 && foreseen.of(Group.STOPPED).lines() == 0
                && (sequence(division, month) > 1 || foreseen.of(Group.HELD).lines() == 0)) {
            throw new NothingToPay(month, latest(division, month, 0));
        }
        return foreseen;
    }

    /** Whether a month is the one after the present: it can be looked at, and not be frozen. */
    public boolean isNext(YearMonth month) {
        return month.equals(YearMonth.from(LocalDate.ofInstant(clock.instant(), clock.getZone())).plusMonths(1));
    }

    private int sequence(DivisionCode division, YearMonth month) {
        return jdbc.sql(
                "select coalesce(max(sequence), 0) + 1 from payment_run where division_code = :division and month = :month")
                .param("division", division.value())
                .param("month", month.atDay(1))
                .query(Integer.class)
                .single();
    }

    private void refuseAhead(YearMonth month, Instant now) {
        if (month.isAfter(YearMonth.from(LocalDate.ofInstant(now, clock.getZone())))) {
            throw new IllegalMove(MonthsInOrder.label(month) + "还没有到，不能提前冻结");
        }
    }

    private static void refuseUnlessAllowed(DivisionCode division, ActingOfficer by) {
        if (!by.isOneOf(ROLES)) {
            throw new NotAllowed("发放名单由市级民政经办人或县级民政审核人冻结");
        }
        if (!by.scope().contains(division)) {
            throw new NotAllowed("只能冻结本岗位所辖区划的发放名单");
        }
        if (division.level() != DivisionLevel.COUNTY && division.level() != DivisionLevel.CITY) {
            throw new IllegalMove("发放批次按县（市、区）或全市建立");
        }
    }

    private @Nullable Long latest(DivisionCode division, YearMonth month, long except) {
        return jdbc.sql("""
                select max(id) from payment_run
                where division_code = :division and month = :month and id <> :except and status <> 'REJECTED'""")
                .param("division", division.value())
                .param("month", month.atDay(1))
                .param("except", except)
                .query(Long.class)
                .optional()
                .orElse(null);
    }
}
