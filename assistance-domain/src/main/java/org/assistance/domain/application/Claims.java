package org.assistance.domain.application;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.assistance.domain.person.SamePeople;
import org.assistance.domain.wall.Beyond;
import org.assistance.domain.wall.Purpose;
import org.assistance.eligibility.facts.PastRelief;
import org.assistance.eligibility.facts.ReliefCause;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people have asked for, and the relief they were given, anywhere: like HeldRights not limited to a division. */
@Component
@Beyond(Purpose.NOT_TWICE)
public class Claims {
    private final SamePeople samePeople;
    private final JdbcClient jdbc;

    Claims(SamePeople samePeople, JdbcClient jdbc) {
        this.samePeople = samePeople;
        this.jdbc = jdbc;
    }

    /**
     * The open cases in which the people take part. Who is named and lives apart (XZ-10) takes part only in what could be meant
     * for each member alone: as {@link HeldAlready#couldMean}, 特困 by the support wanted and the subsidies by a certificate.
     */
    List<Claim> of(Collection<Long> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        Map<Long, Long> counted = samePeople.countedAs(people);
        return jdbc.sql("""
                select m.person_id, a.household_id, p.programme, c.id, c.number, d.name
                from application_member m
                join application a on a.id = m.application_id
                join assistance_case c on c.application_id = a.id and c.stage <> 'CLOSED'
                join case_programme p on p.case_id = c.id
                join division d on d.code = c.township_code
                """ + Concerned.SAID + """
                where m.person_id in (:people)
                    and (said.facts ->> 'living' is distinct from 'APART'
                        or p.programme = 'TEKUN' and said.facts ->> 'supportForm' is not null
                        or p.programme in ('LIVING_SUBSIDY', 'CARE_SUBSIDY')
                            and said.facts #> '{certificates,0}' is not null)
                order by c.id, p.programme""")
                .param("people", counted.keySet())
                .query((row, _) -> new Claim(counted.getOrDefault(row.getLong(1), row.getLong(1)), row.getLong(2),
                        Programme.valueOf(row.getString(3)),
                        row.getLong(4), row.getString(5), row.getString(6)))
                .list();
    }

    /**
     * The sum of relief granted to an application's household, or to any of its members, in the 12 months up to a day (LS-21); what
     * was granted to whom it names as living apart is not this family's (XZ-10). The database asks the same when a decision is kept.
     */
    @Transactional(readOnly = true)
    public Money reliefOf(long applicationId, LocalDate on) {
        return Money.ofFen(jdbc.sql("select relief_of_household(:id, :on)")
                .param("id", applicationId)
                .param("on", on)
                .query(Long.class)
                .single());
    }

    /**
     * The temporary relief granted to any of the people in the 12 months up to a day (LS-15, LS-21); not that of an application
     * which names them as living apart.
     */
    List<PastRelief> relief(Collection<Long> people, LocalDate on) {
        if (people.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select distinct w.id, d.decided_on, a.facts #>> '{relief,cause}', w.amount_fen
                from award w
                join decision d on d.id = w.decision_id
                join assistance_case c on c.id = w.case_id
                join application a on a.id = c.application_id
                join application_member m on m.application_id = a.id
                """ + Concerned.SAID + """
                where m.person_id in (:people) and said.facts ->> 'living' is distinct from 'APART' and w.programme = 'TEMPORARY_RELIEF' and w.granted
                    and d.decided_on > :since and d.decided_on <= :on
                order by d.decided_on, w.id""")
                .param("people", samePeople.countedAs(people).keySet())
                .param("since", on.minusMonths(12))
                .param("on", on)
                .query((row, _) -> new PastRelief(row.getObject(2, LocalDate.class),
                        row.getString(3) == null ? ReliefCause.OTHER : ReliefCause.valueOf(row.getString(3)),
                        Money.ofFen(row.getLong(4))))
                .list();
    }
}
