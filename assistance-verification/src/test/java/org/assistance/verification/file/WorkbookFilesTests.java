package org.assistance.verification.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Money;
import org.assistance.verification.Staff;
import org.assistance.verification.registry.Particulars;
import org.assistance.verification.registry.Registries;
import org.assistance.verification.registry.RowError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Departments' files as Excel workbooks, whole and spoilt. */
@DatabaseTest
@Import(Staff.class)
class WorkbookFilesTests {
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);
    private static final String SHARED = "<sst><si><t>姓名</t></si><si><t>身份证号码</t></si><si><t>待遇项目</t></si><si><t>月待遇金额</t></si>"
            + "<si><t>待遇起始年月</t></si><si><t>待遇终止年月</t></si><si><r><t>李桂</t></r><r><t>兰</t></r><rPh><t>li</t></rPh></si>"
            + "<si><t>990101197903044622</t></si><si><t>城乡居民基础养老金</t></si></sst>";
    private static final String STYLES = "<styleSheet><numFmts><numFmt numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;m\"/></numFmts>"
            + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"176\"/></cellXfs></styleSheet>";
    private static final String HEADER = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c>"
            + "<c r=\"D1\" t=\"s\"><v>3</v></c><c r=\"E1\" t=\"s\"><v>4</v></c><c r=\"F1\" t=\"s\"><v>5</v></c></row>";
    private static final String ROW = "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>6</v></c><c r=\"B3\" t=\"s\"><v>7</v></c><c r=\"C3\" t=\"s\"><v>8</v></c>"
            + "<c r=\"D3\"><v>150.49999999999999</v></c><c r=\"E3\" s=\"1\"><v>43831</v></c></row>";

    @Autowired
    private ImportingDepartmentFile importing;
    @Autowired
    private DepartmentRecords records;
    @Autowired
    private Registries registries;
    @Autowired
    private JdbcClient jdbc;

    private ActingOfficer checker;

    @BeforeEach
    void a_check_officer(@Autowired Staff staff, @Autowired TestClock clock) {
        clock.setToday(LocalDate.of(2026, 11, 16));
        staff.divisions();
        checker = staff.in(Role.COUNTY_CHECKER, Staff.YINGJIANG, "YJ31");
    }

    private static Map<String, String> parts(String rows) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        parts.put("xl/styles.xml", STYLES);
        parts.put("xl/sharedStrings.xml", SHARED);
        return parts;
    }

    private static byte[] zip(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
        return bytes.toByteArray();
    }

    private ImportOutcome stage(byte[] file) {
        return importing.stage(registries.find("PENSION").orElseThrow(), "养老.xlsx", AS_OF, ControlTotals.NONE,
                new ByteArrayResource(file), checker);
    }

    private String refusal(byte[] file) {
        ImportOutcome outcome = stage(file);
        assertThat(outcome).isInstanceOf(ImportOutcome.Refused.class);
        assertThat(jdbc.sql("select count(*) from department_record").query(Integer.class).single()).isZero();
        List<RowError> errors = ((ImportOutcome.Refused) outcome).errors();
        return errors.getFirst().sentence();
    }

    @Test
    void a_workbook_is_read_with_shared_texts_dates_and_the_numbers_that_the_sheet_shows() {
        ImportOutcome outcome = stage(zip(parts(HEADER + "<row r=\"2\"/>" + ROW)));
        assertThat(outcome).isInstanceOf(ImportOutcome.Staged.class);
        DepartmentFile file = ((ImportOutcome.Staged) outcome).file();
        assertThat(file.charset()).isEqualTo("xlsx");
        assertThat(file.sum()).isEqualTo(Money.parse("150.50"));
        IdNumber li = new IdNumber("990101197903044622");
        assertThat(records.of(file, List.of(li)).get(li)).containsExactly(new DepartmentRecords.Filed("李桂兰",
                new Particulars(Money.parse("150.50"), LocalDate.of(2020, 1, 1), null, null, "城乡居民基础养老金")));
    }

    /** As fastexcel writes: sizes stand behind each part, in eight bytes, and not in its head. */
    @Test
    void a_workbook_that_a_program_streamed_out_is_read_and_leaves_no_copy_behind() throws IOException {
        Set<Path> before = copies();
        ImportOutcome outcome = stage(new ClassPathResource("files/pension-streamed.xlsx").getContentAsByteArray());
        assertThat(outcome).isInstanceOfSatisfying(ImportOutcome.Staged.class, staged -> {
            assertThat(staged.file().rows()).isEqualTo(1);
            assertThat(staged.file().sum()).isEqualTo(Money.parse("150.50"));
        });
        assertThat(copies()).isEqualTo(before);
    }

    @Test
    void a_workbook_that_is_broken_or_breaks_off_leaves_no_copy_behind() throws IOException {
        Set<Path> before = copies();
        byte[] good = zip(parts(HEADER + ROW));
        assertThat(refusal(java.util.Arrays.copyOf(good, good.length - 30))).contains("打不开");
        InputStreamSource lost = () -> new SequenceInputStream(new ByteArrayInputStream(good, 0, 200),
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("lost");
                    }
                });
        assertThatThrownBy(() -> XlsxLines.open(lost)).isInstanceOf(IOException.class).hasMessage("lost");
        assertThat(copies()).isEqualTo(before);
    }

    @Test
    void a_part_whose_check_sum_is_not_that_of_its_content_is_refused() {
        byte[] file = zip(parts(HEADER + ROW));
        int head = new String(file, ISO_8859_1).indexOf("PK\1\2");
        file[head + 16] ^= 1;
        assertThat(refusal(file)).contains("打不开");
    }

    private static Set<Path> copies() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(one -> one.getFileName().toString().startsWith("workbook")).collect(Collectors.toSet());
        }
    }

    @Test
    void a_formula_an_error_and_a_number_cut_short_are_refused_with_their_line() {
        assertThat(refusal(zip(parts(HEADER + ROW.replace("<v>150.49999999999999</v>", "<f>1+1</f><v>2</v>")))))
                .isEqualTo("第 3 行 月待遇金额：是表格公式，应为内容本身。请把公式转为数值后再导出");
        assertThat(refusal(
                zip(parts(HEADER + ROW.replace("<c r=\"D3\"><v>150.49999999999999", "<c r=\"D3\" t=\"e\"><v>#N/A")))))
                .startsWith("第 3 行 月待遇金额");
        assertThat(refusal(zip(
                parts(HEADER + ROW.replace("<c r=\"B3\" t=\"s\"><v>7</v>", "<c r=\"B3\"><v>990101197903044622</v>")))))
                .startsWith("第 3 行 身份证号码：")
                .contains("科学计数法");
    }

    @Test
    void two_sheets_another_kind_of_zip_and_a_document_type_are_refused() {
        Map<String, String> two = parts(HEADER + ROW);
        two.put("xl/worksheets/sheet2.xml", "<worksheet/>");
        assertThat(refusal(zip(two))).contains("2 张工作表");
        assertThat(refusal(zip(Map.of("a.txt", "x")))).contains("不是 Excel 工作簿");
        Map<String, String> entity = parts(HEADER + ROW);
        entity.put("xl/sharedStrings.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                + SHARED.replace("李桂", "&e;"));
        assertThat(refusal(zip(entity))).isNotBlank();
    }

    @Test
    void a_workbook_of_a_thousand_and_more_parts_is_refused() {
        Map<String, String> many = parts(HEADER + ROW);
        for (int at = many.size(); at < 1000; at++) {
            many.put("xl/media/" + at, "");
        }
        byte[] most = zip(many);
        many.put("xl/media/more", "");
        assertThat(refusal(zip(many))).contains("解开后太大");
        assertThat(stage(most)).isInstanceOf(ImportOutcome.Staged.class);
    }

    @Test
    void bombs_are_refused_before_they_fill_the_memory() {
        Map<String, String> shared = parts(HEADER + ROW);
        shared.put("xl/sharedStrings.xml",
                "<sst>" + ("<si><t>" + "a".repeat(60_000) + "</t></si>").repeat(900) + "</sst>");
        byte[] file = zip(shared);
        assertThat(file.length).isLessThan(1 << 20);
        assertThat(refusal(file)).contains("解开后太大");
        assertThat(refusal(zip(parts(HEADER + ROW.replace("<v>6</v>", "<v>" + "6".repeat(500_000) + "</v>")))))
                .contains("太长");
        assertThat(refusal(zip(parts(HEADER + "<row r=\"" + "1".repeat(3 << 20) + "\"></row>")))).contains("解开后太大");
    }

    @Test
    void three_hundred_spoilt_workbooks_are_refused_in_a_sentence_or_are_the_same_still() {
        byte[] good = zip(parts(HEADER + ROW));
        var random = new Random(20261031);
        int refused = 0;
        for (int at = 0; at < 300; at++) {
            byte[] spoilt = at % 3 == 0 ? java.util.Arrays.copyOf(good, random.nextInt(4, good.length)) : good.clone();
            for (int bytes = 0; at % 3 > 0 && bytes < at % 3; bytes++) {
                spoilt[random.nextInt(4, spoilt.length)] ^= (byte) (1 << random.nextInt(8));
            }
            ImportOutcome outcome = stage(spoilt);
            if (outcome instanceof ImportOutcome.Refused no) {
                refused++;
                assertThat(no.errors().getFirst().sentence()).as("file " + at).containsPattern("[\\u4e00-\\u9fa5]{2}");
            } else if (outcome instanceof ImportOutcome.Staged staged) {
                // What was hit is the zip's own heads: the content has passed its check sums.
                assertThat(staged.file().sum()).isEqualTo(Money.parse("150.50"));
            }
        }
        assertThat(refused).isGreaterThan(100);
    }
}
