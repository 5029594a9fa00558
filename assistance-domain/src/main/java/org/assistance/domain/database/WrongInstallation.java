package org.assistance.domain.database;

/** The database was made for something else, or set up in another way. */
public final class WrongInstallation extends DatabaseRefusal {
    /** With one sentence for what is wrong and one for what to do. */
    public WrongInstallation(String problem, String action) {
        super(problem, action, null);
    }
}
