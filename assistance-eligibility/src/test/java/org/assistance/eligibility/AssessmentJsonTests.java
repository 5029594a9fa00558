package org.assistance.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.assistance.eligibility.facts.AssetKind;
import org.assistance.eligibility.facts.AssetVerdict;
import org.assistance.eligibility.facts.ExpenseKind;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.Minutes;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.ruling.Assessment;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.Ruling;
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
    void what_a_meeting_decided_comes_back_whole_with_the_facts_and_the_proof() {
        var minutes = new Minutes("〔2026〕5号", LocalDate.of(2026, 11, 18), List.of("甲", "乙"), "id-1", "纪要.pdf", "ab12");
        var family = Families.widowAndDaughter()
                .owning(AssetKind.VEHICLE, 5000)
                .with(new AssetVerdict(Programme.DIBAO, "CAR", true, "必需", minutes));
        Assessment whole = family.assessed();
        assertThat(json.readValue(json.writeValueAsString(whole), Assessment.class)).isEqualTo(whole);
        assertThat(json.readValue(json.writeValueAsString(family.facts()), HouseholdFacts.class))
                .isEqualTo(family.facts());
    }

    @Test
    void facts_stored_when_living_apart_had_no_reason_are_readable_as_not_asked() {
        String now = json.writeValueAsString(Families.of(Person.applicant(), Person.the(Relation.SPOUSE)).facts());
        assertThat(now).contains("\"living\":\"TOGETHER\"");
        HouseholdFacts back = json.readValue(now.replace("\"living\":\"TOGETHER\"", "\"livesTogether\":false"),
                HouseholdFacts.class);
        assertThat(back.member(2).living()).isNull();
        assertThat(Eligibility.assess(back, Policies.dangyang().policy(), back.applied()).members().get(1).counted())
                .isEqualTo(Outcome.UNPROVEN);
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

    @Test
    void an_answer_kept_when_missing_facts_were_words_and_limits_could_not_be_opened_is_readable() {
        Assessment now = Families.of(Person.applicant().earning(IncomeKind.WAGE, 100).certificatesUnknown())
                .askingFor(Programme.DIBAO, Programme.LIVING_SUBSIDY)
                .assessed();
        String then = json.writeValueAsString(now)
                .replaceAll("\\{\"fact\":\"[A-Z_]+\",\"member\":(\\d+|null),\"obligor\":null,\"words\":(\"[^\"]+\")\\}",
                        "$2")
                .replaceAll(",\"parts\":\\[[^\\]]*\\],\"formula\":\"[^\"]*\",\"inputs\":\\[[^\\]]*\\]\\}", "}")
                .replace(",\"on\":null", "")
                .replaceAll(",\"rules\":\\[[^\\]]*\\]\\}$", "}");
        assertThat(then).contains("\"missing\":[\"成员1")
                .doesNotContain("\"parts\"")
                .doesNotContain("\"on\"")
                .doesNotContain("\"rules\"");
        Assessment back = json.readValue(then, Assessment.class);
        assertThat(back.rules()).isEqualTo(now.rules());
        assertThat(back.results()).flatExtracting(ProgrammeResult::rulings)
                .flatExtracting(Ruling::missing)
                .isNotEmpty()
                .extracting(Missing::fact)
                .containsOnly(Fact.OTHER);
        assertThat(back.results()).flatExtracting(ProgrammeResult::rulings)
                .extracting(Ruling::sentence)
                .isEqualTo(
                        now.results().stream().flatMap(one -> one.rulings().stream()).map(Ruling::sentence).toList());
        assertThat(back.results()).flatExtracting(ProgrammeResult::rulings)
                .extracting(Ruling::compared)
                .filteredOn(Objects::nonNull)
                .isNotEmpty()
                .allSatisfy(compared -> assertThat(compared.inputs()).isEmpty());
    }
}
