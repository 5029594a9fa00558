package org.assistance.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.assistance.web.signin.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
@ExtendWith(OutputCaptureExtension.class)
class ComparingClocksTests {
    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_clock_that_agrees_with_the_databases_is_not_spoken_of(CapturedOutput log) {
        compared(Duration.ZERO);
        compared(Duration.ofMillis(1_500));
        assertThat(log).doesNotContain("本机时钟");
    }

    @Test
    void one_that_is_seconds_apart_either_way_is_an_error_in_the_log_which_tells_its_own_time_zone(CapturedOutput log) {
        compared(Duration.ofSeconds(5));
        assertThat(log).containsPattern("[0-9T:.-]+(Z|\\+[0-9]{2}:[0-9]{2}) ERROR .*本机时钟比数据库快[45]秒");
        compared(Duration.ofSeconds(-5));
        assertThat(log).containsPattern("本机时钟比数据库慢[45]秒");
    }

    private void compared(Duration ahead) {
        new ComparingClocks(jdbc, Clock.offset(Clock.systemUTC(), ahead)).compare();
    }
}
