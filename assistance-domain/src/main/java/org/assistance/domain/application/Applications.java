package org.assistance.domain.application;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The applications. What a person asks for is asked within a scope: codes from {@code lower} up to below {@code upper}. */
public interface Applications extends Repository<Application, Long> {
    Application save(Application application);

    /** For use cases that hold a case already, whose scope was checked. */
    Optional<Application> findById(long id);

    Optional<Application> findByDraftId(UUID draftId);

    @Query("from Application a where a.id = :id and a.divisionCode >= :lower and a.divisionCode < :upper")
    Optional<Application> findInScope(long id, String lower, String upper);
}
