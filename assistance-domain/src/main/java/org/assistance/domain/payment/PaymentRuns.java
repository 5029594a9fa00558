package org.assistance.domain.payment;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The runs on record. */
public interface PaymentRuns extends Repository<PaymentRun, Long> {
    PaymentRun saveAndFlush(PaymentRun run);

    /** A run whose division lies inside a scope: the officer answers for all of it. */
    @Query("from PaymentRun r where r.id = :id and r.divisionCode >= :lower and r.divisionCode < :upper")
    Optional<PaymentRun> findInScope(long id, String lower, String upper);

    /** A run that touches a scope: inside it, or of the county or city around it; the caller shows the scope's own lines only. */
    @Query("""
            from PaymentRun r where r.id = :id
              and (r.divisionCode >= :lower and r.divisionCode < :upper or r.divisionCode in :above)""")
    Optional<PaymentRun> findTouching(long id, String lower, String upper, java.util.Collection<String> above);
}
