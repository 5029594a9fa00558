package org.assistance.verification.caseload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assistance.verification.caseload.Caseload.TODAY;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.monitoring.LowIncomeRegister;
import org.assistance.domain.payment.Families;
import org.assistance.domain.secret.SealedColumn;
import org.assistance.domain.secret.TryoutKeys;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.verification.Staff;
import org.assistance.verification.TakingOver;
import org.assistance.verification.file.DepartmentFile;
import org.assistance.verification.file.DepartmentFiles;
import org.assistance.verification.file.DepartmentRecords;
import org.assistance.verification.file.ImportOutcome;
import org.assistance.verification.file.PagingOldFiles;
import org.assistance.verification.file.WatchedPeople;
import org.assistance.verification.registry.Registries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of a department's file everybody's records are sealed; as rows stand those of registered people, whenever they came. */
@DatabaseTest
@Import({Staff.class, TakingOver.class})
class WatchedPeopleTests {
    private static final IdNumber STRANGER = new IdNumber("990101195001011232");
    private static final String ROWS = """
            select person_index::text || row_number || source || name || amount_fen || from_date || detail from department_record
            where file_id = ? order by row_number""";

    @Autowired
    private WatchedPeople watched;
    @Autowired
    private LowIncomeRegister register;
    @Autowired
    private DepartmentRecords records;
    @Autowired
    private PagingOldFiles paging;
    @Autowired
    private DepartmentFiles files;
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
        city = staff.in(Role.CITY_CLERK, Staff.ANQING, "AQ07");
    }

    private IdNumber number(Families.Family family) {
        return TryoutKeys.NUMBERS.open(jdbc.sql("select id_sealed from person where id = ?")
                .param(family.person())
                .query(byte[].class)
                .single(), SealedColumn.PERSON_NUMBER.cell(family.person()));
    }

    private DepartmentFile delivered(String pension, IdNumber... people) {
        var text = new StringBuilder("姓名,身份证号码,待遇项目,月待遇金额,待遇起始年月,待遇终止年月\n");
        for (IdNumber one : people) {
            text.append("某某,").append(one.value()).append(",职工基本养老金,").append(pension).append(",2020-01,\n");
        }
        return ((ImportOutcome.Taken) taking.take(registries.find("PENSION").orElseThrow(), "pension.csv",
                LocalDate.of(2026, 10, 31), new ByteArrayResource(text.toString().getBytes(UTF_8)), city)).file();
    }

    private List<String> rows(DepartmentFile file) {
        return jdbc.sql(ROWS).param(file.id()).query(String.class).list();
    }

    private void night() {
        register.write(TODAY);
        watched.follow();
    }

    @Test
    void whoever_is_registered_stands_as_a_row_and_nobody_else_in_clear() {
        Families.Family li = caseload.registered("李桂兰");
        night();
        DepartmentFile file = delivered("1500.00", STRANGER, number(li));
        assertThat(rows(file)).singleElement().asString().contains("某某").contains("150000");
        String sealed = new String(jdbc.sql("select sealed from department_page").query(byte[].class).single(),
                StandardCharsets.ISO_8859_1);
        assertThat(sealed).doesNotContain(STRANGER.value())
                .doesNotContain(new String("某某".getBytes(UTF_8), StandardCharsets.ISO_8859_1));
    }

    @Test
    void whoever_is_registered_later_gets_the_same_rows_from_the_files_that_are_there() {
        Families.Family li = caseload.registered("李桂兰");
        DepartmentFile before = delivered("1500.00", STRANGER, number(li));
        assertThat(rows(before)).isEmpty();
        night();
        DepartmentFile after = delivered("1600.00", STRANGER, number(li));
        assertThat(rows(before)).singleElement()
                .isEqualTo(rows(after).getFirst().replace("160000", "150000"));
        assertThat(watched.follow()).isZero();
        assertThat(rows(before)).hasSize(1);
    }

    @Test
    void whoever_was_watched_before_there_were_quick_keys_gets_his_rows_once() {
        Families.Family li = caseload.registered("李桂兰");
        Families.Family wang = caseload.registered("王秀英");
        night();
        DepartmentFile before = delivered("1500.00", STRANGER, number(li));
        jdbc.sql(
                "update watched_person set page_key = null where id_index = (select id_index from person where id = ?)")
                .param(wang.person())
                .update();
        DepartmentFile missed = delivered("1600.00", STRANGER, number(li), number(wang));
        assertThat(rows(missed)).hasSize(1);
        for (int night = 0; night < 2; night++) {
            assertThat(watched.follow()).isZero();
            assertThat(rows(before)).hasSize(1);
            assertThat(rows(missed)).hasSize(2);
        }
    }

    @Test
    void everybodys_records_are_found_for_who_knows_the_number_registered_or_not() {
        Families.Family li = caseload.registered("李桂兰");
        night();
        DepartmentFile file = delivered("1500.00", STRANGER, number(li));
        var absent = new IdNumber("990101197903044622");
        assertThat(records.of(file, List.of(STRANGER, number(li), absent))).containsOnlyKeys(STRANGER, number(li))
                .allSatisfy((_, found) -> assertThat(found).hasSize(1));
    }

    @Test
    void a_file_of_before_there_were_pages_answers_as_it_did_and_is_compared_with_a_new_one() {
        Families.Family li = caseload.registered("李桂兰");
        night();
        long old = caseload.file("PENSION", LocalDate.of(2026, 9, 30));
        jdbc.sql("update department_file set division_code = :city where id = :id")
                .param("city", Staff.ANQING.value())
                .param("id", old)
                .update();
        caseload.record(old, li.person(), 1400, "2020-01-01", null, "职工基本养老金");
        Families.Family wang = caseload.registered("王秀英");
        register.write(TODAY);
        DepartmentFile file = delivered("1500.00", STRANGER, number(li), number(wang));
        assertThat(file.difference()).extracting("before", "fresh", "gone", "changed").containsExactly(1, 2, 0, 1);
        assertThat(records.of(file, List.of(STRANGER, number(wang)))).containsOnlyKeys(STRANGER, number(wang));
        assertThat(rows(file)).as("of whom is watched already").hasSize(1);
        watched.follow();
        assertThat(rows(file)).as("and of whom comes to them").hasSize(2);
    }

    @Test
    void rows_of_strangers_in_files_of_before_there_were_pages_go_also_where_the_file_was_replaced() {
        Families.Family li = caseload.registered("李桂兰");
        night();
        List<Long> old = List.of(old(li, LocalDate.of(2026, 8, 31)), old(li, LocalDate.of(2026, 9, 30)));
        DepartmentFile current = files.covering(Families.COUNTY).getFirst();
        Map<IdNumber, List<DepartmentRecords.Filed>> before = records.of(current, List.of(STRANGER, number(li)));
        assertThat(before).hasSize(2);
        assertThat(paging.page()).isEqualTo(2);
        assertThat(old).allSatisfy(file -> assertThat(jdbc.sql("select name from department_record where file_id = ?")
                .param(file)
                .query(String.class)
                .list()).containsExactly("李桂兰"));
        assertThat(records.of(current, List.of(STRANGER, number(li)))).as("everybody is found as before")
                .isEqualTo(before);
        assertThat(jdbc.sql("select count(*) from department_page").query(Integer.class).single()).isEqualTo(2);
        assertThat(paging.page()).isZero();
    }

    private long old(Families.Family one, LocalDate day) {
        long file = caseload.file("PENSION", day);
        caseload.record(file, one.person(), 1400, "2020-01-01", null, "职工基本养老金");
        jdbc.sql("""
                insert into department_record (file_id, row_number, source, person_index, name, amount_fen, detail)
                values (?, 9000, 'PENSION', ?, '陌生人', 150000, '职工基本养老金')""")
                .params(file, TryoutKeys.NUMBERS.index(STRANGER))
                .update();
        return file;
    }
}
