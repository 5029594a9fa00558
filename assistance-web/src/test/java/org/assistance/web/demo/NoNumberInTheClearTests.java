package org.assistance.web.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.assistance.domain.application.Accounts;
import org.assistance.domain.secret.Secrets;
import org.assistance.web.signin.As;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/**
 * The identity numbers, accounts and telephones of the demo city, which belong to nobody, are canaries: whoever takes the database, the
 * logs, files left behind, the addresses or any page but the form in which they are typed finds none of them.
 */
@DemoCityTest
@ExtendWith(OutputCaptureExtension.class)
class NoNumberInTheClearTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private Canaries canaries;

    @BeforeEach
    void the_city_is_there(@Autowired DemoCity city, @Autowired Accounts accounts, @Autowired Secrets secrets) {
        DemoCityToday.load(city);
        DemoCityToday.awaitTrials(jdbc);
        canaries = new Canaries(jdbc, accounts, secrets);
    }

    @Test
    void a_copy_of_the_whole_database_holds_none() {
        assertThat(jdbc.sql("select count(*) from person").query(Integer.class).single()).isGreaterThan(100);
        assertThat(canaries.size()).isGreaterThan(100);
        assertThat(canaries.inDatabase()).isEmpty();
    }

    @Test
    void no_page_no_address_no_header_no_line_of_the_log_and_no_file_left_behind_shows_one(CapturedOutput log)
            throws Exception {
        Set<Path> before = Canaries.temporary();
        List<String> shown = new ArrayList<>();
        List<ILoggingEvent> raw = Canaries.loggedBy(() -> {
            LoggerFactory.getLogger(NoNumberInTheClearTests.class).info("Every page is opened");
            shown.addAll(shownByPages());
        });
        assertThat(shown).isEmpty();
        assertThat(Canaries.numbers(log.getAll())).isEmpty();
        // Lines are scrubbed on their way out; nothing may have to be.
        assertThat(raw).isNotEmpty();
        assertThat(canaries.inLines(raw)).isEmpty();
        assertThat(canaries.leftBehind(before)).isEmpty();
    }

    /** Every page as its officer opens it, and what it shows that it should not. */
    private List<String> shownByPages() throws Exception {
        List<String> shown = new ArrayList<>();
        for (Map.Entry<String, List<String>> pages : EveryPageTests.addresses(jdbc).entrySet()) {
            if (pages.getKey().isEmpty()) {
                continue;
            }
            var officer = As.officer(mvc, pages.getKey());
            for (String page : pages.getValue()) {
                MockHttpServletResponse answer = mvc
                        .perform(get(URI.create(page.replace("李", "%E6%9D%8E"))).with(officer))
                        .andReturn()
                        .getResponse();
                List<String> found = canaries.inAnswer(page, answer);
                if (!found.isEmpty()) {
                    shown.add(pages.getKey() + " " + page + " " + found);
                }
            }
        }
        return shown;
    }

    @Test
    void no_form_that_writes_its_fields_into_the_address_asks_for_one() throws Exception {
        for (String page : List.of("/cases", "/entitlements")) {
            String text = mvc.perform(get(page).with(As.officer(mvc, "TC11")))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(Pattern.compile("<form[^>]*method=\"get\".*?</form>", Pattern.DOTALL).matcher(text).results())
                    .allSatisfy(form -> assertThat(form.group()).doesNotContain("name=\"idNumber\"", "name=\"q\""));
            assertThat(text).contains("name=\"idNumber\"");
        }
    }

    @Test
    void who_gives_a_reason_sees_one_number_for_a_minute() throws Exception {
        var clerk = As.officer(mvc, "TC11");
        long theirs = jdbc.sql("select min(id) from assistance_case where division_code like '340881100%'")
                .query(Long.class)
                .single();
        String page = "/cases/" + theirs + "/masked/member-1";
        MockHttpServletResponse without = mvc.perform(post(page).with(csrf()).with(clerk).param("reason", "PAPERS"))
                .andReturn()
                .getResponse();
        assertThat(without.getContentAsString(StandardCharsets.UTF_8)).contains("请写明查看的用途");
        assertThat(Canaries.numbers(without.getContentAsString())).isEmpty();
        MockHttpServletResponse shown = mvc
                .perform(post(page).with(csrf()).with(clerk).param("reason", "PAPERS").param("words", "与户口簿核对"))
                .andReturn()
                .getResponse();
        assertThat(Canaries.numbers(shown.getContentAsString())).hasSize(1);
        assertThat(shown.getHeader("Refresh")).isEqualTo("60;url=/cases/" + theirs);
        assertThat(shown.getHeader("Cache-Control")).contains("no-store");
    }
}
