package org.assistance.domain.application;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The households. */
public interface Households extends Repository<Household, Long> {
    Household save(Household household);

    Optional<Household> findById(long id);
}
