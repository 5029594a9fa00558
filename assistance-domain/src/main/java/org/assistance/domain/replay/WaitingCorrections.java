package org.assistance.domain.replay;

import org.assistance.domain.casefile.ShutOut;
import org.assistance.domain.secret.Words;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.assistance.domain.audit.Subject;
import org.assistance.domain.audit.Trace;
import org.assistance.domain.staff.ActingOfficer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Corrections of facts that wait for a second officer, the oldest first. */
@Component
@Transactional(readOnly = true)
public class WaitingCorrections {
    /** As many as are shown. */
    public static final int MOST = 100;

    /** Counts those that {@code :officer} may confirm, from {@code :lower} to below {@code :upper}; asked of confirming posts only. */
    public static final String COUNT = """
            select count(*) from fact_correction
            where status = 'PROPOSED' and division_code >= :lower and division_code < :upper
              and proposed_by <> :officer and
            """ + ShutOut.of("case_id", ":officer");

    private final JdbcClient jdbc;
    private final Words words;

    WaitingCorrections(JdbcClient jdbc, Words words) {
        this.words = words;
        this.jdbc = jdbc;
    }

    /** One that waits; {@code own} when the officer put it down, {@code mine} when the officer may confirm it. */
    public record Row(long caseId, String number, String name, String place, String reason, String askedBy,
            Instant askedAt, boolean own, boolean mine) {}

    /** Those that wait in the officer's division. */
    public List<Row> rows(ActingOfficer of) {
        return jdbc.sql("""
                select x.case_id, c.number, c.applicant_name, d.full_name, x.reason, f.name as asked, x.proposed_at,
                    x.proposed_by
                from fact_correction x
                    join assistance_case c on c.id = x.case_id
                    join division d on d.code = x.division_code
                    join officer f on f.id = x.proposed_by
                where x.status = 'PROPOSED' and x.division_code >= :lower and x.division_code < :upper and
                """ + ShutOut.of("x.case_id", ":officer") + " order by x.id limit :most")
                .param("lower", of.scope().lower())
                .param("upper", of.scope().upper())
                .param("officer", of.officerId())
                .param("most", MOST)
                .query((row, _) -> {
                    Trace.saw(Subject.CASE, row.getLong("case_id"));
                    boolean own = row.getLong("proposed_by") == of.officerId();
                    return new Row(row.getLong("case_id"), row.getString("number"), row.getString("applicant_name"),
                            row.getString("full_name"), words.open(row.getString("reason")), row.getString("asked"),
                            row.getObject("proposed_at", OffsetDateTime.class).toInstant(), own,
                            !own && of.isOneOf(RecordingFacts.CONFIRMERS));
                })
                .list();
    }
}
