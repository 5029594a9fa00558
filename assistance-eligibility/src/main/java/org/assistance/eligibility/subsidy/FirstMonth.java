package org.assistance.eligibility.subsidy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.household.Question;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.ruling.Rulings;
import org.assistance.eligibility.ruling.Found;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/** From which month a subsidy is paid: the month of the application (CJ-11), or earlier where a certificate was renewed (CJ-15). */
final class FirstMonth {

    private FirstMonth() {}

    /** The first month, with the ruling that says why; null while it is open. */
    static @Nullable YearMonth of(Question question, Programme subsidy, MemberFacts member, List<Certificate> valid,
            Rulings rulings) {
        LocalDate claimed = question.facts().applied();
        YearMonth month = YearMonth.from(claimed);
        YearMonth said = paidUntil(member, subsidy, false);
        if (said != null && !said.isBefore(month)) {
            YearMonth next = said.plusMonths(1);
            rulings.met(RuleId.CJ_11, member.number(), () -> "原补贴发至" + said + "，自" + next + "起计发");
            return next;
        }
        YearMonth paid = paidUntil(member, subsidy, true);
        Certificate ended = paid == null ? null : endedWithin(member, paid);
        if (paid == null || ended == null) {
            rulings.met(RuleId.CJ_11, member.number(), () -> "自申请当月" + month + "起计发");
            return month;
        }
        LocalDate issued = renewed(ended, valid);
        if (issued == null && valid.stream().allMatch(one -> one.issued() != null)) {
            rulings.add(Ruling.met(RuleId.CJ_11, member.number(), "没有换领新证，自申请当月" + month + "起计发"));
            return month;
        }
        if (issued == null) {
            rulings.add(Ruling.unproven(RuleId.CJ_15, member.number(),
                    Missing.of(Fact.CERTIFICATE_VALIDITY, member, "换领的残疾人证签发日期")));
            return null;
        }
        YearMonth first = SubsidyMonths.firstMonthAfterRenewal(paid.atEndOfMonth(), issued, claimed, question.policy());
        question.cite(question.policy().on(claimed).value(PolicyCode.RENEWAL_BACKPAY));
        rulings.add(Found.met(RuleId.CJ_15, member.number(),
                () -> "原残疾人证到期后发至" + paid + "，" + issued + "换领新证，" + claimed + "申领，自" + first + "起补发"));
        return first;
    }

    /**
     * The last month of the same subsidy; null when there was none, or it has no known end.
     *
     * @param proven true to look only at what is on record or confirmed: what is merely claimed puts a first month off, but opens no back-pay
     */
    private static @Nullable YearMonth paidUntil(MemberFacts member, Programme subsidy, boolean proven) {
        List<Held> statuses = member.statuses();
        return statuses == null || statuses.isEmpty()
                ? null
                : statuses.stream()
                        .filter(held -> held.kind() == Exclusions.own(subsidy) && !held.underReview()
                                && (!proven || held.believed()))
                        .map(held -> held.during().to())
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .map(YearMonth::from)
                        .orElse(null);
    }

    /** The day the new certificate was issued: of those that were issued after the one that ended, the first; null where no day is known. */
    private static @Nullable LocalDate renewed(Certificate ended, List<Certificate> valid) {
        LocalDate old = ended.issued();
        return valid.stream()
                .map(Certificate::issued)
                .filter(Objects::nonNull)
                .filter(issued -> old == null || issued.isAfter(old))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The certificate with which the old subsidy ended; of several the one issued last. */
    private static @Nullable Certificate endedWithin(MemberFacts member, YearMonth paid) {
        Certificate ended = null;
        for (Certificate one : member.certificates() == null ? List.<Certificate>of() : member.certificates()) {
            LocalDate expires = one.expires();
            LocalDate issued = one.issued();
            LocalDate last = ended == null ? null : ended.issued();
            if (expires != null && YearMonth.from(expires).equals(paid)
                    && (ended == null || last == null || issued != null && issued.isAfter(last))) {
                ended = one;
            }
        }
        return ended;
    }
}
