package org.assistance.domain.unmasking;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.assistance.domain.application.Application;
import org.assistance.domain.application.Applications;
import org.assistance.domain.audit.Subject;
import org.assistance.domain.audit.Trace;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseFile;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NoSuchCase;
import org.assistance.domain.staff.ActingOfficer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows one masked value of a case in full. Why is written down before the answer leaves; how many an officer sees within an hour and
 * a day is limited by {@code unmasking_budget}.
 */
@Service
@Transactional
public class Unmasking {
    /** The longest explanation, in characters. */
    public static final int LONGEST = 200;

    private final CaseFile caseFile;
    private final Applications applications;
    private final JdbcClient jdbc;
    private final Clock clock;

    Unmasking(CaseFile caseFile, Applications applications, JdbcClient jdbc, Clock clock) {
        this.caseFile = caseFile;
        this.applications = applications;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whose value of what kind a field is. @throws NoSuchCase when the case or the value is not there for this officer */
    @Transactional(readOnly = true)
    public String label(long caseId, MaskedField field, ActingOfficer by) {
        Application application = application(caseId, by);
        if (field.value(application).isEmpty()) {
            throw new NoSuchCase();
        }
        return field.label(application);
    }

    /**
     * The value in full.
     *
     * @param words what it is needed for, in the officer's words
     * @throws NoSuchCase when the case or the value is not there for this officer
     * @throws IllegalMove without words
     * @throws OverBudget when the officer has seen as many as the hour or the day allows
     */
    public String show(long caseId, MaskedField field, UnmaskingReason reason, String words, ActingOfficer by) {
        Application application = application(caseId, by);
        String value = field.value(application).orElseThrow(NoSuchCase::new);
        if (words.isBlank() || words.strip().length() > LONGEST) {
            throw new IllegalMove("请写明查看的用途，不超过" + LONGEST + "字");
        }
        refuseOverBudget(by);
        Long person = field.kind() == MaskedField.Kind.ID_NUMBER
                ? application.member(field.member()).map(member -> member.person().id()).orElseThrow()
                : null;
        jdbc.sql("""
                insert into unmasking (officer_id, role, case_id, person_id, field, reason, words, at)
                values (:officer, :role, :case, :person, :field, :reason, :words, :at)""")
                .param("officer", by.officerId())
                .param("role", by.role().name())
                .param("case", caseId)
                .param("person", person, java.sql.Types.BIGINT)
                .param("field", field.name())
                .param("reason", reason.name())
                .param("words", words.strip())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (person != null) {
            Trace.saw(Subject.PERSON, person);
        }
        return value;
    }

    // One at a time for each officer, so that two windows do not share the last one.
    private void refuseOverBudget(ActingOfficer by) {
        jdbc.sql("select id from officer where id = :id for no key update")
                .param("id", by.officerId())
                .query(Long.class)
                .single();
        Instant now = clock.instant();
        String over = jdbc.sql("""
                select case when d.seen >= b.per_day then '24小时内已查看' || d.seen || '项，达到限额' || b.per_day || '项'
                    when d.lately >= b.per_hour then '一小时内已查看' || d.lately || '项，达到限额' || b.per_hour || '项' end
                from unmasking_budget b cross join (
                    select count(*) as seen, count(*) filter (where at > :hour) as lately
                    from unmasking where officer_id = :officer and at > :day) d""")
                .param("officer", by.officerId())
                .param("hour", Timestamp.from(now.minus(Duration.ofHours(1))))
                .param("day", Timestamp.from(now.minus(Duration.ofDays(1))))
                .query(String.class)
                .optional()
                .orElse(null);
        if (over != null) {
            throw new OverBudget(over + "，请稍后再查；确实需要更多的，请向审计监督岗位说明");
        }
    }

    private Application application(long caseId, ActingOfficer by) {
        AssistanceCase of = caseFile.required(caseId, by.scope());
        return applications.findById(of.applicationId()).orElseThrow(NoSuchCase::new);
    }
}
