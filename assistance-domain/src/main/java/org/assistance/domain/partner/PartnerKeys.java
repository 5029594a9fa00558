package org.assistance.domain.partner;

import java.util.List;
import java.util.Optional;
import org.assistance.domain.place.DivisionScope;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The keys on record, usable or not. */
public interface PartnerKeys extends Repository<PartnerKey, Long> {
    /** All keys kept inside a scope, the newest first. */
    default List<PartnerKey> inside(DivisionScope scope) {
        return between(scope.lower(), scope.upper());
    }

    PartnerKey saveAndFlush(PartnerKey key);

    Optional<PartnerKey> findById(long id);

    Optional<PartnerKey> findByPrefix(String prefix);

    @Query("select k from PartnerKey k where k.divisionCode >= :lower and k.divisionCode < :upper order by k.id desc")
    List<PartnerKey> between(String lower, String upper);
}
