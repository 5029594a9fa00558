package org.assistance.domain.place;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.DivisionLevel;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An administrative division (行政区划) with the days it stands (DF-11, DF-14); only {@link ImportingDivisions} writes it. */
@Entity
@Immutable
@Table(name = "division")
public class Division {
    @Id
    private String code;

    @Column(name = "parent_code")
    private @Nullable String parentCode;

    private short level;
    private String name;

    @Column(name = "full_name")
    private String fullName;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Column(name = "replaced_by")
    private @Nullable String replacedBy;

    @Column(name = "urban_rural")
    private @Nullable String urbanRural;

    @SuppressWarnings("NullAway.Init")
    protected Division() {}

    /** The statistics code. */
    public DivisionCode code() {
        return new DivisionCode(code);
    }

    /** The division above; the country has none. */
    public Optional<DivisionCode> parent() {
        return Optional.ofNullable(parentCode).map(DivisionCode::new);
    }

    /** Country, province, city, county, township or village. */
    public DivisionLevel level() {
        return DivisionLevel.values()[level];
    }

    /** Its own name: 孔城镇. */
    public String name() {
        return name;
    }

    /** Its name with those above it: 安徽省安庆市桐城市孔城镇. */
    public String fullName() {
        return fullName;
    }

    /** The first day it stands. */
    public LocalDate validFrom() {
        return validFrom;
    }

    /** The last day it stands; empty while nothing ends it. */
    public Optional<LocalDate> validTo() {
        return Optional.ofNullable(validTo);
    }

    /** The division that followed it, when it was merged or given a new code. */
    public Optional<DivisionCode> replacedBy() {
        return Optional.ofNullable(replacedBy).map(DivisionCode::new);
    }

    /** The statistics office's class of a village (DF-13); empty above, and where no file said. */
    public Optional<UrbanRural> urbanRural() {
        return Optional.ofNullable(urbanRural).flatMap(UrbanRural::ofCode);
    }

    /** Whether it stands on a day. */
    public boolean standsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
