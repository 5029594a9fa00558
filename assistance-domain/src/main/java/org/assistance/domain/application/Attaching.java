package org.assistance.domain.application;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.staff.ActingOfficer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the proofs that belong to an application. */
@Service
@Transactional
public class Attaching {
    /** The largest file kept, in bytes: 10 MB. */
    public static final long LARGEST = 10L * 1024 * 1024;

    private static final int MOST = 60;
    private static final int LONGEST_NAME = 120;

    private final Drafting drafting;
    private final Documents documents;
    private final Clock clock;

    Attaching(Drafting drafting, Documents documents, Clock clock) {
        this.drafting = drafting;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * Keeps a proof with the draft it belongs to.
     *
     * @throws NotAccepted when the content is no JPEG, PNG or PDF, empty, or too large
     * @throws IllegalMove when the draft was submitted or discarded
     */
    public void attach(UUID draftId, DocumentCategory category, String fileName, byte[] content, ActingOfficer by) {
        Drafting.refuseUnlessAtTheCounter(by);
        ApplicationDraft draft = drafting.held(draftId, by);
        if (!draft.isOpen()) {
            throw new IllegalMove("该申请已经提交或作废，不能再上传材料");
        }
        String name = tidy(fileName);
        if (content.length == 0) {
            throw new NotAccepted("“" + name + "”是空文件，请重新选择");
        }
        if (content.length > LARGEST) {
            throw new NotAccepted("“" + name + "”超过10 MB，请压缩或分开上传");
        }
        FileKind kind = FileKind.of(content)
                .orElseThrow(() -> new NotAccepted("“" + name + "”的内容不是JPG、PNG图片或PDF文件，未上传；请重新拍照或扫描"));
        if (documents.ofDraft(draftId).size() >= MOST) {
            throw new NotAccepted("每份申请最多上传" + MOST + "个文件，请合并为PDF后上传");
        }
        documents.save(new Document(draft, category, name, kind, content, digest(content), by, clock.instant()));
    }

    /**
     * Takes a proof away from an open draft; it stays on record.
     *
     * @throws NoSuchDraft when it is not one of the draft's
     */
    public void remove(UUID draftId, UUID documentId, ActingOfficer by) {
        Drafting.refuseUnlessAtTheCounter(by);
        ApplicationDraft draft = drafting.held(draftId, by);
        if (!draft.isOpen()) {
            throw new IllegalMove("该申请已经提交或作废，不能再删除材料");
        }
        Document document = open(documentId, by.scope());
        if (!document.draftId().equals(draftId)) {
            throw new NoSuchDraft();
        }
        document.removed(clock.instant());
    }

    /**
     * A proof with its content.
     *
     * @throws NoSuchDraft when it does not exist, was removed, or lies outside the scope
     */
    @Transactional(readOnly = true)
    public Document open(UUID documentId, DivisionScope scope) {
        return documents.findInScope(documentId, scope.lower(), scope.upper()).orElseThrow(NoSuchDraft::new);
    }

    /**
     * A proof of a case whose scope was checked; the draft may have been begun in a division above the family's.
     *
     * @throws NoSuchDraft when it is not one of the case's
     */
    @Transactional(readOnly = true)
    public Document ofCase(UUID documentId, UUID draftId) {
        return documents.findByIdAndDraftIdAndRemovedAtIsNull(documentId, draftId).orElseThrow(NoSuchDraft::new);
    }

    /** The proofs of a draft inside the scope, by category. */
    @Transactional(readOnly = true)
    public List<DocumentLine> of(UUID draftId, DivisionScope scope) {
        drafting.required(draftId, scope);
        return documents.ofDraft(draftId);
    }

    private static String tidy(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\"<>|:*?]", "")
                .strip();
        if (name.isEmpty()) {
            return "未命名";
        }
        return name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
