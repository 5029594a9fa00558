package org.assistance.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.assistance.eligibility.ruling.Counted;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.facts.Exclusion;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.CertificateStatus;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.Impairment;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.ObligorFacts;
import org.assistance.eligibility.facts.ObligorVerdict;
import org.assistance.eligibility.facts.ObligorState;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.facts.RuralTies;
import org.assistance.eligibility.facts.Living;
import org.assistance.eligibility.facts.SchoolLevel;
import org.assistance.eligibility.facts.SelfCareGrade;
import org.assistance.eligibility.facts.SupportBasis;
import org.assistance.eligibility.facts.SupportForm;
import org.assistance.eligibility.policy.Citation;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.ruling.Assessment;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DisabilityKind;
import org.assistance.eligibility.value.HouseholdClass;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TekunTests {

    private static Person person(String born) {
        return Person.applicant().born(born).wanting(SupportForm.DISPERSED).unableIn(0);
    }

    private static ProgrammeResult tekun(Families family) {
        return family.askingFor(Programme.TEKUN).assessed().ofMember(Programme.TEKUN, 1).orElseThrow();
    }

    @Test
    void an_elder_alone_without_means_gets_twice_the_standard_and_the_care_of_his_grade() {
        assertThat(tekun(Families.of(person("1950-01-01"))).amount()).isEqualTo(Money.ofYuan(1340 + 100));
        assertThat(tekun(Families.of(person("1950-01-01").unableIn(3))).amount()).isEqualTo(Money.ofYuan(1340 + 300));
        assertThat(tekun(Families.of(person("1950-01-01").unableIn(4)).in(Area.RURAL)).amount())
                .isEqualTo(Money.ofYuan(1000 + 900));
    }

    @Test
    void who_has_land_is_supported_by_the_rural_standard_in_a_family_of_the_town() {
        ProgrammeResult land = tekun(Families.of(person("1950-01-01").tied(RuralTies.LAND)));
        assertThat(land.amount()).isEqualTo(Money.ofYuan(1000 + 100));
        assertThat(land.area()).isEqualTo(Area.RURAL);
        assertThat(land.rulings()).filteredOn(ruling -> ruling.rule() == RuleId.TK_07)
                .singleElement()
                .satisfies(ruling -> assertThat(ruling.sentence()).isEqualTo("成员1（本人）有承包地或者参加农村集体收益分配，按农村标准"));
        Assessment whole = Families.of(person("1950-01-01").tied(RuralTies.LAND))
                .askingFor(Programme.TEKUN)
                .assessed();
        assertThat(whole.area()).isEqualTo(Area.URBAN);
        assertThat(whole.policies()).extracting(Citation::label).anyMatch(label -> label.contains("农村"));
    }

    @Test
    void who_was_moved_to_a_town_is_supported_by_its_standard_in_a_family_of_the_country() {
        ProgrammeResult moved = tekun(Families.of(person("1950-01-01").tied(RuralTies.RELOCATED)).in(Area.RURAL));
        assertThat(moved.amount()).isEqualTo(Money.ofYuan(1340 + 100));
        assertThat(moved.area()).isEqualTo(Area.URBAN);
    }

    @Test
    void without_land_and_resettlement_the_area_of_the_application_stands() {
        ProgrammeResult rural = tekun(Families.of(person("1950-01-01").tied(RuralTies.NONE)).in(Area.RURAL));
        assertThat(rural.amount()).isEqualTo(Money.ofYuan(1000 + 100));
        assertThat(rural.area()).isEqualTo(Area.RURAL);
    }

    @Test
    void whose_land_nobody_asked_about_waits_and_is_neither_granted_nor_refused_by_a_guess() {
        ProgrammeResult open = tekun(Families.of(person("1950-01-01").tied(null)));
        assertThat(open.outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(open.amount()).isNull();
        assertThat(open.area()).isNull();
        assertThat(open.reasons()).singleElement().asString().contains("TK-07", "承包地、集体收益分配和易地扶贫搬迁情况");
        Person between = person("1950-01-01").tied(null).earning(IncomeKind.WAGE, 600);
        assertThat(tekun(Families.of(between).in(Area.RURAL)).outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(tekun(Families.of(between.tied(RuralTies.LAND)).in(Area.RURAL)).outcome())
                .isEqualTo(Outcome.NOT_MET);
        assertThat(tekun(Families.of(between.tied(RuralTies.RELOCATED)).in(Area.RURAL)).outcome())
                .isEqualTo(Outcome.MET);
    }

    @Test
    void of_who_does_not_ask_for_tekun_the_land_is_not_asked() {
        var couple = Families.of(person("1950-01-01"), Person.the(Relation.SPOUSE).born("1951-01-01").tied(null))
                .askingFor(Programme.TEKUN);
        assertThat(couple.assessed().ofMember(Programme.TEKUN, 1).orElseThrow().outcome()).isEqualTo(Outcome.MET);
        assertThat(couple.assessed().ofMember(Programme.TEKUN, 2)).isEmpty();
    }

    @Test
    void a_fixed_base_for_the_form_of_support_takes_the_place_of_the_multiple() {
        var policy = Policies.dangyang()
                .with(PolicyCode.TEKUN_BASE, "CENTRALISED", Area.URBAN, "1500", Unit.YUAN_PER_MONTH)
                .policy();
        var centralised = Families.of(person("1950-01-01").wanting(SupportForm.CENTRALISED)).askingFor(Programme.TEKUN);
        assertThat(centralised.assessed(policy).of(Programme.TEKUN).getFirst().amount()).isEqualTo(Money.ofYuan(1600));
        var dispersed = Families.of(person("1950-01-01")).askingFor(Programme.TEKUN);
        assertThat(dispersed.assessed(policy).of(Programme.TEKUN).getFirst().amount()).isEqualTo(Money.ofYuan(1440));
    }

    @ParameterizedTest
    @CsvSource({"1966-11-20,true", "1966-11-21,false", "2010-11-21,true", "2010-11-20,false"})
    void age_gives_it_from_sixty_and_below_sixteen(String born, boolean met) {
        assertThat(tekun(Families.of(person(born))).met()).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"HEARING,1,false", "SPEECH,1,false", "VISION,1,true", "VISION,2,false", "LIMB,2,true", "LIMB,3,false",
            "INTELLECTUAL,3,true", "INTELLECTUAL,4,false", "MENTAL,3,true"})
    void disability_gives_it_by_kind_and_grade(DisabilityKind kind, int grade, boolean met) {
        assertThat(tekun(Families.of(person("1986-01-01").disabled(kind, grade))).met()).isEqualTo(met);
    }

    @Test
    void a_multiple_disability_counts_by_any_of_its_details_and_an_expired_certificate_by_none() {
        var details = List.of(new Impairment(DisabilityKind.HEARING, 1), new Impairment(DisabilityKind.MENTAL, 3));
        assertThat(tekun(Families.of(person("1986-01-01")
                .holding(new Certificate(DisabilityKind.MULTIPLE, 1, details, null, LocalDate.of(2031, 6, 30),
                        CertificateStatus.VALID))))
                .met()).isTrue();
        assertThat(tekun(Families.of(person("1986-01-01").holding(
                new Certificate(DisabilityKind.LIMB, 1, List.of(), null, LocalDate.of(2026, 11, 19),
                        CertificateStatus.VALID))))
                .met())
                .isFalse();
        assertThat(tekun(Families.of(person("1986-01-01").holding(
                new Certificate(DisabilityKind.LIMB, 1, List.of(), null, LocalDate.of(2026, 11, 20),
                        CertificateStatus.VALID))))
                .met())
                .isTrue();
    }

    @Test
    void who_is_supported_keeps_it_to_eighteen_and_beyond_while_at_school() {
        assertThat(tekun(Families.of(person("2009-06-01"))).met()).isFalse();
        assertThat(tekun(Families.of(person("2009-06-01").underReview(HeldKind.TEKUN))).met()).isTrue();
        assertThat(tekun(Families.of(person("2007-06-01").underReview(HeldKind.TEKUN))).met()).isFalse();
        assertThat(tekun(Families.of(person("2007-06-01").underReview(HeldKind.TEKUN).at(SchoolLevel.UPPER_SECONDARY)))
                .met()).isTrue();
        assertThat(tekun(Families.of(person("2007-06-01").underReview(HeldKind.TEKUN).at(SchoolLevel.HIGHER))).met())
                .isFalse();
    }

    @Test
    void no_benefit_of_social_insurance_is_means_but_a_rent_is() {
        for (IncomeKind kind : List.of(IncomeKind.BASIC_PENSION, IncomeKind.OLD_AGE_ALLOWANCE,
                IncomeKind.EMPLOYEE_PENSION, IncomeKind.RESIDENT_PENSION_PERSONAL, IncomeKind.SURVIVOR_BENEFIT)) {
            assertThat(tekun(Families.of(person("1950-01-01").earning(kind, 3000))).met()).as(kind.label()).isTrue();
        }
        assertThat(tekun(Families.of(person("1950-01-01").earning(IncomeKind.RENT, 670))).met()).isFalse();
        assertThat(tekun(Families.of(person("1950-01-01").earning(IncomeKind.RENT, 669))).met()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0,ABLE", "1,PARTLY", "3,PARTLY", "4,UNABLE", "6,UNABLE"})
    void self_care_has_three_grades(int unmet, SelfCareGrade grade) {
        assertThat(SelfCareGrade.of(unmet)).isEqualTo(grade);
    }

    @Test
    void the_form_of_support_and_the_self_care_must_be_known() {
        ProgrammeResult open = tekun(Families.of(Person.applicant().born("1950-01-01")));
        assertThat(open.outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(open.reasons()).hasSize(2);
    }

    private static ObligorFacts child(String born, boolean consented, long income, boolean assets, HeldKind held,
            int disability) {
        return new ObligorFacts(1, List.of(1), Relation.CHILD, LocalDate.parse(born), consented, Money.ofYuan(income),
                null, null, assets,
                ObligorState.CAPABLE,
                disability == 0
                        ? List.of()
                        : List.of(Certificate.valid(DisabilityKind.LIMB, disability, LocalDate.of(2031, 6, 30))),
                held == null ? List.of() : List.of(Held.of(held, DateRange.from(LocalDate.of(2020, 1, 1)))),
                SupportBasis.NONE, null,
                FactSource.CHECKED);
    }

    private static Outcome with(ObligorFacts obligor) {
        return tekun(Families.of(person("1935-01-01")).with(obligor)).outcome();
    }

    @Test
    void a_child_who_can_support_stands_against_it_and_one_who_cannot_does_not() {
        assertThat(with(child("1970-01-01", true, 20000, true, null, 0))).isEqualTo(Outcome.NOT_MET);
        assertThat(with(child("1970-01-01", true, 0, true, HeldKind.TEKUN, 0))).isEqualTo(Outcome.MET);
        assertThat(with(child("1966-11-20", true, 0, true, HeldKind.DIBAO, 0))).isEqualTo(Outcome.MET);
        assertThat(with(child("1966-11-21", true, 0, true, HeldKind.DIBAO, 0))).isEqualTo(Outcome.NOT_MET);
        assertThat(with(child("1956-11-20", true, 35999, true, null, 0))).isEqualTo(Outcome.MET);
        assertThat(with(child("1956-11-20", true, 36000, true, null, 0))).isEqualTo(Outcome.NOT_MET);
        assertThat(with(child("1956-11-20", true, 35999, false, null, 0))).isEqualTo(Outcome.NOT_MET);
        assertThat(with(child("1980-01-01", true, 1000, true, null, 2))).isEqualTo(Outcome.MET);
        assertThat(with(child("1980-01-01", true, 1000, true, null, 3))).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void what_an_officer_finds_of_a_childs_assets_counts_with_the_reason() {
        ObligorFacts found = child("1956-11-20", true, 35999, true, null, 0);
        ObligorFacts open = new ObligorFacts(1, List.of(1), Relation.CHILD, found.birthDate(), true,
                found.incomeOfYear(), null, null, null, ObligorState.CAPABLE, List.of(), List.of(), SupportBasis.NONE,
                null, FactSource.CHECKED);
        assertThat(with(open)).isEqualTo(Outcome.UNPROVEN);
        assertThat(with(open.found(new ObligorVerdict(true, null, "车已报废")))).isEqualTo(Outcome.MET);
        assertThat(with(open.found(new ObligorVerdict(false, null, "有营运车辆")))).isEqualTo(Outcome.NOT_MET);
        assertThat(tekun(Families.of(person("1935-01-01"))
                .with(open.found(new ObligorVerdict(true, null, "车已报废")))).rulings())
                .anyMatch(ruling -> ruling.sentence().contains("经办人核定：车已报废"));
    }

    @Test
    void a_status_of_a_child_that_is_only_claimed_proves_nothing_and_refuses_nothing() {
        ObligorFacts child = child("1966-11-20", true, 0, true, null, 0);
        DateRange since = DateRange.from(LocalDate.of(2020, 1, 1));
        Held claimed = new Held(HeldKind.DIBAO, since, null, false, FactSource.DECLARED, null);
        assertThat(with(child.holding(List.of(claimed)))).isEqualTo(Outcome.UNPROVEN);
        Held confirmed = new Held(HeldKind.DIBAO, since, null, false, FactSource.OFFICER, null);
        assertThat(with(child.holding(List.of(confirmed)))).isEqualTo(Outcome.MET);
        assertThat(with(child.holding(List.of()))).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void a_child_who_does_not_consent_leaves_it_open() {
        assertThat(with(child("1956-11-20", false, 1000, true, null, 0))).isEqualTo(Outcome.UNPROVEN);
    }

    @Test
    void an_adult_child_in_the_same_house_is_a_supporter_too() {
        assertThat(tekun(Families.of(person("1950-01-01"), Person.the(Relation.CHILD).born("1980-01-01"))).outcome())
                .isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void an_old_couple_without_means_qualifies_together() {
        Assessment assessment = Families
                .of(person("1950-01-01"),
                        Person.the(Relation.SPOUSE).born("1952-01-01").wanting(SupportForm.DISPERSED).unableIn(0))
                .askingFor(Programme.TEKUN, Programme.DIBAO)
                .assessed();
        assertThat(assessment.of(Programme.TEKUN)).hasSize(2).allMatch(ProgrammeResult::met);
        assertThat(assessment.householdClass()).isEqualTo(HouseholdClass.TEKUN);
        assertThat(assessment.ofHousehold(Programme.DIBAO).orElseThrow().outcome()).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void a_couple_of_whom_one_has_means_does_not() {
        Assessment assessment = Families.of(person("1950-01-01"), Person.the(Relation.SPOUSE)
                .born("1952-01-01")
                .earning(IncomeKind.RENT, 3000)
                .wanting(SupportForm.DISPERSED)
                .unableIn(0)).askingFor(Programme.TEKUN).assessed();
        assertThat(assessment.of(Programme.TEKUN)).hasSize(2).noneMatch(ProgrammeResult::met);
    }

    @Test
    void an_orphans_benefit_and_dibao_elsewhere_stand_against_it() {
        assertThat(tekun(Families.of(person("2015-01-01").holding(HeldKind.ORPHAN_BENEFIT))).reasons())
                .anyMatch(r -> r.startsWith("TK-04"));
        assertThat(tekun(Families.of(person("1950-01-01").holding(HeldKind.DIBAO))).reasons())
                .anyMatch(r -> r.startsWith("XZ-61"));
    }

    @Test
    void a_child_elsewhere_who_is_a_minor_owes_no_support_yet() {
        assertThat(with(child("2008-11-21", false, 0, true, null, 0))).isEqualTo(Outcome.MET);
        assertThat(with(child("2008-11-20", true, 0, true, null, 0))).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void who_is_in_prison_gets_an_answer_and_it_is_no() {
        assertThat(tekun(Families.of(person("1950-01-01").excluded(Exclusion.PRISON))).outcome())
                .isEqualTo(Outcome.NOT_MET);
        assertThat(tekun(Families.of(person("1950-01-01").excluded(Exclusion.RELIGIOUS_AWAY))).met()).isTrue();
    }

    @Test
    void of_who_does_not_count_the_signature_is_open_as_of_an_obligor_elsewhere() {
        Person wife = Person.the(Relation.SPOUSE).born("1950-01-01");
        assertThat(tekun(Families.of(person("1950-01-01"), wife)).met()).isTrue();
        for (Person other : List.of(wife.living(Living.APART),
                wife.living(Living.TOGETHER).excluded(Exclusion.PRISON))) {
            ProgrammeResult result = tekun(Families.of(person("1950-01-01"), other));
            assertThat(result.outcome()).isEqualTo(Outcome.UNPROVEN);
            assertThat(result.rulings()).filteredOn(ruling -> ruling.rule() == RuleId.TK_03)
                    .singleElement()
                    .satisfies(ruling -> assertThat(ruling.missingWords()).containsExactly("成员2（配偶）的核对授权"));
        }
    }

    @Test
    void a_care_part_that_is_set_per_year_is_a_twelfth_a_month() {
        var yearly = Policies.dangyang()
                .with(PolicyCode.TEKUN_CARE, "ABLE", null, "1000", Unit.YUAN_PER_YEAR)
                .policy();
        assertThat(Families.of(person("1950-01-01"))
                .askingFor(Programme.TEKUN)
                .assessed(yearly)
                .of(Programme.TEKUN)
                .getFirst()
                .amount()).isEqualTo(Money.parse("1423.33"));
    }

    @Test
    void a_countys_own_multiple_goes_before_the_provinces_base() {
        DateRange always = DateRange.from(LocalDate.of(2018, 1, 1));
        var province = new PolicyValue(PolicyCode.TEKUN_BASE, null, null, "1200", Unit.YUAN_PER_MONTH,
                DivisionCode.of("42"), always, "省文");
        var elder = Families.of(person("1950-01-01")).askingFor(Programme.TEKUN);
        assertThat(elder.assessed(Policies.dangyang().with(province).policy()).of(Programme.TEKUN).getFirst().amount())
                .isEqualTo(Money.ofYuan(1440));
        var countyToo = Policies.dangyang()
                .with(province)
                .with(PolicyCode.TEKUN_BASE, null, null, "1500", Unit.YUAN_PER_MONTH);
        assertThat(elder.assessed(countyToo.policy()).of(Programme.TEKUN).getFirst().amount())
                .isEqualTo(Money.ofYuan(1600));
        var onlyProvince = Policies.dangyang().without(PolicyCode.TEKUN_BASE_MULT).with(province);
        assertThat(elder.assessed(onlyProvince.policy()).of(Programme.TEKUN).getFirst().amount())
                .isEqualTo(Money.ofYuan(1300));
    }

    private static ProgrammeResult inTheHouseOf(Person applicant, Person elder, Person... others) {
        var people = new java.util.ArrayList<>(List.of(applicant, elder));
        people.addAll(List.of(others));
        return Families.of(people.toArray(Person[]::new))
                .askingFor(Programme.TEKUN)
                .assessed()
                .ofMember(Programme.TEKUN, 2)
                .orElseThrow();
    }

    private static Person elder(Relation relation) {
        return Person.the(relation).born("1936-01-01").wanting(SupportForm.DISPERSED).unableIn(0);
    }

    @Test
    void a_grandparent_beside_a_parent_waits_for_who_is_whose_child() {
        Person parent = Person.the(Relation.PARENT).born("1960-01-01").earning(IncomeKind.WAGE, 9000);
        Person applicant = Person.applicant().born("1985-01-01");
        ProgrammeResult open = inTheHouseOf(applicant, elder(Relation.GRANDPARENT), parent);
        assertThat(open.outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(open.rulings()).anyMatch(ruling -> ruling.rule() == RuleId.TK_03
                && ruling.missingWords().contains("成员3（父母）对成员2（(外)祖父母）有无法定赡养、抚养、扶养义务"));
        assertThat(inTheHouseOf(applicant, elder(Relation.GRANDPARENT).owedBy(3), parent).outcome())
                .isEqualTo(Outcome.NOT_MET);
        assertThat(inTheHouseOf(applicant, elder(Relation.GRANDPARENT).owedBy(), parent).outcome())
                .isEqualTo(Outcome.MET);
    }

    /** Who applies and owes nobody support yet. */
    private static Person minor() {
        return Person.applicant().born("2009-03-01");
    }

    @ParameterizedTest
    @CsvSource({"GRANDCHILD,CHILD", "CHILD,DAUGHTER_IN_LAW", "CHILD,SON_IN_LAW", "SIBLING,SIBLING",
            "SIBLING,GRANDPARENT", "GRANDCHILD,SPOUSE", "PARENT,CHILD", "OTHER,OTHER", "GRANDCHILD,SON_IN_LAW"})
    void where_the_relation_does_not_tell_who_owes_support_it_is_asked(Relation wants, Relation able) {
        Person disabled = Person.the(wants)
                .born("1996-01-01")
                .disabled(DisabilityKind.MENTAL, 2)
                .wanting(SupportForm.DISPERSED)
                .unableIn(0);
        Person worker = Person.the(able).born("1990-01-01").earning(IncomeKind.WAGE, 9000);
        Person applicant = minor();
        boolean ownChild = wants == Relation.CHILD || wants == Relation.PARENT;
        ProgrammeResult open = inTheHouseOf(applicant, disabled, worker);
        assertThat(open.outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(inTheHouseOf(applicant, disabled.owedBy(3), worker).outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(inTheHouseOf(applicant, disabled.owedBy(), worker).outcome()).isEqualTo(Outcome.MET);
        assertThat(ownChild || open.rulings().size() > 3).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"PARENT,SPOUSE", "SIBLING,CHILD", "GRANDPARENT,CHILD", "DAUGHTER_IN_LAW,SPOUSE", "GRANDPARENT,SPOUSE"})
    void between_those_whom_the_law_does_not_know_nothing_is_asked(Relation wants, Relation able) {
        Person disabled = Person.the(wants)
                .born("1966-01-01")
                .disabled(DisabilityKind.MENTAL, 2)
                .wanting(SupportForm.DISPERSED)
                .unableIn(0)
                .owedBy();
        Person worker = Person.the(able).born("1990-01-01").earning(IncomeKind.WAGE, 9000);
        ProgrammeResult result = inTheHouseOf(Person.applicant().excluded(Exclusion.PRISON), disabled, worker);
        assertThat(result.rulings()).noneMatch(ruling -> ruling.rule() == RuleId.TK_03
                && ruling.sentence().contains("成员3"));
    }

    @Test
    void of_who_is_unable_anyway_or_a_minor_the_duty_is_not_asked() {
        Person brother = Person.the(Relation.SIBLING).born("2009-01-01");
        assertThat(inTheHouseOf(minor(), elder(Relation.SIBLING), brother)
                .outcome()).isEqualTo(Outcome.MET);
        Person poor = Person.the(Relation.SIBLING).born("1950-01-01").earning(IncomeKind.FARMING, 300);
        assertThat(inTheHouseOf(minor(), elder(Relation.SIBLING), poor)
                .outcome()).isEqualTo(Outcome.MET);
    }

    @Test
    void who_is_supported_by_somebody_of_whom_something_is_missing_waits_for_that() {
        Person grandson = Person.the(Relation.GRANDCHILD).born("1996-01-01").earning(IncomeKind.WAGE, 9000);
        Person wife = Person.the(Relation.SPOUSE)
                .born("1963-01-01")
                .wanting(SupportForm.DISPERSED)
                .unableIn(0)
                .owedBy();
        Assessment open = Families.of(person("1962-01-01"), wife, grandson).askingFor(Programme.TEKUN).assessed();
        assertThat(open.of(Programme.TEKUN)).hasSize(2).allMatch(one -> one.outcome() == Outcome.UNPROVEN);
        Assessment free = Families.of(person("1962-01-01").owedBy(), wife, grandson)
                .askingFor(Programme.TEKUN)
                .assessed();
        assertThat(free.of(Programme.TEKUN)).hasSize(2).allMatch(ProgrammeResult::met);
        Assessment supported = Families.of(person("1962-01-01").owedBy(3), wife, grandson)
                .askingFor(Programme.TEKUN)
                .assessed();
        assertThat(supported.of(Programme.TEKUN)).hasSize(2).allMatch(one -> one.outcome() == Outcome.NOT_MET);
    }

    @Test
    void where_town_and_country_are_the_same_the_ties_to_land_are_not_asked() {
        Families open = Families.of(person("1950-01-01").tied(null)).askingFor(Programme.TEKUN);
        var equal = Policies.dangyang().with(PolicyCode.DIBAO_STD, null, Area.RURAL, "8040", Unit.YUAN_PER_YEAR);
        ProgrammeResult met = open.assessed(equal.policy()).of(Programme.TEKUN).getFirst();
        assertThat(met.outcome()).isEqualTo(Outcome.MET);
        assertThat(met.area()).isEqualTo(Area.URBAN);
        var care = equal.with(PolicyCode.TEKUN_CARE, "PARTLY", Area.RURAL, "299", Unit.YUAN_PER_MONTH);
        assertThat(open.assessed(care.policy()).of(Programme.TEKUN).getFirst().outcome()).isEqualTo(Outcome.UNPROVEN);
        var base = Policies.dangyang()
                .with(PolicyCode.DIBAO_STD, null, Area.RURAL, "8040.12", Unit.YUAN_PER_YEAR);
        assertThat(open.assessed(base.policy()).of(Programme.TEKUN).getFirst().outcome()).isEqualTo(Outcome.UNPROVEN);
    }

    @Test
    void nobody_is_granted_tekun_twice_and_whose_support_stands_leaves_the_family() {
        ProgrammeResult again = tekun(Families.of(person("1950-01-01").holding(HeldKind.TEKUN)));
        assertThat(again.outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(again.reasons()).anyMatch(reason -> reason.startsWith("XZ-61"));
        assertThat(tekun(Families.of(person("1950-01-01").underReview(HeldKind.TEKUN))).met()).isTrue();
        Assessment wife = Families
                .of(person("1962-01-01").holding(HeldKind.TEKUN),
                        Person.the(Relation.SPOUSE).born("1963-01-01").wanting(SupportForm.DISPERSED).unableIn(0),
                        Person.the(Relation.PARENT).born("1936-01-01").holding(HeldKind.TEKUN).owedBy())
                .askingFor(Programme.TEKUN, Programme.DIBAO)
                .assessed();
        assertThat(wife.ofMember(Programme.TEKUN, 2).orElseThrow().met()).isTrue();
        assertThat(wife.ofMember(Programme.TEKUN, 3)).isEmpty();
        assertThat(wife.members()).extracting(Counted::rule).containsOnly(RuleId.XZ_14);
    }
}
