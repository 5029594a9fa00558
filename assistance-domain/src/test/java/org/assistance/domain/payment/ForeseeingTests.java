package org.assistance.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assistance.eligibility.value.Programme.CARE_SUBSIDY;
import static org.assistance.eligibility.value.Programme.TEKUN;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class ForeseeingTests {
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final YearMonth APRIL = YearMonth.of(2026, 4);

    @Autowired
    private Freezing freezing;
    @Autowired
    private RunOverview overview;
    @Autowired
    private JdbcClient jdbc;

    private Families families;
    private ActingOfficer clerk;
    private Payroll payroll;

    @BeforeEach
    void a_clerk_and_a_leader(@Autowired ApplicationContext system, @Autowired TestClock clock) {
        clock.setToday(LocalDate.of(2026, 6, 20));
        families = new Families(jdbc);
        clerk = families.officer("周审核", Role.COUNTY_REVIEWER, Families.COUNTY);
        payroll = new Payroll(system, families.officer("吴局长", Role.COUNTY_LEADER, Families.COUNTY), clerk);
    }

    @Test
    void what_is_foreseen_is_what_is_frozen_and_nothing_is_written() {
        var gone = families.family("王德发");
        gone.personal(TEKUN, MARCH, 1000);
        families.family("李桂兰").dibao(MARCH, 2, 872);
        payroll.settle(freezing.freeze(Families.COUNTY, MARCH, clerk), Map.of());
        gone.died(LocalDate.of(2026, 3, 31));
        families.family("李小敏").personal(CARE_SUBSIDY, MARCH, 70);
        families.family("孙大海").withoutAccount().dibao(APRIL, 1, 600);
        long lines = count("payment_line");
        long runs = count("payment_run");
        Foreseen foreseen = freezing.foresee(Families.COUNTY, APRIL, clerk);
        assertThat(count("payment_line")).isEqualTo(lines);
        assertThat(count("payment_run")).isEqualTo(runs);
        PaymentRun frozen = freezing.freeze(Families.COUNTY, APRIL, clerk);
        assertThat(foreseen.lines()).isEqualTo(frozen.lineCount()).isEqualTo(3);
        assertThat(foreseen.total()).isEqualTo(frozen.total()).isEqualTo(Money.ofYuan(872 + 70 + 70));
        RunOverview.Counts made = overview.counts(frozen.id(), clerk.scope());
        assertThat(Group.values()).allSatisfy(
                group -> assertThat(foreseen.of(group)).as(group.label()).isEqualTo(made.of(group)));
        assertThat(foreseen.programmes()).extracting(Foreseen.Part::programme, Foreseen.Part::households)
                .containsExactly(tuple(Programme.DIBAO, 1L), tuple(CARE_SUBSIDY, 1L));
        assertThat(foreseen.left()).extracting(Foreseen.Left::group, Foreseen.Left::name, Foreseen.Left::month,
                Foreseen.Left::reason)
                .containsExactly(tuple(Group.HELD, "孙大海", "2026-04", "没有领款账户"),
                        tuple(Group.STOPPED, "王德发", "2026-04", "领款人于2026-03-31死亡"));
    }

    @Test
    void what_cannot_be_frozen_is_told_beforehand() {
        families.family("李桂兰").dibao(APRIL, 2, 872);
        assertThatThrownBy(() -> freezing.foresee(Families.ELSEWHERE, APRIL, clerk)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> freezing.foresee(Families.COUNTY, YearMonth.of(2026, 8), clerk))
                .isInstanceOf(IllegalMove.class)
                .hasMessageContaining("还没有到");
        assertThat(freezing.foresee(Families.COUNTY, YearMonth.of(2026, 7), clerk).lines()).as("of the next month too")
                .isPositive();
        assertThatThrownBy(() -> freezing.foresee(Families.COUNTY, MARCH, clerk)).isInstanceOf(NothingToPay.class);
        freezing.freeze(Families.COUNTY, APRIL, clerk);
        assertThatThrownBy(() -> freezing.foresee(Families.COUNTY, APRIL, clerk)).isInstanceOf(NothingToPay.class);
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }
}
