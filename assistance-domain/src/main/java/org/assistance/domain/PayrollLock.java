package org.assistance.domain;

/** What a transaction holds that may not run beside the freezing or booking of a payroll: a lock of the database, by its key. */
public final class PayrollLock {
    /** For {@code select pg_advisory_xact_lock(:key)}. */
    public static final long KEY = 0x6672_6565_7a65L;

    private PayrollLock() {}
}
