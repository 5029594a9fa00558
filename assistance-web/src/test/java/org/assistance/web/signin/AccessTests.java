package org.assistance.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assistance.domain.staff.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@WebTest
class AccessTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping endpoints;

    @Test
    void every_endpoint_has_its_row() {
        List<String> forgotten = new ArrayList<>();
        endpoints.getHandlerMethods().keySet().forEach(mapping -> {
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                for (String pattern : mapping.getPatternValues()) {
                    var request = new MockHttpServletRequest(method.name(), pattern.replaceAll("\\{[^}]+}", "1"));
                    if (Access.rowOf(request).isEmpty()) {
                        forgotten.add(method + " " + pattern);
                    }
                }
            }
        });
        assertThat(forgotten).as("endpoints without a row in Access").isEmpty();
    }

    @Test
    void an_address_without_a_row_has_none() {
        assertThat(Access.rowOf(new MockHttpServletRequest("GET", "/anything"))).isEmpty();
        assertThat(Access.rowOf(new MockHttpServletRequest("DELETE", "/cases/1"))).isEmpty();
    }

    @Test
    void an_unknown_address_is_not_found_for_an_officer() throws Exception {
        mvc.perform(get("/anything").with(As.officer(mvc, "TC11"))).andExpect(status().isNotFound());
    }

    @Test
    void a_township_clerk_may_not_keep_staff() throws Exception {
        mvc.perform(get("/staff").with(As.officer(mvc, "TC11"))).andExpect(status().isForbidden());
    }

    @Test
    void the_administrator_sees_no_case() throws Exception {
        mvc.perform(get("/cases").with(As.officer(mvc, "AQ09"))).andExpect(status().isForbidden());
    }

    @Test
    void each_of_the_three_administrators_opens_what_is_theirs_and_nothing_of_the_others() throws Exception {
        var theirs = Map.of("AQ08", List.of("/divisions", "/partners", "/partners/new", "/resets"),
                "AQ09", List.of("/staff", "/staff/new", "/staff/record", "/delegations", "/delegations/new",
                        "/permissions"),
                "AQ07", List.of("/record", "/resets", "/staff", "/staff/record", "/partners", "/delegations",
                        "/permissions"));
        var all = Stream.concat(theirs.values().stream().flatMap(List::stream),
                Stream.of("/cases", "/intake", "/entitlements", "/payments", "/reports", "/registries",
                        "/registries/queries",
                        "/filings", "/whatif", "/whatif/runs", "/replays", "/record/reasons", "/record/unmaskings",
                        "/exports"))
                .distinct()
                .toList();
        for (String number : theirs.keySet()) {
            var officer = As.officer(mvc, number);
            for (String page : all) {
                assertThat(mvc.perform(get(page).with(officer)).andReturn().getResponse().getStatus())
                        .as(number + " opens " + page)
                        .isEqualTo(theirs.get(number).contains(page) ? 200 : 403);
            }
        }
        // Having the chain gone through changes nothing but the list of checks; of a reset the other half is somebody else's.
        assertThat(rowsToPost(Role.AUDIT_ADMINISTRATOR)).extracting(Object::toString)
                .satisfiesExactlyInAnyOrder(row -> assertThat(row).contains("/record/checks"),
                        row -> assertThat(row).contains("/resets"), row -> assertThat(row).contains("/relatives"));
    }

    @Test
    void the_auditor_changes_nothing_and_says_why_a_case_is_opened() {
        assertThat(rowsToPost(Role.CITY_CLERK)).isNotEmpty();
        // To read a masked number, and to search by one or by a name, is posted so that nothing personal stands in an address; a list is taken out of
        // the house with a reason, and fetched on record.
        assertThat(rowsToPost(Role.AUDITOR)).extracting(Object::toString)
                .satisfiesExactlyInAnyOrder(row -> assertThat(row).contains("/reason"),
                        row -> assertThat(row).contains("/masked"), row -> assertThat(row).contains("/of-person"),
                        row -> assertThat(row).contains("/cases/search"),
                        row -> assertThat(row).contains("/entitlements/search"),
                        row -> assertThat(row).contains("/payments/lines/search"),
                        row -> assertThat(row).contains("/relatives"),
                        row -> assertThat(row).contains("/exports"), row -> assertThat(row).contains("/exports"));
    }

    @Test
    void the_auditor_reads_the_log_of_questions_the_staff_and_the_delegations_and_finds_nothing_to_press()
            throws Exception {
        for (String page : List.of("/registries/queries", "/staff", "/delegations", "/policy")) {
            String shown = mvc.perform(get(page).with(As.officer(mvc, "AQ02")))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(shown).as(page).doesNotContain("/staff/new", "/delegations/new", "/end\"", "/policy/new");
        }
        for (String page : List.of("/staff/new", "/staff/1", "/delegations/new", "/divisions")) {
            mvc.perform(get(page).with(As.officer(mvc, "AQ02"))).andExpect(status().isForbidden());
        }
    }

    @Test
    void the_log_of_questions_is_the_county_checkers_and_the_auditors() throws Exception {
        for (String other : List.of("TC11", "TC02", "TC01", "AQ01", "AQ09")) {
            mvc.perform(get("/registries/queries").with(As.officer(mvc, other))).andExpect(status().isForbidden());
        }
        mvc.perform(get("/registries/queries").with(As.officer(mvc, "TC03"))).andExpect(status().isOk());
        mvc.perform(get("/registries/queries?day=2026-02-31").with(As.officer(mvc, "TC03")))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(get("/registries/queries?answer=NONE&source=NONE&before=1").with(As.officer(mvc, "TC03")))
                .andExpect(status().isUnprocessableContent());
    }

    private static List<String> rowsToPost(Role role) {
        return Access.TABLE.stream()
                .filter(row -> row.roles().contains(role))
                .filter(row -> row.matcher().matches(post(row)))
                .map(row -> row.matcher().toString())
                .toList();
    }

    private static MockHttpServletRequest post(Access.Row row) {
        String pattern = row.matcher().toString().replaceAll(".*?(/[^\\s,\\]]*).*", "$1").replace("**", "1");
        return new MockHttpServletRequest(HttpMethod.POST.name(), pattern);
    }
}
