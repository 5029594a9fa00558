package org.assistance.domain.staff;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** The officers on record. Nobody is ever removed: decisions name them. */
public interface Officers extends Repository<Officer, Long> {
    Officer save(Officer officer);

    Officer saveAndFlush(Officer officer);

    Optional<Officer> findById(long id);

    /** The officer, locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Officer> findLockedById(long id);

    /** The officers with these ids, in no order. */
    List<Officer> findByIdIn(Collection<Long> ids);

    Optional<Officer> findByStaffNumber(String staffNumber);

    long countByEnabledTrue();
}
