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

    /** What ends a subsidy: nothing is paid from the next month on (CJ-16). */
    public enum Ending {

        /** 户籍迁出. */
        MOVED_OUT("户籍迁出"),
        /** 死亡. */
        DEATH("死亡"),
        /** 服刑. */
        PRISON("服刑"),
        /** 残疾人证注销. */
        CERTIFICATE_CANCELLED("残疾人证注销"),
        /** 以虚假材料骗取. */
        FALSE_PAPERS("以虚假材料骗取");

        private final String label;

        Ending(String label) {
            this.label = label;
        }

        /** The Chinese word. */
        public String label() {
            return label;
        }
    }

    /**
     * Something that ended a subsidy.
     *
     * @param ending what
     * @param on the day it happened
     */
    public record Ended(Ending ending, LocalDate on) {}

    /**
     * The last month that is paid: that in which the certificate expires or the first ending happened, whichever is earlier; null while
     * neither is known.
     *
     * @param expires the last day of the certificate, or null when not known
     */
    public static @Nullable YearMonth lastMonth(@Nullable LocalDate expires, List<Ended> endings) {
        LocalDate last = expires;
        for (Ended one : endings) {
            last = last == null || one.on().isBefore(last) ? one.on() : last;
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
