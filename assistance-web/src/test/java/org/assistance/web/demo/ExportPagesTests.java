package org.assistance.web.demo;

import org.assistance.domain.secret.Words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.assistance.web.signin.As;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.util.HtmlUtils;

/** A clerk takes a list out of the house: asks, is made to wait for a second officer where it is long, fetches it. */
@DemoCityTest
class ExportPagesTests {
    @Autowired
    private MockMvc mvc;
    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Words words;
    @TempDir
    private Path folder;

    @BeforeEach
    void the_city_is_there(@Autowired DemoCity city) {
        DemoCityToday.load(city);
        await();
    }

    private void await() {
        long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (jdbc.sql("select exists (select from export_job where status = 'WAITING')")
                .query(Boolean.class)
                .single()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private RequestPostProcessor as(String number) throws Exception {
        return As.officer(mvc, number);
    }

    private long ask(String number, MockHttpServletRequestBuilder request) throws Exception {
        mvc.perform(request.param("reason", "FINANCE").param("words", "送财政局社保科核对").with(csrf()).with(as(number)))
                .andExpect(redirectedUrl("/exports"));
        await();
        return last();
    }

    private long last() {
        return jdbc.sql("select max(id) from export_job").query(Long.class).single();
    }

    private MockHttpServletResponse fetch(long id, String number) throws Exception {
        return mvc.perform(post("/exports/" + id + "/file").with(csrf()).with(as(number))).andReturn().getResponse();
    }

    private String state(long id) {
        return jdbc.sql("select status from export_job where id = :id").param("id", id).query(String.class).single();
    }

    private Map<String, String> parts(byte[] workbook) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (var zip = new ZipFile(Files.write(folder.resolve("export.xlsx"), workbook).toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), HtmlUtils.htmlUnescape(
                        new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        return parts;
    }

    @Test
    void a_short_list_is_fetched_by_who_asked_with_his_name_on_every_page_of_it() throws Exception {
        long id = ask("TC02", post("/exports").param("of", "CASES").param("stage", "NOTICE"));
        MockHttpServletResponse answer = fetch(id, "TC02");
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment").contains("DC");
        Map<String, String> parts = parts(answer.getContentAsByteArray());
        String number = "DC%08d".formatted(id);
        String mark = "内部资料，不得外传　导出编号 " + number + "　导出人 吴建业（TC02）　申请时间 ";
        List<String> sheets = parts.keySet().stream().filter(name -> name.startsWith("xl/worksheets/sheet")).toList();
        assertThat(sheets).isNotEmpty().allSatisfy(sheet -> {
            assertThat(parts.get(sheet).split("<oddHeader>")[1].split("</oddHeader>")[0]).contains(mark);
            assertThat(parts.get(sheet).split("<oddFooter>")[1].split("</oddFooter>")[0]).contains(mark);
            assertThat(parts.get(sheet)).doesNotContain("<f>");
        });
        assertThat(parts.get("xl/sharedStrings.xml")).contains(mark);
        assertThat(parts.get("docProps/core.xml")).contains(mark);
        assertThat(parts.get("docProps/custom.xml")).contains(number, "吴建业（TC02）");
        for (String other : List.of("TC01", "AQ01", "AQ02", "HN02", "TC12")) {
            assertThat(fetch(id, other).getStatus()).as(other).isEqualTo(404);
        }
        assertThat(jdbc.sql("select count(*) from export_fetch where job_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single())
                .isOne();
        assertThat(jdbc.sql("""
                select max(amount) from audit_event where kind = 'SIGHT' and address = 'POST /exports/' || :id || '/file'
                    and subject = 'CASE'""").param("id", id).query(Long.class).single())
                .isEqualTo(jdbc.sql("select row_count from export_job where id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single());
    }

    @Test
    void a_long_list_waits_for_the_county_leader_who_finds_it_on_the_desk() throws Exception {
        String run = jdbc
                .sql("select max(id)::text from payment_run where division_code = '340881000000' and status = 'FROZEN'")
                .query(String.class)
                .single();
        long id = ask("TC01", post("/exports").param("of", "PAYMENT_LIST").param("run", run));
        assertThat(state(id)).isEqualTo("FOR_APPROVAL");
        assertThat(fetch(id, "TC01").getRedirectedUrl()).isEqualTo("/exports/" + id);
        mvc.perform(get("/").with(as("TC02"))).andExpect(content().string(containsString("待审批的导出")));
        mvc.perform(get("/exports/waiting").with(as("TC02")))
                .andExpect(content().string(containsString("送财政局社保科核对")));
        mvc.perform(get("/exports/waiting").with(as("HN02")))
                .andExpect(content().string(not(containsString("/exports/" + id))));
        mvc.perform(post("/exports/" + id + "/approval").with(csrf()).with(as("TC01")))
                .andExpect(status().isForbidden());
        mvc.perform(post("/exports/" + id + "/refusal").param("answer", "").with(csrf()).with(as("TC02")))
                .andExpect(redirectedUrl("/exports/" + id));
        mvc.perform(post("/exports/" + id + "/approval").with(csrf()).with(as("TC02")))
                .andExpect(redirectedUrl("/exports/waiting"));
        Map<String, String> parts = parts(fetch(id, "TC01").getContentAsByteArray());
        assertThat(parts.keySet()).contains("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml");
        assertThat(parts.get("xl/workbook.xml")).contains("需要留意", "名单");
        assertThat(parts.get("xl/sharedStrings.xml")).contains("****").doesNotContain("990101");
    }

    @Test
    void what_was_refused_is_asked_for_again_by_one_click() throws Exception {
        long id = ask("TC01", post("/exports").param("of", "RIGHTS"));
        mvc.perform(post("/exports/" + id + "/refusal").param("answer", "只要孔城镇的").with(csrf()).with(as("AQ01")));
        mvc.perform(get("/exports").with(as("TC01"))).andExpect(content().string(containsString("只要孔城镇的")));
        mvc.perform(post("/exports/" + id + "/again").with(csrf()).with(as("TC01")))
                .andExpect(redirectedUrl("/exports"));
        await();
        long again = last();
        assertThat(again).isGreaterThan(id);
        assertThat(jdbc.sql("select filters || reason || kind, words from export_job where id in (:ids)")
                .param("ids", List.of(id, again))
                .query((row, _) -> row.getString(1) + words.open(row.getString(2)))
                .list()).hasSize(2).satisfies(both -> assertThat(both.getFirst()).isEqualTo(both.getLast()));
    }

    @Test
    void every_list_comes_out_with_as_many_rows_as_were_told_beforehand() throws Exception {
        String run = jdbc.sql("select max(id)::text from payment_run where status = 'SETTLED'")
                .query(String.class)
                .single();
        for (Map<String, String> list : List.of(Map.of("of", "PAYMENT_LIST", "run", run), Map.of("of", "RIGHTS"),
                Map.of("of", "CASES"), Map.of("of", "CASES", "q", "李", "programme", "DIBAO"),
                Map.of("of", "FIGURE", "month", "2026-10", "programme", "DIBAO", "kind", "IN_PAYMENT"))) {
            MockHttpServletRequestBuilder form = get("/exports/new");
            MockHttpServletRequestBuilder sent = post("/exports");
            list.forEach((name, value) -> {
                form.param(name, value);
                sent.param(name, value);
            });
            String sealed = mvc.perform(form.with(as("AQ01"))).andReturn().getResponse().getRedirectedUrl();
            String shown = mvc.perform((sealed == null ? form : get(URI.create(sealed))).with(as("AQ01")))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            long id = ask("AQ01", sent);
            assertThat(jdbc.sql("select row_count from export_job where id = :id")
                    .param("id", id)
                    .query(Long.class)
                    .optional())
                    .as(list.toString())
                    .hasValueSatisfying(rows -> assertThat(shown).contains("<dd>" + "%,d".formatted(rows) + "</dd>"));
        }
    }

    @Test
    void without_a_reason_in_words_nothing_is_asked_for_and_what_was_typed_stays() throws Exception {
        long before = last();
        for (String words : List.of("", "报表", "核对990101199001010021这个人")) {
            mvc.perform(post("/exports").param("of", "CASES")
                    .param("reason", "AUDIT")
                    .param("words", words)
                    .with(csrf())
                    .with(as("TC02")))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(words)))
                    .andExpect(content().string(containsString("需要改正")));
        }
        mvc.perform(post("/exports").param("of", "RIGHTS")
                .param("q", "0021")
                .param("reason", "AUDIT")
                .param("words", "配合县审计局")
                .with(csrf())
                .with(as("TC02")))
                .andExpect(redirectedUrl("/exports"))
                .andExpect(flash().attribute("problem", containsString("没有办理：")));
        assertThat(last()).isEqualTo(before);
    }

    @Test
    void a_neighbours_run_and_what_the_post_does_not_read_are_not_exported() throws Exception {
        String run = jdbc.sql("select max(id)::text from payment_run where division_code = '340881000000'")
                .query(String.class)
                .single();
        mvc.perform(get("/exports/new").param("of", "PAYMENT_LIST").param("run", run).with(as("HN02")))
                .andExpect(status().isNotFound());
        mvc.perform(get("/exports/new").param("of", "FIGURE")
                .param("division", "340881000000")
                .param("programme", "DIBAO")
                .param("kind", "NEW")
                .with(as("HN02"))).andExpect(status().isNotFound());
        for (String account : List.of("TC13", "TC03", "AQ08", "AQ09", "AQ07")) {
            mvc.perform(get("/exports/new").param("of", "CASES").with(as(account))).andExpect(status().isForbidden());
            mvc.perform(post("/exports").param("of", "CASES").with(csrf()).with(as(account)))
                    .andExpect(status().isForbidden());
        }
    }
}
