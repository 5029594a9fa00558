package org.assistance.web.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.assistance.domain.application.Application;
import org.assistance.domain.application.Applications;
import org.assistance.domain.application.Person;
import org.assistance.domain.kinship.KinRelation;
import org.assistance.domain.kinship.Matching;
import org.assistance.domain.kinship.Relative;
import org.assistance.domain.kinship.Statement;
import org.assistance.domain.kinship.Statements;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.IdNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Staff of the demo city state their relatives: one has none, one is related to a family that applies, one shares its telephone. */
@Demo
@Component
class DemoKinship {
    private final DemoOfficers officers;
    private final Statements statements;
    private final Matching matching;
    private final Applications applications;
    private final JdbcClient jdbc;

    DemoKinship(DemoOfficers officers, Statements statements, Matching matching, Applications applications,
            JdbcClient jdbc) {
        this.officers = officers;
        this.statements = statements;
        this.matching = matching;
        this.applications = applications;
        this.jdbc = jdbc;
    }

    void plan(DemoTimeline timeline) {
        LocalDate before = timeline.today().minusDays(1);
        timeline.add(before, LocalTime.of(17, 30), this::state);
    }

    private void state() {
        List<Long> underCheck = jdbc.sql("""
                select max(c.application_id) from assistance_case c
                where c.stage = 'VERIFICATION' and c.division_code like '340881100%'
                group by coalesce((select a.first_id from application a where a.id = c.application_id), c.application_id)
                order by 1 limit 2""").query(Long.class).list();
        say("TC11", Role.TOWNSHIP_CLERK, "9901011988041201", "", List.of());
        if (underCheck.isEmpty()) {
            return;
        }
        Person mother = applications.findById(underCheck.getFirst()).orElseThrow().members().getFirst().person();
        say("TC13", Role.VILLAGE_ASSISTANT, "9901011992100802", "",
                List.of(new Relative(KinRelation.PARENT, mother.name(), mother.idNumber(), null, "孔城镇")));
        Application other = applications.findById(underCheck.getLast()).orElseThrow();
        say("TC12", Role.TOWNSHIP_LEADER, "9901011975061503", other.phone(), List.of());
        underCheck.forEach(id -> matching.ofApplication(applications.findById(id).orElseThrow()));
    }

    private void say(String staffNumber, Role role, String sixteenDigits, String phone, List<Relative> relatives) {
        ActingOfficer by = officers.acting(staffNumber, role);
        var said = new Statement(IdNumber.ofSeventeenDigits(sixteenDigits + "1"), phone,
                "桐城市孔城镇中心街" + by.officerId() + "号",
                "桐城市孔城镇中心街" + by.officerId() + "号", null, relatives);
        statements.state(said, by);
        matching.ofStatement(said);
    }
}
