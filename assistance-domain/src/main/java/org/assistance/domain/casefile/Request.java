package org.assistance.domain.casefile;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.DivisionLevel;
import org.assistance.eligibility.value.Programme;

/**
 * Whose request a case is and what for (案由): written when it is opened. Only a correction of what was declared changes
 * any of it, and then the whole declaration at once; where the case stands on its road is {@link AssistanceCase}'s.
 */
@MappedSuperclass
public abstract class Request {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(updatable = false)
    private String number;

    @Column(name = "application_id")
    private Long applicationId;

    @Column(name = "division_code")
    private String divisionCode;

    @Column(name = "township_code", updatable = false)
    private String townshipCode;

    @Column(name = "applicant_name")
    private String applicantName;

    @Column(name = "opened_on", updatable = false)
    private LocalDate openedOn;

    // Pages name the programmes after the transaction is over; read by one query for fifty cases.
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "case_programme", joinColumns = @JoinColumn(name = "case_id"))
    @Column(name = "programme")
    @Enumerated(EnumType.STRING)
    private Set<Programme> programmes = EnumSet.noneOf(Programme.class);

    @SuppressWarnings("NullAway.Init")
    protected Request() {}

    Request(String number, NewCase asked, LocalDate on) {
        this.number = number;
        this.applicationId = asked.applicationId();
        this.divisionCode = asked.division().value();
        this.townshipCode = asked.township().value();
        this.applicantName = asked.applicantName();
        this.programmes = EnumSet.copyOf(asked.programmes());
        this.openedOn = on;
    }

    /** From now on it rests on another version of the declaration. */
    void declaredAnew(Declaration newer) {
        if (!newer.division()
                .at(DivisionLevel.TOWNSHIP)
                .value()
                .equals(townshipCode)) {
            throw new IllegalMove("更正后的居住地不在本乡镇（街道），请撤回后由现居住地受理");
        }
        applicationId = newer.applicationId();
        divisionCode = newer.division().value();
        applicantName = newer.applicantName();
    }

    public long id() {
        return id;
    }

    /** The case number (DF-52). */
    public String number() {
        return number;
    }

    /** The version of the application that it rests on. */
    public long applicationId() {
        return applicationId;
    }

    /** Where the family lives, to village level where known. */
    public DivisionCode division() {
        return new DivisionCode(divisionCode);
    }

    /** The township that handles it. */
    public DivisionCode township() {
        return new DivisionCode(townshipCode);
    }

    public String applicantName() {
        return applicantName;
    }

    /** The programmes asked for that travel this road. */
    public Set<Programme> programmes() {
        return Collections.unmodifiableSet(programmes);
    }

    /** The programmes' short labels: 低保、生活补贴. */
    public String programmeLabels() {
        return programmes.stream().sorted().map(Programme::shortLabel).collect(Collectors.joining("、"));
    }

    public LocalDate openedOn() {
        return openedOn;
    }
}
