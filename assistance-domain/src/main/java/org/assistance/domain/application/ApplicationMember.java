package org.assistance.domain.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Transient;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.assistance.domain.secret.Cell;
import org.assistance.domain.secret.SealedColumn;
import org.assistance.domain.secret.Secrets;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.value.DisabilityCertificateNumber;
import org.jspecify.annotations.Nullable;

/** A member of the household as the application names it; the facts that decide are under the same number. */
@Embeddable
public class ApplicationMember {
    private static final int HOLDER = 18;

    private short number;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    private @Nullable String name;

    @Enumerated(EnumType.STRING)
    private Relation relation;

    @Column(name = "division_code")
    private String divisionCode;

    @Enumerated(EnumType.STRING)
    private Hukou hukou;

    @Column(name = "health_sealed")
    private byte @Nullable [] healthSealed;

    @Transient
    private @Nullable Health health;

    // What follows the holder's identity number, which is the person's and kept there.
    @Column(name = "certificate_end")
    private @Nullable String certificateEnd;

    @SuppressWarnings("NullAway.Init")
    protected ApplicationMember() {}

    ApplicationMember(int number, Person person, String name, Relation relation, String divisionCode, Hukou hukou,
            byte @Nullable [] healthSealed, @Nullable DisabilityCertificateNumber certificate) {
        this.number = (short) number;
        this.person = person;
        this.name = name;
        this.relation = relation;
        this.divisionCode = divisionCode;
        this.hukou = hukou;
        this.healthSealed = healthSealed;
        this.certificateEnd = certificate == null ? null : certificate.text().substring(HOLDER);
    }

    /** What is kept of a member's health; null where it is not given. */
    static byte @Nullable [] sealed(@Nullable Health health, UUID draftId, int number, Secrets secrets) {
        return secrets.sealText(health == null ? null : health.letter(), cell(draftId, number));
    }

    private static Cell cell(UUID draftId, int number) {
        return SealedColumn.HEALTH.cell(draftId + "." + number);
    }

    ApplicationMember open(Secrets secrets, UUID draftId) {
        if (healthSealed != null && health == null) {
            health = Health.of(Objects.requireNonNull(secrets.openText(healthSealed, cell(draftId, number))));
        }
        return this;
    }

    /** 1 to n; the applicant is 1. */
    public int number() {
        return number;
    }

    /** Who it is; loaded on first use inside the transaction. */
    public Person person() {
        return person;
    }

    /** The name as this version declares it, which a correction may have mended since. */
    public String name() {
        return name == null ? person.name() : name;
    }

    /** To the applicant. */
    public Relation relation() {
        return relation;
    }

    public Hukou hukou() {
        return hukou;
    }

    /** The state of health as declared; empty when not given. */
    public Optional<Health> health() {
        return Optional.ofNullable(health);
    }

    /** The number of the disability certificate, if there is one. */
    public Optional<DisabilityCertificateNumber> certificate() {
        return Optional.ofNullable(certificateEnd)
                .map(end -> DisabilityCertificateNumber.parse(person.idNumber().value() + end));
    }
}
