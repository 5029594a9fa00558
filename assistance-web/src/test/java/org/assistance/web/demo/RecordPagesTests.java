package org.assistance.web.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.assistance.web.signin.As;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** What an auditor reads first: who did what to whom. */
@DemoCityTest
@Transactional
class RecordPagesTests {
    @Autowired
    private MockMvc mvc;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private DemoCity city;

    @BeforeTransaction
    void the_city_is_there() {
        DemoCityToday.load(city);
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(address).with(As.officer(mvc, "AQ02")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void a_sign_in_is_the_act_of_who_signs_in() throws Exception {
        assertThat(page("/record")).containsPattern("胡静怡（AQ02）</td>\\s*<td[^>]*><span[^>]*>登录</span>")
                .doesNotContain("账号管理记录（", "未登录的访问者");
    }

    @Test
    void what_follows_by_itself_stands_apart() throws Exception {
        assertThat(page("/record?kind=CHANGE")).doesNotContain("新增月报数据", "新增发放明细");
        assertThat(page("/record")).doesNotContain("新增月报数据", "新增发放明细");
        assertThat(page("/record?kind=DERIVED")).containsPattern("新增(月报数据|发放明细)").doesNotContain("发放批次");
        assertThat(page("/record")).contains("随办理自动生成的数据");
    }

    @Test
    void a_change_of_a_line_names_the_case_that_was_worked_on_with_it() throws Exception {
        long item = jdbc
                .sql("select min(i.id) from verification_item i join verification_report r on r.id = i.report_id "
                        + "join assistance_case c on c.id = r.case_id where i.needs_resolution and c.stage = 'VERIFICATION'")
                .query(Long.class)
                .single();
        jdbc.sql("update verification_item set tolerance = '每月50.00元以内算一致' where id = ?").param(item).update();
        assertThat(page("/record?kind=CHANGE")).contains("修改核对项目（编号 " + item + "）");
        String number = jdbc.sql("""
                update verification_report set conclusion_drafted = 'FITS' where id = (select report_id from verification_item where id = ?)
                returning (select number from assistance_case c where c.id = verification_report.case_id)""")
                .param(item)
                .query(String.class)
                .single();
        assertThat(page("/record?kind=CHANGE")).contains("修改核对项目（案件 " + number + "）");
    }
}
