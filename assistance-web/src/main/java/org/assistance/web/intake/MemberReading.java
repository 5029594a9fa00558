package org.assistance.web.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assistance.domain.application.DeclaredMember;
import org.assistance.domain.application.Health;
import org.assistance.domain.application.Hukou;
import org.assistance.domain.application.Signature;
import org.assistance.domain.application.SignedBy;
import org.assistance.eligibility.facts.Care;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.CertificateStatus;
import org.assistance.eligibility.facts.Exclusion;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.Impairment;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.IndependenceBar;
import org.assistance.eligibility.facts.LabourAbility;
import org.assistance.eligibility.facts.Living;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.OutflowLine;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.facts.RuralTies;
import org.assistance.eligibility.facts.SchoolLevel;
import org.assistance.eligibility.facts.SupportForm;
import org.assistance.eligibility.value.DisabilityCertificateNumber;
import org.assistance.eligibility.value.DisabilityKind;
import org.assistance.eligibility.value.HalfWidth;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Months;
import org.assistance.web.intake.ApplicationForm.Row;
import org.jspecify.annotations.Nullable;

/** Reads a member's card: who it is, and the facts that decide. */
final class MemberReading {
    private static final int LONGEST_END = 4;
    private static final int SCHOOL_FROM = 6;
    private static final int SCHOOL_TO = 30;
    private static final int FULL_AGE = 18;

    private final Reading reading;
    private final Row row;
    private final int number;
    private final String applicantName;
    private final @Nullable IdNumber idNumber;
    private final @Nullable Integer age;
    private final @Nullable DisabilityCertificateNumber certificate;

    MemberReading(Reading reading, Row row, int number, String applicantName) {
        this.reading = reading;
        this.row = row;
        this.number = number;
        this.applicantName = applicantName;
        this.idNumber = reading.eitherNumber(row.name("idNumber"), row.get("idNumber"));
        this.age = idNumber == null ? null : Months.age(idNumber.birthDate(), reading.applied());
        this.certificate = certificate(reading, row, idNumber);
    }

    /** Who it is and what was signed. */
    DeclaredMember declared() {
        return new DeclaredMember(number, row.place(), reading.name(row.name("name"), row.get("name")), idNumber,
                relation(),
                reading.choice(row.name("hukou"), row.get("hukou"), Hukou.class),
                reading.choice(row.name("health"), row.get("health"), Health.class), certificate, signature());
    }

    private @Nullable Relation relation() {
        if (number == 1) {
            return Relation.SELF;
        }
        Relation relation = reading.choice(row.name("relation"), row.get("relation"), Relation.class);
        if (relation == Relation.SELF) {
            reading.wrong(row.name("relation"), "只有第一名成员是申请人本人，请选择与申请人的关系");
            return null;
        }
        return relation;
    }

    /** The facts; lists that the family has not declared complete are null. */
    MemberFacts facts(@Nullable List<Held> statuses, @Nullable List<IncomeLine> incomes,
            @Nullable List<OutflowLine> outflows) {
        Relation relation = number == 1
                ? Relation.SELF
                : reading.choice(row.name("relation"), row.get("relation"), Relation.class);
        String independence = independence();
        var local = new LocalReading(reading, row);
        return new MemberFacts(number, relation == null || number > 1 && relation == Relation.SELF
                ? Relation.OTHER
                : relation, idNumber == null ? null : idNumber.birthDate(), idNumber == null ? null : idNumber.sex(),
                null, living(), null,
                independence.isEmpty() ? null : independence.equals("YES"),
                independence.isEmpty() || independence.equals("YES")
                        ? null
                        : reading.choice(row.name("independence"), independence, IndependenceBar.class),
                school(), exclusion(), certificates(), care(),
                usually(reading.answer(row.get("seriousIllness")), false),
                reading.choice(row.name("labour"), row.get("labour"), LabourAbility.class), local.unmetSelfCare(),
                reading.choice(row.name("supportForm"), row.get("supportForm"), SupportForm.class),
                reading.choice(row.name("ruralTies"), row.get("ruralTies"), RuralTies.class), statuses, incomes,
                outflows).under(local.read());
    }

    /** The usual answer where the typist said that all not answered apart are as usual; silence is no answer. */
    private @Nullable Boolean usually(@Nullable Boolean answered, boolean usual) {
        return answered == null && row.isTicked("usual") ? Boolean.valueOf(usual) : answered;
    }

    /** How a member lives with the applicant; who is away for work or school has to be asked for apart. */
    private @Nullable Living living() {
        if (number == 1) {
            return Living.TOGETHER;
        }
        String typed = row.get("livesTogether");
        return typed.isEmpty() && row.isTicked("usual")
                ? Living.TOGETHER
                : reading.choice(row.name("livesTogether"), typed, Living.class);
    }

    private @Nullable Exclusion exclusion() {
        return row.get("exclusion").isEmpty() && row.isTicked("usual")
                ? Exclusion.NONE
                : reading.choice(row.name("exclusion"), row.get("exclusion"), Exclusion.class);
    }

    /** Asked of adults. */
    private String independence() {
        if (age != null && age < FULL_AGE) {
            return "";
        }
        String typed = row.get("independence");
        return typed.isEmpty() && row.isTicked("usual") ? "YES" : typed;
    }

    /** Below and above school age the question is not asked. */
    private @Nullable SchoolLevel school() {
        SchoolLevel chosen = reading.choice(row.name("school"), row.get("school"), SchoolLevel.class);
        return chosen == null && age != null && !asksSchool(age) ? SchoolLevel.NONE : chosen;
    }

    /** Whether somebody of an age is asked about school. */
    static boolean asksSchool(int age) {
        return age >= SCHOOL_FROM && age < SCHOOL_TO;
    }

    private List<Certificate> certificates() {
        LocalDate issued = reading.pastDay(row.name("certificateIssued"), row.get("certificateIssued"));
        LocalDate expires = reading.day(row.name("certificateExpires"), row.get("certificateExpires"));
        if (issued != null && expires != null && expires.isBefore(issued)) {
            reading.wrong(row.name("certificateExpires"), "有效期截止不能早于发证日期");
        }
        if (certificate == null) {
            return List.of();
        }
        var details = new ArrayList<Impairment>();
        if (certificate.kind() == DisabilityKind.MULTIPLE) {
            for (String input : List.of("detail1", "detail2", "detail3")) {
                Impairment detail = detail(input);
                if (detail != null) {
                    details.add(detail);
                }
            }
        }
        return List.of(new Certificate(certificate.kind(), certificate.grade(), details, issued, expires,
                CertificateStatus.VALID));
    }

    private @Nullable Impairment detail(String input) {
        String[] parts = row.get(input).split("-");
        if (parts.length != 2 || !parts[1].matches("[1-4]")) {
            return null;
        }
        DisabilityKind kind = reading.choice(row.name(input), parts[0], DisabilityKind.class);
        return kind == null ? null : new Impairment(kind, Integer.parseInt(parts[1]));
    }

    /** Asked of holders of a certificate only. */
    private @Nullable Care care() {
        if (certificate == null) {
            return Care.none();
        }
        if (row.get("care").equals("NO")) {
            if (!row.get("careSince").isBlank()) {
                reading.wrong(row.name("careSince"), "已选不需要长期照护，请删去起始日；需要的，请改选“需要”");
            }
            return Care.none();
        }
        LocalDate since = reading.pastDay(row.name("careSince"), row.get("careSince"));
        return row.get("care").equals("YES") && since != null ? Care.since(since) : null;
    }

    /** A day not given is the day of the application; for a minor the applicant signs unless another guardian is named. */
    private @Nullable Signature signature() {
        if (!row.isTicked("signed")) {
            return null;
        }
        LocalDate typed = reading.pastDay(row.name("signedOn"), row.get("signedOn"));
        LocalDate on = typed == null ? reading.applied() : typed;
        SignedBy by = reading.choice(row.name("signedBy"), row.get("signedBy"), SignedBy.class);
        if (by == null) {
            boolean minor = idNumber != null && Months.age(idNumber.birthDate(), on) < FULL_AGE;
            by = minor ? SignedBy.GUARDIAN : SignedBy.SELF;
        }
        if (by == SignedBy.SELF) {
            return new Signature(on, by, null, row.struck());
        }
        String guardian = reading.name(row.name("guardian"), row.get("guardian"));
        if (guardian.isEmpty() && number > 1) {
            guardian = applicantName;
        }
        if (guardian.isEmpty()) {
            reading.wrong(row.name("guardian"), "监护人代签的，请填写监护人姓名");
            return null;
        }
        return new Signature(on, by, guardian, row.struck());
    }

    /** The number of a certificate; its last two digits are enough, since the first 18 are the holder's. */
    static @Nullable DisabilityCertificateNumber certificate(Reading reading, Row row, @Nullable IdNumber holder) {
        String typed = HalfWidth.closed(row.get("certificate"));
        if (typed.isEmpty()) {
            return null;
        }
        boolean end = typed.length() <= LONGEST_END;
        String whole = holder != null && end ? holder.value() + typed : typed;
        String problem = end
                ? DisabilityCertificateNumber.problemOfEnd(typed)
                : holder == null
                        ? DisabilityCertificateNumber.problemOf(whole)
                        : DisabilityCertificateNumber.problemOf(whole, holder);
        if (problem != null) {
            reading.wrong(row.name("certificate"), problem);
        }
        // Without the holder's number its own fault is told; the end alone makes no whole number.
        return problem != null || end && holder == null ? null : DisabilityCertificateNumber.parse(whole);
    }
}
