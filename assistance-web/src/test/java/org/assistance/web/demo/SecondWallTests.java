package org.assistance.web.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.assistance.domain.audit.Actor;
import org.assistance.domain.audit.Trace;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.DivisionCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The second wall by itself: statements without any condition of place, as a mistaken query or an injected one would be, from the six places
 * that another place can be to one's own. Each table with rows of the demo city is read, changed, emptied and added to.
 */
@DemoCityTest
class SecondWallTests {
    /** How a row that has no division is placed; {@code t} is the row. */
    private static final Map<String, String> PLACED_BY = Map.ofEntries(
            Map.entry("application_payee", "(select x.division_code from application x where x.id = t.application_id)"),
            Map.entry("application_programme",
                    "(select x.division_code from application x where x.id = t.application_id)"),
            Map.entry("case_programme", "(select x.division_code from assistance_case x where x.id = t.case_id)"),
            Map.entry("person_match_step", "(select x.division_code from person_match x where x.id = t.match_id)"),
            Map.entry("number_known",
                    "(select x.division_code from temporary_number x where x.person_id = t.person_id)"),
            Map.entry("warning_visit", "(select x.division_code from warning x where x.id = t.warning_id)"),
            Map.entry("warning_step", "(select x.division_code from warning x where x.id = t.warning_id)"),
            Map.entry("unmasking", "(select x.division_code from assistance_case x where x.id = t.case_id)"),
            Map.entry("department_record", "(select x.division_code from department_file x where x.id = t.file_id)"),
            Map.entry("department_page", "(select x.division_code from department_file x where x.id = t.file_id)"),
            Map.entry("person",
                    "(select min(x.division_code) from (select division_code, person_id from application_member union all "
                            + "select division_code, person_id from temporary_number) x where x.person_id = t.id)"),
            Map.entry("service_record",
                    "(select x.division_code from service_answer y join assistance_case x on x.id = y.case_id where y.id = t.answer_id)"),
            Map.entry("regional_finding",
                    "(select x.division_code from regional_request x where x.id = t.request_id)"),
            Map.entry("waiting_file_part", "(select x.division_code from waiting_file x where x.id = t.file_id)"));

    /** Which rows are taken last, since another rule refuses them before the wall is asked; {@code t} is the row. */
    private static final Map<String, String> TAKEN_LAST = Map.of(
            "verification_report", "exists (select from decision d where d.case_id = t.case_id)",
            "verification_item",
            "exists (select from verification_report r join decision d on d.case_id = r.case_id where r.id = t.report_id)");

    /** The row as it began, where a table refuses one that begins further on; {@code t} is the row. */
    private static final Map<String, String> BEGUN = Map.of("export_job", """
            to_jsonb(t) - array['lease_until', 'made_at', 'row_count', 'rows_alone', 'sha256', 'expires_at', 'answered_by', 'answered_at',
                'answer_words', 'ended_by', 'ended_at'] || '{"status": "WAITING", "attempts": 0}'""");

    /** What a post also reads of the places above it. */
    private static final List<String> READ_FROM_BELOW = List.of("payment_run", "department_file", "department_record",
            "department_page");

    private static final String NOWHERE = "990101001001";

    @Autowired
    DemoCity city;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private String village;

    @BeforeEach
    void the_demo_city() {
        DemoCityToday.load(city);
        village = jdbc.sql("select division_code from assistance_case group by 1 order by count(*) desc, 1 limit 1")
                .query(String.class)
                .single();
    }

    private static <T> T from(String place, Callable<T> work) {
        try {
            return Trace
                    .of(Actor.officer(new ActingOfficer(-1, "X1", "试", -1, Role.TOWNSHIP_CLERK,
                            new DivisionCode(place)), "r1", "GET /"))
                    .over(work::call);
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, String> sixPlaces() {
        var six = new TreeMap<String, String>();
        String township = village.substring(0, 9) + "000";
        String county = village.substring(0, 6) + "000000";
        six.put("self", village);
        six.put("parent", township);
        six.put("grandparent", county);
        six.put("sibling", another("division_code like '" + township.substring(0, 9) + "%' and division_code not in ('"
                + village + "', '" + township + "')"));
        six.put("other township", another("division_code like '" + county.substring(0, 6)
                + "%' and division_code not like '" + township.substring(0, 9) + "%'"));
        six.put("other county", another("division_code not like '" + county.substring(0, 6) + "%'"));
        return six;
    }

    private String another(String where) {
        return jdbc.sql("select coalesce(min(division_code), '" + NOWHERE + "') from assistance_case where " + where)
                .query(String.class)
                .single();
    }

    private List<String> behind() {
        return jdbc.sql("select distinct tablename from pg_policies where policyname = 'reading' and tablename not in "
                + "('kin_statement', 'kin_person', 'kin_withdrawal', 'kin_withdrawn') order by 1")
                .query(String.class)
                .list();
    }

    private String placeOf(String table) {
        return PLACED_BY.getOrDefault(table, "t.division_code");
    }

    private long inside(String table, String place) {
        var scope = new DivisionScope(new DivisionCode(place));
        String above = READ_FROM_BELOW.contains(table) ? " or place_covers(" + placeOf(table) + ", :lower)" : "";
        String where = table.equals("person")
                ? " exists (select from application_member x where x.person_id = t.id and x.division_code >= :lower and x.division_code < :upper)"
                        + " or exists (select from household_membership x where x.person_id = t.id and x.division_code >= :lower and x.division_code < :upper)"
                        + " or exists (select from temporary_number x where x.person_id = t.id and x.division_code >= :lower and x.division_code < :upper)"
                : placeOf(table) + " >= :lower and " + placeOf(table) + " < :upper" + above;
        return jdbc.sql("select count(*) from " + table + " t where " + where)
                .param("lower", scope.lower())
                .param("upper", scope.upper())
                .query(Long.class)
                .single();
    }

    private long all(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    @Test
    void without_any_condition_each_table_shows_each_of_six_places_its_own_rows_and_no_other() {
        var wrong = new TreeMap<String, String>();
        int kept = 0;
        for (String table : behind()) {
            for (var place : sixPlaces().entrySet()) {
                long expected = inside(table, place.getValue());
                long seen = from(place.getValue(), () -> all(table));
                if (seen != expected) {
                    wrong.put(table + " " + place.getKey(), seen + " instead of " + expected);
                }
                kept += all(table) > expected ? 1 : 0;
            }
        }
        assertThat(wrong).isEmpty();
        // The city has families enough that there is something to hide nearly everywhere.
        assertThat(kept).isGreaterThan(150);
    }

    private boolean may(String table, String what) {
        return jdbc.sql("select has_table_privilege(:table, :what)")
                .param("table", table)
                .param("what", what)
                .query(Boolean.class)
                .single();
    }

    private int undone(String place, String statement) {
        return from(place, () -> new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            return jdbc.sql(statement).update();
        }));
    }

    @Test
    void without_a_place_and_with_a_forged_one_each_table_answers_with_an_error_and_not_with_an_empty_list() {
        int tried = 0;
        for (String table : behind()) {
            if (all(table) > 0) {
                tried++;
                refused(Actor.nobodyYet("r1", "GET /", null), "select 'nobody'", table);
                refused(Actor.job("试"), "select set_config('app.lo', '340000000000', true)", table);
                refused(Actor.job("试"), "select set_config('app.hi', '350000000000', true)", table);
                refused(Actor.job("试"), "select set_config('app.signature', '', true)", table);
            }
        }
        assertThat(tried).isGreaterThan(40);
    }

    private void refused(Actor actor, String first, String table) {
        assertThatThrownBy(() -> Trace.of(actor).over(() -> new TransactionTemplate(transactions).execute(_ -> {
            jdbc.sql(first).query(String.class).single();
            return all(table);
        }))).as("%s after %s", table, first).rootCause().hasMessageContaining("the second wall");
    }

    @Test
    void whoever_has_no_rows_in_a_place_changes_and_removes_none() {
        var touched = new TreeMap<String, Integer>();
        int tried = 0;
        for (String table : behind()) {
            String column = jdbc
                    .sql("select attname from pg_attribute where attrelid = cast(:table as regclass) and attnum > 0 "
                            + "and not attisdropped and attidentity = '' and attgenerated = '' order by attnum limit 1")
                    .param("table", table)
                    .query(String.class)
                    .single();
            for (String statement : List.of("update " + table + " set " + column + " = " + column,
                    "delete from " + table)) {
                if (may(table, statement.substring(0, 6)) && all(table) > 0) {
                    tried++;
                    int rows = undone(NOWHERE, statement);
                    if (rows > 0) {
                        touched.put(statement, rows);
                    }
                }
            }
        }
        assertThat(touched).isEmpty();
        assertThat(tried).isGreaterThan(30);
    }

    @Test
    void nothing_is_put_down_in_another_place() {
        String elsewhere = sixPlaces().get("other county");
        int tried = 0;
        for (String table : behind()) {
            String columns = jdbc.sql(
                    "select string_agg(attname, ', ' order by attnum) from pg_attribute where attrelid = cast(:table as regclass) "
                            + "and attnum > 0 and not attisdropped and attgenerated = ''")
                    .param("table", table)
                    .query(String.class)
                    .single();
            String row = jdbc
                    .sql("select (" + BEGUN.getOrDefault(table, "to_jsonb(t)") + ")::text from " + table + " t where "
                            + placeOf(table)
                            + " like :place order by " + TAKEN_LAST.getOrDefault(table, "t.ctid") + " limit 1")
                    .param("place", village.substring(0, 6) + "%")
                    .query(String.class)
                    .optional()
                    .orElse(null);
            if (row == null || table.equals("person")) {
                continue;
            }
            tried++;
            assertThatThrownBy(() -> undone(elsewhere,
                    "insert into " + table + " (" + columns + ") overriding system value select "
                            + columns + " from jsonb_populate_record(null::" + table + ", '" + row.replace("'", "''")
                            + "'::jsonb)"))
                    .as(table)
                    .rootCause()
                    .hasMessageFindingMatch("row-level security|a review of this right is open");
        }
        assertThat(tried).isGreaterThan(25);
    }

    @Test
    void what_was_put_down_elsewhere_is_read_where_its_case_is_now() {
        String elsewhere = sixPlaces().get("other county");
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            long moved = jdbc.sql("select min(id) from assistance_case where division_code = :village")
                    .param("village", village)
                    .query(Long.class)
                    .single();
            Callable<Long> events = () -> jdbc.sql("select count(*) from case_event where case_id = :id")
                    .param("id", moved)
                    .query(Long.class)
                    .single();
            assertThat(from(elsewhere, events)).isZero();
            jdbc.sql("update assistance_case set division_code = :to, township_code = :township where id = :id")
                    .param("to", elsewhere)
                    .param("township", elsewhere.substring(0, 9) + "000")
                    .param("id", moved)
                    .update();
            assertThat(from(elsewhere, events)).isPositive();
        });
    }
}
