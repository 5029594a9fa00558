package org.assistance.domain.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SignersTests {
    private static final List<String> HOUSEHOLD = List.of("王德发", "李桂兰");

    @Test
    void a_member_of_the_household_may_sign_however_the_name_is_put_down() {
        assertThat(Signers.problemOf("王德发", "李桂兰", HOUSEHOLD)).isNull();
        assertThat(Signers.problemOf("户主王德发（按手印）、李桂兰", "李桂兰", HOUSEHOLD)).isNull();
        assertThat(Signers.problemOf("王德发 已签字", "李桂兰", HOUSEHOLD)).isNull();
    }

    @Test
    void who_is_put_down_as_present_may_sign() {
        assertThat(Signers.problemOf("监护人张强", "王德发、监护人张强", HOUSEHOLD)).isNull();
        assertThat(Signers.problemOf("张强", "王德发、监护人张强", HOUSEHOLD)).isNull();
        assertThat(Signers.problemOf("申请人", "申请人", HOUSEHOLD)).isNull();
    }

    @Test
    void nobody_else_may() {
        assertThat(Signers.problemOf("不在家的李四 已签字", "王德发", HOUSEHOLD)).contains("李四", "不是申请家庭的成员");
        assertThat(Signers.problemOf("王德发、张强", "王德发", HOUSEHOLD)).startsWith("“张强”");
    }

    @Test
    void a_visit_that_nobody_signed_has_no_wrong_signer() {
        assertThat(Signers.problemOf("", "王德发", HOUSEHOLD)).isNull();
    }
}
