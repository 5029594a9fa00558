package org.assistance.web.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.assistance.domain.application.Accepting;
import org.assistance.domain.application.Declared;
import org.assistance.domain.application.Drafting;
import org.assistance.domain.application.Submission;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.person.SearchingPeople.Sought;
import org.assistance.domain.person.TemporaryNumber.Kind;
import org.assistance.domain.person.TemporaryNumbers;
import org.assistance.domain.person.TemporaryNumbers.Outcome.Issued;
import org.assistance.domain.person.TemporaryNumbers.Wanted;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.HeldPosts;
import org.assistance.domain.staff.Officers;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Sex;
import org.assistance.verification.checking.CheckOutcome;
import org.assistance.verification.checking.Checking;
import org.assistance.web.signin.As;
import org.assistance.web.signin.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** A mother who lost all papers and her newborn, both with temporary numbers alone: one reason a person says why the case goes on (DF-05). */
@WebTest
@Transactional
class PeopleNotAskedAboutTests {
    private static final DivisionCode VILLAGE = new DivisionCode("340881100001");

    @Autowired
    private MockMvc mvc;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private EntityManager entities;
    @Autowired
    private TemporaryNumbers numbers;

    private ActingOfficer clerk;
    private long id;

    @BeforeEach
    void both_have_applied(@Autowired Drafting drafting, @Autowired Accepting accepting, @Autowired Checking checking,
            @Autowired Officers officers, @Autowired HeldPosts held, @Autowired TestClock clock) {
        clock.setToday(Declared.APPLIED);
        clerk = held.of(officers.findByStaffNumber("TC11").orElseThrow().id(), Declared.APPLIED).getFirst().acting();
        IdNumber mother = issued("俞守贞", LocalDate.of(1990, 3, 2), Kind.LOST);
        IdNumber child = issued("俞守贞之女", Declared.APPLIED.minusDays(9), Kind.NEWBORN);
        id = ((Submission.Submitted) accepting.submitAndAccept(drafting.create(clerk).id(),
                Declared.family(VILLAGE, Programme.DIBAO)
                        .with("俞守贞", mother, Relation.SELF, List.of(), List.of())
                        .with("俞守贞之女", child, Relation.CHILD, List.of(), List.of())
                        .obligors(List.of())
                        .content(),
                clerk)).cases().getFirst().id();
        assertThat(checking.check(id, clerk)).isInstanceOf(CheckOutcome.Done.class);
        flush();
    }

    private IdNumber issued(String name, LocalDate born, Kind kind) {
        return ((Issued) numbers.issue(new Wanted(new Sought(name, born, null, ""), Sex.FEMALE, kind, "村委会证明", true),
                clerk)).number();
    }

    private void flush() {
        entities.flush();
        entities.clear();
    }

    private MockHttpServletResponse answered(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = mvc.perform(request.with(As.officer(mvc, "TC11")).with(csrf()))
                .andReturn()
                .getResponse();
        response.setCharacterEncoding(UTF_8.name());
        flush();
        return response;
    }

    private List<String> reasons(int member) {
        return jdbc.sql("""
                select coalesce(i.resolution, '-') from verification_item i join verification_report r on r.id = i.report_id
                where r.case_id = ? and not r.superseded and i.member_number = ? and i.needs_resolution""")
                .params(id, member)
                .query(String.class)
                .list();
    }

    @Test
    void one_reason_answers_for_all_that_was_not_asked_about_a_person_and_for_nobody_else() throws Exception {
        String page = answered(get("/cases/" + id + "/verification")).getContentAsString();
        assertThat(page).containsOnlyOnce("name=\"silent-member-1\"")
                .containsOnlyOnce("name=\"silent-member-2\"")
                .contains("俞守贞之女：继续办理的理由");
        String report = jdbc.sql("select id from verification_report where case_id = ? and not superseded")
                .param(id)
                .query(String.class)
                .single();
        MockHttpServletResponse half = answered(post("/cases/" + id + "/verification/conclusions")
                .param("reportId", report)
                .param("act", "finish")
                .param("conclusion", "DOES_NOT_FIT")
                .param("silent-member-1", "证件补办中，村委会证明"));
        assertThat(half.getStatus()).isEqualTo(422);
        assertThat(half.getContentAsString()).contains("俞守贞之女未能核对，继续办理须写明理由").doesNotContain("俞守贞未能核对");
        assertThat(reasons(1)).hasSizeGreaterThan(3).containsOnly("KEEP_DECLARED");
        assertThat(reasons(2)).hasSizeGreaterThan(3).containsOnly("-");
        assertThat(answered(post("/cases/" + id + "/verification/conclusions").param("reportId", report)
                .param("act", "finish")
                .param("conclusion", "DOES_NOT_FIT")
                .param("silent-member-1", "证件补办中，村委会证明")
                .param("silent-member-2", "新生儿，尚未登记户口")).getRedirectedUrl()).isEqualTo("/cases/" + id);
        assertThat(reasons(2)).containsOnly("KEEP_DECLARED");
    }
}
