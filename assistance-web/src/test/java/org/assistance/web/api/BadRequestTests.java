package org.assistance.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.assistance.web.signin.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** What a partner can get wrong, and the field and the sentence it is told. */
@WebTest
@Import(Partner.class)
class BadRequestTests {
    @Autowired
    private Partner partner;
    @Autowired
    private MockMvc mvc;

    /** @param field where @param says a part of the sentence */
    record Bad(String what, String body, String field, String says) {
        @Override
        public String toString() {
            return what;
        }
    }

    /** The example with one thing changed. */
    private static Bad bad(String what, String old, String now, String field, String says) {
        String example = Partner.example();
        assertThat(example).as(what).contains(old);
        return new Bad(what, example.replaceFirst(Pattern.quote(old),
                Matcher.quoteReplacement(now)), field, says);
    }

    static List<Bad> wrongFields() {
        String member = "facts.members[0]";
        String income = member + ".incomes[0]";
        return List.of(
                bad("an unknown programme", "\"DIBAO\"]", "\"DIBAOO\"]", "facts.appliedFor[0]", "DIBAO（最低生活保障）"),
                bad("no programme", "[\"DIBAO\"]", "[]", "facts.appliedFor", "至少要有1项"),
                bad("a programme twice", "[\"DIBAO\"]", "[\"DIBAO\", \"DIBAO\"]", "facts.appliedFor[1]", "重复"),
                bad("an unknown relation", "\"SELF\"", "\"MYSELF\"", member + ".relation", "SELF（本人）"),
                bad("a relation as a number", "\"SELF\"", "0", member + ".relation", "应为文本，收到的是数字"),
                bad("negative money", "\"5616.00\"", "\"-1\"", income + ".amount", "金额不能为负"),
                bad("money as a number", "\"5616.00\"", "5616.00", income + ".amount", "加引号"),
                bad("money with three decimals", "\"5616.00\"", "\"5616.001\"", income + ".amount", "最多两位小数"),
                bad("money with a separator", "\"5616.00\"", "\"5,616.00\"", income + ".amount", "不加逗号"),
                bad("too much money", "\"5616.00\"", "\"1000000000.01\"", income + ".amount", "十亿元"),
                bad("endless money", "\"5616.00\"", "\"" + "9".repeat(400) + "\"", income + ".amount", "十亿元"),
                bad("money in words", "\"5616.00\"", "\"NaN\"", income + ".amount", "应为数字"),
                bad("30 February", "\"1979-03-08\"", "\"2026-02-30\"", member + ".birthDate", "没有2026-02-30这一天"),
                bad("a day with slashes", "\"1979-03-08\"", "\"1979/3/8\"", member + ".birthDate", "2026-11-02"),
                bad("a day as a number", "\"1979-03-08\"", "19790308", member + ".birthDate", "应为文本"),
                bad("a day before all records", "\"1979-03-08\"", "\"1899-12-31\"", member + ".birthDate", "1900年"),
                bad("a birth after the application", "\"1979-03-08\"", "\"2026-11-21\"", member + ".birthDate",
                        "不能晚于2026-11-20"),
                bad("a thirteenth month", "\"2025-11\"", "\"2025-13\"", income + ".span.from", "没有2025-13这个月"),
                bad("a span that ends before it begins", "\"2025-11\"", "\"2026-11\"", income + ".span",
                        "截止月份不能早于起始月份"),
                bad("a short division", "\"420582000000\"", "\"420582\"", "facts.division", "12位数字"),
                bad("null for a list that must be", "[\"DIBAO\"]", "null", "facts.appliedFor", "不能为 null"),
                bad("no members at all", "\"members\":", "\"people\":", "facts.people", "没有这个字段"),
                bad("a field left out", "\"area\": \"URBAN\",", "", "facts.area", "必须填写：适用城市还是农村标准"),
                bad("an unknown field", "\"sex\":", "\"gender\":", member + ".gender", "sex"),
                bad("a flag as a text", "\"seriousIllness\": false", "\"seriousIllness\": \"no\"",
                        member + ".seriousIllness", "true（是）或 false（否）"),
                bad("a number as a text", "\"number\": 1", "\"number\": \"1\"", member + ".number", "应为整数"),
                bad("a broken number", "\"number\": 1", "\"number\": 1.5", member + ".number", "应为整数"),
                bad("number nought", "\"number\": 1", "\"number\": 0", member + ".number", "1至99"),
                bad("an object for a list", "\"expenses\": []", "\"expenses\": {}", "facts.expenses", "应为数组"),
                bad("a list for an object", "\"facts\": {", "\"facts\": [], \"day\": {", "day", "应为文本"),
                bad("two applicants", "\"CHILD\"", "\"SELF\"", "facts", "只有一名申请人"),
                bad("one number twice", "\"number\": 2", "\"number\": 1", "facts", "编号重复"),
                bad("grade 5", "\"grade\": 1", "\"grade\": 5", "facts.members[1].certificates[0].grade", "1至4"),
                bad("an asset of nobody", "\"assets\": []",
                        "\"assets\": [{\"member\": 9, \"kind\": \"VEHICLE\", \"count\": 1, \"source\": \"DECLARED\"}]",
                        "facts.assets[0].member", "没有编号为9的家庭成员；members 里有：1、2"),
                bad("a policy of an unknown code", "\"DIBAO_STD\"", "\"DIBAO_STANDARD\"", "policy.values[0].code",
                        "components.schemas.PolicyCode"),
                bad("a standard in percent", "\"YUAN_PER_MONTH\"", "\"PERCENT\"", "policy.values[0].unit", "元/月"),
                bad("a standard in words", "\"670\"", "\"六百七\"", "policy.values[0]", "低保标准"),
                bad("a standard beyond all bounds", "\"670\"", "\"67000\"", "policy.values[0].value", "不大于20000"),
                bad("a limit that is no number", "\"limit\": \"24\"", "\"limit\": \"many\"",
                        "policy.assetRules[0].limit", "应为不小于零的数字"),
                bad("both days", "\"facts\": {", "\"day\": \"2026-11-20\", \"decided\": \"2026-12-01\", \"facts\": {",
                        "decided", "只能填一个"),
                bad("a span of six years", "\"facts\": {",
                        "\"span\": {\"from\": \"2026-01\", \"to\": \"2031-12\"}, \"facts\": {", "span", "最多60个月"),
                bad("only own policies and none sent", "\"policy\": {", "\"onlyThesePolicies\": true, \"policyy\": {",
                        "policyy", "没有这个字段"));
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void a_wrong_field_is_named_and_told_what_is_allowed(Bad bad) throws Exception {
        MockHttpServletResponse answer = partner.ask(bad.body());
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(400);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(errors(answer)).as(answer.getContentAsString())
                .anyMatch(error -> error.path("field").stringValue().equals(bad.field())
                        && error.path("reason").stringValue().contains(bad.says()));
    }

    /** What is no JSON that could be looked at field by field. */
    static List<Bad> wrongTexts() {
        String example = Partner.example();
        return List.of(new Bad("nothing", "", "", "正文是空的"),
                new Bad("a bracket too few", example.replaceFirst("}\\s*$", ""),
                        "", "不是有效的 JSON"),
                new Bad("text behind", example + "x", "", "不是有效的 JSON"),
                new Bad("two objects", example + "{}", "", "多余的内容"), new Bad("a list", "[]", "", "应为对象"),
                new Bad("null", "null", "", "应为对象"), new Bad("a text", "\"facts\"", "", "应为对象"),
                new Bad("a field twice", example.replaceFirst("\"area\"", "\"area\": \"URBAN\", \"area\""), "facts",
                        "出现了两次"),
                new Bad("comments", example.replaceFirst("\\{", "{ // x\n"), "", "不是有效的 JSON"),
                new Bad("5,000 deep", "[".repeat(5_000), "", "嵌套最多20层"),
                new Bad("5,000 deep in an unknown field", "{\"a\":" + "{\"a\":".repeat(5_000), "", "嵌套最多20层"),
                new Bad("a number of 400 digits",
                        example.replaceFirst("\"number\": 1", "\"number\": " + "1".repeat(400)),
                        "", "数字最多20位"),
                new Bad("a name of 5,000 letters", "{\"" + "a".repeat(5_000) + "\": 1}", "", "字段名最多60个字符"));
    }

    @ParameterizedTest
    @MethodSource("wrongTexts")
    void a_broken_text_is_refused_with_the_place(Bad bad) throws Exception {
        MockHttpServletResponse answer = partner.ask(bad.body());
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(400);
        assertThat(errors(answer)).anyMatch(error -> error.path("reason").stringValue().contains(bad.says()));
    }

    @Test
    void ten_thousand_members_are_refused_before_they_are_read() throws Exception {
        String example = Partner.example();
        int from = example.indexOf("{\n        \"number\": 2");
        String second = example.substring(from, example.indexOf("\"outflows\": []\n      }", from) + 23);
        String many = example.replace(second, (second + ",").repeat(9_999) + second);
        assertThat(partner.ask(many).getStatus()).isEqualTo(413);
        String small = example.replace(second, "{\"number\":2,\"relation\":\"CHILD\"},".repeat(5_000) + second);
        MockHttpServletResponse answer = partner.ask(small);
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).contains("facts.members", "最多30项");
    }

    @Test
    void refusing_takes_a_few_milliseconds() throws Exception {
        List<String> bodies = List.of("[".repeat(200_000), "{\"facts\":" + "[1,".repeat(60_000),
                "{\"assessments\":[" + "1,".repeat(100_000) + "1]}");
        for (String body : bodies) {
            // The best of ten: the machine may be busy with something else.
            long best = LongStream.generate(() -> cheaply(body)).limit(10).min().orElseThrow();
            assertThat(Duration.ofNanos(best).toMillis()).isLessThan(50);
        }
    }

    private long cheaply(String body) {
        try {
            long start = System.nanoTime();
            int status = partner.ask(body).getStatus();
            long took = System.nanoTime() - start;
            assertThat(status).isIn(400, 413);
            return took;
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void at_most_twenty_problems_are_told() throws Exception {
        String body = Partner.example().replace("\"members\": [", "\"members\": [" + "{\"number\": 0},".repeat(25));
        MockHttpServletResponse answer = partner.ask(body);
        assertThat(errors(answer)).hasSize(20);
        assertThat(answer.getContentAsString()).contains("前20处");
    }

    @Test
    void a_form_a_file_and_another_charset_are_refused() throws Exception {
        String key = partner.key(100);
        for (MediaType type : List.of(MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA,
                MediaType.TEXT_PLAIN, MediaType.valueOf("application/json;charset=GBK"))) {
            var answer = mvc.perform(post("/api/assessments").contentType(type)
                    .header("Authorization", "Bearer " + key)
                    .content(Partner.example().getBytes(StandardCharsets.UTF_8))).andReturn().getResponse();
            assertThat(answer.getStatus()).as(type.toString()).isEqualTo(415);
            assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        }
    }

    @Test
    void a_batch_is_refused_as_a_whole_only_where_it_is_no_batch() throws Exception {
        for (String body : List.of("{}", "[]", "{\"assessments\":[]}", "{\"assessments\":{}}", "{\"households\":[]}",
                "{\"assessments\":[{}],\"assessments\":[]}", "{\"assessments\":[" + "{},".repeat(500) + "{}]}",
                "{\"assessments\":[{}]}x", "{\"assessments\":[{},]}", "{\"assessments\":[")) {
            MockHttpServletResponse answer = partner.batch(body);
            assertThat(answer.getStatus()).as(body.substring(0, Math.min(60, body.length()))).isEqualTo(400);
            assertThat(errors(answer)).isNotEmpty();
        }
        JsonNode answers = Partner.json(partner.batch(
                "{\"assessments\":[{}, " + Partner.example() + ", null, 7, []]}")).path("answers");
        assertThat(answers.size()).isEqualTo(5);
        assertThat(answers.get(0).path("problem").path("errors").get(0).path("field").stringValue()).isEqualTo("facts");
        assertThat(answers.get(1).path("answer").path("assessment").isObject()).isTrue();
        for (int at = 2; at < 5; at++) {
            assertThat(answers.get(at).path("problem").path("status").intValue()).isEqualTo(400);
        }
    }

    @Test
    void numbers_that_cannot_be_reckoned_exactly_are_told_and_not_guessed() throws Exception {
        var incomes = new StringBuilder();
        for (int months : List.of(2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53)) {
            var from = YearMonth.of(2026, 10).minusMonths(months - 1L);
            incomes.append("""
                    {"incomeClass": "A", "kind": "WAGE", "span": {"from": "%s", "to": "2026-10"}, "amount": "999999999.99",
                     "costs": "0", "source": "CHECKED"},""".formatted(from));
        }
        MockHttpServletResponse answer = partner.ask(Partner.example()
                .replaceFirst("\"incomes\": \\[", "\"incomes\": [" + incomes));
        assertThat(answer.getStatus()).isIn(200, 422);
    }

    private static List<JsonNode> errors(MockHttpServletResponse answer) throws Exception {
        return Partner.json(answer).path("errors").valueStream().toList();
    }
}
