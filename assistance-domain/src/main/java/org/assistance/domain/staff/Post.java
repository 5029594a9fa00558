package org.assistance.domain.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.assistance.eligibility.value.DivisionCode;
import org.jspecify.annotations.Nullable;

/** A post (岗位): an officer holds a role in a division from a first day to a last day, both inclusive. */
@Entity
@Table(name = "post")
public class Post {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "officer_id", updatable = false)
    private long officerId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Role role;

    @Column(name = "division_code", updatable = false)
    private String divisionCode;

    @Column(name = "valid_from", updatable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Column(name = "given_by", updatable = false)
    private @Nullable Long givenBy;

    @Column(name = "given_at", updatable = false)
    private Instant givenAt;

    @Column(name = "proposal_id", updatable = false)
    private @Nullable Long proposalId;

    @Column(name = "ended_by")
    private @Nullable Long endedBy;

    @SuppressWarnings("NullAway.Init")
    protected Post() {}

    /**
     * Gives an officer a role in a division.
     *
     * @param validTo the last day, or null while it is held
     * @param givenBy the officer who gave it; null when the one-time command did
     * @throws IllegalArgumentException when the role does not exist at the level of the division
     */
    public Post(long officerId, Role role, DivisionCode division, LocalDate validFrom, @Nullable LocalDate validTo,
            @Nullable Long givenBy, Instant givenAt) {
        if (!role.fits(division)) {
            throw new IllegalArgumentException(role + " does not exist in " + division.value());
        }
        this.officerId = officerId;
        this.role = role;
        this.divisionCode = division.value();
        this.validFrom = validFrom;
        this.validTo = validTo;
        this.givenBy = givenBy;
        this.givenAt = givenAt;
    }

    /** A post that a second person agreed to. */
    Post(PostProposal agreed, long officerId, LocalDate from, Instant givenAt) {
        this(officerId, agreed.role(), agreed.division(), from, agreed.validTo(), agreed.askedBy(), givenAt);
        this.proposalId = agreed.id();
    }

    /** Ends the post with a last day, not before its first. */
    public void end(LocalDate lastDay, long by) {
        if (lastDay.isBefore(validFrom)) {
            throw new IllegalArgumentException("a post cannot end before it begins");
        }
        validTo = lastDay;
        endedBy = by;
    }

    /** Whether the post is held on a day; the first and the last day count. */
    public boolean heldOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Whether it is the one post of the one-time command: a role over the whole country that no officer gave. */
    public boolean isOfConsole(Role asked) {
        return role == asked && givenBy == null && division().equals(DivisionCode.COUNTRY);
    }

    public long id() {
        return id;
    }

    public long officerId() {
        return officerId;
    }

    public Role role() {
        return role;
    }

    public DivisionCode division() {
        return new DivisionCode(divisionCode);
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** The last day; empty while it is held. */
    public Optional<LocalDate> validTo() {
        return Optional.ofNullable(validTo);
    }
}
