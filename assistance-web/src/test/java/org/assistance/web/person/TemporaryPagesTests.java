package org.assistance.web.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.web.signin.As;
import org.assistance.web.signin.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** A mother at the counter with a newborn who has no number yet, and the day she comes back with the household register (DF-05). */
@WebTest
@Transactional
class TemporaryPagesTests {
    private static final String CLERK = "TC11";
    private static final String LEADER = "TC12";
    private static final String ELSEWHERE = "HN11";

    @Autowired
    private MockMvc mvc;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private EntityManager entities;
    @Autowired
    private Clock clock;

    private MockHttpServletResponse answered(String officer, MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = mvc.perform(request.with(As.officer(mvc, officer)).with(csrf()))
                .andReturn()
                .getResponse();
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        entities.flush();
        entities.clear();
        return response;
    }

    private String page(String officer, String address) throws Exception {
        return answered(officer, get(address)).getContentAsString();
    }

    private MockHttpServletRequestBuilder issuing(LocalDate born) {
        return post("/people/temporary").param("person", "俞秋萍之女")
                .param("bornOn", born.toString())
                .param("family", "俞秋萍")
                .param("sex", "FEMALE")
                .param("kind", "NEWBORN")
                .param("reason", "出生医学证明，母亲在场");
    }

    private String issued(LocalDate born) throws Exception {
        MockHttpServletResponse given = answered(CLERK, issuing(born));
        assertThat(given.getStatus()).isEqualTo(200);
        Matcher number = Pattern.compile("00\\d{15}[\\dX]").matcher(given.getContentAsString());
        assertThat(number.find()).isTrue();
        return number.group();
    }

    private long person() {
        return jdbc.sql("select max(person_id) from temporary_number").query(Long.class).single();
    }

    @Test
    void the_newborn_is_looked_for_and_gets_a_number_for_the_form() throws Exception {
        LocalDate born = LocalDate.now(clock).minusDays(3);
        String searched = answered(CLERK, post("/people/search").param("name", "俞秋萍之女").param("born", born.toString()))
                .getContentAsString();
        assertThat(searched).contains("没有找到相似的人员", "发放临时编号", "value=\"俞秋萍之女\"", "value=\"" + born + "\"");
        String number = issued(born);
        assertThat(new IdNumber(number).birthDate()).isEqualTo(born);
        assertThat(page(CLERK, "/people/temporary")).contains("俞秋萍之女", "新生儿，尚未登记户口").doesNotContain(number);
        assertThat(page(CLERK, "/people/temporary/" + person())).contains(number, "出生医学证明，母亲在场", "没有查到相似的人员",
                "有了公民身份号码");
        assertThat(answered(CLERK, issuing(born)).getContentAsString()).contains("已经有临时编号").doesNotContain(number);
    }

    @Test
    void what_is_wrong_is_said_and_nothing_typed_is_lost() throws Exception {
        MockHttpServletResponse refused = answered(CLERK, post("/people/temporary").param("person", "俞秋萍之女")
                .param("bornOn", LocalDate.now(clock).plusDays(1).toString())
                .param("reason", "母亲在场"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("1900年和今天之间", "请选择性别", "请选择为什么没有公民身份号码",
                "value=\"俞秋萍之女\"", "value=\"母亲在场\"");
    }

    @Test
    void whoever_is_found_is_to_be_looked_at_before_another_is_given() throws Exception {
        LocalDate born = LocalDate.now(clock).minusDays(3);
        issued(born);
        MockHttpServletResponse twin = answered(CLERK, post("/people/temporary").param("person", "俞秋萍之次女")
                .param("bornOn", born.toString())
                .param("sex", "FEMALE")
                .param("kind", "NEWBORN")
                .param("reason", "出生医学证明，双胞胎"));
        assertThat(twin.getStatus()).isEqualTo(422);
        assertThat(twin.getContentAsString()).contains("查到的人员可能就是此人", "俞秋萍之女");
    }

    @Test
    void with_the_household_register_the_real_number_is_typed_by_two_and_the_temporary_one_still_found()
            throws Exception {
        LocalDate born = LocalDate.now(clock).minusDays(40);
        String number = issued(born);
        long person = person();
        String day = born.toString().replace("-", "");
        IdNumber real = IdNumber.ofSeventeenDigits("990101" + day + "922");
        IdNumber slip = IdNumber.ofSeventeenDigits("990101" + day + "942");
        String at = "/people/temporary/" + person;
        MockHttpServletResponse itself = answered(CLERK,
                post(at + "/number").param("idNumber", number).param("name", "俞小禾").param("reason", "户口簿"));
        assertThat(itself.getStatus()).isEqualTo(422);
        assertThat(itself.getContentAsString()).contains("以00开头的是临时编号", "value=\"俞小禾\"");
        assertThat(answered(CLERK, post(at + "/number").param("idNumber", real.value())
                .param("name", "俞小禾")
                .param("reason", "户口簿，与出生医学证明一致")).getRedirectedUrl()).isEqualTo(at);
        assertThat(page(CLERK, at)).contains("等待另一名工作人员").doesNotContain("确认换号</button>", real.value());
        assertThat(page(LEADER, "/")).contains("公民身份号码待确认");
        assertThat(page(LEADER, at)).contains("确认换号</button>", "俞小禾").doesNotContain(real.value());
        MockHttpServletResponse other = answered(LEADER,
                post(at + "/answer").param("agreed", "true").param("idNumber", slip.value()));
        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(other.getContentAsString()).contains("与登记的公民身份号码不同");
        assertThat(answered(LEADER, post(at + "/answer").param("agreed", "true").param("idNumber", real.value()))
                .getRedirectedUrl()).isEqualTo(at);
        assertThat(page(CLERK, at)).contains(number, real.masked(), "俞小禾", "发放时的姓名", "俞秋萍之女", "已换为公民身份号码")
                .doesNotContain(real.value());
        assertThat(page(CLERK, "/people/temporary?over=true")).contains("俞小禾");
    }

    @Test
    void nobody_of_another_place_opens_it() throws Exception {
        issued(LocalDate.now(clock).minusDays(3));
        assertThat(answered(ELSEWHERE, get("/people/temporary/" + person())).getStatus()).isEqualTo(404);
        assertThat(page(ELSEWHERE, "/people/temporary")).doesNotContain("俞秋萍之女");
    }
}
