package org.assistance.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.facts.SupportForm;
import org.assistance.eligibility.facts.Exclusion;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.Living;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.facts.SchoolLevel;
import org.assistance.eligibility.ruling.Counted;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.RuleId;
import org.junit.jupiter.api.Test;

class CountTests {

    private static Counted second(Person person) {
        return Families.of(Person.applicant(), person).assessed().members().get(1);
    }

    @Test
    void a_child_away_for_work_or_school_counts_until_the_eighteenth_birthday() {
        assertThat(second(Person.the(Relation.CHILD).born("2008-11-21").living(Living.AWAY)).counted())
                .isEqualTo(Outcome.MET);
        assertThat(second(Person.the(Relation.CHILD).born("2008-11-20").living(Living.AWAY)).counted())
                .isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void a_child_with_the_other_parent_does_not_count_on_either_side_of_the_eighteenth_birthday() {
        Counted minor = second(Person.the(Relation.CHILD).born("2008-11-21").living(Living.APART));
        assertThat(minor.counted()).isEqualTo(Outcome.NOT_MET);
        assertThat(minor.rule()).isEqualTo(RuleId.XZ_10);
        assertThat(minor.reason()).isEqualTo("未成年子女，不共同生活，也不是因务工、就学分居");
        assertThat(second(Person.the(Relation.CHILD).born("2008-11-20").living(Living.APART)).counted())
                .isEqualTo(Outcome.NOT_MET);
        assertThat(second(Person.the(Relation.CHILD).born(null).living(Living.APART)).counted())
                .isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void a_spouse_who_works_elsewhere_counts_and_one_who_lives_apart_does_not() {
        Counted away = second(Person.the(Relation.SPOUSE).living(Living.AWAY));
        assertThat(away.counted()).isEqualTo(Outcome.MET);
        assertThat(away.reason()).isEqualTo("配偶，因务工、就学分居，仍计入");
        Counted apart = second(Person.the(Relation.SPOUSE).living(Living.APART));
        assertThat(apart.counted()).isEqualTo(Outcome.NOT_MET);
        assertThat(apart.reason()).isEqualTo("配偶，不共同生活，也不是因务工、就学分居");
    }

    @Test
    void of_a_spouse_at_home_the_proof_tells_nothing_of_work_elsewhere() {
        assertThat(second(Person.the(Relation.SPOUSE)).reason()).isEqualTo("配偶");
        assertThat(second(Person.the(Relation.CHILD).born("2012-01-01")).reason()).isEqualTo("未成年子女");
    }

    @Test
    void whether_spouse_and_child_live_here_is_asked_and_never_assumed() {
        String asked = "是否共同生活，不共同生活的是否因务工、就学分居";
        assertThat(second(Person.the(Relation.SPOUSE).living(null)).missingWords()).containsExactly("成员2（配偶）" + asked);
        assertThat(second(Person.the(Relation.CHILD).born("2012-01-01").living(null)).missingWords())
                .containsExactly("成员2（子女）" + asked);
    }

    @Test
    void a_spouse_apart_brings_in_neither_a_head_nor_an_income() {
        Person spouse = Person.the(Relation.SPOUSE).earning(IncomeKind.WAGE, 3000);
        var together = Families.of(Person.applicant(), spouse).assessed();
        assertThat(together.people()).isEqualTo(2);
        assertThat(together.ofHousehold(Programme.DIBAO).orElseThrow().outcome()).isEqualTo(Outcome.NOT_MET);
        var apart = Families.of(Person.applicant(), spouse.living(Living.APART)).assessed();
        assertThat(apart.people()).isEqualTo(1);
        assertThat(apart.ofHousehold(Programme.DIBAO).orElseThrow().outcome()).isEqualTo(Outcome.MET);
    }

    @Test
    void a_grown_child_counts_only_when_living_together_at_school_or_not() {
        Person grown = Person.the(Relation.CHILD).born("2004-01-01").at(SchoolLevel.HIGHER);
        assertThat(second(grown).reason()).isEqualTo("本科及以下全日制在校的成年子女");
        assertThat(second(grown.living(Living.AWAY)).counted()).isEqualTo(Outcome.NOT_MET);
        assertThat(second(grown.living(Living.APART)).counted()).isEqualTo(Outcome.NOT_MET);
        assertThat(second(grown.living(Living.AWAY).at(SchoolLevel.POSTGRADUATE)).counted())
                .isEqualTo(Outcome.NOT_MET);
        assertThat(second(grown.at(SchoolLevel.NONE)).counted()).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void a_parent_counts_only_when_living_together() {
        assertThat(second(Person.the(Relation.PARENT)).counted()).isEqualTo(Outcome.MET);
        assertThat(second(Person.the(Relation.PARENT).living(Living.APART)).counted()).isEqualTo(Outcome.NOT_MET);
        assertThat(second(Person.the(Relation.PARENT).living(Living.AWAY)).counted()).isEqualTo(Outcome.NOT_MET);
        assertThat(second(Person.the(Relation.PARENT).living(null)).missingWords())
                .containsExactly("成员2（父母）是否长期共同居住");
    }

    @Test
    void an_in_law_owes_no_support_unless_an_officer_says_so() {
        assertThat(second(Person.the(Relation.DAUGHTER_IN_LAW)).counted()).isEqualTo(Outcome.NOT_MET);
        assertThat(second(Person.the(Relation.DAUGHTER_IN_LAW).supportDuty(true)).counted()).isEqualTo(Outcome.MET);
    }

    @Test
    void an_adult_student_at_home_counts_with_the_reason() {
        assertThat(second(Person.the(Relation.CHILD).born("2004-01-01").at(SchoolLevel.HIGHER)).reason())
                .contains("全日制在校");
    }

    @Test
    void who_is_in_prison_missing_or_dead_does_not_count() {
        assertThat(second(Person.the(Relation.SPOUSE).excluded(Exclusion.PRISON)).rule()).isEqualTo(RuleId.XZ_11);
        assertThat(second(Person.the(Relation.SPOUSE).excluded(Exclusion.DECLARED_MISSING)).counted())
                .isEqualTo(Outcome.NOT_MET);
        assertThat(second(Person.the(Relation.SPOUSE).died("2026-11-20")).counted()).isEqualTo(Outcome.NOT_MET);
        assertThat(second(Person.the(Relation.SPOUSE).died("2026-11-21")).counted()).isEqualTo(Outcome.MET);
        assertThat(second(Person.the(Relation.SPOUSE).excluded(null)).counted()).isEqualTo(Outcome.UNPROVEN);
    }

    @Test
    void who_is_supported_as_tekun_leaves_the_family() {
        assertThat(second(Person.the(Relation.PARENT).holding(HeldKind.TEKUN)).rule()).isEqualTo(RuleId.XZ_14);
    }

    @Test
    void an_adult_child_at_school_or_unable_to_live_alone_counts_whatever_is_said_of_the_duty() {
        Person pupil = Person.the(Relation.CHILD).born("2004-01-01").supportDuty(false);
        assertThat(second(pupil).counted()).isEqualTo(Outcome.NOT_MET);
        assertThat(second(pupil.at(SchoolLevel.HIGHER)).counted()).isEqualTo(Outcome.MET);
        assertThat(second(pupil.at(SchoolLevel.POSTGRADUATE)).counted()).isEqualTo(Outcome.NOT_MET);
        assertThat(second(pupil.at(null)).counted()).isEqualTo(Outcome.UNPROVEN);
        assertThat(second(pupil.living(Living.APART)).counted()).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void who_loses_tekun_at_the_review_comes_back_into_the_family() {
        Person son = Person.the(Relation.CHILD).born("1990-01-01").underReview(HeldKind.TEKUN);
        var assessment = Families
                .of(Person.applicant().born("1950-01-01").wanting(SupportForm.DISPERSED).unableIn(0), son)
                .askingFor(Programme.TEKUN, Programme.DIBAO)
                .assessed();
        assertThat(assessment.ofMember(Programme.TEKUN, 2).orElseThrow().outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(assessment.members().get(1).counted()).isEqualTo(Outcome.MET);
        assertThat(assessment.people()).isEqualTo(2);
    }

    private static Person rich(FactSource source) {
        return Person.the(Relation.SPOUSE)
                .earning(IncomeKind.WAGE, 9000)
                .holding(new Held(HeldKind.TEKUN, DateRange.from(LocalDate.of(2020, 1, 1)), null, false, source, null));
    }

    @Test
    void a_tekun_support_that_is_only_claimed_takes_nobody_and_no_income_out_of_the_family() {
        assertThat(second(rich(FactSource.RECORD)).rule()).isEqualTo(RuleId.XZ_14);
        assertThat(second(rich(FactSource.OFFICER)).rule()).isEqualTo(RuleId.XZ_14);
        Counted claimed = second(rich(FactSource.DECLARED));
        assertThat(claimed.counted()).isEqualTo(Outcome.UNPROVEN);
        assertThat(claimed.missingWords()).containsExactly("成员2（配偶）申报的特困供养的核实结论");
        var family = Families.of(Person.applicant(), rich(FactSource.DECLARED)).assessed();
        assertThat(family.ofHousehold(Programme.DIBAO).orElseThrow().outcome()).isEqualTo(Outcome.UNPROVEN);
    }

    @Test
    void of_somebody_else_in_the_house_the_duty_of_support_is_asked_and_of_who_lives_elsewhere_not() {
        Counted open = second(Person.the(Relation.OTHER));
        assertThat(open.counted()).isEqualTo(Outcome.UNPROVEN);
        assertThat(open.missingWords()).containsExactly("成员2（其他）与申请人之间有无法定赡养、抚养、扶养义务");
        assertThat(second(Person.the(Relation.OTHER).supportDuty(true)).counted()).isEqualTo(Outcome.MET);
        assertThat(second(Person.the(Relation.OTHER).supportDuty(false)).counted()).isEqualTo(Outcome.NOT_MET);
        assertThat(second(Person.the(Relation.OTHER).living(Living.APART)).counted()).isEqualTo(Outcome.NOT_MET);
        assertThat(second(Person.the(Relation.OTHER).living(Living.AWAY)).counted()).isEqualTo(Outcome.NOT_MET);
    }

    private static String refusal(Families family) {
        return family.assessed()
                .ofHousehold(Programme.DIBAO)
                .orElseThrow()
                .rulings()
                .stream()
                .filter(ruling -> ruling.rule() == RuleId.XZ_61)
                .findFirst()
                .orElseThrow()
                .reason();
    }

    @Test
    void who_counts_in_another_household_leaves_it_first() {
        Person wife = Person.the(Relation.SPOUSE).holding(HeldKind.DIBAO);
        assertThat(refusal(Families.of(Person.applicant(), wife))).endsWith(
                "不能同时认定低保；同一人同一时间只计入一户，现与本户共同生活的，先在原户办理减员");
        assertThat(refusal(Families.of(Person.applicant().holding(HeldKind.DIBAO), wife))).endsWith("不能同时认定低保");
        assertThat(refusal(Families.of(Person.applicant().holding(HeldKind.DIBAO)))).endsWith("不能同时认定低保");
    }
}
