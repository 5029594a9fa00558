package org.assistance.web.kinship;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.assistance.domain.database.TestClock;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.web.signin.As;
import org.assistance.web.signin.WebTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who lets the day for the statement of relatives pass is told so, and led to where it is made. */
@WebTest
class StatementInTimePagesTests {
    private static final String ANY_CASE = "/cases/999999999";

    @Autowired
    private MockMvc mvc;
    @Autowired
    private TestClock clock;

    @AfterEach
    void real_time() {
        clock.reset();
    }

    @Test
    void the_desk_asks_for_it_and_past_the_day_what_kinship_could_bend_waits_for_it() throws Exception {
        clock.setToday(LocalDate.of(2027, 3, 31));
        RequestPostProcessor clerk = As.officer(mvc, "HN11");
        mvc.perform(get("/").with(clerk))
                .andExpect(content()
                        .string(allOf(containsString("请在2027-03-31以前申报本人的近亲属"), containsString("/relatives"))));
        mvc.perform(post(ANY_CASE + "/opinion").with(clerk).with(csrf())).andExpect(status().is(not(403)));

        clock.setToday(LocalDate.of(2027, 4, 1));
        RequestPostProcessor late = As.officer(mvc, "HN11");
        for (String refused : new String[]{"/opinion", "/visit"}) {
            mvc.perform(post(ANY_CASE + refused).with(late).with(csrf()))
                    .andExpect(status().isForbidden())
                    .andExpect(content().string(allOf(containsString("您没有在期限（2027-03-31）以前申报近亲属"),
                            containsString("href=\"/relatives\""), containsString("返回填写的页面"))));
        }
        mvc.perform(get(ANY_CASE).with(late)).andExpect(status().isNotFound());
        mvc.perform(get("/kinship").with(As.officer(mvc, "HN01")))
                .andExpect(content().string(containsString("逾期）")));

        mvc.perform(post("/relatives").with(late)
                .with(csrf())
                .param("idNumber", IdNumber.ofSeventeenDigits("99010119850505123").value())
                .param("registeredAt", "高河镇一街1号")
                .param("residence", "高河镇一街1号")
                .param("none", "true")).andExpect(status().is3xxRedirection());
        mvc.perform(post(ANY_CASE + "/opinion").with(late).with(csrf())).andExpect(status().is(not(403)));
        mvc.perform(get("/").with(late)).andExpect(content().string(not(containsString("以前申报本人的近亲属"))));
    }
}
