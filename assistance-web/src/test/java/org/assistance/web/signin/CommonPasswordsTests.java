package org.assistance.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPasswordsTests {
    @ParameterizedTest
    @ValueSource(strings = {"password2026", "Password-2026", "P@ssw0rd1234", "p4ssw0rd-123456", "123456password",
            "123456789012", "woaini5201314", "minzhengju123456", "qwertyuiop123", "1qaz2wsx3edc", "QAZwsx123456",
            "abcabcabcabc", "a1a1a1a1a1a1", "adminadmin2026", "anqing-minzheng", "111111111111", "123456qwerty"})
    void what_everybody_thinks_of_is_common(String password) {
        assertThat(CommonPasswords.contains(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"my-own-pass-1", "k7pd-w2xm-9hqa-v4tc", "xiaohe-lianhua-47", "shanshui9-qiaotou",
            "春风又绿江南岸2-不用换"})
    void what_nobody_else_has_is_not(String password) {
        assertThat(CommonPasswords.contains(password)).isFalse();
    }

    @Test
    void there_are_some_thousand_of_them() {
        assertThat(CommonPasswords.size()).isGreaterThan(5_000);
    }

    @Test
    void a_given_password_is_never_among_them() {
        for (int at = 0; at < 200; at++) {
            assertThat(PasswordForm.weakness(GivenPassword.make(), "TC11", true)).isNull();
        }
    }

    @Test
    void eleven_signs_are_too_few_and_twelve_are_not() {
        assertThat(PasswordForm.weakness("heting-47-u", "TC11", false)).isEqualTo("新密码为12至64位");
        assertThat(PasswordForm.weakness("heting-47-ua", "TC11", false)).isNull();
        assertThat(PasswordForm.weakness("heting-tc11-47", "TC11", false)).isEqualTo("新密码不能包含工号");
    }

    @ParameterizedTest
    @ValueSource(strings = {"三更灯火五更鸡正是男儿读书时", "shanshuiqiaotoulianhua", "SHANSHUIQIAOTOULIANHUA", "850317-294-66-01",
            "3.14-15.92-65.35+89.79"})
    void any_kind_of_sign_will_do_alone_unless_the_office_asks_for_two(String password) {
        assertThat(PasswordForm.weakness(password, "TC11", false)).isNull();
        boolean noLetter = password.chars().noneMatch(Character::isLetter);
        boolean onlyLetters = password.chars().allMatch(Character::isLetter);
        assertThat(noLetter || onlyLetters).isTrue();
        assertThat(PasswordForm.weakness(password, "TC11", true)).isEqualTo("新密码应同时有字母和数字");
    }

    @ParameterizedTest
    @ValueSource(strings = {"990101198503170019", "my99010119850317001X", "13905560000-x"})
    void a_number_that_others_know_is_no_password(String password) {
        assertThat(PasswordForm.weakness(password, "TC11", false)).isEqualTo("新密码不能用身份证号、手机号");
    }
}
