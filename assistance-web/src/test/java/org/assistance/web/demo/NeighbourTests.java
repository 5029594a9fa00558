package org.assistance.web.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.assistance.web.signin.As;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.HtmlUtils;

/** Officers of 怀宁县 and 高河镇 look for families of 桐城市: nothing of them is found, by any address, list or file. */
@DemoCityTest
class NeighbourTests {
    @Autowired
    private MockMvc mvc;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping endpoints;

    @TempDir
    private Path folder;

    @BeforeEach
    void the_city_is_there(@Autowired DemoCity city) {
        DemoCityToday.load(city);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HN01", "HN02", "HN03", "HN11", "HN12"})
    void no_address_of_a_neighbours_case_or_right_answers(String account) throws Exception {
        RequestPostProcessor neighbour = As.officer(mvc, account);
        long theirs = jdbc.sql("""
                select c.id from assistance_case c join notice n on n.case_id = c.id
                where c.division_code like '340881%' and c.stage = 'NOTICE' order by c.id limit 1""")
                .query(Long.class)
                .single();
        long theirRight = jdbc.sql("""
                select entitlement_id from entitlement_ending
                where division_code like '340881%' and status = 'PROPOSED'""").query(Long.class).single();
        List<String> leaks = new ArrayList<>();
        for (RequestMethod method : List.of(RequestMethod.GET, RequestMethod.POST)) {
            for (String pattern : Endpoints.of(endpoints, method)) {
                boolean right = pattern.startsWith("/entitlements/{");
                if (right || pattern.startsWith("/cases/{")) {
                    String address = pattern.replaceFirst("\\{[^}]+}", String.valueOf(right ? theirRight : theirs))
                            .replaceAll("\\{document}", "00000000-0000-0000-0000-000000000000")
                            .replaceAll("\\{[^}]+}", "1");
                    MockHttpServletRequestBuilder request = method == RequestMethod.GET
                            ? get(address)
                            : post(address).with(csrf());
                    int status = mvc.perform(request.param("version", "0").param("reason", "仅供测试").with(neighbour))
                            .andReturn()
                            .getResponse()
                            .getStatus();
                    // What is wrongly filled in (400) or not of this role (403) says nothing about the case.
                    if (status != 404 && status != 403 && status != 400) {
                        leaks.add(method + " " + address + " answered " + status);
                    }
                }
            }
        }
        assertThat(leaks).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HN01", "HN02", "HN03", "HN11", "HN12"})
    void no_list_names_a_family_from_elsewhere(String account) throws Exception {
        RequestPostProcessor neighbour = As.officer(mvc, account);
        List<String> elsewhere = names("not like '340822%'");
        assertThat(elsewhere).hasSizeGreaterThan(20);
        for (String page : List.of("/", "/cases", "/cases?q=" + elsewhere.getFirst(), "/intake", "/payments",
                "/entitlements", "/entitlements?q=" + elsewhere.getFirst(), "/entitlements/pending",
                "/entitlements/goods",
                "/payments/failed", "/filings?all=true", "/payments/lines?name=" + elsewhere.getFirst(),
                "/reports/monthly?month=2026-10",
                "/reports/monthly/cases?month=2026-10&programme=DIBAO&kind=IN_PAYMENT",
                "/reports/monthly.xlsx?month=2026-10", "/registries/queries", "/places/suggestions?division=桐城")) {
            MockHttpServletResponse asked = mvc.perform(get(page).with(neighbour)).andReturn().getResponse();
            String sealed = String.valueOf(asked.getRedirectedUrl());
            MockHttpServletResponse answer = sealed.contains("=~")
                    ? mvc.perform(get(URI.create(sealed)).with(neighbour)).andReturn().getResponse()
                    : asked;
            if (answer.getStatus() == 200) {
                String shown = page.contains(".xlsx") ? unzipped(answer) : withoutTheQuestion(answer, elsewhere);
                assertThat(elsewhere).as(account + " opens " + page)
                        .noneMatch(name -> shown.contains(">" + name) || shown.contains(name + "<"));
                assertThat(shown).as(account + " opens " + page).doesNotContain("孔城镇");
            } else {
                assertThat(answer.getStatus()).as(account + " opens " + page).isIn(403, 302);
            }
        }
    }

    @Test
    void the_same_lists_do_name_the_families_of_ones_own() throws Exception {
        String cases = mvc.perform(get("/cases").with(As.officer(mvc, "HN11")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(names("like '340822100%'")).anyMatch(cases::contains);
    }

    @Test
    void a_months_figures_of_the_neighbour_cannot_be_asked_for() throws Exception {
        for (String page : List.of("/reports/monthly", "/reports/monthly.xlsx", "/reports/monthly/cases")) {
            int status = mvc
                    .perform(get(page).param("division", "340881000000")
                            .param("month", "2026-10")
                            .param("programme", "DIBAO")
                            .param("kind", "IN_PAYMENT")
                            .with(As.officer(mvc, "HN01")))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            assertThat(status).as(page).isEqualTo(404);
        }
    }

    private List<String> names(String where) {
        return jdbc.sql("""
                select distinct applicant_name from assistance_case a where division_code %s and not exists
                    (select from assistance_case b where b.applicant_name = a.applicant_name
                     and (b.division_code like '340822%%') <> (a.division_code like '340822%%'))""".formatted(where))
                .query(String.class)
                .list();
    }

    /** The page without the field that repeats what was searched for. */
    private static String withoutTheQuestion(MockHttpServletResponse answer, List<String> asked) throws Exception {
        return answer.getContentAsString().replace("value=\"" + asked.getFirst() + "\"", "");
    }

    private String unzipped(MockHttpServletResponse answer) throws Exception {
        Path file = Files.write(folder.resolve("report.xlsx"), answer.getContentAsByteArray());
        var text = new StringBuilder();
        try (var zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        // Signs that are not ASCII stand as numbers in a workbook.
        return HtmlUtils.htmlUnescape(text.toString());
    }
}
