package org.assistance.web.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assistance.domain.application.Drafting;
import org.assistance.domain.place.DivisionScope;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.web.signin.As;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

/** An application that was typed without its day (the page offers one) is corrected as any other. */
@DemoCityTest
@Transactional
class CorrectionFormTests {
    private static final DivisionScope TOWN = new DivisionScope(new DivisionCode("340881100000"));

    @Autowired
    private MockMvc mvc;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private EntityManager entities;
    @Autowired
    private DemoCity city;
    @Autowired
    private Drafting drafting;

    @BeforeTransaction
    void the_city_is_there() {
        DemoCityToday.load(city);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, RequestPostProcessor clerk)
            throws Exception {
        entities.flush();
        entities.clear();
        return mvc.perform(request.with(clerk).with(csrf())).andReturn().getResponse();
    }

    private MockHttpServletRequestBuilder submitted(UUID draft, Map<String, String> typed) {
        MockHttpServletRequestBuilder form = post("/intake/" + draft).param("action", "submit")
                .param("opened", String.valueOf(drafting.required(draft, TOWN).version()));
        typed.forEach(form::param);
        return form;
    }

    @Test
    void the_form_of_a_correction_offers_the_day_that_stands_and_takes_it_back_as_no_change() throws Exception {
        record Standing(long caseId, String applied) {}
        Standing standing = jdbc.sql("""
                select c.id, a.applied_on from assistance_case c join application a on a.id = c.application_id
                where c.stage = 'INTAKE' and c.route = 'HOUSEHOLD' and c.division_code like '340881100%'
                order by c.id limit 1""")
                .query((row, _) -> new Standing(row.getLong(1), row.getString(2)))
                .single();
        RequestPostProcessor clerk = As.officer(mvc, "TC11");
        String form = Objects.requireNonNull(
                answer(post("/cases/" + standing.caseId() + "/intake/corrections"), clerk).getRedirectedUrl());
        UUID draft = UUID.fromString(form.substring(form.lastIndexOf('/') + 1));
        assertThat(drafting.required(draft, TOWN).content().values()).doesNotContainKey("appliedOn");
        assertThat(answer(get(form), clerk).getContentAsString())
                .containsPattern("name=\"appliedOn\"[^>]*value=\"" + standing.applied() + "\"");
        var typed = new HashMap<>(drafting.required(draft, TOWN).content().values());
        typed.put("appliedOn", standing.applied());
        typed.put("correctionReason", "居住地址填写有误");
        assertThat(answer(submitted(draft, typed), clerk).getRedirectedUrl()).isEqualTo(form + "?check");
        assertThat(answer(get(form).param("check", ""), clerk).getContentAsString()).contains("没有任何改动")
                .doesNotContain("不能更正");
        typed.put("residence", "孔城镇中心街9号");
        assertThat(answer(submitted(draft, typed), clerk).getRedirectedUrl())
                .isEqualTo("/cases/" + standing.caseId() + "/intake");
    }
}
