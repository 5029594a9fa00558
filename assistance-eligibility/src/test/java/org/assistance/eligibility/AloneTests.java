package org.assistance.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assistance.eligibility.facts.AssetKind;
import org.assistance.eligibility.facts.Circumstances;
import org.assistance.eligibility.facts.Exclusion;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.Hardship;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.ObligorFacts;
import org.assistance.eligibility.facts.ObligorState;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.facts.SupportBasis;
import org.assistance.eligibility.facts.SupportForm;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.ruling.Assessment;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.value.DisabilityKind;
import org.assistance.eligibility.value.HouseholdClass;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may be a 单人户 beyond the gravely disabled and ill (DB-05), and what people are told though they did not ask (11.6). */
class AloneTests {

    private static Policies admitting(String group, String where) {
        return Policies.dangyang().with(PolicyCode.ALONE_OTHER, group, null, where, Unit.CHOICE);
    }

    private static Optional<ProgrammeResult> spouse(Families family, Policies policies) {
        return family.assessed(policies.policy()).ofMember(Programme.DIBAO, 2);
    }

    /** A couple with so many yuan a month: 1,500 make it 边缘, 5,000 nothing. */
    private static Families couple(long yuan, Person second) {
        return Families.of(Person.applicant().earning(IncomeKind.WAGE, yuan).amongst().working(true), second);
    }

    private static Person disabledWithoutWork() {
        return Person.the(Relation.SPOUSE).disabled(DisabilityKind.LIMB, 2).working(false);
    }

    @Test
    void a_grown_gravely_disabled_person_without_work_stands_alone_whatever_the_family_earns_where_the_county_says_so() {
        ProgrammeResult alone = spouse(couple(5000, disabledWithoutWork()), admitting("UNEMPLOYED_DISABLED", "ANY"))
                .orElseThrow();
        assertThat(alone.amount()).isEqualTo(Money.ofYuan(670));
        assertThat(spouse(couple(5000, disabledWithoutWork()), Policies.dangyang())).isEmpty();
        assertThat(spouse(couple(5000, disabledWithoutWork()), admitting("UNEMPLOYED_DISABLED", "EDGE"))).isEmpty();
        assertThat(spouse(couple(5000, disabledWithoutWork()), admitting("UNEMPLOYED_DISABLED", "NONE"))).isEmpty();
    }

    @Test
    void who_has_work_or_a_lighter_grade_or_is_a_minor_does_not() {
        Policies any = admitting("UNEMPLOYED_DISABLED", "ANY");
        assertThat(spouse(couple(5000, disabledWithoutWork().working(true)), any)).isEmpty();
        assertThat(spouse(couple(5000, Person.the(Relation.SPOUSE).disabled(DisabilityKind.LIMB, 3).working(false)),
                any)).isEmpty();
        assertThat(spouse(couple(5000, Person.the(Relation.CHILD)
                .born("2008-11-21")
                .disabled(DisabilityKind.LIMB, 1)
                .working(false)), any)).isEmpty();
        assertThat(spouse(couple(5000, Person.the(Relation.CHILD)
                .born("2008-11-20")
                .disabled(DisabilityKind.LIMB, 1)
                .working(false)
                .at(org.assistance.eligibility.facts.SchoolLevel.UPPER_SECONDARY)), any)).isPresent();
    }

    @Test
    void of_whose_work_nobody_asked_waits_for_it() {
        assertThat(spouse(couple(5000, Person.the(Relation.SPOUSE).disabled(DisabilityKind.LIMB, 2)),
                admitting("UNEMPLOYED_DISABLED", "ANY")).orElseThrow().reasons())
                .containsExactly("DB-05 单人户条件：缺少成员2（配偶）有无工作");
    }

    @Test
    void outside_an_edge_family_the_persons_own_assets_are_looked_at() {
        Policies any = admitting("UNEMPLOYED_DISABLED", "ANY");
        Families rich = couple(5000, disabledWithoutWork())
                .owning(new org.assistance.eligibility.facts.AssetLine(2, AssetKind.DEPOSIT, Money.ofYuan(16081), 1,
                        null, FactSource.CHECKED, null));
        assertThat(spouse(rich, any).orElseThrow().outcome()).isEqualTo(Outcome.NOT_MET);
        Families limit = couple(5000, disabledWithoutWork())
                .owning(new org.assistance.eligibility.facts.AssetLine(2, AssetKind.DEPOSIT, Money.ofYuan(16080), 1,
                        null, FactSource.CHECKED, null));
        assertThat(spouse(limit, any).orElseThrow().met()).isTrue();
    }

    @Test
    void a_county_may_admit_a_group_of_edge_families_only() {
        Policies edge = admitting("SINGLE_PARENT", "EDGE");
        assertThat(spouse(couple(1500, Person.the(Relation.SPOUSE).amongst(Hardship.SINGLE_PARENT)), edge)
                .orElseThrow()
                .met()).isTrue();
        assertThat(spouse(couple(1500, Person.the(Relation.SPOUSE).amongst()), edge)).isEmpty();
        assertThat(spouse(couple(5000, Person.the(Relation.SPOUSE).amongst(Hardship.SINGLE_PARENT)), edge)).isEmpty();
        assertThat(spouse(couple(1500, Person.the(Relation.SPOUSE)), edge).orElseThrow().reasons())
                .containsExactly("DB-05 单人户条件：缺少成员2（配偶）是否属于单亲家庭");
    }

    @ParameterizedTest
    @CsvSource({"2023-11-20,true", "2023-11-21,false"})
    void who_lives_from_a_place_of_worship_for_three_years_is_answered_alone(String since, boolean met) {
        Assessment assessed = Families.of(Person.applicant()
                .excluded(Exclusion.RELIGIOUS_AWAY)
                .under(new Circumstances(null, null, null, null, null, LocalDate.parse(since), null, null))
                .earning(IncomeKind.DONATION, 100)).assessed();
        assertThat(assessed.ofMember(Programme.DIBAO, 1).orElseThrow().met()).isEqualTo(met);
        assertThat(assessed.ofHousehold(Programme.DIBAO).orElseThrow().outcome()).isEqualTo(Outcome.NOT_MET);
        if (met) {
            assertThat(assessed.ofMember(Programme.DIBAO, 1).orElseThrow().amount()).isEqualTo(Money.ofYuan(570));
        }
    }

    @Test
    void a_family_whose_monk_did_not_ask_is_counted_without_him() {
        Assessment assessed = Families.of(Person.applicant(),
                Person.the(Relation.CHILD).excluded(Exclusion.RELIGIOUS_AWAY)).assessed();
        assertThat(assessed.ofHousehold(Programme.DIBAO).orElseThrow().members()).containsExactly(1);
        assertThat(assessed.ofMember(Programme.DIBAO, 2)).isEmpty();
    }

    private static ObligorFacts paying(Relation relation, String born, SupportBasis basis) {
        return new ObligorFacts(1, List.of(2), relation, born == null ? null : LocalDate.parse(born), true,
                Money.ofYuan(60000), Money.ofYuan(60000), 1, true, ObligorState.CAPABLE, List.of(), List.of(), basis,
                Money.ofYuan(200), FactSource.CHECKED);
    }

    @ParameterizedTest
    @CsvSource({"SIBLING,1990-01-01,670", "PARENT,1966-11-20,670", "PARENT,1966-11-21,470", "CHILD,2000-01-01,470"})
    void what_brothers_and_old_people_pay_is_left_out_of_who_stands_alone_where_the_county_says_so(Relation relation,
            String born, long yuan) {
        Families family = couple(1500, Person.the(Relation.SPOUSE).disabled(DisabilityKind.LIMB, 1))
                .with(paying(relation, born, SupportBasis.AGREEMENT));
        assertThat(spouse(family, Policies.dangyang()).orElseThrow().amount()).isEqualTo(Money.ofYuan(470));
        assertThat(spouse(family, Policies.dangyang().with(PolicyCode.UPKEEP_DISREGARD, "true")).orElseThrow()
                .amount()).isEqualTo(Money.ofYuan(yuan));
        assertThat(spouse(family, Policies.dangyang().with(PolicyCode.UPKEEP_DISREGARD, "false")).orElseThrow()
                .amount()).isEqualTo(Money.ofYuan(470));
    }

    @Test
    void of_a_payer_whose_age_nobody_knows_the_payment_stays_open() {
        Families family = couple(1500, Person.the(Relation.SPOUSE).disabled(DisabilityKind.LIMB, 1))
                .with(paying(Relation.PARENT, null, SupportBasis.AGREEMENT));
        assertThat(spouse(family, Policies.dangyang().with(PolicyCode.UPKEEP_DISREGARD, "true")).orElseThrow()
                .reasons()).singleElement().satisfies(reason -> assertThat(reason).contains("义务人1（父母）出生日期"));
    }

    @Test
    void who_is_in_no_class_is_told_of_temporary_relief_and_who_is_in_one_is_not() {
        Assessment none = Families.alone(3000).assessed();
        assertThat(none.householdClass()).isEqualTo(HouseholdClass.NONE);
        assertThat(told(none)).singleElement().satisfies(one -> assertThat(one).contains("临时救助"));
        assertThat(told(Families.alone(700).assessed())).isEmpty();
    }

    @Test
    void whoever_may_be_tekun_is_told_although_nobody_asked() {
        Families elder = Families.of(Person.applicant().born("1960-01-01"));
        assertThat(told(elder.assessed())).singleElement().satisfies(one -> assertThat(one).contains("成员1（本人）可能符合特困"));
        assertThat(told(Families.of(Person.applicant().born("1966-11-21")).assessed())).isEmpty();
        assertThat(told(Families.of(Person.applicant().born("1966-11-20")).assessed())).hasSize(1);
    }

    @Test
    void nobody_is_told_who_has_somebody_able_to_support_or_a_childs_benefit() {
        assertThat(told(Families.of(Person.applicant().born("1950-01-01"), Person.the(Relation.CHILD)).assessed()))
                .isEmpty();
        assertThat(told(Families.of(Person.applicant().born("1950-01-01"),
                Person.the(Relation.CHILD).incapable()).assessed())).hasSize(1);
        assertThat(told(Families.of(Person.applicant().born("1950-01-01"))
                .with(new ObligorFacts(1, List.of(1), Relation.CHILD, LocalDate.of(1980, 1, 1), true, null, null, null,
                        null, ObligorState.CAPABLE, List.of(), List.of(), SupportBasis.NONE, null,
                        FactSource.DECLARED))
                .assessed())).isEmpty();
        assertThat(told(Families.of(Person.applicant().born("2015-01-01").holding(HeldKind.ORPHAN_BENEFIT))
                .assessed())).isEmpty();
    }

    @Test
    void beside_who_asks_for_tekun_the_other_who_may_have_it_is_told() {
        Assessment assessed = Families.of(
                Person.applicant().born("1950-01-01").unableIn(0).wanting(SupportForm.DISPERSED),
                Person.the(Relation.SPOUSE).born("1951-01-01").unableIn(0))
                .askingFor(Programme.TEKUN)
                .assessed();
        assertThat(assessed.of(Programme.TEKUN)).hasSize(1);
        assertThat(told(assessed)).singleElement().satisfies(one -> assertThat(one).contains("成员2（配偶）"));
    }

    private static List<String> told(Assessment assessment) {
        return assessment.results()
                .stream()
                .flatMap(result -> result.rulings().stream())
                .filter(ruling -> ruling.rule() == RuleId.M_11_6)
                .map(ruling -> ruling.sentence())
                .toList();
    }
}
