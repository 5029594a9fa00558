package org.assistance.verification.checking;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Months;
import org.assistance.verification.registry.Question;
import org.assistance.verification.registry.Registry;
import org.assistance.verification.registry.Shape;

/**
 * What a right was last decided on, held against departments' data of a later day, so that a wage that began since is a difference and
 * one that went on is none.
 */
final class KnownSince {
    private final HouseholdFacts decided;
    private final HouseholdFacts goingOn;
    private final HouseholdFacts again;

    KnownSince(HouseholdFacts decided, LocalDate today) {
        long months = ChronoUnit.MONTHS.between(YearMonth.from(decided.applied()), YearMonth.from(today));
        Months before = Months.before(decided.applied(), Question.MONTHS);
        Months now = Months.before(today, Question.MONTHS);
        this.decided = decided;
        this.again = months <= 0 ? decided : with(decided, today, line -> later(line, months));
        this.goingOn = months <= 0
                ? decided
                : with(decided, today,
                        line -> line.span().to().isBefore(before.to()) ? later(line, months) : goingOn(line, now));
    }

    /** As it was decided on. */
    HouseholdFacts decided() {
        return decided;
    }

    /**
     * As it is taken to be today for a source: what was earned month by month up to the day of the decision goes on by the month, and
     * what came once comes again as long after.
     */
    HouseholdFacts to(Registry registry) {
        return registry.source().shape() == Shape.MONTHLY_INCOME ? goingOn : again;
    }

    private static HouseholdFacts with(HouseholdFacts decided, LocalDate today, UnaryOperator<IncomeLine> later) {
        List<MemberFacts> members = decided.members().stream().map(member -> with(member, later)).toList();
        return new HouseholdFacts(decided.division(), decided.area(), today, decided.appliedFor(), members,
                decided.expenses(), decided.assets(), decided.obligors(), decided.assetVerdicts(), decided.relief(),
                decided.tier(), decided.signals(), decided.rigidConditions());
    }

    private static MemberFacts with(MemberFacts member, UnaryOperator<IncomeLine> later) {
        List<IncomeLine> incomes = member.incomes();
        return incomes == null ? member : member.earning(incomes.stream().map(later).toList());
    }

    private static IncomeLine later(IncomeLine line, long months) {
        var span = new Months(line.span().from().plusMonths(months), line.span().to().plusMonths(months));
        return spanning(line, span, line.amount(), line.costs());
    }

    private static IncomeLine goingOn(IncomeLine line, Months now) {
        YearMonth from = line.span().from().isBefore(now.from()) ? now.from() : line.span().from();
        if (from.isAfter(now.to())) {
            return line;
        }
        var span = new Months(from, now.to());
        return spanning(line, span, share(line.amount(), line.span(), span), share(line.costs(), line.span(), span));
    }

    private static Money share(Money of, Months whole, Months span) {
        return Money.ofFen(of.exact().times(span.count()).over(whole.count()).halfUp());
    }

    private static IncomeLine spanning(IncomeLine line, Months span, Money amount, Money costs) {
        return new IncomeLine(line.incomeClass(), line.kind(), span, amount, costs, line.source(), line.note(),
                line.imputed());
    }
}
