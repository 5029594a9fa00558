package org.assistance.domain.replay;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The corrections on record, asked for by a case whose scope was checked. */
public interface FactCorrections extends Repository<FactCorrection, Long> {
    FactCorrection saveAndFlush(FactCorrection told);

    /** Those of a case, in the order they were put down. */
    List<FactCorrection> findByCaseIdOrderById(long caseId);
}
