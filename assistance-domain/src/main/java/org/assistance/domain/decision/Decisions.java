package org.assistance.domain.decision;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The decisions. */
public interface Decisions extends Repository<Decision, Long> {
    Decision save(Decision taken);

    /** The decision on a case, with what it awards. */
    @Query("from Decision d left join fetch d.awards where d.caseId = :caseId")
    Optional<Decision> ofCase(long caseId);

    /** A decision, with what it awards. */
    @Query("from Decision d left join fetch d.awards where d.id = :id")
    Optional<Decision> findById(long id);
}
