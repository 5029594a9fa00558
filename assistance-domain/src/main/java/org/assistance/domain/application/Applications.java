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
    /**
     * In JPQL, that {@code a} is a version of the declaration that {@code :applicationId} is a version of. PostgreSQL takes an index for it behind
     * row-level security too, as it would not for {@code coalesce}, which it does not know to keep to itself what it sees.
     */
    String VERSION_OF = """
            case when a.firstId is null then a.id else a.firstId end = (
                select case when b.firstId is null then b.id else b.firstId end from Application b where b.id = :applicationId)""";

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
    @Query("from Application a where " + VERSION_OF + " order by a.number")
    List<Application> versions(long applicationId);

    @Query("from Application a where a.id = :id and a.divisionCode >= :lower and a.divisionCode < :upper")
    Optional<Application> findInScope(long id, String lower, String upper);
}
