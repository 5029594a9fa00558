package org.assistance.domain.entitlement;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The rights on record, standing or ended. */
public interface Entitlements extends Repository<Entitlement, Long> {
    Entitlement saveAndFlush(Entitlement given);

    /** A right inside a scope: codes from {@code lower} up to below {@code upper}. */
    @Query("from Entitlement e where e.id = :id and e.divisionCode >= :lower and e.divisionCode < :upper")
    Optional<Entitlement> findInScope(long id, String lower, String upper);

    Optional<Entitlement> findById(long id);

    /** What a case led to, in the order granted. */
    List<Entitlement> findByCaseIdOrderById(long caseId);
}
