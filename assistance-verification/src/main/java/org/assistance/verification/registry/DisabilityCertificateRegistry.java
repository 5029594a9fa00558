package org.assistance.verification.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
final class DisabilityCertificateRegistry implements Registry {
    private static final String NUMBER = "残疾人证号";
    private static final String ISSUED = "发证日期";
    private static final String EXPIRES = "有效期至";
    private static final String STATUS = "证件状态";
    private static final String DETAILS = "多重残疾明细";

    private static final Map<String, CertificateStatus> STATUSES = Map.of("有效", CertificateStatus.VALID, "到期",
            CertificateStatus.EXPIRED, "注销", CertificateStatus.CANCELLED, "冻结", CertificateStatus.FROZEN);

    @Override
    public String code() {
        return "DISABILITY_CERTIFICATE";
    }

    @Override
    public String label() {
        return "残疾人证";
    }

    @Override
    public String department() {
        return "残联";
    }

    @Override
    public List<Column> ownColumns() {
        return List.of(Column.required(NUMBER, "20位，可带补办后缀", "99010119500101123244"),
                Column.required(ISSUED, "例如 2020-01-31", "2020-01-31"), Column.required(EXPIRES, "", "2030-01-30"),
                Column.required(STATUS, "有效、到期、注销或冻结", "有效"), Column.optional(DETAILS, "多重残疾填写，例如 智力1;肢体2", ""));
    }

    // The holder's number is kept once, in its own column: the detail keeps what follows it.
    @Override
    public Particulars read(Row row) {
        String number = Row.narrow(row.required(NUMBER));
        IdNumber holder = row.problems().isEmpty() ? row.idNumber(Column.ID_NUMBER.header()) : null;
        String kindAndGrade = "";
        if (!number.isEmpty() && holder != null) {
            String wrong = DisabilityCertificateNumber.problemOf(number, holder);
            if (wrong != null) {
                row.problem(NUMBER, wrong);
            } else {
                kindAndGrade = number.substring(18);
            }
        }
        LocalDate issued = row.pastDay(ISSUED);
        LocalDate expires = row.day(EXPIRES);
        if (issued != null && expires != null && expires.isBefore(issued)) {
            row.problem(EXPIRES, "早于发证日期");
        }
        String status = row.oneOf(STATUS, STATUSES.keySet().stream().sorted().toList());
        String details = Row.narrow(row.text(DETAILS));
        if (impairments(details) == null) {
            row.problem(DETAILS, "应写作 智力1;肢体2 这样的格式");
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
                : declared.stream().map(DisabilityCertificateRegistry::words).collect(Collectors.joining("；"));
    }

    @Override
    public Answer compare(Question question) {
        List<Certificate> known = question.declaredMember().certificates();
        List<Certificate> declared = known == null ? List.of() : known;
        List<Certificate> found = question.records().stream().map(DisabilityCertificateRegistry::certificate).toList();
        FoundFacts facts = FoundFacts.certificates(found);
        if (found.isEmpty()) {
            return new Answer.NotFound(Answer.Beside.words(declared(question), "无记录"), facts,
                    !declared.isEmpty());
        }
        String words = found.stream().map(DisabilityCertificateRegistry::words).collect(Collectors.joining("；"));
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

    private static Certificate certificate(Particulars record) {
        String[] parts = record.detail().split("\\|", -1);
        DisabilityKind kind = DisabilityKind.ofDigit(parts[0].charAt(0) - '0');
        List<Impairment> details = parts.length > 1 ? impairments(parts[1]) : List.of();
        return new Certificate(kind, parts[0].charAt(1) - '0', details == null ? List.of() : details, record.from(),
                record.to(), STATUSES.getOrDefault(String.valueOf(record.status()), CertificateStatus.FROZEN));
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
