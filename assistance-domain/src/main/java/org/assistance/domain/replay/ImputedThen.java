package org.assistance.domain.replay;

import java.util.List;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.Imputation;
import org.assistance.eligibility.facts.Imputation.Method;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.household.Imputing;
import org.assistance.eligibility.policy.Policy;

/**
 * Incomes that an officer imputed where the locality had no figure on the day of the decision (XZ-23). His finding stands like every other
 * fact of then until somebody corrects it: a figure that the locality put on record afterwards, even for that day, does not change what a family was found to earn.
 */
final class ImputedThen {
    private static final String NO_FIGURE = "决定时当地没有规定金额，以经办人当时推定的为准";

    private final Policy then;
    private final HouseholdFacts assessed;

    /**
     * Those of one assessment.
     *
     * @param then the policy it rested on, as it was known then
     */
    ImputedThen(HouseholdFacts assessed, Policy then) {
        this.assessed = assessed;
        this.then = then;
    }

    /** The same household with those incomes as they were found; what a correction put in their place is left. */
    HouseholdFacts in(HouseholdFacts known) {
        List<MemberFacts> members = known.members().stream().map(this::in).toList();
        return members.equals(known.members()) ? known : known.with(members, known.assets(), known.obligors());
    }

    private MemberFacts in(MemberFacts member) {
        List<IncomeLine> lines = member.incomes();
        MemberFacts found = assessed.members()
                .stream()
                .filter(one -> one.number() == member.number())
                .findFirst()
                .orElse(null);
        if (lines == null || found == null || found.incomes() == null) {
            return member;
        }
        List<IncomeLine> kept = lines.stream()
                .map(line -> found.incomes().contains(line) ? kept(line, found) : line)
                .toList();
        return kept.equals(lines) ? member : member.earning(kept);
    }

    private IncomeLine kept(IncomeLine line, MemberFacts of) {
        Imputation how = line.imputed();
        if (how == null || how.departure() != null
                || how.method() == Method.LABOUR_FACTOR && of.labour() == null
                || Imputing.of(then, assessed.area(), of, line.kind(), how.method()) != null) {
            return line;
        }
        return new IncomeLine(line.incomeClass(), line.kind(), line.span(), line.amount(), line.costs(), line.source(),
                line.note(), new Imputation(how.method(), how.reason(), NO_FIGURE));
    }
}
