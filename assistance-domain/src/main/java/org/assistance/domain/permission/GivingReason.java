package org.assistance.domain.permission;

import org.assistance.domain.secret.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts on record why an officer opens a case that is not his own task; that holds for this case and officer until midnight. */
@Component
public class GivingReason {
    /** The longest explanation, in characters. */
    public static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Words words;

    GivingReason(JdbcClient jdbc, Clock clock, Words words) {
        this.words = words;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was given. */
    public record Reason(Ground ground, String explanation) {}

    /** One line for the auditor: who opened which case, and why. */
    public record Line(long id, Instant at, String who, String caseNumber, Reason reason) {}

    /**
     * Puts a reason on record.
     *
     * @param division the case's division
     * @param reason the explanation not blank, at most {@link #LONGEST} characters
     */
    @Transactional
    public void give(long caseId, DivisionCode division, Reason reason, ActingOfficer by) {
        jdbc.sql("""
                insert into case_reason (case_id, division_code, officer_id, post_id, ground, explanation, given_at)
                values (:case, :division, :officer, :post, :ground, :explanation, :at)""")
                .param("case", caseId)
                .param("division", division.value())
                .param("officer", by.officerId())
                .param("post", by.postId())
                .param("ground", reason.ground().name())
                .param("explanation", words.seal(reason.explanation()))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether the officer gave a reason for this case today. */
    @Transactional(readOnly = true)
    public boolean isGiven(long caseId, ActingOfficer by) {
        return jdbc.sql("""
                select exists (select from case_reason
                    where case_id = :case and officer_id = :officer and given_at >= :since)""")
                .param("case", caseId)
                .param("officer", by.officerId())
                .param("since", midnight())
                .query(Boolean.class)
                .single();
    }

    /** The reason the officer gave last today, for whatever case: who checks a sample types it once. */
    @Transactional(readOnly = true)
    public Optional<Reason> lastToday(ActingOfficer by) {
        return jdbc.sql("""
                select ground, explanation from case_reason
                where officer_id = :officer and given_at >= :since order by given_at desc, id desc limit 1""")
                .param("officer", by.officerId())
                .param("since", midnight())
                .query((row, _) -> new Reason(Ground.valueOf(row.getString("ground")),
                        words.open(row.getString("explanation"))))
                .optional();
    }

    /** The reasons given in a division, the newest first, before an id. */
    @Transactional(readOnly = true)
    public List<Line> lines(DivisionScope scope, long before, int limit) {
        return jdbc.sql("""
                select r.id, r.given_at, o.name, o.staff_number, c.number, r.ground, r.explanation
                from case_reason r join officer o on o.id = r.officer_id join assistance_case c on c.id = r.case_id
                where r.division_code >= :lower and r.division_code < :upper and r.id < :before
                order by r.id desc limit :limit""")
                .param("lower", scope.lower())
                .param("upper", scope.upper())
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> new Line(row.getLong("id"),
                        row.getObject("given_at", OffsetDateTime.class).toInstant(),
                        row.getString("name") + "（" + row.getString("staff_number") + "）", row.getString("number"),
                        new Reason(Ground.valueOf(row.getString("ground")), words.open(row.getString("explanation")))))
                .list();
    }

    private OffsetDateTime midnight() {
        return LocalDate.ofInstant(clock.instant(), OfficeTime.ZONE)
                .atStartOfDay(OfficeTime.ZONE)
                .toInstant()
                .atOffset(ZoneOffset.UTC);
    }
}
