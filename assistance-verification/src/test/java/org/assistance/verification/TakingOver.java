package org.assistance.verification;

import java.time.LocalDate;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.verification.file.ConfirmingDepartmentFile;
import org.assistance.verification.file.ControlTotals;
import org.assistance.verification.file.ImportOutcome;
import org.assistance.verification.file.ImportingDepartmentFile;
import org.assistance.verification.registry.Registry;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.InputStreamSource;

/** A fixture: brings a file and has a second person of the same post confirm it. */
@TestComponent
public class TakingOver {
    private final ImportingDepartmentFile importing;
    private final ConfirmingDepartmentFile confirming;
    private final Staff staff;

    TakingOver(ImportingDepartmentFile importing, ConfirmingDepartmentFile confirming, Staff staff) {
        this.importing = importing;
        this.confirming = confirming;
        this.staff = staff;
    }

    /** Takes a file over; what was refused or there already is told as it is. */
    public ImportOutcome take(Registry registry, String fileName, LocalDate asOf, InputStreamSource content,
            ActingOfficer by) {
        ImportOutcome outcome = importing.stage(registry, fileName, asOf, ControlTotals.NONE, content, by);
        return outcome instanceof ImportOutcome.Staged staged
                ? confirming.confirm(staged.file().id(), staged.file().comparedWith(), second(by))
                : outcome;
    }

    private ActingOfficer second(ActingOfficer first) {
        return staff.second(first);
    }
}
