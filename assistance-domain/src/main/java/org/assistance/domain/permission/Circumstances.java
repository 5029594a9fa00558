package org.assistance.domain.permission;

import java.time.LocalDate;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * What the decision rests on beside the role: facts about one thing, seen from one post.
 *
 * @param position where it lies; null when it lies nowhere, or when it is about no single one, as a list is
 * @param state the constant's name of the state it is in; null when none matters
 * @param relation what the officer is to the people it is about
 * @param ownTask whether the officer or the post works or worked on it
 * @param reasonGiven whether the officer said today why it is opened
 * @param unstatedSince the last day for the statement of relatives that the officer let pass; null when there is none
 */
public record Circumstances(@Nullable Position position, @Nullable String state, Relation relation, boolean ownTask,
        boolean reasonGiven, @Nullable LocalDate unstatedSince) {
    /** About no single thing: a list, a form, a page. */
    public static final Circumstances GENERAL = new Circumstances(null, null, Relation.NONE, false, false,
            null);

    /** A thing in its state, to an officer who is nobody's relative. */
    public static Circumstances of(ActingOfficer by, DivisionCode division, @Nullable String state) {
        return new Circumstances(Position.of(by.division(), division), state, Relation.NONE, false, false, null);
    }

    /** The same with what the officer is to the people. */
    public Circumstances with(Relation known) {
        return new Circumstances(position, state, known, ownTask, reasonGiven, unstatedSince);
    }

    /** The same as one's own task, or not, with a reason on record, or not. */
    public Circumstances with(boolean own, boolean given) {
        return new Circumstances(position, state, relation, own, given, unstatedSince);
    }

    /** The same for an officer who let the last day for the statement of relatives pass; null when not. */
    public Circumstances unstated(@Nullable LocalDate since) {
        return new Circumstances(position, state, relation, ownTask, reasonGiven, since);
    }
}
