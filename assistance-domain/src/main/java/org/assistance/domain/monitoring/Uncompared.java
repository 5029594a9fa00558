package org.assistance.domain.monitoring;

import org.assistance.domain.casefile.ShutOut;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assistance.domain.audit.Subject;
import org.assistance.domain.audit.Trace;
import org.assistance.domain.place.DivisionScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who in receipt of aid is not compared with all the data that indicators look at, since there is neither a paper of theirs nor a plan
 * that names it (XZ-53, A27): on record from when until when, and with which data.
 */
@Component
@Transactional(readOnly = true)
public class Uncompared {
    /** So many people are shown on a page. */
    public static final int PAGE = 20;

    private static final String OF_A_PLACE = """
             from low_income_person r where r.lacking <> '{}' and r.division_code >= :lower and r.division_code < :upper and
            """ + ShutOut.of("r.case_id", ":officer");

    /** How many there are in a place ({@code :lower}, {@code :upper}), but of {@code :officer}'s relatives. */
    public static final String COUNT = "select count(*)" + OF_A_PLACE;

    private final JdbcClient jdbc;

    Uncompared(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody who is not compared with some data.
     *
     * @param place the full name of the village
     * @param sources codes of the data
     */
    public record Person(long caseId, String name, String place, List<String> sources) {}

    /** Puts on record who is not compared with what from today on, as the register was written last, and for whom that is over. */
    @Transactional
    public void record(long run, LocalDate day) {
        jdbc.sql(
                """
                update caseload_refusal o set until = :day where o.until is null and not exists (
                    select from low_income_person r where r.person_id = o.person_id and r.lacking <> '{}' and r.lacking = o.sources)""")
                .param("day", day)
                .update();
        jdbc.sql(
                """
                insert into caseload_refusal (person_id, division_code, case_id, run_id, since, sources)
                select r.person_id, r.division_code, r.case_id, :run, :day, r.lacking from low_income_person r
                where r.lacking <> '{}'
                    and not exists (select from caseload_refusal o where o.person_id = r.person_id and o.until is null)""")
                .param("run", run)
                .param("day", day)
                .update();
    }

    /** How many there are in a place, but of the reader's relatives. */
    public int count(DivisionScope scope) {
        return in(COUNT, scope).query(Integer.class).single();
    }

    /** How many there are by the source they are not compared with. */
    public Map<String, Integer> bySource(DivisionScope scope) {
        var many = new LinkedHashMap<String, Integer>();
        in("select s.code, count(*) as many from (select unnest(r.lacking) as code" + OF_A_PLACE
                + ") s group by 1 order by 2 desc, 1", scope)
                .query(row -> {
                    many.put(row.getString("code"), row.getInt("many"));
                });
        return many;
    }

    /** A page of them, and one more where there is another page. */
    public List<Person> page(DivisionScope scope, int page) {
        return in("select n.*, p.name, d.full_name from (select r.person_id, r.case_id, r.division_code, r.lacking"
                + OF_A_PLACE
                + """
                order by r.division_code, r.person_id limit :limit offset :from) n
                    join person p on p.id = n.person_id join division d on d.code = n.division_code
                order by n.division_code, n.person_id""", scope).param("limit", PAGE + 1)
                .param("from", page * PAGE)
                .query((row, _) -> {
                    Trace.saw(Subject.CASE, row.getLong("case_id"));
                    return new Person(row.getLong("case_id"), row.getString("name"), row.getString("full_name"),
                            List.of((String[]) row.getArray("lacking").getArray()));
                })
                .list();
    }

    private JdbcClient.StatementSpec in(String sql, DivisionScope scope) {
        return jdbc.sql(sql)
                .param("lower", scope.lower())
                .param("upper", scope.upper())
                .param("officer", scope.reader());
    }
}
