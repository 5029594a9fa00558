package org.assistance.web.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.assistance.web.signin.As;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What the city's clerk types about a source. */
@DemoCityTest
class SourcePagesTests {
    @Autowired
    private MockMvc mvc;

    @BeforeEach
    void the_city_is_there(@Autowired DemoCity city) {
        DemoCityToday.load(city);
    }

    @Test
    void terms_from_a_day_that_is_over_come_back_with_the_sentence_and_everything_typed() throws Exception {
        String page = mvc
                .perform(post("/registries/sources/MARRIAGE/terms").with(As.officer(mvc, "AQ01"))
                        .with(csrf())
                        .param("validFrom", "2026-11-01")
                        .param("asked", "yes")
                        .param("contact", "市民政局婚姻登记处 0556-5550101")
                        .param("schedule", "每月15日前")
                        .param("everyMonths", "1")
                        .param("dueDay", "15")
                        .param("wayIn", "FILE")
                        .param("daysFresh", "90")
                        .param("counts", "ANY")
                        .param("withoutFresh", "LAST_KNOWN")
                        .param("document", "。"))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("2026-11-01", "最早从", "市民政局婚姻登记处 0556-5550101", "请填写约定的文号");
    }
}
