package org.assistance.domain;

/** What a transaction takes that may not run beside the making, approving or booking of a payroll: a turn, until it ends. */
public final class PayrollLock {
    /** Waits for the turn; the key stands in the database, whose triggers take the same one. */
    public static final String TAKE = "select take_turns_over_lists()";

    private PayrollLock() {}
}
