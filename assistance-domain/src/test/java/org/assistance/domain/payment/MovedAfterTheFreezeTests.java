package org.assistance.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.assistance.domain.audit.Actor;
import org.assistance.domain.audit.Trace;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A right that went to another county after the freeze is still on the first county's list, and what became of it counts. */
@DatabaseTest
class MovedAfterTheFreezeTests {
    private static final YearMonth APRIL = YearMonth.of(2026, 4);

    @Autowired
    private Freezing freezing;
    @Autowired
    private Approving approving;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private EntityManager entities;

    private ActingOfficer leader;
    private ActingOfficer reviewer;
    private Payroll payroll;
    private Families.Family family;
    private Families.Right right;
    private PaymentRun run;

    @BeforeEach
    void a_frozen_list(@Autowired ApplicationContext system, @Autowired TestClock clock) {
        clock.setToday(LocalDate.of(2026, 4, 20));
        var families = new Families(jdbc);
        reviewer = families.officer("姚晓岚", Role.COUNTY_REVIEWER, Families.COUNTY);
        leader = families.officer("吴建业", Role.COUNTY_LEADER, Families.COUNTY);
        payroll = new Payroll(system, leader, reviewer);
        family = families.family("李桂兰");
        right = family.dibao(APRIL, 2, 872);
        run = freezing.freeze(Families.COUNTY, APRIL, reviewer);
    }

    @Test
    void a_death_recorded_elsewhere_stops_the_approval() {
        moves();
        family.died(LocalDate.of(2026, 3, 30));
        as(leader, () -> assertThatThrownBy(() -> approving.approve(run.id(), leader)).isInstanceOf(IllegalMove.class)
                .hasMessageContaining("李桂兰1人已登记死亡"));
    }

    @Test
    void who_lives_elsewhere_and_nothing_else_changed_is_paid_and_the_case_closed_there() {
        payroll.sent(run);
        moves();
        as(reviewer, () -> payroll.answer(run, Map.of()));
        entities.flush();
        assertThat(jdbc.sql("select stage || ' ' || division_code from assistance_case where id = ?")
                .param(right.caseId())
                .query(String.class)
                .single()).isEqualTo("CLOSED " + Families.ELSEWHERE.value());
    }

    private void moves() {
        entities.flush();
        entities.clear();
        for (String table : new String[]{"entitlement where id = " + right.id(),
                "assistance_case where id = " + right.caseId()}) {
            jdbc.sql("update " + table.replace(" where", " set division_code = :to where"))
                    .param("to", Families.ELSEWHERE.value())
                    .update();
        }
    }

    private static void as(ActingOfficer by, Runnable work) {
        Trace.of(Actor.officer(by, "r1", "POST /payments")).over(() -> {
            work.run();
            return true;
        });
    }
}
