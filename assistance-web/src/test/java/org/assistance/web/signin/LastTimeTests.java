package org.assistance.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.assistance.domain.staff.OwnAccount.Line;
import org.assistance.domain.staff.OwnAccount.SinceLast;
import org.assistance.domain.staff.StaffRecord.Kind;
import org.junit.jupiter.api.Test;

/** What an officer is told on coming in. */
class LastTimeTests {
    @Test
    void each_use_of_a_given_password_is_told() {
        var first = new Line(Instant.parse("2026-11-02T01:00:00Z"), Kind.GIVEN_USED_NEARBY, "来自 10.8.9.9", null);
        var second = new Line(Instant.parse("2026-11-03T01:00:00Z"), Kind.GIVEN_USED, "来自 10.8.1.1", null);
        LastTime told = LastTime.of(new SinceLast(null, "", 0, List.of(), List.of(first, second)));
        assertThat(told.striking()).isTrue();
        assertThat(told.sentence()).contains("来自 10.8.9.9。", "来自 10.8.1.1。").endsWith("首次登录不是您本人的，还要告诉审计管理员。");
    }

    @Test
    void without_one_nothing_is_striking() {
        LastTime told = LastTime.of(new SinceLast(null, "", 0, List.of(), List.of()));
        assertThat(told.striking()).isFalse();
        assertThat(told.sentence()).isEqualTo("这是第一次登录。");
    }
}
