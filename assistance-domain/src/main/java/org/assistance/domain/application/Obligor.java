package org.assistance.domain.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.value.IdNumber;
import org.jspecify.annotations.Nullable;

/** Somebody living elsewhere who owes a member support (XZ-15); the facts are in the application under the same number. */
@Embeddable
public class Obligor {
    private short number;
    private String name;

    @Column(name = "id_number")
    private @Nullable String idNumber;

    @Enumerated(EnumType.STRING)
    private Relation relation;

    @Column(name = "division_code")
    private String divisionCode;

    @SuppressWarnings("NullAway.Init")
    protected Obligor() {}

    Obligor(int number, String name, @Nullable IdNumber idNumber, Relation relation, String divisionCode) {
        this.number = (short) number;
        this.name = name;
        this.idNumber = idNumber == null ? null : idNumber.value();
        this.relation = relation;
        this.divisionCode = divisionCode;
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
        return Optional.ofNullable(idNumber).map(IdNumber::new);
    }

    /** To the member supported. */
    public Relation relation() {
        return relation;
    }
}
