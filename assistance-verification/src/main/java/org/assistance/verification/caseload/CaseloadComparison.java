package org.assistance.verification.caseload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assistance.domain.calendar.WorkingDays;
import org.assistance.domain.monitoring.Comparison;
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
 * yet, in another, which most nights have no use for. Nothing of those who are not registered is read; no right is touched.
 */
@Component
class CaseloadComparison {
    // The records of a city are sorted in memory; and what policies make of the estimates is nothing to compile code for.
    private static final String ROOM = "select set_config('work_mem', '64MB', true), set_config('jit', 'off', true)";

    private static final String COUNT = "select (select count(*) from fact) as found, (select count(*) from fresh) as news";

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

    /** A file that speaks for a county of the register, and, where it is asked who is gone, the one it took the place of. */
    record Speaking(String county, DepartmentFile file, @Nullable Long before) {}

    /** Every source's current files that speak for each of some counties. */
    Map<String, List<DepartmentFile>> covering(List<String> counties) {
        var all = new LinkedHashMap<String, List<DepartmentFile>>();
        counties.forEach(county -> all.put(county, files.covering(new DivisionCode(county + "000000"))));
        return all;
    }

    /** Of the files that speak for counties those that an indicator may ask on a day; stale ones it may not. */
    List<Speaking> speaking(Indicator indicator, Map<String, List<DepartmentFile>> covering, int daysFresh,
            LocalDate today) {
        var all = new ArrayList<Speaking>();
        String source = indicator.source();
        if (source != null) {
            boolean gone = indicator.comparison() == Comparison.GONE;
            covering.forEach((county, own) -> Answering.of(source, daysFresh, own, today)
                    .asked()
                    .forEach(file -> all.add(new Speaking(county, file, gone ? before(file) : null))));
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

    /** Compares by one indicator, in the running transaction. */
    Outcome compare(Indicator indicator, List<Speaking> speaking, long runId, LocalDate today) {
        jdbc.sql(ROOM).query().singleRow();
        String facts = Facts.of(indicator);
        News news = asked(facts + COUNT, indicator, speaking, today)
                .query((row, _) -> new News(row.getInt("found"), row.getInt("news")))
                .single();
        return news.fresh == 0
                ? new Outcome(news.found, 0)
                : asked(facts + OPEN, indicator, speaking, today).param("indicator", indicator.id())
                        .param("run", runId)
                        .param("due", workingDays.after(today, indicator.days()))
                        .query((row, _) -> new Outcome(row.getInt("found"), row.getInt("opened")))
                        .single();
    }

    private record News(int found, int fresh) {}

    private JdbcClient.StatementSpec asked(String sql, Indicator indicator, List<Speaking> speaking, LocalDate today) {
        JdbcClient.StatementSpec asked = jdbc.sql(sql).param("code", indicator.code()).param("today", today);
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
        return asked;
    }
}
