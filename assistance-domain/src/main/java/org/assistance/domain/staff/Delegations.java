package org.assistance.domain.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assistance.domain.place.DivisionScope;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Programme;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The delegations on record, in force now or once. */
public interface Delegations extends Repository<Delegation, Long> {
    /** The delegation in force for a programme in a township on a day; without one the county decides. */
    default Optional<Delegation> inForce(Programme programme, DivisionCode township, LocalDate on) {
        return inForce(programme, township.value(), on);
    }

    /** All delegations to townships inside a scope, by township, newest first. */
    default List<Delegation> inside(DivisionScope scope) {
        return between(scope.lower(), scope.upper());
    }

    Delegation saveAndFlush(Delegation delegation);

    Optional<Delegation> findById(long id);

    @Query("""
            select d from Delegation d
            where d.programme = :programme and d.townshipCode = :township
              and d.validFrom <= :on and (d.validTo is null or d.validTo >= :on)""")
    Optional<Delegation> inForce(Programme programme, String township, LocalDate on);

    @Query("""
            select d from Delegation d
            where d.townshipCode >= :lower and d.townshipCode < :upper
            order by d.townshipCode, d.programme, d.validFrom desc""")
    List<Delegation> between(String lower, String upper);
}
