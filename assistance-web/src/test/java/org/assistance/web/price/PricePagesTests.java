package org.assistance.web.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.assistance.web.signin.As;
import org.assistance.web.signin.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@WebTest
class PricePagesTests {
    @Autowired
    private MockMvc mvc;

    private String page(String query) throws Exception {
        return mvc.perform(get("/policy/price?month=2026-10" + query).with(As.officer(mvc, "AQ01")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void one_index_that_reached_its_trigger_starts_it_and_only_the_amount_waits_for_the_other() throws Exception {
        assertThat(page("&cpi=4.0")).contains("启动，每人多少待另一项指数公布").doesNotContain("待查明");
        assertThat(page("&cpi=1.0")).contains("待指数公布").doesNotContain("启动，每人多少待另一项指数公布");
    }

    @Test
    void what_is_alike_in_all_counties_is_told_once() throws Exception {
        assertThat(page("&cpi=1.0&food=2.0")).containsOnlyOnce("2026-10居民消费价格同比涨幅1%").containsOnlyOnce("：不启动</h2>");
    }

    @Test
    void counties_without_anybody_in_payment_are_folded_away() throws Exception {
        assertThat(page("&cpi=4.0&food=6.0")).containsOnlyOnce("当月没有享受待遇的人员：");
    }
}
