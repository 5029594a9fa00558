package org.assistance.web.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
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

    /** Of departments that no check asks yet: what they told of families in payment. */
    private static final Map<String, String> TOLD = Map.of("MARKET_ENTITY", """
            姓名,身份证号码,身份,市场主体名称,成立日期,登记状态
            程学友,990101196803150116,个体工商户经营者,孔城镇示例修理铺（演示）,2026-05-06,存续
            """, "HOUSING_FUND", """
            姓名,身份证号码,缴存单位,月缴存额,缴存起始日期,缴存状态
            戴家旺,990101197611030114,示例装饰公司（演示）,400.00,2026-06-01,缴存
            """, "MEDICAL_COST", """
            姓名,身份证号码,医疗机构,医疗总费用,已报销金额,结算月份
            汪秋菊,990101198409120129,示例市立医院（演示）,56000.00,38000.00,2026-09
            """, "UNEMPLOYMENT", """
            姓名,身份证号码,月领取金额,领取起始年月,领取终止年月
            钱卫国,990101197205200114,1500.00,2026-08,
            """);

    private final DemoOfficers officers;
    private final DemoRegistries registries;
    private final ComparingCaseload comparing;
    private final HandlingWarnings handling;
    private final FindingMatches finding;
    private final WorkingDays calendar;
    private final JdbcClient jdbc;

    DemoWarnings(DemoOfficers officers, DemoRegistries registries, ComparingCaseload comparing,
            HandlingWarnings handling, FindingMatches finding,
            WorkingDays calendar,
            JdbcClient jdbc) {
        this.officers = officers;
        this.registries = registries;
        this.comparing = comparing;
        this.handling = handling;
        this.finding = finding;
        this.calendar = calendar;
        this.jdbc = jdbc;
    }

    void plan(DemoTimeline timeline) {
        LocalDate first = timeline.today().minusDays(20);
        TOLD.forEach((source, text) -> timeline.add(first.minusDays(1), LocalTime.of(16, 0),
                () -> registries.told(source, text, first.minusDays(1))));
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
