package org.assistance.verification.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assistance.domain.place.Divisions;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.DivisionLevel;
import org.assistance.verification.registry.Registries;
import org.assistance.verification.registry.Registry;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A folder that departments put their files into ({@code assistance.drop-folder}; off unless told). A file is complete when its
 * {@link Delivery side file} is there and tells its digest; it is taken, sealed, for an officer of its division to read in and
 * a second one to confirm, as an upload is. What is not as agreed is moved aside with the reason. The database's lock keeps
 * instances apart, and its digests keep a file from being taken twice.
 */
@Service
public class DropFolder {
    /** Where files go that are not as agreed. */
    public static final String RETURNED = "退回";

    private static final long LARGEST = 200L << 20;
    private static final Duration RETURNED_FOR = Duration.ofDays(7);

    private final @Nullable Path folder;
    private final Registries registries;
    private final Divisions divisions;
    private final HeaderMappings mappings;
    private final WaitingFiles waiting;
    private final DepartmentFiles files;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DropFolder(@Value("${assistance.drop-folder:}") String folder, Registries registries, Divisions divisions,
            HeaderMappings mappings, WaitingFiles waiting, DepartmentFiles files, JdbcClient jdbc,
            TransactionTemplate transaction, Clock clock) {
        this.folder = folder.isBlank() ? null : Path.of(folder);
        this.registries = registries;
        this.divisions = divisions;
        this.mappings = mappings;
        this.waiting = waiting;
        this.files = files;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Takes what is complete; returns how many files were taken. */
    public int look() {
        return folder == null ? 0 : look(folder);
    }

    /** The same of one folder. */
    int look(Path place) {
        try (Stream<Path> all = Files.list(place)) {
            List<Path> sides = all.filter(one -> one.getFileName().toString().endsWith(Delivery.SIDE))
                    .sorted()
                    .toList();
            int taken = 0;
            for (Path side : sides) {
                taken += Boolean.TRUE.equals(transaction.execute(_ -> take(side))) ? 1 : 0;
            }
            forget(place.resolve(RETURNED));
            return taken;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private boolean take(Path side) {
        String name = side.getFileName().toString();
        Path file = side.resolveSibling(name.substring(0, name.length() - Delivery.SIDE.length()));
        boolean mine = jdbc.sql("select pg_try_advisory_xact_lock(hashtext('drop_folder ' || ?))")
                .param(name)
                .query(Boolean.class)
                .single();
        if (!mine || !Files.exists(side, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try {
            try {
                keep(Delivery.of(file, side, LARGEST));
            } catch (UnreadableFile refused) {
                giveBack(file, side, refused.sentence());
                return false;
            }
            Files.deleteIfExists(file);
            Files.deleteIfExists(side);
            return true;
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private void keep(Delivery delivery) throws IOException, UnreadableFile {
        Registry registry = registries.all()
                .stream()
                .filter(one -> one.code().equals(delivery.source()))
                .findFirst()
                .orElseThrow(() -> new UnreadableFile("文件名里的来源“" + delivery.source() + "”没有约定，或者现在不查询"));
        DivisionCode division = place(delivery);
        if (delivery.asOf().isAfter(LocalDate.now(clock))) {
            throw new UnreadableFile("数据截止日 " + delivery.asOf() + " 晚于今天");
        }
        if (files.same(registry.code(), division, delivery.sha256(), delivery.asOf()).isPresent()) {
            throw new UnreadableFile("这份文件与已导入的内容和截止日完全相同，没有重复接收");
        }
        var content = new FileSystemResource(delivery.file());
        HeaderMapping mapping = mappings.current(registry.code(), division).orElse(null);
        WaitingFiles.New arrived;
        try (TableRows rows = DepartmentTable.of(content, mapping).rows(registry, delivery.asOf())) {
            arrived = WaitingFiles.New.fitting(delivery, rows.headers());
        } catch (OtherHeaders other) {
            arrived = WaitingFiles.New.unknown(delivery, other);
        }
        waiting.keep(arrived, content, division, null);
    }

    private DivisionCode place(Delivery delivery) throws UnreadableFile {
        Optional<DivisionCode> division = DivisionCode.problemOf(delivery.division()) == null
                ? Optional.of(new DivisionCode(delivery.division()))
                : Optional.empty();
        return division.filter(one -> one.level() == DivisionLevel.COUNTY || one.level() == DivisionLevel.CITY)
                .filter(one -> divisions.find(one).isPresent())
                .orElseThrow(() -> new UnreadableFile("文件名里的区划“" + delivery.division() + "”不是本地的市、县（市、区）"));
    }

    private void giveBack(Path file, Path side, String reason) throws IOException {
        Path aside = Files.createDirectories(side.resolveSibling(RETURNED));
        for (Path one : List.of(file, side)) {
            if (Files.exists(one, LinkOption.NOFOLLOW_LINKS)) {
                Path moved = Files.move(one, aside.resolve(one.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                if (!Files.isSymbolicLink(moved)) {
                    Files.setLastModifiedTime(moved, FileTime.from(clock.instant()));
                }
            }
        }
        Files.writeString(aside.resolve(file.getFileName() + ".原因.txt"), reason + "。\n", StandardCharsets.UTF_8);
    }

    // They hold people; the department has its own.
    private void forget(Path aside) throws IOException {
        if (!Files.isDirectory(aside, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        FileTime before = FileTime.from(clock.instant().minus(RETURNED_FOR));
        try (Stream<Path> all = Files.list(aside)) {
            for (Path one : all.toList()) {
                if (!one.toString().endsWith(".txt")
                        && Files.getLastModifiedTime(one, LinkOption.NOFOLLOW_LINKS).compareTo(before) < 0) {
                    Files.deleteIfExists(one);
                }
            }
        }
    }
}
