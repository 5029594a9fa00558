package org.assistance.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.assistance.web.signin.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

@WebTest
@Import(Partner.class)
class AssessmentInterfaceTests {
    @Autowired
    private Partner partner;
    @Autowired
    private ApiJson json;
    @Autowired
    private InterfaceShapes shapes;
    @Autowired
    private OpenApiDocument document;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void the_widow_of_the_rulebook_and_her_daughter_get_872_yuan_with_every_step_in_words() throws Exception {
        JsonNode answer = asked(Partner.example());
        assertThat(answer.at("/assessment/householdClass").stringValue()).isEqualTo("DIBAO");
        assertThat(answer.at("/assessment/results/0/outcome").stringValue()).isEqualTo("MET");
        assertThat(answer.at("/assessment/results/0/amount").stringValue()).isEqualTo("872.00");
        assertThat(sentences(answer)).anyMatch(text -> text.contains("670.00元/月") && text.contains("872.00元"));
        assertThat(answer.path("explanation").valueStream())
                .anyMatch(sentence -> sentence.path("rule").stringValue().equals("DB_10")
                        && sentence.path("article").stringValue().contains("社会救助法第18条"));
        assertThat(answer.at("/assessment/policies").toString()).contains("示例〔2026〕1号", "民发〔2021〕57号");
    }

    @Test
    void what_is_answered_has_the_shape_that_the_document_says() throws Exception {
        var schema = ShapeTests.Schemas.of(document.text(), "AssessmentAnswer");
        for (String body : List.of(Partner.example(), spanned("2026-01", "2026-12"),
                Partner.example()
                        .replace("[\"DIBAO\"]", "[\"DIBAO\", \"LIVING_SUBSIDY\", \"CARE_SUBSIDY\"]")
                        .replace("\"420582000000\"", "\"340881100000\"")
                        .replace("\"facts\": {", "\"facts\": {\"relief\": null,"))) {
            MockHttpServletResponse answer = partner.ask(body);
            assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
            assertThat(schema.validate(answer.getContentAsString(), InputFormat.JSON)).isEmpty();
        }
    }

    @Test
    void another_standard_in_the_request_takes_the_place_of_the_countys_and_holds_for_its_days_only() throws Exception {
        String ours = Partner.example().replace("\"420582000000\"", "\"340881000000\"");
        assertThat(amount(asked(ours))).isEqualTo("872.00");
        assertThat(amount(asked(ours.replace("\"670\"", "\"700\"")))).isEqualTo("932.00");
        assertThat(amount(asked(ours.replace("\"670\"", "\"700\"").replace("\"2026-04-01\"", "\"2027-04-01\""))))
                .isEqualTo("872.00");
    }

    @Test
    void a_span_is_split_where_the_standard_rises_in_april() throws Exception {
        JsonNode answer = asked(spanned("2026-12", "2027-06").replace("\"values\": [", """
                "values": [{"code": "DIBAO_STD", "area": "URBAN", "value": "710", "unit": "YUAN_PER_MONTH",
                  "division": "420582000000", "validity": {"from": "2027-04-01"}, "documentNumber": "示例〔2027〕1号"},""")
                .replace("\"from\": \"2026-04-01\", \"to\": null", "\"from\": \"2026-04-01\", \"to\": \"2027-03-31\""));
        JsonNode months = answer.path("months");
        assertThat(months.size()).isEqualTo(2);
        assertThat(months.at("/0/months/to").stringValue()).isEqualTo("2027-03");
        assertThat(months.at("/0/perMonth").stringValue()).isEqualTo("872.00");
        assertThat(months.at("/1/months/from").stringValue()).isEqualTo("2027-04");
        assertThat(months.at("/1/perMonth").stringValue()).isEqualTo("952.00");
        assertThat(months.at("/1/causes/0").stringValue()).contains("低保标准");
    }

    @Test
    void what_is_not_known_is_an_answer_and_names_what_is_missing() throws Exception {
        JsonNode answer = asked(Partner.example().replace("\"assets\": [],", ""));
        assertThat(answer.at("/assessment/results/0/outcome").stringValue()).isEqualTo("UNPROVEN");
        assertThat(answer.at("/assessment/results/0/amount").isNull()).isTrue();
        assertThat(sentences(answer)).anyMatch(text -> text.startsWith("缺少"));
    }

    @Test
    void who_earns_too_much_is_told_the_two_numbers() throws Exception {
        JsonNode answer = asked(Partner.example().replace("\"5616.00\"", "\"16080.00\""));
        assertThat(answer.at("/assessment/results/0/outcome").stringValue()).isEqualTo("NOT_MET");
        assertThat(sentences(answer)).anyMatch(text -> text.contains("不低于"));
    }

    @Test
    void a_value_of_policy_that_nobody_laid_down_is_named_and_never_guessed() throws Exception {
        JsonNode answer = asked(Partner.example().replaceAll("(?s),\\s*\"policy\": \\{.*", "\n}"));
        assertThat(answer.at("/assessment/results/0/outcome").stringValue()).isEqualTo("UNPROVEN");
        assertThat(answer.at("/assessment/results/0/amount").isNull()).isTrue();
        assertThat(sentences(answer))
                .anyMatch(
                        text -> text.contains("420582000000") && text.contains("2026-11-20") && text.contains("政策参数"));
    }

    @Test
    void a_household_of_which_nobody_counts_is_told_so() throws Exception {
        MockHttpServletResponse answer = partner.ask(Partner.example()
                .replace("\"exclusion\": \"NONE\"", "\"exclusion\": \"PRISON\""));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("facts.members", "没有可计入");
    }

    @Test
    void only_the_policies_sent_leave_everything_else_open() throws Exception {
        String only = Partner.example().replace("\"policy\": {", "\"onlyThesePolicies\": true, \"policy\": {");
        assertThat(asked(only).at("/assessment/results/0/outcome").stringValue()).isEqualTo("UNPROVEN");
        MockHttpServletResponse answer = partner
                .ask(only.replaceFirst("\\{", "{\"decided\": \"2026-12-01\","));
        assertThat(answer.getStatus()).as("nobody says in which month a grant begins").isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("没有有效的政策参数", "\"field\":\"policy\"");
    }

    @Test
    void a_batch_answers_in_order_and_like_one_by_one() throws Exception {
        String poorer = Partner.example().replace("\"5616.00\"", "\"2616.00\"");
        JsonNode answers = Partner.json(partner.batch("{\"assessments\":[" + Partner.example() + "," + poorer + "]}"))
                .path("answers");
        assertThat(answers.get(0).path("answer")).isEqualTo(asked(Partner.example()));
        assertThat(answers.get(1).path("answer")).isEqualTo(asked(poorer));
        assertThat(answers.get(0).path("problem").isNull()).isTrue();
    }

    @Test
    void nothing_that_was_asked_is_kept() throws Exception {
        String drafts = "select count(*) || ' ' || coalesce(max(updated_at), 'epoch') from application_draft";
        String before = jdbc.sql(drafts).query(String.class).single();
        asked(Partner.example().replace("工资流水", "只此一处的凭证"));
        assertThat(jdbc.sql(drafts).query(String.class).single()).isEqualTo(before);
        assertThat(jdbc.sql("select count(*) from case_assessment where facts::text like '%只此一处%'")
                .query(Integer.class)
                .single()).isZero();
    }

    @Test
    void whatever_fits_the_shapes_is_answered_or_refused_but_never_fails() throws Exception {
        var inventing = new Invented(new Random(20261122));
        for (int one = 0; one < 300; one++) {
            JsonNode body = inventing.of(shapes.request(), 0);
            MockHttpServletResponse answer = partner.ask(new String(json.write(body), StandardCharsets.UTF_8));
            assertThat(answer.getStatus()).as(answer.getContentAsString() + "\n" + body).isIn(200, 400, 422);
        }
    }

    private JsonNode asked(String body) throws Exception {
        MockHttpServletResponse answer = partner.ask(body);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        return Partner.json(answer);
    }

    private static String amount(JsonNode answer) {
        return answer.at("/assessment/results/0/amount").stringValue();
    }

    private static List<String> sentences(JsonNode answer) {
        return answer.path("explanation").valueStream().map(one -> one.path("text").stringValue()).toList();
    }

    private static String spanned(String from, String to) {
        return Partner.example()
                .replaceFirst("\\{", "{\"span\": {\"from\": \"" + from + "\", \"to\": \"" + to
                        + "\"}, \"decided\": \"2026-11-20\",");
    }
}
