package org.assistance.domain.notice;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The objections. */
public interface Objections extends Repository<Objection, Long> {
    Objection save(Objection raised);

    /** All objections ever raised in a case, newest first. */
    @Query("from Objection o where o.caseId = :caseId order by o.id desc")
    List<Objection> ofCase(long caseId);
}
