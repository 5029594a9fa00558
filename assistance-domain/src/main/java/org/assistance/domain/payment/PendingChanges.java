package org.assistance.domain.payment;

import org.assistance.domain.casefile.ShutOut;
import org.assistance.domain.audit.Subject;
import org.assistance.domain.audit.Trace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.assistance.domain.entitlement.Ending;
import org.assistance.domain.entitlement.EndingProposals;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Endings and changes of accounts that wait for a second officer (待确认的待遇变更), the oldest first. */
@Component
@Transactional(readOnly = true)
public class PendingChanges {
    /** Lines on a page; the query returns one more when there is a next page. */
    public static final int PAGE = 20;

    // An ending is the county leader's or, under a delegation, the township leader's. Where a ceiling or a notice has a say
    // too (doubtful), Ending is asked, so that nobody is shown as his own what he may not decide.
    private static final String ALL = """
            select x.id as ending_id, x.entitlement_id, x.division_code, '终止待遇' as what, x.proposed_at as at, x.proposed_by as by,
                case :role when 'COUNTY_LEADER' then g.id is null or g.ceiling_fen is not null
                        or g.ceiling_multiple is not null
                    when 'TOWNSHIP_LEADER' then g.id is not null else false end as mine,
                g.ceiling_fen is not null or g.ceiling_multiple is not null or x.posted_on is not null as doubtful
            from entitlement_ending x
                join entitlement e on e.id = x.entitlement_id
                left join delegation g on g.programme = e.programme
                    and g.township_code = rpad(left(x.division_code, 9), 12, '0')
                    and g.valid_from <= :today and (g.valid_to is null or g.valid_to >= :today)
            where x.status = 'PROPOSED' and x.division_code >= :lower and x.division_code < :upper and
            """ + ShutOut.of("e.case_id", ":officer") + """
            union all
            select null, c.entitlement_id, c.division_code, '变更账户', c.proposed_at, c.proposed_by, :confirmer, false
            from account_change c join entitlement e on e.id = c.entitlement_id
            where c.status = 'PROPOSED' and c.division_code >= :lower and c.division_code < :upper and
            """ + ShutOut.of("e.case_id", ":officer");

    private final Ending ending;
    private final EndingProposals endings;
    private final JdbcClient jdbc;
    private final Clock clock;

    PendingChanges(Ending ending, EndingProposals endings, JdbcClient jdbc, Clock clock) {
        this.ending = ending;
        this.endings = endings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A change that waits; {@code own} when the officer asked for it, {@code mine} when the officer may confirm it now,
     * {@code why} the officer may not where the ceiling or the notice says so. */
    public record Row(long entitlementId, String what, String name, String place, Programme programme, String askedBy,
            Instant askedAt, boolean own, boolean mine, String why) {}

    /** How many wait for this officer. */
    public int count(ActingOfficer of) {
        return Math.toIntExact(jdbc
                .sql("select ending_id, doubtful from (" + ALL + ") w where w.mine and w.by <> :officer")
                .params(values(of))
                .query((row, at) -> row.getBoolean("doubtful") ? (Long) row.getLong("ending_id") : Long.valueOf(0))
                .list()
                .stream()
                .filter(doubtful -> doubtful == 0 || refusal(doubtful, of) == null)
                .count());
    }

    /** Those that wait in the officer's division, from a line on. */
    public List<Row> rows(ActingOfficer of, int skip) {
        return jdbc.sql("select w.*, p.name, d.full_name as place, e.programme, f.name as asked from (" + ALL + """
                ) w
                    join entitlement e on e.id = w.entitlement_id
                    join person p on p.id = e.person_id
                    join division d on d.code = w.division_code
                    join officer f on f.id = w.by
                order by w.at, w.entitlement_id, w.what limit :limit offset :skip""")
                .params(values(of))
                .param("limit", PAGE + 1)
                .param("skip", skip)
                .query((row, at) -> row(row, of))
                .list();
    }

    private Row row(ResultSet row, ActingOfficer of) throws SQLException {
        Trace.saw(Subject.RIGHT, row.getLong("entitlement_id"));
        boolean own = row.getLong("by") == of.officerId();
        boolean mine = row.getBoolean("mine") && !own;
        String why = mine && row.getBoolean("doubtful") ? refusal(row.getLong("ending_id"), of) : null;
        return new Row(row.getLong("entitlement_id"), row.getString("what"), row.getString("name"),
                row.getString("place"), Programme.valueOf(row.getString("programme")), row.getString("asked"),
                row.getObject("at", OffsetDateTime.class).toInstant(), own, mine && why == null,
                why == null ? "" : why);
    }

    private @Nullable String refusal(long endingId, ActingOfficer of) {
        return endings.findInScope(endingId, of.scope().lower(), of.scope().upper())
                .map(proposal -> ending.refusalFor(proposal, of))
                .orElse(null);
    }

    private Map<String, Object> values(ActingOfficer of) {
        return Map.of("officer", of.officerId(), "lower", of.scope().lower(), "upper", of.scope().upper(), "role",
                of.role().name(), "confirmer",
                of.isOneOf(ChangingAccount.CONFIRMERS), "today", LocalDate.now(clock));
    }
}
