package org.assistance.verification.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.verification.Staff;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@Import(Staff.class)
class AgreeingTermsTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    @Autowired
    private AgreeingTerms agreeing;
    @Autowired
    private TermsProposals proposals;
    @Autowired
    private Registries registries;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TestClock clock;

    private ActingOfficer one;
    private ActingOfficer two;

    @BeforeEach
    void two_clerks_of_the_city(@Autowired Staff staff) {
        clock.setToday(TODAY);
        staff.divisions();
        one = staff.in(Role.CITY_CLERK, Staff.ANQING, "AQ01");
        two = staff.in(Role.CITY_CLERK, Staff.ANQING, "AQ03");
    }

    private static Terms tax(LocalDate from, boolean asked, @Nullable String address) {
        return new Terms("TAX", from, asked, "0556-0000000", "每月15日前", 1, 15,
                address == null ? WayIn.FILE : WayIn.SERVICE, address, 60, new Tolerance(5000L, null, true),
                WithoutFresh.LAST_KNOWN, "示例〔2026〕1号");
    }

    private long open() {
        return proposals.open().getFirst().id();
    }

    private boolean asked() {
        return registries.all().stream().anyMatch(registry -> registry.code().equals("TAX"));
    }

    @Test
    void terms_hold_from_their_day_on_once_another_clerk_has_confirmed_them() {
        agreeing.propose(tax(TODAY.plusDays(1), true, null), one);
        clock.setToday(TODAY.plusDays(1));
        assertThat(asked()).as("nobody confirmed").isFalse();
        clock.setToday(TODAY);
        agreeing.confirm(open(), two);
        assertThat(asked()).as("not before its day").isFalse();
        clock.setToday(TODAY.plusDays(1));
        assertThat(asked()).isTrue();
        DepartmentSource now = registries.find("TAX").orElseThrow().source();
        assertThat(now.daysFresh()).isEqualTo(60);
        assertThat(now.tolerance()).isEqualTo(new Tolerance(5000L, null, true));
        assertThat(now.withoutFresh()).isEqualTo(WithoutFresh.LAST_KNOWN);
        assertThat(now.unverified()).isEmpty();
        assertThat(now.nextDue(LocalDate.of(2026, 10, 31))).isEqualTo(LocalDate.of(2026, 12, 15));
    }

    @Test
    void later_terms_take_the_place_of_earlier_ones_and_may_end_the_asking() {
        agreeing.propose(tax(TODAY.plusDays(1), true, "https://tax.example/ask"), one);
        agreeing.confirm(open(), two);
        clock.setToday(TODAY.plusDays(1));
        assertThat(registries.find("TAX").orElseThrow().source().address()).isEqualTo("https://tax.example/ask");
        agreeing.propose(tax(TODAY.plusDays(3), false, null), two);
        agreeing.confirm(open(), one);
        clock.setToday(TODAY.plusDays(2));
        assertThat(asked()).isTrue();
        clock.setToday(TODAY.plusDays(3));
        assertThat(asked()).isFalse();
    }

    @Test
    void nobody_confirms_what_they_proposed_and_nobody_else_takes_it_back(@Autowired Staff staff) {
        agreeing.propose(tax(TODAY.plusDays(1), true, null), one);
        long id = open();
        assertThatThrownBy(() -> agreeing.confirm(id, one)).isInstanceOf(NotAllowed.class)
                .hasMessageContaining("须由另一名工作人员确认");
        assertThatThrownBy(() -> agreeing.withdraw(id, two)).isInstanceOf(NotAllowed.class);
        ActingOfficer checker = staff.in(Role.COUNTY_CHECKER, Staff.YINGJIANG, "YJ31");
        assertThatThrownBy(() -> agreeing.confirm(id, checker)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> agreeing.propose(tax(TODAY.plusDays(1), true, null), checker))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> agreeing.reject(id, "不同意", two)).isInstanceOf(IllegalMove.class);
        agreeing.reject(id, "文号不对", two);
        assertThatThrownBy(() -> agreeing.confirm(id, two)).isInstanceOf(IllegalMove.class);
        assertThat(asked()).isFalse();
    }

    @Test
    void the_database_takes_no_terms_of_one_hand() {
        agreeing.propose(tax(TODAY.plusDays(1), true, null), one);
        assertThatThrownBy(() -> decided(one)).isInstanceOf(DataIntegrityViolationException.class);
    }

    private void decided(ActingOfficer by) {
        jdbc.sql("update source_terms set status = 'CONFIRMED', decided_by = ?, decided_at = proposed_at")
                .param(by.officerId())
                .update();
    }

    private void inserted(ActingOfficer by, String status, @Nullable ActingOfficer decider) {
        OffsetDateTime at = TODAY.atTime(9, 0).atOffset(ZoneOffset.ofHours(8));
        jdbc.sql("""
                insert into source_terms (source, valid_from, asked, schedule, way_in, days_fresh, counts, without_fresh, document,
                    proposed_by, proposed_at, status, decided_by, decided_at)
                values ('TAX', ?, true, '每月', 'FILE', 30, 'ANY', 'WAIT', '示例〔2026〕1号', ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(TODAY.plusDays(1), by.officerId(), at, status,
                        decider == null ? null : decider.officerId(), decider == null ? null : at))
                .update();
    }

    @Test
    void the_database_takes_no_terms_that_were_never_proposed() {
        assertThatThrownBy(() -> inserted(one, "CONFIRMED", two)).isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("proposed before they are decided");
    }

    @Test
    void the_database_takes_terms_from_nobody_but_clerks_of_the_city(@Autowired Staff staff) {
        ActingOfficer leader = staff.in(Role.COUNTY_LEADER, Staff.YINGJIANG, "YJ21");
        assertThatThrownBy(() -> inserted(leader, "PROPOSED", null)).hasMessageContaining("a clerk of the city");
    }

    @Test
    void the_database_lets_nobody_but_a_clerk_of_the_city_decide_terms(@Autowired Staff staff) {
        ActingOfficer leader = staff.in(Role.COUNTY_LEADER, Staff.YINGJIANG, "YJ21");
        inserted(one, "PROPOSED", null);
        assertThatThrownBy(() -> decided(leader)).hasMessageContaining("a clerk of the city");
    }

    @Test
    void what_was_confirmed_stands() {
        agreeing.propose(tax(TODAY.plusDays(1), true, null), one);
        agreeing.confirm(open(), two);
        assertThatThrownBy(() -> jdbc.sql("update source_terms set address = 'https://other.example/'").update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void a_day_that_has_begun_and_a_second_proposal_are_refused() {
        for (LocalDate begun : List.of(TODAY.minusDays(1), TODAY)) {
            assertThatThrownBy(() -> agreeing.propose(tax(begun, true, null), one)).isInstanceOf(IllegalMove.class)
                    .hasMessageContaining("最早从明天（2026-11-17）起");
        }
        agreeing.propose(tax(TODAY.plusDays(1), true, null), one);
        assertThatThrownBy(() -> agreeing.propose(tax(TODAY.plusDays(2), true, null), two))
                .isInstanceOf(IllegalMove.class)
                .hasMessageContaining("等待确认");
        clock.setToday(TODAY.plusDays(1));
        assertThatThrownBy(() -> agreeing.confirm(open(), two)).isInstanceOf(IllegalMove.class)
                .hasMessageContaining("最早从明天");
        agreeing.withdraw(open(), one);
        agreeing.propose(tax(TODAY.plusDays(2), true, null), two);
        agreeing.confirm(open(), one);
        assertThatThrownBy(() -> agreeing.propose(tax(TODAY.plusDays(2), false, null), one))
                .isInstanceOf(IllegalMove.class)
                .hasMessageContaining("另选一天");
    }
}
