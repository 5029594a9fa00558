package org.assistance.web.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.persistence.EntityManager;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assistance.domain.place.DivisionScope;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.web.signin.As;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;

/**
 * What a form carries besides what somebody types is swapped: every number and place that a page has put into one of its forms (hidden fields,
 * lists, boxes to tick, buttons, names of fields), for one of somewhere else, alone and of boxes in one batch with the own one. Nothing changes, and
 * nobody of elsewhere is named. The forms are those that the pages show, so that a new field is tried by itself or asked for here.
 */
@DemoCityTest
class SwappedBodiesTests {
    /** Where a number of elsewhere is found, by the name of the field; of the field's own name where that holds the number. */
    private static final Map<String, String> FOUND_IN = Map.ofEntries(
            Map.entry("reportId", "select max(id) from verification_report where %s"),
            Map.entry("act",
                    "select 'visit-' || max(i.id) from verification_item i where i.report_id in (select id from verification_report where %s)"),
            Map.entry("assessed", "select max(id) from case_assessment where %s"),
            Map.entry("comparedWith", "select max(id) from department_file where %s"),
            Map.entry("kept", "select max(person_id) from temporary_number where %s"),
            Map.entry("item",
                    "select max(i.id) from verification_item i where i.report_id in (select id from verification_report where %s)"),
            Map.entry("run", "select max(id) from payment_run where division_code not like '%%00000000' and %s"),
            Map.entry("post", "select max(id) from post where %s"),
            Map.entry("ids", "select max(id) from policy_proposal where %s"));

    /** Where the name itself holds a number. */
    private static final String ITEM = "select max(i.id) from verification_item i where i.report_id in (select id from verification_report where %s)";

    /** What numbers nothing that lies anywhere: how often something was changed, people and lines of the household in hand, kinds of a standard. */
    private static final Set<String> NO_NUMBERS = Set.of("version", "opened", "seen", "base", "member", "number", "key",
            "reliefMember", "variant");

    private static final Pattern NUMBER = Pattern.compile("([a-z]+-)?\\d+|[0-9a-f-]{36}");

    private static final List<String> PLACES = List.of("340800000000", "340881000000", "340881100000", "340881100001",
            "340822000000", "340822100000", "340822100001", "420582000000");

    private static final int OF_A_KIND = 2;

    // What the system does by itself at its hours goes on beside the test.
    private static final String BY_SOMEBODY = "job is null";

    @Autowired
    private MockMvc mvc;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private EntityManager entities;
    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void the_city_is_there(@Autowired DemoCity city) {
        DemoCityToday.load(city);
        DemoCityToday.awaitTrials(jdbc);
    }

    /** One field of a form that a page shows to an account, and what it is swapped for. */
    private record Swap(String account, ShownForm form, ShownForm.Field field, String name, String value) {
        // Filled in, and with nothing else that could be refused; of a box to tick also in one batch with the own one.
        private List<MultiValueMap<String, String>> bodies() {
            var bodies = new ArrayList<>(List.of(with(form.body(), List.of(value))));
            if (!value.matches("\\d{12}")) {
                bodies.add(with(form.bare(), List.of(value)));
            }
            if (field.kind().equals("checkbox")) {
                bodies.add(with(form.body(), List.of(field.value(), value)));
            }
            return bodies;
        }

        private MultiValueMap<String, String> own() {
            return with(form.bare(), List.of(field.value()));
        }

        private MultiValueMap<String, String> with(MultiValueMap<String, String> body, List<String> values) {
            body.remove(field.name());
            values.forEach(one -> body.add(name, one));
            return body;
        }

        private String pattern() {
            return form.action().replaceAll("[0-9a-f-]{36}|(?<=/)\\d+", "{}").replaceAll("\\?.*", "");
        }

        @Override
        public String toString() {
            return account + " " + form.action() + " " + name + "=" + value;
        }
    }

    @Test
    void no_form_takes_a_number_or_a_place_of_elsewhere() throws Exception {
        List<Swap> swaps = swaps((_, _) -> true);
        assertThat(swaps.stream().map(Swap::pattern).distinct()).hasSizeGreaterThan(5);
        long first = lastEvent();
        Map<String, String> before = contents();
        Map<String, RequestPostProcessor> officers = new LinkedHashMap<>();
        Map<String, List<String>> strangers = new LinkedHashMap<>();
        List<String> leaks = new ArrayList<>();
        for (Swap swap : swaps) {
            if (!officers.containsKey(swap.account())) {
                officers.put(swap.account(), As.officer(mvc, swap.account()));
                strangers.put(swap.account(), strangers(swap.account()));
            }
            for (MultiValueMap<String, String> body : swap.bodies()) {
                String problem = problem(swap, body, officers.get(swap.account()), strangers.get(swap.account()));
                if (problem != null) {
                    leaks.add(swap + " " + problem);
                }
            }
        }
        System.out.println("swapped bodies: " + swaps.size() + " fields of "
                + swaps.stream().map(Swap::pattern).distinct().count() + " forms: "
                + swaps.stream()
                        .map(swap -> swap.pattern() + " " + swap.field().plainName())
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertThat(leaks).isEmpty();
        Map<String, String> after = contents();
        changes(first, "job is not null").forEach(jobs -> Stream.of(before, after).forEach(all -> all.remove(jobs)));
        assertThat(after).isEqualTo(before);
    }

    /** Sabotage: sent with the number that the page itself had put there, which is taken, a form is noticed; nothing of it stays. */
    @Test
    void a_number_that_is_taken_is_noticed() throws Exception {
        RequestPostProcessor officer = As.officer(mvc, "TC11");
        Set<String> noticed = new TreeSet<>();
        for (Swap swap : swaps((account, page) -> account.equals("TC11") && page.matches("/cases/.*/verification"))) {
            if (swap.field().plainName().equals("act")) {
                transaction.executeWithoutResult(status -> {
                    status.setRollbackOnly();
                    long last = lastEvent();
                    send(swap, swap.own(), officer);
                    entities.flush();
                    noticed.addAll(changes(last, BY_SOMEBODY));
                });
            }
        }
        assertThat(noticed).contains("verification_followup");
    }

    private MockHttpServletResponse send(Swap swap, MultiValueMap<String, String> body, RequestPostProcessor officer) {
        try {
            return mvc.perform(post(URI.create(swap.form().action())).params(body).with(csrf()).with(officer))
                    .andReturn()
                    .getResponse();
        } catch (Exception fault) {
            throw new AssertionError(swap + " with " + body, fault);
        }
    }

    private @Nullable String problem(Swap swap, MultiValueMap<String, String> body, RequestPostProcessor officer,
            List<String> strangers) throws Exception {
        long last = lastEvent();
        MockHttpServletResponse answer = send(swap, body, officer);
        List<String> changed = changes(last, BY_SOMEBODY);
        if (!changed.isEmpty()) {
            return "changed " + changed;
        }
        if (answer.getStatus() >= 500) {
            return "answered " + answer.getStatus();
        }
        String text = SwappedParametersTests.said(answer);
        return strangers.stream()
                .filter(name -> SwappedParametersTests.names(text, name))
                .findFirst()
                .map(name -> "names " + name)
                .orElse(null);
    }

    private Map<String, String> contents() {
        Map<String, String> contents = Contents.of(jdbc);
        contents.remove("application_draft");
        return contents;
    }

    private long lastEvent() {
        return jdbc.sql("select coalesce(max(id), 0) from audit_event").query(Long.class).single();
    }

    // The draft in hand keeps whatever is typed, and is looked at when it is submitted.
    private List<String> changes(long after, String whose) {
        return jdbc.sql(
                "select distinct subject from audit_event where id > ? and kind = 'CHANGE' and subject <> 'application_draft' and "
                        + whose)
                .param(after)
                .query(String.class)
                .list();
    }

    /** Every field that is to be swapped, some of each kind for each account. */
    private List<Swap> swaps(BiPredicate<String, String> wanted) throws Exception {
        Map<String, Integer> tried = new TreeMap<>();
        Set<String> unknown = new TreeSet<>();
        List<Swap> swaps = new ArrayList<>();
        for (Map.Entry<String, List<String>> pages : pages().entrySet()) {
            if (pages.getKey().isEmpty()) {
                continue;
            }
            RequestPostProcessor officer = As.officer(mvc, pages.getKey());
            for (String page : pages.getValue().stream().filter(page -> wanted.test(pages.getKey(), page)).toList()) {
                for (ShownForm form : ShownForm.of(html(page, officer))) {
                    for (List<ShownForm.Field> values : form.offered().values()) {
                        for (Swap swap : swapsOf(pages.getKey(), form, values, unknown)) {
                            if (tried.merge(
                                    swap.account() + swap.pattern() + swap.field().plainName() + swap.value().length(),
                                    1, Integer::sum) <= OF_A_KIND) {
                                swaps.add(swap);
                            }
                        }
                    }
                }
            }
        }
        assertThat(unknown).as("say where a number of elsewhere is found, or what it numbers").isEmpty();
        return swaps;
    }

    /** Every page there is, and a check with a difference that nobody looks into yet. */
    private Map<String, List<String>> pages() {
        Map<String, List<String>> pages = EveryPageTests.addresses(jdbc);
        pages.merge("TC11",
                jdbc.sql("""
                select '/cases/' || min(r.case_id) || '/verification' from verification_report r
                    join assistance_case c on c.id = r.case_id join verification_item i on i.report_id = r.id
                where c.stage = 'VERIFICATION' and c.division_code like '340881100%' and not r.superseded
                    and r.conclusion is null and i.needs_resolution and i.answer in ('DIFFERS', 'NOT_FOUND')
                    and not exists (select from verification_followup f where f.item_id = i.id)""")
                        .query(String.class)
                        .list(),
                (known, more) -> Stream.concat(more.stream(), known.stream()).toList());
        return pages;
    }

    private String html(String page, RequestPostProcessor officer) throws Exception {
        MockHttpServletResponse answer = mvc.perform(get(URI.create(URI.create(page).toASCIIString())).with(officer))
                .andReturn()
                .getResponse();
        return answer.getStatus() == 200 && String.valueOf(answer.getContentType()).startsWith("text/html")
                ? answer.getContentAsString(StandardCharsets.UTF_8)
                : "";
    }

    private List<Swap> swapsOf(String account, ShownForm form, List<ShownForm.Field> values, Set<String> unknown) {
        ShownForm.Field field = values.stream()
                .filter(one -> NUMBER.matcher(one.value()).matches())
                .findFirst()
                .orElse(values.getFirst());
        String name = field.plainName();
        List<Swap> swaps = new ArrayList<>();
        if (name.contains("#")) {
            elsewhere(account, ITEM).forEach(id -> swaps
                    .add(new Swap(account, form, field, field.name().replaceFirst("\\d+$", id), field.value())));
        } else if (values.stream().anyMatch(one -> one.value().matches("\\d{12}"))) {
            places(account).forEach(place -> swaps.add(new Swap(account, form, field, field.name(), place)));
        } else if (FOUND_IN.containsKey(name)) {
            elsewhere(account, Objects.requireNonNull(FOUND_IN.get(name)))
                    .forEach(id -> swaps.add(new Swap(account, form, field, field.name(), id)));
        } else if (values.stream().anyMatch(one -> NUMBER.matcher(one.value()).matches())
                && !NO_NUMBERS.contains(name.substring(name.lastIndexOf('.') + 1))) {
            unknown.add(account + " " + form.action() + " " + name + "="
                    + values.stream().map(ShownForm.Field::value).limit(4).toList());
        }
        return swaps;
    }

    private DivisionScope scope(String account) {
        return new DivisionScope(new DivisionCode(jdbc
                .sql("""
                select min(p.division_code) from post p join officer o on o.id = p.officer_id where o.staff_number = ?""")
                .param(account)
                .query(String.class)
                .single()));
    }

    private List<String> places(String account) {
        DivisionScope own = scope(account);
        return PLACES.stream().filter(code -> !own.contains(new DivisionCode(code))).toList();
    }

    private List<String> elsewhere(String account, String query) {
        DivisionScope own = scope(account);
        return jdbc.sql(query.formatted(Elsewhere.THERE))
                .param("lower", own.lower())
                .param("upper", own.upper())
                .query((row, _) -> row.getString(1))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private List<String> strangers(String account) {
        return SwappedParametersTests.strangers(jdbc, scope(account));
    }
}
