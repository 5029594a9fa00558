package org.assistance.bench.verification;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assistance.bench.verification.Snapshot.Delivered;
import org.assistance.domain.monitoring.CaseloadRuns;
import org.assistance.domain.monitoring.LowIncomeRegister;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.HeldPosts;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.verification.caseload.ComparingCaseload;
import org.assistance.verification.file.ConfirmingDepartmentFile;
import org.assistance.verification.file.ControlTotals;
import org.assistance.verification.file.DepartmentFile;
import org.assistance.verification.file.DepartmentFiles;
import org.assistance.verification.file.DepartmentRecords;
import org.assistance.verification.file.ImportOutcome;
import org.assistance.verification.file.ImportingDepartmentFile;
import org.assistance.verification.file.WatchedPeople;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.FileSystemResource;
import org.springframework.transaction.support.TransactionTemplate;

/** The system's own way, by its use cases: one officer brings the files, another confirms them, and the caseload is compared. */
final class SystemWay {
    private static final int APPLICANTS = 200;

    private final ApplicationContext system;
    private final Connection owner;
    private final Snapshot snapshot;
    private final ActingOfficer bringing;
    private final ActingOfficer confirming;

    SystemWay(ApplicationContext system, Connection owner, Snapshot snapshot) throws SQLException {
        this.system = system;
        this.owner = owner;
        this.snapshot = snapshot;
        bringing = officer("BE03");
        confirming = officer("BE04");
        system.getBean(LowIncomeRegister.class).write(LocalDate.now());
        system.getBean(WatchedPeople.class).follow();
    }

    private ActingOfficer officer(String staffNumber) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(
                        "select id from officer where staff_number = '" + staffNumber + "'")) {
            row.next();
            return system.getBean(HeldPosts.class).of(row.getLong(1), LocalDate.now()).getFirst().acting();
        }
    }

    /** As if no department had ever delivered anything. */
    void forget() throws SQLException {
        execute("truncate warning, warning_visit, warning_step, caseload_query, caseload_run, department_record, "
                + "department_file cascade");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    /** From the files to the warnings, and everybody compared once more. */
    void round(Times times) throws SQLException, IOException {
        var staged = new ArrayList<Long>();
        times.of("import", () -> {
            for (Delivered file : snapshot.files()) {
                staged.add(stage(file));
            }
            return staged;
        });
        times.of("confirm", () -> {
            for (long id : staged) {
                system.getBean(ConfirmingDepartmentFile.class).confirm(id, null, confirming);
            }
            return staged;
        });
        var register = system.getBean(LowIncomeRegister.class);
        LocalDate today = LocalDate.now();
        times.of("register", () -> register.write(today));
        var comparing = system.getBean(ComparingCaseload.class);
        CaseloadRuns.Run first = times.of("register and compare", () -> comparing.newFiles().orElseThrow());
        CaseloadRuns.Run again = times.of("register and re-check", () -> comparing.night().orElseThrow());
        VerificationRounds.say("  %,d facts, %,d warnings; again: %,d facts, %,d warnings", first.found(),
                first.opened(),
                again.found(), again.opened());
        if (openedByFiles(again) != 0) {
            throw new IllegalStateException("the same facts were warned of twice");
        }
    }

    // Of a whole city a few share name, sex and birth date: what only the own records show is looked for by night, not when files arrive.
    private long openedByFiles(CaseloadRuns.Run run) throws SQLException {
        try (PreparedStatement statement = owner
                .prepareStatement("select count(*) from warning where run_id = ? and file_id is not null")) {
            statement.setLong(1, run.id());
            ResultSet row = statement.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }

    private long stage(Delivered file) {
        ImportOutcome outcome = system.getBean(ImportingDepartmentFile.class)
                .stage(file.registry(), file.path().getFileName().toString(), Snapshot.AS_OF, ControlTotals.NONE,
                        new FileSystemResource(file.path()), bringing);
        if (outcome instanceof ImportOutcome.Staged done) {
            VerificationRounds.say("  %s: %,d rows", file.registry().code(), done.file().rows());
            return done.file().id();
        }
        throw new IllegalStateException(file.path() + " " + outcome);
    }

    /** What it keeps of the registered people, by the bare join over their keyed indexes. */
    Evidence evidence() throws SQLException {
        execute("set enable_hashjoin = off; set enable_mergejoin = off");
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("select " + Evidence.SQL
                        + " from department_record d join low_income_person r on r.id_index = d.person_index")) {
            row.next();
            return new Evidence(row.getLong(1), row.getLong(2), row.getLong(3));
        } finally {
            execute("reset enable_hashjoin; reset enable_mergejoin");
        }
    }

    /** New applicants, registered or not: each one's records in all files. */
    void residentsFound(Residents residents, Times times) throws SQLException, IOException {
        var records = system.getBean(DepartmentRecords.class);
        var transaction = system.getBean(TransactionTemplate.class);
        List<DepartmentFile> files = system.getBean(DepartmentFiles.class)
                .covering(new DivisionCode("340881100200"));
        for (int at = 0; at < APPLICANTS; at++) {
            long resident = Math.floorMod(Residents.mixed(at), residents.count());
            var number = new IdNumber(residents.number(resident));
            times.of("applicant", () -> transaction.execute(_ -> files.stream()
                    .mapToInt(file -> records.of(file, List.of(number)).getOrDefault(number, List.of()).size())
                    .sum()));
        }
    }

    /** The file with wrong check characters is refused whole. */
    void refused() {
        ImportOutcome outcome = system.getBean(ImportingDepartmentFile.class)
                .stage(snapshot.spoilt().registry(), "spoilt.csv", Snapshot.AS_OF, ControlTotals.NONE,
                        new FileSystemResource(snapshot.spoilt().path()), bringing);
        if (!(outcome instanceof ImportOutcome.Refused refused) || refused.count() != snapshot.wrong()) {
            throw new IllegalStateException("the spoilt file: " + outcome);
        }
        VerificationRounds.say("the spoilt file was refused: %,d errors of %,d rows, the first: %s", refused.count(),
                refused.rows(), refused.errors().getFirst().sentence());
    }
}
