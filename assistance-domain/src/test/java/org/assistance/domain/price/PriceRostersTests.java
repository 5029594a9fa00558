package org.assistance.domain.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.payment.Families;
import org.assistance.domain.place.AnqingDivisions;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.eligibility.price.PriceGroup;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.Programme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class PriceRostersTests {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final Set<PriceGroup> NATIONAL = Set.of(PriceGroup.DIBAO, PriceGroup.TEKUN, PriceGroup.ORPHAN);

    @Autowired
    private PriceRosters rosters;

    @Autowired
    private ImportingDivisions importing;

    @Autowired
    private JdbcClient jdbc;

    private Families families;

    @BeforeEach
    void divisions() {
        AnqingDivisions.importInto(importing);
        families = new Families(jdbc);
    }

    private long people(Set<PriceGroup> groups, YearMonth month) {
        return rosters.count(new DivisionScope(Families.COUNTY), month, groups, Area.URBAN)
                .stream()
                .mapToLong(PriceRosters.Line::people)
                .sum();
    }

    @Test
    void whoever_stands_in_a_right_of_a_group_in_the_month_is_counted_once() {
        families.family("赵秀英").dibao(YearMonth.of(2026, 10), 1, 300);
        var both = families.family("钱文华");
        both.dibao(YearMonth.of(2026, 1), 1, 300);
        both.personal(Programme.CARE_SUBSIDY, YearMonth.of(2026, 1), 100);
        assertThat(people(NATIONAL, OCTOBER)).isEqualTo(2);
        assertThat(people(NATIONAL, YearMonth.of(2026, 9))).as("before the first month").isEqualTo(1);
        assertThat(people(Set.of(PriceGroup.ORPHAN), OCTOBER)).as("on the lists of others").isZero();
    }

    @Test
    void edge_families_are_counted_only_where_the_place_names_them_and_the_dead_are_not() {
        families.family("孙桂兰").status(Programme.EDGE, YearMonth.of(2026, 1), 1);
        families.family("李国强").died(LocalDate.of(2026, 9, 30)).dibao(YearMonth.of(2026, 1), 1, 300);
        families.family("周玉珍").died(LocalDate.of(2026, 10, 1)).dibao(YearMonth.of(2026, 1), 1, 300);
        assertThat(people(NATIONAL, OCTOBER)).isEqualTo(1);
        assertThat(people(Set.of(PriceGroup.EDGE), OCTOBER)).isEqualTo(1);
        assertThat(rosters.count(new DivisionScope(Families.ELSEWHERE), OCTOBER, List.of(PriceGroup.EDGE), Area.URBAN))
                .isEmpty();
    }
}
