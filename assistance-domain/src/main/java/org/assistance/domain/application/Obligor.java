package org.assistance.domain.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Transient;
import java.util.Optional;
import java.util.UUID;
import org.assistance.domain.secret.Cell;
import org.assistance.domain.secret.IdNumbers;
import org.assistance.domain.secret.SealedColumn;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.value.IdNumber;
import org.jspecify.annotations.Nullable;

/** Somebody living elsewhere who owes a member support (XZ-15); the facts are in the application under the same number. */
@Embeddable
public class Obligor {
    private short number;
    private String name;

    @Column(name = "id_sealed")
    private byte @Nullable [] sealed;

    @Transient
    private @Nullable IdNumber idNumber;

    @Enumerated(EnumType.STRING)
    private Relation relation;

    @Column(name = "division_code")
    private String divisionCode;

    @SuppressWarnings("NullAway.Init")
    protected Obligor() {}

    Obligor(int number, String name, byte @Nullable [] sealed, Relation relation, String divisionCode) {
        this.number = (short) number;
        this.name = name;
        this.sealed = sealed;
        this.relation = relation;
        this.divisionCode = divisionCode;
    }

    static Cell cell(UUID draftId, int number) {
        return SealedColumn.OBLIGOR_NUMBER.cell(draftId + "." + number);
    }

    Obligor open(IdNumbers numbers, UUID draftId) {
        if (sealed != null && idNumber == null) {
            idNumber = numbers.open(sealed, cell(draftId, number));
        }
        return this;
    }

    /** 1 to n. */
    public int number() {
        return number;
    }

    public String name() {
        return name;
    }

    /** The identity number, where it is known. */
    public Optional<IdNumber> idNumber() {
        return Optional.ofNullable(idNumber);
    }

    /** To the member supported. */
    public Relation relation() {
        return relation;
    }
}
