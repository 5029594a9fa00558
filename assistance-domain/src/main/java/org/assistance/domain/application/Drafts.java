package org.assistance.domain.application;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The drafts. What a person asks for is asked within a scope: codes from {@code lower} up to below {@code upper}. */
public interface Drafts extends Repository<ApplicationDraft, UUID> {
    /** Counts the open drafts in which anything is typed or filed, from {@code :lower} to below {@code :upper}. */
    String COUNT_OPEN = """
            select count(*) from application_draft d
            where d.division_code >= :lower and d.division_code < :upper
                and d.submitted_at is null and d.discarded_at is null
                and (d.version > 0 or d.corrects_id is not null or d.review_id is not null
                    or exists (select from document p where p.draft_id = d.id and p.removed_at is null))""";

    ApplicationDraft save(ApplicationDraft draft);

    @Query("from ApplicationDraft d where d.id = :id and d.divisionCode >= :lower and d.divisionCode < :upper")
    Optional<ApplicationDraft> findInScope(UUID id, String lower, String upper);

    /** The same, and nobody else may change it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from ApplicationDraft d where d.id = :id and d.divisionCode >= :lower and d.divisionCode < :upper")
    Optional<ApplicationDraft> holdInScope(UUID id, String lower, String upper);

    /** Lets one officer begin only one draft at a time; holds until the transaction ends. */
    @NativeQuery("select id from officer where id = :officer for no key update")
    long oneAtATime(long officer);

    /** The officer's new drafts of a division in which nothing was ever typed or filed. */
    @Query("""
            from ApplicationDraft d
            where d.officerId = :officer and d.divisionCode = :division and d.version = 0 and d.correctsId is null and d.reviewId is null
                and d.submittedAt is null and d.discardedAt is null
                and not exists (select 1 from Document p where p.draftId = d.id and p.removedAt is null)
            order by d.createdAt desc""")
    List<ApplicationDraft> untouched(long officer, String division);

    /** The draft in which an application was typed; for use cases that checked the scope of its case. */
    Optional<ApplicationDraft> findById(UUID id);

    /** The correction of an application that is being typed. */
    @Query("from ApplicationDraft d where d.correctsId = :applicationId and d.submittedAt is null and d.discardedAt is null")
    Optional<ApplicationDraft> openCorrection(long applicationId);

    /** The open drafts of a scope in which anything is typed or filed, the officer's own first, the last changed first. */
    @Query("""
            select new org.assistance.domain.application.Drafts$Listed(d, v.name, o.name)
            from ApplicationDraft d join Division v on v.code = d.divisionCode join Officer o on o.id = d.officerId
            where d.divisionCode >= :lower and d.divisionCode < :upper
                and d.submittedAt is null and d.discardedAt is null
                and (d.version > 0 or d.correctsId is not null or d.reviewId is not null
                    or exists (select 1 from Document p where p.draftId = d.id and p.removedAt is null))
            order by case when d.officerId = :officer then 0 else 1 end, d.updatedAt desc, d.id""")
    List<Listed> open(String lower, String upper, long officer, Pageable page);

    /** A draft with the names of the place where and of the officer by whom it was begun. */
    record Listed(ApplicationDraft draft, String divisionName, String officerName) {}

    /** How many of these drafts are open in a scope. */
    @NativeQuery(COUNT_OPEN)
    long countOpen(String lower, String upper);
}
