package org.assistance.domain.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.payment.Families;
import org.assistance.domain.payment.Freezing;
import org.assistance.domain.payment.PaymentRun;
import org.assistance.domain.payment.Payroll;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the ledger says of a right, and that it is found under that word and under no other. */
@DatabaseTest
class RightStateTests {
    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @Autowired
    private RightSearch rights;
    @Autowired
    private Freezing freezing;
    @Autowired
    private JdbcClient jdbc;

    private Families families;
    private ActingOfficer reviewer;
    private Payroll payroll;

    @BeforeEach
    void the_officers(@Autowired ApplicationContext system, @Autowired TestClock clock) {
        clock.setToday(LocalDate.of(2026, 4, 20));
        families = new Families(jdbc);
        reviewer = families.officer("姚晓岚", Role.COUNTY_REVIEWER, Families.COUNTY);
        payroll = new Payroll(system, families.officer("吴建业", Role.COUNTY_LEADER, Families.COUNTY), reviewer);
    }

    @Test
    void relief_of_april_waits_until_the_bank_has_paid_it_and_is_never_drawn_in_november() {
        families.family("李桂兰").dibao(APRIL, 2, 872);
        families.family("宋有田").relief(APRIL, 1, 1200);
        PaymentRun april = freezing.freeze(Families.COUNTY, APRIL, reviewer);
        payroll.sent(april);
        assertThat(stateOf("宋有田", APRIL)).isEqualTo(RightState.DUE);
        payroll.answer(april, Map.of());
        assertThat(stateOf("宋有田", APRIL)).isEqualTo(RightState.HANDED_OUT);
        assertThat(stateOf("宋有田", NOVEMBER)).isEqualTo(RightState.HANDED_OUT);
        assertThat(stateOf("李桂兰", NOVEMBER)).isEqualTo(RightState.STANDING);
    }

    @Test
    void relief_that_the_bank_refused_still_waits() {
        families.family("宋有田").relief(APRIL, 1, 1200);
        PaymentRun april = freezing.freeze(Families.COUNTY, APRIL, reviewer);
        payroll.settle(april, Map.of(1, "账户已销户"));
        assertThat(stateOf("宋有田", NOVEMBER)).isEqualTo(RightState.DUE);
    }

    @Test
    void a_right_that_begins_in_may_lies_ahead_in_april_and_stands_in_may() {
        families.family("李桂兰").dibao(APRIL.plusMonths(1), 2, 872);
        assertThat(stateOf("李桂兰", APRIL)).isEqualTo(RightState.AHEAD);
        assertThat(stateOf("李桂兰", APRIL.plusMonths(1))).isEqualTo(RightState.STANDING);
    }

    /** The state shown, after looking for the right under each. */
    private RightState stateOf(String name, YearMonth month) {
        RightRow shown = found(name, null, month).getFirst();
        assertThat(Arrays.stream(RightState.values()).filter(state -> !found(name, state, month).isEmpty()))
                .containsExactly(shown.state());
        return shown.state();
    }

    private List<RightRow> found(String name, @Nullable RightState state, YearMonth month) {
        return rights.rows(new RightSearch.Wanted(name, null, state), reviewer.scope(), month, Long.MAX_VALUE, 20);
    }
}
