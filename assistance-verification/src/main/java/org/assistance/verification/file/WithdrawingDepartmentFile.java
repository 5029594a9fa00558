package org.assistance.verification.file;

import java.time.Clock;
import java.util.Optional;
import org.assistance.domain.Reason;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NoSuchCase;
import org.assistance.domain.staff.ActingOfficer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a wrongly imported file out of use, or one that still waits for confirmation back (撤回). The division's file before it answers again, or nobody does; the file and
 * its records stay on record, since checks may rest on them.
 */
@Service
@Transactional
public class WithdrawingDepartmentFile {
    private static final int LONGEST = 200;

    private final DepartmentFiles files;
    private final Clock clock;

    WithdrawingDepartmentFile(DepartmentFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    /**
     * Withdraws the current file of a source in the division of the post.
     *
     * @return the file that answers for the division from now on; empty when there is none
     * @throws NoSuchCase when it is not a file of the post's own division
     * @throws IllegalMove when it is neither current nor waiting, or the reason is empty or too long
     * @throws org.assistance.domain.casefile.NotAllowed when the officer's role may not
     */
    public Optional<DepartmentFile> withdraw(long fileId, String reason, ActingOfficer by) {
        ImportingDepartmentFile.refuseUnlessImporter(by);
        String source = files.own(fileId, by.division()).orElseThrow(NoSuchCase::new).source();
        files.lock(source, by.division());
        DepartmentFile file = files.own(fileId, by.division()).orElseThrow(NoSuchCase::new);
        if (!file.current() && !file.staged()) {
            throw new IllegalMove("这份文件" + file.state() + "，不是现行文件，不需要撤回");
        }
        if (Reason.isMissing(reason) || reason.strip().length() > LONGEST) {
            throw new IllegalMove("请写明撤回的原因，最多 " + LONGEST + " 字");
        }
        files.withdraw(file, reason.strip(), by.officerId(), clock.instant());
        return files.current(source, by.division());
    }
}
