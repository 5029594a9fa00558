package org.assistance.web.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.assistance.domain.application.Accepting;
import org.assistance.domain.application.Declared;
import org.assistance.domain.application.Drafting;
import org.assistance.domain.application.Submission;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.HeldPosts;
import org.assistance.domain.staff.Officers;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Programme;
import org.assistance.verification.checking.CheckOutcome;
import org.assistance.verification.checking.Checking;
import org.assistance.verification.file.ConfirmingDepartmentFile;
import org.assistance.verification.file.ControlTotals;
import org.assistance.verification.file.ImportOutcome;
import org.assistance.verification.file.ImportingDepartmentFile;
import org.assistance.verification.registry.Registries;
import org.assistance.web.signin.As;
import org.assistance.web.signin.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** An objection as it is posted (核对复议; XZ-57), each request in the transactions that it opens itself; really committed. */
@WebTest
@TestPropertySource(properties = "test.database=objections")
@DirtiesContext
class DisputePagesTests {
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);
    private static final DivisionCode VILLAGE = new DivisionCode("340881100001");
    private static final String PENSION = "姓名,身份证号码,待遇项目,月待遇金额,待遇起始年月\n";
    private static final String VEHICLE = "姓名,身份证号码,车辆类型,号牌号码,登记日期,车辆状态\n";

    @Autowired
    private MockMvc mvc;
    @Autowired
    private Drafting drafting;
    @Autowired
    private Accepting accepting;
    @Autowired
    private Checking checking;
    @Autowired
    private ImportingDepartmentFile importing;
    @Autowired
    private ConfirmingDepartmentFile confirming;
    @Autowired
    private Registries registries;
    @Autowired
    private Officers officers;
    @Autowired
    private HeldPosts held;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TestClock clock;

    private ActingOfficer clerk;

    @BeforeEach
    void a_clerk_on_the_day_of_the_application() {
        clock.setToday(Declared.APPLIED);
        clerk = officer("TC11");
    }

    private ActingOfficer officer(String staffNumber) {
        return held.of(officers.findByStaffNumber(staffNumber).orElseThrow().id(), Declared.APPLIED)
                .getFirst()
                .acting();
    }

    private void file(String source, LocalDate asOf, String text) {
        var staged = (ImportOutcome.Staged) importing.stage(registries.find(source).orElseThrow(), "数据.csv", asOf,
                ControlTotals.NONE, new ByteArrayResource(text.getBytes(UTF_8)), officer("TC03"));
        confirming.confirm(staged.file().id(), staged.file().comparedWith(), officer("AQ03"));
    }

    /** The case of somebody alone who applied for 低保 and was checked. */
    private long checked(String name, IdNumber number) {
        Declared alone = Declared.family(VILLAGE, Programme.DIBAO)
                .with(name, number, Relation.SELF, List.of(), List.of())
                .obligors(List.of());
        long id = ((Submission.Submitted) accepting.submitAndAccept(drafting.create(clerk).id(), alone.content(),
                clerk))
                .cases()
                .getFirst()
                .id();
        assertThat(checking.check(id, clerk)).isInstanceOf(CheckOutcome.Done.class);
        return id;
    }

    private static String page(long id) {
        return "/cases/" + id + "/verification";
    }

    private String item(long id, String source) {
        return jdbc.sql("""
                select i.id from verification_item i join verification_report r on r.id = i.report_id
                where r.case_id = ? and not r.superseded and i.source = ?""")
                .params(id, source)
                .query(String.class)
                .single();
    }

    private ResultActions object(long id, String item, String proof) throws Exception {
        return send(post(page(id) + "/objections").param("item", item)
                .param("raisedBy", "本人")
                .param("raisedOn", Declared.APPLIED.toString())
                .param("reason", "与现在的情况不符")
                .param("proof", proof));
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(As.officer(mvc, "TC11")).with(csrf()));
    }

    private int objections(long id) {
        return jdbc.sql("select count(*) from verification_objection where case_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private int asked(long id, String source) {
        return jdbc.sql("select count(*) from registry_query where case_id = ? and source = ?")
                .params(id, source)
                .query(Integer.class)
                .single();
    }

    @Test
    void by_file_it_is_upheld_by_the_same_data_and_brings_the_item_back_by_other_data() throws Exception {
        IdNumber number = Declared.idNumber("19610302", 77);
        String record = "汪守田," + number.value() + ",职工基本养老金,";
        file("PENSION", AS_OF, PENSION + record + "1000.00,2026-08\n");
        long id = checked("汪守田", number);
        String item = item(id, "PENSION");

        assertThat(object(id, item, "").andExpect(status().is(422)).andReturn().getResponse().getContentAsString(UTF_8))
                .contains("请写明出示了什么证明", "与现在的情况不符");
        assertThat(objections(id)).isZero();

        object(id, item, "银行流水").andExpect(redirectedUrl(page(id)))
                .andExpect(flash().attribute("notice", containsString("答复没有变化")));
        file("PENSION", AS_OF.plusDays(1), PENSION + record + "700.00,2026-08\n");
        object(id, item, "停发证明").andExpect(redirectedUrl(page(id)))
                .andExpect(flash().attribute("warning", containsString("请对这一项重新作出结论")));

        assertThat(objections(id)).isEqualTo(2);
        assertThat(asked(id, "PENSION")).as("with the check").isEqualTo(3);
        assertThat(item(id, "PENSION")).isNotEqualTo(item);
        assertThat(send(get(page(id))).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(UTF_8))
                .contains("700.00", "停发证明");
    }

    @Test
    void of_a_department_that_is_asked_live_and_does_not_answer_the_first_answer_stands_and_the_question_is_kept()
            throws Exception {
        IdNumber number = Declared.idNumber("19620302", 79);
        file("VEHICLE", AS_OF, VEHICLE + "方守田," + number.value() + ",摩托车,皖H00009,2021-05-06,正常\n");
        long id = checked("方守田", number);
        String item = item(id, "VEHICLE");
        answersLive("VEHICLE");

        object(id, item, "过户证明").andExpect(redirectedUrl(page(id)))
                .andExpect(flash().attribute("notice", containsString("未能向机动车（公安部门）重查")));

        assertThat(item(id, "VEHICLE")).isEqualTo(item);
        assertThat(objections(id)).isEqualTo(1);
        assertThat(asked(id, "VEHICLE")).as("with the check").isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from service_answer where case_id = ?")
                .param(id)
                .query(Integer.class)
                .single())
                .isEqualTo(1);
        send(get(page(id))).andExpect(status().isOk());
    }

    /** From now on the source is asked at an address, which the operator lets nobody ask. */
    private void answersLive(String source) {
        long terms = jdbc.sql("""
                insert into source_terms (source, valid_from, asked, schedule, way_in, address, days_fresh, counts, without_fresh,
                    document, proposed_by, proposed_at)
                values (?, '2020-01-02', true, '随时', 'SERVICE', 'https://vehicles.example.invalid/ask', 30, 'ANY', 'WAIT',
                    '示例〔2026〕1号', ?, now()) returning id""")
                .params(source, officer("AQ01").officerId())
                .query(Long.class)
                .single();
        jdbc.sql("update source_terms set status = 'CONFIRMED', decided_by = ?, decided_at = now() where id = ?")
                .params(officer("AQ03").officerId(), terms)
                .update();
    }
}
