package org.assistance.domain.entitlement;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The rights on record, standing or ended. */
public interface Entitlements extends Repository<Entitlement, Long> {
    Entitlement saveAndFlush(Entitlement given);

    /** A right inside a scope: codes from {@code lower} up to below {@code upper}; not of a relative of the reader. */
    @Query(nativeQuery = true, value = """
            select e.* from entitlement e where e.id = :id and e.division_code >= :lower and e.division_code < :upper
                and not shut_out(e.case_id, :reader)""")
    Optional<Entitlement> findInScope(long id, String lower, String upper, long reader);

    Optional<Entitlement> findById(long id);

    /** What a case led to, in the order granted. */
    List<Entitlement> findByCaseIdOrderById(long caseId);
}
