package org.assistance.domain.verification;

import org.jspecify.annotations.Nullable;

/**
 * Who is checked: a member of the household, or an obligor living elsewhere.
 *
 * @param member the member's number, or null
 * @param obligor the obligor's number, or null
 * @param personId the member as a person, or null for an obligor
 * @param name the name on the day
 */
public record Checked(@Nullable Integer member, @Nullable Integer obligor, @Nullable Long personId, String name) {
    /** Refuses neither and both. */
    public Checked {
        if ((member == null) == (obligor == null)) {
            throw new IllegalArgumentException("either a member or an obligor");
        }
    }

    /** A member of the household. */
    public static Checked member(int number, long personId, String name) {
        return new Checked(number, null, personId, name);
    }

    /** Somebody who owes support and lives elsewhere. */
    public static Checked obligor(int number, String name) {
        return new Checked(null, number, null, name);
    }
}
