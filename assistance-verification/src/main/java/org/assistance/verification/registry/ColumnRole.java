package org.assistance.verification.registry;

/** What a column of a department's file is for. */
public enum ColumnRole {
    /** The certificate's number. */
    NUMBER,
    /** What it is about: the item paid, the kind of vehicle, the employer. */
    ITEM,
    /** Yuan: a month, or in all. */
    AMOUNT,
    /** Yuan paid back. */
    REIMBURSED,
    /** Since when, or the day or month it happened. */
    FROM,
    /** Until when; empty while it stands. */
    TO,
    /** The department's word for its state. */
    STATUS,
    /** Anything else that tells one record from another. */
    DETAIL
}
