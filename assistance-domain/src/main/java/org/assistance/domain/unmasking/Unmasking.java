package org.assistance.domain.unmasking;

import org.assistance.domain.Reason;
import org.assistance.domain.secret.Words;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.assistance.domain.application.Accounts;
import org.assistance.domain.application.Application;
import org.assistance.domain.application.ApplicationMember;
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
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Words sealing;

    Unmasking(CaseFile caseFile, Applications applications, Accounts accounts, JdbcClient jdbc, Clock clock,
            Words sealing) {
        this.sealing = sealing;
        this.accounts = accounts;
        this.caseFile = caseFile;
        this.applications = applications;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whose value of what kind a field is. @throws NoSuchCase when the case or the value is not there for this officer */
    @Transactional(readOnly = true)
    public String label(long caseId, MaskedField field, ActingOfficer by) {
        AssistanceCase of = caseFile.required(caseId, by.scope());
        value(of, field);
        return field.label(field.kind() == MaskedField.Kind.ID_NUMBER ? member(of, field).name() : "");
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
        AssistanceCase of = caseFile.required(caseId, by.scope());
        String value = value(of, field);
        if (Reason.isMissing(words) || words.strip().length() > LONGEST) {
            throw new IllegalMove("请写明查看的用途，" + Reason.SHORTEST + "至" + LONGEST + "字");
        }
        refuseOverBudget(by);
        Long person = field.kind() == MaskedField.Kind.ID_NUMBER
                ? member(of, field).person().id()
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
                .param("words", sealing.seal(words.strip()))
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (person != null) {
            Trace.saw(Subject.PERSON, person);
        }
        return value;
    }

    private String value(AssistanceCase of, MaskedField field) {
        Optional<String> found = switch (field.kind()) {
            case PHONE -> Optional.of(application(of).phone()).filter(phone -> !phone.isEmpty());
            case ACCOUNT -> application(of).account().map(account -> account.number().value());
            case ID_NUMBER -> Optional.of(member(of, field).person().idNumber().value());
            case RIGHT_ACCOUNT -> account("entitlement x join entitlement e on e.id = x.id", of, field);
            case CHANGE_ACCOUNT -> account("account_change x join entitlement e on e.id = x.entitlement_id", of, field);
            case TRANSFER_ACCOUNT ->
                account("payment_transfer x join entitlement e on e.id = x.entitlement_id", of, field);
        };
        return found.orElseThrow(NoSuchCase::new);
    }

    private ApplicationMember member(AssistanceCase of, MaskedField field) {
        return application(of).member((int) field.number()).orElseThrow(NoSuchCase::new);
    }

    private Optional<String> account(String from, AssistanceCase of, MaskedField field) {
        return jdbc.sql("select a.number_sealed, a.name from " + from
                + " join payee_account a on a.name = x.account where x.id = :id and e.case_id = :case")
                .param("id", field.number())
                .param("case", of.id())
                .query((row, _) -> accounts.open(row.getBytes(1), row.getString(2)))
                .optional();
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

    private Application application(AssistanceCase of) {
        return applications.findById(of.applicationId()).orElseThrow(NoSuchCase::new);
    }
}
