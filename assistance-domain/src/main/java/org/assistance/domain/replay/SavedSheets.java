package org.assistance.domain.replay;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The sheets that were made, asked for by a case whose scope was checked. */
public interface SavedSheets extends Repository<SavedSheet, Long> {
    SavedSheet saveAndFlush(SavedSheet made);

    /** Those of a case, the newest first. */
    List<SavedSheet> findByCaseIdOrderByIdDesc(long caseId);

    /** One of a case. */
    Optional<SavedSheet> findByIdAndCaseId(long id, long caseId);
}
