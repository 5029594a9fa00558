package org.assistance.verification.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Money;
import org.assistance.verification.Staff;
import org.assistance.verification.registry.Registries;
import org.assistance.verification.registry.Registry;
import org.assistance.verification.registry.RowError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A good file, spoilt in a thousand ways: nothing of it stays, and the sentence says where. */
@DatabaseTest
@Import(Staff.class)
@TestPropertySource(properties = "test.database=hostile-files")
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class HostileFilesTests {
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);
    private static final String HEADER = "姓名,身份证号码,待遇项目,月待遇金额,待遇起始年月,待遇终止年月";
    private static final int ROWS = 30;
    private static final int FILES = 1000;

    @Autowired
    private ImportingDepartmentFile importing;
    @Autowired
    private Registries registries;
    @Autowired
    private JdbcClient jdbc;

    private ActingOfficer checker;
    private Registry pension;

    @BeforeEach
    void a_check_officer(@Autowired Staff staff, @Autowired TestClock clock) {
        clock.setToday(LocalDate.of(2026, 11, 16));
        staff.divisions();
        checker = staff.in(Role.COUNTY_CHECKER, Staff.YINGJIANG, "HF" + System.nanoTime() % 1_000_000);
        pension = registries.find("PENSION").orElseThrow();
    }

    private static List<String> good() {
        var lines = new ArrayList<String>();
        for (int at = 0; at < ROWS; at++) {
            lines.add("示例" + (char) ('甲' + at) + ","
                    + IdNumber.ofSeventeenDigits("99010119500101" + String.format("%03d", at)).value()
                    + ",职工基本养老金," + (1000 + at) + ".50,2020-01,");
        }
        return lines;
    }

    private static ControlTotals told() {
        long yuan = 0;
        for (int at = 0; at < ROWS; at++) {
            yuan += 1000 + at;
        }
        return new ControlTotals(ROWS, Money.ofYuan(yuan).plus(Money.ofFen(50L * ROWS)));
    }

    /** What may befall a file between two offices. */
    private enum Harm {
        DROP,
        DUPLICATE,
        CELLS_REORDERED,
        TRUNCATE,
        TOTALS,
        BAD_BYTES,
        UTF16,
        FORMULA,
        LONG_LINE,
        ID_NUMBER,
        HEADER_GONE,
        QUOTE
    }

    private static byte[] spoil(Harm harm, Random random) {
        List<String> lines = good();
        int at = random.nextInt(ROWS);
        String line = lines.get(at);
        String[] cells = line.split(",", -1);
        Charset charset = UTF_8;
        switch (harm) {
            case DROP -> lines.remove(at);
            case DUPLICATE -> lines.add(random.nextInt(ROWS), line);
            case CELLS_REORDERED -> {
                String first = cells[1];
                int with = 2 + random.nextInt(3);
                cells[1] = cells[with];
                cells[with] = first;
                lines.set(at, String.join(",", cells));
            }
            case FORMULA -> {
                int cell = random.nextInt(6);
                cells[cell] = List.of("=1+1", "=HYPERLINK(\"\"x\"\")", "@SUM(A1)", "+cmd|' /C calc'!A0")
                        .get(random.nextInt(4));
                lines.set(at, String.join(",", cells).replace("\"\"x\"\"", "x"));
            }
            case LONG_LINE -> {
                cells[0] = (random.nextBoolean() ? "\"长\n" : "长") + "长".repeat(70_000 + random.nextInt(50_000));
                cells[0] += cells[0].startsWith("\"") ? "\"" : "";
                lines.set(at, String.join(",", cells));
            }
            case ID_NUMBER -> {
                char[] digits = cells[1].toCharArray();
                int digit = 14 + random.nextInt(3);
                digits[digit] = digits[digit] == '9' ? '0' : (char) (digits[digit] + 1);
                cells[1] = new String(digits);
                lines.set(at, String.join(",", cells));
            }
            case QUOTE -> lines.set(at, "\"" + line);
            case UTF16 -> charset = random.nextBoolean() ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16;
            case TRUNCATE, TOTALS, BAD_BYTES, HEADER_GONE -> {
                /* below */ }
        }
        String text = (harm == Harm.HEADER_GONE ? "" : HEADER + "\n") + String.join("\n", lines) + "\n";
        byte[] bytes = text.getBytes(charset);
        if (harm == Harm.TRUNCATE) {
            return java.util.Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length - 3));
        }
        if (harm == Harm.BAD_BYTES) {
            bytes[HEADER.getBytes(UTF_8).length + 1 + random.nextInt(bytes.length - 200)] = (byte) 0xff;
        }
        return bytes;
    }

    private long kept() {
        return jdbc.sql("""
                select (select count(*) from department_file) + (select count(*) from department_record)
                    + (select count(*) from department_page)""")
                .query(Long.class)
                .single();
    }

    @Test
    void of_a_thousand_spoilt_files_none_is_kept_even_in_part_and_each_is_refused_in_a_sentence() {
        long before = kept();
        var random = new Random(20261031);
        Map<Harm, Integer> withLine = new EnumMap<>(Harm.class);
        for (int at = 0; at < FILES; at++) {
            Harm harm = Harm.values()[at % Harm.values().length];
            byte[] spoilt = spoil(harm, random);
            ControlTotals told = harm == Harm.TOTALS
                    ? random.nextBoolean()
                            ? new ControlTotals(ROWS + 1, told().sum())
                            : new ControlTotals(ROWS, Money.ofYuan(random.nextInt(1000)))
                    : told();
            ImportOutcome outcome = importing.stage(pension, "spoilt.csv", AS_OF, told, new ByteArrayResource(spoilt),
                    checker);
            String as = harm + " " + at;
            assertThat(outcome).as(as).isInstanceOf(ImportOutcome.Refused.class);
            var refused = (ImportOutcome.Refused) outcome;
            assertThat(refused.errors()).as(as).isNotEmpty();
            assertThat(refused.errors()).extracting(RowError::sentence)
                    .as(as)
                    .allSatisfy(sentence -> assertThat(sentence).containsPattern("[\\u4e00-\\u9fa5]{2}"));
            if (refused.errors().stream().anyMatch(error -> error.sentence().contains("第 "))) {
                withLine.merge(harm, 1, Integer::sum);
            }
        }
        assertThat(kept()).isEqualTo(before);
        int each = FILES / Harm.values().length;
        for (Harm harm : List.of(Harm.CELLS_REORDERED, Harm.FORMULA, Harm.LONG_LINE, Harm.ID_NUMBER, Harm.BAD_BYTES,
                Harm.HEADER_GONE)) {
            assertThat(withLine.getOrDefault(harm, 0)).as(harm + " with the line").isGreaterThanOrEqualTo(each);
        }
    }

    @Test
    void a_repeated_row_is_refused_with_both_lines_though_the_totals_were_told_with_it() {
        List<String> lines = good();
        lines.add(lines.get(3));
        long before = kept();
        ImportOutcome outcome = importing.stage(pension, "twice.csv", AS_OF, new ControlTotals(ROWS + 1, null),
                new ByteArrayResource((HEADER + "\n" + String.join("\n", lines) + "\n").getBytes(UTF_8)), checker);
        assertThat(outcome).isInstanceOfSatisfying(ImportOutcome.Refused.class,
                refused -> assertThat(refused.errors().getFirst().sentence())
                        .isEqualTo("第 32 行 与第 5 行重复：同一人、同一条记录只能有一行"));
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void of_a_million_wrong_rows_the_first_errors_are_listed_and_all_are_counted() {
        int rows = 1_000_000;
        byte[] bytes = (HEADER + "\n" + "1\n".repeat(rows)).getBytes(UTF_8);
        long before = kept();
        ImportOutcome outcome = importing.stage(pension, "wrong.csv", AS_OF, ControlTotals.NONE,
                new ByteArrayResource(bytes), checker);
        assertThat(outcome).isInstanceOfSatisfying(ImportOutcome.Refused.class, refused -> {
            assertThat(refused.rows()).isEqualTo(rows);
            assertThat(refused.errors()).hasSize(ImportingDepartmentFile.LISTED);
            int each = (int) refused.errors().stream().filter(error -> error.row() == 2).count();
            assertThat(refused.count()).isEqualTo(each * rows);
            assertThat(refused.errors()).extracting(RowError::row)
                    .containsExactlyElementsOf(IntStream.range(0, ImportingDepartmentFile.LISTED)
                            .mapToObj(at -> 2 + at / each)
                            .toList());
        });
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void one_line_of_forty_megabytes_is_refused_in_the_memory_of_one_record() {
        InputStreamSource endless = () -> new InputStream() {
            private final byte[] head = (HEADER + "\n").getBytes(UTF_8);
            private int at;

            @Override
            public int read() {
                int now = at++;
                return now < head.length ? head[now] & 0xff : now < 40 << 20 ? 'x' : -1;
            }
        };
        ImportOutcome outcome = importing.stage(pension, "endless.csv", AS_OF, ControlTotals.NONE, endless, checker);
        assertThat(outcome).isInstanceOfSatisfying(ImportOutcome.Refused.class,
                refused -> assertThat(refused.errors().getFirst().sentence()).startsWith("第 2 行太长"));
    }

    @Test
    void an_import_that_dies_on_the_way_leaves_nothing_and_can_be_started_again() {
        List<String> lines = good();
        Collections.shuffle(lines, new Random(1));
        byte[] bytes = (HEADER + "\n" + String.join("\n", lines) + "\n").getBytes(UTF_8);
        long before = kept();
        int[] opened = {0};
        InputStreamSource dying = () -> {
            opened[0]++;
            // digest, kind, head, encoding; the fifth time it is read to be kept.
            return opened[0] < 5
                    ? new java.io.ByteArrayInputStream(bytes)
                    : new java.io.ByteArrayInputStream(bytes, 0, 900);
        };
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                () -> importing.stage(pension, "dying.csv", AS_OF, told(), dying, checker))).isNotNull();
        assertThat(opened[0]).isEqualTo(5);
        assertThat(kept()).isEqualTo(before);
        ImportOutcome again = importing.stage(pension, "dying.csv", AS_OF, told(), new ByteArrayResource(bytes),
                checker);
        assertThat(again).isInstanceOf(ImportOutcome.Staged.class);
        assertThat(kept()).isEqualTo(before + 2);
    }

    @Test
    void a_confirmation_that_is_refused_for_its_old_difference_keeps_the_new_one(@Autowired Staff staff,
            @Autowired ConfirmingDepartmentFile confirming, @Autowired DepartmentFiles files) {
        List<DepartmentFile> waiting = new ArrayList<>();
        for (int rows : List.of(7, 11)) {
            byte[] bytes = (HEADER + "\n" + String.join("\n", good().subList(0, rows)) + "\n").getBytes(UTF_8);
            waiting.add(((ImportOutcome.Staged) importing.stage(pension, "old.csv", AS_OF, ControlTotals.NONE,
                    new ByteArrayResource(bytes), checker)).file());
        }
        ActingOfficer second = staff.second(checker);
        long first = waiting.getFirst().id();
        confirming.confirm(first, null, second);
        long late = waiting.getLast().id();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> confirming.confirm(late, null, second)))
                .isInstanceOf(ComparedAnew.class);
        assertThat(files.own(late, checker.division()).orElseThrow().difference())
                .isEqualTo(new Difference(7, 4, 0, 0));
        confirming.confirm(late, first, second);
    }
}
