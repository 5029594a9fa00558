package org.assistance.domain.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.assistance.domain.secret.IdNumbers;
import org.assistance.domain.secret.SealedColumn;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Sex;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody known to the system, once, by the identity number (公民身份号码; DF-01). Only what changed is written: a death takes
 * its turn with the lists, by a trigger of the column, and a mended name need not wait for them.
 */
@Entity
@DynamicUpdate
@EntityListeners(SealedRows.class)
@Table(name = "person")
public class Person {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "id_sealed", updatable = false)
    private byte[] sealed;

    @Column(name = "id_index", updatable = false)
    private byte[] numberIndex;

    @Transient
    private @Nullable IdNumbers numbers;

    private String name;

    @Enumerated(EnumType.STRING)
    private Sex sex;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    @Column(name = "died_on")
    private @Nullable LocalDate diedOn;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    public long id() {
        return id;
    }

    /** The keyed index of the number, 32 bytes. */
    public byte[] numberIndex() {
        return numberIndex.clone();
    }

    /** The number, opened each time it is asked for. */
    public IdNumber idNumber() {
        return Objects.requireNonNull(numbers).open(sealed, SealedColumn.PERSON_NUMBER.cell(id));
    }

    void opensWith(IdNumbers key) {
        numbers = key;
    }

    public String name() {
        return name;
    }

    /** Mends a name that was typed wrong, while nobody else's application rests on it. */
    void mend(String right) {
        name = right;
    }

    public Sex sex() {
        return sex;
    }

    public LocalDate birthDate() {
        return birthDate;
    }

    /** The day of death; empty while living, as far as is known. */
    public Optional<LocalDate> diedOn() {
        return Optional.ofNullable(diedOn);
    }

    /** Notes a death, as reported by the department that keeps the records. */
    public void died(LocalDate day) {
        diedOn = day;
    }
}
