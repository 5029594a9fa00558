package org.assistance.domain.verification;

import org.assistance.domain.casefile.ShutOut;
import org.assistance.domain.audit.Subject;
import org.assistance.domain.audit.Trace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.place.DivisionScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The log of questions as people read it (XZ-53): who asked whom about whom, when, why, and what came of it. */
@Component
@Transactional(readOnly = true)
public class QueryLog {
    private static final String SELECT = """
            select q.id, q.at, o.name as officer, o.staff_number, q.case_id, c.number as case_number,
                   coalesce(m.name, p.name, ob.name, rr.person_name, '') as person, q.obligor_number is not null as obligor, q.source,
                   q.purpose, q.answer, q.refusal, s.number as authorisation
            from registry_query q
                join officer o on o.id = q.officer_id
                left join assistance_case c on c.id = q.case_id
                left join person p on p.id = q.person_id
                left join application_member m on m.application_id = c.application_id and m.person_id = q.person_id
                left join application_obligor ob
                    on ob.application_id = c.application_id and ob.number = q.obligor_number
                left join regional_request rr on rr.id = q.regional_id
                left join authorisation s on s.id = q.authorisation_id
            """;

    private final JdbcClient jdbc;

    QueryLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One question.
     *
     * @param id grows with time
     * @param caseId the case it was asked for, or null where there was none
     * @param person the name of whom it was about
     * @param obligor whether that was an obligor living elsewhere
     * @param source the source's code
     * @param refusal why it was refused, or null when it was asked
     * @param authorisation the number of the authorisation it was asked under, or null when it was refused
     */
    public record Entry(long id, Instant at, String officer, String staffNumber, @Nullable Long caseId,
            @Nullable String caseNumber, String person, boolean obligor, String source, String purpose,
            CheckAnswer answer, @Nullable String refusal, @Nullable String authorisation) {}

    /**
     * What is looked for; null and empty ask for everything.
     *
     * @param day the day in the office's time
     * @param officer a name, or the beginning of a staff number
     * @param source the source's code
     * @param answer what came of it
     */
    public record Sought(@Nullable LocalDate day, String officer, String source, @Nullable CheckAnswer answer) {
        /** Everything. */
        public static final Sought ALL = new Sought(null, "", "", null);
    }

    /**
     * The newest questions about cases of a division, but of the reader's relatives.
     *
     * @param before only questions older than this one; null for the newest
     */
    public List<Entry> page(DivisionScope scope, Sought sought, @Nullable Long before, int size) {
        LocalDate day = sought.day();
        return jdbc.sql(SELECT + """
                where q.division_code >= :lower and q.division_code < :upper
                  and (cast(:before as bigint) is null or q.id < :before)
                  and (cast(:from as timestamptz) is null or q.at >= :from and q.at < :to)
                  and (:officer = '' or strpos(o.name, :officer) > 0 or starts_with(o.staff_number, upper(:officer)))
                  and (:source = '' or q.source = :source)
                  and (cast(:answer as text) is null or q.answer = :answer)
                  and
                """ + ShutOut.of("q.case_id", ":reader") + " order by q.id desc limit :size")
                .param("lower", scope.lower())
                .param("upper", scope.upper())
                .param("reader", scope.reader())
                .param("before", before)
                .param("from", day == null ? null : start(day))
                .param("to", day == null ? null : start(day.plusDays(1)))
                .param("officer", sought.officer().strip())
                .param("source", sought.source())
                .param("answer", sought.answer() == null ? null : sought.answer().name())
                .param("size", size)
                .query(QueryLog::read)
                .list();
    }

    /** What was asked about one case, the newest first; the caller has checked the case's scope. */
    public List<Entry> ofCase(long caseId) {
        return jdbc.sql(SELECT + "where q.case_id = :case order by q.id desc")
                .param("case", caseId)
                .query(QueryLog::read)
                .list();
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(OfficeTime.ZONE).toOffsetDateTime();
    }

    private static Entry read(ResultSet row, int number) throws SQLException {
        Trace.saw(Subject.QUERY, row.getLong("id"));
        long caseId = row.getLong("case_id");
        boolean none = row.wasNull();
        return new Entry(row.getLong("id"), row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("officer"), row.getString("staff_number"), none ? null : caseId,
                row.getString("case_number"), row.getString("person"), row.getBoolean("obligor"),
                row.getString("source"), row.getString("purpose"), CheckAnswer.valueOf(row.getString("answer")),
                row.getString("refusal"), row.getString("authorisation"));
    }
}
