package org.assistance.eligibility.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdNumberTests {
    @Test
    void a_temporary_number_tells_birth_date_sex_and_serial_with_a_right_check_character() {
        IdNumber first = IdNumber.temporary(0, LocalDate.of(1950, 1, 1), Sex.FEMALE);
        IdNumber last = IdNumber.temporary(999_999, LocalDate.of(2026, 11, 2), Sex.MALE);
        assertThat(first.value()).startsWith("00000019500101002");
        assertThat(last.value()).startsWith("00999920261102991");
        assertThat(last.serial()).isEqualTo(999_999);
        assertThat(IdNumber.temporary(123_456, LocalDate.of(2026, 11, 2), Sex.MALE).serial()).isEqualTo(123_456);
        assertThat(last.birthDate()).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(first.sex()).isEqualTo(Sex.FEMALE);
        assertThat(last.sex()).isEqualTo(Sex.MALE);
        assertThat(first.isTemporary()).isTrue();
        assertThat(new IdNumber("11010519491231002x").isTemporary()).isFalse();
        assertThatThrownBy(() -> IdNumber.temporary(1_000_000, LocalDate.EPOCH, Sex.MALE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new IdNumber("11010519491231002X").serial()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nobody_takes_a_temporary_number_for_a_real_one_unless_it_is_asked_for() {
        String temporary = IdNumber.temporary(7, LocalDate.of(1979, 3, 2), Sex.FEMALE).value();
        assertThat(IdNumber.problemOf(temporary)).contains("临时编号");
        assertThat(IdNumber.problemOf(" " + temporary.toLowerCase())).contains("临时编号");
        assertThat(IdNumber.problemOf(temporary, LocalDate.of(2026, 11, 2))).contains("临时编号");
        assertThat(IdNumber.problemOfEither(temporary)).isNull();
        assertThat(IdNumber.problemOfEither(temporary, LocalDate.of(1979, 3, 1))).contains("晚于今天");
        assertThatThrownBy(() -> IdNumber.ofFifteenDigits("001234790302123"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(IdNumber.sought("001234790302123")).isEqualTo("001234790302123");
    }

    @ParameterizedTest
    @CsvSource({"11010519491231002,X", "44052418800101001,4", "99010119700101001,X", "99010120000229102,2",
            "99010119991231003,9",
            "99010119580615002,9"})
    void the_check_character_follows_the_standard(String digits, String check) {
        assertThat(IdNumber.ofSeventeenDigits(digits).value()).isEqualTo(digits + check);
    }

    @Test
    void a_small_x_and_blanks_are_taken_and_a_capital_x_is_kept() {
        assertThat(new IdNumber(" 990101 19700101 001x ").value()).isEqualTo("99010119700101001X");
    }

    @ParameterizedTest
    @ValueSource(strings = {"９９０１０１１９７００１０１００１ｘ", "９９０１０１１９７００１０１００１Ｘ", "990101\u300019700101\u00a0001X",
            "\t99010119700101001x"})
    void full_width_characters_and_every_kind_of_blank_are_taken(String typed) {
        assertThat(IdNumber.problemOf(typed)).isNull();
        assertThat(new IdNumber(typed).value()).isEqualTo("99010119700101001X");
    }

    @Test
    void fifteen_full_width_digits_are_converted_too() {
        assertThat(IdNumber.ofFifteenDigits("９９０１０１７００１０１００１").value()).isEqualTo("99010119700101001X");
    }

    @Test
    void birth_date_and_sex_are_in_the_number() {
        var number = new IdNumber("990101200002291022");
        assertThat(number.birthDate()).isEqualTo(LocalDate.of(2000, 2, 29));
        assertThat(number.sex()).isEqualTo(Sex.FEMALE);
        assertThat(new IdNumber("99010119700101001X").sex()).isEqualTo(Sex.MALE);
    }

    @ParameterizedTest
    @CsvSource({"990101197001010019,校验码不符", "99010119700101001,应为18位", "99010119700230001X,出生日期19700230不存在",
            "9901011970010100A9,第17位不是", "99010119700101001Y,最后一位"})
    void a_wrong_number_gets_a_sentence(String typed, String sentence) {
        assertThat(IdNumber.problemOf(typed)).contains(sentence);
        assertThatThrownBy(() -> new IdNumber(typed)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void nobody_is_born_tomorrow() {
        String newborn = IdNumber.ofSeventeenDigits("99010120261121001").value();
        assertThat(IdNumber.problemOf(newborn, LocalDate.of(2026, 11, 21))).isNull();
        assertThat(IdNumber.problemOf(newborn, LocalDate.of(2026, 11, 20))).contains("晚于今天");
    }

    @Test
    void fifteen_digits_are_refused_at_the_counter_and_converted_on_import() {
        assertThat(IdNumber.problemOf("990101700101001")).contains("应为18位");
        assertThat(IdNumber.ofFifteenDigits("990101700101001").value()).isEqualTo("99010119700101001X");
    }

    @Test
    void who_is_looked_for_by_an_old_number_is_looked_for_by_the_one_that_it_became() {
        assertThat(IdNumber.sought("990101700101001")).isEqualTo("99010119700101001X");
        assertThat(IdNumber.sought("９９０１０１ 700101001")).isEqualTo("99010119700101001X");
        assertThat(IdNumber.sought("990101701301001")).as("no such month").isEqualTo("990101701301001");
        assertThat(IdNumber.sought("99010119700101001x")).isEqualTo("99010119700101001x");
        assertThat(IdNumber.sought("")).isEmpty();
        assertThat(IdNumber.problemOf("990101700101001")).as("an application takes none").contains("15位旧号码");
    }

    @Test
    void it_never_prints_itself_whole() {
        assertThat(new IdNumber("99010119700101001X")).hasToString("990101********001X");
    }

    @Test
    void the_bytes_of_a_number_are_a_right_one_exactly_where_its_text_is() {
        var random = new Random(20261123);
        String signs = "0123456789xXaX -.'";
        int right = 0;
        for (int at = 0; at < 200_000; at++) {
            String digits = "%02d0101%04d%02d%02d%03d".formatted(random.nextInt(10), 1880 + random.nextInt(200),
                    random.nextInt(14), random.nextInt(33), random.nextInt(1000));
            char check = signs.charAt(random.nextInt(12));
            var text = new StringBuilder(digits).append(check);
            if (random.nextInt(5) == 0) {
                text.setCharAt(random.nextInt(18), signs.charAt(random.nextInt(signs.length())));
            }
            boolean is = IdNumber.problemOf(text.toString()) == null;
            right += is ? 1 : 0;
            assertThat(IdNumber.birthDateIn(("," + text).getBytes(StandardCharsets.US_ASCII), 1)).as("%s", text)
                    .isEqualTo(is ? Integer.parseInt(text.substring(6, 14)) : -1);
        }
        assertThat(right).isGreaterThan(5000);
    }
}
