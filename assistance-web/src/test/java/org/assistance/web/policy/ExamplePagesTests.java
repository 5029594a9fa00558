package org.assistance.web.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.assistance.web.signin.As;
import org.assistance.web.signin.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@WebTest
class ExamplePagesTests {
    @Autowired
    private MockMvc mvc;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void anybody_reads_the_examples_as_just_run_by_rule_and_by_words() throws Exception {
        mvc.perform(get("/policy/examples").with(As.officer(mvc, "TC11")))
                .andExpect(content().string(allOf(containsString("不一致 0 条"), containsString("人口-01"),
                        not(containsString("编写示例")))));
        mvc.perform(get("/policy/examples?rule=DB-01&words=一分钱").with(As.officer(mvc, "TC11")))
                .andExpect(content().string(allOf(containsString("家庭收入比标准低一分钱"), not(containsString("人口-01")))));
        mvc.perform(get("/policy/examples?result=differs").with(As.officer(mvc, "TC11")))
                .andExpect(content().string(containsString("没有这样的示例")));
    }

    @Test
    void an_example_opens_into_its_whole_explanation() throws Exception {
        mvc.perform(get("/policy/examples/{number}", "低保-01").with(As.officer(mvc, "TC11")))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("一致"), containsString("家庭收入8,039.99元低于"),
                        containsString("示例民〔2018〕1号"))));
        mvc.perform(get("/policy/examples/{number}", "没有-01").with(As.officer(mvc, "TC11")))
                .andExpect(status().isNotFound());
    }

    @Test
    void the_table_is_taken_away_in_the_same_columns() throws Exception {
        String text = mvc.perform(get("/policy/examples/export?family=SUBSIDY").with(As.officer(mvc, "TC11")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        mvc.perform(get("/policy/examples/export?family=SUBSIDY&rule=CJ-01").with(As.officer(mvc, "TC11")))
                .andExpect(header().string("Content-Disposition",
                        containsString(URLEncoder.encode("规则示例-两项补贴-CJ-01-", StandardCharsets.UTF_8))));
        assertThat(text).startsWith("\ufeff编号,规则,情形,申请日,申请项目,家庭成员,家庭情况,政策,对象,本条,认定,金额,说明含\r\n补贴-01,CJ-01,");
    }

    @Test
    void an_example_is_tried_without_being_kept_and_kept_even_when_it_does_not_fit() throws Exception {
        long before = kept();
        typed("AQ01", "670", false).andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("刚刚运行，与应当的结果一致"), containsString("value=\"自家一例\""))));
        assertThat(kept()).isEqualTo(before);
        String address = String.valueOf(typed("AQ01", "671", true).andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        assertThat(URLDecoder.decode(address, StandardCharsets.UTF_8)).startsWith("/policy/examples/自编-");
        assertThat(kept()).isEqualTo(before + 1);
        mvc.perform(get(URI.create(address)).with(As.officer(mvc, "TC11")))
                .andExpect(content().string(allOf(containsString("金额：应为671.00元，算得670.00元"),
                        containsString("当时不一致"))));
        mvc.perform(get("/policy/examples?family=OWN&result=differs").with(As.officer(mvc, "TC01")))
                .andExpect(content().string(allOf(containsString("自家一例"), containsString("不一致 "))));
    }

    @Test
    void a_county_sees_its_own_and_the_citys_and_not_the_neighbours() throws Exception {
        typed("TC01", "670", true).andExpect(status().is3xxRedirection());
        mvc.perform(get("/policy/examples?family=OWN").with(As.officer(mvc, "AQ01")))
                .andExpect(content().string(containsString("自家一例")));
        jdbc.sql("""
                insert into rule_example (division_code, cells, rule_code, fitted, found, engine_version, added_by, added_at)
                select '340822000000', cells || '{"situation": "邻县一例"}', rule_code, fitted, found, engine_version,
                    added_by, added_at from rule_example""").update();
        mvc.perform(get("/policy/examples?family=OWN").with(As.officer(mvc, "TC11")))
                .andExpect(content().string(allOf(containsString("自家一例"), not(containsString("邻县一例")))));
    }

    @Test
    void a_mistake_stands_beside_its_field_and_what_was_typed_stays() throws Exception {
        long before = kept();
        mvc.perform(post("/policy/examples").with(As.officer(mvc, "TC01"))
                .with(csrf())
                .param("rule", "DB-01")
                .param("situation", "写错的一例")
                .param("applied", "2026-11-20")
                .param("programmes", "低保")
                .param("members", "本人 工姿468元/月")
                .param("outcome", "符合")
                .param("keep", "true"))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("家庭成员：“工姿468元/月”：不认识“工姿”"),
                        containsString("写错的一例"))));
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void only_clerks_of_the_city_and_reviewers_of_counties_write() throws Exception {
        for (String other : new String[]{"TC11", "TC02", "AQ02", "AQ09"}) {
            mvc.perform(get("/policy/examples/new").with(As.officer(mvc, other))).andExpect(status().isForbidden());
            typed(other, "670", true).andExpect(status().isForbidden());
        }
        mvc.perform(get("/policy/examples/new?like=低保-01").with(As.officer(mvc, "TC01")))
                .andExpect(content().string(allOf(containsString("工资8039.99元/年"), containsString("可以写的词"))));
    }

    @Test
    void what_was_written_is_never_changed() throws Exception {
        typed("AQ01", "670", true);
        assertThatThrownBy(() -> jdbc.sql("delete from rule_example").update())
                .hasMessageContaining("rule_example");
    }

    private long kept() {
        return jdbc.sql("select count(*) from rule_example").query(Long.class).single();
    }

    private ResultActions typed(String account, String amount, boolean keep) throws Exception {
        return mvc.perform(post("/policy/examples").with(As.officer(mvc, account))
                .with(csrf())
                .param("rule", "DB-10")
                .param("situation", "自家一例")
                .param("applied", "2026-11-20")
                .param("programmes", "低保")
                .param("members", "本人")
                .param("outcome", "符合")
                .param("amount", amount)
                .param("keep", String.valueOf(keep)));
    }
}
