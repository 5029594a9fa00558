package org.assistance.web.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.assistance.domain.assessment.Imputed;
import org.assistance.eligibility.Families;
import org.assistance.eligibility.Person;
import org.assistance.eligibility.Policies;
import org.assistance.eligibility.facts.Imputation;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.Money;
import org.assistance.web.layout.FieldErrors;
import org.junit.jupiter.api.Test;

/** An imputed income takes the locality's figure, and another one only with a reason of its own (XZ-23). */
class ImputedFormTests {
    private static final MemberFacts MEMBER = Families.of(Person.applicant()).facts().member(1);
    private static final Policy LOCAL = Policies.dangyang().with(PolicyCode.MINIMUM_WAGE, "2000").policy();

    private final FieldErrors errors = new FieldErrors();

    private Imputed read(Policy policy, String amount, String departure) {
        return new ImputedForm(MEMBER, "李桂兰", "CASUAL_WORK", amount, "MONTH", "MINIMUM_WAGE", "在外打零工", departure)
                .read("imputed[0]", Families.TODAY, policy, Area.URBAN, errors);
    }

    @Test
    void an_amount_left_empty_is_the_localitys_figure() {
        assertThat(read(LOCAL, "", "")).isEqualTo(new Imputed(1, IncomeKind.CASUAL_WORK, Money.ofYuan(24000),
                new Imputation(Imputation.Method.MINIMUM_WAGE, "在外打零工")));
        assertThat(read(LOCAL, "2000", "多余的话").how().departure()).as("the same figure departs from nothing").isNull();
        assertThat(errors.isEmpty()).isTrue();
    }

    @Test
    void another_amount_asks_why() {
        assertThat(read(LOCAL, "1999.99", "")).isNull();
        assertThat(errors.of("imputed[0].departure")).isEqualTo("按当地规定应为全年24,000.00元；推定为其他金额的，请写明理由（至少4个字）。");
    }

    @Test
    void another_amount_with_its_reason_counts() {
        Imputed said = read(LOCAL, "800", "一年中有半年卧病");
        assertThat(said.ofYear()).isEqualTo(Money.ofYuan(9600));
        assertThat(said.how().departure()).isEqualTo("一年中有半年卧病");
        assertThat(ImputedForm.of(MEMBER, "李桂兰", Families.TODAY, said).departure()).isEqualTo("一年中有半年卧病");
    }

    @Test
    void where_the_locality_has_no_figure_the_amount_must_be_typed() {
        Policy none = Policies.dangyang().policy();
        assertThat(read(none, "800", "").how().departure()).isNull();
        assertThat(read(none, "", "")).isNull();
        assertThat(errors.of("imputed[0].amount")).isNotNull();
    }
}
