package org.assistance.web.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assistance.domain.calendar.WorkingDays;
import org.assistance.domain.policy.ConfirmingPolicy;
import org.assistance.domain.policy.PolicyText;
import org.assistance.domain.policy.ProposingPolicy;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Unit;
import org.springframework.stereotype.Component;

/**
 * One document of the demo city that raises the standards of next year in several counties: entered by one clerk, and waiting
 * for the other, who has sent one slip back already.
 */
@Demo
@Component
class DemoProposals {
    private static final Map<String, String> YUAN = Map.of("340800000000", "735", "340881000000", "705",
            "340822000000", "720", "340803000000", "735", "340825000000", "715");

    private final DemoOfficers officers;
    private final ProposingPolicy proposing;
    private final ConfirmingPolicy confirming;
    private final WorkingDays calendar;

    DemoProposals(DemoOfficers officers, ProposingPolicy proposing, ConfirmingPolicy confirming, WorkingDays calendar) {
        this.officers = officers;
        this.proposing = proposing;
        this.confirming = confirming;
        this.calendar = calendar;
    }

    void plan(DemoTimeline timeline) {
        LocalDate today = timeline.today();
        LocalDate from = today.plusMonths(2).withDayOfMonth(1);
        String document = "演示 宜民〔" + from.getYear() + "〕3号";
        LocalDate slip = calendar.after(today.minusDays(8), 1);
        timeline.add(slip, LocalTime.of(9, 20), () -> {
            long id = proposing.propose(standard("340803000000", "7350", from, document), "7350", officer("AQ01")).id();
            confirming.reject(List.of(id), "文件附表写的是735元，多录了一个零", officer("AQ03"));
        });
        timeline.add(calendar.after(slip, 1), LocalTime.of(10, 10),
                () -> new TreeMap<>(YUAN).forEach((place, yuan) -> proposing
                        .propose(standard(place, yuan, from, document), "", officer("AQ01"))));
    }

    private ActingOfficer officer(String staffNumber) {
        return officers.acting(staffNumber, Role.CITY_CLERK);
    }

    private static PolicyText standard(String place, String yuan, LocalDate from, String document) {
        return new PolicyText.Value(new PolicyValue(PolicyCode.DIBAO_STD, null, Area.URBAN, yuan, Unit.YUAN_PER_MONTH,
                new DivisionCode(place), DateRange.from(from), document));
    }
}
