package org.assistance.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.assistance.domain.application.Accounts;
import org.assistance.domain.secret.Secrets;
import org.assistance.eligibility.value.IdNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;

/** Sabotage: an identity number or an account is planted in each place where {@link NoNumberInTheClearTests} looks, and found there. */
@DemoCityTest
class PlantedNumbersTests {
    private static final String PLANTED = IdNumber.ofSeventeenDigits("99010119850505123").value();
    private static final Logger LOG = LoggerFactory.getLogger(PlantedNumbersTests.class);

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;

    private Canaries canaries;

    @BeforeEach
    void the_city_is_there(@Autowired DemoCity city, @Autowired Accounts accounts, @Autowired Secrets secrets) {
        DemoCityToday.load(city);
        DemoCityToday.awaitTrials(jdbc);
        canaries = new Canaries(jdbc, accounts, secrets);
    }

    /** In a text, within a document and in the bytes of a sealed cell. */
    @Test
    void one_that_is_planted_in_the_clear_is_found() {
        String planted = "试算" + PLANTED + "，账号" + canaries.account();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("""
                    update whatif_run set title = :planted, tally = jsonb_set(tally, '{planted}', to_jsonb(:planted))
                    where id = (select min(id) from whatif_run where tally is not null)""")
                    .param("planted", planted)
                    .update();
            jdbc.sql(
                    """
                    update application_draft set content_sealed = convert_to(:planted, 'UTF8')
                    where id = (select id from application_draft where content_sealed is not null order by id limit 1)""")
                    .param("planted", planted)
                    .update();
            assertThat(canaries.inDatabase()).containsOnlyKeys("application_draft.content_sealed",
                    "application_draft.content_sealed accounts, telephones", "whatif_run.tally",
                    "whatif_run.tally accounts, telephones", "whatif_run.title",
                    "whatif_run.title accounts, telephones");
        });
    }

    /** In a line of the log, in the cause of an error and on the thread, as it was before the line was scrubbed. */
    @Test
    void one_that_is_written_to_the_log_is_found() throws Exception {
        for (String planted : List.of(PLANTED, canaries.account())) {
            assertThat(canaries.inLines(Canaries.loggedBy(() -> LOG.warn("Nobody is called {}", planted))))
                    .containsExactly(planted);
            assertThat(canaries.inLines(Canaries.loggedBy(
                    () -> LOG.warn("No", new IllegalStateException(new IOException("of " + planted))))))
                    .containsExactly(planted);
            assertThat(canaries.inLines(Canaries.loggedBy(() -> {
                try (var _ = MDC.putCloseable("of", planted)) {
                    LOG.warn("No");
                }
            }))).containsExactly(planted);
        }
        assertThat(canaries.inLines(Canaries.loggedBy(() -> LOG.warn("990101198505051239, 20261120150000123"))))
                .as("no number of anybody")
                .isEmpty();
    }

    /** In a header, a title, an address, and on a page; on the form where they are typed only outside of its fields. */
    @Test
    void one_that_an_answer_carries_is_found() throws Exception {
        for (String planted : List.of(PLANTED, canaries.account())) {
            for (String page : List.of("/cases/1", "/intake/1")) {
                for (String text : List.of("<title>" + planted + "</title>", "<a href=\"/cases?q=" + planted + "\">")) {
                    assertThat(canaries.inAnswer(page, answer(text, ""))).as(page + text).containsExactly(planted);
                }
                assertThat(canaries.inAnswer(page, answer("", "inline; filename=" + planted)))
                        .containsExactly(planted);
                assertThat(canaries.inAnswer(page + "?of=" + planted, answer("", ""))).containsExactly(planted);
            }
            assertThat(canaries.inAnswer("/cases/1", answer("<td>" + planted + "</td>", "")))
                    .containsExactly(planted);
            assertThat(canaries.inAnswer("/intake/1", answer("<input value=\"" + planted + "\">", ""))).isEmpty();
        }
    }

    private static MockHttpServletResponse answer(String text, String header) throws IOException {
        var answer = new MockHttpServletResponse();
        answer.setHeader("Content-Disposition", header);
        answer.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        return answer;
    }

    /** In a file of a directory that is left in the one of temporary files. */
    @Test
    void one_that_is_left_in_a_temporary_file_is_found() throws Exception {
        for (String planted : List.of(PLANTED, canaries.account())) {
            Set<Path> before = Canaries.temporary();
            Path directory = Files.createTempDirectory("sabotage");
            Path file = Files.writeString(directory.resolve("upload.tmp"), "姓名,号码\n某人," + planted + "\n");
            try {
                assertThat(canaries.leftBehind(before)).containsExactly(file.toString());
            } finally {
                Files.delete(file);
                Files.delete(directory);
            }
        }
    }
}
