package org.assistance.domain.opinion;

import java.util.Optional;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.casefile.Supersedes;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The opinions. */
public interface Opinions extends Repository<Opinion, Long>, Supersedes {
    Opinion save(Opinion given);

    /** The opinion that counts. */
    @Query("from Opinion o where o.caseId = :caseId and not o.superseded")
    Optional<Opinion> current(long caseId);

    /** The newest opinion ever given in a case, whether it counts or not. */
    @Query("from Opinion o where o.caseId = :caseId order by o.id desc limit 1")
    Optional<Opinion> last(long caseId);

    @Override
    default Stage stage() {
        return Stage.OPINION;
    }

    @Override
    @Modifying(flushAutomatically = true)
    @Query("update Opinion o set o.superseded = true where o.caseId = :caseId and not o.superseded")
    void supersede(long caseId);
}
