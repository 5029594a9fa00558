package org.assistance.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.assistance.eligibility.facts.ExpenseKind;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.ruling.Assessment;
import org.assistance.eligibility.value.Programme;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AssessmentJsonTests {

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void an_assessment_comes_back_from_json_as_it_went() {
        Assessment whole = Families.widowAndDaughter()
                .askingFor(Programme.DIBAO, Programme.TEKUN, Programme.LIVING_SUBSIDY, Programme.CARE_SUBSIDY)
                .assessed();
        assertThat(json.readValue(json.writeValueAsString(whole), Assessment.class)).isEqualTo(whole);
        Assessment refused = Families.alone(3000).spending(ExpenseKind.MEDICAL, 100, 0).assessed();
        assertThat(json.readValue(json.writeValueAsString(refused), Assessment.class)).isEqualTo(refused);
    }

    @Test
    void facts_come_back_from_json_as_they_went_and_not_asked_stays_apart_from_none() {
        HouseholdFacts facts = Families.of(Person.applicant().earning(IncomeKind.WAGE, 100).statusesUnknown())
                .assetsUnknown()
                .facts();
        HouseholdFacts back = json.readValue(json.writeValueAsString(facts), HouseholdFacts.class);
        assertThat(back).isEqualTo(facts);
        assertThat(back.assets()).isNull();
        assertThat(back.expenses()).isEmpty();
    }
}
