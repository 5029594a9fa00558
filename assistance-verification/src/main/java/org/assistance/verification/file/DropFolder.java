package org.assistance.verification.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger LOG = LoggerFactory.getLogger(DropFolder.class);
    private static final long LARGEST = 200L << 20;
    private static final Duration RETURNED_FOR = Duration.ofDays(7);
    private static final Duration REASONS_FOR = Duration.ofDays(60);

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
                taken += took(side) ? 1 : 0;
            }
            Path aside = place.resolve(RETURNED);
            if (Files.isDirectory(aside, LinkOption.NOFOLLOW_LINKS)) {
                Returned.in(aside, clock.instant()).forget(RETURNED_FOR, REASONS_FOR);
            }
            return taken;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    // One that cannot be taken keeps none of the others waiting.
    private boolean took(Path side) {
        String name = side.getFileName().toString();
        Path file = side.resolveSibling(name.substring(0, name.length() - Delivery.SIDE.length()));
        try {
            if (!Boolean.TRUE.equals(transaction.execute(_ -> take(name, file, side)))) {
                return false;
            }
            // Only now that it is kept for good. Whoever finds it without its side file lets it lie.
            Files.deleteIfExists(side);
            Files.deleteIfExists(file);
            return true;
        } catch (IOException | RuntimeException failed) {
            LOG.error("部门送达的文件{}没有接收，下次再试", file.getFileName(), failed);
            return false;
        }
    }

    private boolean take(String name, Path file, Path side) {
        boolean mine = jdbc.sql("select pg_try_advisory_xact_lock(hashtext('drop_folder ' || ?))")
                .param(name)
                .query(Boolean.class)
                .single();
        if (!mine || !Files.exists(side, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try {
            keep(Delivery.of(file, side, LARGEST));
            return true;
        } catch (UnreadableFile refused) {
            if (Files.exists(side, LinkOption.NOFOLLOW_LINKS)) {
                giveBack(file, side, refused.plain());
            }
            return false;
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

    private void giveBack(Path file, Path side, String reason) {
        try {
            var returned = Returned.in(file.resolveSibling(RETURNED), clock.instant());
            returned.move(file);
            returned.move(side);
            returned.tell(String.valueOf(file.getFileName()), reason);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /** Gives up what waited for too long, departments' own with the reason back to them; returns how many. */
    public int expire() {
        return expire(folder);
    }

    /** The same with one folder; without any nothing can be given back. */
    int expire(@Nullable Path place) {
        int gone = 0;
        for (WaitingFile one : waiting.expired()) {
            try {
                transaction.executeWithoutResult(_ -> giveUp(one, place));
                gone++;
            } catch (RuntimeException failed) {
                LOG.error("到期的文件{}没有退回", one.fileName(), failed);
            }
        }
        return gone;
    }

    // It lies there again before it is removed here.
    private void giveUp(WaitingFile one, @Nullable Path place) {
        if (one.byFolder() && place != null) {
            try (InputStream content = waiting.content(one.id()).getInputStream()) {
                var returned = Returned.in(place.resolve(RETURNED), clock.instant());
                returned.copy(content, one.fileName());
                returned.tell(one.fileName(),
                        "收下后" + WaitingFiles.KEPT.toDays() + "天内没有人读入，没有导入。请与" + one.place() + "民政部门联系后重新送达");
            } catch (IOException lost) {
                throw new UncheckedIOException(lost);
            }
        }
        waiting.remove(one.id());
        LOG.warn("{}到期没有读入，已{}", one.fileName(), one.byFolder() && place != null ? "退回" : "删除");
    }
}
