package org.assistance.domain.example;

import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The examples that officials wrote; none is ever changed or removed. */
public interface OwnExamples extends Repository<OwnExample, Long> {
    OwnExample save(OwnExample example);

    /** Those written inside a scope or by an office above it, the newest first. */
    @Query("""
            from OwnExample e
            where e.divisionCode >= :lower and e.divisionCode < :upper or e.divisionCode in :above
            order by e.id desc""")
    List<OwnExample> of(String lower, String upper, Collection<String> above, Limit limit);
}
