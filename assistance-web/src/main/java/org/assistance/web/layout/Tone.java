package org.assistance.web.layout;

/** The colour of a badge, a stage or a message; never the only carrier of a meaning, the words say it too. */
public enum Tone {
    /** Under way, or plain information. */
    INFO,
    /** Done, approved, agrees. */
    GOOD,
    /** Waits for somebody, or soon due. */
    WARN,
    /** Refused, overdue, differs. */
    BAD,
    /** Closed, not applicable. */
    QUIET;

    /** The CSS suffix, for example {@code tone-good}. */
    public String css() {
        return "tone-" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
