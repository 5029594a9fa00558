package org.assistance.domain.export;

import org.assistance.domain.secret.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.permission.Action;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.DivisionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The exports on record: one's own, those that wait for one's answer, and all of a division. */
@Component
@Transactional(readOnly = true)
public class Exports {
    /** Rows on a page; the queries return one more when there is a next page. */
    public static final int PAGE = 20;

    /** How many wait for an officer: of the division and below, asked for by somebody else; parameters as {@code desk.OtherWork} says. */
    public static final String COUNT_WAITING = """
            select count(*) from export_job j where j.status = 'FOR_APPROVAL' and j.asked_by <> :officer
                and j.division_code >= :lower and j.division_code < :upper""";

    private static final String JOB = """
            select j.*, d.full_name as place, o.name || '（' || o.staff_number || '）' as asker,
                a.name || '（' || a.staff_number || '）' as answerer, e.name || '（' || e.staff_number || '）' as ender,
                (select count(*) from export_fetch f where f.job_id = j.id) as fetches
            from export_job j join division d on d.code = j.division_code join officer o on o.id = j.asked_by
                left join officer a on a.id = j.answered_by left join officer e on e.id = j.ended_by
            """;
    private static final String IN_SCOPE = " where j.division_code >= :lower and j.division_code < :upper ";
    private static final String NEWEST_FIRST = " and j.id < :before order by j.id desc limit " + (PAGE + 1);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Words words;

    Exports(JdbcClient jdbc, Words words) {
        this.words = words;
        this.jdbc = jdbc;
    }

    /** The rule on a day. */
    public ExportRule rule(LocalDate on) {
        return jdbc.sql("""
                select rows_alone, hours_kept, hours_waiting, document_number from export_rule
                where valid_from <= :day order by valid_from desc limit 1""")
                .param("day", on)
                .query((row, _) -> new ExportRule(row.getInt(1), row.getInt(2), row.getInt(3), row.getString(4)))
                .single();
    }

    /** One export: for whoever asked, in the post he asked in, and within their divisions for those who answer or watch over it. */
    public ExportJob required(long id, ActingOfficer by) {
        return jdbc.sql(JOB + IN_SCOPE + " and j.id = :id")
                .params(of(by.scope()))
                .param("id", id)
                .query(this::read)
                .optional()
                .filter(job -> job.isOf(by) || by.isOneOf(Action.EXPORT_READ.roles()))
                .orElseThrow(NoSuchExport::new);
    }

    /** One's own exports of this post's division, the newest first, before an id. */
    public List<ExportJob> own(ActingOfficer by, long before) {
        return jdbc.sql(JOB + IN_SCOPE + " and j.asked_by = :officer " + NEWEST_FIRST)
                .params(of(by.scope()))
                .param("officer", by.officerId())
                .param("before", before)
                .query(this::read)
                .list();
    }

    /** Those that wait for an officer's answer, the newest first, before an id. */
    public List<ExportJob> waiting(ActingOfficer by, long before) {
        return jdbc.sql(JOB + IN_SCOPE + " and j.asked_by <> :officer and j.status = 'FOR_APPROVAL' " + NEWEST_FIRST)
                .params(of(by.scope()))
                .param("officer", by.officerId())
                .param("before", before)
                .query(this::read)
                .list();
    }

    /** All of a division, the newest first, before an id. */
    public List<ExportJob> all(DivisionScope scope, long before) {
        return jdbc.sql(JOB + IN_SCOPE + NEWEST_FIRST)
                .params(of(scope))
                .param("before", before)
                .query(this::read)
                .list();
    }

    /** How many wait for an officer's answer. */
    public int waitingCount(ActingOfficer by) {
        return jdbc.sql(COUNT_WAITING)
                .params(of(by.scope()))
                .param("officer", by.officerId())
                .query(Integer.class)
                .single();
    }

    /** Whether one of an officer's is being made. */
    public boolean anyInTheMaking(ActingOfficer by) {
        return jdbc.sql("select exists (select from export_job where asked_by = :officer and status = 'WAITING')")
                .param("officer", by.officerId())
                .query(Boolean.class)
                .single();
    }

    /** When an export was fetched, the first first. */
    public List<Instant> fetches(long id) {
        return jdbc.sql("select at from export_fetch where job_id = :id order by id")
                .param("id", id)
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .list();
    }

    /** The export as the system's own work finds it. */
    Optional<ExportJob> find(long id) {
        return jdbc.sql(JOB + " where j.id = :id").param("id", id).query(this::read).optional();
    }

    static String json(Map<String, String> filters) {
        return JSON.writeValueAsString(new TreeMap<>(filters));
    }

    private static Map<String, String> of(DivisionScope scope) {
        return Map.of("lower", scope.lower(), "upper", scope.upper());
    }

    private ExportJob read(ResultSet row, int number) throws SQLException {
        Map<String, String> filters = JSON.readValue(row.getString("filters"), new TypeReference<>() {
        });
        return new ExportJob(row.getLong("id"), new DivisionCode(row.getString("division_code")),
                row.getString("place"), ExportKind.valueOf(row.getString("kind")), new TreeMap<>(filters),
                row.getString("title"), ExportReason.valueOf(row.getString("reason")),
                words.open(row.getString("words")),
                row.getLong("asked_by"), row.getLong("post_id"), row.getString("asker"),
                row.getTimestamp("asked_at").toInstant(), ExportStatus.valueOf(row.getString("status")),
                row.getObject("row_count", Long.class), row.getObject("rows_alone", Integer.class),
                row.getString("sha256"), instant(row, "made_at"), instant(row, "expires_at"), row.getString("answerer"),
                instant(row, "answered_at"),
                Objects.requireNonNullElse(words.openOrNull(row.getString("answer_words")), ""),
                row.getString("ender"), instant(row, "ended_at"), row.getInt("fetches"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
