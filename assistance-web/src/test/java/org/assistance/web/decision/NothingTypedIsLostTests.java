package org.assistance.web.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.assistance.domain.application.Declared;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.Cases;
import org.assistance.domain.casefile.Road;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.database.TestDatabase;
import org.assistance.domain.opinion.Opinions;
import org.assistance.domain.opinion.Proposal;
import org.assistance.domain.payment.Families;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.assistance.web.opinion.AidForm;
import org.assistance.web.signin.As;
import org.assistance.web.signin.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** What the law or the record refuses is said at the form, with everything typed kept; really committed. */
@WebTest
@Import(Road.class)
@TestPropertySource(properties = {"test.database=nothing-typed-is-lost", "assistance.database.lock-wait=2s"})
@DirtiesContext
class NothingTypedIsLostTests {
    private static final String TYPED = "经复核材料齐全，同意按测算结果确认。";

    @Autowired
    private MockMvc mvc;
    @Autowired
    private Road road;
    @Autowired
    private Cases cases;
    @Autowired
    private Opinions opinions;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private TestClock clock;
    @Autowired
    private TestDatabase.Owner owner;

    private boolean confirmed;

    @BeforeEach
    void a_clerk_in_november() {
        clock.setToday(Declared.APPLIED);
        road.clerk = new Families(jdbc).officer("王经办", Role.TOWNSHIP_CLERK, Road.TOWN);
    }

    @Test
    void a_member_taken_on_elsewhere_is_named_at_the_line_and_refusing_that_line_is_the_way_out() throws Exception {
        long id = awaitingDecision(2);
        countedElsewhere(id);

        String again = decide(id, List.of("true", "true", "true"), "").andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(again).contains("陈小雨已确认2026年12月起享受最低生活保障（", "大龙山镇", "href=\"#f-lines-0-agreed\"", TYPED)
                .contains("已填写的内容都还在")
                .doesNotContain("赵玉梅");
        assertThat(rights(id)).isZero();

        List<String> refusing = List.of("false", "false", "true");
        assertThat(decide(id, refusing, "陈小雨已随姑母享受低保").andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8))
                .contains("确认不予确认？决定作出后不能更改", "不予确认与两者都不一致", "理由：陈小雨已随姑母享受低保。依据：社会救助法第45条。", TYPED);
        assertThat(rights(id)).isZero();
        confirmed = true;
        decide(id, refusing, "陈小雨已随姑母享受低保").andExpect(redirectedUrl(path(id)));
        assertThat(rights(id)).isEqualTo(1);
        assertThat(mvc.perform(get(path(id) + "/letter").with(As.officer(mvc, "TC02")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8))
                .contains("您于2026年11月2日提出的", "60日内向桐城市人民政府申请行政复议", "6个月内依法向桐城市人民法院", "送达回证", "保障对象：陈小雨")
                .doesNotContain("） 。");
    }

    @Test
    void keeping_the_living_subsidy_without_its_dibao_is_refused_at_the_form_with_the_typed_reason() throws Exception {
        long id = awaitingDecision(4);
        String again = decide(id, List.of("false", "true", "true"), "隐瞒出租房屋收入").andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(again).contains("生活补贴以低保为前提", "隐瞒出租房屋收入", TYPED);
        assertThat(rights(id)).isZero();
    }

    @Test
    void a_page_that_is_out_of_date_is_told_what_changed() throws Exception {
        long id = awaitingDecision(6);
        decide(id, List.of("true", "true", "true"), "").andExpect(redirectedUrl(path(id)));
        decide(id, List.of("true", "true", "true"), "", 0).andExpect(redirectedUrl(path(id)))
                .andExpect(flash().attribute("problem", containsString("请按最新情况办理")));
    }

    @Test
    void an_objection_dated_outside_the_notice_keeps_its_words_and_one_of_the_first_day_is_taken() throws Exception {
        long id = Objects.requireNonNull(transaction.execute(_ -> road.posted(family(8)).id()));
        clock.setToday(LocalDate.of(2026, 11, 5));
        assertThat(object(id, "2026-11-01").andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8))
                .contains("异议日期应在公示期内（2026-11-02 至 2026-11-09）", "其家有出租房屋未申报", "某村民");
        object(id, "2026-11-02").andExpect(redirectedUrl("/cases/" + id));
    }

    @Test
    void an_objection_dated_the_day_after_the_notice_keeps_its_words_too() throws Exception {
        long id = Objects.requireNonNull(transaction.execute(_ -> road.posted(family(10)).id()));
        clock.setToday(LocalDate.of(2026, 11, 10));
        assertThat(object(id, "2026-11-10").andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8)).contains("异议日期应在公示期内", "其家有出租房屋未申报");
        object(id, "2026-11-09").andExpect(redirectedUrl("/cases/" + id));
    }

    @Test
    void what_a_member_holds_and_nobody_declared_is_on_the_page_of_the_assessment() throws Exception {
        long id = Objects.requireNonNull(transaction.execute(_ -> {
            AssistanceCase of = road.verified(Declared.family(Road.VILLAGE, Programme.DIBAO)
                    .with("李桂兰", Declared.idNumber("19790302", 12), Relation.SELF, List.of(), List.of())
                    .with("陈小雨", Declared.idNumber("20060415", 12), Relation.CHILD, List.of(), List.of())
                    .inTown()
                    .obligors(List.of()));
            new Families(jdbc).family("赵玉梅", Families.ELSEWHERE)
                    .withKnown(2, daughter(of.applicationId()))
                    .personal(Programme.TEKUN, 2, daughter(of.applicationId()), YearMonth.of(2026, 4), 1000);
            return road.assessed(of).id();
        }));
        for (String page : List.of("/cases/" + id + "/assessment", "/cases/" + id)) {
            assertThat(mvc.perform(get(page).with(As.officer(mvc, "TC11")))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8))
                    .contains("陈小雨：申报时没有填写；系统记录2026年4月起享受特困供养（")
                    .doesNotContain("赵玉梅");
        }
    }

    @Test
    void what_somebody_else_holds_for_long_is_said_at_the_form_and_may_be_sent_again() throws Exception {
        long id = Objects.requireNonNull(transaction.execute(_ -> road.posted(family(14)).id()));
        clock.setToday(LocalDate.of(2026, 11, 5));
        try (Connection other = owner.connect(); Statement holds = other.createStatement()) {
            other.setAutoCommit(false);
            holds.execute("select from assistance_case where id = " + id + " for update");
            object(id, "2026-11-05").andExpect(status().isFound())
                    .andExpect(flash().attribute("problem", containsString("系统正忙于另一项办理，这次操作没有执行")));
            mvc.perform(objection(id, "2026-11-05").header("Sec-Fetch-Dest", "empty"))
                    .andExpect(status().isServiceUnavailable());
            other.rollback();
        }
        assertThat(jdbc.sql("select count(*) from objection where case_id = ?").param(id).query(Long.class).single())
                .isZero();
        object(id, "2026-11-05").andExpect(redirectedUrl("/cases/" + id));
    }

    private long awaitingDecision(int serial) {
        return Objects.requireNonNull(
                transaction.execute(_ -> road.awaitingDecision(family(serial), clock).id()));
    }

    private void countedElsewhere(long id) {
        long daughter = daughter(cases.findById(id).orElseThrow().applicationId());
        new Families(jdbc).family("赵玉梅", Families.ELSEWHERE)
                .withKnown(2, daughter)
                .dibao(YearMonth.of(2026, 12), 2, 872);
    }

    private long daughter(long application) {
        return jdbc.sql("select person_id from application_member where application_id = :id and number = 2")
                .param("id", application)
                .query(Long.class)
                .single();
    }

    private ResultActions decide(long id, List<String> agreed, String reason) throws Exception {
        return decide(id, agreed, reason, cases.findById(id).orElseThrow().version());
    }

    // Said in the order 低保, 生活补贴, 护理补贴, whatever order the form has.
    private ResultActions decide(long id, List<String> agreed, String reason, int version) throws Exception {
        List<Programme> said = List.of(Programme.DIBAO, Programme.LIVING_SUBSIDY, Programme.CARE_SUBSIDY);
        List<Proposal> lines = opinions.current(id).orElseThrow().proposals();
        var typed = new java.util.ArrayList<DecisionForm.Line>();
        MockHttpServletRequestBuilder request = post(path(id)).param("version", String.valueOf(version))
                .param("reasons", TYPED);
        for (int at = 0; at < lines.size(); at++) {
            String word = lines.get(at).granted() ? agreed.get(said.indexOf(lines.get(at).programme())) : "true";
            request.param("lines[" + at + "].agreed", word)
                    .param("lines[" + at + "].reason", word.equals("false") ? reason : "");
            typed.add(new DecisionForm.Line(word, word.equals("false") ? reason : "", AidForm.MONEY));
        }
        if (confirmed) {
            request.param("confirmed", new DecisionForm(version, typed, TYPED, "").seal());
        }
        return mvc.perform(request.with(csrf()).with(As.officer(mvc, "TC02")));
    }

    private ResultActions object(long id, String day) throws Exception {
        return mvc.perform(objection(id, day));
    }

    private MockHttpServletRequestBuilder objection(long id, String day) throws Exception {
        return post("/cases/" + id + "/notice/objection")
                .param("version", String.valueOf(cases.findById(id).orElseThrow().version()))
                .param("raisedOn", day)
                .param("raisedBy", "某村民")
                .param("content", "其家有出租房屋未申报")
                .with(csrf())
                .with(As.officer(mvc, "TC11"));
    }

    private static String path(long id) {
        return "/cases/" + id + "/decision";
    }

    private long rights(long id) {
        return jdbc.sql("select count(*) from entitlement where case_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private static Declared family(int serial) {
        return Declared.family(Road.VILLAGE, Programme.DIBAO, Programme.LIVING_SUBSIDY, Programme.CARE_SUBSIDY)
                .with("李桂兰", Declared.idNumber("19790302", serial), Relation.SELF,
                        List.of(IncomeLine.monthly(IncomeKind.CASUAL_WORK, YearMonth.of(2025, 11),
                                YearMonth.of(2026, 10),
                                Money.parse("468"), FactSource.DECLARED)),
                        List.of())
                .with("陈小雨", Declared.idNumber("20060415", serial), Relation.CHILD, List.of(), List.of("51"))
                .inTown()
                .obligors(List.of());
    }
}
