package org.assistance.verification.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NoSuchCase;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.verification.Staff;
import org.assistance.verification.registry.Registries;
import org.assistance.verification.registry.Registry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@Import(Staff.class)
class MappingHeadersTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);
    private static final String BUREAU = "序号,领取人,公民身份号码,姓名,险种,月发放额,起发年月,停发年月\n";
    private static final String ROWS = "1,李桂兰,990101197903044622,李户主,城乡居民基础养老金,150.00,2020-01,\n";
    private static final IdNumber LI = new IdNumber("990101197903044622");
    private static final Map<String, String> RIGHT = Map.of("姓名", "领取人", "身份证号码", "公民身份号码", "待遇项目", "险种", "月待遇金额",
            "月发放额", "待遇起始年月", "起发年月", "待遇终止年月", "停发年月");

    @Autowired
    private ImportingDepartmentFile importing;
    @Autowired
    private MappingHeaders mapping;
    @Autowired
    private HeaderMappings mappings;
    @Autowired
    private WaitingFiles waiting;
    @Autowired
    private DropFolder drop;
    @Autowired
    private DepartmentFiles files;
    @Autowired
    private DepartmentRecords records;
    @Autowired
    private Registries registries;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TestClock clock;

    private ActingOfficer checker;

    @BeforeEach
    void a_check_officer(@Autowired Staff staff) {
        clock.setToday(TODAY);
        staff.divisions();
        checker = staff.in(Role.COUNTY_CHECKER, Staff.YINGJIANG, "YJ31");
    }

    private ImportOutcome stage(String text, ActingOfficer by) {
        Registry pension = registries.find("PENSION").orElseThrow();
        return importing.stage(pension, "发放表.csv", AS_OF, new ControlTotals(text.split("\n").length - 1, null),
                new ByteArrayResource(text.getBytes(UTF_8)), by);
    }

    private WaitingFile unmapped(String text) {
        return ((ImportOutcome.Unmapped) stage(text, checker)).file();
    }

    @Test
    void a_file_with_headers_of_its_own_waits_and_is_read_by_what_an_officer_says_of_them() {
        WaitingFile file = unmapped(BUREAU + ROWS);
        assertThat(file.headers()).containsExactly("序号", "领取人", "公民身份号码", "姓名", "险种", "月发放额", "起发年月", "停发年月");
        assertThat(file.sentence()).startsWith("表头缺少：身份证号码、待遇项目、月待遇金额、待遇起始年月");
        assertThat(mapping.map(file.id(), RIGHT, checker)).isInstanceOfSatisfying(ImportOutcome.Staged.class,
                staged -> {
                    assertThat(records.of(staged.file(), List.of(LI)).get(LI)).singleElement()
                            .satisfies(record -> {
                                assertThat(record.name()).as("of the mapped column, not of the one called so")
                                        .isEqualTo("李桂兰");
                                assertThat(record.particulars().from()).isEqualTo(LocalDate.of(2020, 1, 1));
                            });
                    assertThat(mappings.ofStaged(checker.scope()).get(staged.file().id()).words())
                            .contains("姓名←领取人");
                });
        assertThat(waiting.in(checker.scope())).isEmpty();
        assertThat(jdbc.sql("select count(*) from waiting_file_part").query(Integer.class).single()).isZero();
    }

    @Test
    void the_next_file_with_the_same_headers_in_another_order_needs_nobody() {
        mapping.map(unmapped(BUREAU + ROWS).id(), RIGHT, checker);
        assertThat(stage(
                "停发年月,起发年月,月发放额,险种,姓名,公民身份号码,领取人,序号\n2026-05,2020-01,151.00,城乡居民基础养老金,李户主,990101197903044622,李桂兰,1\n",
                checker)).isInstanceOfSatisfying(ImportOutcome.Staged.class,
                        staged -> assertThat(records.of(staged.file(), List.of(LI)).get(LI)).singleElement()
                                .satisfies(record -> assertThat(record.particulars().to())
                                        .isEqualTo(LocalDate.of(2026, 5, 1))));
    }

    @Test
    void a_file_with_the_sources_own_headers_is_not_said_to_have_been_read_by_the_mapping() {
        mapping.map(unmapped(BUREAU + ROWS).id(), RIGHT, checker);
        assertThat(stage(
                "姓名,身份证号码,待遇项目,月待遇金额,待遇起始年月,待遇终止年月\n李桂兰,990101197903044622,城乡居民基础养老金,150.00,2020-01,\n",
                checker)).isInstanceOfSatisfying(ImportOutcome.Staged.class,
                        staged -> assertThat(mappings.ofStaged(checker.scope())).hasSize(1)
                                .doesNotContainKey(staged.file().id()));
        assertThat(mappings.current("PENSION", Staff.YINGJIANG)).as("and holds on").isPresent();
    }

    @Test
    void changed_headers_are_named_and_the_file_waits_to_be_mapped_anew() {
        mapping.map(unmapped(BUREAU + ROWS).id(), RIGHT, checker);
        WaitingFile changed = unmapped(BUREAU.replace("停发年月", "终止日期") + ROWS);
        assertThat(changed.sentence()).isEqualTo("表头与已保存的列对应不同：少了“停发年月”，多了“终止日期”。请重新对应");
        var again = new java.util.HashMap<>(RIGHT);
        again.put("待遇终止年月", "终止日期");
        assertThat(mapping.map(changed.id(), again, checker)).isInstanceOf(ImportOutcome.Staged.class);
        assertThat(mappings.current("PENSION", Staff.YINGJIANG)).get()
                .satisfies(now -> assertThat(now.byColumn()).containsEntry("待遇终止年月", "终止日期"));
        assertThat(jdbc.sql("select count(*) from header_mapping where ended_at is not null")
                .query(Integer.class)
                .single()).as("the former one stays on record").isOne();
    }

    @Test
    void an_end_of_a_pension_under_another_name_is_never_left_out_unasked() {
        String text = "姓名,身份证号码,待遇项目,月待遇金额,待遇起始年月,停发年月\n李桂兰,990101197903044622,城乡居民基础养老金,150.00,2020-01,2026-05\n";
        assertThat(unmapped(text).sentence()).isEqualTo("没有“待遇终止年月”列，多了不认识的“停发年月”列，请说明是不是同一列");
        assertThat(stage(text.replace(",停发年月", "").replace(",2026-05", ""), checker))
                .as("without the optional column nothing is unclear")
                .isInstanceOf(ImportOutcome.Staged.class);
        assertThat(stage(text.replace("停发年月", "待遇终止年月,备注").replace("2026-05", "2026-05,无"), checker))
                .as("a further column besides all of them is nobody's end")
                .isInstanceOf(ImportOutcome.Staged.class);
    }

    @Test
    void a_mapping_that_reads_nonsense_is_not_kept_and_the_file_waits_on() {
        WaitingFile file = unmapped(BUREAU + ROWS);
        var wrong = new java.util.HashMap<>(RIGHT);
        wrong.put("月待遇金额", "险种");
        wrong.put("待遇项目", "月发放额");
        assertThat(mapping.map(file.id(), wrong, checker)).isInstanceOf(ImportOutcome.Refused.class);
        assertThat(mappings.current("PENSION", Staff.YINGJIANG)).isEmpty();
        assertThat(mapping.map(file.id(), RIGHT, checker)).isInstanceOf(ImportOutcome.Staged.class);
    }

    @Test
    void half_a_mapping_and_one_header_for_two_columns_are_refused() {
        WaitingFile file = unmapped(BUREAU + ROWS);
        var half = new java.util.HashMap<>(RIGHT);
        half.remove("姓名");
        assertThatThrownBy(() -> mapping.map(file.id(), half, checker)).isInstanceOf(IllegalMove.class)
                .hasMessageContaining("“姓名”必须有");
        half.put("姓名", "险种");
        assertThatThrownBy(() -> mapping.map(file.id(), half, checker)).isInstanceOf(IllegalMove.class)
                .hasMessageContaining("一列只能对应一列");
        half.put("姓名", "没有的列");
        assertThatThrownBy(() -> mapping.map(file.id(), half, checker)).isInstanceOf(IllegalMove.class);
    }

    @Test
    void a_county_maps_its_own_files_only(@Autowired Staff staff) {
        ActingOfficer daguan = staff.in(Role.COUNTY_CHECKER, Staff.DAGUAN, "DG31");
        ActingOfficer clerk = staff.in(Role.TOWNSHIP_CLERK, Staff.YICHENGLU, "YJ11");
        WaitingFile file = unmapped(BUREAU + ROWS);
        assertThatThrownBy(() -> mapping.map(file.id(), RIGHT, daguan)).isInstanceOf(NoSuchCase.class);
        assertThatThrownBy(() -> mapping.giveUp(file.id(), daguan)).isInstanceOf(NoSuchCase.class);
        assertThatThrownBy(() -> mapping.map(file.id(), RIGHT, clerk)).isInstanceOf(NotAllowed.class);
        mapping.map(file.id(), RIGHT, checker);
        long id = mappings.current("PENSION", Staff.YINGJIANG).orElseThrow().id();
        assertThatThrownBy(() -> mapping.end(id, daguan)).isInstanceOf(NoSuchCase.class);
        assertThat(stage(BUREAU + ROWS, daguan)).isInstanceOf(ImportOutcome.Unmapped.class);
        mapping.end(id, checker);
        assertThat(stage(BUREAU + ROWS.replace("150", "160"), checker)).isInstanceOf(ImportOutcome.Unmapped.class);
    }

    @Test
    void what_waits_is_sealed_waits_once_and_is_gone_after_a_week() {
        WaitingFile file = unmapped(BUREAU + ROWS);
        assertThat(unmapped(BUREAU + ROWS).id()).isEqualTo(file.id());
        byte[] kept = jdbc.sql("select content_sealed from waiting_file_part").query(byte[].class).single();
        assertThat(new String(kept, UTF_8)).doesNotContain("990101").doesNotContain("李桂兰");
        clock.setToday(TODAY.plusDays(6));
        assertThat(drop.expire()).isZero();
        clock.setToday(TODAY.plusDays(8));
        assertThat(drop.expire()).isOne();
        assertThat(jdbc.sql("select count(*) from waiting_file_part").query(Integer.class).single()).isZero();
    }

    @Test
    void a_large_file_waits_in_parts_and_comes_out_as_it_went_in() {
        var text = new StringBuilder(BUREAU);
        for (int row = 0; row < 30_000; row++) {
            text.append(
                    ROWS.replace("150.00", "1." + (row % 90 + 10)).replace("2020-01", "2%03d-01".formatted(row % 900)));
        }
        WaitingFile file = unmapped(text.toString());
        assertThat(jdbc.sql("select count(*) from waiting_file_part").query(Integer.class).single()).isGreaterThan(1);
        assertThat(waiting.content(file.id())).satisfies(content -> {
            try (var in = content.getInputStream()) {
                assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo(text.toString());
            }
        });
    }

    @Test
    void a_line_of_a_person_is_no_line_of_headers_and_is_kept_nowhere() {
        assertThat(stage(ROWS + ROWS, checker)).isInstanceOfSatisfying(ImportOutcome.Refused.class,
                refused -> assertThat(refused.errors().getFirst().sentence()).startsWith("文件第 1 行是一个人的记录"));
        assertThat(waiting.in(checker.scope())).isEmpty();
        assertThat(files.staged(checker.scope())).isEmpty();
    }
}
