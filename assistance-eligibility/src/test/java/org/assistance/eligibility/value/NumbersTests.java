package org.assistance.eligibility.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1,234.50|123450", "0|0", "0.05|5", "12|1200", "12.3|1230", "-3.10|-310",
            " 670元 |67000"})
    void money_is_read_as_people_type_it(String text, long fen) {
        assertThat(Money.parse(text).fen()).isEqualTo(fen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.234", "12,34", "一百", "1e3", ".5"})
    void what_is_no_amount_gets_a_sentence(String text) {
        assertThat(Money.problemOf(text)).isNotBlank();
        assertThatThrownBy(() -> Money.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void however_long_a_row_of_digits_is_it_is_called_too_large() {
        for (String digits : List.of("1".repeat(13), "1,".repeat(2_000) + "1", "1,111" + ",111".repeat(5_000))) {
            assertThat(Money.problemOf(digits)).startsWith("金额过大");
        }
        assertThat(Money.parse("999,999,999,999")).isEqualTo(Money.ofYuan(999_999_999_999L));
    }

    @Test
    void money_is_written_with_separators_and_two_decimals() {
        assertThat(Money.ofFen(123456705).format()).isEqualTo("1,234,567.05");
        assertThat(Money.ofFen(-100000).format()).isEqualTo("-1,000.00");
        assertThat(Money.ofFen(-5).plain()).isEqualTo("-0.05");
        assertThat(Money.ofFen(99900).format()).isEqualTo("999.00");
    }

    @Test
    void fractions_stay_exact_however_large_they_grow() {
        assertThat(Fraction.of(361700, 12).times(12)).isEqualTo(Fraction.of(361700));
        assertThat(Fraction.of(1, 3).plus(Fraction.of(1, 6))).isEqualTo(Fraction.of(1, 2));
        assertThat(Fraction.parse("0.035").times(67000)).isEqualTo(Fraction.of(2345));
        assertThat(Fraction.of(1, -2)).isEqualTo(Fraction.of(-1, 2));
        Fraction twice = Fraction.of(Long.MAX_VALUE).times(2);
        assertThat(twice.over(2)).isEqualTo(Fraction.of(Long.MAX_VALUE));
        assertThat(twice).isGreaterThan(Fraction.of(Long.MAX_VALUE)).hasToString("18446744073709551614");
        assertThat(twice.negated().sign()).isEqualTo(-1);
        assertThatThrownBy(twice::floor).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Fraction.ONE.over(0)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void a_sum_over_every_odd_span_comes_back_to_nought_term_by_term_and_rounds_right() {
        Fraction sum = Fraction.ZERO;
        for (int span = 1; span <= 96; span++) {
            sum = sum.plus(Fraction.of(1_234_567L * span + 1, span));
        }
        assertThat(sum.large()).isNotNull();
        BigDecimal near = BigDecimal.ZERO;
        for (int span = 1; span <= 96; span++) {
            near = near.add(BigDecimal.valueOf(1_234_567L * span + 1)
                    .divide(BigDecimal.valueOf(span), 40, RoundingMode.HALF_EVEN));
        }
        assertThat(sum.floor()).isEqualTo(near.setScale(0, RoundingMode.FLOOR).longValueExact());
        assertThat(sum.ceiling()).isEqualTo(near.setScale(0, RoundingMode.CEILING).longValueExact());
        assertThat(sum.halfUp()).isEqualTo(near.setScale(0, RoundingMode.HALF_UP).longValueExact());
        assertThat(sum.negated().floor()).isEqualTo(-sum.ceiling());
        for (int span = 96; span >= 1; span--) {
            sum = sum.minus(Fraction.of(1_234_567L * span + 1, span));
        }
        assertThat(sum).isEqualTo(Fraction.ZERO);
    }

    @ParameterizedTest
    @CsvSource({"5,2,3,3", "-5,2,-3,-2", "7,3,2,3", "4,2,2,2", "-1,3,0,0"})
    void halves_go_away_from_zero_and_ceilings_go_up(long numerator, long denominator, long halfUp, long ceiling) {
        assertThat(Fraction.of(numerator, denominator).halfUp()).isEqualTo(halfUp);
        assertThat(Fraction.of(numerator, denominator).ceiling()).isEqualTo(ceiling);
    }

    @Test
    void a_certificate_number_is_the_identity_number_kind_and_grade() {
        var number = DisabilityCertificateNumber.parse("99010119700101001x53b1");
        assertThat(number.kind()).isEqualTo(DisabilityKind.INTELLECTUAL);
        assertThat(number.grade()).isEqualTo(3);
        assertThat(number.suffix()).isEqualTo("B1");
        assertThat(number.text()).isEqualTo("99010119700101001X53B1");
        assertThat(DisabilityCertificateNumber.problemOf("99010119700101001X83")).contains("第19位");
        assertThat(DisabilityCertificateNumber.problemOf("99010119700101001X55")).contains("第20位");
        assertThat(DisabilityCertificateNumber.problemOf("99010119700101001X53", new IdNumber("990101195806150029")))
                .contains("不一致");
        assertThat(DisabilityCertificateNumber.problemOfEnd("53")).isNull();
        assertThat(DisabilityCertificateNumber.problemOfEnd("５３b1")).isNull();
        assertThat(DisabilityCertificateNumber.problemOfEnd("83")).contains("第19位");
        assertThat(DisabilityCertificateNumber.problemOfEnd("55")).contains("第20位");
        assertThat(DisabilityCertificateNumber.problemOfEnd("5")).contains("现为1位");
        assertThat(DisabilityCertificateNumber.problemOfEnd("53B12")).contains("现为5位");
    }

    @Test
    void a_card_must_pass_the_luhn_sum_and_a_passbook_need_not() {
        assertThat(AccountNumber.luhn("79927398713")).isTrue();
        assertThat(AccountNumber.problemOf("6222020000000000004", AccountKind.BANK_CARD) == null)
                .isEqualTo(AccountNumber.luhn("6222020000000000004"));
        assertThat(AccountNumber.problemOf("4111111111111111", AccountKind.BANK_CARD)).isNull();
        assertThat(AccountNumber.problemOf("4111111111111112", AccountKind.BANK_CARD)).contains("校验不符");
        assertThat(AccountNumber.problemOf("4111111111111112", AccountKind.PASSBOOK)).isNull();
        assertThat(AccountNumber.problemOf("411111111111111", AccountKind.PASSBOOK)).contains("16至19位");
        assertThat(new AccountNumber("4111111111111111", AccountKind.BANK_CARD)).hasToString("************1111");
    }

    @Test
    void a_division_knows_its_level_its_parent_and_what_lies_inside() {
        var village = DivisionCode.of("321283001212");
        assertThat(village.level()).isEqualTo(DivisionLevel.VILLAGE);
        assertThat(village.parent()).isEqualTo(DivisionCode.of("321283001"));
        assertThat(DivisionCode.of("321283").contains(village)).isTrue();
        assertThat(DivisionCode.of("321284").contains(village)).isFalse();
        assertThat(DivisionCode.COUNTRY.contains(village)).isTrue();
        assertThat(DivisionCode.COUNTRY.parent()).isNull();
        assertThat(DivisionCode.problemOf("3408")).isNotNull();
    }

    @Test
    void a_city_without_counties_is_the_parent_of_its_townships() {
        var township = DivisionCode.of("441900003");
        assertThat(township.level()).isEqualTo(DivisionLevel.TOWNSHIP);
        assertThat(township.parent()).isEqualTo(DivisionCode.of("4419"));
        assertThat(township.chain()).containsExactly(township, DivisionCode.of("4419"), DivisionCode.of("44"),
                DivisionCode.COUNTRY);
    }

    @ParameterizedTest
    @CsvSource({"13855512345,true", "12855512345,false", "0556-5551234,true", "05565551234,true", "5551234,false"})
    void a_phone_is_a_mobile_or_has_an_area_code(String typed, boolean right) {
        assertThat(Phone.problemOf(typed) == null).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({"'',true", "103368001234,true", "1033 6800 1234,true", "10336800123,false", "1033680012345,false",
            "10336800123A,false"})
    void a_bank_code_has_twelve_digits_or_is_left_out(String typed, boolean right) {
        assertThat(BankCode.problemOf(typed) == null).isEqualTo(right);
    }

    @Test
    void an_amount_that_is_no_whole_fen_shows_that_it_is_about() {
        assertThat(Unit.YUAN_PER_MONTH.format(Fraction.of(361700, 12))).isEqualTo("约301.4167元/月");
        assertThat(Unit.YUAN.format(Fraction.of(12345, 10))).isEqualTo("12.3450元");
        assertThat(Unit.MULTIPLE.format(Fraction.parse("1.5"))).isEqualTo("1.5倍");
    }

    @Test
    void a_number_typed_in_full_width_signs_is_the_same_number() {
        assertThat(Money.parse("１，２３４．５０").fen()).isEqualTo(123450);
        assertThat(Money.parse("７３０ 元")).isEqualTo(Money.ofYuan(730));
        assertThat(new Phone("１３８０５５６１２３４").value()).isEqualTo("13805561234");
        assertThat(new Phone("０５５６－５５５１２３４").value()).isEqualTo("0556-5551234");
        assertThat(new AccountNumber("６２１７００１２３４５６７８９０１２８", AccountKind.PASSBOOK).value())
                .isEqualTo("6217001234567890128");
        assertThat(DisabilityCertificateNumber.parse("９９０１０１１９７００１０１００１ｘ５１").text())
                .isEqualTo("99010119700101001X51");
        assertThat(BankCode.tidy("１０３３６８１００１２０")).isEqualTo("103368100120");
        assertThat(BankCode.problemOf("１０３３６８１００１２０")).isNull();
    }

    @Test
    void blanks_and_hyphens_group_the_digits_of_accounts_and_mobiles_and_are_left_out() {
        assertThat(new AccountNumber("6217\u00a00012-3456　7890 128", AccountKind.PASSBOOK).value())
                .isEqualTo("6217001234567890128");
        assertThat(new Phone("138-0556-1234").value()).isEqualTo("13805561234");
        assertThat(new Phone("0556—5551234").value()).isEqualTo("0556-5551234");
        assertThat(BankCode.tidy("1033 6810-0120")).isEqualTo("103368100120");
    }

    @Test
    void full_width_signs_that_are_no_number_are_still_refused() {
        assertThat(Phone.problemOf("１３８０５５６１２３")).contains("11位手机号码");
        assertThat(AccountNumber.problemOf("６２１７Ａ", AccountKind.BANK_CARD)).isEqualTo("账号只能填写数字");
        assertThat(AccountNumber.problemOf("６２１７", AccountKind.BANK_CARD)).endsWith("现为4位");
        assertThat(Money.problemOf("１２ ３４")).isNotBlank();
        assertThat(Money.problemOf("一百")).isNotBlank();
        assertThat(BankCode.problemOf("１０３")).isNotBlank();
        assertThat(DisabilityCertificateNumber.problemOf("９９０１０１１９７００１０１００１ｘ８１")).contains("第19位");
    }
}
