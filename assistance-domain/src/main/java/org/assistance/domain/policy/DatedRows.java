package org.assistance.domain.policy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;

/** What can be asked of each table of policy. */
@NoRepositoryBean
interface DatedRows<R extends DatedRow> extends Repository<R, Long> {
    R save(R row);

    void flush();

    Optional<R> findById(long id);

    /** The rows set for any of these divisions, past and future ones too, the earliest first. */
    @Query("select r from #{#entityName} r where r.divisionCode in :divisions and r.withdrawnAt is null order by r.validFrom, r.id")
    List<R> ofDivisions(Collection<String> divisions);

    /** The rows set for any of these divisions that were taken back, the earliest first. */
    @Query("""
            select r from #{#entityName} r
            where r.divisionCode in :divisions and r.withdrawnAt is not null order by r.validFrom, r.id""")
    List<R> withdrawnIn(Collection<String> divisions);

    /** The rows set for divisions with codes from {@code lower} up to below {@code upper}, the earliest first. */
    @Query("""
            select r from #{#entityName} r
            where r.divisionCode >= :lower and r.divisionCode < :upper and r.withdrawnAt is null order by r.validFrom, r.id""")
    List<R> inside(String lower, String upper);
}
