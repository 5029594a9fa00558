package org.assistance.domain.application;

import org.assistance.domain.audit.Subject;
import org.assistance.domain.audit.Trace;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseFile;
import org.assistance.domain.casefile.Duty;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NoSuchCase;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.permission.Action;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.secret.Secrets;
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
    private final Drafts drafts;
    private final Applications applications;
    private final Documents documents;
    private final CaseFile caseFile;
    private final Secrets secrets;
    private final Clock clock;

    Attaching(Drafting drafting, Drafts drafts, Applications applications, Documents documents, CaseFile caseFile,
            Secrets secrets, Clock clock) {
        this.drafting = drafting;
        this.drafts = drafts;
        this.applications = applications;
        this.documents = documents;
        this.caseFile = caseFile;
        this.secrets = secrets;
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
            throw new IllegalMove("该申请已经提交或作废，不能再上传材料；补充材料请在案件中办理");
        }
        refuseMinutes(category);
        keep(draft, documents.ofDraft(draftId).size(), category, fileName, content, by);
    }

    private static void refuseMinutes(DocumentCategory category) {
        if (category == DocumentCategory.MINUTES) {
            throw new NotAccepted("会议纪要在认定测算时上传，不是申请材料");
        }
    }

    /**
     * Keeps the minutes of a meeting with the application it was about (XZ-43); the caller has checked that the case lies
     * in the officer's division and that the officer may. The same file again is kept once.
     *
     * @throws NotAccepted as {@link #attach}
     */
    @Transactional(noRollbackFor = NotAccepted.class)
    public Document attachMinutes(Application application, String fileName, byte[] content, ActingOfficer by) {
        ApplicationDraft draft = drafts.findById(application.draftId()).orElseThrow();
        byte[] kept = FileKind.of(content)
                .filter(_ -> content.length <= LARGEST)
                .map(kind -> SafeFile.of(kind, tidy(fileName), content))
                .orElse(content);
        return documents.sameMinutes(application.draftId(), digest(kept))
                .stream()
                .findFirst()
                .orElseGet(() -> keep(draft, documents.ofApplication(application.id()).size(),
                        DocumentCategory.MINUTES, fileName, content, by));
    }

    /** Whether an officer may add proofs to a case: the township's clerk, before it is decided. */
    public static boolean mayAttach(AssistanceCase of, ActingOfficer by) {
        return of.allows(by, Action.CASE_ATTACH);
    }

    /**
     * Keeps one more proof with a case that is not decided yet; the case stays where it is, and its history says so.
     *
     * @throws NotAccepted as {@link #attach}
     * @throws NoSuchCase when the case lies outside the officer's division
     * @throws IllegalMove when it is decided
     */
    public void attachToCase(long caseId, DocumentCategory category, String fileName, byte[] content,
            ActingOfficer by) {
        AssistanceCase of = caseFile.required(caseId, by.scope());
        if (!by.isOneOf(Action.CASE_ATTACH.roles())) {
            throw new NotAllowed("补充材料由乡镇（街道）经办人办理");
        }
        if (!mayAttach(of, by)) {
            throw new IllegalMove("案件已作出决定，不能再补充材料");
        }
        refuseMinutes(category);
        Application application = applications.findById(of.applicationId()).orElseThrow();
        ApplicationDraft draft = drafts.findById(application.draftId()).orElseThrow();
        String kept = keep(draft, documents.ofApplication(application.id()).size(), category, fileName, content, by)
                .fileName();
        of.note(Duty.ACCEPT, "补充材料：" + category.label() + "“" + kept + "”", null, by, clock.instant());
    }

    private Document keep(ApplicationDraft draft, int already, DocumentCategory category, String fileName,
            byte[] content, ActingOfficer by) {
        String name = tidy(fileName);
        if (content.length == 0) {
            throw new NotAccepted("“" + name + "”是空文件，请重新选择");
        }
        if (content.length > LARGEST) {
            throw new NotAccepted("“" + name + "”超过10 MB，请压缩或分开上传");
        }
        FileKind kind = FileKind.of(content)
                .orElseThrow(() -> new NotAccepted("“" + name + "”的内容不是JPG、PNG图片或PDF文件，未上传；请重新拍照或扫描"));
        if (already >= MOST) {
            throw new NotAccepted("每份申请最多上传" + MOST + "个文件，请合并为PDF后上传");
        }
        byte[] kept = SafeFile.of(kind, name, content);
        return documents
                .save(new Document(draft, category, SafeFile.named(name, kind), kind, kept, digest(kept), secrets, by,
                        clock.instant()));
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
        Document found = documents.findInScope(documentId, scope.lower(), scope.upper()).orElseThrow(NoSuchDraft::new);
        Trace.saw(Subject.PAPER, documentId);
        return found;
    }

    /**
     * A proof of an application whose case's scope was checked; the draft may have been begun in a division above the family's.
     *
     * @throws NoSuchDraft when it is not one of the case's
     */
    @Transactional(readOnly = true)
    public Document ofCase(UUID documentId, long applicationId) {
        return documents.findOfApplication(documentId, applicationId).orElseThrow(NoSuchDraft::new);
    }

    /** The proofs of a draft inside the scope, by category; of a correction those that were there before come first. */
    @Transactional(readOnly = true)
    public List<DocumentLine> of(UUID draftId, DivisionScope scope) {
        return documents.of(drafting.required(draftId, scope));
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
