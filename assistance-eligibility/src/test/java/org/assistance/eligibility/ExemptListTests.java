package org.assistance.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.assistance.eligibility.facts.ExpenseKind;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.ruling.Assessment;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.junit.jupiter.api.Test;

/** What a locality leaves out for one programme leaves the others as they are (XZ-21). */
class ExemptListTests {

    /** A gift of 400 a month beside a wage of 800: 1,200 in all; 边缘 ends at 1,005, 低保 at 670. */
    private static Families family() {
        return Families.of(Person.applicant().earning(IncomeKind.WAGE, 800).earning(IncomeKind.DONATION, 400));
    }

    private static Policy leavingOut(Programme programme) {
        return Policies.dangyang().exempting(IncomeKind.DONATION, programme).policy();
    }

    private static Outcome of(Assessment assessment, Programme programme) {
        return assessment.ofHousehold(programme).orElseThrow().outcome();
    }

    @Test
    void a_kind_left_out_for_edge_alone_makes_a_family_edge_and_leaves_dibao_as_it_was() {
        Assessment assessment = family().askingFor(Programme.DIBAO, Programme.EDGE)
                .assessed(leavingOut(Programme.EDGE));
        assertThat(of(assessment, Programme.DIBAO)).isEqualTo(Outcome.NOT_MET);
        assertThat(of(assessment, Programme.EDGE)).isEqualTo(Outcome.MET);
        assertThat(of(family().askingFor(Programme.EDGE).assessed(), Programme.EDGE)).isEqualTo(Outcome.NOT_MET);
        var dibao = assessment.ofHousehold(Programme.DIBAO).orElseThrow().rulings();
        assertThat(dibao.stream().filter(ruling -> ruling.rule() == RuleId.DB_01).findFirst().orElseThrow().compared())
                .satisfies(compared -> assertThat(compared.left()).isEqualTo(Money.ofYuan(14400).exact()));
    }

    @Test
    void the_answer_shows_both_sums_and_whose_list_each_one_follows() {
        Assessment assessment = family().askingFor(Programme.DIBAO, Programme.EDGE)
                .assessed(leavingOut(Programme.EDGE));
        assertThat(assessment.income()).extracting(Step::label)
                .contains("家庭收入（2025-11 至 2026-10）", "家庭收入（按低保边缘的项目，2025-11 至 2026-10）", "成员1（本人）捐赠、馈赠（按规定不计入）");
        assertThat(assessment.policies()).anyMatch(citation -> citation.label().equals("不计入收入项目（低保边缘）"));
    }

    @Test
    void what_dibao_leaves_out_every_test_of_a_household_leaves_out_and_shows_once() {
        Assessment assessment = family().askingFor(Programme.EDGE).assessed(leavingOut(Programme.DIBAO));
        assertThat(of(assessment, Programme.EDGE)).isEqualTo(Outcome.MET);
        assertThat(assessment.income()).extracting(Step::label)
                .filteredOn(label -> label.startsWith("家庭收入"))
                .hasSize(1);
        Policy both = Policies.dangyang()
                .exempting(IncomeKind.WAGE, Programme.EDGE)
                .exempting(IncomeKind.DONATION, Programme.DIBAO)
                .policy();
        assertThat(family().askingFor(Programme.EDGE).assessed(both).income().getLast().value().sign()).isZero();
    }

    @Test
    void what_tekun_leaves_out_no_household_leaves_out() {
        assertThat(of(family().askingFor(Programme.EDGE).assessed(leavingOut(Programme.TEKUN)), Programme.EDGE))
                .isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void a_kind_left_out_for_heavy_spending_lowers_the_income_its_share_is_taken_of() {
        var family = family().spending(ExpenseKind.MEDICAL, 6000, 0).askingFor(Programme.RIGID_EXPENDITURE);
        assertThat(of(family.assessed(), Programme.RIGID_EXPENDITURE)).as("6,000 of 14,400").isEqualTo(Outcome.NOT_MET);
        assertThat(of(family.assessed(leavingOut(Programme.RIGID_EXPENDITURE)), Programme.RIGID_EXPENDITURE))
                .as("6,000 of 9,600")
                .isEqualTo(Outcome.MET);
    }
}
