package org.assistance.web.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.assistance.domain.calendar.WorkingDays;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.verification.checking.RegionalChecking;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests between regions: one answered in time, one late, one sent; and one that 怀宁县 received. */
@Demo
@Component
class DemoRegional {
    private static final DivisionCode HUAINING = new DivisionCode("340822000000");
    private static final int DAYS_AGO = 30;
    private static final String ANSWERED = "示例核函〔2026〕11号";

    private final DemoOfficers officers;
    private final RegionalChecking checking;
    private final WorkingDays calendar;
    private final JdbcClient jdbc;

    DemoRegional(DemoOfficers officers, RegionalChecking checking, WorkingDays calendar, JdbcClient jdbc) {
        this.officers = officers;
        this.checking = checking;
        this.calendar = calendar;
        this.jdbc = jdbc;
    }

    void plan(DemoTimeline timeline) {
        LocalDate first = timeline.today().minusDays(DAYS_AGO);
        LocalDate third = calendar.after(first, 3);
        timeline.add(first, LocalTime.of(10, 0), () -> {
            receive(DemoPayments.TONGCHENG, "示例市甲区核对中心", ANSWERED, "姚德发", "99010119510217011X", first);
            receive(DemoPayments.TONGCHENG, "示例市乙县核对中心", "示例核函〔2026〕15号", "方春香", "990101195308090123", first);
            receive(HUAINING, "示例市乙县核对中心", "示例核函〔2026〕16号", "方春香", "990101195308090123", first);
        });
        timeline.add(third, LocalTime.of(15, 0),
                () -> checking.replied(
                        jdbc.sql("select id from regional_request where document_number = ?")
                                .param(ANSWERED)
                                .query(Long.class)
                                .single(),
                        "桐核复〔2026〕2号", third, checker(DemoPayments.TONGCHENG)));
        timeline.add(timeline.today(), LocalTime.of(8, 35), this::send);
    }

    private void receive(DivisionCode county, String body, String number, String name, String idNumber, LocalDate on) {
        checking.receive(new RegionalChecking.Received(body, number, "养老保险、不动产，用于低保审核",
                List.of("PENSION", "REAL_ESTATE"), name, new IdNumber(idNumber), on.minusDays(6), on), checker(county));
    }

    private void send() {
        ActingOfficer by = checker(DemoPayments.TONGCHENG);
        jdbc.sql("""
                select c.id from assistance_case c where c.stage = 'VERIFICATION' and left(c.division_code, 6) = '340881'
                    and not shut_out(c.id, :checker) and exists (select from verification_report r where r.case_id = c.id and not r.superseded)
                order by c.id limit 1""")
                .param("checker", by.officerId())
                .query(Long.class)
                .optional()
                .ifPresent(id -> checking.send(new RegionalChecking.Sent(id, 1, "示例市丙区核对中心", "桐核函〔2026〕7号",
                        "申请人曾在贵地务工，请协助核对养老保险、住房公积金", List.of("PENSION", "HOUSING_FUND")), by));
    }

    private ActingOfficer checker(DivisionCode county) {
        return officers.acting(Role.COUNTY_CHECKER, county);
    }
}
