package org.assistance.domain.replay;

import java.util.List;
import java.util.Optional;
import org.assistance.domain.entitlement.Settlement;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The corrections on record, asked for by a case whose scope was checked. */
public interface FactCorrections extends Repository<FactCorrection, Long> {
    FactCorrection saveAndFlush(FactCorrection told);

    /** Those of a case, in the order they were put down, whatever became of them. */
    List<FactCorrection> findByCaseIdOrderById(long caseId);

    /** One of a case. */
    Optional<FactCorrection> findByIdAndCaseId(long id, long caseId);

    /** Those of a case that count, in the order they were put down. */
    default List<FactCorrection> confirmed(long caseId) {
        return findByCaseIdOrderById(caseId).stream().filter(one -> one.status() == Settlement.CONFIRMED).toList();
    }

    /**
     * Whether one was typed over another that waits or was not confirmed: its facts are the whole household, so that it would bring in what
     * was refused. None put down since corrections take turns.
     */
    @Query("""
            select count(e) > 0 from FactCorrection c, FactCorrection e
            where c.id = :id and e.caseId = c.caseId and e.id < c.id
                and (e.status = PROPOSED or e.status in (REJECTED, WITHDRAWN) and e.decidedAt > c.proposedAt)""")
    boolean restsOnRefused(long id);

    /** The one that waits for a second officer. */
    default Optional<FactCorrection> open(long caseId) {
        return findByCaseIdOrderById(caseId).stream().filter(one -> one.status() == Settlement.PROPOSED).findFirst();
    }
}
