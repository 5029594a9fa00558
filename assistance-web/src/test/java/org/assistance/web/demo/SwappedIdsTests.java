package org.assistance.web.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assistance.web.signin.As;
import org.assistance.web.signin.Knocking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every number in an address is swapped for one of somewhere else: another village, township or county. Whatever the
 * address shows, prints, exports or does, it answers as if there were no such thing. A new address with a number needs its
 * line here.
 */
@DemoCityTest
class SwappedIdsTests {
    /** Numbers and names that belong to no place: what they open is public, or the same for everybody in the house. */
    private static final Set<String> OF_NO_PLACE = Set.of("/notices/{publicId}", "/policy/{kind}/{id}",
            "/policy/{kind}/{id}/withdrawal", "/policy/new/{kind}", "/policy/examples/{number}",
            "/registries/{source}/template", "/registries/sources/{source}", "/registries/sources/{source}/terms",
            "/registries/sources/terms/{terms}/{answer}",
            "/indicators/{code}/switch");

    @Autowired
    private MockMvc mvc;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping endpoints;

    private Elsewhere elsewhere;

    @BeforeEach
    void the_city_is_there(@Autowired DemoCity city) {
        DemoCityToday.load(city);
        elsewhere = new Elsewhere(jdbc);
    }

    @Test
    void no_address_answers_with_a_number_from_elsewhere() throws Exception {
        var leaks = new ArrayList<String>();
        Set<String> tried = new TreeSet<>();
        for (Map.Entry<String, String> account : Elsewhere.ACCOUNTS.entrySet()) {
            RequestPostProcessor officer = As.officer(mvc, account.getKey());
            for (String method : List.of("GET", "POST")) {
                for (String pattern : numbered(method)) {
                    String address = elsewhere.address(pattern, account.getValue(), Elsewhere.THERE);
                    if (address == null) {
                        continue;
                    }
                    tried.add(pattern);
                    int status = status(method, address, officer);
                    if (status != 404 && status != 403 && status != 400) {
                        leaks.add(account.getKey() + " " + method + " " + address + " answered " + status);
                    }
                }
            }
        }
        assertThat(leaks).isEmpty();
        Set<String> all = new TreeSet<>(numbered("GET"));
        all.addAll(numbered("POST"));
        all.removeAll(tried);
        // The demo city has no partner's key, and no reset of an account or withdrawn relative that waits.
        assertThat(all).as("numbers nothing of elsewhere was found for")
                .isSubsetOf("/partners/{id}/revocation", "/kinship/withdrawals/{id}",
                        "/resets/posts/{proposal}/confirm",
                        "/resets/posts/{proposal}/reject", "/staff/proposals/{proposal}/withdrawal",
                        "/resets/{id}/confirm",
                        "/resets/{id}/reject",
                        "/staff/{id}/resets/{reset}/withdrawal");
    }

    /** One's own case or right in front, somebody else's paper, correction or letter behind it. */
    @Test
    void what_hangs_on_a_strangers_case_is_not_shown_under_ones_own() throws Exception {
        var leaks = new ArrayList<String>();
        int tried = 0;
        for (Map.Entry<String, String> account : Elsewhere.ACCOUNTS.entrySet()) {
            RequestPostProcessor officer = As.officer(mvc, account.getKey());
            for (String pattern : numbered("GET")) {
                if (pattern
                        .matches("/(cases|entitlements|intake)/\\{[^}]+}.*\\{(document|correction|sheet|ending)}.*")) {
                    String own = elsewhere.value(pattern, pattern.contains("{caseId}") ? "caseId" : "id",
                            account.getValue(), Elsewhere.HERE);
                    if (own == null) {
                        continue;
                    }
                    String address = elsewhere.address(pattern.replaceFirst("\\{[^}]+}", own), account.getValue(),
                            Elsewhere.THERE);
                    if (address != null) {
                        tried++;
                        int status = status("GET", address, officer);
                        // 302: the case asks for a reason first.
                        if (status != 404 && status != 403 && status != 302) {
                            leaks.add(account.getKey() + " " + address + " answered " + status);
                        }
                    }
                }
            }
        }
        assertThat(leaks).isEmpty();
        assertThat(tried).isGreaterThan(10);
    }

    private int status(String method, String address, RequestPostProcessor officer) throws Exception {
        return mvc
                .perform(request(HttpMethod.valueOf(method), address).with(csrf())
                        .param("version", "0")
                        .param("reason", "仅供测试")
                        .param("note", "仅供测试")
                        .with(officer))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    /** The addresses that ask for a post and have a number of something that lies somewhere. */
    private List<String> numbered(String method) {
        return Endpoints.of(endpoints, RequestMethod.valueOf(method))
                .stream()
                .filter(pattern -> pattern.contains("{") && !OF_NO_PLACE.contains(pattern))
                .filter(pattern -> Knocking.action(method, pattern.replaceAll("\\{[^}]+}", "1")).isPresent())
                .toList();
    }
}
