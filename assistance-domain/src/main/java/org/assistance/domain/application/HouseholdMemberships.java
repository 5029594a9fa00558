package org.assistance.domain.application;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Who belongs to which household, and when. */
public interface HouseholdMemberships extends Repository<HouseholdMembership, Long> {
    HouseholdMembership save(HouseholdMembership membership);

    void delete(HouseholdMembership membership);

    void flush();

    /** The memberships that stand on a day or begin later. */
    @Query("""
            from HouseholdMembership m
            where m.personId in :people and (m.validTo is null or m.validTo >= :on) order by m.personId, m.validFrom""")
    List<HouseholdMembership> standing(Collection<Long> people, LocalDate on);

    /** The members of a household on a day. */
    @Query("""
            from HouseholdMembership m
            where m.householdId = :household and m.validFrom <= :on and (m.validTo is null or m.validTo >= :on)
            order by m.id""")
    List<HouseholdMembership> ofHousehold(long household, LocalDate on);
}
