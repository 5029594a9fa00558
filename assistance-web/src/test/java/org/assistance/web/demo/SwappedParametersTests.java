package org.assistance.web.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.assistance.domain.place.DivisionScope;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.web.signin.As;
import org.assistance.web.signin.Knocking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.HtmlUtils;

/**
 * What is asked for behind the question mark is swapped too: every page that takes a place or a number there (lists, counts, pickers,
 * workbooks, sheets to print) is asked for places and numbers of elsewhere by every account, and names no family from there. The
 * parameters are read from the handlers, so that a new one is tried by itself.
 */
@DemoCityTest
class SwappedParametersTests {
    private static final Set<String> PLACES = Set.of("division", "place", "township", "county", "code");
    /** What pages want besides, to show anything. */
    private static final Map<String, String> BESIDES = Map.of("month", "2026-10", "programme", "DIBAO", "kind",
            "IN_PAYMENT");
    private static final List<String> DIVISIONS = List.of("340800000000", "340881000000", "340881100000",
            "340881100001", "340822000000", "340822100000", "340822100001");
    private static final List<String> NUMBERS = List.of("assistance_case", "entitlement", "household_visit",
            "verification_report", "payment_run", "check_plan", "policy_proposal");

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
    void no_page_names_a_family_of_the_place_or_number_that_was_asked_for() throws Exception {
        var leaks = new ArrayList<String>();
        Set<String> shown = new TreeSet<>();
        for (Map.Entry<String, String> account : Elsewhere.ACCOUNTS.entrySet()) {
            RequestPostProcessor officer = As.officer(mvc, account.getKey());
            List<String> strangers = strangers(jdbc, new DivisionScope(new DivisionCode(account.getValue())));
            assertThat(strangers).hasSizeGreaterThan(20);
            for (Map.Entry<String, Map<String, List<String>>> page : pages(account.getValue()).entrySet()) {
                for (Map.Entry<String, List<String>> asked : page.getValue().entrySet()) {
                    for (String value : asked.getValue()) {
                        MockHttpServletResponse answer = answer(page.getKey(), asked.getKey(), value, officer);
                        String text = answer.getStatus() == 200 ? said(answer) : "";
                        if (!text.isEmpty()) {
                            shown.add(page.getKey().replaceAll("/[0-9].*", ""));
                        }
                        strangers.stream()
                                .filter(name -> names(text, name))
                                .forEach(name -> leaks.add(account.getKey() + " " + page.getKey() + "?" + asked.getKey()
                                        + "=" + value + " names " + name));
                    }
                }
            }
        }
        assertThat(leaks).isEmpty();
        assertThat(shown).as("pages that answered").hasSizeGreaterThan(12);
    }

    /** The other side: of the own place the same addresses do name families. */
    @Test
    void of_the_own_place_the_families_are_named() throws Exception {
        RequestPostProcessor leader = As.officer(mvc, "TC02");
        List<String> own = names(jdbc, "division_code like '340881%'", "division_code not like '340881%'");
        String text = said(answer("/reports/monthly/cases", "division", "340881100000", leader));
        assertThat(own).anyMatch(name -> names(text, name));
    }

    /** Sabotage: a stranger is noticed in a cell of a table, within a sentence and in an attribute; two signs may be part of other words there. */
    @Test
    void a_name_is_noticed_wherever_it_stands() {
        assertThat(List.of("<td>王小芳</td>", "<p>与<b>王小芳</b>共用账户。</p>", "<a title=\"王小芳的案件\">", "<td>王芳</td>",
                "<b>户主王芳</b>"))
                .allMatch(text -> names(text, text.contains("小") ? "王小芳" : "王芳"));
        assertThat(names("<p>称王芳邻</p>", "王芳")).isFalse();
    }

    /** Whether a text of a page names somebody: anywhere; by two signs, which other words may hold, at the beginning or end of an element. */
    static boolean names(String text, String name) {
        return name.length() > 2 ? text.contains(name) : text.contains(">" + name) || text.contains(name + "<");
    }

    private MockHttpServletResponse answer(String address, String name, String value, RequestPostProcessor officer)
            throws Exception {
        MockHttpServletRequestBuilder request = get(address).with(officer);
        BESIDES.forEach(request::param);
        return mvc.perform(request.param(name, value)).andReturn().getResponse();
    }

    /** The addresses that answer GET, with numbers of the own place in them, and what may be asked behind the question mark. */
    private Map<String, Map<String, List<String>>> pages(String division) {
        Map<String, Map<String, List<String>>> pages = new LinkedHashMap<>();
        endpoints.getHandlerMethods().forEach((mapping, handler) -> {
            Map<String, List<String>> asked = new LinkedHashMap<>();
            parameters(handler).forEach((name, type) -> {
                if (Set.of(long.class, Long.class, UUID.class).contains(type)) {
                    asked.put(name, numbers(division));
                } else if (PLACES.contains(name)) {
                    asked.put(name, places(division));
                }
            });
            if (!asked.isEmpty() && mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                mapping.getPatternValues()
                        .stream()
                        .map(pattern -> pattern.replaceAll(":[^}]+}", "}"))
                        .filter(pattern -> Knocking.action("GET", pattern.replaceAll("\\{[^}]+}", "1")).isPresent())
                        .map(pattern -> pattern.startsWith("/policy/") && pattern.contains("{")
                                ? null
                                : elsewhere.address(pattern, division, Elsewhere.HERE))
                        .filter(address -> address != null)
                        .forEach(address -> pages.put(address, asked));
            }
        });
        assertThat(pages).hasSizeGreaterThan(8);
        return pages;
    }

    /** What a handler takes from the query, by name. */
    private static Map<String, Class<?>> parameters(HandlerMethod handler) {
        Map<String, Class<?>> found = new LinkedHashMap<>();
        for (Parameter parameter : handler.getMethod().getParameters()) {
            RequestParam one = parameter.getAnnotation(RequestParam.class);
            if (one != null) {
                found.put(Stream.of(one.name(), one.value(), parameter.getName())
                        .filter(name -> !name.isEmpty())
                        .findFirst()
                        .orElseThrow(), parameter.getType());
            } else if (parameter.isAnnotationPresent(ModelAttribute.class) && parameter.getType().isRecord()) {
                Arrays.stream(parameter.getType().getRecordComponents())
                        .forEach((RecordComponent field) -> found.put(field.getName(), field.getType()));
            }
        }
        return found;
    }

    private static List<String> places(String division) {
        var own = new DivisionScope(new DivisionCode(division));
        return DIVISIONS.stream().filter(code -> !own.contains(new DivisionCode(code))).toList();
    }

    private List<String> numbers(String division) {
        var own = new DivisionScope(new DivisionCode(division));
        return NUMBERS.stream()
                .map(table -> jdbc.sql("select max(id) from " + table + " where " + Elsewhere.THERE)
                        .param("lower", own.lower())
                        .param("upper", own.upper()))
                .flatMap(query -> query.query((row, _) -> row.getString(1)).list().stream())
                .filter(id -> id != null)
                .distinct()
                .toList();
    }

    /** Names of applicants that only other places have. */
    static List<String> strangers(JdbcClient jdbc, DivisionScope own) {
        String here = "division_code >= '%s' and division_code < '%s'".formatted(own.lower(), own.upper());
        return names(jdbc, "not (" + here + ")", here);
    }

    private static List<String> names(JdbcClient jdbc, String where, String andNotWhere) {
        return jdbc.sql("select applicant_name from assistance_case where " + where
                + " except select applicant_name from assistance_case where " + andNotWhere
                + " except select m.name from application_member m join application a on a.id = m.application_id"
                + " where a." + andNotWhere.replace("and division_code", "and a.division_code"))
                .query(String.class)
                .list();
    }

    /** What an answer says, of a workbook the text of its parts. */
    static String said(MockHttpServletResponse answer) throws IOException {
        if (!String.valueOf(answer.getContentType()).contains("sheet")) {
            return answer.getContentAsString(StandardCharsets.UTF_8);
        }
        var text = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            while (zip.getNextEntry() != null) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        // Signs that are not ASCII stand as numbers in a workbook.
        return HtmlUtils.htmlUnescape(text.toString());
    }
}
