package org.assistance.domain.verification;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The log of questions; only ever added to. */
public interface RegistryQueries extends Repository<RegistryQuery, Long> {
    RegistryQuery save(RegistryQuery query);

    /** What was asked about a case whose scope was checked, oldest first. */
    @Query("from RegistryQuery q where q.caseId = :caseId order by q.id")
    List<RegistryQuery> ofCase(long caseId);
}
