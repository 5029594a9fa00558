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
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.permission.Action;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.verification.registry.Registry;
import org.assistance.verification.registry.RowError;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads a department's file, whole or not at all. It is read through in one transaction that keeps only a file without any error
 * and with the totals that the department told; nobody is answered from it until a second person
 * confirms it ({@link ConfirmingDepartmentFile}).
 */
@Service
public class ImportingDepartmentFile {
    /** How many errors are listed one by one. */
    public static final int LISTED = 200;

    private static final Set<Role> IMPORTERS = Action.REGISTRY_IMPORT.roles();

    private final DepartmentFiles files;
    private final TakingRecords taking;
    private final FileDifferences differences;
    private final HeaderMappings mappings;
    private final WaitingFiles waiting;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportingDepartmentFile(DepartmentFiles files, TakingRecords taking, FileDifferences differences,
            HeaderMappings mappings,
            WaitingFiles waiting, TransactionTemplate transaction, Clock clock) {
        this.files = files;
        this.taking = taking;
        this.differences = differences;
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
            var file = arrived(registry, fileName, asOf, told, content, mapping);
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
    record Arrived(Registry registry, String fileName, LocalDate asOf, ControlTotals told, Measured content,
            String sha256, long size, @Nullable HeaderMapping mapping) {}

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
        try (TableRows all = table.rows(file.registry(), file.asOf())) {
            ImportOutcome outcome = transaction.execute(_ -> {
                files.mark();
                ImportOutcome stored = store(file, table, all, by);
                if (stored instanceof ImportOutcome.Refused) {
                    files.backToMark();
                }
                return stored;
            });
            return Objects.requireNonNull(outcome);
        }
    }

    private Optional<DepartmentFile> same(Arrived file, ActingOfficer by) {
        return files.same(file.registry().code(), by.division(), file.sha256(), file.asOf());
    }

    private ImportOutcome store(Arrived file, DepartmentTable table, TableRows all, ActingOfficer by) {
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
        var keys = new PageKeys(DepartmentPages.bucketsFor(file.size()), true);
        long id = files.add(new DepartmentFiles.NewFile(registry.code(), file.fileName(), table.kind(), file.sha256(),
                file.asOf(), keys), by, clock.instant());
        try {
            TakingRecords.Read read = taking.take(id, keys, registry, all,
                    before != null && !files.quickKeys(before.id()));
            if (table.encoding() != null && read.whole() && file.content().read() != file.size()) {
                throw new IllegalStateException("the file changed while it was read");
            }
            if (read.count() > 0) {
                return new ImportOutcome.Refused(read.errors(), read.count(), read.rows());
            }
            return kept(file, all.mapped() ? file.mapping() : null, read, id, before, by);
        } catch (UnreadableFile unreadable) {
            return refused(0, unreadable.sentence());
        }
    }

    private ImportOutcome kept(Arrived file, @Nullable HeaderMapping readBy, TakingRecords.Read read, long id,
            @Nullable DepartmentFile before, ActingOfficer by) {
        String other = file.told().problemOf(read.rows(), read.sum());
        if (other != null) {
            return refused(read.rows(), other);
        }
        List<FileDifferences.Repeated> repeated = read.mayRepeat() ? differences.repeated(id) : List.of();
        if (!repeated.isEmpty()) {
            return new ImportOutcome.Refused(
                    repeated.stream()
                            .limit(LISTED)
                            .map(twice -> new RowError(twice.row(), "",
                                    "与第 " + twice.first() + " 行重复：同一人、同一条记录只能有一行"))
                            .toList(),
                    repeated.size(), read.rows());
        }
        files.counted(id, read.rows(), read.sum(), file.told());
        if (readBy != null) {
            mappings.use(readBy, id, by, clock.instant());
        }
        return new ImportOutcome.Staged(differences.compare(id, before, read.beside(), by.division()), before);
    }

    private static ImportOutcome.Refused refused(int rows, String sentence) {
        return new ImportOutcome.Refused(List.of(new RowError(0, "", sentence)), 1, rows);
    }

    // A browser may send a path; only the name is kept.
    private static String plain(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        return name.isBlank() ? "未命名" : name.length() > 200 ? name.substring(name.length() - 200) : name;
    }

    private static Arrived arrived(Registry registry, String fileName, LocalDate asOf, ControlTotals told,
            InputStreamSource content, @Nullable HeaderMapping mapping) throws IOException {
        try (InputStream in = content.getInputStream();
                var digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            long size = digest.transferTo(OutputStream.nullOutputStream());
            String sha256 = HexFormat.of().formatHex(digest.getMessageDigest().digest());
            return new Arrived(registry, plain(fileName), asOf, told, new Measured(content), sha256, size, mapping);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
