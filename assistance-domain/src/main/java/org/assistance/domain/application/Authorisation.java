package org.assistance.domain.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The consent of one person to be checked (核对授权; XZ-50, XZ-51): valid from the day it was signed until it ends, as when
 * the family is found ineligible or its members change. Without a live one nothing may be asked about the person, and under it nothing
 * that was struck out.
 */
@Entity
@Table(name = "authorisation")
public class Authorisation {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "application_id", updatable = false)
    private long applicationId;

    @Column(name = "person_id", updatable = false)
    private @Nullable Long personId;

    @Column(name = "obligor_number", updatable = false)
    private @Nullable Short obligorNumber;

    @Column(name = "division_code", updatable = false)
    private String divisionCode;

    @Column(updatable = false)
    private String number;

    @Column(name = "carries_id", updatable = false)
    private @Nullable Long carriesId;

    @Column(name = "signed_on", updatable = false)
    private LocalDate signedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "signed_by", updatable = false)
    private SignedBy signedBy;

    @Column(name = "guardian_name", updatable = false)
    private @Nullable String guardianName;

    @Column(name = "struck_sources", updatable = false)
    private String[] struckSources = {};

    @Column(name = "struck_departments", updatable = false)
    private String[] struckDepartments = {};

    @Column(name = "struck_words", updatable = false)
    private @Nullable String struckWords;

    @Column(name = "ends_on")
    private @Nullable LocalDate endsOn;

    @SuppressWarnings("NullAway.Init")
    protected Authorisation() {}

    private Authorisation(Application application, Signature signature, String number) {
        this.applicationId = application.id();
        this.divisionCode = application.division().value();
        this.number = number;
        this.signedOn = signature.on();
        this.signedBy = signature.by();
        this.guardianName = signature.guardian();
    }

    static Authorisation ofMember(Application application, ApplicationMember member, Signature signature) {
        var signed = new Authorisation(application, signature,
                "SQ%08d-%02d".formatted(application.id(), member.number()));
        signed.personId = member.person().id();
        return signed;
    }

    static Authorisation ofObligor(Application application, Obligor obligor, Signature signature) {
        var signed = new Authorisation(application, signature,
                "SQ%08d-Y%d".formatted(application.id(), obligor.number()));
        signed.obligorNumber = (short) obligor.number();
        return signed;
    }

    public long id() {
        return id;
    }

    public long applicationId() {
        return applicationId;
    }

    /** The member who may be checked; empty for an obligor. */
    public Optional<Long> personId() {
        return Optional.ofNullable(personId);
    }

    /** The obligor who may be checked, by number in the application; empty for a member. */
    public Optional<Integer> obligorNumber() {
        return Optional.ofNullable(obligorNumber).map(Short::intValue);
    }

    /** 授权书编号. */
    public String number() {
        return number;
    }

    public LocalDate signedOn() {
        return signedOn;
    }

    public SignedBy signedBy() {
        return signedBy;
    }

    /** The guardian's name where one signed. */
    public Optional<String> guardianName() {
        return Optional.ofNullable(guardianName);
    }

    /** The last day; empty while it stands. */
    public Optional<LocalDate> endsOn() {
        return Optional.ofNullable(endsOn);
    }

    /** It is a paper signed for an earlier application of the same right, with that paper's number (XZ-51). */
    void carries(Authorisation paper) {
        number = paper.number;
        carriesId = paper.carriesId == null ? paper.id : paper.carriesId;
    }

    /** Leaves out what was struck out of the paper. */
    void strikes(Struck struck) {
        struckSources = struck.sources().stream().sorted().toArray(String[]::new);
        struckDepartments = struck.departments().stream().sorted().toArray(String[]::new);
        struckWords = struck.words().isEmpty() ? null : struck.words();
    }

    /** What was struck out of the paper and may not be asked for (XZ-51). */
    public Struck struck() {
        return new Struck(Set.of(struckSources), Set.of(struckDepartments),
                Objects.requireNonNullElse(struckWords, ""));
    }

    /** Whether it was signed for an earlier application and holds on. */
    public boolean isCarried() {
        return carriesId != null;
    }

    /** Whether the same person signed it on the same day, so that it is the same paper registered again. */
    boolean isTheSamePaperAs(Authorisation other) {
        return personId != null && personId.equals(other.personId) && signedOn.equals(other.signedOn)
                && signedBy == other.signedBy;
    }

    /** Whether it allows a check on a day. */
    public boolean standsOn(LocalDate day) {
        return !day.isBefore(signedOn) && (endsOn == null || !day.isAfter(endsOn));
    }

    /** Ends it: nothing may be asked after this day. One that ended earlier stays so. */
    public void end(LocalDate lastDay) {
        LocalDate day = lastDay.isBefore(signedOn) ? signedOn : lastDay;
        if (endsOn == null || day.isBefore(endsOn)) {
            endsOn = day;
        }
    }
}
