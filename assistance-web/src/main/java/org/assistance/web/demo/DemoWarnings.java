package org.assistance.web.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.LongConsumer;
import org.assistance.domain.calendar.WorkingDays;
import org.assistance.domain.monitoring.Disposition;
import org.assistance.domain.monitoring.HandlingWarnings;
import org.assistance.domain.monitoring.WarningResult;
import org.assistance.domain.person.FindingMatches;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.verification.caseload.ComparingCaseload;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A night compares everyone; of what it finds in 孔城镇 each goes on to another stage, and the rest waits. */
@Demo
@Component
class DemoWarnings {
    private static final DivisionCode TOWNSHIP = new DivisionCode("340881100000");

    private final DemoOfficers officers;
    private final ComparingCaseload comparing;
    private final HandlingWarnings handling;
    private final FindingMatches finding;
    private final WorkingDays calendar;
    private final JdbcClient jdbc;

    DemoWarnings(DemoOfficers officers, ComparingCaseload comparing, HandlingWarnings handling, FindingMatches finding,
            WorkingDays calendar,
            JdbcClient jdbc) {
        this.officers = officers;
        this.comparing = comparing;
        this.handling = handling;
        this.finding = finding;
        this.calendar = calendar;
        this.jdbc = jdbc;
    }

    void plan(DemoTimeline timeline) {
        LocalDate first = timeline.today().minusDays(20);
        timeline.add(first, LocalTime.of(4, 5), comparing::night);
        timeline.add(calendar.after(first, 2), LocalTime.of(9, 30), () -> each(0, 4, id -> handling.take(id, clerk())));
        LocalDate visited = calendar.after(first, 4);
        timeline.add(visited, LocalTime.of(15, 0), () -> each(1, 4, id -> visit(id, visited)));
        timeline.add(calendar.after(first, 5), LocalTime.of(10, 0), () -> {
            each(2, 3, id -> handling.conclude(id,
                    new HandlingWarnings.NewConclusion(true, Disposition.DELIVER, "情况属实，已告知申领办法，通知村里协助办理"), clerk()));
            each(3, 4, id -> handling.conclude(id,
                    new HandlingWarnings.NewConclusion(false, null, "经入户核实，数据登记有误，已反馈数据提供部门"), clerk()));
        });
        timeline.add(calendar.after(first, 6), LocalTime.of(16, 0),
                () -> each(3, 4, id -> handling.close(id, WarningResult.NOT_FITTING, "数据有误，不影响待遇", clerk())));
        timeline.add(timeline.today(), LocalTime.of(3, 50), () -> finding.find(timeline.today()));
        timeline.add(timeline.today(), LocalTime.of(4, 5), comparing::night);
    }

    private void visit(long id, LocalDate on) {
        handling.visit(id, new HandlingWarnings.NewVisit(on, "王建国", "赵明华", "本人", "入户查看并询问本人和邻居，查看了有关材料"), clerk());
    }

    private ActingOfficer clerk() {
        return officers.acting(Role.TOWNSHIP_CLERK, TOWNSHIP);
    }

    private void each(int from, int to, LongConsumer step) {
        List<Long> all = jdbc.sql("""
                select id from warning where left(division_code, 9) = left(:township, 9) and not shut_out(case_id, :clerk)
                order by id""")
                .param("township", TOWNSHIP.value())
                .param("clerk", clerk().officerId())
                .query(Long.class)
                .list();
        all.stream().skip(from).limit(to - from).forEach(step::accept);
    }
}
