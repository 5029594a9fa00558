package org.assistance.web.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assistance.eligibility.facts.AssetKind;
import org.assistance.eligibility.facts.AssetLine;
import org.assistance.eligibility.facts.Care;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.Circumstances;
import org.assistance.eligibility.facts.Exclusion;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.Hardship;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.LabourAbility;
import org.assistance.eligibility.facts.Living;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.ObligorFacts;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.facts.SchoolLevel;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DisabilityKind;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Sex;
import org.assistance.web.layout.FieldErrors;
import org.junit.jupiter.api.Test;

class HouseholdReadingTests {
    private static final DivisionCode COUNTY = new DivisionCode("340881000000");
    private static final LocalDate APPLIED = LocalDate.of(2026, 11, 2);
    private static final IncomeLine PENSION = IncomeLine.monthly(IncomeKind.EMPLOYEE_PENSION, YearMonth.of(2025, 11),
            YearMonth.of(2026, 10), Money.ofYuan(468), FactSource.CHECKED);
    private static final HouseholdFacts BASE = new HouseholdFacts(COUNTY, Area.URBAN, APPLIED,
            Set.of(Programme.DIBAO),
            List.of(new MemberFacts(1, Relation.SELF, LocalDate.of(1979, 3, 2), Sex.FEMALE, null, Living.TOGETHER,
                    true, true, null, SchoolLevel.NONE, Exclusion.NONE,
                    List.of(Certificate.valid(DisabilityKind.LIMB, 2, LocalDate.of(2030, 5, 31))),
                    Care.since(LocalDate.of(2024, 1, 1)), false, LabourAbility.FULL, null, null, null,
                    List.of(Held.of(HeldKind.EDGE, DateRange.from(LocalDate.of(2026, 1, 1)))), List.of(PENSION),
                    List.of()), child()),
            List.of(), List.of(new AssetLine(1, AssetKind.DEPOSIT, Money.ofYuan(3000), 1, null, FactSource.CHECKED,
                    "农商行")),
            null, List.of(), null, null);

    private static MemberFacts child() {
        return new MemberFacts(2, Relation.CHILD, LocalDate.of(2012, 4, 15), Sex.MALE, null, Living.AWAY, null, null,
                null, SchoolLevel.COMPULSORY, null, null, null, null, null, null, null, null, null, null, null);
    }

    @Test
    void a_form_left_as_it_was_gives_the_same_facts_with_all_that_it_does_not_show() {
        assertThat(read(HouseholdForm.of(BASE))).isEqualTo(BASE);
    }

    @Test
    void what_is_changed_is_an_officers_word_and_the_rest_keeps_its_source() {
        HouseholdForm form = HouseholdForm.of(BASE);
        List<HouseholdForm.Income> incomes = new ArrayList<>();
        incomes.add(new HouseholdForm.Income("1:0", "1", "EMPLOYEE_PENSION", "2025-11", "2026-10", "6,000", ""));
        incomes.add(new HouseholdForm.Income("", "2", "WAGE", "2026-10", "2026-10", "100.50", ""));
        HouseholdFacts read = read(new HouseholdForm(form.applied(), form.area(), form.programmes(), form.members(),
                form.cards(), incomes, form.assets(), form.expenses(), form.tier(), form.obligors()));
        IncomeLine changed = only(read.member(1).incomes());
        assertThat(changed.amount()).isEqualTo(Money.ofYuan(6000));
        assertThat(changed.source()).isEqualTo(FactSource.OFFICER);
        assertThat(only(read.member(2).incomes()).amount()).isEqualTo(Money.parse("100.50"));
        assertThat(read.assets()).isEqualTo(BASE.assets());
    }

    @Test
    void what_cannot_be_read_is_said_beside_its_field_and_nothing_is_answered() {
        HouseholdForm form = HouseholdForm.of(BASE);
        var errors = new FieldErrors();
        HouseholdFacts read = HouseholdReading.read(new HouseholdForm("2026-02-30", form.area(), List.of(),
                form.members(), form.cards(),
                List.of(new HouseholdForm.Income("", "7", "WAGE", "2026-10", "2026-01", "-3", "")), form.assets(),
                form.expenses(), form.tier(), form.obligors()), BASE, errors);
        assertThat(read).isNull();
        assertThat(errors.fields()).contains("applied", "programmes", "incomes[0].member", "incomes[0].to",
                "incomes[0].amount");
    }

    @Test
    void a_new_household_has_nothing_beyond_what_was_typed() {
        HouseholdForm blank = HouseholdForm.blank(APPLIED);
        var errors = new FieldErrors();
        assertThat(HouseholdReading.read(blank, COUNTY, errors)).isNull();
        assertThat(errors.fields()).containsExactlyInAnyOrder("members[0].birthDate", "members[0].sex");
        HouseholdFacts read = HouseholdReading.read(new HouseholdForm(blank.applied(), blank.area(),
                blank.programmes(), List.of(new HouseholdForm.Member("1", "SELF", "1960-01-01", "FEMALE", "",
                        "TOGETHER", "NONE", "NONE", "NONE", "false", "", "", null)),
                null, null, null, null, null, null), COUNTY, new FieldErrors());
        assertThat(read).isNotNull();
        assertThat(read.obligors()).isEmpty();
        assertThat(read.assets()).isEmpty();
        assertThat(read.member(1).incomes()).isEmpty();
        assertThat(read.member(1).statuses()).isEmpty();
    }

    @Test
    void what_only_some_places_ask_is_read_over_what_is_known_and_left_alone_where_it_is_not_touched() {
        var hardships = Circumstances.UNKNOWN.amongst(Set.of(Hardship.VETERAN));
        HouseholdFacts base = BASE.with(List.of(BASE.member(1).under(hardships), BASE.member(2)), BASE.assets(),
                BASE.obligors());
        HouseholdForm form = HouseholdForm.of(base);
        List<HouseholdForm.Member> members = new ArrayList<>(form.members());
        HouseholdForm.Member first = members.getFirst();
        members.set(0, new HouseholdForm.Member(first.number(), first.relation(), first.birthDate(), first.sex(),
                first.deathDate(), first.living(), first.labour(), first.school(), first.exclusion(),
                first.seriousIllness(), first.careSince(), first.unmetSelfCare(),
                new HouseholdForm.Local("YES", "2026-05", "NO", "NO", "2026-10-09", "二档")));
        HouseholdFacts read = HouseholdReading.read(new HouseholdForm(form.applied(), form.area(), form.programmes(),
                members, form.cards(), form.incomes(), form.assets(), form.expenses(), "一档", form.obligors()), base,
                new FieldErrors());
        assertThat(read).isNotNull();
        assertThat(read.tier()).isEqualTo("一档");
        assertThat(read.member(1).local()).isEqualTo(new Circumstances(true, false, YearMonth.of(2026, 5),
                Set.of(Hardship.VETERAN), "二档", null, LocalDate.of(2026, 10, 9), null, null, false));
        assertThat(read.member(2)).isEqualTo(base.member(2));
    }

    @Test
    void the_area_of_a_home_and_what_is_paid_from_elsewhere_in_some_months_are_read() {
        HouseholdForm form = HouseholdForm.of(BASE);
        var errors = new FieldErrors();
        HouseholdFacts read = HouseholdReading.read(with(form,
                List.of(new HouseholdForm.Asset("", "1", "SECOND_HOME", "", "1", "86.5")),
                List.of(new HouseholdForm.Payer("", "1", "CHILD", "AGREEMENT", "300", "2026-05", "2026-08"))), BASE,
                errors);
        assertThat(errors.getItems()).isEmpty();
        assertThat(read).isNotNull();
        assertThat(read.assets().getFirst().area()).isEqualTo(8650);
        ObligorFacts payer = read.obligors().getFirst();
        assertThat(payer.paidIn()).isEqualTo(new Months(YearMonth.of(2026, 5), YearMonth.of(2026, 8)));
        assertThat(payer.paidPerMonth()).isEqualTo(Money.ofYuan(300));
        assertThat(read(HouseholdForm.of(BASE.with(BASE.members(), BASE.assets(), read.obligors())))).isNotNull();
        assertThat(HouseholdReading.read(HouseholdForm.of(read), read, errors)).isEqualTo(read);
        HouseholdReading.read(with(form, List.of(new HouseholdForm.Asset("", "1", "HOME", "", "1", "86.555")),
                List.of(new HouseholdForm.Payer("", "1", "CHILD", "AGREEMENT", "300", "2026-05", ""))), BASE, errors);
        assertThat(errors.fields()).containsExactlyInAnyOrder("assets[0].area", "obligors[0].to");
    }

    private static HouseholdForm with(HouseholdForm form, List<HouseholdForm.Asset> assets,
            List<HouseholdForm.Payer> obligors) {
        return new HouseholdForm(form.applied(), form.area(), form.programmes(), form.members(), form.cards(),
                form.incomes(), assets, form.expenses(), form.tier(), obligors);
    }

    private static HouseholdFacts read(HouseholdForm form) {
        var errors = new FieldErrors();
        HouseholdFacts read = HouseholdReading.read(form, BASE, errors);
        assertThat(errors.getItems()).isEmpty();
        assertThat(read).isNotNull();
        return read;
    }

    private static IncomeLine only(List<IncomeLine> lines) {
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }
}
