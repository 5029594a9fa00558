package org.assistance.domain.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The uploaded proofs. What a person asks for is asked within a scope: codes from {@code lower} up to below {@code upper}. */
public interface Documents extends Repository<Document, UUID> {
    Document save(Document document);

    /** A proof that was not removed. */
    @Query("""
            from Document d where d.id = :id and d.removedAt is null
                and d.divisionCode >= :lower and d.divisionCode < :upper""")
    Optional<Document> findInScope(UUID id, String lower, String upper);

    /** A proof that came with any version of an application, whoever may see its draft. */
    @Query("""
            from Document d where d.id = :id and d.removedAt is null and d.draftId in (
                select a.draftId from Application a where\s""" + Applications.VERSION_OF + ")")
    Optional<Document> findOfApplication(UUID id, long applicationId);

    /** The proofs that came with all versions of an application, by category and time. */
    @Query("""
            select new org.assistance.domain.application.DocumentLine(
                d.id, d.draftId, d.category, d.fileName, d.mediaType, d.size, d.sha256, o.name, d.uploadedAt)
            from Document d join Officer o on o.id = d.uploadedBy
            where d.removedAt is null and d.draftId in (
                select a.draftId from Application a where\s""" + Applications.VERSION_OF + """
            ) order by d.category, d.uploadedAt""")
    List<DocumentLine> ofApplication(long applicationId);

    /** The proofs a draft is judged by: its own, and those of the application that it corrects or, for a review, begins with. */
    default List<DocumentLine> of(ApplicationDraft draft) {
        return Stream.concat(Stream.concat(draft.restsOnId().stream(), draft.correctsId().stream())
                .flatMap(id -> ofApplication(id).stream()), ofDraft(draft.id()).stream()).toList();
    }

    /** Minutes with the same content that were kept with a draft before. */
    @Query("""
            from Document d where d.draftId = :draftId and d.sha256 = :sha256 and d.removedAt is null
                and d.category = org.assistance.domain.application.DocumentCategory.MINUTES""")
    List<Document> sameMinutes(UUID draftId, String sha256);

    /** The proofs of a draft whose scope was checked, by category and time. */
    @Query("""
            select new org.assistance.domain.application.DocumentLine(
                d.id, d.draftId, d.category, d.fileName, d.mediaType, d.size, d.sha256, o.name, d.uploadedAt)
            from Document d join Officer o on o.id = d.uploadedBy
            where d.draftId = :draftId and d.removedAt is null order by d.category, d.uploadedAt""")
    List<DocumentLine> ofDraft(UUID draftId);
}
