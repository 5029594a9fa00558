package org.assistance.verification.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.secret.SealedColumn;
import org.assistance.domain.secret.Secrets;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Files that wait for their headers to be mapped, sealed piece by piece, for {@link #KEPT} at the longest. */
@Repository
public class WaitingFiles {
    /** How long a file waits. */
    public static final Duration KEPT = Duration.ofDays(7);

    private static final int PART = 1 << 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SELECT = """
            select w.*, d.name as place, coalesce(o.name, '部门') as officer from waiting_file w
              join division d on d.code = w.division_code left join officer o on o.id = w.arrived_by
            """;

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Clock clock;

    WaitingFiles(JdbcClient jdbc, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** A file that came with headers that nobody mapped. */
    record New(String source, String fileName, String sha256, LocalDate asOf, ControlTotals told, List<String> headers,
            String sentence, boolean fits) {
        static New of(ImportingDepartmentFile.Arrived file, OtherHeaders other) {
            return new New(file.registry().code(), file.fileName(), file.sha256(), file.asOf(), file.told(),
                    other.headers(), other.sentence(), false);
        }

        /** A department's own delivery whose headers nobody mapped. */
        static New unknown(Delivery delivery, OtherHeaders other) {
            return of(delivery, other.headers(), other.sentence(), false);
        }

        /** A department's own delivery that can be read in. */
        static New fitting(Delivery delivery, List<String> headers) {
            return of(delivery, headers, "由部门送达，等待读入", true);
        }

        private static New of(Delivery delivery, List<String> headers, String sentence, boolean fits) {
            return new New(delivery.source(), String.valueOf(delivery.file().getFileName()), delivery.sha256(),
                    delivery.asOf(), delivery.told(), headers, sentence, fits);
        }
    }

    /** Keeps a file for the officer's division; the one that waits already where it is the same. */
    @Transactional
    public WaitingFile keep(New file, InputStreamSource content, ActingOfficer by) throws IOException {
        return keep(file, content, by.division(), by.officerId());
    }

    /** Keeps a file for a division; of a file that a department put into the folder there is no officer. */
    @Transactional
    public WaitingFile keep(New file, InputStreamSource content, DivisionCode division, @Nullable Long officer)
            throws IOException {
        Money sum = file.told().sum();
        Instant now = clock.instant();
        Optional<Long> added = jdbc.sql("""
                insert into waiting_file (source, division_code, file_name, sha256, as_of, told_rows, told_fen, file_headers,
                    sentence, fits, by_folder, arrived_by, arrived_at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, ?, ?, ?)
                on conflict (source, division_code, sha256, as_of) do nothing returning id
                """)
                .params(Arrays.asList(file.source(), division.value(), file.fileName(), file.sha256(), file.asOf(),
                        file.told().rows(), sum == null ? null : sum.fen(), JSON.writeValueAsString(file.headers()),
                        file.sentence(), file.fits(), officer == null, officer, utc(now), utc(now.plus(KEPT))))
                .query(Long.class)
                .optional();
        if (added.isPresent()) {
            seal(added.get(), content);
        }
        return jdbc.sql(SELECT + " where w.source = ? and w.division_code = ? and w.sha256 = ? and w.as_of = ?")
                .params(file.source(), division.value(), file.sha256(), file.asOf())
                .query(WaitingFiles::read)
                .single();
    }

    private void seal(long id, InputStreamSource content) throws IOException {
        try (InputStream in = content.getInputStream()) {
            byte[] part = in.readNBytes(PART);
            for (int number = 0; part.length > 0; part = in.readNBytes(PART), number++) {
                jdbc.sql("insert into waiting_file_part (file_id, number, content_sealed) values (?, ?, ?)")
                        .params(id, number, secrets.seal(part, SealedColumn.WAITING_FILE.cell(id + "." + number)))
                        .update();
            }
        }
    }

    /** What waits in a scope, oldest first. */
    public List<WaitingFile> in(DivisionScope scope) {
        return jdbc.sql(SELECT + " where w.division_code >= ? and w.division_code < ? order by w.arrived_at, w.id")
                .params(scope.lower(), scope.upper())
                .query(WaitingFiles::read)
                .list();
    }

    /** One that waits for a division itself. */
    public Optional<WaitingFile> own(long id, DivisionCode division) {
        return jdbc.sql(SELECT + " where w.id = ? and w.division_code = ?")
                .params(id, division.value())
                .query(WaitingFiles::read)
                .optional();
    }

    /** Its content, opened piece by piece. */
    InputStreamSource content(long id) {
        return () -> new SequenceInputStream(new Parts(id));
    }

    /** Removes one with its content. */
    void remove(long id) {
        jdbc.sql("delete from waiting_file where id = ?").param(id).update();
    }

    /** What waited for too long. */
    List<WaitingFile> expired() {
        return jdbc.sql(SELECT + " where w.expires_at <= ? order by w.id")
                .param(utc(clock.instant()))
                .query(WaitingFiles::read)
                .list();
    }

    private final class Parts implements Enumeration<InputStream> {
        private final long id;
        private int number;
        private @Nullable InputStream next;

        Parts(long id) {
            this.id = id;
            look();
        }

        private void look() {
            next = jdbc.sql("select content_sealed from waiting_file_part where file_id = ? and number = ?")
                    .params(id, number)
                    .query(byte[].class)
                    .optional()
                    .map(sealed -> new ByteArrayInputStream(
                            secrets.open(sealed, SealedColumn.WAITING_FILE.cell(id + "." + number))))
                    .orElse(null);
        }

        @Override
        public boolean hasMoreElements() {
            return next != null;
        }

        @Override
        public InputStream nextElement() {
            InputStream one = next;
            if (one == null) {
                throw new NoSuchElementException();
            }
            number++;
            look();
            return one;
        }
    }

    private static WaitingFile read(ResultSet row, int at) throws SQLException {
        Long fen = row.getObject("told_fen", Long.class);
        return new WaitingFile(row.getLong("id"), row.getString("source"), row.getString("place"),
                row.getString("file_name"), row.getObject("as_of", LocalDate.class),
                new ControlTotals(row.getObject("told_rows", Integer.class), fen == null ? null : Money.ofFen(fen)),
                List.of(JSON.readValue(row.getString("file_headers"), String[].class)), row.getString("sentence"),
                row.getBoolean("fits"), row.getBoolean("by_folder"),
                row.getString("officer"), row.getObject("arrived_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
