package org.assistance.eligibility.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.value.DisabilityKind;
import org.jspecify.annotations.Nullable;

/** What the only disability certificate of a member says, in one word of the sheet: its kind and grade, whether it is valid, and its days. */
final class CertificateWord {

    /** No certificate, several, or one that no word holds. */
    static final long NONE = 0;

    private static final DisabilityKind[] KINDS = DisabilityKind.values();

    private static final int KIND = 4;

    private static final int VALID = 8;

    private static final int ISSUED = 16;

    private static final int EXPIRES = 40;

    private static final int DAY = (1 << 23) - 1;

    private CertificateWord() {}

    static long of(@Nullable List<Certificate> certificates) {
        if (certificates == null || certificates.size() != 1) {
            return NONE;
        }
        Certificate only = certificates.getFirst();
        LocalDate issued = only.issued();
        LocalDate expires = only.expires();
        if (!only.details().isEmpty() || issued != null && !FactSheet.holds(issued)
                || expires != null && !FactSheet.holds(expires)) {
            return NONE;
        }
        return only.grade() | (long) only.kind().ordinal() << KIND
                | (only.status() == CertificateStatus.VALID ? 1L << VALID : 0) | day(issued) << ISSUED
                | day(expires) << EXPIRES;
    }

    private static long day(@Nullable LocalDate day) {
        return day == null ? 0 : FactSheet.day(day);
    }

    /** As {@link Certificate#anyOn}, of the certificate that stands in a word. */
    static Outcome anyOn(long word, LocalDate day, Predicate<Impairment> fitting) {
        if (!fitting.test(new Impairment(KINDS[(int) word >> KIND & 0xf], (int) word & 0xf))) {
            return Outcome.NOT_MET;
        }
        int today = FactSheet.day(day);
        int issued = (int) (word >> ISSUED) & DAY;
        int expires = (int) (word >> EXPIRES) & DAY;
        if ((word >> VALID & 1) == 0 || issued > today || expires != 0 && expires < today) {
            return Outcome.NOT_MET;
        }
        return expires == 0 ? Outcome.UNPROVEN : Outcome.MET;
    }
}
