package org.assistance.eligibility.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.period.FactsOverTime.Change;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.subsidy.SubsidyMonths;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/** The months between an old certificate and a new one for which the two subsidies are not paid back, because they were claimed too late (CJ-15). */
final class Renewals {

    private final Map<Integer, Lost> lost = new HashMap<>();

    /** Months not paid back, and the day of the claim that came too late for them. */
    private record Lost(Months months, LocalDate claimed) {}

    Renewals(FactsOverTime facts, Policy policy) {
        HouseholdFacts before = facts.first();
        for (Change change : facts.changes()) {
            for (MemberFacts member : change.facts().members()) {
                Months months = lost(certificates(before, member.number()), member.certificates(), change.claimed(),
                        policy);
                if (months != null) {
                    lost.put(member.number(), new Lost(months, change.claimed()));
                }
            }
            before = change.facts();
        }
    }

    /** True when the month is one that the claim came too late for. */
    boolean keepBack(ProgrammeResult result, YearMonth month) {
        return result.met() && keepBack(result.programme(), result.beneficiary(), month);
    }

    private boolean keepBack(Programme programme, @Nullable Integer member, YearMonth month) {
        boolean subsidy = programme == Programme.LIVING_SUBSIDY || programme == Programme.CARE_SUBSIDY;
        Lost one = member == null ? null : lost.get(member);
        return subsidy && one != null && one.months().contains(month);
    }

    /** What to say of a subsidy whose new certificate is there, in its first month kept back and in the first that is paid; else null. */
    @Nullable
    String cause(Programme programme, @Nullable Integer member, YearMonth month, boolean hadCertificate) {
        Lost one = member == null ? null : lost.get(member);
        if (one == null) {
            return null;
        }
        if (keepBack(programme, member, month)) {
            return hadCertificate
                    ? null
                    : programme.shortLabel() + "在换证后于" + one.claimed() + "才申领，早于补发期限的月份不补发";
        }
        return keepBack(programme, member, month.minusMonths(1)) && hadCertificate
                ? programme.shortLabel() + "按换证后" + one.claimed() + "的申领，自" + month + "起补发"
                : null;
    }

    private static @Nullable List<Certificate> certificates(HouseholdFacts facts, int number) {
        return facts.members()
                .stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .map(MemberFacts::certificates)
                .orElse(null);
    }

    private static @Nullable Months lost(@Nullable List<Certificate> old, @Nullable List<Certificate> renewed,
            LocalDate claimed, Policy policy) {
        if (old == null || renewed == null) {
            return null;
        }
        LocalDate issued = renewed.stream()
                .filter(one -> !old.contains(one))
                .map(Certificate::issued)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        LocalDate expired = old.stream()
                .map(Certificate::expires)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        if (issued == null || expired == null) {
            return null;
        }
        YearMonth after = YearMonth.from(expired).plusMonths(1);
        YearMonth paid = SubsidyMonths.firstMonthAfterRenewal(expired, issued, claimed, policy);
        return paid.isAfter(after) ? new Months(after, paid.minusMonths(1)) : null;
    }
}
