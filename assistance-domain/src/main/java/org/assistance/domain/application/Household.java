package org.assistance.domain.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.assistance.eligibility.value.DivisionCode;

/** A family as it lives together (家庭), across its applications; who belongs to it is in {@link HouseholdMembership}. */
@Entity
@Table(name = "household")
public class Household {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "division_code")
    private String divisionCode;

    @SuppressWarnings("NullAway.Init")
    protected Household() {}

    Household(DivisionCode division) {
        divisionCode = division.value();
    }

    public long id() {
        return id;
    }

    public DivisionCode division() {
        return new DivisionCode(divisionCode);
    }

    void movedTo(DivisionCode division) {
        divisionCode = division.value();
    }
}
