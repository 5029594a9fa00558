package org.assistance.web.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
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
        theOthers();
        underCheck.forEach(id -> matching.ofApplication(applications.findById(id).orElseThrow()));
    }

    /** All the others have none to state: so nobody of the demo owes a statement. */
    private void theOthers() {
        jdbc.sql("""
                select o.staff_number, min(p.role) from officer o join post p on p.officer_id = o.id
                where p.role not in ('ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR')
                    and not exists (select from kin_statement s where s.officer_id = o.id)
                group by o.id, o.staff_number order by o.id""")
                .query((row, at) -> Map.entry(row.getString(1), Role.valueOf(row.getString(2))))
                .list()
                .forEach(one -> {
                    ActingOfficer by = officers.acting(one.getKey(), one.getValue());
                    say(one.getKey(), one.getValue(), "99010119700101%02d".formatted(by.officerId() % 100), "",
                            List.of());
                });
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
