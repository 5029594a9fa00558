package org.assistance.web.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.assistance.web.signin.As;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.UriComponentsBuilder;

/** Names that are looked for: found by who typed them, and in no address. */
@DemoCityTest
class SearchPagesTests {
    private static final String CLERK = "TC11";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void the_city_is_there(@Autowired DemoCity city) {
        DemoCityToday.load(city);
    }

    private String addressOf(String list, Map<String, String> typed) throws Exception {
        var form = post(list + "/search").with(As.officer(mvc, CLERK)).with(csrf());
        typed.forEach(form::param);
        MockHttpServletResponse answer = mvc.perform(form).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(302);
        return String.valueOf(answer.getRedirectedUrl());
    }

    private MockHttpServletResponse open(String address, String staffNumber) throws Exception {
        return mvc.perform(get(URI.create(address)).with(As.officer(mvc, staffNumber))).andReturn().getResponse();
    }

    private String somebody() {
        return jdbc.sql("""
                select p.name from entitlement e join person p on p.id = e.person_id
                    join payment_transfer t on t.entitlement_id = e.id
                where e.division_code like '340881100%' order by e.id limit 1""").query(String.class).single();
    }

    @ParameterizedTest
    @CsvSource({"/cases, q", "/entitlements, q", "/payments/lines, name"})
    void a_name_finds_its_person_and_stands_in_no_address(String list, String field) throws Exception {
        String name = somebody();
        String address = addressOf(list, Map.of(field, name));
        assertThat(URLDecoder.decode(address, StandardCharsets.UTF_8)).startsWith(list + "?" + field + "=~")
                .doesNotContain(name);
        String page = open(address, CLERK).getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("value=\"" + name + "\"");
        assertThat(page.substring(page.indexOf("<table"))).contains(name);
    }

    @ParameterizedTest
    @CsvSource({"/cases, q", "/entitlements, q", "/payments/lines, name", "/exports/new?of=RIGHTS, q"})
    void a_name_written_into_the_address_by_hand_is_looked_for_under_a_sealed_one(String list, String field)
            throws Exception {
        String name = somebody();
        String typed = UriComponentsBuilder.fromUriString(list)
                .queryParam(field, "{name}")
                .encode()
                .build(name)
                .toString();
        MockHttpServletResponse moved = open(typed, "/exports/new?of=RIGHTS".equals(list) ? "TC02" : CLERK);
        assertThat(moved.getStatus()).isEqualTo(302);
        assertThat(moved.getContentAsString(StandardCharsets.UTF_8)).isEmpty();
        String address = String.valueOf(moved.getRedirectedUrl());
        assertThat(URLDecoder.decode(address, StandardCharsets.UTF_8)).contains(field + "=~").doesNotContain(name);
        assertThat(open(address, "/exports/new?of=RIGHTS".equals(list) ? "TC02" : CLERK)
                .getContentAsString(StandardCharsets.UTF_8)).contains(name);
    }

    @Test
    void another_officer_and_a_changed_address_learn_nothing_and_are_told() throws Exception {
        String address = addressOf("/cases", Map.of("q", somebody()));
        for (String lost : new String[]{address, address.substring(0, address.length() - 3), "/cases?q=~",
                "/cases?q=~%7Bx%7D"}) {
            MockHttpServletResponse answer = open(lost, lost.equals(address) ? "HN11" : CLERK);
            assertThat(answer.getStatus()).as(lost).isEqualTo(302);
            assertThat(answer.getRedirectedUrl()).isEqualTo("/cases");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{x}", "${x}", "a&b=c#d", "//elsewhere"})
    void whatever_else_is_typed_comes_back_as_it_was(String typed) throws Exception {
        String address = addressOf("/cases", Map.of("stage", typed, "q", " "));
        assertThat(address).startsWith("/cases?stage=").doesNotContain("q=");
        assertThat(URLDecoder.decode(address.substring("/cases?stage=".length()), StandardCharsets.UTF_8))
                .isEqualTo(typed);
    }
}
