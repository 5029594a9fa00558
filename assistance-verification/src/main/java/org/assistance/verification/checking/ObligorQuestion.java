package org.assistance.verification.checking;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assistance.domain.verification.Checked;
import org.assistance.domain.verification.FoundFacts;
import org.assistance.domain.verification.NewItem;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.Living;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.ObligorFacts;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Money;
import org.assistance.verification.registry.Answer;
import org.assistance.verification.registry.Particulars;
import org.assistance.verification.registry.Question;
import org.assistance.verification.registry.Registry;
import org.jspecify.annotations.Nullable;

/**
 * An obligor living elsewhere is asked about as a household of one. An obligor declares the income of a year and not its
 * kinds, so what is found is held against that sum; anything found that was not declared is a difference.
 */
final class ObligorQuestion {
    private ObligorQuestion() {}

    static Question of(HouseholdFacts household, int obligor, List<Particulars> records, String source) {
        ObligorFacts facts = facts(household, obligor);
        var alone = new MemberFacts(1, Relation.SELF, facts.birthDate(), null, null, Living.TOGETHER, null, null, null,
                null,
                null, facts.certificates(), null, null, null, null, null, null, List.of(), List.of(), List.of());
        var asked = new HouseholdFacts(household.division(), household.area(), household.applied(), Set.of(),
                List.of(alone), List.of(), List.of(), List.of(), List.of(), null, null);
        return new Question(asked, 1, Map.of(1, records), source);
    }

    /** An obligor held against what one source holds: the line of the report. */
    static NewItem item(Registry registry, Sources.Held held, HouseholdFacts household, Checked who, IdNumber number) {
        int obligor = Objects.requireNonNull(who.obligor());
        Sources.Records records = held.of(number);
        Answer answer = Compared.answer(registry, held, records,
                of(household, obligor, records.all(), Compared.source(registry, records)));
        return Compared.item(registry, held, records, beside(answer, household, obligor), who);
    }

    /** What the obligor declared, in words. */
    static String declared(HouseholdFacts household, int obligor) {
        Money income = facts(household, obligor).incomeOfYear();
        return income == null ? "本人年收入未申报" : "本人年收入 " + income.format() + "元";
    }

    /** The answer with what the obligor declared beside it. */
    static Answer beside(Answer answer, HouseholdFacts household, int obligor) {
        Money declared = facts(household, obligor).incomeOfYear();
        Money found = answer.beside().foundAmount();
        if (found == null) {
            return answer;
        }
        var beside = new Answer.Beside(declared(household, obligor), answer.beside().found(),
                declared == null ? Money.ZERO : declared, found);
        return switch (answer) {
            case Answer.NotFound(_, FoundFacts facts, _) -> new Answer.NotFound(beside, facts, false);
            case Answer.Confirmed(_, FoundFacts facts) -> differsIfMore(beside, facts, declared, found);
            case Answer.Differs(_, FoundFacts facts) -> differsIfMore(beside, facts, declared, found);
            case Answer.Unreachable _ -> answer;
        };
    }

    private static Answer differsIfMore(Answer.Beside beside, FoundFacts facts, @Nullable Money declared,
            Money found) {
        return declared != null && found.compareTo(declared) <= 0
                ? new Answer.Confirmed(beside, facts)
                : new Answer.Differs(beside, facts);
    }

    private static ObligorFacts facts(HouseholdFacts household, int obligor) {
        List<ObligorFacts> all = household.obligors();
        if (all != null) {
            for (ObligorFacts one : all) {
                if (one.number() == obligor) {
                    return one;
                }
            }
        }
        throw new IllegalStateException("no facts of obligor " + obligor);
    }
}
