package org.assistance.domain.application;

import java.time.Instant;
import java.util.UUID;

/** An uploaded proof in a list, without its content; size in bytes. */
public record DocumentLine(UUID id, UUID draftId, DocumentCategory category, String fileName, String mediaType,
        long size,
        String sha256, String officerName, Instant uploadedAt) {
    /** The size as people read it: 1.2 MB, 340 KB. */
    public String sizeLabel() {
        return size >= 1 << 20
                ? size / (1 << 20) + "." + size % (1 << 20) * 10 / (1 << 20) + " MB"
                : Math.max(1, size / 1024) + " KB";
    }
}
