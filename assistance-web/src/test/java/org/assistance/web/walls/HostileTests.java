package org.assistance.web.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.assistance.web.browser.Browser;
import org.assistance.web.browser.BrowserTest;
import org.assistance.web.demo.DemoAccounts;
import org.assistance.web.signin.As;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Whatever is typed into whatever field: never a fault, nothing over two seconds, and what is shown of it is text. A request carries an
 * input in every field of its form; each field also gets some alone, the others blank, since one wrong field may keep the next from
 * being read. What a full request brings to light is sent again field by field. A few inputs a field in the build;
 * {@code -Dhostile.inputs=10000} tries as many as that in each (bench/README.md).
 */
@BrowserTest
@AutoConfigureMockMvc
@TestPropertySource(properties = "test.database=hostile")
class HostileTests {
    private static final int INPUTS = Integer.getInteger("hostile.inputs", 4);
    private static final int ALONE = Math.max(4, INPUTS / 100);
    private static final int SEEN_EVERY = 10;

    private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
    private static final Pattern NAME = Pattern.compile("<(?:input|select|textarea)\\b[^>]*?\\bname=\"([^\"]+)\"");
    private static final Pattern ACTION = Pattern.compile("\\baction=\"([^\"]+)\"");

    /** The pages whose forms are tried, by account. The form of an application is tried apart. In one order, so that each field gets the same inputs every time. */
    private static final Map<String, List<String>> PAGES = new TreeMap<>(Map.of(
            "TC11", List.of("/cases", "/entitlements", "/office", "/whatif", "/policy?county=340881000000", "/password",
                    "/payments", "/reports/monthly", "/policy/examples", "/policy/price", "/policy/comparison"),
            "AQ01", List.of("/policy/new/values", "/policy/new/assets", "/policy/new/tariff", "/policy/new/rates",
                    "/policy/new/exempt", "/payments/new", "/whatif/runs/new", "/policy/examples/new"),
            "AQ09", List.of("/staff", "/staff/new", "/delegations/new", "/staff/record"),
            "AQ08", List.of("/partners/new", "/divisions"), "AQ07", List.of("/record"), "TC03",
            List.of("/registries/queries")));

    @Autowired
    private MockMvc mvc;
    @Autowired
    private JdbcClient jdbc;

    private Attempts attempts;

    @BeforeEach
    void none_yet() {
        attempts = new Attempts(mvc);
    }

    @AfterEach
    void figures() {
        System.out.println("[hostile] " + attempts.figures());
    }

    /** A form as a page shows it. */
    private record Form(boolean post, String action, Set<String> fields) {}

    private String body(String page, RequestPostProcessor who) throws Exception {
        return mvc.perform(get(page).with(who)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private static List<Form> forms(String html) {
        Map<String, Form> forms = new LinkedHashMap<>();
        Matcher form = FORM.matcher(html);
        while (form.find()) {
            Matcher action = ACTION.matcher(form.group(1));
            boolean post = form.group(1).contains("method=\"post\"");
            if (!action.find() || action.group(1).matches("/(logout|posts/.*)")) {
                continue;
            }
            Set<String> fields = new LinkedHashSet<>();
            NAME.matcher(form.group(2)).results().forEach(name -> fields.add(name.group(1)));
            fields.removeIf(name -> name.equals("_csrf") || name.contains("INDEX"));
            String key = action.group(1).replaceAll("\\?.*", "");
            forms.merge(post + key, new Form(post, key, fields), (one, other) -> {
                one.fields().addAll(other.fields());
                return one;
            });
        }
        return List.copyOf(forms.values());
    }

    @Test
    void whatever_is_typed_is_answered_soon_and_never_with_a_fault() throws Exception {
        int fields = 0;
        for (var pages : PAGES.entrySet()) {
            RequestPostProcessor who = As.officer(mvc, pages.getKey());
            for (String page : pages.getValue()) {
                for (Form form : forms(body(page, who))) {
                    fields += form.fields().size();
                    for (String field : form.fields()) {
                        for (int at = 0; at < ALONE; at++) {
                            attempts.attempt(form.action(), attempts.alone(field, form.fields()), form.post(), who);
                        }
                    }
                    for (int at = 0; at < INPUTS; at++) {
                        attempts.attempt(form.action(), attempts.everywhere(form.fields()), form.post(), who);
                    }
                    Map<String, String> all = new LinkedHashMap<>();
                    form.fields().forEach(field -> all.put(field, Hostile.MARKUP));
                    attempts.attempt(form.action(), all, form.post(), who);
                }
            }
        }
        assertThat(fields).as("fields tried").isGreaterThan(80);
        assertThat(attempts.wrong()).isEmpty();
    }

    @Test
    void half_a_sign_and_a_zero_sign_are_refused_at_the_door() throws Exception {
        RequestPostProcessor clerk = As.officer(mvc, "TC11");
        for (String typed : List.of("\uDFB7=1", "王\uD842", "a\0b")) {
            assertThat(attempts.send(post("/password").param("current", typed), clerk).getStatus())
                    .as(Attempts.brief(typed))
                    .isEqualTo(400);
        }
        assertThat(attempts.send(post("/password").param("current", "𠮷"), clerk).getStatus()).isNotEqualTo(400);
    }

    private String draft(RequestPostProcessor clerk) throws Exception {
        return attempts.send(post("/intake"), clerk).getRedirectedUrl();
    }

    private static Set<String> inputs(String html) {
        Set<String> names = new LinkedHashSet<>();
        NAME.matcher(html).results().forEach(name -> names.add(name.group(1).replace("INDEX", "0")));
        names.removeAll(Set.of("_csrf", "opened", "tab", "action", "add", "post", "file", "category"));
        return names;
    }

    @Test
    void every_field_of_an_application_takes_anything_and_the_form_stands() throws Exception {
        RequestPostProcessor clerk = As.officer(mvc, "TC11");
        String draft = draft(clerk);
        Set<String> names = inputs(body(draft, clerk));
        assertThat(names).hasSizeGreaterThan(60);
        for (int round = 0; round < INPUTS; round++) {
            attempts.attempt(draft + "/fields", attempts.everywhere(names), true, clerk);
            if (round % SEEN_EVERY == 0) {
                seen(draft, names, clerk);
            }
        }
        for (int round = 0; round < ALONE; round++) {
            for (String name : names) {
                attempts.attempt(draft + "/fields", attempts.alone(name, Set.of(name)), true, clerk);
            }
            seen(draft, names, clerk);
        }
        assertThat(attempts.wrong()).isEmpty();
    }

    private void seen(String draft, Set<String> names, RequestPostProcessor clerk) {
        attempts.attempt(draft, Map.of(), false, clerk);
        attempts.attempt(draft, Map.of("check", "x"), false, clerk);
        Map<String, String> whole = attempts.everywhere(names);
        whole.put("action", "submit");
        attempts.attempt(draft, whole, true, clerk);
    }

    @Test
    void what_was_typed_is_shown_as_text_and_nothing_else(Browser window) throws Exception {
        RequestPostProcessor clerk = As.officer(mvc, "TC11");
        String draft = draft(clerk);
        Map<String, String> whole = new LinkedHashMap<>();
        inputs(body(draft, clerk)).forEach(name -> whole.put(name, Hostile.MARKUP));
        attempts.attempt(draft + "/fields", whole, true, clerk);
        attempts.attempt("/office", Map.of("name", Hostile.MARKUP, "address", Hostile.MARKUP, "phone", Hostile.MARKUP),
                true,
                clerk);
        assertThat(attempts.wrong()).isEmpty();
        assertThat(body(draft, clerk)).contains("&lt;img src=x").doesNotContain("<img src=x");
        window.visit("/sign-in").fill("工号", "TC11").fill("密码", DemoAccounts.PASSWORD).press("登录");
        for (String page : List.of(draft, draft + "?check=x", "/intake", "/office", draft + "/authorisation")) {
            window.visit(page);
            window.page().waitForLoadState();
            assertThat(window.page()
                    .evaluate(
                            "() => window.hacked === undefined && document.querySelector('#hacked, [onerror], [onload]') === null"))
                    .as(page)
                    .isEqualTo(true);
        }
    }

    @Test
    void a_proof_is_sent_so_that_it_can_do_nothing() throws Exception {
        RequestPostProcessor clerk = As.officer(mvc, "TC11");
        String draft = draft(clerk);
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", picture);
        byte[] paper = "%PDF-1.7 ".getBytes(StandardCharsets.US_ASCII);
        attempts.send(multipart(draft + "/documents")
                .file(new MockMultipartFile("file", "../../<script>\r\nX-Evil: 1\".html", "text/html",
                        picture.toByteArray()))
                .file(new MockMultipartFile("file", "收据.pdf", "text/html", paper))
                .file(new MockMultipartFile("file", "页面.jpg", "image/jpeg",
                        "<html>".getBytes(StandardCharsets.US_ASCII)))
                .param("category", "EXPENSE"), clerk);
        List<String> kept = new ArrayList<>();
        for (String document : jdbc.sql("select id from document where draft_id = ?::uuid order by media_type desc")
                .param(draft.substring(draft.lastIndexOf('/') + 1))
                .query(String.class)
                .list()) {
            MockHttpServletResponse answer = mvc.perform(get(draft + "/documents/" + document).with(clerk))
                    .andReturn()
                    .getResponse();
            kept.add(answer.getContentType());
            assertThat(answer.getHeader("X-Evil")).isNull();
            assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.getHeader("Cache-Control")).contains("no-store");
            assertThat(answer.getHeaders("Content-Security-Policy")).anyMatch(policy -> policy.contains("sandbox"));
            assertThat(answer.getHeader("Content-Disposition")).doesNotContain("/", "<", "\r", "\n")
                    .startsWith(answer.getContentType().equals("image/png") ? "inline;" : "attachment;")
                    .contains("filename*=UTF-8''");
        }
        assertThat(kept).containsExactly("image/png", "application/pdf");
    }

    @Test
    void the_same_name_twice_and_names_nobody_asked_for_change_nothing() throws Exception {
        RequestPostProcessor clerk = As.officer(mvc, "TC11");
        String draft = draft(clerk);
        var id = java.util.UUID.fromString(draft.substring(draft.lastIndexOf('/') + 1));
        Map<String, Object> before = jdbc
                .sql("select division_code, officer_id, submitted_at from application_draft where id = ?")
                .param(id)
                .query()
                .singleRow();
        var form = post(draft + "/fields?division=340800000000&phone=13900000000").param("phone", "13905560000",
                "13800000000");
        for (String name : List.of("submittedAt", "submitted_at", "division", "divisionCode", "officerId",
                "officer.role",
                "by.role", "by", "id", "class.module.classLoader", "members[0].personId")) {
            form.param(name, "340800000000");
        }
        assertThat(attempts.send(form, clerk).getStatus()).isLessThan(500);
        assertThat(jdbc.sql("select division_code, officer_id, submitted_at from application_draft where id = ?")
                .param(id)
                .query()
                .singleRow()).isEqualTo(before);
        assertThat(body("/", clerk)).doesNotContain("市级民政经办");
    }
}
