package org.assistance.domain.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assistance.eligibility.value.Programme.CARE_SUBSIDY;
import static org.assistance.eligibility.value.Programme.DIBAO;
import static org.assistance.eligibility.value.Programme.EDGE;
import static org.assistance.eligibility.value.Programme.LIVING_SUBSIDY;
import static org.assistance.eligibility.value.Programme.RIGID_EXPENDITURE;
import static org.assistance.eligibility.value.Programme.TEKUN;
import static org.assistance.eligibility.value.Programme.TEMPORARY_RELIEF;

import java.time.YearMonth;
import java.util.List;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.opinion.Rhythm;
import org.assistance.domain.payment.Families;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class GrantingTests {
    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final YearMonth MAY = YearMonth.of(2026, 5);

    @Autowired
    private Granting granting;
    @Autowired
    private Ending ending;
    @Autowired
    private JdbcClient jdbc;

    private Families families;

    @BeforeEach
    void families() {
        families = new Families(jdbc);
    }

    @Test
    void a_right_carries_its_first_month_and_amount() {
        Entitlement right = granting.grant(wanted(families.family("李桂兰"), DIBAO, null, APRIL, 872));
        assertThat(right.firstMonth()).isEqualTo(APRIL);
        assertThat(right.amount()).contains(Money.parse("872"));
        assertThat(right.lastMonth()).isEmpty();
    }

    @Test
    void a_person_in_tekun_gets_no_care_subsidy_and_the_refusal_names_the_earlier_right() {
        var elder = families.family("王德发");
        elder.personal(TEKUN, APRIL, 1000);
        assertThatThrownBy(() -> granting.grant(wanted(elder, CARE_SUBSIDY, 1, MAY, 70)))
                .isInstanceOf(AlreadyEntitled.class)
                .hasMessageContaining("王德发已确认2026年4月起享受特困人员救助供养（孔城镇）")
                .hasMessageContaining("重度残疾人护理补贴");
    }

    @Test
    void dibao_bars_edge_and_rigid_of_the_same_household_and_the_other_way_round() {
        var poor = families.family("李桂兰");
        poor.dibao(APRIL, 2, 872);
        assertThatThrownBy(() -> granting.grant(wanted(poor, EDGE, null, MAY, 0))).isInstanceOf(AlreadyEntitled.class);
        var edge = families.family("赵玉梅");
        edge.status(EDGE, APRIL, 3);
        assertThatThrownBy(() -> granting.grant(wanted(edge, RIGID_EXPENDITURE, null, MAY, 0)))
                .isInstanceOf(AlreadyEntitled.class);
        assertThatThrownBy(() -> granting.grant(wanted(edge, DIBAO, null, MAY, 500)))
                .isInstanceOf(AlreadyEntitled.class);
    }

    @Test
    void one_members_own_dibao_stands_beside_the_households_edge() {
        var edge = families.family("赵玉梅");
        edge.status(EDGE, APRIL, 3);
        assertThat(granting.grant(wanted(edge, DIBAO, 1, APRIL, 500)).programme()).isEqualTo(DIBAO);
    }

    @Test
    void both_disability_subsidies_and_relief_go_with_dibao() {
        var poor = families.family("李桂兰");
        poor.dibao(APRIL, 2, 872);
        granting.grant(wanted(poor, LIVING_SUBSIDY, 1, APRIL, 80));
        granting.grant(wanted(poor, CARE_SUBSIDY, 1, APRIL, 70));
        granting.grant(wanted(poor, TEMPORARY_RELIEF, null, APRIL, 3000));
        assertThat(granting.grant(wanted(poor, TEMPORARY_RELIEF, null, APRIL, 500)).rhythm()).isEqualTo(Rhythm.ONCE);
    }

    @Test
    void a_member_counted_into_dibao_gets_tekun_only_after_it_ended() {
        var poor = families.family("李桂兰");
        long elder = poor.withMember(2, "李老爹");
        var dibao = poor.dibao(APRIL, 2, 872);
        NewRight tekun = wanted(poor, TEKUN, 2, MAY, 1000, elder);
        assertThatThrownBy(() -> granting.grant(tekun)).isInstanceOf(AlreadyEntitled.class)
                .hasMessageContaining("李老爹已确认2026年4月起享受");
        families.end(ending, dibao, APRIL, "成员转特困");
        assertThat(granting.grant(tekun).personId()).isEqualTo(elder);
    }

    @Test
    void a_member_whom_dibao_counts_elsewhere_is_counted_by_no_second_household_and_no_other_family_is_named() {
        var other = families.family("赵玉梅", Families.ELSEWHERE);
        long daughter = other.withMember(2, "陈小雨");
        var theirs = other.dibao(APRIL, 2, 872);
        var aunt = families.family("李桂芳").withKnown(2, daughter);
        for (Programme programme : List.of(DIBAO, EDGE, RIGID_EXPENDITURE)) {
            NewRight ours = wanted(aunt, programme, null, MAY, programme == DIBAO ? 500 : 0,
                    List.of(aunt.person(), daughter));
            assertThatThrownBy(() -> granting.grant(ours)).isInstanceOf(AlreadyEntitled.class)
                    .hasMessageContaining("陈小雨已确认2026年4月起享受最低生活保障（大龙山镇）")
                    .hasMessageContaining("从终止的次月起才能确认")
                    .message()
                    .doesNotContain("赵玉梅");
        }
        families.end(ending, theirs, APRIL, "陈小雨随姑母生活");
        NewRight late = wanted(aunt, DIBAO, null, MAY, 500, List.of(aunt.person(), daughter));
        assertThat(granting.grant(late).people()).isEqualTo(2);
    }

    @Test
    void a_member_who_is_not_counted_may_hold_what_the_household_may_not() {
        var poor = families.family("李桂兰");
        long elder = poor.withMember(2, "李老爹");
        poor.personal(TEKUN, 2, elder, APRIL, 1000);
        NewRight counted = wanted(poor, DIBAO, null, MAY, 500, List.of(poor.person(), elder));
        assertThatThrownBy(() -> granting.grant(counted)).isInstanceOfSatisfying(AlreadyEntitled.class, barred -> {
            assertThat(barred).hasMessageContaining("李老爹").hasMessageContaining("特困");
            assertThat(barred.wanted()).isEqualTo(DIBAO);
            assertThat(barred.member()).isEmpty();
        });
        assertThat(granting.grant(wanted(poor, DIBAO, null, MAY, 500)).programme()).isEqualTo(DIBAO);
    }

    @Test
    void ones_own_dibao_stands_beside_no_other_households_edge() {
        var edge = families.family("赵玉梅", Families.ELSEWHERE);
        long son = edge.withMember(2, "赵小军");
        edge.status(EDGE, APRIL, 2);
        var other = families.family("李桂芳").withKnown(2, son);
        NewRight alone = wanted(other, DIBAO, 2, MAY, 500, son);
        assertThatThrownBy(() -> granting.grant(alone)).isInstanceOf(AlreadyEntitled.class);
        assertThat(granting.grant(wanted(edge, DIBAO, 2, MAY, 500, son)).personId()).isEqualTo(son);
    }

    @Test
    void the_constraints_of_the_table_bar_exactly_what_the_matrix_bars_and_nothing_a_month_later() {
        long first = families.family("甲").relief(APRIL, 1, 100).id();
        long second = families.family("乙").relief(APRIL, 1, 100).id();
        for (RightKind one : RightKind.values()) {
            for (RightKind other : RightKind.values()) {
                long person = families.family("丙").person();
                cover(first, person, one, APRIL, APRIL);
                jdbc.sql("savepoint one_held").update();
                boolean together = true;
                try {
                    cover(second, person, other, APRIL, null);
                } catch (DataIntegrityViolationException barred) {
                    together = false;
                }
                assertThat(together).as(one + " beside " + other).isEqualTo(!Exclusivity.forOnePerson(one, other));
                jdbc.sql("rollback to savepoint one_held").update();
                cover(second, person, other, MAY, null);
            }
        }
    }

    private void cover(long right, long person, RightKind kind, YearMonth from, YearMonth to) {
        jdbc.sql("""
                insert into entitled_person (entitlement_id, person_id, division_code, kind, first_month, last_month)
                values (:right, :person, :division, :kind, :from, :to)""")
                .param("right", right)
                .param("person", person)
                .param("division", Families.VILLAGE.value())
                .param("kind", kind.name())
                .param("from", from.atDay(1))
                .param("to", to == null ? null : to.atDay(1))
                .update();
    }

    @Test
    void an_ended_right_bars_nothing_after_its_last_month() {
        var poor = families.family("李桂兰");
        var dibao = poor.dibao(APRIL, 2, 872);
        families.end(ending, dibao, APRIL, "收入超过标准");
        assertThatThrownBy(() -> granting.grant(wanted(poor, EDGE, null, APRIL, 0)))
                .isInstanceOf(AlreadyEntitled.class);
        assertThat(granting.grant(wanted(poor, EDGE, null, MAY, 0)).rhythm()).isEqualTo(Rhythm.STATUS);
        assertThat(jdbc.sql("select o.name from entitlement e join officer o on o.id = e.ended_by where e.id = :id")
                .param("id", dibao.id())
                .query(String.class)
                .single()).isEqualTo("局长");
    }

    @Test
    void a_right_never_ends_later_than_before() {
        var dibao = families.family("李桂兰").dibao(APRIL, 2, 872);
        families.end(ending, dibao, APRIL, "收入超过标准");
        assertThatThrownBy(() -> families.end(ending, dibao, MAY, "收入超过标准")).isInstanceOf(IllegalMove.class);
    }

    private NewRight wanted(Families.Family family, Programme programme, Integer member, YearMonth from, long yuan) {
        return wanted(family, programme, member, from, yuan, family.person());
    }

    private NewRight wanted(Families.Family family, Programme programme, Integer member, YearMonth from, long yuan,
            long person) {
        return wanted(family, programme, member, from, yuan, List.of(person));
    }

    private NewRight wanted(Families.Family family, Programme programme, Integer member, YearMonth from, long yuan,
            List<Long> covered) {
        long caseId = family.caseAtPayment(programme);
        return new NewRight(family.award(caseId, programme, member, from, covered.size(), yuan), caseId,
                family.household(), covered.getFirst(), covered, member, programme, Families.VILLAGE, Area.RURAL,
                covered.size(), Rhythm.of(programme), yuan == 0 ? null : Money.ofYuan(yuan), from, null, null);
    }
}
