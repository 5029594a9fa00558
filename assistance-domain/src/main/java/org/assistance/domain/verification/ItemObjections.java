package org.assistance.domain.verification;

import org.assistance.domain.secret.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.staff.ActingOfficer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The disputed items of a case whose scope was checked; only ever added to. */
@Component
@Transactional
public class ItemObjections {
    private final JdbcClient jdbc;
    private final Words words;

    ItemObjections(JdbcClient jdbc, Words words) {
        this.words = words;
        this.jdbc = jdbc;
    }

    /**
     * What a family says against an item.
     *
     * @param raisedBy who does
     * @param proof what was shown for it
     */
    public record Raised(LocalDate on, String raisedBy, String reason, String proof) {
        /** The longest reason and proof, in characters. */
        public static final int LONGEST = 500;
        /** The longest name. */
        public static final int NAME = 40;
    }

    /** Puts one down with the second answer. */
    public void write(AssistanceCase of, VerificationItem first, Raised raised, NewItem second, boolean changed,
            ActingOfficer by, Instant at) {
        jdbc.sql(
                """
                insert into verification_objection (item_id, case_id, division_code, raised_on, raised_by, reason, proof, officer_id,
                    at, answer, declared, found, data_from, changed)
                values (:item, :case, :division, :on, :by, :reason, :proof, :officer, :at, :answer, :declared, :found, :from, :changed)""")
                .param("item", first.id())
                .param("case", of.id())
                .param("division", of.division().value())
                .param("on", raised.on())
                .param("by", raised.raisedBy().strip())
                .param("reason", words.seal(raised.reason().strip()))
                .param("proof", words.seal(raised.proof().strip()))
                .param("officer", by.officerId())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("answer", second.answer().name())
                .param("declared", words.seal(second.declared()))
                .param("found", second.shown())
                .param("from", second.dataFrom())
                .param("changed", changed)
                .update();
    }

    /** All of a case, the newest first. */
    @Transactional(readOnly = true)
    public List<ItemObjection> ofCase(long caseId) {
        return jdbc.sql("""
                select b.*, i.person_name, i.source_label, i.answer as first_answer, i.caution || i.found as first_found, o.name as officer
                from verification_objection b join verification_item i on i.id = b.item_id join officer o on o.id = b.officer_id
                where b.case_id = :case order by b.id desc""")
                .param("case", caseId)
                .query(this::read)
                .list();
    }

    private ItemObjection read(ResultSet row, int number) throws SQLException {
        return new ItemObjection(row.getLong("id"), row.getLong("item_id"), row.getString("person_name"),
                row.getString("source_label"), row.getObject("raised_on", LocalDate.class), row.getString("raised_by"),
                words.open(row.getString("reason")), words.open(row.getString("proof")),
                CheckAnswer.valueOf(row.getString("first_answer")),
                row.getString("first_found"), CheckAnswer.valueOf(row.getString("answer")), row.getString("found"),
                row.getString("data_from"), row.getBoolean("changed"),
                OfficeTime.minute(row.getObject("at", OffsetDateTime.class).toInstant()), row.getString("officer"));
    }
}
