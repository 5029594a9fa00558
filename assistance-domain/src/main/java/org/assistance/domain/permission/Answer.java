package org.assistance.domain.permission;

/** What the table says to one question. */
public sealed interface Answer {
    /** Go on. */
    record Allowed() implements Answer {}

    /** Go on once a reason is on record: it is not the officer's own task. */
    record ReasonWanted() implements Answer {}

    /**
     * No.
     *
     * @param why which column refuses
     * @param sentence the reason, in Chinese
     */
    record Refused(Why why, String sentence) implements Answer {}

    /** Whether it may be done at once. */
    default boolean isAllowed() {
        return this instanceof Allowed;
    }

    /** What refuses, in the order in which it is asked: nobody learns more than the column before lets him. */
    enum Why {
        /** The post has no such business anywhere. */
        ROLE,
        /** Not there: for the officer the thing does not exist. */
        PLACE,
        /** The officer has to stand back (回避). */
        RELATION,
        /** The officer has not stated the own relatives in time. */
        STATEMENT,
        /** Not now. */
        STATE
    }
}
