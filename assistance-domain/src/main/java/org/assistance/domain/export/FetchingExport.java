package org.assistance.domain.export;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assistance.domain.audit.Subject;
import org.assistance.domain.audit.Trace;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.secret.SealedColumn;
import org.assistance.domain.secret.Secrets;
import org.assistance.domain.secret.SecretsException;
import org.assistance.domain.staff.ActingOfficer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Hands an export to whoever asked for it; each time is on record, and so is everybody in it. */
@Service
@Transactional
public class FetchingExport {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AskingExport asking;
    private final Secrets secrets;
    private final JdbcClient jdbc;
    private final Clock clock;

    FetchingExport(AskingExport asking, Secrets secrets, JdbcClient jdbc, Clock clock) {
        this.asking = asking;
        this.secrets = secrets;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A file as it was made. */
    public record File(String name, byte[] bytes) {}

    private record Kept(byte[] sealed, String subjects) {}

    /**
     * The file.
     *
     * @throws NoSuchExport when it is not the officer's own
     * @throws IllegalMove when it cannot be fetched yet, or no longer
     */
    public File fetch(long id, ActingOfficer by) {
        jdbc.sql("select id from export_job where id = :id for share").param("id", id).query(Long.class).optional();
        ExportJob job = asking.own(id, by);
        boolean over = job.expiresAt() instanceof Instant end && !clock.instant().isBefore(end);
        if (job.status() != ExportStatus.READY || over) {
            throw new IllegalMove(
                    "这份导出现为“" + (over && job.status().open() ? ExportStatus.EXPIRED : job.status()).label()
                            + "”，不能下载");
        }
        Kept kept = jdbc.sql("select content_sealed, subjects::text from export_file where job_id = :id")
                .param("id", id)
                .query((row, _) -> new Kept(row.getBytes(1), row.getString(2)))
                .single();
        byte[] file = secrets.open(kept.sealed(), SealedColumn.EXPORT.cell(id));
        if (!MakingExport.digest(file).equals(job.sha256())) {
            throw new SecretsException("导出" + job.number() + "与生成时的摘要不一致");
        }
        jdbc.sql(
                """
                insert into export_fetch (job_id, division_code, officer_id, at) values (:id, :division, :officer, :at)""")
                .param("id", id)
                .param("division", job.division().value())
                .param("officer", by.officerId())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        Map<Subject, List<String>> subjects = JSON.readValue(kept.subjects(), new TypeReference<>() {
        });
        subjects.forEach((subject, ids) -> ids.forEach(one -> Trace.saw(subject, one)));
        return new File(job.kind().label() + "-" + job.number() + ".xlsx", file);
    }
}
