package org.assistance.domain.visit;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The visits on record. */
public interface HouseholdVisits extends Repository<HouseholdVisit, Long> {
    HouseholdVisit save(HouseholdVisit made);

    /** The visits of a case, the newest first. */
    @Query("from HouseholdVisit v where v.caseId = :caseId order by v.visitedOn desc, v.id desc")
    List<HouseholdVisit> ofCase(long caseId);
}
