package org.assistance.domain.database;

/** The database was made for something else: one sentence says what, the other what to do about it. */
public final class WrongInstallation extends RuntimeException {
    private final String action;

    WrongInstallation(String problem, String action) {
        super(problem);
        this.action = action;
    }

    /** What the reader can do, in one sentence. */
    public String action() {
        return action;
    }
}
