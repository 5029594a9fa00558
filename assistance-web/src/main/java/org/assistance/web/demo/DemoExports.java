package org.assistance.web.demo;

import java.util.List;
import java.util.Map;
import org.assistance.domain.export.AskingExport;
import org.assistance.domain.export.ExportKind;
import org.assistance.domain.export.ExportReason;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.web.export.ExportSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * In a small city a list of 20 rows is long: the county's reviewer asked for the month's list, which waits for a second officer;
 * the city's clerk asked for a short one, which may be fetched.
 */
@Demo
@Component
class DemoExports {
    private final AskingExport asking;
    private final List<ExportSource> sources;
    private final DemoOfficers officers;
    private final JdbcClient jdbc;

    DemoExports(AskingExport asking, List<ExportSource> sources, DemoOfficers officers, JdbcClient jdbc) {
        this.asking = asking;
        this.sources = sources;
        this.officers = officers;
        this.jdbc = jdbc;
    }

    void ask() {
        jdbc.sql("insert into export_rule values ('2026-01-01', 20, 24, 72, '演示救助发〔2026〕8号')").update();
        String run = jdbc
                .sql("select max(id)::text from payment_run where division_code = :county and status = 'FROZEN'")
                .param("county", DemoPayments.TONGCHENG.value())
                .query(String.class)
                .single();
        ask(ExportKind.PAYMENT_LIST, Map.of("run", run), ExportReason.PAYMENT, "打印名单，审批前与各乡镇核对",
                officers.acting(Role.COUNTY_REVIEWER, DemoPayments.TONGCHENG));
        ask(ExportKind.RIGHTS, Map.of("state", "ENDED"), ExportReason.FINANCE, "与市财政局社保科核对已终止待遇的停发月份",
                officers.acting(Role.CITY_CLERK, DemoDivisions.ANQING));
    }

    private void ask(ExportKind kind, Map<String, String> filters, ExportReason reason, String words,
            ActingOfficer by) {
        ExportSource.Asked asked = sources.stream()
                .filter(source -> source.kind() == kind)
                .findFirst()
                .orElseThrow()
                .asked(filters, by);
        asking.ask(new AskingExport.Wanted(kind, asked.filters(), asked.title(), reason, words), by);
    }
}
