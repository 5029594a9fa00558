package org.assistance.verification.file;

import java.util.List;
import org.assistance.verification.registry.RowError;
import org.jspecify.annotations.Nullable;

/** How an import ended. */
public sealed interface ImportOutcome {
    /**
     * Read and kept, and nobody is answered from it until a second person confirms it.
     *
     * @param file the file
     * @param before the file it is to replace, or null
     */
    record Staged(DepartmentFile file, @Nullable DepartmentFile before) implements ImportOutcome {}

    /**
     * Taken over whole; checks are answered from it now.
     *
     * @param file the file
     * @param before the file it took the place of, or null
     */
    record Taken(DepartmentFile file, @Nullable DepartmentFile before) implements ImportOutcome {}

    /**
     * The same content had been taken over before; nothing changed.
     *
     * @param earlier the file of then
     */
    record Unchanged(DepartmentFile earlier) implements ImportOutcome {}

    /**
     * Its headers are not known: kept sealed for some days, until an officer says which is which.
     *
     * @param file what waits
     */
    record Unmapped(WaitingFile file) implements ImportOutcome {}

    /**
     * Not taken over; nothing changed.
     *
     * @param errors the first {@link ImportingDepartmentFile#LISTED} errors
     * @param count how many there are
     * @param rows how many rows were read
     */
    record Refused(List<RowError> errors, int count, int rows) implements ImportOutcome {}
}
