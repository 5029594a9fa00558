package org.assistance.verification.caseload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assistance.verification.caseload.Caseload.TODAY;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.database.TestDatabase;
import org.assistance.domain.monitoring.CaseloadRuns;
import org.assistance.domain.monitoring.LowIncomeRegister;
import org.assistance.domain.payment.Families;
import org.assistance.domain.secret.SealedColumn;
import org.assistance.domain.secret.TryoutKeys;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.verification.Staff;
import org.assistance.verification.TakingOver;
import org.assistance.verification.file.ImportOutcome;
import org.assistance.verification.file.WatchedPeople;
import org.assistance.verification.registry.Registries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** From the file to the warning, the database's process is killed at one point after the other: begun again, it finds the same. */
@DatabaseTest
@Import({Staff.class, TakingOver.class})
@TestPropertySource(properties = "test.database=killed-runs")
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class KilledRunTests {
    private static final int PEOPLE = 3;

    @Autowired
    private TestDatabase.Owner owner;
    @Autowired
    private ComparingCaseload comparing;
    @Autowired
    private WatchedPeople watched;
    @Autowired
    private LowIncomeRegister register;
    @Autowired
    private TakingOver taking;
    @Autowired
    private Registries registries;
    @Autowired
    private JdbcClient jdbc;

    private Caseload caseload;
    private ActingOfficer city;

    @BeforeEach
    void a_city(@Autowired Staff staff, @Autowired TestClock clock) {
        clock.setToday(TODAY);
        staff.divisions();
        caseload = new Caseload(jdbc);
        city = staff.in(Role.CITY_CLERK, Staff.ANQING, "AQ08");
    }

    /** The process of whoever comes to this point is killed. */
    private void killedAt(String event, String when) throws SQLException {
        try (Connection connection = owner.connect(); Statement sql = connection.createStatement()) {
            sql.execute("""
                    create or replace function killed() returns trigger language plpgsql as
                    'begin perform pg_terminate_backend(pg_backend_pid()); return null; end'""");
            sql.execute("create trigger killed after " + event + " for each row when (" + when
                    + ") execute function killed()");
        }
    }

    private void noLonger(String table) throws SQLException {
        try (Connection connection = owner.connect(); Statement sql = connection.createStatement()) {
            sql.execute("drop trigger killed on " + table);
        }
    }

    private ImportOutcome delivered(String source, String columns, String cells, List<Families.Family> families) {
        var text = new StringBuilder("姓名,身份证号码," + columns + "\n");
        for (Families.Family one : families) {
            byte[] sealed = jdbc.sql("select id_sealed from person where id = ?")
                    .param(one.person())
                    .query(byte[].class)
                    .single();
            text.append("某某,")
                    .append(TryoutKeys.NUMBERS.open(sealed, SealedColumn.PERSON_NUMBER.cell(one.person())).value())
                    .append(',')
                    .append(cells)
                    .append('\n');
        }
        return taking.take(registries.find(source).orElseThrow(), "x.csv", LocalDate.of(2026, 10, 31),
                new ByteArrayResource(text.toString().getBytes(UTF_8)), city);
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    @Test
    void whatever_is_killed_from_the_file_to_the_warning_is_begun_again_and_finds_the_same() throws SQLException {
        List<Families.Family> families = List.of(caseload.registered("甲"), caseload.registered("乙"),
                caseload.registered("丙"));
        register.write(TODAY);
        watched.follow();
        for (String event : List.of("insert on department_file", "insert on department_page",
                "insert on department_record", "update on department_file")) {
            killedAt(event, "true");
            assertThatThrownBy(() -> delivered("DEATH", "死亡日期,登记类型", "2026-10-02,火化", families)).isNotNull();
            noLonger(event.substring(event.lastIndexOf(' ') + 1));
            assertThat(List.of(count("department_file"), count("department_page"), count("department_record")))
                    .as("killed at " + event)
                    .containsOnly(0);
        }
        assertThat(delivered("DEATH", "死亡日期,登记类型", "2026-10-02,火化", families))
                .isInstanceOf(ImportOutcome.Taken.class);
        assertThat(delivered("PUBLIC_PAYROLL", "供养单位,月工资,起始年月,终止年月", "示例小学,3200.00,2020-01,", families))
                .isInstanceOf(ImportOutcome.Taken.class);
        assertThat(count("department_record")).isEqualTo(2 * PEOPLE);

        jdbc.sql("delete from low_income_person").update();
        compared_with_kills("insert on low_income_person", "true");
        for (int step = 1; step <= 2; step++) {
            compared_with_kills("update on caseload_run", "new.done = " + step);
        }
        compared_with_kills("insert on warning", "new.indicator = 'PUBLIC_PAYROLL'");
        CaseloadRuns.Run whole = comparing.newFiles().orElseThrow();
        assertThat(whole.found()).isEqualTo(2 * PEOPLE);
        for (Families.Family one : families) {
            assertThat(caseload.warnings(one.person())).satisfiesExactlyInAnyOrder(
                    dead -> assertThat(dead).startsWith("DEATH 火化，2026-10-02起"),
                    paid -> assertThat(paid).startsWith("PUBLIC_PAYROLL 示例小学，月工资3,200.00元，2020-01-01起"));
        }
        assertThat(comparing.newFiles()).isEmpty();
    }

    private void compared_with_kills(String event, String when) throws SQLException {
        killedAt(event, when);
        assertThat(comparing.newFiles().orElseThrow().failure()).as("killed at " + event).isNotNull();
        noLonger(event.substring(event.lastIndexOf(' ') + 1));
    }
}
