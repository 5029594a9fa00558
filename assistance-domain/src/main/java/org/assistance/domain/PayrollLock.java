package org.assistance.domain;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What a transaction takes that may not run beside the making, approving or booking of a payroll: a turn, until it ends. */
public final class PayrollLock {
    private PayrollLock() {}

    /**
     * Waits for the turn; the key stands in the database, whose triggers take the same one. To be called before anything else
     * is held, as everybody does who takes turns: who waits must hold nothing that others wait for.
     */
    public static void take(JdbcClient jdbc) {
        jdbc.sql("select take_turns_over_lists()").query(row -> {
        });
    }
}
