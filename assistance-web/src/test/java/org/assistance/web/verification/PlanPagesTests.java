package org.assistance.web.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.YearMonth;
import org.assistance.domain.monitoring.LowIncomeRegister;
import org.assistance.domain.payment.Families;
import org.assistance.web.signin.As;
import org.assistance.web.signin.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Whoever makes plans of checks sees how many are not compared for want of a basis (XZ-53). */
@WebTest
@Transactional
class PlanPagesTests {
    private static final String SENTENCE = "名在享人员的核对授权已经终止";

    @Autowired
    private MockMvc mvc;
    @Autowired
    private LowIncomeRegister register;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private EntityManager entities;

    @Test
    void who_makes_plans_is_told_and_who_only_reads_them_is_not() throws Exception {
        assertThat(page("TC03")).doesNotContain(SENTENCE);
        new Families(jdbc).family("未签").dibao(YearMonth.of(2026, 4), 1, 500);
        register.write(LocalDate.of(2026, 6, 1));
        assertThat(page("TC03")).contains("本辖区有 1 " + SENTENCE);
        assertThat(page("TC02")).doesNotContain(SENTENCE);
    }

    private String page(String officer) throws Exception {
        entities.flush();
        return mvc.perform(get("/check-plans").with(As.officer(mvc, officer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
