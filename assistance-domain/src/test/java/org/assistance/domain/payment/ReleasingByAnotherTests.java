package org.assistance.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import javax.sql.DataSource;
import org.assistance.domain.application.Declared;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.casefile.Road;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.entitlement.Entitlements;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A county with one leader who decided its cases has its list released by the city, or by a second leader; nobody passes the rule. */
@DatabaseTest
@Import(Road.class)
class ReleasingByAnotherTests {
    @Autowired
    private Road road;
    @Autowired
    private Freezing freezing;
    @Autowired
    private Approving approving;
    @Autowired
    private Entitlements entitlements;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private EntityManager database;
    @Autowired
    private TestClock clock;

    private PaymentRun list;

    @BeforeEach
    void a_list_whose_case_the_only_leader_decided(@Autowired ImportingDivisions importing,
            @Autowired DataSource dataSource) {
        road.open(importing, dataSource, clock);
        road.countyLeader = road.holding(road.countyLeader);
        ActingOfficer reviewer = road.holding(road.officer("RC110", "姚审核", Role.COUNTY_REVIEWER, Road.COUNTY));
        AssistanceCase of = road.hungOut(road.posted(alone()), clock);
        road.decided(of, road.countyLeader);
        database.flush();
        YearMonth first = entitlements.findByCaseIdOrderById(of.id()).getFirst().firstMonth();
        if (LocalDate.now((java.time.Clock) clock).isBefore(first.atDay(20))) {
            clock.setToday(first.atDay(20));
        }
        list = freezing.freeze(Road.COUNTY, first, reviewer);
        database.flush();
    }

    @Test
    void where_nobody_may_the_leader_is_told_whom_to_ask_for() {
        assertThat(approving.refusalFor(list.id(), road.countyLeader)).contains("1 笔由您", "目前没有可以审批的人员");
        assertThatThrownBy(() -> approving.approve(list.id(), road.countyLeader)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void the_citys_clerk_is_named_and_releases_it() {
        ActingOfficer city = road.holding(road.officer("RC120", "程立新", Role.CITY_CLERK, Road.COUNTY.parent()));
        assertThat(approving.refusalFor(list.id(), road.countyLeader)).endsWith("可以审批的有：程立新（市级民政经办人）");
        assertThat(approving.refusalFor(list.id(), city)).isNull();
        assertThat(approving.approve(list.id(), city).status()).isEqualTo(RunStatus.APPROVED);
        checked();
    }

    @Test
    void a_second_leader_is_named_and_releases_it() {
        ActingOfficer second = road.holding(road.officer("RC121", "副局长", Role.COUNTY_LEADER, Road.COUNTY));
        assertThat(approving.refusalFor(list.id(), road.countyLeader)).endsWith("可以审批的有：副局长（县级民政确认人）");
        approving.approve(list.id(), second);
        checked();
    }

    /** With every check of the application left out. */
    @Test
    void the_database_refuses_who_decided() {
        jdbc.sql("update payment_run set status = 'APPROVED', approved_by = ?, approved_at = now() where id = ?")
                .params(road.countyLeader.officerId(), list.id())
                .update();
        assertThatThrownBy(this::checked).hasMessageContaining("four eyes");
    }

    private void checked() {
        database.flush();
        jdbc.sql("set constraints all immediate").update();
        jdbc.sql("set constraints all deferred").update();
    }

    private static Declared alone() {
        IncomeLine wage = IncomeLine.monthly(IncomeKind.CASUAL_WORK, YearMonth.of(2025, 11), YearMonth.of(2026, 10),
                Money.ofYuan(300), FactSource.DECLARED);
        return Declared.family(Road.VILLAGE, Programme.DIBAO)
                .with("孙立", Declared.idNumber("19850302", 1), Relation.SELF, List.of(wage), List.of())
                .inTown()
                .obligors(List.of());
    }
}
