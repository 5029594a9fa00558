package org.assistance.verification.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.assistance.domain.verification.FoundFacts;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.CertificateStatus;
import org.assistance.eligibility.facts.Impairment;
import org.assistance.eligibility.value.DisabilityCertificateNumber;
import org.assistance.eligibility.value.DisabilityKind;
import org.assistance.eligibility.value.IdNumber;
import org.jspecify.annotations.Nullable;

/** Disability certificates (残疾人证; DF-20 to DF-23). Kind and grade are read from the number itself. */
record DisabilityCertificates(DepartmentSource source) implements Registry {
    // The holder's number is kept once, in its own column: the detail keeps what follows it.
    @Override
    public Particulars read(Cells cells) {
        String typed = cells.text(ColumnRole.NUMBER);
        String number = Row.narrow(typed);
        IdNumber holder = cells.holder();
        String kindAndGrade = "";
        if (!typed.isEmpty() && holder != null) {
            String wrong = DisabilityCertificateNumber.problemOf(number, holder);
            if (wrong != null) {
                cells.problem(ColumnRole.NUMBER, wrong);
            } else {
                kindAndGrade = number.substring(18);
            }
        }
        LocalDate issued = cells.pastDay(ColumnRole.FROM);
        LocalDate expires = cells.day(ColumnRole.TO);
        cells.inOrder(issued, expires);
        String status = cells.word(ColumnRole.STATUS);
        String details = Row.narrow(cells.text(ColumnRole.DETAIL));
        if (impairments(details) == null) {
            cells.problem(ColumnRole.DETAIL, "应写作 智力1;肢体2 这样的格式");
        }
        return new Particulars(null, issued, expires, status, kindAndGrade + "|" + details);
    }

    // A person holds one certificate; an exchanged one is no second.
    @Override
    public boolean sameThing(Particulars one, Particulars other) {
        return true;
    }

    @Override
    public String declared(Question question) {
        List<Certificate> declared = question.declaredMember().certificates();
        return declared == null || declared.isEmpty()
                ? "未申报"
                : declared.stream().map(DisabilityCertificates::words).collect(Collectors.joining("；"));
    }

    @Override
    public Answer compare(Question question) {
        List<Certificate> known = question.declaredMember().certificates();
        List<Certificate> declared = known == null ? List.of() : known;
        List<Certificate> found = question.records().stream().map(this::certificate).toList();
        FoundFacts facts = FoundFacts.certificates(found);
        if (found.isEmpty()) {
            return new Answer.NotFound(Answer.Beside.words(declared(question), "无记录"), facts,
                    !declared.isEmpty());
        }
        String words = found.stream().map(DisabilityCertificates::words).collect(Collectors.joining("；"));
        var beside = Answer.Beside.words(declared(question), words);
        return declared.size() == found.size()
                && declared.stream().allMatch(one -> found.stream().anyMatch(other -> fits(one, other)))
                        ? new Answer.Confirmed(beside, facts)
                        : new Answer.Differs(beside, facts);
    }

    // A day that the household did not give is filled in from the record; one that it gave must be the same.
    private static boolean fits(Certificate declared, Certificate found) {
        return declared.kind() == found.kind() && declared.grade() == found.grade()
                && declared.status() == found.status()
                && (declared.expires() == null || declared.expires().equals(found.expires()))
                && (declared.issued() == null || declared.issued().equals(found.issued()))
                && (declared.details().isEmpty() || declared.details().equals(found.details()));
    }

    private Certificate certificate(Particulars record) {
        String[] parts = record.detail().split("\\|", -1);
        DisabilityKind kind = DisabilityKind.ofDigit(parts[0].charAt(0) - '0');
        List<Impairment> details = parts.length > 1 ? impairments(parts[1]) : List.of();
        return new Certificate(kind, parts[0].charAt(1) - '0', details == null ? List.of() : details, record.from(),
                record.to(), status(record.status()));
    }

    // A state that nobody explained gives no right.
    private CertificateStatus status(@Nullable String word) {
        String kind = source.meaning(ColumnRole.STATUS, word).kind();
        return kind == null ? CertificateStatus.FROZEN : CertificateStatus.valueOf(kind);
    }

    /** The details of a 多重 certificate as typed, or null when they cannot be read. */
    private static @Nullable List<Impairment> impairments(String details) {
        var all = new ArrayList<Impairment>();
        for (String part : details.split("[;,、]")) {
            if (part.isEmpty()) {
                continue;
            }
            Impairment read = impairment(part);
            if (read == null) {
                return null;
            }
            all.add(read);
        }
        return all;
    }

    private static @Nullable Impairment impairment(String part) {
        for (DisabilityKind kind : DisabilityKind.values()) {
            if (part.matches(kind.label() + "[1-4]级?")) {
                return new Impairment(kind, part.charAt(kind.label().length()) - '0');
            }
        }
        return null;
    }

    private static String words(Certificate certificate) {
        return new Impairment(certificate.kind(), certificate.grade()).format() + "，" + certificate.status().label()
                + (certificate.expires() == null ? "" : "，有效期至 " + certificate.expires());
    }
}
