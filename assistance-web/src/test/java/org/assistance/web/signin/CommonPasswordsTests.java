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
            assertThat(PasswordForm.weakness(GivenPassword.make(), "TC11")).isNull();
        }
    }

    @Test
    void eleven_signs_are_too_few_and_twelve_are_not() {
        assertThat(PasswordForm.weakness("heting-47-u", "TC11")).isEqualTo("新密码为12至64位");
        assertThat(PasswordForm.weakness("heting-47-ua", "TC11")).isNull();
        assertThat(PasswordForm.weakness("heting-tc11-47", "TC11")).isEqualTo("新密码不能包含工号");
    }
}
