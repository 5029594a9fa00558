package org.assistance.domain.decision;

import org.assistance.domain.casefile.ShutOut;
import org.assistance.domain.secret.Words;
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
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assistance.domain.casefile.DecisionLevel;
import org.assistance.domain.casefile.NoSuchCase;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.DivisionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What townships decided themselves, for the county that answers for it (乡镇决定备案, LS-21): the newest first. */
@Component
public class TownshipDecisions {
    /** Lines on a page; the query returns one more when there is a next page. */
    public static final int PAGE = 20;

    /** The roles that take notice for the county. */
    public static final Set<Role> ROLES = Action.FILING_SEE.roles();

    /** Counts those that nobody of the county has seen, from {@code :lower} to below {@code :upper}, for {@code :officer}. */
    public static final String COUNT_UNSEEN = """
            select count(*) from decision_filing f join decision d on d.id = f.decision_id
            where f.division_code >= :lower and f.division_code < :upper and f.seen_at is null and
            """ + ShutOut.of("d.case_id", ":officer");

    private static final String OF_TOWNSHIPS = """
            from decision_filing f join decision d on d.id = f.decision_id
                join assistance_case c on c.id = d.case_id
            where f.division_code >= :lower and f.division_code < :upper and
            """ + ShutOut.of("d.case_id", ":officer");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Words words;

    TownshipDecisions(JdbcClient jdbc, Clock clock, Words words) {
        this.words = words;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One decision.
     *
     * @param awards what was granted or refused: 临时救助 4,020.00元
     * @param seenBy who of the county saw it; null while nobody did
     */
    public record Row(long id, long caseId, String applicantName, String place, String awards, LocalDate decidedOn,
            String decidedBy, String reasons, @Nullable String seenBy, @Nullable Instant seenAt, String remark) {}

    /** Opens the line of a decision that a township took, for the county to see; county decisions have none. */
    void file(Decision taken, DivisionCode division) {
        if (taken.level() == DecisionLevel.TOWNSHIP) {
            jdbc.sql("insert into decision_filing (decision_id, division_code) values (:id, :division)")
                    .param("id", taken.id())
                    .param("division", division.value())
                    .update();
        }
    }

    /** How many in a scope nobody of the county has seen. */
    @Transactional(readOnly = true)
    public int unseen(DivisionScope scope) {
        return jdbc.sql(COUNT_UNSEEN)
                .param("officer", scope.reader())
                .param("lower", scope.lower())
                .param("upper", scope.upper())
                .query(Integer.class)
                .single();
    }

    /**
     * Those of a scope before one.
     *
     * @param all with those already seen
     * @param before the id of the last line of the page before; {@link Long#MAX_VALUE} for the first page
     */
    @Transactional(readOnly = true)
    public List<Row> rows(DivisionScope scope, boolean all, long before) {
        return jdbc.sql("""
                select d.id, d.case_id, c.applicant_name, d.decided_on, d.reasons, f.seen_at, f.remark,
                    (select o.name from officer o where o.id = d.decided_by) as decided_by,
                    (select o.name from officer o where o.id = f.seen_by) as seen_by,
                    (select t.name from division t where t.code = c.township_code) as place,
                    (select string_agg(a.programme || '|' || a.granted || '|' || coalesce(a.amount_fen, 0), ','
                        order by a.id) from award a where a.decision_id = d.id) as awards
                """ + OF_TOWNSHIPS + (all ? "" : " and f.seen_at is null")
                + " and f.decision_id < :before order by f.decision_id desc limit :limit")
                .param("officer", scope.reader())
                .param("lower", scope.lower())
                .param("upper", scope.upper())
                .param("before", before)
                .param("limit", PAGE + 1)
                .query(this::row)
                .list();
    }

    /**
     * Puts down that the county has seen a decision; the first who does counts.
     *
     * @param remark what was noticed; may be blank
     * @return false when another officer had done so before; then nothing is written, the remark neither
     * @throws NotAllowed when the role does not answer for the county
     * @throws NoSuchCase when there is no such township decision in the officer's division
     */
    @Transactional
    public boolean seen(long decisionId, String remark, ActingOfficer by) {
        if (!by.isOneOf(ROLES)) {
            throw new NotAllowed("乡镇决定由县级民政审核人、确认人备案");
        }
        boolean there = jdbc.sql("select exists (select " + OF_TOWNSHIPS + " and d.id = :id)")
                .param("officer", by.officerId())
                .param("lower", by.scope().lower())
                .param("upper", by.scope().upper())
                .param("id", decisionId)
                .query(Boolean.class)
                .single();
        if (!there) {
            throw new NoSuchCase();
        }
        return jdbc.sql("""
                update decision_filing set seen_by = :by, seen_at = :at, remark = :remark
                where decision_id = :id and seen_at is null""")
                .param("id", decisionId)
                .param("by", by.officerId())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("remark", words.seal(remark.strip()))
                .update() == 1;
    }

    private Row row(ResultSet row, int at) throws SQLException {
        Trace.saw(Subject.CASE, row.getLong("case_id"));
        OffsetDateTime seen = row.getObject("seen_at", OffsetDateTime.class);
        String remark = row.getString("remark");
        return new Row(row.getLong("id"), row.getLong("case_id"), row.getString("applicant_name"),
                row.getString("place"), awards(row.getString("awards")),
                row.getObject("decided_on", LocalDate.class), row.getString("decided_by"),
                words.open(row.getString("reasons")),
                row.getString("seen_by"), seen == null ? null : seen.toInstant(),
                remark == null ? "" : words.open(remark));
    }

    private static String awards(String aggregated) {
        return Arrays.stream(aggregated.split(",")).map(one -> {
            String[] parts = one.split("\\|");
            long fen = Long.parseLong(parts[2]);
            return Programme.valueOf(parts[0]).shortLabel() + (parts[1].equals("true")
                    ? fen == 0 ? " 确认" : " " + Money.ofFen(fen).format() + "元"
                    : " 不予确认");
        }).collect(Collectors.joining("；"));
    }
}
