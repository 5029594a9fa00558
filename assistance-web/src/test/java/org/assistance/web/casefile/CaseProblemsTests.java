package org.assistance.web.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;

class CaseProblemsTests {
    private final ExceptionHandlerMethodResolver handlers = new ExceptionHandlerMethodResolver(CaseProblems.class);

    @Test
    void who_was_overtaken_is_told_of_another_officer_and_who_lost_a_wait_that_the_system_is_busy() {
        assertThat(handler(new OptimisticLockingFailureException("stale"))).isEqualTo("changedMeanwhile");
        assertThat(handler(new CannotAcquireLockException("ring"))).isEqualTo("busy");
    }

    private String handler(Exception refused) {
        return Objects.requireNonNull(handlers.resolveMethod(refused)).getName();
    }
}
