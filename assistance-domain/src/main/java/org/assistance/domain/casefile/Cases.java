package org.assistance.domain.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assistance.domain.application.Applications;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The cases. Whatever a person asks for is asked within a scope: codes from {@code lower} up to below {@code upper}. */
public interface Cases extends Repository<AssistanceCase, Long> {
    AssistanceCase save(AssistanceCase opened);

    /** For moves made by the system itself, such as the monthly run. */
    Optional<AssistanceCase> findById(long id);

    /** A case inside a scope, with its history; not of a family that is related to the reader, who is shut out of it (XZ-85). */
    @Query("""
            from AssistanceCase c left join fetch c.events
            where c.id = :id and c.divisionCode >= :lower and c.divisionCode < :upper
                and function('shut_out' as Boolean, c.id, :reader) = false""")
    Optional<AssistanceCase> findInScope(long id, String lower, String upper, long reader);

    /**
     * Keeps a case of the scope for this transaction: whoever moves it next waits until it ends, and then sees what changed.
     * Answers the id, or nothing when there is no such case in the scope.
     */
    @Query(nativeQuery = true, value = """
            select id from assistance_case where id = :id and division_code >= :lower and division_code < :upper
            for no key update""")
    Optional<Long> hold(long id, String lower, String upper);

    /** Whether somebody of a case's family is related to an officer, who is shut out of it (XZ-85). */
    @Query(nativeQuery = true, value = "select shut_out(:id, :officer)")
    boolean shutOut(long id, long officer);

    /** All cases of an application, whichever of its versions they rest on. */
    @Query("from AssistanceCase c where c.applicationId in (select a.id from Application a where "
            + Applications.VERSION_OF + ") order by c.id")
    List<AssistanceCase> ofApplication(long applicationId);

    /** The other cases of a case's application, whichever of its versions they rest on. */
    @Query("from AssistanceCase c where c.id <> :id and c.applicationId in (select a.id from Application a where "
            + Applications.VERSION_OF + ") order by c.id")
    List<AssistanceCase> siblings(long applicationId, long id);

    /** Whether the township that was to decide a case still may on a day; see {@link TownshipSeat}. */
    @Query(nativeQuery = true, value = "select " + TownshipSeat.STANDS + " from assistance_case c where c.id = :id")
    boolean townshipStands(long id, LocalDate today);
}
