package org.assistance.domain.staff;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The officers on record. Nobody is ever removed: decisions name them. */
public interface Officers extends Repository<Officer, Long> {
    Officer save(Officer officer);

    Officer saveAndFlush(Officer officer);

    Optional<Officer> findById(long id);

    Optional<Officer> findByStaffNumber(String staffNumber);

    long countByEnabledTrue();
}
