package org.assistance.domain.application;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The applications. What a person asks for is asked within a scope: codes from {@code lower} up to below {@code upper}. */
public interface Applications extends Repository<Application, Long> {
    Application save(Application application);

    /** For use cases that hold a case already, whose scope was checked. */
    Optional<Application> findById(long id);

    /** The same with its members and who they are, by one query. */
    @Query("from Application a left join fetch a.members m left join fetch m.person where a.id = :id")
    Optional<Application> withMembers(long id);

    Optional<Application> findByDraftId(UUID draftId);

    /** The same as {@link #findById}, and nobody else corrects it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Application a where a.id = :id")
    Optional<Application> hold(long id);

    /** All versions of what a family declared, the first one first, by any of them. */
    @Query("""
            from Application a where coalesce(a.firstId, a.id) =
                (select coalesce(b.firstId, b.id) from Application b where b.id = :id) order by a.number""")
    List<Application> versions(long id);

    @Query("from Application a where a.id = :id and a.divisionCode >= :lower and a.divisionCode < :upper")
    Optional<Application> findInScope(long id, String lower, String upper);
}
