package org.assistance.web.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.assistance.domain.staff.Role;
import org.assistance.domain.whatif.AskingWhatIf;
import org.assistance.domain.whatif.Raise;
import org.assistance.domain.whatif.Sandbox;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyRows;
import org.assistance.eligibility.value.Area;
import org.springframework.stereotype.Component;

/** The city's clerk has tried what 40 yuan more would cost from next year. */
@Demo
@Component
class DemoTrials {
    private final AskingWhatIf asking;
    private final DemoOfficers officers;

    DemoTrials(AskingWhatIf asking, DemoOfficers officers) {
        this.asking = asking;
        this.officers = officers;
    }

    void ask(LocalDate today) {
        asking.ask(DemoDivisions.ANQING, new Sandbox(PolicyRows.NONE,
                List.of(Raise.of(PolicyCode.DIBAO_STD, null, Area.URBAN, Raise.By.AMOUNT, "40"))),
                YearMonth.of(today.getYear() + 1, 1), "城镇低保标准提高40元",
                officers.acting(Role.CITY_CLERK, DemoDivisions.ANQING));
    }
}
