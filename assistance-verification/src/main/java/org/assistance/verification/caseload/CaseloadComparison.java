package org.assistance.verification.caseload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assistance.domain.calendar.WorkingDays;
import org.assistance.domain.monitoring.Indicator;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.verification.file.Answering;
import org.assistance.verification.file.DepartmentFile;
import org.assistance.verification.file.DepartmentFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares everyone in the register with one source by one indicator, in one statement, and opens a warning for each fact that has none
 * yet. Nothing of those who are not registered is read; no right is touched.
 */
@Component
class CaseloadComparison {
    private static final String OPEN = """
            , opened as (
                insert into warning (person_id, indicator_id, indicator, fact_key, division_code, case_id, run_id, file_id, data_as_of,
                    found, known, raised_on, due_on)
                select f.person_id, :indicator, :code, f.fact_key, r.division_code, r.case_id, :run, f.file_id, f.as_of, f.found,
                    f.known_before, :today, :due
                from worded f join low_income_person r on r.person_id = f.person_id
                on conflict on constraint one_warning_for_a_fact do nothing
                returning 1)
            select (select count(*) from fact) as found, (select count(*) from opened) as opened
            """;

    private final DepartmentFiles files;
    private final WorkingDays workingDays;
    private final JdbcClient jdbc;

    CaseloadComparison(DepartmentFiles files, WorkingDays workingDays, JdbcClient jdbc) {
        this.files = files;
        this.workingDays = workingDays;
        this.jdbc = jdbc;
    }

    /** What came of an indicator: facts that call for a warning, and warnings that are new. */
    record Outcome(int found, int opened) {}

    /** A file that speaks for a county of the register, and the one it took the place of. */
    record Speaking(String county, DepartmentFile file, @Nullable Long before) {}

    /** The files of a source that may be asked for each of some counties on a day; stale ones may not. */
    List<Speaking> speaking(String source, List<String> counties, int daysFresh, LocalDate today) {
        var all = new ArrayList<Speaking>();
        for (String county : counties) {
            Answering answering = Answering.of(source, daysFresh, files.covering(new DivisionCode(county + "000000")),
                    today);
            answering.asked().forEach(file -> all.add(new Speaking(county, file, before(file))));
        }
        return all;
    }

    private @Nullable Long before(DepartmentFile file) {
        return jdbc.sql("""
                select b.id from department_file b, department_file f
                where f.id = :id and b.source = :source and b.division_code = :division and b.withdrawn_at is null
                    and (not b.by_two or b.confirmed_at is not null)
                    and (coalesce(b.confirmed_at, b.imported_at), b.id) < (coalesce(f.confirmed_at, f.imported_at), f.id)
                order by coalesce(b.confirmed_at, b.imported_at) desc, b.id desc limit 1""")
                .param("source", file.source())
                .param("division", file.division().value())
                .param("id", file.id())
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    /** Compares by one indicator. */
    Outcome compare(Indicator indicator, List<Speaking> speaking, long runId, LocalDate today) {
        String sql = Facts.of(indicator) + OPEN;
        JdbcClient.StatementSpec asked = jdbc.sql(sql)
                .param("indicator", indicator.id())
                .param("code", indicator.code())
                .param("run", runId)
                .param("today", today)
                .param("due", workingDays.after(today, indicator.days()));
        if (indicator.source() != null) {
            asked = asked.param("source", indicator.source())
                    .param("counties", speaking.stream().map(Speaking::county).toArray(String[]::new))
                    .param("files",
                            speaking.stream().map(one -> String.valueOf(one.file().id())).toArray(String[]::new))
                    .param("befores",
                            speaking.stream()
                                    .map(one -> one.before() == null ? null : String.valueOf(one.before()))
                                    .toArray(String[]::new))
                    .param("days", speaking.stream().map(one -> one.file().asOf().toString()).toArray(String[]::new))
                    .param("statuses",
                            indicator.statuses() == null ? null : indicator.statuses().toArray(String[]::new))
                    .param("leaving", indicator.leavingOut().toArray(String[]::new))
                    .param("threshold", indicator.threshold() == null ? 0 : indicator.threshold());
        } else {
            asked = asked.param("month", today.withDayOfMonth(1));
        }
        return asked.query((row, _) -> new Outcome(row.getInt("found"), row.getInt("opened"))).single();
    }
}
