package org.assistance.verification.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.permission.Action;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Money;
import org.assistance.verification.registry.Column;
import org.assistance.verification.registry.ColumnRole;
import org.assistance.verification.registry.Particulars;
import org.assistance.verification.registry.Registry;
import org.assistance.verification.registry.Row;
import org.assistance.verification.registry.RowError;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads a department's file, whole or not at all. It is read through once to find every error, and only a file without any
 * and with the totals that the department told is kept, in one transaction; nobody is answered from it until a second person
 * confirms it ({@link ConfirmingDepartmentFile}).
 */
@Service
public class ImportingDepartmentFile {
    /** How many errors are listed one by one. */
    public static final int LISTED = 200;

    private static final Set<Role> IMPORTERS = Action.REGISTRY_IMPORT.roles();

    private final DepartmentFiles files;
    private final DepartmentRecords records;
    private final HeaderMappings mappings;
    private final WaitingFiles waiting;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportingDepartmentFile(DepartmentFiles files, DepartmentRecords records, HeaderMappings mappings,
            WaitingFiles waiting, TransactionTemplate transaction, Clock clock) {
        this.files = files;
        this.records = records;
        this.mappings = mappings;
        this.waiting = waiting;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Stages a file for the division of the post: its county, or the whole city. Files of other divisions stay as they are.
     *
     * @param registry whose file it is
     * @param fileName as uploaded
     * @param asOf the day its records speak of; not after today, not before that of the division's current file
     * @param told what the department told of it
     * @param content the file; opened several times
     * @throws NotAllowed when the officer's role may not
     */
    public ImportOutcome stage(Registry registry, String fileName, LocalDate asOf, ControlTotals told,
            InputStreamSource content, ActingOfficer by) {
        refuseUnlessImporter(by);
        return stage(registry, fileName, asOf, told, content,
                mappings.current(registry.code(), by.division()).orElse(null), by);
    }

    /** The same, with a mapping of its headers, which is kept once the file was read whole by it. */
    ImportOutcome stage(Registry registry, String fileName, LocalDate asOf, ControlTotals told,
            InputStreamSource content, @Nullable HeaderMapping mapping, ActingOfficer by) {
        try {
            var file = new Arrived(registry, plain(fileName), asOf, told, content, sha256(content), mapping);
            try {
                return stage(file, by);
            } catch (OtherHeaders other) {
                return new ImportOutcome.Unmapped(waiting.keep(WaitingFiles.New.of(file, other), content, by));
            }
        } catch (UnreadableFile unreadable) {
            return refused(0, unreadable.sentence());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /** A file as it came. */
    record Arrived(Registry registry, String fileName, LocalDate asOf, ControlTotals told, InputStreamSource content,
            String sha256, @Nullable HeaderMapping mapping) {}

    /** Whether a post takes over and withdraws files: the county's check officer, and the clerk of the city bureau. */
    public static boolean importer(ActingOfficer by) {
        return by.isOneOf(IMPORTERS);
    }

    static void refuseUnlessImporter(ActingOfficer by) {
        if (!importer(by)) {
            throw new NotAllowed("部门数据由县级核对机构人员（本县）或市级民政经办人（全市）导入");
        }
    }

    private ImportOutcome stage(Arrived file, ActingOfficer by) throws IOException, UnreadableFile {
        Optional<DepartmentFile> same = same(file, by);
        if (same.isPresent()) {
            return new ImportOutcome.Unchanged(same.get());
        }
        if (file.asOf().isAfter(LocalDate.now(clock))) {
            return refused(0, "数据截止日 " + file.asOf() + " 晚于今天");
        }
        DepartmentTable table = DepartmentTable.of(file.content(), file.mapping());
        Read read = check(file, table);
        if (read.count() > 0) {
            return new ImportOutcome.Refused(read.errors(), read.count(), read.rows());
        }
        String other = file.told().problemOf(read.rows(), read.sum());
        if (other != null) {
            return refused(read.rows(), other);
        }
        ImportOutcome outcome = transaction.execute(status -> {
            ImportOutcome stored = store(file, table, read, by);
            if (stored instanceof ImportOutcome.Refused) {
                status.setRollbackOnly();
            }
            return stored;
        });
        return Objects.requireNonNull(outcome);
    }

    private Optional<DepartmentFile> same(Arrived file, ActingOfficer by) {
        return files.same(file.registry().code(), by.division(), file.sha256(), file.asOf());
    }

    private record Read(int rows, @Nullable Money sum, int count, List<RowError> errors) {}

    private static Read check(Arrived file, DepartmentTable table) throws IOException, UnreadableFile {
        var errors = new ArrayList<RowError>();
        int count = 0;
        int rows = 0;
        Column amounts = file.registry().source().columns().get(ColumnRole.AMOUNT);
        Money sum = amounts == null ? null : Money.ZERO;
        try (TableRows all = table.rows(file.registry(), file.asOf())) {
            for (Row row = all.next(); row != null; row = all.next()) {
                rows++;
                read(file.registry(), row);
                count += row.problems().size();
                for (RowError error : row.problems()) {
                    if (errors.size() < LISTED) {
                        errors.add(error);
                    }
                }
                if (sum != null && amounts != null && row.problems().isEmpty()
                        && !row.text(amounts.header()).isEmpty()) {
                    Money amount = row.money(amounts.header());
                    sum = amount == null ? sum : sum.plus(amount);
                }
            }
        } catch (UnreadableFile broken) {
            if (rows == 0) {
                throw broken;
            }
            errors.add(new RowError(0, "", broken.sentence()));
            count++;
        }
        if (rows == 0) {
            throw new UnreadableFile("文件只有表头，没有数据行。没有记录的空文件会让所有人都“无记录”，不予导入");
        }
        return new Read(rows, sum, count, List.copyOf(errors));
    }

    private ImportOutcome store(Arrived file, DepartmentTable table, Read read, ActingOfficer by) {
        Registry registry = file.registry();
        files.lock(registry.code(), by.division());
        Optional<DepartmentFile> same = same(file, by);
        if (same.isPresent()) {
            return new ImportOutcome.Unchanged(same.get());
        }
        DepartmentFile before = files.current(registry.code(), by.division()).orElse(null);
        if (before != null && file.asOf().isBefore(before.asOf())) {
            return refused(0, "数据截止日 " + file.asOf() + " 早于" + before.place() + "现行文件的 " + before.asOf()
                    + "，较旧的数据不能替换较新的。现行文件导错了的，请先撤回");
        }
        try (TableRows all = table.rows(registry, file.asOf())) {
            long id = files.add(new DepartmentFiles.NewFile(registry.code(), file.fileName(), table.kind(),
                    file.sha256(), file.asOf(), read.rows(), read.sum(), file.told()), by, clock.instant());
            if (file.mapping() != null) {
                mappings.use(file.mapping(), id, by, clock.instant());
            }
            int stored = records.copy(id, registry.code(), () -> next(registry, all));
            if (stored != read.rows()) {
                throw new IllegalStateException("the file changed while it was read");
            }
            List<DepartmentRecords.Repeated> repeated = records.repeated(id, LISTED);
            if (!repeated.isEmpty()) {
                return new ImportOutcome.Refused(
                        repeated.stream()
                                .map(twice -> new RowError(twice.row(), "",
                                        "与第 " + twice.first() + " 行重复：同一人、同一条记录只能有一行"))
                                .toList(),
                        repeated.getFirst().count(), read.rows());
            }
            return new ImportOutcome.Staged(files.compare(id, before, by.division()), before);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        } catch (UnreadableFile changed) {
            throw new IllegalStateException("the file changed while it was read", changed);
        }
    }

    private static DepartmentRecords.@Nullable Stored next(Registry registry, TableRows all) throws IOException {
        try {
            Row row = all.next();
            return row == null ? null : read(registry, row);
        } catch (UnreadableFile changed) {
            throw new IOException(changed);
        }
    }

    private static DepartmentRecords.@Nullable Stored read(Registry registry, Row row) {
        String name = row.required(Column.NAME.header());
        IdNumber idNumber = row.idNumber(Column.ID_NUMBER.header());
        Particulars particulars = registry.read(row);
        return idNumber == null ? null : new DepartmentRecords.Stored(row.number(), idNumber, name, particulars);
    }

    private static ImportOutcome.Refused refused(int rows, String sentence) {
        return new ImportOutcome.Refused(List.of(new RowError(0, "", sentence)), 1, rows);
    }

    // A browser may send a path; only the name is kept.
    private static String plain(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        return name.isBlank() ? "未命名" : name.length() > 200 ? name.substring(name.length() - 200) : name;
    }

    private static String sha256(InputStreamSource content) throws IOException {
        try (InputStream in = content.getInputStream();
                var digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
