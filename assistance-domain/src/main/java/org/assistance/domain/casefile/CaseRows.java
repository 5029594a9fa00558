package org.assistance.domain.casefile;

import org.assistance.domain.secret.Words;
import org.assistance.domain.audit.Subject;
import org.assistance.domain.audit.Trace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/** The columns every list of cases reads, names looked up for the rows shown only, and how a row of them is read. */
final class CaseRows {
    private static final String COLUMNS = """
            select c.id, c.number, c.applicant_name, c.route, c.stage, c.outcome, c.stage_since, c.due_on,
              concat_ws(' ', (select t.name from division t where t.code = c.township_code),
                (select v.name from division v where v.code = c.division_code and v.code <> c.township_code)) as place,
              (select string_agg(p.programme, ',') from case_programme p where p.case_id = c.id) as programmes,
              (select b.from_stage || '|' || b.officer_name || '|' || coalesce(b.reason, '') from case_event b
               where b.case_id = c.id and b.kind = 'RETURN' order by b.id desc limit 1) as sent_back,
              (select max(n.last_day) from notice n
               where n.case_id = c.id and not n.superseded and c.stage = 'NOTICE') as notice_ends,
              %s as own
            from assistance_case c
            where c.division_code >= :lower and c.division_code < :upper and
            """ + ShutOut.NOT;

    private CaseRows() {}

    /** The columns for a reader who only looks. */
    static String columns() {
        return COLUMNS.formatted("false");
    }

    /** The columns for a reader who may be asked to decide, with the parameters {@code me} and {@code name}. */
    static String columnsForDecider() {
        return COLUMNS.formatted(
                """
                c.stage = 'DECISION' and (exists (select from case_event e
                  where e.case_id = c.id and e.officer_id = :me
                    and not (e.kind = 'RETURN' and e.from_stage = 'DECISION'))
                  or exists (select from household_visit h
                    where h.case_id = c.id
                      and regexp_replace(:name, '\\s', '', 'g') in (h.first_visitor, h.second_visitor)))""");
    }

    static CaseRow read(ResultSet row, Words words) throws SQLException {
        String outcome = row.getString("outcome");
        Route route = Route.valueOf(row.getString("route"));
        Stage stage = Stage.valueOf(row.getString("stage"));
        Trace.saw(Subject.CASE, row.getLong("id"));
        return new CaseRow(row.getLong("id"), row.getString("number"), row.getString("applicant_name"),
                labels(row.getString("programmes")), row.getString("place"), route, stage,
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getObject("stage_since", LocalDate.class), row.getObject("due_on", LocalDate.class),
                sentBack(row.getString("sent_back"), route, stage, words),
                row.getObject("notice_ends", LocalDate.class),
                row.getBoolean("own"));
    }

    /** Only while the case is on its way back to where it was. */
    private static @Nullable String sentBack(@Nullable String last, Route route, Stage stage, Words words) {
        if (last == null || stage == Stage.CLOSED) {
            return null;
        }
        String[] parts = last.split("\\|", 3);
        if (!route.isEarlier(stage, Stage.valueOf(parts[0]))) {
            return null;
        }
        return parts[1] + (parts[2].isEmpty() ? "" : "：" + words.open(parts[2]));
    }

    private static String labels(String programmes) {
        return Arrays.stream(programmes.split(","))
                .map(Programme::valueOf)
                .sorted(Comparator.naturalOrder())
                .map(Programme::shortLabel)
                .collect(Collectors.joining("、"));
    }
}
