package org.assistance.web.intake;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.assistance.domain.application.DeclaredObligor;
import org.assistance.domain.application.Signature;
import org.assistance.domain.application.SignedBy;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.CertificateStatus;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.ObligorFacts;
import org.assistance.eligibility.facts.ObligorState;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.facts.SupportBasis;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DisabilityCertificateNumber;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Months;
import org.assistance.web.intake.ApplicationForm.Row;
import org.jspecify.annotations.Nullable;

/** Reads the card of somebody who owes support and lives elsewhere (XZ-15). */
final class ObligorReading {
    private final Reading reading;
    private final Row row;
    private final int number;
    private final @Nullable IdNumber idNumber;
    private final @Nullable Relation relation;

    ObligorReading(Reading reading, Row row, int number) {
        this.reading = reading;
        this.row = row;
        this.number = number;
        this.idNumber = reading.idNumber(row.name("idNumber"), row.get("idNumber"));
        this.relation = reading.choice(row.name("relation"), row.get("relation"), Relation.class);
    }

    DeclaredObligor declared() {
        Signature signature = null;
        if (row.get("consent").equals("SIGNED")) {
            LocalDate on = reading.pastDay(row.name("signedOn"), row.get("signedOn"));
            signature = new Signature(on == null ? reading.applied() : on, SignedBy.SELF, null, row.struck());
        }
        return new DeclaredObligor(number, row.place(), reading.name(row.name("name"), row.get("name")), idNumber,
                relation, signature,
                facts());
    }

    private ObligorFacts facts() {
        DisabilityCertificateNumber certificate = MemberReading.certificate(reading, row, idNumber);
        Integer supported = row.get("member").isEmpty() ? Integer.valueOf(1) : reading.member(row);
        return new ObligorFacts(number, List.of(Objects.requireNonNullElse(supported, 1)),
                Objects.requireNonNullElse(relation, Relation.OTHER), idNumber == null ? null : idNumber.birthDate(),
                consented(), reading.money(row.name("income"), row.get("income")),
                reading.money(row.name("householdIncome"), row.get("householdIncome")),
                reading.whole(row.name("householdSize"), row.get("householdSize"), 1, 30),
                reading.answer(row.get("assetsWithinRule")),
                reading.choice(row.name("state"), row.get("state"), ObligorState.class),
                certificate == null ? List.of() : List.of(certificate(certificate)), statuses(),
                reading.choice(row.name("basis"), row.get("basis"), SupportBasis.class),
                reading.money(row.name("paid"), row.get("paid")), FactSource.DECLARED).paying(paidIn());
    }

    /** XZ-25: in which months it is paid; null for as long as anybody looks back, which is what nothing typed says. */
    private @Nullable Months paidIn() {
        String from = row.get("paidFrom");
        String to = row.get("paidTo");
        if (from.isBlank() && to.isBlank()) {
            return null;
        }
        YearMonth first = reading.month(row.name("paidFrom"), from);
        YearMonth last = reading.month(row.name("paidTo"), to);
        if (first == null || last == null) {
            return null;
        }
        if (last.isBefore(first)) {
            reading.wrong(row.name("paidTo"), "止月不能早于起月");
            return null;
        }
        return new Months(first, last);
    }

    private Certificate certificate(DisabilityCertificateNumber number) {
        return new Certificate(number.kind(), number.grade(), List.of(),
                reading.pastDay(row.name("certificateIssued"), row.get("certificateIssued")),
                reading.day(row.name("certificateExpires"), row.get("certificateExpires")), CertificateStatus.VALID);
    }

    /** Null while nobody answered; empty when the answer is that there is none. */
    private @Nullable List<Held> statuses() {
        if (row.get("held").equals("NONE")) {
            return List.of();
        }
        HeldKind held = reading.choice(row.name("held"), row.get("held"), HeldKind.class);
        return held == null ? null : List.of(Held.of(held, DateRange.from(reading.applied().withDayOfMonth(1))));
    }

    private @Nullable Boolean consented() {
        return switch (row.get("consent")) {
            case "SIGNED" -> true;
            case "REFUSED" -> false;
            default -> null;
        };
    }
}
