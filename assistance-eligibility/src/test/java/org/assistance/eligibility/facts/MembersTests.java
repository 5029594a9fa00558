package org.assistance.eligibility.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DisabilityKind;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Months;
import org.junit.jupiter.api.Test;

/** The members of a household as a list, and as the sheet that every rule reads. */
class MembersTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    private static final Months SPAN = new Months(YearMonth.of(2025, 12), YearMonth.of(2026, 3));

    private static final List<IncomeLine> INCOMES = List.of(
            new IncomeLine(IncomeClass.B, IncomeKind.FARMING, SPAN, Money.ofYuan(900), Money.ofYuan(300),
                    FactSource.DECLARED, null),
            new IncomeLine(IncomeClass.C, IncomeKind.RENT, SPAN, Money.ofFen(Long.MAX_VALUE),
                    Money.ofFen(Long.MAX_VALUE - 1), FactSource.DECLARED, null),
            IncomeLine.imputed(IncomeKind.WAGE, SPAN, Money.ofYuan(8000),
                    new Imputation(Imputation.Method.MINIMUM_WAGE, "没有就业")),
            IncomeLine.monthly(IncomeKind.values()[IncomeKind.values().length - 1], YearMonth.of(1, 1),
                    YearMonth.of(9999, 12), Money.ofFen(Integer.MAX_VALUE), FactSource.CHECKED));

    private static final List<OutflowLine> OUTFLOWS = List.of(
            new OutflowLine(OutflowKind.values()[0], SPAN, Money.ofYuan(70), FactSource.DECLARED, null),
            new OutflowLine(OutflowKind.values()[1], new Months(YearMonth.of(2026, 1), YearMonth.of(2026, 1)),
                    Money.ZERO, FactSource.DECLARED, null));

    private final List<MemberFacts> list = List.of(
            member(1, Relation.SELF, LocalDate.of(1960, 11, 1), null, Living.TOGETHER, Exclusion.NONE, List.of(), false,
                    List.of(), INCOMES, OUTFLOWS),
            member(Integer.MAX_VALUE, Relation.OTHER, null, null, null, null, null, null, null, null, null),
            member(7, Relation.CHILD, LocalDate.of(2010, 2, 28), LocalDate.of(2026, 10, 31), Living.APART,
                    Exclusion.LOCAL_CASE, List.of(Certificate.valid(DisabilityKind.LIMB,
                            2, LocalDate.of(2030, 1, 1))),
                    true, List.of(Held.of(HeldKind.DIBAO, DateRange.from(DAY))),
                    List.of(), List.of()),
            member(4, Relation.PARENT, LocalDate.of(-5, 1, 1), null, Living.AWAY, Exclusion.PRISON, List.of(), true,
                    List.of(), List.of(INCOMES.getFirst()), null),
            member(5, Relation.CHILD, LocalDate.of(2027, 1, 2), null, Living.AWAY, Exclusion.NONE, null, true, null,
                    null, OUTFLOWS));

    private final Members members = Members.of(list, null, null);

    private static MemberFacts member(int number, Relation relation, LocalDate birth, LocalDate death, Living living,
            Exclusion exclusion, List<Certificate> certificates, Boolean ill, List<Held> statuses,
            List<IncomeLine> incomes, List<OutflowLine> outflows) {
        return new MemberFacts(number, relation, birth, null, death, living,
                number == 7 ? (Boolean) true : number == 4 ? (Boolean) false : null,
                number == 4 ? (Boolean) true : number == 5 ? (Boolean) false : null, null,
                number == 1 ? null : SchoolLevel.values()[number % SchoolLevel.values().length], exclusion,
                certificates, null, ill, null, null, null, null, statuses, incomes, outflows, null, null,
                number == 7 ? Circumstances.UNKNOWN : null);
    }

    @Test
    void they_are_a_list_like_any_other() {
        assertThat(members).isEqualTo(list).hasSameHashCodeAs(list).hasToString(list.toString());
        assertThat(Members.of(members, null, null)).isSameAs(members);
        assertThatThrownBy(() -> members.place(member(9, Relation.CHILD, null, null, null, null, null, null, null,
                null, null))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_sheet_says_of_each_member_what_the_member_says() {
        for (int place = 0; place < list.size(); place++) {
            MemberFacts member = list.get(place);
            assertThat(members.place(member)).isEqualTo(place);
            assertThat(members.number(place)).isEqualTo(member.number());
            assertThat(members.relation(place)).isEqualTo(member.relation());
            assertThat(members.living(place)).isEqualTo(member.living());
            assertThat(members.exclusion(place)).isEqualTo(member.exclusion());
            assertThat(members.livingOn(place, DAY)).isEqualTo(member.livingOn(DAY));
            assertThat(members.ageOn(place, DAY)).isEqualTo(member.ageOn(DAY));
            assertThat(members.ageOn(place, DAY.minusDays(1))).isEqualTo(member.ageOn(DAY.minusDays(1)));
            assertThat(members.certified(place))
                    .isEqualTo(member.certificates() != null && !member.certificates().isEmpty());
            assertThat(members.seriousIllness(place)).isEqualTo(member.seriousIllness());
            assertThat(members.supportDuty(place)).isEqualTo(member.supportDuty());
            assertThat(members.livesIndependently(place)).isEqualTo(member.livesIndependently());
            assertThat(members.school(place)).isEqualTo(member.school());
            assertThat(members.verdict(place)).isEqualTo(member.verdict());
            assertThat(members.local(place)).isEqualTo(member.local());
            for (HeldKind kind : HeldKind.values()) {
                assertThat(members.holdsNone(place, HeldKind.bits(kind))).isEqualTo(member.statuses() != null
                        && member.statuses().stream().noneMatch(held -> held.kind() == kind));
            }
            for (int grade = 1; grade <= Certificate.GRADES; grade++) {
                int worst = grade;
                assertThat(members.certified(place, grade, shown -> shown.grade() <= worst, DAY))
                        .isEqualTo(Certificate.anyOn(member.certificates(), DAY, shown -> shown.grade() <= worst));
            }
        }
    }

    @Test
    void the_sheet_says_of_a_certificate_what_the_certificate_says() {
        List<LocalDate> days = Arrays.asList(null, DAY.minusDays(1), DAY, DAY.plusDays(1), DAY.plusMonths(1),
                DAY.plusYears(1), LocalDate.of(0, 1, 1), LocalDate.of(-1, 12, 31), LocalDate.of(9999, 12, 31),
                LocalDate.of(10_000, 1, 1), LocalDate.MIN, LocalDate.MAX);
        for (DisabilityKind kind : DisabilityKind.values()) {
            for (int grade = 1; grade <= Certificate.GRADES; grade++) {
                for (CertificateStatus status : CertificateStatus.values()) {
                    for (LocalDate issued : days) {
                        for (LocalDate expires : days) {
                            assertCertified(List.of(new Certificate(kind, grade, List.of(), issued, expires, status)));
                        }
                    }
                }
            }
        }
    }

    @Test
    void of_several_certificates_and_of_one_with_details_any_may_count() {
        Certificate over = Certificate.valid(DisabilityKind.LIMB, 1, DAY.minusDays(1));
        Certificate stands = Certificate.valid(DisabilityKind.MENTAL, 3, DAY);
        Certificate details = new Certificate(DisabilityKind.MULTIPLE, 4,
                List.of(new Impairment(DisabilityKind.VISION, 2)), null, null, CertificateStatus.VALID);
        for (List<Certificate> some : List.of(List.<Certificate>of(), List.of(over, stands), List.of(stands, over),
                List.of(details), List.of(details, over, stands))) {
            assertCertified(some);
        }
    }

    private static void assertCertified(List<Certificate> certificates) {
        Members one = Members.of(List.of(member(1, Relation.SELF, null, null, null, null, certificates, null, null,
                null, null)), null, null);
        for (int worst = 1; worst <= Certificate.GRADES; worst++) {
            int most = worst;
            assertThat(one.certified(0, most, shown -> shown.grade() <= most, DAY)).as("%s", certificates)
                    .isEqualTo(Certificate.anyOn(certificates, DAY, shown -> shown.grade() <= most));
        }
        for (DisabilityKind kind : DisabilityKind.values()) {
            assertThat(one.certified(0, Certificate.GRADES, shown -> shown.kind() == kind, DAY))
                    .as("%s", certificates)
                    .isEqualTo(Certificate.anyOn(certificates, DAY, shown -> shown.kind() == kind));
        }
    }

    @Test
    void the_sheet_says_of_each_income_what_the_line_says() {
        for (int place = 0; place < list.size(); place++) {
            List<IncomeLine> lines = list.get(place).incomes();
            assertThat(members.incomes(place)).isEqualTo(lines == null ? -1 : lines.size());
            int line = members.firstIncome(place);
            for (int at = 0; lines != null && at < lines.size(); at++, line = members.nextIncome(line)) {
                IncomeLine one = lines.get(at);
                assertThat(members.from(line)).isEqualTo(Months.index(one.span().from()));
                assertThat(members.to(line)).isEqualTo(Months.index(one.span().to()));
                assertThat(members.months(line)).isEqualTo(one.span().count());
                assertThat(members.amount(line)).isEqualTo(one.amount().fen());
                assertThat(members.costs(line)).isEqualTo(one.costs().fen());
                assertThat(members.kind(line)).isEqualTo(one.kind().ordinal());
                assertThat(members.incomeClass(line)).isEqualTo(one.incomeClass().ordinal());
                assertThat(members.imputed(line)).isEqualTo(one.imputed() != null);
            }
        }
    }

    @Test
    void the_kinds_of_income_are_those_that_occur() {
        long kinds = 0;
        for (IncomeLine line : INCOMES) {
            kinds |= 1L << line.kind().ordinal();
        }
        assertThat(members.kindsOfIncome()).isEqualTo(kinds);
        assertThat(IncomeKind.values()).hasSizeLessThan(Long.SIZE);
        assertThat(HeldKind.values()).hasSizeLessThan(Integer.SIZE);
    }

    @Test
    void the_sheet_says_of_each_payment_what_the_line_says() {
        assertThat(members.lines()).isEqualTo(2 * OUTFLOWS.size() + INCOMES.size() + 1);
        for (int place = 0; place < list.size(); place++) {
            List<OutflowLine> lines = list.get(place).outflows();
            assertThat(members.payments(place)).isEqualTo(lines == null ? -1 : lines.size());
            for (int at = 0; lines != null && at < lines.size(); at++) {
                int line = members.payment(place, at);
                assertThat(members.from(line)).isEqualTo(Months.index(lines.get(at).span().from()));
                assertThat(members.to(line)).isEqualTo(Months.index(lines.get(at).span().to()));
                assertThat(members.months(line)).isEqualTo(lines.get(at).span().count());
                assertThat(members.amount(line)).isEqualTo(lines.get(at).amount().fen());
            }
        }
    }

    @Test
    void the_numbers_of_assets_say_what_the_lines_say() {
        List<AssetLine> lines = List.of(
                new AssetLine(2, AssetKind.OTHER, Money.ofFen(-3), null, AssetExemption.values()[0], FactSource.CHECKED,
                        null),
                new AssetLine(-1, AssetKind.DEPOSIT, null, Integer.MAX_VALUE, null, FactSource.CHECKED, null));
        Members owning = Members.of(list, null, lines);
        assertThat(Members.of(owning, null, lines)).isSameAs(owning);
        assertThat(Members.of(owning, null, null).assets()).isEqualTo(-1);
        assertThat(owning.assets()).isEqualTo(lines.size());
        for (int at = 0; at < lines.size(); at++) {
            AssetLine one = lines.get(at);
            int line = owning.asset(at);
            assertThat(owning.owned(at)).isSameAs(one);
            assertThat(owning.owner(line)).isEqualTo(one.member());
            assertThat(owning.assetKind(line)).isEqualTo(one.kind().ordinal());
            assertThat(owning.claimed(line)).isEqualTo(one.exemption() != null);
            assertThat(owning.valued(line)).isEqualTo(one.value() != null);
            assertThat(owning.value(line)).isEqualTo(one.value() == null ? 0 : one.value().fen());
            assertThat(owning.counted(line)).isEqualTo(one.count() != null);
            assertThat(owning.count(line)).isEqualTo(one.count() == null ? 0 : one.count());
        }
    }

    @Test
    void the_sheet_says_of_each_expense_what_the_line_says() {
        List<ExpenseLine> bills = List.of(
                new ExpenseLine(ExpenseKind.values()[0], null, SPAN, Money.ofFen(Long.MAX_VALUE), Money.ofFen(1),
                        FactSource.DECLARED, null),
                new ExpenseLine(ExpenseKind.values()[ExpenseKind.values().length - 1], Integer.MIN_VALUE, SPAN,
                        Money.ofYuan(80), Money.ofYuan(80), FactSource.DECLARED, null),
                new ExpenseLine(ExpenseKind.MEDICAL, 7, new Months(YearMonth.of(1, 1), YearMonth.of(9999, 12)),
                        Money.ofYuan(80), Money.ZERO, FactSource.DECLARED, null));
        List<AssetLine> owned = List.of(new AssetLine(2, AssetKind.OTHER, Money.ofFen(-3), null, null,
                FactSource.CHECKED, null));
        assertThat(members.expenses()).isEqualTo(-1);
        for (List<AssetLine> assets : Arrays.asList(null, List.<AssetLine>of(), owned)) {
            Members spending = Members.of(list, bills, assets);
            assertThat(Members.of(spending, bills, assets)).isSameAs(spending);
            assertThat(Members.of(spending, null, assets).expenses()).isEqualTo(-1);
            assertThat(spending.expenses()).isEqualTo(bills.size());
            for (int at = 0; at < bills.size(); at++) {
                ExpenseLine one = bills.get(at);
                int line = spending.expense(at);
                assertThat(spending.spent(at)).isSameAs(one);
                assertThat(spending.kind(line)).isEqualTo(one.kind().ordinal());
                assertThat(spending.ofMember(line)).isEqualTo(one.member() != null);
                assertThat(spending.spender(line)).isEqualTo(one.member() == null ? 0 : one.member());
                assertThat(spending.from(line)).isEqualTo(Months.index(one.span().from()));
                assertThat(spending.to(line)).isEqualTo(Months.index(one.span().to()));
                assertThat(spending.months(line)).isEqualTo(one.span().count());
                assertThat(spending.amount(line)).isEqualTo(one.borne().fen());
            }
        }
    }

    @Test
    void months_that_lie_millions_of_years_away_are_refused() {
        for (Months far : List.of(new Months(YearMonth.of(3_000_000, 1), YearMonth.of(3_000_000, 1)),
                new Months(YearMonth.of(-3_000_000, 1), YearMonth.of(-3_000_000, 1)),
                new Months(YearMonth.of(-1_000_000, 1), YearMonth.of(1_000_000, 1)))) {
            var paid = new OutflowLine(OutflowKind.values()[0], far, Money.ofYuan(70), FactSource.DECLARED, null);
            List<MemberFacts> one = List.of(member(1, Relation.SELF, null, null, null, null, null, null, null,
                    List.of(), List.of(paid)));
            assertThatThrownBy(() -> Members.of(one, null, null)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("起止月份");
        }
    }
}
