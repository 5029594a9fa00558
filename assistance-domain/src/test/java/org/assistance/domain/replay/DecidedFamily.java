package org.assistance.domain.replay;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.assistance.domain.application.Declared;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.Road;
import org.assistance.domain.database.TestClock;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A fixture: the widow and her daughter in town, granted 低保 of 872 from December 2026 and both subsidies from November. */
final class DecidedFamily {
    private DecidedFamily() {}

    /** Decided by the county on 10 November 2026; what the decision made is in the database. */
    static AssistanceCase decided(Road road, TestClock clock) {
        AssistanceCase of = road.awaitingDecision(widowAndDaughter(), clock);
        road.decided(of, road.countyLeader);
        return of;
    }

    private static Declared widowAndDaughter() {
        var wage = IncomeLine.monthly(IncomeKind.CASUAL_WORK, YearMonth.of(2025, 11), YearMonth.of(2026, 10),
                Money.parse("468"), FactSource.DECLARED);
        return Declared.family(Road.VILLAGE, Programme.DIBAO, Programme.LIVING_SUBSIDY, Programme.CARE_SUBSIDY)
                .with("李桂兰", Declared.idNumber("19790302", 2), Relation.SELF, List.of(wage), List.of())
                .with("陈小雨", Declared.idNumber("20060415", 2), Relation.CHILD, List.of(), List.of("51"))
                .inTown()
                .obligors(List.of());
    }

    /** A mother and her daughter, who had the care subsidy until a day and renewed her certificate on another. */
    static Declared renewed(LocalDate until, LocalDate issued) {
        return Declared.family(Road.VILLAGE, Programme.CARE_SUBSIDY)
                .with("周桂英", Declared.idNumber("19780302", 2), Relation.SELF, List.of(), List.of())
                .with("吴小雪", Declared.idNumber("20050415", 2), Relation.CHILD, List.of(), List.of("51"))
                .renewed(HeldKind.CARE_SUBSIDY, until, issued)
                .inTown()
                .obligors(List.of());
    }

    /** A man alone without income. */
    static Declared alone() {
        return Declared.family(Road.VILLAGE, Programme.DIBAO)
                .with("孙立", Declared.idNumber("19850302", 1), Relation.SELF, List.of(), List.of())
                .inTown()
                .obligors(List.of());
    }

    /** The bank confirmed a month of every right of the case. */
    static void paid(JdbcClient jdbc, AssistanceCase of, YearMonth month) {
        jdbc.sql("""
                insert into payment_line (entitlement_id, item, benefit_month, pay_month, programme, division_code,
                    area, household_id, person_id, people, amount_fen, status)
                select id, 'BASE', :month, :month, programme, division_code, area, household_id, person_id, people,
                    amount_fen, 'PAID'
                from entitlement where case_id = :case and first_month <= :month""")
                .param("case", of.id())
                .param("month", month.atDay(1))
                .update();
    }
}
