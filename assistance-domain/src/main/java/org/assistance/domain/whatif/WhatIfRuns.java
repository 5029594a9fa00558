package org.assistance.domain.whatif;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The runs on record, inside a scope. */
public interface WhatIfRuns extends Repository<WhatIfRun, Long> {
    WhatIfRun save(WhatIfRun run);

    /** A run inside a scope. */
    @Query("from WhatIfRun r where r.id = :id and r.divisionCode >= :lower and r.divisionCode < :upper")
    Optional<WhatIfRun> find(long id, String lower, String upper);

    /** The runs of a scope, the newest first. */
    @Query("""
            select new org.assistance.domain.whatif.RunRow(r.id, r.divisionCode, d.name, r.title, r.month, r.status,
                r.askedAt, o.name)
            from WhatIfRun r join Division d on d.code = r.divisionCode join Officer o on o.id = r.askedBy
            where r.divisionCode >= :lower and r.divisionCode < :upper and r.id < :before order by r.id desc""")
    List<RunRow> inScope(String lower, String upper, long before, Limit limit);

    /** Whether an officer has one under way. */
    @Query("select count(r) > 0 from WhatIfRun r where r.askedBy = :officer and r.endedAt is null")
    boolean openOf(long officer);

    /** Forgets what was asked long ago. */
    @Modifying
    @Query("delete from WhatIfRun r where r.endedAt < :before")
    int forget(Instant before);
}
