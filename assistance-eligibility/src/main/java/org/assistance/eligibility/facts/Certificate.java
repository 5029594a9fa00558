package org.assistance.eligibility.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.value.DisabilityKind;
import org.jspecify.annotations.Nullable;

/**
 * A disability certificate (残疾人证; DF-20 to DF-23).
 *
 * @param kind the kind printed on it
 * @param grade 1 (heaviest) to 4
 * @param details the single kinds and grades of a 多重 certificate, else empty
 * @param issued the day of issue, or null when not known
 * @param expires the last day of validity, or null when not known
 * @param status the status the issuer reports
 */
public record Certificate(DisabilityKind kind, int grade, List<Impairment> details, @Nullable LocalDate issued,
        @Nullable LocalDate expires,
        CertificateStatus status) {

    /** How many grades there are; the first is the gravest. */
    public static final int GRADES = 4;

    /** Refuses a grade outside 1 to 4. */
    public Certificate {
        if (grade < 1 || grade > GRADES) {
            throw new IllegalArgumentException("残疾等级应为1至4级");
        }
        details = List.copyOf(details);
    }

    /** A certificate of one kind with the status 有效 until a day. */
    public static Certificate valid(DisabilityKind kind, int grade, LocalDate expires) {
        return new Certificate(kind, grade, List.of(), null, expires, CertificateStatus.VALID);
    }

    /** The same certificate as if issued on another day. */
    public Certificate issued(LocalDate day) {
        return new Certificate(kind, grade, details, day, expires, status);
    }

    /** True when this is the same certificate as another that was valid, cancelled since. */
    public boolean cancelledSince(Certificate other) {
        return status == CertificateStatus.CANCELLED && other.status == CertificateStatus.VALID && kind == other.kind
                && grade == other.grade && details.equals(other.details) && Objects.equals(issued, other.issued)
                && Objects.equals(expires, other.expires);
    }

    /** Whether the certificate counts on a day: valid, issued by then and not expired; unproven while nobody knows until when. */
    public Outcome standsOn(LocalDate day) {
        if (status != CertificateStatus.VALID || issued != null && issued.isAfter(day)
                || expires != null && expires.isBefore(day)) {
            return Outcome.NOT_MET;
        }
        return expires == null ? Outcome.UNPROVEN : Outcome.MET;
    }

    /**
     * Whether one of some certificates with a fitting impairment counts on a day; unproven while nobody asked for certificates, or while
     * only the last day of one that would fit is not known.
     */
    public static Outcome anyOn(@Nullable List<Certificate> certificates, LocalDate day,
            Predicate<Impairment> fitting) {
        if (certificates == null) {
            return Outcome.UNPROVEN;
        }
        Outcome any = Outcome.NOT_MET;
        for (int at = 0; at < certificates.size(); at++) {
            Certificate certificate = certificates.get(at);
            if (certificate.shows(fitting)) {
                any = any.or(certificate.standsOn(day));
            }
        }
        return any;
    }

    private boolean shows(Predicate<Impairment> fitting) {
        if (fitting.test(new Impairment(kind, grade))) {
            return true;
        }
        for (Impairment detail : details) {
            if (fitting.test(detail)) {
                return true;
            }
        }
        return false;
    }

    /** The impairment printed on it and, for 多重, each detail (DF-21). */
    public List<Impairment> impairments() {
        if (details.isEmpty()) {
            return List.of(new Impairment(kind, grade));
        }
        var all = new ArrayList<Impairment>(details.size() + 1);
        all.add(new Impairment(kind, grade));
        all.addAll(details);
        return all;
    }
}
