package org.assistance.domain.application;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The authorisations, always asked for by an application whose scope was checked. */
public interface Authorisations extends Repository<Authorisation, Long> {
    Authorisation save(Authorisation authorisation);

    /** All of an application, ended or not, the members' first. */
    @Query("from Authorisation a where a.applicationId = :applicationId order by a.number")
    List<Authorisation> ofApplication(long applicationId);
}
