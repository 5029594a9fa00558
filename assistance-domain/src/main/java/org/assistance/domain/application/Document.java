package org.assistance.domain.application;

import org.assistance.domain.secret.Handwritten;
import jakarta.persistence.Convert;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.assistance.domain.secret.SealedColumn;
import org.assistance.domain.secret.Secrets;
import org.assistance.domain.staff.ActingOfficer;
import org.jspecify.annotations.Nullable;

/** An uploaded proof (证明材料), made safe by {@link SafeFile} and kept as it is from then on, sealed, with its digest. */
@Entity
@Table(name = "document")
@EntityListeners(SealedRows.class)
public class Document {
    @Id
    private UUID id;

    @Column(name = "draft_id", updatable = false)
    private UUID draftId;

    @Column(name = "division_code", updatable = false)
    private String divisionCode;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private DocumentCategory category;

    @Convert(converter = Handwritten.class)
    @Column(name = "file_name", updatable = false)
    private String fileName;

    @Column(name = "media_type", updatable = false)
    private String mediaType;

    @Column(updatable = false)
    private long size;

    @Column(updatable = false)
    private String sha256;

    @Column(name = "content_sealed", updatable = false)
    private byte[] sealed;

    @Transient
    private @Nullable Secrets secrets;

    @Column(name = "uploaded_by", updatable = false)
    private long uploadedBy;

    @Column(name = "uploaded_at", updatable = false)
    private Instant uploadedAt;

    @Column(name = "removed_at")
    private @Nullable Instant removedAt;

    @SuppressWarnings("NullAway.Init")
    protected Document() {}

    Document(ApplicationDraft draft, DocumentCategory category, String fileName, FileKind kind, byte[] content,
            String sha256, Secrets secrets, ActingOfficer by, Instant at) {
        this.id = UUID.randomUUID();
        this.draftId = draft.id();
        this.divisionCode = draft.division().value();
        this.category = category;
        this.fileName = fileName;
        this.mediaType = kind.mediaType();
        this.size = content.length;
        this.sha256 = sha256;
        this.sealed = secrets.seal(content, SealedColumn.PAPER.cell(id));
        this.uploadedBy = by.officerId();
        this.uploadedAt = at;
    }

    void opensWith(Secrets key) {
        secrets = key;
    }

    public UUID id() {
        return id;
    }

    public UUID draftId() {
        return draftId;
    }

    public DocumentCategory category() {
        return category;
    }

    /** The name it came with, without any folder. */
    public String fileName() {
        return fileName;
    }

    /** The media type by its content. */
    public String mediaType() {
        return mediaType;
    }

    /** The paper as it came, opened each time it is asked for. */
    public byte[] content() {
        return Objects.requireNonNull(secrets).open(sealed, SealedColumn.PAPER.cell(id));
    }

    /** The SHA-256 digest in lower-case hexadecimal. */
    public String sha256() {
        return sha256;
    }

    void removed(Instant at) {
        removedAt = at;
    }
}
