package org.assistance.web.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;

class CaseProblemsTests {
    private final ExceptionHandlerMethodResolver handlers = new ExceptionHandlerMethodResolver(CaseProblems.class);

    @Test
    void who_was_overtaken_is_told_of_another_officer_and_who_lost_a_wait_that_the_system_is_busy() {
        assertThat(handler(new OptimisticLockingFailureException("stale"))).isEqualTo("changedMeanwhile");
        assertThat(handler(new CannotAcquireLockException("ring"))).isEqualTo("busy");
        assertThat(handler(new QueryTimeoutException("long"))).isEqualTo("tooLong");
    }

    /** What JDBC has no name of its own for, and what comes at the commit, is known by its state. */
    @Test
    void a_wait_that_was_given_up_is_known_wherever_it_was() {
        for (Exception given : List.of(new UncategorizedSQLException("lock", null, refused("55P03")),
                new JpaSystemException(new IllegalStateException(refused("55P03"))),
                new TransactionSystemException("commit", refused("55P03")))) {
            assertThat(handler(given)).isEqualTo("refusedAtCommit");
            assertThat(RefusedByRule.ofWaiting(given)).isEqualTo(RefusedByRule.BUSY);
        }
        assertThat(RefusedByRule.ofWaiting(new TransactionSystemException("commit", refused("57014"))))
                .isEqualTo(RefusedByRule.TOO_LONG);
        assertThat(RefusedByRule.ofWaiting(new TransactionSystemException("commit", refused("23514")))).isNull();
    }

    private static PSQLException refused(String state) {
        return new PSQLException(new ServerErrorMessage("SERROR\0C" + state + "\0Mrefused\0"));
    }

    private String handler(Exception refused) {
        return Objects.requireNonNull(handlers.resolveMethod(refused)).getName();
    }
}
