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
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.value.DivisionCode;
import org.jspecify.annotations.Nullable;

/** That a person belongs to a household from one day to another; never to two on one day (XZ-13). */
@Entity
@Table(name = "household_membership")
public class HouseholdMembership {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "household_id", updatable = false)
    private Long householdId;

    @Column(name = "person_id", updatable = false)
    private Long personId;

    @Enumerated(EnumType.STRING)
    private Relation relation;

    @Column(name = "division_code")
    private String divisionCode;

    @Column(name = "valid_from", updatable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @SuppressWarnings("NullAway.Init")
    protected HouseholdMembership() {}

    HouseholdMembership(Household household, Person person, Relation relation, DivisionCode division, LocalDate from) {
        this.householdId = household.id();
        this.personId = person.id();
        this.relation = relation;
        this.divisionCode = division.value();
        this.validFrom = from;
    }

    public long householdId() {
        return householdId;
    }

    public long personId() {
        return personId;
    }

    public Relation relation() {
        return relation;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    void declared(Relation newest, DivisionCode division) {
        relation = newest;
        divisionCode = division.value();
    }

    void endsOn(LocalDate lastDay) {
        validTo = lastDay;
    }
}
