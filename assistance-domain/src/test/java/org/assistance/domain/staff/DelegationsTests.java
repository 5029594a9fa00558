package org.assistance.domain.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assistance.eligibility.value.Programme.DIBAO;
import static org.assistance.eligibility.value.Programme.TEMPORARY_RELIEF;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.place.AnqingDivisions;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.DivisionLevel;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class DelegationsTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final DivisionCode KONGCHENG = new DivisionCode("340881100000");
    private static final Ceiling SIX_TIMES = new Ceiling.Multiple(new BigDecimal("6.00"));

    @Autowired
    private KeepingDelegations keeping;

    @Autowired
    private Delegations delegations;

    @Autowired
    private TestClock clock;

    private ActingOfficer cityClerk;

    @BeforeEach
    void a_city_clerk(@Autowired ImportingDivisions importing, @Autowired Officers officers) {
        clock.setToday(TODAY);
        AnqingDivisions.importInto(importing);
        long id = officers.save(new Officer("AQ01", "方明远", "hash", clock.instant())).id();
        cityClerk = new ActingOfficer(id, "AQ01", "方明远", 1, Role.CITY_CLERK, new DivisionCode("340800000000"));
    }

    @Test
    void six_times_the_standard_is_the_townships_and_a_fen_more_is_the_countys() {
        Delegation delegation = keeping.record(asked(TODAY, null), cityClerk).getFirst();
        assertThat(delegation.allows(Money.parse("4200"), Fraction.of(70000))).isTrue();
        assertThat(delegation.allows(Money.parse("4200.01"), Fraction.of(70000))).isFalse();
    }

    @Test
    void only_those_whom_the_table_of_permissions_names_record_or_end_one() {
        long standing = keeping.record(asked(TODAY, null), cityClerk).getFirst().id();
        var reviewer = new ActingOfficer(cityClerk.officerId(), "AQ01", "方明远", 1, Role.COUNTY_REVIEWER,
                cityClerk.division());
        assertThatExceptionOfType(StaffRefusal.class)
                .isThrownBy(() -> keeping.record(asked(TODAY, null), reviewer));
        assertThatExceptionOfType(StaffRefusal.class).isThrownBy(() -> keeping.end(standing, TODAY, reviewer));
    }

    @Test
    void a_fixed_ceiling_is_the_townships_and_a_fen_more_is_the_countys() {
        Ceiling laibin = new Ceiling.Amount(Money.parse("500"));
        assertThat(laibin.allows(Money.parse("500"), Fraction.of(70000))).isTrue();
        assertThat(laibin.allows(Money.parse("500.01"), Fraction.of(70000))).isFalse();
    }

    @Test
    void a_multiple_is_measured_by_the_exact_standard_not_by_the_rounded_one() {
        var threeTimes = new Ceiling.Multiple(new java.math.BigDecimal("3"));
        Fraction monthly = Fraction.of(800000, 12);
        assertThat(threeTimes.allows(Money.parse("2000"), monthly)).isTrue();
        assertThat(threeTimes.allows(Money.parse("2000.01"), monthly)).isFalse();
    }

    @Test
    void it_is_in_force_from_its_first_to_its_last_day() {
        keeping.record(asked(TODAY, TODAY.plusDays(9)), cityClerk);
        assertThat(delegations.inForce(TEMPORARY_RELIEF, KONGCHENG, TODAY.minusDays(1))).isEmpty();
        assertThat(delegations.inForce(TEMPORARY_RELIEF, KONGCHENG, TODAY)).isPresent();
        assertThat(delegations.inForce(TEMPORARY_RELIEF, KONGCHENG, TODAY.plusDays(9))).isPresent();
        assertThat(delegations.inForce(TEMPORARY_RELIEF, KONGCHENG, TODAY.plusDays(10))).isEmpty();
    }

    @Test
    void it_says_nothing_about_another_programme_or_the_next_township() {
        keeping.record(asked(TODAY, null), cityClerk);
        assertThat(delegations.inForce(DIBAO, KONGCHENG, TODAY)).isEmpty();
        assertThat(delegations.inForce(TEMPORARY_RELIEF, new DivisionCode("340881101000"), TODAY)).isEmpty();
    }

    @Test
    void two_cannot_hold_on_the_same_day() {
        keeping.record(asked(TODAY, TODAY.plusDays(9)), cityClerk);
        assertThatThrownBy(() -> keeping.record(asked(TODAY.plusDays(9), null), cityClerk))
                .isInstanceOf(StaffRefusal.class)
                .hasMessageContaining("已有授权");
    }

    @Test
    void one_document_for_a_county_reaches_each_of_its_townships_and_ends_with_one_word() {
        var county = new NewDelegation(TEMPORARY_RELIEF, KONGCHENG.at(DivisionLevel.COUNTY), SIX_TIMES, TODAY, null,
                "桐政办〔2026〕9号");
        int townships = keeping.record(county, cityClerk).size();
        assertThat(townships).isGreaterThan(10);
        assertThat(delegations.inForce(TEMPORARY_RELIEF, KONGCHENG, TODAY)).isPresent();
        assertThat(delegations.inForce(TEMPORARY_RELIEF, new DivisionCode("340822100000"), TODAY)).isEmpty();
        assertThat(keeping.endAll("桐政办〔2026〕9号", TODAY, cityClerk)).isEqualTo(townships);
        assertThat(delegations.inForce(TEMPORARY_RELIEF, KONGCHENG, TODAY.plusDays(1))).isEmpty();
        assertThat(keeping.endAll("桐政办〔2026〕9号", TODAY, cityClerk)).isZero();
    }

    @Test
    void a_county_of_which_one_township_holds_the_delegation_already_is_told_which() {
        keeping.record(asked(TODAY, null), cityClerk);
        var county = new NewDelegation(TEMPORARY_RELIEF, KONGCHENG.at(DivisionLevel.COUNTY), SIX_TIMES, TODAY, null,
                "桐政办〔2026〕9号");
        assertThatThrownBy(() -> keeping.record(county, cityClerk)).hasMessageContaining("孔城镇的临时救助已有授权");
    }

    private static NewDelegation asked(LocalDate from, LocalDate to) {
        return new NewDelegation(TEMPORARY_RELIEF, KONGCHENG, SIX_TIMES, from, to, "桐民字〔2026〕12号");
    }
}
