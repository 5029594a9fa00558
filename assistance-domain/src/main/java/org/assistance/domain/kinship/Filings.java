package org.assistance.domain.kinship;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of cases that have to be filed because somebody is related (近亲属备案, XZ-85). */
@Component
class Filings {
    private final JdbcClient jdbc;
    private final Clock clock;

    Filings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Gives the cases of an application that somebody is related to, or whose family says so, their numbers in the register. Who is
     * shut out of them is shut out of the household's earlier cases too, on which its rights may rest.
     */
    void file(long applicationId) {
        shutOutOfEarlier(applicationId);
        List<Long> cases = jdbc.sql("""
                select c.id from assistance_case c
                    join application a on a.id = c.application_id
                    join application this on this.household_id = a.household_id
                where this.id = :application and (c.application_id = this.id or c.stage <> 'CLOSED')
                    and (a.kin_stated = 'YES' or exists (select from kin_link k where k.case_id = c.id and k.shuts_out))
                    and not exists (select from kin_filing f where f.case_id = c.id) order by c.id""")
                .param("application", applicationId)
                .query(Long.class)
                .list();
        LocalDate today = LocalDate.now(clock);
        for (long id : cases) {
            jdbc.sql("""
                    with serial as (
                        insert into case_serial (prefix, last)
                        select '近亲属' || left(c.division_code, 6) || :year, 1 from assistance_case c where c.id = :case
                        on conflict (prefix) do update set last = case_serial.last + 1 returning prefix, last)
                    insert into kin_filing (case_id, division_code, number, filed_on)
                    select c.id, c.division_code, '近亲属备〔' || :year || '〕' || left(c.division_code, 6) || '-'
                        || lpad(s.last::text, 4, '0'), :today from assistance_case c, serial s where c.id = :case
                    on conflict (case_id) do nothing""")
                    .param("case", id)
                    .param("year", Integer.toString(today.getYear()))
                    .param("today", today)
                    .update();
        }
    }

    // An indication on an earlier case is answered with the later one; what was dismissed there stays so.
    private void shutOutOfEarlier(long applicationId) {
        jdbc.sql("""
                insert into kin_link (case_id, officer_id, division_code, relation, ground, state, found_at, judged_by, judged_at,
                    reason)
                select distinct on (c.id, k.officer_id, k.ground) c.id, k.officer_id, c.division_code, k.relation, k.ground, k.state,
                    :at, k.judged_by, k.judged_at, k.reason
                from assistance_case n
                    join kin_link k on k.case_id = n.id and k.shuts_out
                    join application a on a.id = n.application_id
                    join application b on b.household_id = a.household_id
                    join assistance_case c on c.application_id = b.id and c.id < n.id
                where n.application_id = :application
                order by c.id, k.officer_id, k.ground, k.id
                on conflict (case_id, officer_id, ground) where withdrawal_id is null do update set state = excluded.state, judged_by = excluded.judged_by,
                    judged_at = excluded.judged_at, reason = excluded.reason
                where kin_link.state = 'SUSPECTED'""")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("application", applicationId)
                .update();
    }
}
