package org.assistance.eligibility.subsidy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.assistance.eligibility.ruling.Found;
import org.assistance.eligibility.ruling.Rulings;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.jspecify.annotations.Nullable;

/** Until which month an answer holds: a certificate that ends, a death or a move that is known already (CJ-15, CJ-16). */
final class LastMonth {

    private LastMonth() {}

    /** The last month, or null while none is known. */
    static @Nullable YearMonth of(Rates rates, Standing standing, Rulings rulings) {
        MemberFacts member = rates.member();
        var endings = new ArrayList<LocalDate>(2);
        if (member.deathDate() != null) {
            endings.add(member.deathDate());
        }
        LocalDate moved = member.local().movedOut();
        if (moved != null) {
            endings.add(moved);
        }
        LocalDate certified = certified(rates, standing, rulings);
        return SubsidyMonths.lastMonth(certified, endings);
    }

    /** The day on which a certificate ends without which the subsidy is another one or none; of two that give the same, the later. */
    private static @Nullable LocalDate certified(Rates rates, Standing standing, Rulings rulings) {
        List<Certificate> left = rates.valid();
        LocalDate last = last(left);
        while (left.size() > 1) {
            LocalDate next = left.stream()
                    .map(Certificate::expires)
                    .filter(Objects::nonNull)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
            if (next == null) {
                return last;
            }
            List<Certificate> longer = left.stream().filter(one -> !next.equals(one.expires())).toList();
            if (longer.isEmpty()) {
                return next;
            }
            if (!same(rates, rates.with(longer, standing))) {
                rulings.add(Found.met(RuleId.CJ_15, rates.member().number(),
                        () -> "一本残疾人证有效期至" + next + "，自次月起按其余残疾人证另行核定"));
                return next;
            }
            left = longer;
        }
        return last;
    }

    private static boolean same(Rates now, Rates then) {
        var rulings = new Rulings();
        Target.of(then, rulings);
        if (Ruling.all(rulings) != Outcome.MET) {
            return false;
        }
        var before = now.certain();
        var after = then.certain();
        return before != null && after != null && now.exact(before).equals(then.exact(after));
    }

    private static @Nullable LocalDate last(List<Certificate> certificates) {
        LocalDate last = LocalDate.MIN;
        for (Certificate one : certificates) {
            LocalDate expires = one.expires();
            if (expires == null) {
                return null;
            }
            last = expires.isAfter(last) ? expires : last;
        }
        return last;
    }
}
