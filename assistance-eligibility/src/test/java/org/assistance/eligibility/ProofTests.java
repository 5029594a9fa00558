package org.assistance.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.assistance.eligibility.facts.AssetKind;
import org.assistance.eligibility.facts.ExpenseKind;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.ruling.AppliedRule;
import org.assistance.eligibility.ruling.Assessment;
import org.assistance.eligibility.ruling.Comparison;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.RuleText;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.ruling.Way;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Programme;
import org.junit.jupiter.api.Test;

class ProofTests {

    @Test
    void the_limit_of_an_income_opens_into_the_standard_with_its_document_people_and_months() {
        Comparison compared = compared(Families.widowAndDaughter().assessed(), Programme.DIBAO, RuleId.DB_01);
        assertThat(compared.formula()).isEqualTo("S × n × w");
        assertThat(compared.worked()).isEqualTo("670.00元/月 × 2人 × 12个月");
        assertThat(compared.inputs().getFirst().policy())
                .satisfies(cited -> assertThat(cited.documentNumber()).isNotBlank());
        assertThat(product(compared.inputs())).isEqualTo(compared.right());
    }

    @Test
    void the_limit_of_the_next_class_opens_into_standard_and_multiple() {
        Comparison compared = compared(Families.alone(800).assessed(), Programme.EDGE, RuleId.BY_01);
        assertThat(compared.formula()).isEqualTo("S × k × n × w");
        assertThat(compared.inputs()).extracting(Input::symbol).containsExactly("S", "k", "n", "w");
        assertThat(compared.inputs().subList(0, 2)).allSatisfy(input -> assertThat(input.policy()).isNotNull());
        assertThat(product(compared.inputs())).isEqualTo(compared.right());
    }

    @Test
    void the_average_income_and_the_ratio_of_spending_open_into_their_documents() {
        Assessment whole = Families.alone(3000).spending(ExpenseKind.MEDICAL, 30000, 0).assessed();
        Comparison average = compared(whole, Programme.RIGID_EXPENDITURE, RuleId.GX_01);
        assertThat(average.formula()).isEqualTo("A × n");
        assertThat(product(average.inputs())).isEqualTo(average.right());
        Comparison ratio = compared(whole, Programme.RIGID_EXPENDITURE, RuleId.GX_03);
        assertThat(ratio.inputs()).extracting(Input::symbol).containsExactly("I", "r");
        assertThat(product(ratio.inputs())).isEqualTo(ratio.right());
    }

    @Test
    void a_sum_of_assets_opens_into_the_single_assets_with_their_source() {
        Assessment whole = Families.widowAndDaughter()
                .owning(AssetKind.DEPOSIT, 1200)
                .owning(AssetKind.FUND, 300)
                .assessed();
        Ruling ruling = whole.ofHousehold(Programme.DIBAO)
                .orElseThrow()
                .rulings()
                .stream()
                .filter(one -> one.compared() != null && one.compared().parts().size() == 2)
                .findFirst()
                .orElseThrow();
        Comparison compared = ruling.compared();
        assertThat(compared.parts()).allSatisfy(part -> assertThat(part.source()).isNotNull());
        assertThat(compared.parts().stream().map(Input::value).reduce(Fraction.ZERO, Fraction::plus))
                .isEqualTo(compared.left());
        assertThat(product(compared.inputs())).isEqualTo(compared.right());
        assertThat(compared.inputs()).anySatisfy(input -> assertThat(input.policy()).isNotNull());
    }

    @Test
    void what_is_missing_says_whose_it_is_and_who_can_say_it() {
        Assessment open = Families.of(Person.applicant().earning(IncomeKind.WAGE, 100).statusesUnknown()).assessed();
        List<Missing> missing = open.results()
                .stream()
                .flatMap(one -> one.rulings().stream())
                .filter(ruling -> ruling.outcome() == Outcome.UNPROVEN)
                .flatMap(ruling -> ruling.missing().stream())
                .distinct()
                .toList();
        assertThat(missing).anySatisfy(one -> {
            assertThat(one.fact()).isEqualTo(Fact.STATUSES);
            assertThat(one.member()).isEqualTo(1);
            assertThat(one.way()).isEqualTo(Way.FAMILY);
            assertThat(one.sentence()).startsWith("成员1（本人）已享受待遇情况：");
        }).noneSatisfy(one -> assertThat(one.fact()).isEqualTo(Fact.OTHER));
    }

    @Test
    void a_rule_rests_on_the_text_of_its_day_and_the_law_holds_from_july_2026_only() {
        assertThat(RuleId.DB_01.on(LocalDate.of(2026, 6, 30)).article()).startsWith("社会救助暂行办法第9条");
        assertThat(RuleId.DB_01.on(LocalDate.of(2026, 7, 1)).article()).isEqualTo("社会救助法第18条");
        assertThat(RuleId.LS_21.on(LocalDate.of(2026, 6, 30)).article()).isEqualTo("社会救助暂行办法第48条");
        assertThat(RuleId.LS_21.on(LocalDate.of(2026, 7, 1)).article()).isEqualTo("社会救助法第44条");
        for (RuleId rule : RuleId.values()) {
            assertThat(rule.on(LocalDate.of(2026, 6, 30)).article()).as(rule.code()).doesNotContain("社会救助法");
            assertThat(rule.texts()).extracting(RuleText::version).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void an_answer_keeps_the_version_of_every_rule_it_applied_and_no_other() {
        Assessment before = Families.widowAndDaughter().on("2026-06-20").assessed();
        Assessment since = Families.widowAndDaughter().assessed();
        assertThat(before.rule(RuleId.DB_01).version()).isEqualTo(1);
        assertThat(since.rule(RuleId.DB_01)).isEqualTo(
                new AppliedRule(RuleId.DB_01, 2, LocalDate.of(2026, 7, 1), "社会救助法第18条"));
        assertThat(since.rules()).extracting(AppliedRule::rule)
                .isSorted()
                .contains(RuleId.XZ_10, RuleId.XZ_20, RuleId.DB_10)
                .doesNotContain(RuleId.LS_20, RuleId.TK_01)
                .doesNotHaveDuplicates();
    }

    private static Comparison compared(Assessment whole, Programme programme, RuleId rule) {
        return whole.ofHousehold(programme)
                .orElseThrow()
                .rulings()
                .stream()
                .filter(ruling -> ruling.rule() == rule)
                .findFirst()
                .orElseThrow()
                .compared();
    }

    private static Fraction product(List<Input> inputs) {
        return inputs.stream().map(Input::value).reduce(Fraction.ONE, Fraction::times);
    }
}
