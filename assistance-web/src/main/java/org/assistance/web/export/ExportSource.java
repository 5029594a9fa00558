package org.assistance.web.export;

import java.util.Map;
import org.assistance.domain.export.ExportKind;
import org.assistance.domain.staff.ActingOfficer;

/** A list of people that can be exported, by the package whose page shows it. */
public interface ExportSource {
    /** Which list. */
    ExportKind kind();

    /**
     * What the filters ask for, within the officer's division.
     *
     * @param typed the filters by the names that the list's page uses; those it does not know are left out of the answer
     * @throws org.assistance.domain.export.NoSuchExport when there is no such list for this officer
     * @throws org.assistance.domain.casefile.IllegalMove when a list narrowed so does not leave the house
     */
    Asked asked(Map<String, String> typed, ActingOfficer by);

    /** Writes the list as it is now; {@code filters} are those of an {@link Asked}. */
    void write(Map<String, String> filters, ActingOfficer by, ExportBook book);

    /**
     * A list as asked for.
     *
     * @param title what it holds, in words, at most 300 characters
     * @param rows how many lines of people it has now
     * @param page where the list is shown
     */
    record Asked(Map<String, String> filters, String title, long rows, String page) {}
}
