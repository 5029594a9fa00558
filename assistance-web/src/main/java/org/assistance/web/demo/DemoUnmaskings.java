package org.assistance.web.demo;

import java.util.List;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.domain.unmasking.MaskedField;
import org.assistance.domain.unmasking.Unmasking;
import org.assistance.domain.unmasking.UnmaskingReason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A clerk has read three masked values in full, each for a reason. */
@Demo
@Component
class DemoUnmaskings {
    private final Unmasking unmasking;
    private final DemoOfficers officers;
    private final JdbcClient jdbc;

    DemoUnmaskings(Unmasking unmasking, DemoOfficers officers, JdbcClient jdbc) {
        this.unmasking = unmasking;
        this.officers = officers;
        this.jdbc = jdbc;
    }

    void show() {
        ActingOfficer clerk = officers.acting("TC11", Role.TOWNSHIP_CLERK);
        List<Long> cases = jdbc
                .sql("select id from assistance_case where division_code like '340881100%' order by id desc limit 2")
                .query(Long.class)
                .list();
        unmasking.show(cases.getFirst(), MaskedField.of("member-1").orElseThrow(), UnmaskingReason.PAPERS,
                "与户口簿原件核对", clerk);
        unmasking.show(cases.getFirst(), MaskedField.of("phone").orElseThrow(), UnmaskingReason.CONTACT,
                "约定入户调查的时间", clerk);
        unmasking.show(cases.getLast(), MaskedField.of("member-1").orElseThrow(), UnmaskingReason.DEPARTMENTS,
                "请派出所协助核实户籍", clerk);
    }
}
