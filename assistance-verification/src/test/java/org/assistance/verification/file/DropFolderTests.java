package org.assistance.verification.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.place.Divisions;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.verification.Staff;
import org.assistance.verification.registry.Registries;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@Import(Staff.class)
class DropFolderTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final String NAME = "PENSION_340802_20261031.csv";
    private static final String TEXT = """
            姓名,身份证号码,待遇项目,月待遇金额,待遇起始年月
            李桂兰,990101197903044622,城乡居民基础养老金,150.00,2020-01
            """;

    @TempDir
    private Path folder;

    @Autowired
    private DropFolder drop;
    @Autowired
    private WaitingFiles waiting;
    @Autowired
    private MappingHeaders mapping;
    @Autowired
    private ConfirmingDepartmentFile confirming;
    @Autowired
    private DepartmentFiles files;
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

    private static String sha256(String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    }

    private void put(String name, String text, String totals) throws IOException {
        Files.writeString(folder.resolve(name), text);
        Files.writeString(folder.resolve(name + ".totals"), totals);
    }

    private void deliver(String name, String text) throws Exception {
        put(name, text, "行数=1\n金额合计=150.00\nSHA-256=" + sha256(text) + "\n");
    }

    private List<String> left() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).map(one -> folder.relativize(one).toString()).sorted().toList();
        }
    }

    @Test
    void a_delivered_file_is_taken_once_read_in_by_one_and_confirmed_by_another(@Autowired Staff staff)
            throws Exception {
        deliver(NAME, TEXT);
        assertThat(drop.look(folder)).isOne();
        assertThat(left()).as("nothing of it lies there in the clear").isEmpty();
        WaitingFile file = waiting.in(checker.scope()).getFirst();
        assertThat(file.fits()).isTrue();
        assertThat(file.arrivedBy()).isEqualTo("部门");
        assertThat(jdbc.sql("select content_sealed from waiting_file_part").query(byte[].class).single())
                .satisfies(kept -> assertThat(new String(kept, UTF_8)).doesNotContain("990101"));
        assertThat(files.staged(checker.scope())).as("no machine stages").isEmpty();
        ImportOutcome outcome = mapping.read(file.id(), checker);
        assertThat(outcome).isInstanceOfSatisfying(ImportOutcome.Staged.class, staged -> {
            assertThatThrownBy(() -> confirming.confirm(staged.file().id(), null, checker))
                    .isInstanceOf(NotAllowed.class);
            confirming.confirm(staged.file().id(), null, staff.second(checker));
        });
        assertThat(files.current("PENSION", Staff.YINGJIANG)).isPresent();
        assertThat(waiting.in(checker.scope())).isEmpty();
        deliver(NAME, TEXT);
        assertThat(drop.look(folder)).isZero();
        assertThat(Files.readString(folder.resolve("退回").resolve(NAME + ".原因.txt"))).contains("没有重复接收");
    }

    @Test
    void a_file_without_its_side_file_is_not_complete_and_stays_where_it_is() throws Exception {
        Files.writeString(folder.resolve(NAME), TEXT);
        assertThat(drop.look(folder)).isZero();
        assertThat(left()).containsExactly(NAME);
        deliver(NAME, TEXT);
        assertThat(drop.look(folder)).isOne();
        deliver(NAME, TEXT);
        drop.look(folder);
        assertThat(waiting.in(checker.scope())).as("waits already").hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"养老.csv,文件名应为", "NOBODY_340802_20261031.csv,没有约定", "TAX_340802_20261031.csv,没有约定",
            "PENSION_999999_20261031.csv,不是本地的市", "PENSION_340802_20261331.csv,不存在",
            "PENSION_340802_20261117.csv,晚于今天"})
    void a_name_that_is_not_as_agreed_is_moved_aside_with_the_reason(String name, String why) throws Exception {
        deliver(name, TEXT);
        assertThat(drop.look(folder)).isZero();
        assertThat(left()).containsExactly("退回/" + name, "退回/" + name + ".totals", "退回/" + name + ".原因.txt");
        assertThat(Files.readString(folder.resolve("退回").resolve(name + ".原因.txt"))).contains(why);
        assertThat(waiting.in(checker.scope())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"行数=1,没有 SHA-256", "'行数=1\nSHA-256=00',没有传完或者被改过", "SHA-256=OWN,没有写", "'行数=一\nSHA-256=OWN',没有写",
            "'行数=1\n金额合计=多\nSHA-256=OWN',不是金额"})
    void a_side_file_that_tells_too_little_or_something_else_is_no_delivery(String totals, String why)
            throws Exception {
        put(NAME, TEXT, totals.replace("OWN", sha256(TEXT)));
        assertThat(drop.look(folder)).isZero();
        assertThat(Files.readString(folder.resolve("退回").resolve(NAME + ".原因.txt"))).contains(why);
    }

    @Test
    void a_file_that_is_none_and_a_link_out_of_the_folder_are_given_back(@TempDir Path elsewhere) throws Exception {
        deliver(NAME, "李桂兰,990101197903044622,城乡居民基础养老金,150.00,2020-01\n");
        drop.look(folder);
        assertThat(Files.readString(folder.resolve("退回").resolve(NAME + ".原因.txt"))).contains("不是表头");
        Path secret = Files.writeString(elsewhere.resolve("secret"), TEXT);
        Files.createSymbolicLink(folder.resolve(NAME), secret);
        Files.writeString(folder.resolve(NAME + ".totals"), "行数=1\nSHA-256=" + sha256(TEXT));
        assertThat(drop.look(folder)).isZero();
        assertThat(waiting.in(checker.scope())).isEmpty();
        assertThat(secret).exists();
    }

    @Test
    void headers_of_the_departments_own_wait_to_be_mapped() throws Exception {
        deliver(NAME, TEXT.replace("身份证号码", "公民身份号码"));
        assertThat(drop.look(folder)).isOne();
        assertThat(waiting.in(checker.scope()).getFirst().fits()).isFalse();
        assertThat(waiting.in(checker.scope()).getFirst().sentence()).startsWith("表头缺少：身份证号码");
    }

    @Test
    void a_title_before_the_headers_is_told_back_without_its_words() throws Exception {
        deliver(NAME, "李桂兰的养老金\n" + TEXT);
        drop.look(folder);
        assertThat(Files.readString(folder.resolve("退回").resolve(NAME + ".原因.txt"))).startsWith("文件第 1 行不是表头。")
                .doesNotContain("李桂兰");
    }

    @Test
    void what_was_given_back_is_gone_after_a_week_and_the_reason_after_sixty_days() throws Exception {
        deliver("养老.csv", TEXT);
        drop.look(folder);
        clock.setToday(TODAY.plusDays(6));
        drop.look(folder);
        assertThat(left()).hasSize(3);
        clock.setToday(TODAY.plusDays(8));
        drop.look(folder);
        assertThat(left()).containsExactly("退回/养老.csv.原因.txt");
        clock.setToday(TODAY.plusDays(59));
        drop.look(folder);
        assertThat(left()).hasSize(1);
        clock.setToday(TODAY.plusDays(61));
        drop.look(folder);
        assertThat(left()).isEmpty();
    }

    @Test
    void totals_that_are_not_the_files_are_told_when_it_is_read_in() throws Exception {
        put(NAME, TEXT, "行数=2\nSHA-256=" + sha256(TEXT));
        drop.look(folder);
        assertThat(mapping.read(waiting.in(checker.scope()).getFirst().id(), checker))
                .isInstanceOfSatisfying(ImportOutcome.Refused.class, refused -> assertThat(
                        refused.errors().getFirst().sentence()).contains("部门告知 2 行"));
        assertThat(waiting.in(checker.scope())).hasSize(1);
    }

    @Test
    void a_file_is_removed_only_once_it_is_kept_for_good(@Autowired Registries registries,
            @Autowired Divisions divisions, @Autowired HeaderMappings mappings) throws Exception {
        var lost = new TransactionTemplate() {
            @Override
            public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
                action.doInTransaction(new SimpleTransactionStatus());
                throw new TransactionSystemException("the connection was lost at the end");
            }
        };
        deliver(NAME, TEXT);
        assertThat(new DropFolder("", registries, divisions, mappings, waiting, files, jdbc, lost, clock).look(folder))
                .isZero();
        assertThat(left()).containsExactly(NAME, NAME + ".totals");
        assertThat(drop.look(folder)).as("the next look takes it, as it waits already").isOne();
        assertThat(left()).isEmpty();
        assertThat(waiting.in(checker.scope())).hasSize(1);
    }

    @Test
    void one_that_cannot_be_taken_keeps_none_of_the_others_waiting() throws Exception {
        Files.createDirectories(folder.resolve("A.csv.totals").resolve("kept"));
        Files.createDirectories(folder.resolve("退回").resolve("A.csv.totals").resolve("kept"));
        deliver(NAME, TEXT);
        assertThat(drop.look(folder)).isOne();
        assertThat(waiting.in(checker.scope())).hasSize(1);
    }

    @Test
    void what_nobody_reads_in_is_given_back_with_the_reason() throws Exception {
        deliver(NAME, TEXT);
        drop.look(folder);
        clock.setToday(TODAY.plusDays(6));
        assertThat(drop.expire(folder)).isZero();
        clock.setToday(TODAY.plusDays(8));
        assertThat(drop.expire(folder)).isOne();
        assertThat(waiting.in(checker.scope())).isEmpty();
        assertThat(left()).containsExactly("退回/" + NAME, "退回/" + NAME + ".原因.txt");
        assertThat(Files.readString(folder.resolve("退回").resolve(NAME))).isEqualTo(TEXT);
        assertThat(Files.readString(folder.resolve("退回").resolve(NAME + ".原因.txt")))
                .isEqualTo("收下后7天内没有人读入，没有导入。请与迎江区民政部门联系后重新送达。\n");
        drop.look(folder);
        assertThat(left()).as("for its own days").hasSize(2);
    }
}
