package org.assistance.eligibility.subsidy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.policy.PolicyCode;
import org.jspecify.annotations.Nullable;

/** From which month to which the two subsidies are paid (CJ-11, CJ-15, CJ-16). */
public final class SubsidyMonths {

    private SubsidyMonths() {}

    /**
     * The last month that is paid: that in which the certificate expires or the first ending happened, whichever is earlier; null while
     * neither is known. Nothing is paid from the next month on (CJ-16).
     *
     * @param expires the last day of the certificate, or null when not known
     * @param endings the days of what ends a subsidy by itself: a death, 户籍迁出
     */
    public static @Nullable YearMonth lastMonth(@Nullable LocalDate expires, List<LocalDate> endings) {
        LocalDate last = expires;
        for (LocalDate one : endings) {
            last = last == null || one.isBefore(last) ? one : last;
        }
        return last == null ? null : YearMonth.from(last);
    }

    /**
     * The first month after a certificate was renewed and the subsidy claimed again (CJ-15): the month of the new certificate's issue, but
     * not earlier than {@code RENEWAL_BACKPAY} months before the month of the claim, and no month that the old one paid already.
     *
     * @param oldExpired the last day of the old certificate
     * @param issued the day the new one was issued
     * @param claimed the day of the claim, whose policy is taken
     * @throws org.assistance.eligibility.policy.MissingPolicy when no row says how far back is paid
     */
    public static YearMonth firstMonthAfterRenewal(LocalDate oldExpired, LocalDate issued, LocalDate claimed,
            Policy policy) {
        int back = policy.on(claimed).value(PolicyCode.RENEWAL_BACKPAY).count();
        YearMonth first = later(YearMonth.from(issued), YearMonth.from(claimed).minusMonths(back));
        return later(first, YearMonth.from(oldExpired).plusMonths(1));
    }

    private static YearMonth later(YearMonth one, YearMonth other) {
        return one.isAfter(other) ? one : other;
    }
}
