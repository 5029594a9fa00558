package org.assistance.domain.payment;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The changes of accounts on record, open or decided. */
public interface AccountChanges extends Repository<AccountChange, Long> {
    AccountChange saveAndFlush(AccountChange change);

    /** One inside a scope. */
    @Query("""
            from AccountChange c where c.id = :id and exists (select 1 from Entitlement e
                where e.id = c.entitlementId and e.divisionCode >= :lower and e.divisionCode < :upper)""")
    Optional<AccountChange> findInScope(long id, String lower, String upper);

    /** Those of a right, the newest first. */
    List<AccountChange> findByEntitlementIdOrderByIdDesc(long entitlementId);
}
