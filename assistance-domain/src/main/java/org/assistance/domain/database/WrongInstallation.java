package org.assistance.domain.database;

/** The database was made for something else. */
public final class WrongInstallation extends DatabaseRefusal {
    WrongInstallation(String problem, String action) {
        super(problem, action, null);
    }
}
