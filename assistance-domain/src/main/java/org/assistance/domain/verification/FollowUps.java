package org.assistance.domain.verification;

import org.assistance.domain.casefile.ShutOut;
import org.assistance.domain.secret.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.assistance.domain.OfficeTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is looked into, asked for by a case whose scope was checked. */
@Component
@Transactional(readOnly = true)
public class FollowUps {
    private static final String SELECT = """
            select f.*, i.person_name, i.source_label, o.name as maker from verification_followup f
                join verification_item i on i.id = f.item_id join officer o on o.id = f.made_by
            """;

    /** SQL that counts those of a place ({@code :lower}, {@code :upper}) whose last day is before {@code :today}, for {@code :officer}. */
    public static final String COUNT_OVERDUE = """
            select count(*) from verification_followup f join assistance_case c on c.id = f.case_id
            where f.done_at is null and f.due_on < :today and c.stage = 'VERIFICATION' and c.division_code >= :lower
                and c.division_code < :upper and
            """ + ShutOut.of("c.id", ":officer");

    private final JdbcClient jdbc;
    private final Words words;

    FollowUps(JdbcClient jdbc, Words words) {
        this.words = words;
        this.jdbc = jdbc;
    }

    /** All of a case, the first one first. */
    public List<FollowUp> ofCase(long caseId) {
        return jdbc.sql(SELECT + "where f.case_id = :case order by f.id")
                .param("case", caseId)
                .query(this::read)
                .list();
    }

    /** Those that still wait. */
    public List<FollowUp> open(long caseId) {
        return ofCase(caseId).stream().filter(FollowUp::open).toList();
    }

    private FollowUp read(ResultSet row, int number) throws SQLException {
        return new FollowUp(row.getLong("id"), row.getLong("item_id"),
                FollowUp.Kind.valueOf(row.getString("kind")), row.getString("person_name"),
                row.getString("source_label"), words.open(row.getString("wanted")),
                LocalDate.ofInstant(row.getObject("made_at", OffsetDateTime.class).toInstant(), OfficeTime.ZONE),
                row.getObject("due_on", LocalDate.class), row.getString("maker"),
                words.openOrNull(row.getString("outcome")));
    }
}
