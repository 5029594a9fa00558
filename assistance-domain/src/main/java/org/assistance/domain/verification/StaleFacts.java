package org.assistance.domain.verification;

import org.assistance.domain.secret.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which sources have to be asked again before a case goes on: what the report found in them is by now older than its source holds good,
 * or data came that there was none of. It looks at days alone and at nobody's records.
 */
@Component
@Transactional(readOnly = true)
public class StaleFacts {
    // What was too old already when it was concluded or asked again, an officer let pass or its source does: only newer data is asked then.
    private static final String STALE = """
            with rested as (
                select i.source, min(i.source_label) as label, min(i.data_as_of) as as_of,
                    cast(min(r.requested_at) at time zone :zone as date) as asked_on, true as settled
                from verification_report r join verification_item i on i.report_id = r.id
                where r.case_id = :case and not r.superseded and r.conclusion <> 'NEEDS_CLARIFYING' and i.answer <> 'REFUSED'
                group by i.source),
            last as (
                select distinct on (x.source) x.source, x.label, coalesce(a.data_as_of, x.as_of) as as_of,
                    coalesce(a.asked_on, x.asked_on) as asked_on, a.id is null or a.outcome <> 'SILENT' as settled, a.found as silence
                from rested x
                    left join facts_asked_again a on a.case_id = :case and a.source = x.source and a.outcome <> 'CHANGED'
                        and a.report_id = (select id from verification_report where case_id = :case and not superseded)
                order by x.source, a.id desc nulls last)
            select l.*, s.days_fresh, s.without_fresh, case when not l.settled then l.silence end as waits_for
            from last l
                join source_on(:today) s on s.code = l.source and s.valid_from <= :today
                    and (s.valid_to is null or s.valid_to > :today)
                join department_source d on d.code = s.code
            where (l.as_of is null or l.as_of + s.days_fresh < :today)
                and (not l.settled or l.as_of + s.days_fresh >= l.asked_on
                    or s.way_in = 'FILE' and exists (select from department_file f
                        where f.source = l.source and f.current and place_covers(f.division_code, :division)
                            and (l.as_of is null or f.as_of > l.as_of)
                            and (s.without_fresh = 'LAST_KNOWN' or f.as_of + s.days_fresh >= :today)))
            order by d.position""";

    private final JdbcClient jdbc;
    private final Words words;

    StaleFacts(JdbcClient jdbc, Words words) {
        this.words = words;
        this.jdbc = jdbc;
    }

    /**
     * A source that has to be asked again.
     *
     * @param asOf the day of the data the case rests on, or null where there was none
     * @param daysFresh how many days it holds good
     * @param waitsFor why it was asked and could not answer, in a Chinese sentence, or null where it was not asked again yet
     * @param refuses whether no officer may go on without it
     */
    public record Stale(String source, String label, @Nullable LocalDate asOf, int daysFresh, @Nullable String waitsFor,
            boolean refuses) {
        /** What is the matter, in words. */
        public String words() {
            String data = asOf == null
                    ? label + "当时没有数据，现在有了"
                    : label + "的数据截至 " + asOf + "，有效期 " + daysFresh + " 天";
            return waitsFor == null ? data : waitsFor;
        }
    }

    /** One answer to what was asked again. */
    public record AskedAgain(String label, LocalDate on, String by, String found, @Nullable String reason) {}

    /** Those of an undecided case that is past its check, on a day; empty for any other. */
    public List<Stale> of(AssistanceCase of, LocalDate today) {
        if (!undecidedPastItsCheck(of)) {
            return List.of();
        }
        return jdbc.sql(STALE)
                .param("case", of.id())
                .param("division", of.division().value())
                .param("today", today)
                .param("zone", OfficeTime.ZONE.getId())
                .query((row, _) -> new Stale(row.getString("source"), row.getString("label"),
                        row.getObject("as_of", LocalDate.class), row.getInt("days_fresh"), row.getString("waits_for"),
                        "REFUSE".equals(row.getString("without_fresh"))))
                .list();
    }

    private static boolean undecidedPastItsCheck(AssistanceCase of) {
        return of.route().passes(Stage.VERIFICATION) && of.route().isEarlier(Stage.VERIFICATION, of.stage())
                && of.stage() != Stage.PAYMENT && of.stage() != Stage.CLOSED;
    }

    // No department was asked about a temporary number; with the real one each can be (DF-05).
    private List<String> knownSince(AssistanceCase of) {
        return !undecidedPastItsCheck(of)
                ? List.of()
                : jdbc.sql("""
                        select distinct i.person_name from verification_report r
                            join verification_item i on i.report_id = r.id and i.answer = 'REFUSED'
                            join number_known k on k.person_id = i.person_id and k.status = 'CONFIRMED'
                                and k.answered_at > r.requested_at
                        where r.case_id = :case and not r.superseded order by 1""")
                        .param("case", of.id())
                        .query(String.class)
                        .list();
    }

    /**
     * Lets nobody go on with facts that have to be asked again, or where somebody had no identity number when the departments were asked.
     *
     * @throws IllegalMove with a sentence that says which
     */
    public void refuse(AssistanceCase of, LocalDate today) {
        List<String> known = knownSince(of);
        if (!known.isEmpty()) {
            throw new IllegalMove(String.join("、", known) + "在核对以后才登记公民身份号码，当时没有向部门查询。请退回核对环节，重新核对后再办理");
        }
        List<Stale> stale = of(of, today);
        if (!stale.isEmpty()) {
            throw new IllegalMove("核对的数据已经过期：" + stale.stream().map(Stale::words).collect(Collectors.joining("；"))
                    + "。请先在案件页面“重新查询过期的数据”，再办理本环节");
        }
    }

    /** What was asked again since the report that counts, oldest first. */
    public List<AskedAgain> askedAgain(long reportId) {
        return jdbc
                .sql("""
                select a.source_label, a.asked_on, o.name, a.found, a.reason
                from facts_asked_again a join officer o on o.id = a.asked_by where a.report_id = :report order by a.id""")
                .param("report", reportId)
                .query((row, _) -> new AskedAgain(row.getString("source_label"),
                        row.getObject("asked_on", LocalDate.class), row.getString("name"),
                        words.open(row.getString("found")),
                        words.openOrNull(row.getString("reason"))))
                .list();
    }
}
