package org.assistance.web.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.assistance.domain.permission.Action;
import org.assistance.web.demo.Endpoints;
import org.assistance.web.signin.As;
import org.assistance.web.signin.Knocking;
import org.assistance.web.signin.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever the law, the record or another officer refuses: whoever typed it stands before the same form again, with the reason. */
@WebTest
class RefusedFormsTests {
    @Autowired
    private MockMvc mvc;
    @Autowired
    private WayBack wayBack;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping endpoints;

    @Test
    void every_act_has_a_page_that_whoever_may_do_it_may_open() {
        var nowhere = new ArrayList<String>();
        int acts = 0;
        for (String pattern : Endpoints.of(endpoints, RequestMethod.POST)) {
            String address = pattern.replaceAll("\\{[^}]+}", "1");
            Action act = Knocking.action("POST", address).orElse(null);
            if (act == null) {
                continue;
            }
            acts++;
            String page = wayBack.toTheForm(new MockHttpServletRequest("POST", address));
            if (page == null || !Knocking.action("GET", page)
                    .filter(opening -> opening.roles().containsAll(act.roles()))
                    .isPresent()) {
                nowhere.add(pattern + " leads to " + page);
            }
        }
        assertThat(nowhere).isEmpty();
        assertThat(acts).isGreaterThan(100);
    }

    @Test
    void an_export_refused_leads_back_to_the_form_it_was_asked_for_on_and_says_why() throws Exception {
        RequestPostProcessor reviewer = As.officer(mvc, "TC02");
        String form = "/exports/new?of=CASES";
        mvc.perform(post("/exports").param("of", "CASES")
                .param("q", "李".repeat(61))
                .param("reason", "AUDIT")
                .param("words", "配合县审计局")
                .header("Referer", "http://localhost" + form)
                .with(csrf())
                .with(reviewer)).andExpect(redirectedUrl(form));
        mvc.perform(get(form).with(reviewer))
                .andExpect(content().string(containsString("没有办理：筛选的文字太长")));
    }

    @Test
    void a_refusal_on_a_page_of_its_own_leads_back_to_the_form_that_was_sent() throws Exception {
        mvc.perform(post("/registries/sources/terms/1/confirm").header("Referer",
                "http://localhost/registries/sources/TAX").with(csrf()).with(As.officer(mvc, "AQ01")))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("href=\"/registries/sources/TAX\"")))
                .andExpect(content().string(containsString("data-lost")));
        mvc.perform(get("/payments/999999999").with(As.officer(mvc, "TC11")))
                .andExpect(content().string(not(containsString("data-lost"))));
    }

    @Test
    void a_page_of_another_house_is_no_way_back_and_neither_is_the_one_that_asks_for_the_second_factor() {
        for (String from : List.of("https://example.com/payments", "http://localhost/second-factor/again/code",
                "http://localhost/payments?x={y}", "no address")) {
            var request = new MockHttpServletRequest("POST", "/payments/7/approve");
            request.addHeader("Referer", from);
            assertThat(wayBack.toTheForm(request)).as(from).isEqualTo("/payments/7");
        }
    }

    @Test
    void what_a_script_sent_and_a_page_that_was_opened_are_answered_where_they_are() throws Exception {
        var script = new MockHttpServletRequest("POST", "/cases/7/assessment");
        script.addHeader("HX-Request", "true");
        assertThat(wayBack.toTheForm(script)).isNull();
        RequestPostProcessor reviewer = As.officer(mvc, "TC02");
        String sealed = mvc.perform(post("/cases/search").param("q", "李".repeat(61)).with(csrf()).with(reviewer))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        mvc.perform(get(URI.create(String.valueOf(sealed).replace("/cases?", "/exports/new?of=CASES&"))).with(reviewer))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("href=\"/exports\"")));
    }
}
