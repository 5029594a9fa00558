package org.assistance.domain.kinship;

import java.time.Instant;

/**
 * A relative whom an officer stated by mistake and asks to be withdrawn; waits for somebody of the county.
 *
 * @param officer name, staff number and place of who asks
 * @param who the relative, with the number as stated
 * @param cases how many cases the officer is shut out of by a number, of this relative or another
 * @param own whether who looks at it is the one who asks, and so another's to settle
 */
public record Withdrawal(long id, String officer, Relative who, String reason, Instant askedAt, int cases,
        boolean own) {}
