package org.assistance.domain.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Programme;
import org.junit.jupiter.api.Test;

/** Whose account is asked for at the counter (XZ-102). */
class PayeesTests {
    private static final DivisionCode VILLAGE = DivisionCode.of("340881100001");
    private static final ActingOfficer CLERK = new ActingOfficer(1, "RT101", "王经办", 1, Role.TOWNSHIP_CLERK,
            VILLAGE.at(org.assistance.eligibility.value.DivisionLevel.TOWNSHIP));

    @Test
    void the_daughters_subsidy_is_not_paid_into_her_mothers_account_for_the_household() {
        assertThat(missing(Declared.widowAndDaughter(VILLAGE).paying())).singleElement().satisfies(lack -> {
            assertThat(lack.field()).isEqualTo("payees");
            assertThat(lack.sentence()).contains("陈小雨").doesNotContain("李桂兰");
            assertThat(lack.part()).isEqualTo(Part.ACCOUNT);
        });
        assertThat(missing(Declared.widowAndDaughter(VILLAGE).paying(payee(2, PayeeKind.OWN, "陈小雨")))).isEmpty();
    }

    @Test
    void without_the_households_account_nobody_is_taken_to_own_one() {
        Declared two = Declared.family(VILLAGE, Programme.CARE_SUBSIDY)
                .with("李桂兰", Declared.idNumber("19790302", 2), Relation.SELF, List.of(), List.of("41"))
                .with("陈小雨", Declared.idNumber("20060415", 2), Relation.CHILD, List.of(), List.of("51"))
                .unpaid()
                .paying(payee(2, PayeeKind.OWN, "陈小雨"));
        assertThat(missing(two)).singleElement().satisfies(lack -> {
            assertThat(lack.field()).isEqualTo("payees");
            assertThat(lack.sentence()).contains("李桂兰").doesNotContain("陈小雨");
        });
    }

    @Test
    void the_households_account_serves_the_member_whose_own_it_is() {
        assertThat(missing(Declared.widowAndDaughter(VILLAGE).paidTo("陈小雨").paying())).isEmpty();
    }

    @Test
    void dibao_alone_asks_for_no_members_account() {
        assertThat(missing(Declared.family(VILLAGE, Programme.DIBAO)
                .with("李桂兰", Declared.idNumber("19790302", 2), Relation.SELF, List.of(), List.of())
                .with("陈小雨", Declared.idNumber("20060415", 2), Relation.CHILD, List.of(), List.of("51"))
                .paying())).isEmpty();
    }

    @Test
    void a_guardians_account_needs_the_agreement_uploaded() {
        Declared family = Declared.widowAndDaughter(VILLAGE).paying(payee(2, PayeeKind.AGENT, "李桂兰"));
        assertThat(missing(family)).extracting(Missing::field).containsExactly("documents.CUSTODY");
        assertThat(missing(family, DocumentCategory.CUSTODY)).isEmpty();
        assertThat(wrong(family)).isEmpty();
    }

    @Test
    void an_own_account_under_another_name_is_refused() {
        assertThat(wrong(Declared.widowAndDaughter(VILLAGE).paying(payee(2, PayeeKind.OWN, "李桂兰"))))
                .extracting(Problem::field)
                .containsExactly("payees[0].holder");
    }

    @Test
    void one_member_has_one_account_of_a_kind() {
        assertThat(wrong(Declared.widowAndDaughter(VILLAGE)
                .paying(payee(2, PayeeKind.OWN, "陈小雨"), payee(2, PayeeKind.AGENT, "李桂兰")))).extracting(Problem::field)
                .containsExactly("payees[0].member");
    }

    @Test
    void an_elder_in_an_institution_is_paid_through_the_institution_and_one_at_home_in_person() {
        assertThat(missing(elder(false))).isEmpty();
        assertThat(missing(elder(true))).extracting(Missing::field).containsExactly("payees");
        assertThat(missing(elder(true).paying(payee(1, PayeeKind.OWN, "方大爷")))).extracting(Missing::field)
                .containsExactly("payees");
        assertThat(missing(elder(true).paying(payee(1, PayeeKind.INSTITUTION, "孔城镇敬老院")))).isEmpty();
    }

    @Test
    void the_institutions_account_is_not_kept_under_a_members_name() {
        assertThat(wrong(elder(true).paying(payee(1, PayeeKind.INSTITUTION, "方大爷")))).extracting(Problem::field)
                .containsExactly("payees[0].holder");
    }

    private static Declared elder(boolean inInstitution) {
        Declared elder = Declared.family(VILLAGE, Programme.TEKUN)
                .with("方大爷", Declared.idNumber("19500815", 3), Relation.SELF,
                        List.of(IncomeLine.monthly(IncomeKind.CASUAL_WORK, java.time.YearMonth.of(2025, 11),
                                java.time.YearMonth.of(2026, 10), org.assistance.eligibility.value.Money.ofYuan(152),
                                FactSource.DECLARED)),
                        List.of());
        return inInstitution ? elder.inInstitution() : elder;
    }

    private static DeclaredPayee payee(int member, PayeeKind kind, String holder) {
        return new DeclaredPayee(member, 0, kind, new PayeeAccount(Declared.cardNumber(), holder, "农村商业银行", ""));
    }

    private static List<Missing> missing(Declared family, DocumentCategory... uploaded) {
        return MissingMaterial.of(family.content(),
                new CounterFacts(Set.of(uploaded), Declared.APPLIED, false, false, Set.of()))
                .stream()
                .filter(lack -> lack.part() == Part.ACCOUNT || lack.field().equals("documents.CUSTODY"))
                .toList();
    }

    private static List<Problem> wrong(Declared family) {
        return Impediments.in(family.content(), CLERK);
    }
}
