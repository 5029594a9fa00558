package org.assistance.domain.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.assistance.eligibility.value.Programme;

/** The columns every list of cases reads, names looked up for the rows shown only, and how a row of them is read. */
final class CaseRows {
    static final String COLUMNS = """
            select c.id, c.number, c.applicant_name, c.route, c.stage, c.outcome, c.stage_since, c.due_on,
              concat_ws(' ', (select t.name from division t where t.code = c.township_code),
                (select v.name from division v where v.code = c.division_code and v.code <> c.township_code)) as place,
              (select string_agg(p.programme, ',') from case_programme p where p.case_id = c.id) as programmes
            from assistance_case c
            where c.division_code >= :lower and c.division_code < :upper
            """;

    private CaseRows() {}

    static CaseRow read(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        return new CaseRow(row.getLong("id"), row.getString("number"), row.getString("applicant_name"),
                labels(row.getString("programmes")), row.getString("place"), Route.valueOf(row.getString("route")),
                Stage.valueOf(row.getString("stage")), outcome == null ? null : Outcome.valueOf(outcome),
                row.getObject("stage_since", LocalDate.class), row.getObject("due_on", LocalDate.class));
    }

    private static String labels(String programmes) {
        return Arrays.stream(programmes.split(","))
                .map(Programme::valueOf)
                .sorted(Comparator.naturalOrder())
                .map(Programme::shortLabel)
                .collect(Collectors.joining("、"));
    }
}
