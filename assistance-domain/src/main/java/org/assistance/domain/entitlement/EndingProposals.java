package org.assistance.domain.entitlement;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The endings on record, open or decided. */
public interface EndingProposals extends Repository<EndingProposal, Long> {
    EndingProposal saveAndFlush(EndingProposal proposal);

    /** One inside a scope. */
    @Query("""
            from EndingProposal x where x.id = :id and exists (select 1 from Entitlement e
                where e.id = x.entitlementId and e.divisionCode >= :lower and e.divisionCode < :upper)""")
    Optional<EndingProposal> findInScope(long id, String lower, String upper);

    /** Those of a right, the newest first. */
    List<EndingProposal> findByEntitlementIdOrderByIdDesc(long entitlementId);
}
