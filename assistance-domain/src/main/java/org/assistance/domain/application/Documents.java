package org.assistance.domain.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    /** A proof of a draft that was not removed, whoever may see the draft. */
    Optional<Document> findByIdAndDraftIdAndRemovedAtIsNull(UUID id, UUID draftId);

    /** The proofs of a draft whose scope was checked, by category and time. */
    @Query("""
            select new org.assistance.domain.application.DocumentLine(
                d.id, d.category, d.fileName, d.mediaType, d.size, d.sha256, o.name, d.uploadedAt)
            from Document d join Officer o on o.id = d.uploadedBy
            where d.draftId = :draftId and d.removedAt is null order by d.category, d.uploadedAt""")
    List<DocumentLine> ofDraft(UUID draftId);
}
