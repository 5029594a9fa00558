package org.assistance.domain.verification;

import org.assistance.domain.casefile.ShutOut;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.assistance.domain.audit.Subject;
import org.assistance.domain.audit.Trace;
import org.assistance.domain.casefile.NoSuchCase;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.secret.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The requests between regions of a scope; those about relatives of whoever reads, or a case of theirs, are not among them. */
@Component
@Transactional(readOnly = true)
public class RegionalRequests {
    /** Lines on a page; the query returns one more when there is a next page. */
    public static final int PAGE = 30;

    /** Counts those that wait for an answer; parameters as {@code desk.OtherWork} says. */
    public static final String COUNT_OPEN = """
            select count(*) from regional_request where division_code >= :lower and division_code < :upper and answered_at is null
                and
                """ + ShutOut.of("case_id", ":officer")
            + """
                and not exists (select from kin_person k where k.officer_id = :officer and k.id_index = person_index and stated_still(k.id))""";

    private static final String SELECT = """
            select r.*, d.full_name as place, c.number as case_number, a.number as authorisation, m.name as maker, z.name as answerer,
                coalesce(r.person_id, p.id) as seen_id
            from regional_request r join division d on d.code = r.division_code join officer m on m.id = r.made_by
                left join officer z on z.id = r.answered_by left join assistance_case c on c.id = r.case_id
                left join authorisation a on a.id = r.authorisation_id left join person p on p.id_index = r.person_index
            """;
    private static final String SEEN = " r.division_code >= :lower and r.division_code < :upper"
            + " and" + ShutOut.of("r.case_id", ":reader") + "and not exists (select from kin_person k"
            + " where k.officer_id = :reader and k.id_index = r.person_index and stated_still(k.id)) ";

    private final JdbcClient jdbc;
    private final Words words;

    RegionalRequests(JdbcClient jdbc, Words words) {
        this.words = words;
        this.jdbc = jdbc;
    }

    /** A page of them: those that wait first, the first due before the others, then the newest. */
    public List<RegionalRequest> page(DivisionScope scope, int page) {
        return scoped(SELECT + "where" + SEEN + """
                order by (r.answered_at is not null), case when r.answered_at is null then r.due_on end, r.id desc
                limit :limit offset :from""", scope).param("limit", PAGE + 1)
                .param("from", page * PAGE)
                .query(this::read)
                .list();
    }

    /** How many were sent and received from a day on, answered and late. */
    public List<RegionalRequest.Count> counts(DivisionScope scope, LocalDate since, LocalDate today) {
        return scoped("""
                select r.direction, count(*) as every, count(r.answered_on) as answered,
                    count(*) filter (where coalesce(r.answered_on, :today) > r.due_on) as late,
                    count(*) filter (where r.answered_on is null and :today > r.due_on) as open_late
                from regional_request r where r.made_on >= :since and""" + SEEN + "group by 1 order by 1 desc", scope)
                .param("since", since)
                .param("today", today)
                .query((row, _) -> new RegionalRequest.Count(
                        RegionalRequest.Direction.valueOf(row.getString("direction")), row.getInt("every"),
                        row.getInt("answered"), row.getInt("late"), row.getInt("open_late")))
                .list();
    }

    /** One with its findings. @throws NoSuchCase when there is none in the scope, or it is about relatives */
    public RegionalRequest.File required(long id, DivisionScope scope) {
        RegionalRequest found = scoped(SELECT + "where" + SEEN + "and r.id = :id", scope).param("id", id)
                .query(this::read)
                .optional()
                .orElseThrow(() -> new NoSuchCase("没有找到该跨地区核对"));
        return new RegionalRequest.File(found, jdbc.sql("""
                select * from regional_finding where request_id = :id order by source_label""")
                .param("id", id)
                .query((row, _) -> new RegionalRequest.Finding(row.getString("source_label"),
                        CheckAnswer.valueOf(row.getString("answer")), row.getString("found"),
                        Objects.requireNonNullElse(row.getString("data_from"), "")))
                .list());
    }

    /** Those about a case whose scope was checked. */
    public List<RegionalRequest> ofCase(long caseId) {
        return jdbc.sql(SELECT + "where r.case_id = :case order by r.id")
                .param("case", caseId)
                .query(this::read)
                .list();
    }

    private JdbcClient.StatementSpec scoped(String sql, DivisionScope scope) {
        return jdbc.sql(sql)
                .param("lower", scope.lower())
                .param("upper", scope.upper())
                .param("reader", scope.reader());
    }

    private RegionalRequest read(ResultSet row, int number) throws SQLException {
        Long caseId = row.getObject("case_id", Long.class);
        if (caseId != null) {
            Trace.saw(Subject.CASE, caseId);
        }
        // Whom another region asks about may be on record here too.
        Long seen = row.getObject("seen_id", Long.class);
        if (seen != null) {
            Trace.saw(Subject.PERSON, seen);
        }
        String answer = row.getString("answer");
        return new RegionalRequest(row.getLong("id"),
                RegionalRequest.Direction.valueOf(row.getString("direction")), row.getString("place"),
                row.getString("other_body"), row.getString("document_number"),
                words.open(row.getString("wanted")), List.of((String[]) row.getArray("sources").getArray()),
                row.getString("person_name"), caseId, row.getString("case_number"), row.getString("authorisation"),
                row.getObject("authorised_on", LocalDate.class), row.getObject("made_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class), row.getString("maker"),
                answer == null ? null : CheckAnswer.valueOf(answer), words.openOrNull(row.getString("answer_words")),
                row.getString("answer_number"), row.getObject("answered_on", LocalDate.class),
                row.getString("answerer"));
    }
}
