package org.assistance.domain.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assistance.eligibility.Families;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.junit.jupiter.api.Test;

/** What an officer chose is in the facts, is read back from them, and goes when it is taken back (DB-11). */
class TierChoiceTests {

    private static Findings choosing(TierChoice tiers) {
        return new Findings(List.of(), null, null, null, Map.of(), List.of(), Map.of(), tiers, null, null,
                null);
    }

    @Test
    void the_tiers_chosen_are_kept_with_the_facts_and_read_back() {
        var chosen = new TierChoice("一类", Map.of(2, "二类"));
        HouseholdFacts facts = choosing(chosen).addedTo(Families.widowAndDaughter().facts());
        assertThat(facts.tier()).isEqualTo("一类");
        assertThat(facts.member(1).local().tier()).isNull();
        assertThat(facts.member(2).local().tier()).isEqualTo("二类");
        assertThat(Findings.of(facts).tiers()).isEqualTo(chosen);
    }

    @Test
    void what_is_no_longer_chosen_is_gone() {
        HouseholdFacts before = choosing(new TierChoice("一类", Map.of(2, "二类")))
                .addedTo(Families.widowAndDaughter().facts());
        HouseholdFacts after = choosing(TierChoice.NONE).addedTo(before);
        assertThat(after.tier()).isNull();
        assertThat(Findings.of(after).tiers()).isEqualTo(TierChoice.NONE);
    }
}
