package org.assistance.domain.database;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Puts a {@link TestClock} in the place of the office's clock. */
@TestConfiguration(proxyBeanMethods = false)
public class TestTime {
    /** The clock that a test may set. */
    @Bean
    @Primary
    public TestClock testClock() {
        return new TestClock();
    }
}
