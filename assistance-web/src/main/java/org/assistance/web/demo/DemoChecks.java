package org.assistance.web.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.assistance.domain.checkplan.NewPlan;
import org.assistance.domain.checkplan.PlanRhythm;
import org.assistance.domain.checkplan.PlanningChecks;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Programme;
import org.assistance.verification.checking.PlannedChecking;
import org.assistance.verification.registry.Registries;
import org.assistance.verification.registry.Registry;
import org.springframework.stereotype.Component;

/**
 * Plans of checks: 桐城市 checks before each month's payments and 怀宁县 each quarter, and both have their people compared every night;
 * another plan of 桐城市 waits for its leader.
 */
@Demo
@Component
class DemoChecks {
    private static final DivisionCode HUAINING = new DivisionCode("340822000000");
    private static final int BEGUN_DAYS_AGO = 30;

    private final DemoOfficers officers;
    private final PlanningChecks planning;
    private final PlannedChecking checking;
    private final Registries registries;
    private final DemoRegional regional;
    private final DemoTemporary temporary;
    private final DemoDifferences differences;

    DemoChecks(DemoOfficers officers, PlanningChecks planning, PlannedChecking checking, Registries registries,
            DemoRegional regional, DemoTemporary temporary, DemoDifferences differences) {
        this.officers = officers;
        this.planning = planning;
        this.checking = checking;
        this.registries = registries;
        this.regional = regional;
        this.temporary = temporary;
        this.differences = differences;
    }

    void plan(DemoTimeline timeline) {
        LocalDate first = timeline.today().minusDays(BEGUN_DAYS_AGO);
        timeline.add(first, LocalTime.of(9, 40), () -> {
            approved(DemoPayments.TONGCHENG, "低保、特困人员发放前核查", PlanRhythm.BEFORE_PAYMENT, first);
            approved(HUAINING, "在享人员季度核查", PlanRhythm.QUARTERLY, first);
            approved(DemoPayments.TONGCHENG, "低保、特困人员每日比对", PlanRhythm.NIGHTLY, first);
            approved(HUAINING, "低保、特困人员每日比对", PlanRhythm.NIGHTLY, first);
        });
        timeline.add(first, LocalTime.of(9, 44), checking::due);
        LocalDate month = timeline.today().withDayOfMonth(1);
        if (month.isAfter(first)) {
            timeline.add(month, LocalTime.of(0, 4), checking::due);
        }
        differences.plan(timeline);
        regional.plan(timeline);
        temporary.plan(timeline);
        timeline.add(timeline.today(), LocalTime.of(8, 40),
                () -> made(DemoPayments.TONGCHENG, "边缘、刚性支出困难家庭专项核查", PlanRhythm.ONCE, timeline.today()));
    }

    private void approved(DivisionCode county, String title, PlanRhythm rhythm, LocalDate from) {
        planning.approve(made(county, title, rhythm, from), officers.acting(Role.COUNTY_LEADER, county));
    }

    private long made(DivisionCode county, String title, PlanRhythm rhythm, LocalDate from) {
        List<Programme> whose = rhythm == PlanRhythm.ONCE
                ? List.of(Programme.EDGE, Programme.RIGID_EXPENDITURE)
                : List.of(Programme.DIBAO, Programme.TEKUN);
        return planning.make(
                new NewPlan(title, "按演示救助发〔2026〕6号，对在享人员开展动态核查，防止错发、漏发", rhythm, whose,
                        registries.all().stream().map(Registry::code).toList(), from, NewPlan.latest(from)),
                officers.acting(Role.COUNTY_CHECKER, county));
    }
}
