package org.assistance.domain.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.entitlement.Entitlement;
import org.assistance.domain.entitlement.Hearing;
import org.assistance.domain.secret.Words;
import org.assistance.domain.staff.ActingOfficer;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The reviews on record, open or decided; for callers who checked the scope of the right or the case. */
@Component
@Transactional
public class Reviews {
    private static final String SELECT = """
            select r.id, r.entitlement_id, r.reason, r.explanation, o.name, r.opened_by, r.opened_at, d.id as draft, r.case_id,
                r.outcome, r.decided_on,
                case when c.id is null then d.id is not null else c.stage not in ('PAYMENT', 'CLOSED') end as open
            from right_review r
                join officer o on o.id = r.opened_by
                left join assistance_case c on c.id = r.case_id
                left join lateral (select f.id from application_draft f where f.review_id = r.id
                    and f.submitted_at is null and f.discarded_at is null and r.case_id is null limit 1) d on true
            """;

    private final JdbcClient jdbc;
    private final Words words;

    Reviews(JdbcClient jdbc, Words words) {
        this.words = words;
        this.jdbc = jdbc;
    }

    /**
     * Puts down that a right is looked at anew.
     *
     * @return the review's id
     * @throws IllegalMove when a review of it is open
     */
    public long open(Entitlement right, ReviewReason reason, String explanation, ActingOfficer by, Instant at) {
        try {
            return jdbc.sql("""
                    insert into right_review (entitlement_id, division_code, reason, explanation, opened_by, opened_at)
                    values (:right, :division, :reason, :explanation, :by, :at) returning id""")
                    .param("right", right.id())
                    .param("division", right.division().value())
                    .param("reason", reason.name())
                    .param("explanation", words.seal(explanation))
                    .param("by", by.officerId())
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .query(Long.class)
                    .single();
        } catch (DataIntegrityViolationException twice) {
            throw new IllegalMove("该项待遇正在复核，办结以前不能再次发起");
        }
    }

    /** Whether an ending of a right, or of another part of it, waits for its second officer. */
    @Transactional(readOnly = true)
    public boolean endingWaits(Entitlement right) {
        return jdbc.sql("""
                select exists (select from entitlement_ending x join entitlement e on e.id = x.entitlement_id
                where x.status = 'PROPOSED' and e.household_id = :household and e.person_id = :person
                    and e.programme = :programme)""")
                .param("household", right.householdId())
                .param("person", right.personId())
                .param("programme", right.programme().name())
                .query(Boolean.class)
                .single();
    }

    /** Says which case a review has become. */
    public void submitted(long id, long caseId) {
        jdbc.sql("update right_review set case_id = :case where id = :id")
                .param("case", caseId)
                .param("id", id)
                .update();
    }

    /** Says why it was opened; what is decided stays as it is. Answers whether it still could be changed. */
    boolean corrected(long id, ReviewReason reason, String explanation) {
        return jdbc.sql("""
                update right_review set reason = :reason, explanation = :explanation
                where id = :id and outcome is null""")
                .param("reason", reason.name())
                .param("explanation", words.seal(explanation))
                .param("id", id)
                .update() == 1;
    }

    /** Says what was decided. */
    public void decided(long id, ReviewOutcome outcome, LocalDate on) {
        jdbc.sql("update right_review set outcome = :outcome, decided_on = :on where id = :id")
                .param("outcome", outcome.name())
                .param("on", on)
                .param("id", id)
                .update();
    }

    /** A review by its id. */
    @Transactional(readOnly = true)
    public Optional<RightReview> find(long id) {
        return jdbc.sql(SELECT + "where r.id = :id").param("id", id).query(this::read).optional();
    }

    /** The review that a case is; empty for every other case. */
    @Transactional(readOnly = true)
    public Optional<RightReview> ofCase(long caseId) {
        return jdbc.sql(SELECT + "where r.case_id = :case").param("case", caseId).query(this::read).optional();
    }

    /** Those of a right and of the other parts of it, the newest first; discarded ones are left out. */
    @Transactional(readOnly = true)
    public List<RightReview> ofRight(long entitlementId) {
        return jdbc.sql(SELECT + """
                    join entitlement one on one.id = r.entitlement_id
                    join entitlement mine on mine.household_id = one.household_id and mine.person_id = one.person_id
                        and mine.programme = one.programme
                where mine.id = :right and (d.id is not null or r.case_id is not null) order by r.id desc""")
                .param("right", entitlementId)
                .query(this::read)
                .list();
    }

    /** The application that a right rests on by now: of the last case about it, in its last version. */
    @Transactional(readOnly = true)
    public long lastApplication(Entitlement right) {
        return jdbc.sql("select application_id from assistance_case where id = :id")
                .param("id", lastCase(right, 0))
                .query(Long.class)
                .single();
    }

    /**
     * The last decided case about a right: that of its grant, or of a later review.
     *
     * @param but a case that is left out with all after it; 0 for none
     */
    @Transactional(readOnly = true)
    public long lastCase(Entitlement right, long but) {
        return jdbc.sql("""
                select c.id from assistance_case c
                where c.id = :case or (:but = 0 or c.id < :but) and c.id in (select r.case_id from right_review r
                        join entitlement e on e.id = r.entitlement_id
                    where e.household_id = :household and e.person_id = :person and e.programme = :programme
                      and r.outcome is not null)
                order by c.id desc limit 1""")
                .param("but", but)
                .param("case", right.caseId())
                .param("household", right.householdId())
                .param("person", right.personId())
                .param("programme", right.programme().name())
                .query(Long.class)
                .single();
    }

    /** The cases that led to a right, to its other parts and to what stood before it; each of them may still wait for its first payment. */
    @Transactional(readOnly = true)
    public Set<Long> casesOf(Entitlement right) {
        return new HashSet<>(jdbc.sql("""
                select case_id from entitlement
                where household_id = :household and person_id = :person and programme = :programme""")
                .param("household", right.householdId())
                .param("person", right.personId())
                .param("programme", right.programme().name())
                .query(Long.class)
                .list());
    }

    /** Whether a right was granted as 渐退 (JT-05). */
    @Transactional(readOnly = true)
    public boolean tapering(Entitlement right) {
        return jdbc.sql("select exists (select from right_review where case_id = :case and outcome = 'TAPER')")
                .param("case", right.caseId())
                .query(Boolean.class)
                .single();
    }

    /** The last day on which 渐退 was granted to a household (JT-06); empty when it never was. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> lastTaper(long householdId) {
        return Optional.ofNullable(jdbc.sql("""
                select max(r.decided_on) from right_review r join entitlement e on e.id = r.entitlement_id
                where e.household_id = :household and r.outcome = 'TAPER'""")
                .param("household", householdId)
                .query((row, at) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .orElse(null));
    }

    /** Puts down that the family was heard on an assessment. */
    public void heard(RightReview review, long assessmentId, ReviewHearing hearing, ActingOfficer by, Instant at) {
        jdbc.sql(
                """
                insert into review_hearing (review_id, assessment_id, division_code, hearing, heard_on, heard_words,
                    recorded_by, recorded_at)
                select id, :assessment, division_code, :hearing, :on, :words, :by, :at from right_review where id = :id""")
                .param("id", review.id())
                .param("assessment", assessmentId)
                .param("hearing", hearing.hearing().name())
                .param("on", hearing.on())
                .param("words", words.seal(hearing.words()))
                .param("by", by.officerId())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    /** What the family said on an assessment; the last word counts. Empty when it was not asked. */
    @Transactional(readOnly = true)
    public Optional<ReviewHearing> hearing(long assessmentId) {
        return jdbc.sql("""
                select hearing, heard_on, heard_words from review_hearing
                where assessment_id = :id order by id desc limit 1""")
                .param("id", assessmentId)
                .query((row, at) -> new ReviewHearing(Hearing.valueOf(row.getString(1)),
                        row.getObject(2, LocalDate.class), words.open(row.getString(3))))
                .optional();
    }

    private RightReview read(ResultSet row, int at) throws SQLException {
        long found = row.getLong("case_id");
        Long caseId = row.wasNull() ? null : (Long) found;
        String outcome = row.getString("outcome");
        return new RightReview(row.getLong("id"), row.getLong("entitlement_id"),
                ReviewReason.valueOf(row.getString("reason")), words.open(row.getString("explanation")),
                row.getString("name"),
                row.getLong("opened_by"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(), row.getObject("draft", UUID.class),
                caseId, row.getBoolean("open"), outcome == null ? null : ReviewOutcome.valueOf(outcome),
                row.getObject("decided_on", LocalDate.class));
    }
}
