package org.assistance.domain.wall;

import java.time.Duration;
import org.assistance.domain.audit.Actor;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.DivisionCode;

/**
 * What a connection is signed for: who is at work, the codes of division from {@code lo} up to, without it, {@code hi} that he may
 * read, and those that he may write. Codes have 12 digits.
 *
 * @param actor as {@link Actor#setting} writes it; blank where nobody is named
 * @param lasting how long the signature holds
 */
public record Scope(String actor, String lo, String hi, String ownLo, String ownHi, Duration lasting) {
    private static final DivisionScope EVERYWHERE = new DivisionScope(new DivisionCode("000000000000"));
    // Longer than any answer takes; a job may go through the whole city.
    private static final Duration REQUEST = Duration.ofMinutes(15);
    private static final Duration JOB = Duration.ofHours(24);

    /** Whether somebody waits for the work at a page. */
    boolean isAwaited() {
        return lasting.compareTo(REQUEST) <= 0;
    }

    /** Nobody is named: nothing about anybody is read or written. */
    static final Scope NOBODY = nowhere("");

    /** Of the system's own work: everywhere, under the name of the job if it has one. */
    public static Scope everywhere(String actor) {
        return new Scope(actor, EVERYWHERE.lower(), EVERYWHERE.upper(), EVERYWHERE.lower(), EVERYWHERE.upper(), JOB);
    }

    /** Of an officer: the division of his post; of a job: everywhere; of somebody who has not signed in: nowhere. */
    static Scope of(Actor actor) {
        ActingOfficer officer = actor.officer();
        if (officer != null) {
            DivisionScope place = officer.scope();
            return new Scope(actor.setting(), place.lower(), place.upper(), place.lower(), place.upper(), REQUEST);
        }
        return actor.ofTheSystem()
                ? everywhere(actor.setting())
                : nowhere(actor.setting());
    }

    // Without a place every row is looked at, so that the first one raises the error; with empty bounds an index would answer that there is none.
    private static Scope nowhere(String actor) {
        return new Scope(actor, "", "~", "", "", REQUEST);
    }

    /** The same, written no further than another. */
    Scope writing(Scope other) {
        return new Scope(actor, lo, hi, other.ownLo, other.ownHi, lasting);
    }

    /** The same for another while. */
    Scope lasting(Duration other) {
        return new Scope(actor, lo, hi, ownLo, ownHi, other);
    }
}
