package org.assistance.domain.replay;

import org.assistance.domain.casefile.ShutOut;
import org.assistance.domain.permission.Action;
import org.assistance.domain.audit.Subject;
import org.assistance.domain.audit.Trace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.assistance.domain.casefile.NoSuchCase;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.replay.AsDecided.Verdict;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The nights on which a sample of decisions was worked out again, and what differed in a scope. */
@Component
@Transactional(readOnly = true)
public class ReplayNights {
    /** Lines on a page; the query returns one more when there is a next page. */
    public static final int PAGE = 20;

    /** How many nights are shown. */
    public static final int NIGHTS = 14;

    /** The roles that take notice of a difference. */
    public static final Set<Role> ROLES = Action.REPLAY_SEE.roles();

    /**
     * Counts what nobody has seen, from {@code :lower} to below {@code :upper}, but of relatives of {@code :officer}. Other words for
     * the same answer are on the page, but are nobody's work: each new version of the rules brings them by the hundred.
     */
    public static final String COUNT_UNSEEN = """
            select count(*) from replay_difference
            where division_code >= :lower and division_code < :upper and seen_at is null
              and verdict <> 'PROOF_DIFFERS' and
            """ + ShutOut.of("case_id", ":officer");

    private static final String IN_SCOPE = """
            from replay_difference f join replay_night n on n.id = f.night_id
                join assistance_case c on c.id = f.case_id join decision d on d.id = f.decision_id
            where f.division_code >= :lower and f.division_code < :upper and
            """ + ShutOut.NOT;

    private final JdbcClient jdbc;
    private final Clock clock;

    ReplayNights(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One decision that did not give the same again.
     *
     * @param details what differs, a sentence each
     * @param seenBy who took notice; null while nobody did
     */
    public record Difference(long nightId, LocalDate night, long decisionId, long caseId, String number,
            String applicantName, String place, LocalDate decidedOn, Verdict verdict, List<String> details,
            @Nullable String seenBy, @Nullable Instant seenAt) {}

    /** The latest nights, the newest first; their figures are the whole installation's. */
    public List<ReplayNight> latest() {
        return jdbc.sql("select * from replay_night order by night desc limit :limit")
                .param("limit", NIGHTS)
                .query(ReplayNights::night)
                .list();
    }

    /**
     * The differences of a scope, those nobody has seen first.
     *
     * @param all with those already seen, and those in other words only
     * @param page from 0
     */
    public List<Difference> differences(DivisionScope scope, boolean all, int page) {
        return jdbc.sql("""
                select f.*, n.night, c.number, c.applicant_name, d.decided_on,
                    (select t.name from division t where t.code = c.township_code) as place,
                    (select o.name from officer o where o.id = f.seen_by) as seen_name
                """ + IN_SCOPE
                + (all ? "" : " and f.seen_at is null and f.verdict <> 'PROOF_DIFFERS'")
                + " order by f.seen_at is null desc, n.night desc, f.decision_id desc limit :limit offset :from")
                .param("lower", scope.lower())
                .param("upper", scope.upper())
                .param("reader", scope.reader())
                .param("limit", PAGE + 1)
                .param("from", page * PAGE)
                .query(ReplayNights::difference)
                .list();
    }

    /**
     * Puts down that somebody has seen a difference; the first who does counts.
     *
     * @return false when another officer had done so before
     * @throws NotAllowed when the role does not answer for it
     * @throws NoSuchCase when there is no such difference in the officer's division
     */
    @Transactional
    public boolean seen(long nightId, long decisionId, ActingOfficer by) {
        if (!by.isOneOf(ROLES)) {
            throw new NotAllowed("重算差异由县级民政审核人、确认人或市级民政经办人查看登记");
        }
        boolean there = jdbc.sql("select exists (select " + IN_SCOPE
                + " and f.night_id = :night and f.decision_id = :decision)")
                .param("lower", by.scope().lower())
                .param("upper", by.scope().upper())
                .param("reader", by.officerId())
                .param("night", nightId)
                .param("decision", decisionId)
                .query(Boolean.class)
                .single();
        if (!there) {
            throw new NoSuchCase();
        }
        return jdbc.sql("""
                update replay_difference set seen_by = :by, seen_at = :at
                where night_id = :night and decision_id = :decision and seen_at is null""")
                .param("night", nightId)
                .param("decision", decisionId)
                .param("by", by.officerId())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update() == 1;
    }

    private static ReplayNight night(ResultSet row, int at) throws SQLException {
        return new ReplayNight(row.getLong("id"), row.getObject("night", LocalDate.class),
                row.getObject("started_at", OffsetDateTime.class).toInstant(), moment(row, "ended_at"),
                row.getInt("asked"), row.getInt("same"), row.getInt("proof_differs"), row.getInt("amount_differs"),
                row.getInt("failed"), row.getString("engine_version"));
    }

    private static Difference difference(ResultSet row, int at) throws SQLException {
        Trace.saw(Subject.CASE, row.getLong("case_id"));
        return new Difference(row.getLong("night_id"), row.getObject("night", LocalDate.class),
                row.getLong("decision_id"), row.getLong("case_id"), row.getString("number"),
                row.getString("applicant_name"), row.getString("place"), row.getObject("decided_on", LocalDate.class),
                Verdict.valueOf(row.getString("verdict")), row.getString("detail").lines().toList(),
                row.getString("seen_name"), moment(row, "seen_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
