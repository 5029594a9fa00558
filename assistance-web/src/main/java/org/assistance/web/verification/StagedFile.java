package org.assistance.web.verification;

import org.assistance.domain.staff.ActingOfficer;
import org.assistance.verification.file.DepartmentFile;
import org.assistance.verification.file.Difference;
import org.assistance.verification.file.HeaderMapping;
import org.assistance.verification.file.ImportingDepartmentFile;
import org.assistance.verification.registry.Registry;
import org.jspecify.annotations.Nullable;

/**
 * A file that waits for a second person.
 *
 * @param file the file
 * @param title its source with its department
 * @param difference what it changes, in words
 * @param warning what to ask the department first, or empty
 * @param mapping which of its headers was read as which column, in words, or empty where they are the source's own
 * @param mayConfirm whether this post is a second person for it
 * @param mayWithdraw whether this post may take it back
 */
record StagedFile(DepartmentFile file, String title, String difference, String warning, String mapping,
        boolean mayConfirm, boolean mayWithdraw) {
    static StagedFile of(DepartmentFile file, Registry registry, @Nullable HeaderMapping mapping, ActingOfficer by) {
        Difference difference = file.difference();
        boolean importer = ImportingDepartmentFile.importer(by);
        return new StagedFile(file, registry.title(),
                difference == null ? "本地这个来源还没有现行数据，全部是新的" : difference.words(),
                difference != null && difference.suspicious(registry.source())
                        ? "减少的人超过 " + registry.source().goneWarningPermille() / 10 + "%，可能不是全量，请先问部门"
                        : "",
                mapping == null ? "" : mapping.words(), importer && file.importer() != by.officerId(),
                importer && file.division().equals(by.division()));
    }
}
