package org.assistance.verification.checking;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.value.Months;

/**
 * What a right was granted on, held against departments' data of a later day: incomes are taken to have gone on as they were, so that a
 * wage that began since is a difference and one that went on is none.
 */
final class KnownSince {
    private KnownSince() {}

    static HouseholdFacts on(HouseholdFacts granted, LocalDate today) {
        long months = ChronoUnit.MONTHS.between(YearMonth.from(granted.applied()), YearMonth.from(today));
        if (months <= 0) {
            return granted;
        }
        List<MemberFacts> members = granted.members().stream().map(member -> later(member, months)).toList();
        return new HouseholdFacts(granted.division(), granted.area(), today, granted.appliedFor(), members,
                granted.expenses(), granted.assets(), granted.obligors(), granted.assetVerdicts(), granted.relief(),
                granted.tier(), granted.signals(), granted.rigidConditions());
    }

    private static MemberFacts later(MemberFacts member, long months) {
        List<IncomeLine> incomes = member.incomes();
        return incomes == null ? member : member.earning(incomes.stream().map(line -> later(line, months)).toList());
    }

    private static IncomeLine later(IncomeLine line, long months) {
        var span = new Months(line.span().from().plusMonths(months), line.span().to().plusMonths(months));
        return new IncomeLine(line.incomeClass(), line.kind(), span, line.amount(), line.costs(), line.source(),
                line.note(), line.imputed());
    }
}
