package org.assistance.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.WaitForSelectorState;
import com.microsoft.playwright.Page.WaitForSelectorOptions;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assistance.web.browser.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page there is, opened on the demo city on an office screen and on a phone: it fits the window, axe finds nothing
 * serious, the console stays empty and no other host is asked. A page that this list does not know fails the build.
 */
@DemoCityTest
@Tag("browser")
class EveryPageTests {
    private static final String TOWN = "division_code like '340881100%'";
    private static final String COUNTY = "division_code like '340881%'";
    private static final String BY_STAGE = " group by stage, outcome";

    static final List<Visit> VISITS = List.of(
            new Visit("", "/sign-in", null), new Visit("", "/notices", null),
            new Visit("", "/notices/{publicId}", "select public_id from notice where not superseded and "
                    + "last_day >= current_date limit 1"),
            new Visit("TC13", "/", null), new Visit("TC11", "/", null), new Visit("TC11", "/second-factor", null),
            new Visit("TC11", "/second-factor/enrolment", null), new Visit("TC11", "/second-factor/passkeys", null),
            new Visit("TC12", "/", null),
            new Visit("TC02", "/", null), new Visit("TC03", "/", null), new Visit("AQ01", "/", null),
            new Visit("AQ02", "/", null), new Visit("AQ09", "/", null), new Visit("AQ08", "/", null),
            new Visit("AQ07", "/", null),
            new Visit("TC14", "/posts", null), new Visit("TC11", "/password", null),
            new Visit("TC11", "/account", null),
            new Visit("TC11", "/intake", null),
            new Visit("TC11", "/intake/{id}", "select id from application_draft where submitted_at is null and " + TOWN
                    + " limit 1"),
            new Visit("TC11", "/intake/{id}/authorisation",
                    "select id from application_draft where submitted_at is null and " + TOWN + " limit 1"),
            new Visit("TC11", "/intake/{id}/supplement",
                    "select id from application_draft where submitted_at is null and " + TOWN + " limit 1"),
            new Visit("TC11", "/office", null), new Visit("TC02", "/office", null),
            new Visit("TC01", "/", null), new Visit("TC11", "/?hanging=true", null),
            new Visit("TC11", "/relatives", null), new Visit("AQ09", "/relatives", null),
            new Visit("TC01", "/kinship", null), new Visit("AQ02", "/kinship", null),
            new Visit("TC01", "/cases/{id}/visit", "select case_id from kin_filing where " + COUNTY),
            new Visit("TC01", "/filings", null), new Visit("AQ02", "/filings?all=true", null),
            new Visit("TC11", "/cases", null), new Visit("AQ02", "/cases", null),
            new Visit("TC11", "/cases/{id}",
                    "select min(id) from assistance_case where " + TOWN + " group by stage, route, outcome"),
            new Visit("TC11", "/cases/{id}/masked/{field}",
                    "select min(id), unnest(array['member-1', 'phone']) from assistance_case where " + TOWN),
            new Visit("TC11", "/cases/{id}/intake", "select min(id) from assistance_case where " + TOWN + BY_STAGE),
            new Visit("TC11", "/cases/{id}/intake/versions/{number}",
                    "select min(id), 1 from assistance_case where " + TOWN),
            new Visit("TC11", "/cases/{id}/verification",
                    "select min(id) from assistance_case where route <> 'FAST_RELIEF' and " + TOWN + BY_STAGE),
            new Visit("TC11", "/cases/{id}/verification/supplement",
                    "select min(case_id) from verification_followup where kind = 'SUPPLEMENT' and done_at is null and "
                            + TOWN),
            new Visit("TC11", "/cases/{id}/verification/report",
                    "select min(case_id) from verification_report where " + TOWN),
            new Visit("TC11", "/cases/{id}/assessment",
                    "select min(id) from assistance_case where stage <> 'INTAKE' and " + TOWN + BY_STAGE),
            new Visit("TC11", "/cases/{id}/assessment/sheet",
                    "select min(case_id) from case_assessment where not superseded and " + TOWN),
            new Visit("TC11", "/cases/{id}/assessment/months",
                    "select min(case_id) from case_assessment join assistance_case c on c.id = case_id where c." + TOWN
                            + " group by c.route, c.stage"),
            new Visit("TC11", "/cases/{id}/opinion",
                    "select min(id) from assistance_case where stage <> 'INTAKE' and " + TOWN + BY_STAGE),
            new Visit("TC11", "/cases/{id}/visit",
                    "select min(id) from assistance_case where route = 'HOUSEHOLD' and " + TOWN + BY_STAGE),
            new Visit("TC11", "/cases/{id}/visit/sheet", "select min(case_id) from household_visit where " + TOWN),
            new Visit("TC11", "/cases/{id}/notice/sheet",
                    "select min(case_id) from notice where not superseded and " + TOWN),
            new Visit("TC11", "/cases/{id}/notice",
                    "select min(id) from assistance_case where route in ('HOUSEHOLD', 'RELIEF') and " + TOWN
                            + BY_STAGE),
            new Visit("TC02", "/cases/{id}/decision",
                    "select min(id) from assistance_case where stage in ('DECISION', 'PAYMENT', 'CLOSED') and " + COUNTY
                            + BY_STAGE),
            new Visit("TC11", "/cases/{id}/decision/letter",
                    "select min(case_id) from decision join assistance_case c on c.id = case_id where c." + TOWN
                            + " group by c.outcome"),
            new Visit("TC11", "/entitlements", null), new Visit("TC13", "/entitlements?state=ENDED", null),
            new Visit("TC02", "/entitlements/pending", null), new Visit("TC01", "/entitlements/pending", null),
            new Visit("TC11", "/entitlements/goods", null), new Visit("TC02", "/entitlements/goods", null),
            new Visit("TC11", "/entitlements/{id}",
                    "select min(id) from entitlement where " + TOWN + " group by programme, last_month is null"),
            new Visit("TC02", "/entitlements/{id}", "select entitlement_id from entitlement_ending where status = "
                    + "'PROPOSED' union select entitlement_id from account_change where status = 'PROPOSED'"),
            new Visit("TC11", "/entitlements/{id}/ending", "select min(id) from entitlement where rhythm <> 'ONCE' "
                    + "and last_month is null and " + TOWN + " group by programme"),
            new Visit("TC11", "/entitlements/reviews", null),
            new Visit("TC02", "/entitlements/reviews?kind=TAPER", null),
            new Visit("TC11", "/entitlements/{id}/review", "select min(id) from entitlement where programme = 'DIBAO' "
                    + "and last_month is null and " + TOWN
                    + " union select min(entitlement_id) from right_review where " + TOWN),
            new Visit("TC11", "/entitlements/{id}/account",
                    "select min(id) from entitlement where rhythm = 'MONTHLY' and " + TOWN),
            new Visit("TC11", "/entitlements/{id}/endings/{ending}/letter",
                    "select entitlement_id, id from entitlement_ending where status = 'CONFIRMED' and " + TOWN),
            new Visit("TC11", "/payments/failed", null), new Visit("TC14", "/payments/failed", null),
            new Visit("TC03", "/registries", null), new Visit("AQ02", "/registries", null),
            new Visit("AQ01", "/registries", null),
            new Visit("AQ01", "/registries/sources", null), new Visit("AQ02", "/registries/sources", null),
            new Visit("AQ01", "/registries/sources/{source}", "select source from source_terms"),
            new Visit("AQ03", "/registries/sources/{source}", "select source from source_terms"),
            new Visit("AQ01", "/registries/waiting/{waiting}", "select id from waiting_file"),
            new Visit("TC03", "/registries/queries", null), new Visit("AQ02", "/registries/queries", null),
            new Visit("AQ02", "/registries/queries?source=PENSION&answer=CONFIRMED", null),
            new Visit("TC03", "/regional-checks", null), new Visit("AQ02", "/regional-checks", null),
            new Visit("TC03", "/regional-checks/received", null),
            new Visit("TC03", "/regional-checks/{id}",
                    "select min(id) from regional_request where " + COUNTY
                            + " group by direction, answered_at is null"),
            new Visit("TC03", "/cases/{id}/verification/regional",
                    "select min(case_id) from regional_request where " + COUNTY),
            new Visit("TC03", "/check-plans", null), new Visit("AQ02", "/check-plans", null),
            new Visit("TC03", "/check-plans/new", null), new Visit("TC03", "/check-plans/uncompared", null),
            new Visit("TC11", "/check-plans/uncompared", null),
            new Visit("TC02", "/check-plans/{id}",
                    "select min(id) from check_plan where " + COUNTY + " group by status"),
            new Visit("TC11", "/check-plans/{id}", "select min(plan_id) from check_plan_run"),
            new Visit("TC11", "/warnings", null), new Visit("TC12", "/warnings?of=CLOSED", null),
            new Visit("TC11", "/warnings/{id}", "select min(id) from warning where " + TOWN + " group by stage"),
            new Visit("TC01", "/reports/checks", null), new Visit("AQ01", "/reports/checks", null),
            new Visit("AQ01", "/reports/checks/behind?figure=DIFFERING", null),
            new Visit("TC11", "/people/search", null),
            new Visit("TC11", "/people/temporary", null), new Visit("AQ01", "/people/temporary?over=true", null),
            new Visit("TC12", "/people/temporary/{id}",
                    "select min(person_id) from temporary_number where division_code like '340881%'"),
            new Visit("TC01", "/people/matches", null), new Visit("AQ01", "/people/matches?judged=true", null),
            new Visit("TC01", "/people/matches/{id}", "select min(id) from person_match"),
            new Visit("TC01", "/warnings/figures", null), new Visit("AQ01", "/warnings/figures", null),
            new Visit("AQ01", "/warnings/behind?figure=RAISED", null),
            new Visit("TC03", "/indicators", null), new Visit("AQ01", "/indicators", null),
            new Visit("AQ02", "/record", null), new Visit("AQ07", "/record?kind=SIGHT", null),
            new Visit("AQ02", "/record/reasons", null),
            new Visit("AQ02", "/record/unmaskings", null),
            new Visit("AQ02", "/record/unmaskings?officer=TC11&from=2026-01-01", null),
            new Visit("AQ02", "/permissions", null),
            new Visit("AQ09", "/permissions", null),
            new Visit("AQ01", "/cases/{id}/reason", "select min(id) from assistance_case where " + COUNTY),
            new Visit("AQ02", "/staff", null), new Visit("AQ02", "/staff/record", null),
            new Visit("AQ02", "/delegations", null),
            new Visit("AQ02", "/policy/{kind}/{id}", "select 'values', min(id) from policy_value"),
            new Visit("AQ01", "/payments", null), new Visit("TC01", "/payments", null),
            new Visit("AQ01", "/payments/new", null),
            new Visit("AQ01", "/payments/new?division=340800000000&month={month}",
                    "select to_char(max(month), 'YYYY-MM') from payment_run"),
            new Visit("AQ01", "/payments/{id}", "select min(id) from payment_run group by status"),
            new Visit("AQ01", "/payments/lines?name=李", null),
            new Visit("AQ01", "/reports/monthly", null), new Visit("TC01", "/reports/monthly?month=2026-10", null),
            new Visit("AQ01", "/reports/monthly/cases?month=2026-10&programme=DIBAO&kind=IN_PAYMENT", null),
            new Visit("AQ01", "/exports", null), new Visit("TC01", "/exports", null),
            new Visit("TC02", "/exports/waiting", null), new Visit("AQ02", "/exports/record", null),
            new Visit("AQ01", "/exports/new?of=PAYMENT_LIST&run={run}",
                    "select min(id) from payment_run where status = 'FROZEN'"),
            new Visit("TC11", "/exports/new?of=CASES&stage=NOTICE", null),
            new Visit("TC02", "/exports/{id}", "select min(id) from export_job"),
            new Visit("AQ01", "/exports/{id}", "select max(id) from export_job"),
            new Visit("TC13", "/whatif", null), new Visit("TC11", "/cases/{id}/whatif",
                    "select min(case_id) from case_assessment where " + TOWN),
            new Visit("TC11", "/cases/{id}/replay",
                    "select min(case_id) from decision join assistance_case c on c.id = "
                            + "case_id where c." + TOWN + " group by c.route, c.outcome"),
            new Visit("TC01", "/cases/{id}/replay", "select case_id from fact_correction"),
            new Visit("TC11", "/cases/{id}/replay/correction", "select case_id from fact_correction"),
            new Visit("TC11", "/cases/{id}/replay/correction?nature=WRONG_FROM_START",
                    "select case_id from fact_correction"),
            new Visit("TC01", "/cases/{id}/replay/sheets/{sheet}", "select case_id, id from replay_sheet"),
            new Visit("TC01", "/replays", null), new Visit("AQ02", "/replays?all=true", null),
            new Visit("AQ01", "/whatif/runs", null), new Visit("AQ02", "/whatif/runs", null),
            new Visit("TC01", "/whatif/runs", null), new Visit("AQ01", "/whatif/runs/new", null),
            new Visit("AQ01", "/whatif/runs/{id}", "select id from whatif_run where status = 'DONE'"),
            new Visit("AQ01", "/whatif/runs/{id}?place=340881000000&programme=DIBAO",
                    "select id from whatif_run where status = 'DONE'"),
            new Visit("AQ01", "/whatif/runs/{id}/households?township=340881100000&programme=DIBAO&effect=SAME",
                    "select id from whatif_run where status = 'DONE'"),
            new Visit("AQ01", "/policy", null), new Visit("AQ09", "/policy", null),
            new Visit("AQ01", "/policy?kind=assets", null), new Visit("AQ01", "/policy?kind=tariff", null),
            new Visit("AQ01", "/policy?kind=rates", null), new Visit("AQ01", "/policy?kind=exempt", null),
            new Visit("AQ01", "/policy/{kind}/{id}", "select 'values', min(id) from policy_value"),
            new Visit("AQ01", "/policy/new/{kind}", "select 'values'"),
            new Visit("AQ03", "/", null), new Visit("AQ03", "/policy/proposals", null),
            new Visit("AQ01", "/policy/proposals", null), new Visit("AQ02", "/policy/proposals?decided=true", null),
            new Visit("AQ03", "/policy/proposals/{id}", "select min(id) from policy_proposal group by status"),
            new Visit("AQ01", "/policy/proposals/{id}", "select min(id) from policy_proposal group by status"),
            new Visit("AQ01", "/policy/price", null),
            new Visit("AQ01", "/policy/price?month=2026-10&cpi=3.5&food=6", null),
            new Visit("TC11", "/policy/price?month=2026-10&cpi=3.4&food=", null),
            new Visit("AQ01", "/policy/comparison?county=340881000000&before=2026-03-31&after=2026-04-01", null),
            new Visit("TC11", "/policy?county=420582000000", null),
            new Visit("TC11", "/policy/examples", null), new Visit("AQ09", "/policy/examples?rule=DB-01", null),
            new Visit("AQ01", "/policy/examples/{number}", "select unnest(array['低保-01', '特困-03', '渐退-01'])"),
            new Visit("AQ01", "/policy/examples/new", null), new Visit("TC01", "/policy/examples/new?like=低保-01", null),
            new Visit("TC11", "/policy/comparison?county=420582000000&before=2025-12-31&after=2026-01-01", null),
            new Visit("AQ09", "/staff", null), new Visit("AQ07", "/staff", null), new Visit("AQ09", "/staff/new", null),
            new Visit("AQ08", "/resets", null), new Visit("TC12", "/resets", null),
            new Visit("AQ09", "/staff/{id}", "select min(id) from officer"),
            new Visit("AQ09", "/delegations", null), new Visit("AQ09", "/delegations/new", null),
            new Visit("AQ08", "/divisions", null),
            new Visit("AQ08", "/partners", null), new Visit("AQ07", "/partners", null),
            new Visit("AQ02", "/partners", null),
            new Visit("AQ08", "/partners/new", null));

    /** Answered with a file, a part of a page or another address. */
    private static final Set<String> NO_PAGES = Set.of("/policy/examples/export", "/registries/{source}/template",
            "/divisions/template", "/second-factor/again", "/second-factor/enrolment/picture.svg",
            "/api/openapi.json",
            "/places/suggestions", "/policy/proposals/confirmation", "/policy/proposals/rejection",
            "/whatif/runs/{id}/progress",
            "/reports", "/reports/monthly.xlsx", "/payments/{id}/file", "/payments/{id}/result-template.csv",
            "/exports/making", "/intake/{id}/documents/{document}",
            "/cases/{caseId}/documents/{document}");

    /** @param account nobody when empty @param values gives what stands in braces, one page a row; null for none */
    record Visit(String account, String address, String values) {
        String pattern() {
            return address.replaceAll("\\?.*", "");
        }
    }

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void the_city_is_there(@Autowired DemoCity city) {
        DemoCityToday.load(city);
        DemoCityToday.awaitTrials(jdbc);
    }

    @Test
    void no_page_is_forgotten(@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping all) {
        Set<String> visited = VISITS.stream().map(Visit::pattern).collect(Collectors.toCollection(TreeSet::new));
        visited.addAll(NO_PAGES);
        assertThat(visited).containsAll(Endpoints.of(all, RequestMethod.GET));
    }

    @Test
    void on_an_office_screen(Browser desk) {
        walk(desk, "");
    }

    @Test
    void on_a_phone(Browser desk) {
        walk(desk.phone(), "-phone");
    }

    private void walk(Browser window, String suffix) {
        List<String> people = jdbc.sql("select distinct name from person").query(String.class).list();
        addresses(jdbc).forEach((account, pages) -> {
            window.page().context().clearCookies();
            if (!account.isEmpty()) {
                window.visit("/sign-in").fill("工号", account).fill("密码", DemoAccounts.PASSWORD).press("登录");
            }
            for (String page : pages) {
                window.visit(page);
                window.page()
                        .waitForSelector("h1", new WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
                assertThat(window.page().title()).as(account + " opens " + page)
                        .isNotBlank()
                        .doesNotContain(people.toArray(String[]::new));
                assertThat(addressesOn(window)).as("addresses on " + page + " of " + account)
                        .noneMatch(address -> people.stream().anyMatch(address::contains));
                window.look("every" + page.replaceAll("[/?&=]+", "-") + "-" + account + suffix);
            }
        });
    }

    private static List<String> addressesOn(Browser window) {
        Object found = window.page()
                .locator("[href], [action], [formaction]")
                .evaluateAll("""
                        all => all.flatMap(one => ['href', 'action', 'formaction'].map(name => one.getAttribute(name)))
                            .filter(address => address)""");
        return ((List<?>) found).stream()
                .map(address -> URLDecoder.decode(String.valueOf(address), StandardCharsets.UTF_8))
                .toList();
    }

    /** By account, so that each signs in once. */
    static Map<String, List<String>> addresses(JdbcClient jdbc) {
        Map<String, List<String>> byAccount = new LinkedHashMap<>();
        for (Visit visit : VISITS) {
            List<String> pages = byAccount.computeIfAbsent(visit.account, _ -> new ArrayList<>());
            if (visit.values == null) {
                pages.add(visit.address);
            } else {
                List<Map<String, Object>> rows = jdbc.sql(visit.values).query().listOfRows();
                assertThat(rows).as("the demo city has something to show at " + visit.address).isNotEmpty();
                rows.forEach(row -> pages.add(filled(visit.address, row)));
            }
        }
        return byAccount;
    }

    private static String filled(String address, Map<String, Object> row) {
        String filled = address;
        for (Object value : row.values()) {
            filled = filled.replaceFirst("\\{[^}]+}", String.valueOf(value));
        }
        return filled;
    }
}
