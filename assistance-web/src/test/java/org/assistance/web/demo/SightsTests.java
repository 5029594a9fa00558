package org.assistance.web.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assistance.domain.application.Drafts;
import org.assistance.web.signin.As;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Whom an officer sees is on the record, on every page there is; and what cannot be written down is not shown. */
@DemoCityTest
class SightsTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Drafts drafts;

    @BeforeEach
    void the_city_is_there(@Autowired DemoCity city) {
        DemoCityToday.load(city);
        DemoCityToday.awaitTrials(jdbc);
    }

    private long lastEvent() {
        return jdbc.sql("select coalesce(max(id), 0) from audit_event").query(Long.class).single();
    }

    private MockHttpServletResponse open(String page, RequestPostProcessor officer) throws Exception {
        return mvc.perform(get(URI.create(page.replace("李", "%E6%9D%8E"))).with(officer)).andReturn().getResponse();
    }

    @Test
    void every_name_of_a_family_on_every_page_is_covered_by_what_the_record_says_was_seen() throws Exception {
        Set<String> names = new HashSet<>(
                jdbc.sql("select distinct name from person where name not in (select name from officer)")
                        .query(String.class)
                        .list());
        List<String> unseen = new ArrayList<>();
        for (Map.Entry<String, List<String>> pages : EveryPageTests.addresses(jdbc).entrySet()) {
            if (pages.getKey().isEmpty()) {
                continue;
            }
            RequestPostProcessor officer = As.officer(mvc, pages.getKey());
            for (String page : pages.getValue()) {
                long before = lastEvent();
                String text = open(page, officer).getContentAsString(StandardCharsets.UTF_8);
                var shown = new HashSet<>(names);
                shown.removeIf(name -> !text.contains(name));
                shown.removeAll(covered(before));
                if (!shown.isEmpty()) {
                    unseen.add(pages.getKey() + " " + page + ": " + shown);
                }
            }
        }
        assertThat(unseen).isEmpty();
    }

    /** Everybody of the cases, rights, drafts and persons that were written down since. */
    private Set<String> covered(long since) {
        var covered = new HashSet<>(jdbc.sql("""
                with seen as (select subject, unnest(subject_ids) as id from audit_event where id > :since and kind = 'SIGHT'),
                cases as (
                    select id::bigint as id from seen where subject = 'CASE'
                    union select e.case_id from seen s join entitlement e on e.id = s.id::bigint where s.subject = 'RIGHT'
                    union select q.case_id from seen s join registry_query q on q.id = s.id::bigint where s.subject = 'QUERY')
                select p.name from cases c join assistance_case a on a.id = c.id
                    join application_member m on m.application_id = a.application_id join person p on p.id = m.person_id
                union select p.name from seen s join person p on p.id = s.id::bigint where s.subject = 'PERSON'
                union select p.name from seen s join entitlement e on e.id = s.id::bigint join person p on p.id = e.person_id
                    where s.subject = 'RIGHT'""")
                .param("since", since)
                .query(String.class)
                .list());
        jdbc.sql("""
                select distinct id from (select subject, unnest(subject_ids) as id from audit_event
                    where id > :since and kind = 'SIGHT') seen where subject = 'DRAFT'""")
                .param("since", since)
                .query(String.class)
                .list()
                .forEach(id -> drafts.findById(UUID.fromString(id))
                        .ifPresent(draft -> covered.addAll(draft.content().values().values())));
        return covered;
    }

    @Test
    void a_case_that_is_opened_names_the_officer_the_post_and_the_address() throws Exception {
        long theirs = jdbc.sql("select min(id) from assistance_case where division_code like '340881100%'")
                .query(Long.class)
                .single();
        long before = lastEvent();
        open("/cases/" + theirs, As.officer(mvc, "TC11"));
        assertThat(jdbc.sql("""
                select o.staff_number || ' ' || e.role || ' ' || e.address || ' ' || e.subject_ids::text || ' ' || host(e.client)
                from audit_event e join officer o on o.id = e.officer_id
                where e.id > :before and e.kind = 'SIGHT' and e.subject = 'CASE'""")
                .param("before", before)
                .query(String.class)
                .list()).containsExactly("TC11 TOWNSHIP_CLERK GET /cases/" + theirs + " {" + theirs + "} 127.0.0.1");
    }

    @Test
    void a_neighbours_case_and_a_page_of_another_role_are_refused_on_the_record() throws Exception {
        long theirs = jdbc.sql("select min(id) from assistance_case where division_code like '340881100%'")
                .query(Long.class)
                .single();
        long before = lastEvent();
        RequestPostProcessor neighbour = As.officer(mvc, "HN11");
        open("/cases/" + theirs, neighbour);
        open("/record", neighbour);
        assertThat(jdbc.sql(
                "select status || ' ' || address from audit_event where id > :before and kind = 'REFUSED' order by id")
                .param("before", before)
                .query(String.class)
                .list()).containsExactly("404 GET /cases/" + theirs, "403 GET /record");
        assertThat(jdbc.sql("select count(*) from audit_event where id > :before and kind = 'SIGHT'")
                .param("before", before)
                .query(Long.class)
                .single()).isZero();
    }

    /** Turned away before it was known whose it was: of two posts in two towns the one in use, and some one before one is chosen. */
    @Test
    void what_is_turned_away_at_the_door_stands_under_the_post_in_use() throws Exception {
        RequestPostProcessor officer = As.officer(mvc, "TC14");
        assertThat(placesOfRefusal(officer)).hasSize(1);
        List<Map<String, Object>> posts = jdbc.sql("""
                select p.id, p.division_code from post p join officer o on o.id = p.officer_id
                where o.staff_number = 'TC14' order by p.id""").query().listOfRows();
        assertThat(posts).hasSize(2);
        for (Map<String, Object> one : posts) {
            mvc.perform(post("/posts/current").with(csrf()).param("post", String.valueOf(one.get("id"))).with(officer));
            assertThat(placesOfRefusal(officer)).containsExactly(String.valueOf(one.get("division_code")));
        }
    }

    private List<String> placesOfRefusal(RequestPostProcessor officer) throws Exception {
        long before = lastEvent();
        assertThat(mvc.perform(post("/office").with(officer)).andReturn().getResponse().getStatus()).isEqualTo(403);
        return jdbc.sql("select place from audit_event where id > :before and kind = 'REFUSED'")
                .param("before", before)
                .query(String.class)
                .list();
    }

    @Test
    void what_cannot_be_written_down_is_not_shown() throws Exception {
        long theirs = jdbc.sql("select min(id) from assistance_case where division_code like '340881100%'")
                .query(Long.class)
                .single();
        String name = jdbc.sql("select applicant_name from assistance_case where id = :id")
                .param("id", theirs)
                .query(String.class)
                .single();
        RequestPostProcessor clerk = As.officer(mvc, "TC11");
        jdbc.sql(
                "select test.as_owner('alter table audit_event add constraint full_disk check (kind <> ''SIGHT'') not valid')")
                .query()
                .singleRow();
        try {
            String shown;
            try {
                shown = open("/cases/" + theirs, clerk).getContentAsString(StandardCharsets.UTF_8);
            } catch (Exception refused) {
                shown = "";
            }
            assertThat(shown).doesNotContain(name);
        } finally {
            jdbc.sql("select test.as_owner('alter table audit_event drop constraint full_disk')").query().singleRow();
        }
        assertThat(open("/cases/" + theirs, clerk).getContentAsString(StandardCharsets.UTF_8)).contains(name);
    }

    @Test
    void the_auditor_reads_who_opened_a_case_and_finds_the_chain_sound() throws Exception {
        RequestPostProcessor clerk = As.officer(mvc, "TC11");
        Map<String, Object> theirs = jdbc
                .sql("select id, number from assistance_case where division_code like '340881100%' "
                        + "order by id limit 1")
                .query()
                .singleRow();
        open("/cases/" + theirs.get("id"), clerk);
        RequestPostProcessor auditor = As.officer(mvc, "AQ02");
        String lines = open("/record?kind=SIGHT&number=" + theirs.get("number"), auditor)
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(lines).contains("（TC11）", "案件 " + theirs.get("number"), "打开 /cases/" + theirs.get("id"));
        String begins = String.valueOf(theirs.get("number")).substring(0, 12);
        assertThat(open("/record?kind=SIGHT&number=" + begins, auditor).getContentAsString(StandardCharsets.UTF_8))
                .contains("案件 " + theirs.get("number"));
        assertThat(open("/record?number=106", auditor).getContentAsString(StandardCharsets.UTF_8)).contains("前6位");
        assertThat(open("/record?officer=TC99", auditor).getContentAsString(StandardCharsets.UTF_8))
                .contains("没有这个工号");
        open("/cases/" + theirs.get("id"), clerk);
        open("/cases/" + theirs.get("id"), clerk);
        assertThat(open("/record?kind=SIGHT&officer=TC11", auditor).getContentAsString(StandardCharsets.UTF_8))
                .containsPattern("[2-9][0-9]*次，[0-9]{2}:[0-9]{2}:[0-9]{2}起");
        assertThat(open("/record?from=2026-13-01", auditor).getContentAsString(StandardCharsets.UTF_8))
                .contains("不是日期");
        assertThat(mvc.perform(post("/record/checks").with(csrf()).with(auditor)).andReturn().getResponse().getStatus())
                .isEqualTo(403);
        mvc.perform(post("/record/checks").with(csrf()).with(As.officer(mvc, "AQ07")));
        assertThat(open("/record", auditor).getContentAsString(StandardCharsets.UTF_8)).contains("链条完好至第");
    }
}
