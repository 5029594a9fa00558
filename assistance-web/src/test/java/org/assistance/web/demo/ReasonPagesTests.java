package org.assistance.web.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.assistance.web.signin.As;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The county opens a case that has not come to it: it says why, once a day, and the auditor reads it. */
@DemoCityTest
class ReasonPagesTests {
    @Autowired
    private MockMvc mvc;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void the_city_is_there(@Autowired DemoCity city) {
        DemoCityToday.load(city);
    }

    @Test
    void a_case_that_is_not_ones_own_task_opens_after_a_reason_that_the_auditor_reads() throws Exception {
        RequestPostProcessor leader = As.officer(mvc, "HN02");
        long id = notYetAtTheCounty();
        String reason = "/cases/" + id + "/reason";
        mvc.perform(get("/cases/" + id).with(leader)).andExpect(redirectedUrlPattern(reason + "?to=*"));
        mvc.perform(get("/cases/" + id + "/intake").with(leader)).andExpect(redirectedUrlPattern(reason + "?to=*"));
        mvc.perform(get(reason).param("to", "/cases/" + id + "/intake").with(leader))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("具体事由")))
                .andExpect(content().string(not(containsString(applicant(id)))));
        mvc.perform(post(reason).param("ground", "COMPLAINT").param("explanation", " ").with(csrf()).with(leader))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("请写明具体事由")));
        mvc.perform(post(reason).param("ground", "COMPLAINT")
                .param("explanation", "信访件2026-171号")
                .param("to", "https://elsewhere.example/")
                .with(csrf())
                .with(leader)).andExpect(redirectedUrl("/cases/" + id));

        mvc.perform(get("/cases/" + id).with(leader)).andExpect(status().isOk());
        mvc.perform(get("/cases/" + id).with(As.officer(mvc, "HN01")))
                .andExpect(redirectedUrlPattern(reason + "?to=*"));
        mvc.perform(get("/record/reasons").with(As.officer(mvc, "AQ02")))
                .andExpect(content().string(containsString("信访件2026-171号")));
        assertThat(jdbc.sql("select count(*) from audit_event where subject = 'case_reason' and kind = 'CHANGE'")
                .query(Integer.class)
                .single()).isPositive();
    }

    @Test
    void the_visit_to_a_registered_family_is_the_countys_own_task_and_nobody_elses() throws Exception {
        long registered = jdbc.sql("""
                select min(f.case_id) from kin_filing f where f.division_code like '340881%' and not exists
                    (select from case_event e where e.case_id = f.case_id and e.to_stage = 'DECISION')""")
                .query(Long.class)
                .single();
        for (String county : List.of("TC01", "TC02")) {
            mvc.perform(get("/cases/" + registered + "/visit").with(As.officer(mvc, county)))
                    .andExpect(status().isOk());
        }
        for (String other : List.of("AQ01", "AQ02")) {
            mvc.perform(get("/cases/" + registered + "/visit").with(As.officer(mvc, other)))
                    .andExpect(redirectedUrlPattern("/cases/" + registered + "/reason?to=*"));
        }
        long unregistered = jdbc.sql("""
                select min(c.id) from assistance_case c where c.division_code like '340881%' and c.stage in ('INTAKE', 'ASSESSMENT', 'OPINION')
                    and not exists (select from kin_filing f where f.case_id = c.id)
                    and not exists (select from case_event e where e.case_id = c.id and e.to_stage = 'DECISION')""")
                .query(Long.class)
                .single();
        mvc.perform(get("/cases/" + unregistered + "/visit").with(As.officer(mvc, "TC02")))
                .andExpect(redirectedUrlPattern("/cases/" + unregistered + "/reason?to=*"));
    }

    @Test
    void nobody_is_asked_about_the_families_of_ones_own_township_or_a_case_at_ones_own_desk() throws Exception {
        mvc.perform(get("/cases/" + notYetAtTheCounty()).with(As.officer(mvc, "HN11"))).andExpect(status().isOk());
        long waiting = jdbc
                .sql("""
                select min(id) from assistance_case where division_code like '340822%' and stage in ('DECISION', 'PAYMENT')""")
                .query(Long.class)
                .single();
        mvc.perform(get("/cases/" + waiting).with(As.officer(mvc, "HN02"))).andExpect(status().isOk());
    }

    @Test
    void what_may_not_be_done_at_all_is_not_opened_by_a_reason() throws Exception {
        RequestPostProcessor clerk = As.officer(mvc, "AQ01");
        long id = notYetAtTheCounty();
        mvc.perform(post("/cases/" + id + "/whatif").with(csrf()).with(clerk)).andExpect(status().isForbidden());
        mvc.perform(post("/cases/" + id + "/reason").param("ground", "OTHER")
                .param("explanation", "试一试看")
                .with(csrf())
                .with(As.officer(mvc, "TC02"))).andExpect(status().isNotFound());
        mvc.perform(post("/cases/" + id + "/reason").param("ground", "OTHER")
                .param("explanation", "试一试看")
                .with(csrf())
                .with(As.officer(mvc, "AQ09"))).andExpect(status().isForbidden());
    }

    private long notYetAtTheCounty() {
        return jdbc.sql("""
                select min(id) from assistance_case c where division_code like '340822100%' and not exists (
                    select from case_event e where e.case_id = c.id and e.to_stage = 'DECISION')""")
                .query(Long.class)
                .single();
    }

    private String applicant(long id) {
        return jdbc.sql("select applicant_name from assistance_case where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }
}
