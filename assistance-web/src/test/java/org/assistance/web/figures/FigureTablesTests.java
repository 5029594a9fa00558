package org.assistance.web.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.assistance.domain.payment.Families;
import org.assistance.eligibility.value.Programme;
import org.assistance.web.signin.As;
import org.assistance.web.signin.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/** The month's workbook counts checks and warnings as their pages do (RP-04). */
@WebTest
@Transactional
class FigureTablesTests {
    @Autowired
    private MockMvc mvc;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private EntityManager entities;
    @TempDir
    private Path folder;

    @BeforeEach
    void a_check_in_april_and_a_warning() {
        var families = new Families(jdbc);
        Families.Family li = families.family("李桂兰");
        long asked = li.caseAtPayment(Programme.DIBAO);
        jdbc.sql("""
                insert into verification_report (case_id, division_code, requested_by, requested_at)
                select ?, ?, min(id), '2026-04-08T02:00:00Z' from officer""")
                .params(asked, Families.VILLAGE.value())
                .update();
        jdbc.sql("""
                with run as (insert into caseload_run (purpose, started_at, beat_at) values ('比对', now(), now()) returning id)
                insert into warning (person_id, indicator_id, indicator, fact_key, division_code, case_id, run_id, data_as_of, found, known,
                    raised_on, due_on)
                select :person, i.id, i.code, '', :division, :case, run.id, '2026-03-31', '火化', '未掌握', '2026-04-02', '2026-04-10'
                from run, warning_indicator i where i.code = 'DEATH'""")
                .param("person", li.person())
                .param("division", Families.VILLAGE.value())
                .param("case", asked)
                .update();
    }

    @Test
    void the_sheet_has_the_numbers_of_both_pages_and_nobodys_name() throws Exception {
        FigureTable checks = table("/reports/checks?month=2026-04");
        FigureTable warnings = table("/warnings/figures?month=2026-04");
        assertThat(checks.sum().cells().getFirst().count()).isEqualTo(1);
        assertThat(warnings.sum().cells().getFirst().count()).isEqualTo(1);
        List<List<String>> sheet = thirdSheet();
        for (FigureTable table : List.of(checks, warnings)) {
            assertThat(sheet).contains(List.of(table.title()), List.of(table.explanation()));
            Stream.concat(table.lines().stream(), Stream.of(table.sum())).forEach(line -> {
                var cells = new ArrayList<String>();
                cells.add(line == table.sum() ? "合计" : line.name());
                line.cells().forEach(cell -> cells.add(String.valueOf(cell.count())));
                cells.add(line.rate());
                cells.add(line.days());
                assertThat(sheet).contains(cells);
            });
        }
        assertThat(sheet.toString()).doesNotContain("李桂兰");
    }

    @Test
    void another_month_has_other_numbers() throws Exception {
        assertThat(table("/reports/checks?month=2026-03").lines()).isEmpty();
        assertThat(table("/warnings/figures?month=2026-03").sum().cells()).allMatch(cell -> cell.count() == 0);
    }

    @Test
    void a_month_that_there_is_none_of_is_not_silently_another_one() throws Exception {
        for (String page : List.of("/reports/checks", "/warnings/figures", "/reports/checks/behind",
                "/warnings/behind")) {
            assertThat(text(page + "?month=2026-13")).as(page).contains("没有“2026-13”这个月份", "下面是本月");
            assertThat(text(page + "?month=2099-01")).as(page).contains("“2099-01”还没有到");
            assertThat(text(page + "?month=202604")).as(page).contains("2026-04").doesNotContain("这个月份", "还没有到");
            assertThat(text(page)).as(page).doesNotContain("这个月份", "还没有到");
        }
    }

    private String text(String page) throws Exception {
        return asked(page).getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private FigureTable table(String page) throws Exception {
        return (FigureTable) asked(page).getModelAndView().getModel().get("table");
    }

    private MvcResult asked(String address) throws Exception {
        entities.flush();
        return mvc.perform(get(address).with(As.officer(mvc, "TC02"))).andExpect(status().isOk()).andReturn();
    }

    private List<List<String>> thirdSheet() throws Exception {
        Map<String, String> parts = new LinkedHashMap<>();
        byte[] workbook = asked("/reports/monthly.xlsx?month=2026-04").getResponse().getContentAsByteArray();
        Path file = Files.write(folder.resolve("月报.xlsx"), workbook);
        try (var zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(),
                        new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        List<String> texts = found("<si><t[^>]*>([^<]*)</t></si>", parts.get("xl/sharedStrings.xml")).stream()
                .map(HtmlUtils::htmlUnescape)
                .toList();
        return found("<row[^>]*>(.*?)</row>", parts.get("xl/worksheets/sheet3.xml")).stream().map(row -> {
            var cells = new ArrayList<String>();
            var cell = Pattern.compile("<c ([^>]*)><v>([^<]*)</v></c>").matcher(row);
            while (cell.find()) {
                cells.add(
                        cell.group(1).contains("t=\"s\"") ? texts.get(Integer.parseInt(cell.group(2))) : cell.group(2));
            }
            return List.copyOf(cells);
        }).toList();
    }

    private static List<String> found(String pattern, String in) {
        return Pattern.compile(pattern, Pattern.DOTALL).matcher(in).results().map(one -> one.group(1)).toList();
    }
}
