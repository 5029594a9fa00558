package org.assistance.verification.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
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
import org.assistance.eligibility.value.Money;
import org.assistance.verification.Staff;
import org.assistance.verification.TakingOver;
import org.assistance.verification.registry.Particulars;
import org.assistance.verification.registry.Registries;
import org.assistance.verification.registry.Registry;
import org.assistance.verification.registry.RowError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@Import({Staff.class, TakingOver.class})
class ImportingDepartmentFileTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);
    private static final String HEADER = "姓名,身份证号码,待遇项目,月待遇金额,待遇起始年月,待遇终止年月\n";
    private static final String GOOD = "李桂兰,990101197903044622,城乡居民基础养老金,150.00,2020-01,\n";
    private static final IdNumber WANG = new IdNumber("990101195001011232");

    @Autowired
    private ImportingDepartmentFile importing;

    @Autowired
    private ConfirmingDepartmentFile confirming;

    @Autowired
    private TakingOver taking;

    @Autowired
    private WithdrawingDepartmentFile withdrawing;

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

    private Registry registry(String code) {
        return registries.find(code).orElseThrow();
    }

    private ImportOutcome take(String source, String fileName) {
        return taking.take(registry(source), fileName, AS_OF, new ClassPathResource("files/" + fileName), checker);
    }

    private ImportOutcome takePension(byte[] content) {
        InputStreamSource source = new ByteArrayResource(content);
        return taking.take(registry("PENSION"), "pension.csv", AS_OF, source, checker);
    }

    private List<String> refusals(byte[] content) {
        ImportOutcome refused = takePension(content);
        assertThat(refused).isInstanceOf(ImportOutcome.Refused.class);
        assertThat(files.current("PENSION", Staff.YINGJIANG)).isEmpty();
        assertThat(jdbc.sql("select count(*) from department_page").query(Integer.class).single()).isZero();
        return ((ImportOutcome.Refused) refused).errors().stream().map(RowError::sentence).toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"PENSION,pension.csv", "VEHICLE,vehicle.csv", "REAL_ESTATE,real-estate.csv", "DEATH,death.csv",
            "DISABILITY_CERTIFICATE,disability-certificate.csv", "PUBLIC_PAYROLL,public-payroll.csv"})
    void the_sample_of_every_source_is_taken_over_whole(String source, String fileName) {
        assertThat(take(source, fileName)).isInstanceOf(ImportOutcome.Taken.class);
        assertThat(files.current(source, Staff.YINGJIANG)).hasValueSatisfying(file -> {
            assertThat(file.rows()).isEqualTo(3);
            assertThat(file.asOf()).isEqualTo(AS_OF);
            assertThat(file.importedBy()).isEqualTo(checker.name());
            assertThat(file.ageOn(TODAY)).isEqualTo(16);
        });
    }

    @ParameterizedTest
    @CsvSource({"pension.csv,UTF-8", "pension-gb18030.csv,GB18030"})
    void both_encodings_give_the_same_records(String fileName, String charset) {
        take("PENSION", fileName);
        DepartmentFile file = files.current("PENSION", Staff.YINGJIANG).orElseThrow();
        assertThat(file.charset()).isEqualTo(charset);
        Map<IdNumber, List<DepartmentRecords.Filed>> found = records.of(file,
                List.of(WANG, new IdNumber("990101196009091219")));
        assertThat(found.get(WANG)).containsExactly(new DepartmentRecords.Filed("王\"大\"爷",
                new Particulars(Money.ofYuan(1500), LocalDate.of(2012, 7, 1), null, null, "职工基本养老金")));
        assertThat(records.of(file,
                List.of(WANG, new IdNumber("990101197903044622"), new IdNumber("990101196009091219")))
                .values()).flatExtracting(all -> all)
                .extracting(DepartmentRecords.Filed::name)
                .containsExactlyInAnyOrder("李桂兰", "王\"大\"爷", "䶮小龙");
    }

    @Test
    void a_new_file_takes_the_place_of_the_old_one_which_stays_in_the_history() {
        take("PENSION", "pension.csv");
        ImportOutcome second = takePension(utf8(HEADER + GOOD));
        assertThat(second).isInstanceOfSatisfying(ImportOutcome.Taken.class,
                taken -> assertThat(taken.before().rows()).isEqualTo(3));
        assertThat(files.latest(checker.scope(), 10)).hasSize(2);
        assertThat(files.current("PENSION", Staff.YINGJIANG))
                .hasValueSatisfying(file -> assertThat(file.rows()).isEqualTo(1));
        assertThat(records.of(files.current("PENSION", Staff.YINGJIANG).orElseThrow(), List.of(WANG))).isEmpty();
    }

    @Test
    void the_same_file_twice_changes_nothing_and_says_so() {
        take("PENSION", "pension.csv");
        DepartmentFile first = files.current("PENSION", Staff.YINGJIANG).orElseThrow();
        assertThat(take("PENSION", "pension.csv")).isEqualTo(new ImportOutcome.Unchanged(first));
        assertThat(files.latest(checker.scope(), 10)).containsExactly(first);
    }

    @Test
    void every_error_is_listed_with_its_row_and_the_file_before_stays_current() {
        take("PENSION", "pension.csv");
        DepartmentFile before = files.current("PENSION", Staff.YINGJIANG).orElseThrow();
        ImportOutcome refused = takePension(utf8(HEADER + GOOD + """
                张三,990101197903044621,城乡居民基础养老金,150.00,2020-01,

                李四,990101195001011232,养老金,一百五,2020-13,
                ,990101195001011232,职工基本养老金,1.00,2020-05,2019-05
                """));
        assertThat(refused).isInstanceOfSatisfying(ImportOutcome.Refused.class, it -> {
            assertThat(it.rows()).isEqualTo(4);
            assertThat(it.count()).isEqualTo(6);
            assertThat(it.errors()).extracting(RowError::row).containsExactly(3, 5, 5, 5, 6, 6);
            assertThat(it.errors().getFirst().sentence()).startsWith("第 3 行 身份证号码：").contains("校验码");
            assertThat(it.errors().getLast().sentence()).isEqualTo("第 6 行 待遇终止年月：早于待遇起始年月");
        });
        assertThat(files.current("PENSION", Staff.YINGJIANG)).contains(before);
        assertThat(records.of(before, List.of(WANG))).hasSize(1);
    }

    @Test
    void only_the_first_two_hundred_errors_are_listed_but_all_are_counted() {
        var text = new StringBuilder(HEADER);
        for (int row = 0; row < 300; row++) {
            text.append("张三,123,职工基本养老金,1.00,2020-05,\n");
        }
        assertThat(takePension(utf8(text.toString()))).isInstanceOfSatisfying(ImportOutcome.Refused.class, it -> {
            assertThat(it.errors()).hasSize(ImportingDepartmentFile.LISTED);
            assertThat(it.count()).isEqualTo(300);
        });
    }

    @Test
    void a_quoted_line_break_does_not_shift_the_row_numbers() {
        assertThat(refusals(utf8(HEADER + "\"李\n桂兰\",990101197903044622,城乡居民基础养老金,150.00,2020-01,\n"
                + "张三,1,职工基本养老金,1.00,2020-05,\n"))).singleElement().asString().startsWith("第 3 行");
    }

    @Test
    void a_quote_that_never_ends_is_named_and_refused() {
        assertThat(refusals(utf8(HEADER + GOOD + "\"张三,990101195001011232,职工基本养老金,1.00,2020-05,\n"))).singleElement()
                .asString()
                .contains("引号没有正确配对");
    }

    @Test
    void one_byte_that_is_neither_encoding_refuses_the_file_with_its_line() {
        byte[] good = (HEADER + GOOD).getBytes(Charset.forName("GB18030"));
        byte[] broken = java.util.Arrays.copyOf(good, good.length + 2);
        broken[good.length] = (byte) 0xff;
        broken[good.length + 1] = 'a';
        assertThat(refusals(broken)).singleElement().asString().startsWith("第 3 行有无法识别的字节");
    }

    @Test
    void a_file_marked_as_utf8_is_not_guessed_to_be_something_else() {
        byte[] text = ("\ufeff" + HEADER).getBytes(UTF_8);
        byte[] name = "李桂兰".getBytes(Charset.forName("GB18030"));
        byte[] both = java.util.Arrays.copyOf(text, text.length + name.length);
        System.arraycopy(name, 0, both, text.length, name.length);
        assertThat(refusals(both)).singleElement().asString().contains("标明是 UTF-8").contains("第 2 行");
    }

    @Test
    void a_workbook_an_empty_file_and_a_bare_header_are_refused_with_what_to_do() {
        assertThat(refusals(new byte[]{'P', 'K', 3, 4, 0, 0})).singleElement().asString().contains("另存为");
        assertThat(refusals(new byte[0])).containsExactly("文件是空的");
        assertThat(refusals(utf8(HEADER))).singleElement().asString().contains("只有表头");
    }

    @Test
    void a_missing_column_is_named_before_any_row_is_read() {
        assertThat(takePension(utf8("姓名,证件号,待遇项目,月待遇金额,待遇起始年月\n李桂兰,1,2,3,4\n")))
                .isInstanceOfSatisfying(ImportOutcome.Unmapped.class,
                        it -> assertThat(it.file().sentence()).startsWith("表头缺少：身份证号码"));
        assertThat(refusals(utf8("姓名,身份证号码,待遇项目\n李桂兰,1,2\n"))).as("too few to be mapped")
                .singleElement()
                .asString()
                .startsWith("表头缺少：月待遇金额");
    }

    @Test
    void a_row_with_too_few_cells_is_an_error_and_not_a_guess() {
        assertThat(refusals(utf8(HEADER + "李桂兰,990101197903044622,城乡居民基础养老金\n"))).first()
                .asString()
                .startsWith("第 2 行 有 3 列，表头有 6 列");
    }

    @Test
    void data_of_tomorrow_and_data_older_than_the_current_file_are_refused() {
        take("PENSION", "pension.csv");
        InputStreamSource other = new ByteArrayResource(utf8(HEADER + GOOD));
        assertThat(taking.take(registry("PENSION"), "a.csv", TODAY.plusDays(1), other, checker))
                .isInstanceOf(ImportOutcome.Refused.class);
        assertThat(taking.take(registry("PENSION"), "a.csv", AS_OF.minusDays(1), other, checker))
                .isInstanceOf(ImportOutcome.Refused.class);
        assertThat(taking.take(registry("PENSION"), "a.csv", AS_OF, other, checker))
                .isInstanceOf(ImportOutcome.Taken.class);
    }

    @Test
    void the_same_content_of_a_later_day_is_newer_data_and_not_a_repetition() {
        take("PENSION", "pension.csv");
        ImportOutcome later = taking.take(registry("PENSION"), "pension.csv", AS_OF.plusDays(10),
                new ClassPathResource("files/pension.csv"), checker);
        assertThat(later).isInstanceOf(ImportOutcome.Taken.class);
        assertThat(files.current("PENSION", Staff.YINGJIANG).orElseThrow().asOf()).isEqualTo(AS_OF.plusDays(10));
    }

    // ---- one division's files and another's

    @Test
    void a_countys_import_leaves_the_other_countys_and_the_citys_files_as_they_are(@Autowired Staff staff) {
        ActingOfficer daguan = staff.in(Role.COUNTY_CHECKER, Staff.DAGUAN, "DG31");
        ActingOfficer city = staff.in(Role.CITY_CLERK, Staff.ANQING, "AQ01");
        take("PENSION", "pension.csv");
        DepartmentFile first = files.current("PENSION", Staff.YINGJIANG).orElseThrow();
        assertThat(first.place()).isEqualTo("迎江区");
        LocalDate older = AS_OF.minusMonths(2);
        for (ActingOfficer other : List.of(daguan, city)) {
            assertThat(taking.take(registry("PENSION"), "pension.csv", older,
                    new ClassPathResource("files/pension.csv"), other))
                    .isInstanceOfSatisfying(ImportOutcome.Taken.class, taken -> {
                        assertThat(taken.before()).isNull();
                        assertThat(taken.file().division()).isEqualTo(other.division());
                    });
        }
        assertThat(files.current("PENSION", Staff.YINGJIANG)).contains(first);
        assertThat(files.covering(Staff.YICHENGLU)).extracting(DepartmentFile::place)
                .containsExactlyInAnyOrder("迎江区", "安庆市");
    }

    @Test
    void a_post_sees_the_files_of_its_division_and_no_strangers(@Autowired Staff staff) {
        ActingOfficer daguan = staff.in(Role.COUNTY_CHECKER, Staff.DAGUAN, "DG31");
        ActingOfficer city = staff.in(Role.CITY_CLERK, Staff.ANQING, "AQ01");
        take("PENSION", "pension.csv");
        assertThat(files.latest(daguan.scope(), 10)).isEmpty();
        assertThat(files.current(daguan.scope())).isEmpty();
        assertThat(files.covering(Staff.DAGUAN)).isEmpty();
        assertThat(files.latest(city.scope(), 10)).hasSize(1);
        assertThat(files.current(city.scope())).hasSize(1);
    }

    @Test
    void a_withdrawn_file_answers_no_more_and_the_one_before_answers_again(@Autowired Staff staff) {
        take("PENSION", "pension.csv");
        DepartmentFile first = files.current("PENSION", Staff.YINGJIANG).orElseThrow();
        takePension(utf8(HEADER + GOOD));
        DepartmentFile wrong = files.current("PENSION", Staff.YINGJIANG).orElseThrow();
        ActingOfficer daguan = staff.in(Role.COUNTY_CHECKER, Staff.DAGUAN, "DG31");
        ActingOfficer city = staff.in(Role.CITY_CLERK, Staff.ANQING, "AQ01");
        ActingOfficer clerk = staff.in(Role.TOWNSHIP_CLERK, Staff.YICHENGLU, "YJ11");
        for (ActingOfficer stranger : List.of(daguan, city)) {
            assertThatThrownBy(() -> withdrawing.withdraw(wrong.id(), "文件导错", stranger)).isInstanceOf(NoSuchCase.class);
        }
        assertThatThrownBy(() -> withdrawing.withdraw(wrong.id(), "文件导错", clerk)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> withdrawing.withdraw(wrong.id(), "错了", checker)).isInstanceOf(IllegalMove.class);
        assertThatThrownBy(() -> withdrawing.withdraw(first.id(), "文件导错", checker)).isInstanceOf(IllegalMove.class);
        assertThat(withdrawing.withdraw(wrong.id(), "文件导错", checker)).map(DepartmentFile::id).contains(first.id());
        assertThat(files.current("PENSION", Staff.YINGJIANG)).map(DepartmentFile::id).contains(first.id());
        assertThat(files.latest(checker.scope(), 10).getFirst().state()).isEqualTo("已撤回");
        assertThat(takePension(utf8(HEADER + GOOD))).as("after a withdrawal it may come again")
                .isInstanceOf(ImportOutcome.Taken.class);
        withdrawing.withdraw(files.current("PENSION", Staff.YINGJIANG).orElseThrow().id(), "又导错了", checker);
        assertThat(withdrawing.withdraw(first.id(), "全都错了", checker)).isEmpty();
    }

    // ---- a second person

    private ImportOutcome stage(String text, ControlTotals told) {
        return importing.stage(registry("PENSION"), "pension.csv", AS_OF, told, new ByteArrayResource(utf8(text)),
                checker);
    }

    private DepartmentFile staged(String text) {
        return ((ImportOutcome.Staged) stage(text, ControlTotals.NONE)).file();
    }

    @Test
    void a_staged_file_answers_nobody_until_another_person_confirms_it(@Autowired Staff staff) {
        take("PENSION", "pension.csv");
        DepartmentFile before = files.current("PENSION", Staff.YINGJIANG).orElseThrow();
        DepartmentFile file = staged(HEADER + GOOD);
        assertThat(file.state()).isEqualTo("待确认");
        assertThat(files.current("PENSION", Staff.YINGJIANG)).contains(before);
        assertThat(files.covering(Staff.YICHENGLU)).containsExactly(before);
        assertThatThrownBy(() -> confirming.confirm(file.id(), file.comparedWith(), checker))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("另一人");
        ActingOfficer daguan = staff.in(Role.COUNTY_CHECKER, Staff.DAGUAN, "DG31");
        assertThatThrownBy(() -> confirming.confirm(file.id(), file.comparedWith(), daguan))
                .isInstanceOf(NoSuchCase.class);
        ActingOfficer clerk = staff.in(Role.TOWNSHIP_CLERK, Staff.YICHENGLU, "YJ11");
        assertThatThrownBy(() -> confirming.confirm(file.id(), file.comparedWith(), clerk))
                .isInstanceOf(NotAllowed.class);
        ActingOfficer city = staff.in(Role.CITY_CLERK, Staff.ANQING, "AQ01");
        assertThat(files.staged(city.scope())).containsExactly(file);
        ImportOutcome.Taken taken = confirming.confirm(file.id(), file.comparedWith(), city);
        assertThat(taken.before()).isEqualTo(before);
        assertThat(taken.file().confirmedBy()).isEqualTo(city.name());
        assertThat(files.current("PENSION", Staff.YINGJIANG)).map(DepartmentFile::id).contains(file.id());
        assertThatThrownBy(() -> confirming.confirm(file.id(), file.comparedWith(), city))
                .isInstanceOf(IllegalMove.class);
    }

    @Test
    void no_statement_puts_a_file_into_use_that_nobody_or_its_own_importer_confirmed() {
        long id = staged(HEADER + GOOD).id();
        assertThatThrownBy(() -> jdbc.sql("update department_file set current = true where id = ?").param(id).update())
                .hasMessageContaining("answers_once_confirmed");
    }

    @Test
    void no_statement_lets_the_importer_confirm() {
        long id = staged(HEADER + GOOD).id();
        assertThatThrownBy(() -> jdbc
                .sql("update department_file set confirmed_by = imported_by, confirmed_at = now() where id = ?")
                .param(id)
                .update()).hasMessageContaining("confirmed_by_another");
    }

    @Test
    void a_staged_file_tells_who_is_new_gone_and_changed_and_warns_where_many_are_gone() {
        take("PENSION", "pension.csv");
        DepartmentFile file = staged(HEADER + GOOD.replace("150.00", "160.00")
                + "赵示例,990101193302029912,职工基本养老金,1.00,2020-05,\n");
        assertThat(file.difference()).isEqualTo(new Difference(3, 1, 2, 1));
        assertThat(file.difference().words()).isEqualTo("比现行的 3 人：新增 1 人，减少 2 人，有变化 1 人");
        assertThat(file.difference().suspicious(registry("PENSION").source())).isTrue();
        assertThat(new Difference(10, 5, 1, 9).suspicious(registry("PENSION").source())).isFalse();
        assertThat(new Difference(10, 5, 2, 9).suspicious(registry("PENSION").source())).isTrue();
    }

    @Test
    void totals_that_are_not_those_the_department_told_refuse_the_file() {
        String two = HEADER + GOOD + "王某,990101195001011232,职工基本养老金,\"1,000.50\",2020-05,\n";
        assertThat(stage(two, new ControlTotals(3, null))).isInstanceOfSatisfying(ImportOutcome.Refused.class,
                it -> assertThat(it.errors().getFirst().sentence()).contains("部门告知 3 行，文件里有 2 行"));
        assertThat(stage(two, new ControlTotals(2, Money.parse("1150.51"))))
                .isInstanceOfSatisfying(ImportOutcome.Refused.class,
                        it -> assertThat(it.errors().getFirst().sentence()).contains("文件里合计 1,150.50元"));
        assertThat(jdbc.sql("select count(*) from department_page").query(Integer.class).single()).isZero();
        assertThat(stage(two, new ControlTotals(2, Money.parse("1150.50")))).isInstanceOf(ImportOutcome.Staged.class);
    }

    @Test
    void a_staged_file_that_is_taken_back_leaves_no_record_of_anybody_and_may_come_again() {
        DepartmentFile file = staged(HEADER + GOOD);
        assertThat(stage(HEADER + GOOD, ControlTotals.NONE)).isInstanceOfSatisfying(ImportOutcome.Unchanged.class,
                it -> assertThat(it.earlier().staged()).isTrue());
        assertThat(withdrawing.withdraw(file.id(), "不是全量", checker)).isEmpty();
        assertThat(jdbc.sql("select count(*) from department_page").query(Integer.class).single()).isZero();
        assertThat(files.latest(checker.scope(), 10).getFirst().state()).isEqualTo("已撤回");
        assertThat(stage(HEADER + GOOD, ControlTotals.NONE)).isInstanceOf(ImportOutcome.Staged.class);
    }

    @Test
    void of_two_staged_files_the_older_cannot_replace_what_the_newer_brought(@Autowired Staff staff) {
        DepartmentFile older = staged(HEADER + GOOD);
        DepartmentFile newer = ((ImportOutcome.Staged) importing.stage(registry("PENSION"), "b.csv", AS_OF.plusDays(1),
                ControlTotals.NONE, new ByteArrayResource(utf8(HEADER + GOOD)), checker)).file();
        ActingOfficer second = staff.second(checker);
        confirming.confirm(newer.id(), newer.comparedWith(), second);
        assertThatThrownBy(() -> confirming.confirm(older.id(), older.comparedWith(), second))
                .isInstanceOf(IllegalMove.class);
        assertThat(files.current("PENSION", Staff.YINGJIANG)).map(DepartmentFile::id).contains(newer.id());
    }

    private static final String ZHAO = "赵示例,990101193302029912,职工基本养老金,1.00,2020-05,\n";

    @Test
    void a_difference_from_a_file_that_was_replaced_meanwhile_is_counted_anew_and_confirmed_only_then(
            @Autowired Staff staff) {
        take("PENSION", "pension.csv");
        ActingOfficer second = staff.second(checker);
        DepartmentFile waiting = staged(HEADER + GOOD);
        assertThat(waiting.difference()).isEqualTo(new Difference(3, 0, 2, 0));
        DepartmentFile between = staged(HEADER + GOOD.replace("150.00", "160.00") + ZHAO);
        confirming.confirm(between.id(), between.comparedWith(), second);
        assertThatThrownBy(() -> confirming.confirm(waiting.id(), waiting.comparedWith(), second))
                .isInstanceOf(ComparedAnew.class)
                .hasMessage("现行数据在导入以后已经更换，差异已重新计算，请核对后再确认");
        assertThat(files.current("PENSION", Staff.YINGJIANG)).map(DepartmentFile::id).contains(between.id());
        assertThat(files.staged(checker.scope())).singleElement()
                .extracting(DepartmentFile::difference)
                .isEqualTo(new Difference(2, 0, 1, 1));
        assertThatThrownBy(() -> confirming.confirm(waiting.id(), waiting.comparedWith(), second))
                .as("a page that still shows the old difference")
                .isInstanceOf(ComparedAnew.class);
        assertThat(confirming.confirm(waiting.id(), between.id(), second).before().id()).isEqualTo(between.id());
    }

    @Test
    void a_difference_is_counted_anew_too_where_the_current_file_came_or_went_meanwhile(@Autowired Staff staff) {
        ActingOfficer second = staff.second(checker);
        DepartmentFile waiting = staged(HEADER + GOOD);
        assertThat(waiting.difference()).isNull();
        take("PENSION", "pension.csv");
        assertThatThrownBy(() -> confirming.confirm(waiting.id(), waiting.comparedWith(), second))
                .isInstanceOf(ComparedAnew.class);
        assertThat(files.staged(checker.scope()).getFirst().difference()).isEqualTo(new Difference(3, 0, 2, 0));
        withdrawing.withdraw(files.current("PENSION", Staff.YINGJIANG).orElseThrow().id(), "文件导错", checker);
        assertThatThrownBy(() -> confirming.confirm(waiting.id(), waiting.comparedWith(), second))
                .isInstanceOf(ComparedAnew.class);
        assertThat(files.staged(checker.scope()).getFirst().difference()).isNull();
        assertThat(confirming.confirm(waiting.id(), waiting.comparedWith(), second).before()).isNull();
    }

    // ---- what offices really send

    @Test
    void a_row_that_repeats_an_earlier_one_is_refused_with_both_row_numbers() {
        take("PENSION", "pension.csv");
        DepartmentFile before = files.current("PENSION", Staff.YINGJIANG).orElseThrow();
        ImportOutcome refused = takePension(utf8(HEADER + GOOD + """
                王某,990101195001011232,职工基本养老金,1.00,2020-05,
                李桂蘭,99010119790304462２,城乡居民基础养老金,150,2020年1月,
                王某,990101195001011232,职工基本养老金,2.00,2020-05,
                王某,990101195001011232,职工基本养老金,1.00,2020-05,
                """));
        assertThat(refused).isInstanceOfSatisfying(ImportOutcome.Refused.class, it -> {
            assertThat(it.count()).isEqualTo(2);
            assertThat(it.errors()).extracting(RowError::sentence)
                    .containsExactly("第 4 行 与第 2 行重复：同一人、同一条记录只能有一行", "第 6 行 与第 3 行重复：同一人、同一条记录只能有一行");
        });
        assertThat(files.current("PENSION", Staff.YINGJIANG)).contains(before);
    }

    @Test
    void a_file_saved_by_a_spreadsheet_with_a_mark_and_empty_columns_is_taken() {
        assertThat(takePension(utf8("\ufeff姓名,身份证号码,待遇项目,月待遇金额,待遇起始年月,待遇终止年月,,\r\n"
                + "李桂兰,990101197903044622,城乡居民基础养老金,\"1,150.00\",2020/1/1,,,\r\n,,,,,,,\r\n")))
                .isInstanceOf(ImportOutcome.Taken.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {";!分号", "TAB!制表符", "，!全角逗号", "|!竖线"})
    void another_separator_is_named_instead_of_missing_columns(String separator, String name) {
        String other = separator.equals("TAB") ? "\t" : separator;
        assertThat(refusals(utf8((HEADER + GOOD).replace(",", other)))).singleElement()
                .asString()
                .startsWith("这份文件用" + name + "分隔各列");
    }

    @Test
    void a_title_above_the_header_is_shown_and_asked_to_be_removed() {
        assertThat(refusals(utf8("安庆市2026年10月养老待遇发放表,,,,,\n" + HEADER + GOOD))).singleElement()
                .asString()
                .startsWith("文件第 1 行不是表头，是：安庆市2026年10月养老待遇发放表。")
                .contains("删去标题行");
    }

    @Test
    void utf16_without_a_mark_is_named_too() {
        assertThat(refusals((HEADER + GOOD).getBytes(java.nio.charset.StandardCharsets.UTF_16LE))).singleElement()
                .asString()
                .contains("UTF-16");
    }

    @Test
    void an_identity_number_that_a_spreadsheet_spoiled_is_explained() {
        assertThat(refusals(utf8(HEADER + GOOD.replace("990101197903044622", "9.90101E+17")
                + GOOD.replace("990101197903044622", "990101197903044000")))).satisfiesExactly(
                        science -> assertThat(science).startsWith("第 2 行 身份证号码：").contains("科学计数法"),
                        cut -> assertThat(cut).startsWith("第 3 行 身份证号码：").contains("可能被表格软件改过"));
    }

    @Test
    void twenty_megabytes_are_read_and_one_wrong_row_at_the_end_changes_nothing() {
        var text = new StringBuilder(21 << 20).append(HEADER);
        int rows = 0;
        for (long at = 0; text.length() < 14 << 20; at++, rows++) {
            text.append("示例姓名,")
                    .append(IdNumber.ofSeventeenDigits(
                            "990101" + (19500101 + at / 1000 % 28) + String.format("%03d", at % 1000)).value())
                    .append(",职工基本养老金,")
                    .append(at)
                    .append(".00,2020-01,\n");
        }
        assertThat(utf8(text.toString()).length).isGreaterThan(20 << 20);
        int count = rows;
        assertThat(refusals(utf8(text + "末行,1,职工基本养老金,1,2020-01,\n"))).singleElement()
                .asString()
                .startsWith("第 " + (count + 2) + " 行");
        String tenth = text.substring(0, text.indexOf("\n", text.length() / 10) + 1);
        assertThat(takePension(utf8(tenth))).isInstanceOfSatisfying(ImportOutcome.Taken.class,
                taken -> assertThat(taken.file().rows()).isGreaterThan(count / 12));
    }

    @Test
    void only_the_check_officer_and_the_citys_clerk_import(@Autowired Staff staff) {
        ActingOfficer clerk = staff.in(Role.TOWNSHIP_CLERK, Staff.YICHENGLU, "YJ11");
        assertThatThrownBy(() -> taking.take(registry("PENSION"), "a.csv", AS_OF,
                new ByteArrayResource(utf8(HEADER + GOOD)), clerk)).isInstanceOf(NotAllowed.class);
    }
}
