package org.assistance.web.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;

import jakarta.persistence.Entity;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.assistance.domain.partner.PartnerKey;
import org.assistance.web.signin.As;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What holds for every page and every form there is, whoever opens it: a page that is added tomorrow is tried as well. */
@DemoCityTest
class WallTests {
    private static final Pattern OWN_CODE = Pattern.compile(
            "<script(?![^>]*(src=|type=\"application/json\"))|<style[ >]|\\son[a-z]+=\"|\\sstyle=\"|javascript:|<iframe|<object");
    private static final Pattern OTHER_HOST = Pattern.compile("(src|href|action)=\"(https?:)?//");

    @Autowired
    private MockMvc mvc;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping endpoints;
    @LocalServerPort
    private int port;

    private static @Nullable Crawl crawled;

    /** One opened page. */
    private record Opened(String account, String page, MockHttpServletResponse answer, String text) {
        boolean shown() {
            return answer.getStatus() == 200;
        }

        boolean html() {
            return String.valueOf(answer.getContentType()).startsWith("text/html");
        }

        @Override
        public String toString() {
            return account + " opens " + page;
        }
    }

    private record Crawl(Map<String, String> before, Map<String, String> after, List<Opened> pages) {}

    @BeforeEach
    void the_city_is_there(@Autowired DemoCity city) {
        DemoCityToday.load(city);
        DemoCityToday.awaitTrials(jdbc);
    }

    /** Every kind of page, opened by one officer of each role and by nobody; once for all tests here. */
    private Crawl crawl() throws Exception {
        if (crawled == null) {
            Map<String, RequestPostProcessor> officers = new LinkedHashMap<>();
            for (String number : jdbc.sql("""
                    select min(o.staff_number) from post p join officer o on o.id = p.officer_id
                    where o.staff_number ~ '^(TC|AQ)' group by p.role""").query(String.class).list()) {
                officers.put(number, As.officer(mvc, number));
            }
            assertThat(officers).hasSizeGreaterThanOrEqualTo(10);
            List<Opened> opened = new ArrayList<>();
            Map<String, String> before = Contents.of(jdbc);
            for (String page : pages()) {
                opened.add(open("nobody", page, null));
                for (var officer : officers.entrySet()) {
                    opened.add(open(officer.getKey(), page, officer.getValue()));
                }
            }
            crawled = new Crawl(before, Contents.of(jdbc), opened);
        }
        return crawled;
    }

    private Opened open(String account, String page, @Nullable RequestPostProcessor officer) throws Exception {
        var asked = get(URI.create(URI.create(page).toASCIIString()));
        MockHttpServletResponse answer = mvc.perform(officer == null ? asked : asked.with(officer))
                .andReturn()
                .getResponse();
        return new Opened(account, page, answer, answer.getContentAsString(StandardCharsets.UTF_8));
    }

    /** One address of each pattern that the demo city has something for, and the files. */
    private Set<String> pages() {
        Map<String, String> byPattern = new TreeMap<>();
        EveryPageTests.addresses(jdbc)
                .values()
                .forEach(list -> list.forEach(page -> byPattern
                        .putIfAbsent(page.replaceAll("[0-9a-f-]{36}|(?<=/)\\d+", "{id}"), page)));
        Set<String> pages = new LinkedHashSet<>(byPattern.values());
        long run = jdbc.sql("select min(id) from payment_run where status = 'SETTLED'").query(Long.class).single();
        pages.addAll(List.of("/payments/" + run + "/file", "/payments/" + run + "/result-template.csv",
                "/reports/monthly.xlsx?month=2026-10",
                "/divisions/template", "/registries/PENSION/template", "/policy/examples/export",
                "/places/suggestions?division=%E6%A1%90%E5%9F%8E"));
        assertThat(pages).hasSizeGreaterThan(90);
        return pages;
    }

    @Test
    void opening_every_page_as_every_role_changes_nothing_but_the_record() throws Exception {
        Crawl crawl = crawl();
        assertThat(crawl.before()).hasSizeGreaterThan(40);
        assertThat(crawl.after()).isEqualTo(crawl.before());
        assertThat(crawl.pages().stream().filter(Opened::shown)).hasSizeGreaterThan(200);
        assertThat(crawl.pages()).noneMatch(one -> one.answer().getStatus() >= 500);
    }

    @Test
    void every_answer_carries_the_strict_headers() throws Exception {
        for (Opened one : crawl().pages()) {
            MockHttpServletResponse answer = one.answer();
            assertThat(answer.getHeader("Content-Security-Policy")).as(one.toString())
                    .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'",
                            "report-uri ")
                    .doesNotContain("unsafe", "http:", "*");
            assertThat(answer.getHeader("X-Content-Type-Options")).as(one.toString()).isEqualTo("nosniff");
            assertThat(answer.getHeader("Referrer-Policy")).as(one.toString()).isEqualTo("same-origin");
            assertThat(answer.getHeader("Cross-Origin-Opener-Policy")).as(one.toString()).isEqualTo("same-origin");
            assertThat(answer.getHeader("Cross-Origin-Resource-Policy")).as(one.toString()).isEqualTo("same-origin");
            assertThat(answer.getHeader("Permissions-Policy")).as(one.toString()).contains("camera=()");
            assertThat(answer.getHeader("Cache-Control")).as(one.toString()).contains("no-store");
            assertThat(answer.getHeader("X-Robots-Tag")).as(one.toString()).contains("noindex");
            if (String.valueOf(answer.getContentType()).startsWith("text/")) {
                assertThat(answer.getContentType()).as(one.toString()).containsIgnoringCase("charset=");
            }
            if (one.shown()) {
                assertThat(answer.getContentType()).as(one.toString()).isNotBlank();
            }
        }
    }

    @Test
    void no_page_holds_a_script_a_style_or_a_host_of_its_own() throws Exception {
        List<String> found = new ArrayList<>();
        for (Opened one : crawl().pages()) {
            if (one.html() && (OWN_CODE.matcher(one.text()).find() || OTHER_HOST.matcher(one.text()).find())) {
                found.add(one.toString());
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void every_page_of_an_officer_has_the_way_out() throws Exception {
        List<Opened> withMenu = crawl().pages()
                .stream()
                .filter(one -> one.shown() && one.text().contains("class=\"has-menu\""))
                .toList();
        assertThat(withMenu).hasSizeGreaterThan(100).allMatch(one -> one.text().contains("action=\"/logout\""));
    }

    @Test
    void every_change_without_its_token_is_refused() throws Exception {
        Set<String> changes = new LinkedHashSet<>(Endpoints.of(endpoints, RequestMethod.POST));
        changes.removeIf(pattern -> pattern.startsWith("/api/") || pattern.equals("/csp-reports"));
        changes.addAll(List.of("/sign-in", "/logout"));
        assertThat(changes).hasSizeGreaterThan(70);
        Map<String, String> before = Contents.of(jdbc);
        for (String account : List.of("TC11", "AQ01")) {
            assertThat(takenWithoutToken(changes, As.officer(mvc, account))).as(account).isEmpty();
        }
        assertThat(Contents.of(jdbc)).isEqualTo(before);
    }

    /** Sabotage: an address that is let through without its token is named, and only that one. */
    @Test
    void an_address_that_asks_for_no_token_is_noticed() throws Exception {
        RequestPostProcessor officer = As.officer(mvc, "TC11");
        List<String> taken = takenWithoutToken(Set.of("/people/search", "/entitlements/search", "/office"), request -> {
            if (request.getRequestURI().equals("/people/search")) {
                CsrfFilter.skipRequest(request);
            }
            return officer.postProcessRequest(request);
        });
        assertThat(taken).hasSize(3).allMatch(one -> one.startsWith("/people/search "));
    }

    /** The addresses that answer a change with no token, a blank one or a wrong one. */
    private List<String> takenWithoutToken(Set<String> changes, RequestPostProcessor officer) throws Exception {
        List<String> taken = new ArrayList<>();
        for (String pattern : changes) {
            String address = pattern.replaceAll("\\{[^}]+}", "1");
            for (String token : new String[]{null, "", "0".repeat(64)}) {
                var form = post(address).with(officer);
                if (token != null) {
                    form.param("_csrf", token).header("X-CSRF-TOKEN", token);
                }
                if (mvc.perform(form).andReturn().getResponse().getStatus() != 403) {
                    taken.add(address + " with the token " + token);
                }
            }
        }
        return taken;
    }

    @Test
    void other_methods_change_nothing() throws Exception {
        RequestPostProcessor officer = As.officer(mvc, "TC11");
        for (HttpMethod method : List.of(HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE)) {
            for (String page : List.of("/", "/cases/1", "/intake", "/office")) {
                int status = mvc.perform(request(method, page).with(officer)).andReturn().getResponse().getStatus();
                assertThat(status).as(method + " " + page).isIn(403, 404, 405);
            }
        }
    }

    @Test
    void no_other_host_is_let_in() throws Exception {
        RequestPostProcessor officer = As.officer(mvc, "TC11");
        for (var asked : List.of(get("/cases"), options("/cases").header("Access-Control-Request-Method", "POST"),
                options("/api/assessments").header("Access-Control-Request-Method", "POST"))) {
            mvc.perform(asked.header("Origin", "https://example.org").with(officer))
                    .andExpect(header().doesNotExist("Access-Control-Allow-Origin"))
                    .andExpect(header().doesNotExist("Access-Control-Allow-Credentials"));
        }
    }

    @Test
    void no_form_reaches_a_stored_record_directly() {
        List<String> bound = new ArrayList<>();
        endpoints.getHandlerMethods().values().forEach(handler -> {
            for (MethodParameter parameter : handler.getMethodParameters()) {
                // A partner's key is the one that signed the request in, and comes from no form.
                if (parameter.getParameterType().isAnnotationPresent(Entity.class)
                        && parameter.getParameterType() != PartnerKey.class) {
                    bound.add(handler.toString());
                }
            }
        });
        assertThat(bound).isEmpty();
    }

    private HttpResponse<String> ask(String method, String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("Accept", "text/html,application/vnd.spring-boot.actuator.v3+json,*/*;q=0.8")
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .build(), BodyHandlers.ofString());
        }
    }

    @Test
    void nothing_tells_more_than_it_must() throws Exception {
        assertThat(ask("TRACE", "/sign-in").statusCode()).isIn(400, 403, 404, 405, 501);
        HttpResponse<String> health = ask("GET", "/actuator/health");
        assertThat(health.body()).startsWith("{").contains("\"status\":\"UP\"").doesNotContain("details", "PostgreSQL");
        for (String inside : List.of("/actuator", "/actuator/env", "/actuator/beans", "/actuator/heapdump",
                "/h2-console",
                "/.git/config", "/WEB-INF/web.xml", "/css/", "/webjars/", "/js/../application.properties")) {
            HttpResponse<String> answer = ask("GET", inside);
            assertThat(answer.statusCode()).as(inside).isIn(302, 400, 404);
            assertThat(answer.body()).as(inside).doesNotContain("Tomcat", "Spring", "Index of");
        }
        assertThat(ask("GET", "/sign-in").headers().map().keySet()).doesNotContain("Server", "server", "X-Powered-By",
                "x-powered-by");
        assertThat(ask("GET", "/cases;x=%0d%0a").body()).doesNotContain("Tomcat", "Apache", "Exception");
    }

    @Test
    void two_lengths_of_one_request_are_no_two_requests() throws IOException {
        String hidden = "GET /notices HTTP/1.1\r\nHost: x\r\n\r\n";
        for (String lengths : List.of("Content-Length: " + (hidden.length() + 5) + "\r\nTransfer-Encoding: chunked",
                "Content-Length: 5\r\nContent-Length: " + (hidden.length() + 5), "Transfer-Encoding: chunked, identity",
                "Content-Length: +5", "Transfer-Encoding : chunked")) {
            try (var socket = new Socket("127.0.0.1", port)) {
                socket.setSoTimeout(5_000);
                socket.getOutputStream()
                        .write(("POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\n" + lengths + "\r\n\r\n0\r\n\r\n"
                                + hidden)
                                .getBytes(StandardCharsets.ISO_8859_1));
                String answers = read(socket);
                assertThat(answers).as(lengths).startsWith("HTTP/1.1 ");
                assertThat(answers.split("HTTP/1\\.1 \\d{3}")).as(lengths + ": one answer").hasSize(2);
            }
        }
    }

    private static String read(Socket socket) throws IOException {
        var text = new StringBuilder();
        byte[] buffer = new byte[16 * 1024];
        try {
            for (int length = socket.getInputStream().read(buffer); length >= 0; length = socket.getInputStream()
                    .read(buffer)) {
                text.append(new String(buffer, 0, length, StandardCharsets.ISO_8859_1));
            }
        } catch (java.net.SocketTimeoutException stillOpen) {
            return text.toString();
        }
        return text.toString();
    }

    private void asOwner(String statement) {
        jdbc.sql("select test.as_owner(?)").param(statement).query().singleRow();
    }

    @Test
    void a_fault_inside_is_told_without_its_inside() throws Exception {
        asOwner("alter table notice rename to notice_lost");
        HttpResponse<String> answer;
        try {
            answer = ask("GET", "/notices");
        } finally {
            asOwner("alter table notice_lost rename to notice");
        }
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("系统没有办成这件事", "时间")
                .doesNotContain("Exception", "SQL", "notice_lost", "org.assistance", "relation");
        assertThat(ask("GET", "/notices").statusCode()).isEqualTo(200);
    }
}
