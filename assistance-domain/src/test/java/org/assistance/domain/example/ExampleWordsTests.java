package org.assistance.domain.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.assistance.eligibility.facts.Exclusion;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.ObligorFacts;
import org.assistance.eligibility.facts.SupportBasis;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.value.DisabilityKind;
import org.assistance.eligibility.value.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every word that the columns know, and every mistake in them, told in one sentence that names the column. */
class ExampleWordsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private static ExampleRow row(String members, String household, String policy) {
        return new ExampleRow("1", "DB-01", "情形", "2026-11-20", "低保", members, household, policy, "", "", "符合", "",
                "");
    }

    private static Example read(ExampleRow row) {
        return ExampleBook.delivered().read(row);
    }

    private static MemberFacts member(String words) {
        return FamilyWords.read("本人 " + words, DAY).getFirst();
    }

    @TestFactory
    Stream<DynamicTest> every_sample_that_the_page_shows_can_be_read() {
        return Stream.of(
                FamilyWords.WORDS.stream().map(word -> row("本人 " + word.sample() + "；配偶", "", "")),
                HouseholdWords.WORDS.stream().map(word -> row("本人；配偶", word.sample(), "")),
                ObligorWords.WORDS.stream().map(word -> row("本人；配偶", "义务人 子女 " + word.sample(), "")),
                ReliefWords.WORDS.stream().map(word -> row("本人；配偶", "急难 重大疾病 " + word.sample(), "")),
                PolicyPhrases.SAMPLES.stream().map(sample -> row("本人；配偶", "", sample[0])))
                .flatMap(rows -> rows)
                .map(row -> DynamicTest.dynamicTest(row.members() + row.household() + row.policy(),
                        () -> assertThatCode(() -> read(row)).doesNotThrowAnyException()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            本人 工姿468元/月 | | | 家庭成员：“工姿468元/月”：不认识“工姿”
            本人 工姿 | | | 家庭成员：不认识“工姿”
            本人 工资468元 | | | 家庭成员：“工资468元”：请写明是每月
            本人 工资4680元/年(2026-01至2026-03) | | | 家庭成员：“工资4680元/年(2026-01至2026-03)”：写了起止月份
            本人 工资468元/月成本10元 | | | 家庭成员：“工资468元/月成本10元”：只有经营和财产收入可以写成本
            本人 津贴补贴800元/月 | | | 家庭成员：“津贴补贴800元/月”：不认识“津贴补贴”
            本人 补贴800元/月 | | | 家庭成员：“补贴800元/月”：“补贴”可以是
            本人 2026-02-30 | | | 家庭成员：“2026-02-30”：没有“2026-02-30”这一天
            本人 残疾智力五级 | | | 家庭成员：不认识“残疾智力五级”
            本人 自理7项不达标 | | | 家庭成员：“本人 自理7项不达标”：未达标的自理项目数应为0至6
            邻居 | | | 家庭成员：每名成员先写与申请人的关系；不认识“邻居”
            '' | | | 家庭成员：请至少写一名成员
            配偶 | | | 家庭成员：家庭成员中应有且只有一名申请人
            本人 | 存款很多 | | 家庭情况：不认识“存款很多”
            本人 | 游艇1个 | | 家庭情况：“游艇1个”：不认识“游艇”
            本人 | 义务人 子女 很有钱 | | 家庭情况：不认识“很有钱”
            本人 | 急难 生病 | | 家庭情况：“急难 生病”：不认识“生病”
            本人 | 医疗支出100元报销200元 | | 家庭情况：“医疗支出100元报销200元”：报销金额不能超过支出总额
            本人 | 财产核定 低保 商铺 符合 | | 家庭情况：低保没有商铺的限额
            本人 | | 低保标淮=700元/月 | 政策：“低保标淮=700元/月”：没有叫“低保标淮”的政策标准
            本人 | | 低保标准·城镇=七百 | 政策：“低保标准·城镇=七百”：“七百”不是数值
            本人 2026-11-21 | | | 家庭成员：成员1（本人）的出生日期2026-11-21晚于申请日
            本人 | | 低保标准·城镇=-5元/月 | 政策：“低保标准·城镇=-5元/月”：政策标准不能是负数
            本人 | | 低保标准·城镇=700元/周 | 政策：“低保标准·城镇=700元/周”：不认识单位“元/周”
            本人 | | 待遇取整方式=抹零 | 政策：“待遇取整方式=抹零”：不认识“抹零”
            本人 | | 财产:低保 机动车辆 | 政策：“财产:低保 机动车辆”：财产限额应写
            本人 | | 渐退期=无 | 政策：“渐退期=无”：示例县本来就没有这一条
            本人 | | 其他:低保=1 | 政策：“其他:低保=1”：冒号前只能写
            """)
    void a_mistake_is_told_with_its_column(String members, String household, String policy, String sentence) {
        ExampleRow row = row(members, household == null ? "" : household, policy == null ? "" : policy);
        assertThatThrownBy(() -> read(row)).isInstanceOf(ExampleRefusal.class).hasMessageStartingWith(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            XX-1 | 情形 | 2026-11-20 | 低保 | 全家 | | 符合 | | 规则：没有编号为“XX-1”的规则
            DB-01 | '' | 2026-11-20 | 低保 | | | 符合 | | 情形：请用几个字写明
            DB-01 | 情形 | 今天 | 低保 | | | 符合 | | 申请日：没有“今天”这一天
            DB-01 | 情形 | 2026-11-20 | 医保 | | | 符合 | | 申请项目：不认识“医保”
            DB-01 | 情形 | 2026-11-20 | 低保 | 成员2 | | 符合 | | 对象：“成员2”应写全家，或者成员1至成员1
            DB-01 | 情形 | 2026-11-20 | 低保 | | 可以 | 符合 | | 本条：不认识“可以”
            DB-01 | 情形 | 2026-11-20 | 低保 | | | 通过 | | 认定：不认识“通过”
            DB-01 | 情形 | 2026-11-20 | 低保 | | | | 一百 | 金额：“一百”不是金额
            DB-01 | 情形 | 2026-11-20 | 低保 | | | | | 认定：本条规则、项目认定、金额、说明含至少写一项
            JT-01 | 情形 | 2026-11-20 | 渐退 | | | 符合 | | 家庭情况：问渐退的，要写
            JG-02 | 情形 | 2026-11-20 | 价格补贴 | | | 符合 | | 家庭情况：问价格补贴的，要写
            """)
    void a_mistake_in_what_is_asked_or_expected_is_told_with_its_column(String rule, String situation, String applied,
            String programme, String subject, String ruling, String outcome, String amount, String sentence) {
        var row = new ExampleRow("1", rule, situation, applied, programme, "本人", "", "", text(subject), text(ruling),
                text(outcome), text(amount), "");
        assertThatThrownBy(() -> read(row)).isInstanceOf(ExampleRefusal.class).hasMessageStartingWith(sentence);
    }

    private static String text(String cell) {
        return cell == null ? "" : cell;
    }

    @Test
    void words_say_of_a_member_what_they_should() {
        MemberFacts member = member("1979-03-08 女 服刑 残疾多重一级=肢体二级+精神三级(至2030-06-30) 工资４６８元/月（2025-11至2026-04） 申报享有低保");
        assertThat(member.birthDate()).isEqualTo("1979-03-08");
        assertThat(member.exclusion()).isEqualTo(Exclusion.PRISON);
        assertThat(member.certificates().getFirst().kind()).isEqualTo(DisabilityKind.MULTIPLE);
        assertThat(member.certificates().getFirst().details()).hasSize(2);
        assertThat(member.certificates().getFirst().expires()).isEqualTo("2030-06-30");
        IncomeLine wage = member.incomes().getFirst();
        assertThat(wage.kind()).isEqualTo(IncomeKind.WAGE);
        assertThat(wage.amount()).isEqualTo(Money.ofYuan(468 * 6));
        assertThat(member.statuses().getFirst().kind()).isEqualTo(HeldKind.DIBAO);
        assertThat(member.statuses().getFirst().believed()).isFalse();
    }

    @Test
    void what_is_not_said_was_asked_and_what_is_unknown_was_not() {
        MemberFacts plain = member("");
        assertThat(plain.incomes()).isEmpty();
        assertThat(plain.statuses()).isEmpty();
        assertThat(plain.certificates()).isEmpty();
        MemberFacts unknown = member("收入不详 享有不详 残疾不详 照料不详 就读不详 转移支出不详 重病不详 承包地不详 同住不详");
        assertThat(List.of(unknown)).allSatisfy(one -> {
            assertThat(one.incomes()).isNull();
            assertThat(one.statuses()).isNull();
            assertThat(one.certificates()).isNull();
            assertThat(one.care()).isNull();
            assertThat(one.school()).isNull();
            assertThat(one.outflows()).isNull();
            assertThat(one.seriousIllness()).isNull();
            assertThat(one.ties()).isNull();
            assertThat(one.living()).isNull();
        });
    }

    @Test
    void words_say_of_somebody_who_owes_support_what_they_should() {
        ObligorFacts obligor = read(row("本人；配偶", "义务人 子女 1970-01-01 供养成员1、成员2 判决支付300元/月 未同意核对", "")).facts()
                .obligors()
                .getFirst();
        assertThat(obligor.supports()).containsExactly(1, 2);
        assertThat(obligor.basis()).isEqualTo(SupportBasis.COURT_ORDER);
        assertThat(obligor.paidPerMonth()).isEqualTo(Money.ofYuan(300));
        assertThat(obligor.consented()).isFalse();
        assertThat(obligor.incomeOfYear()).isNull();
    }

    @Test
    void a_phrase_of_policy_takes_the_place_of_the_row_it_is_about_and_of_no_other() {
        var policy = read(row("本人", "", "特困照料护理标准（半护理）=350元/月；上年度居民人均可支配收入=无")).policy();
        assertThat(policy.value(PolicyCode.TEKUN_CARE, "PARTLY", null).perMonth()).isEqualTo(
                Money.ofYuan(350).exact());
        assertThat(policy.value(PolicyCode.TEKUN_CARE, "UNABLE", null).perMonth()).isEqualTo(
                Money.ofYuan(900).exact());
        assertThat(policy.find(PolicyCode.PCDI, null, null)).isNull();
    }

    @Test
    void an_answer_that_is_not_the_expected_one_is_told_column_by_column() {
        var row = new ExampleRow("1", "DB-01", "情形", "2026-11-20", "低保", "本人", "", "", "", "不符合", "待查明", "669", "外星人");
        assertThat(Trial.of(read(row)).differences()).containsExactly("本条：应为不符合，算得符合", "认定：应为待查明，算得符合",
                "金额：应为669.00元，算得670.00元", "说明含：答复中没有“外星人”");
    }
}
