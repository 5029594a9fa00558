package org.assistance.domain.verification;

import java.util.List;
import java.util.Optional;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.casefile.Supersedes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The reports, asked for by a case whose scope was checked. */
public interface VerificationReports extends Repository<VerificationReport, Long>, Supersedes {
    VerificationReport save(VerificationReport report);

    /** The report that counts, with its items. */
    @Query("from VerificationReport r left join fetch r.items where r.caseId = :caseId and not r.superseded")
    Optional<VerificationReport> current(long caseId);

    /**
     * A report beside one of the items that needed an officer's word.
     *
     * @param items how many items the report has in all
     * @param item null in the only row of a report without such an item
     */
    record Concern(VerificationReport report, long items, @Nullable VerificationItem item) {}

    /** Whether a report knows of somebody's death. */
    @NativeQuery("""
            select exists (select from verification_item
            where report_id = :id and found_facts ->> 'deathDate' is not null)""")
    boolean findsDeath(long id);

    /** The report that counts, with those items only that needed an officer's word; no row when there is none yet. */
    @Query("""
            select new org.assistance.domain.verification.VerificationReports$Concern(
                r, (select count(*) from VerificationItem x where x.report = r), i)
            from VerificationReport r left join r.items i on i.needsResolution
            where r.caseId = :caseId and not r.superseded order by i.id""")
    List<Concern> concerns(long caseId);

    /** Every report of a case, the newest first. */
    @Query("from VerificationReport r where r.caseId = :caseId order by r.id desc")
    List<VerificationReport> ofCase(long caseId);

    /** The newest report, whether it counts or a return of the case took that from it. */
    @Query("from VerificationReport r left join fetch r.items where r.id = "
            + "(select max(x.id) from VerificationReport x where x.caseId = :caseId)")
    Optional<VerificationReport> last(long caseId);

    /** Lets two people check one case only one after the other; holds until the transaction ends. */
    @Query(value = "select id from assistance_case where id = :caseId for update", nativeQuery = true)
    long hold(long caseId);

    @Override
    default Stage stage() {
        return Stage.VERIFICATION;
    }

    @Override
    @Modifying(flushAutomatically = true)
    @Query("update VerificationReport r set r.superseded = true where r.caseId = :caseId and not r.superseded")
    void supersede(long caseId);
}
