package org.assistance.verification.file;

import java.time.Clock;
import java.util.Objects;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NoSuchCase;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.staff.ActingOfficer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a staged file into use: a second person has seen what it changes. From one moment to the next checks are answered from
 * it and no more from the one before.
 */
@Service
@Transactional(noRollbackFor = ComparedAnew.class)
public class ConfirmingDepartmentFile {
    private final DepartmentFiles files;
    private final FileDifferences differences;
    private final Clock clock;

    ConfirmingDepartmentFile(DepartmentFiles files, FileDifferences differences, Clock clock) {
        this.files = files;
        this.differences = differences;
        this.clock = clock;
    }

    /**
     * Confirms a file of the post's division or one below it.
     *
     * @param comparedWith the file from which the difference that was shown was counted; null where none was
     * @return the file and the one it replaced
     * @throws NoSuchCase when it is none of the post's
     * @throws IllegalMove when it does not wait, or the division's current file has become newer than it
     * @throws ComparedAnew when the current file is no longer the one whose difference was shown; the new difference is kept
     * @throws NotAllowed when the officer's role may not, or brought it himself or herself
     */
    public ImportOutcome.Taken confirm(long fileId, @Nullable Long comparedWith, ActingOfficer by) {
        ImportingDepartmentFile.refuseUnlessImporter(by);
        DepartmentFile seen = files.in(by.scope(), fileId).orElseThrow(NoSuchCase::new);
        files.lock(seen.source(), seen.division());
        DepartmentFile file = files.in(by.scope(), fileId).orElseThrow(NoSuchCase::new);
        if (!file.staged()) {
            throw new IllegalMove("这份文件" + file.state() + "，不需要确认");
        }
        if (file.importer() == by.officerId()) {
            throw new NotAllowed("自己导入的文件由另一人确认：本县另一名核对人员，或者市级民政经办人");
        }
        DepartmentFile before = files.current(file.source(), file.division()).orElse(null);
        if (before != null && file.asOf().isBefore(before.asOf())) {
            throw new IllegalMove("现行文件的数据截止日已是 " + before.asOf() + "，比这一份新，不能用这一份替换。请撤回这一份");
        }
        if (!files.comparedWith(fileId, before)) {
            differences.compare(fileId, before, null, file.division());
            throw new ComparedAnew();
        }
        // Somebody else was told of the new difference meanwhile; this page still shows the old one.
        if (!Objects.equals(comparedWith, file.comparedWith())) {
            throw new ComparedAnew();
        }
        files.confirm(fileId, by.officerId(), clock.instant());
        return new ImportOutcome.Taken(files.makeCurrent(fileId, file.source(), file.division()), before);
    }
}
