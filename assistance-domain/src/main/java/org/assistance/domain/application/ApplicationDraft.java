package org.assistance.domain.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.secret.SealedColumn;
import org.assistance.domain.secret.Secrets;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * An application while it is being typed (草稿): the fields of the form as they were typed, right or wrong.
 *
 * <p>Every change is kept at once, so that nothing is lost on Back, on an error, or when the session ends. It ends by
 * being submitted, once, or discarded.
 */
@Entity
@Table(name = "application_draft")
@EntityListeners(SealedRows.class)
public class ApplicationDraft implements Persistable<UUID> {
    @Id
    private UUID id;

    @Column(name = "division_code", updatable = false)
    private String divisionCode;

    @Column(name = "officer_id", updatable = false)
    private long officerId;

    @Column(name = "applicant_name")
    private String applicantName;

    @Column(name = "content_sealed")
    private byte @Nullable [] sealed;

    @Transient
    private String content = DraftContent.EMPTY.text();

    @Transient
    private boolean stored;

    @Transient
    private String kept = DraftContent.EMPTY.text();

    // Counts the saves; the row is locked while it is written, so no optimistic lock is wanted here.
    private int version;

    @Column(name = "corrects_id", updatable = false)
    private @Nullable Long correctsId;

    @Column(name = "review_id", updatable = false)
    private @Nullable Long reviewId;

    @Column(name = "rests_on_id", updatable = false)
    private @Nullable Long restsOnId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "discarded_at")
    private @Nullable Instant discardedAt;

    @SuppressWarnings("NullAway.Init")
    protected ApplicationDraft() {}

    ApplicationDraft(UUID id, ActingOfficer by, Instant at) {
        this.id = id;
        this.divisionCode = by.division().value();
        this.officerId = by.officerId();
        this.applicantName = "";
        this.createdAt = at;
        this.updatedAt = at;
    }

    /** For Spring Data: a merged copy would lose what is not sealed yet. */
    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    void open(Secrets secrets) {
        stored = true;
        content = sealed == null
                ? DraftContent.EMPTY.text()
                : new String(secrets.open(sealed, SealedColumn.DRAFT.cell(id)), StandardCharsets.UTF_8);
        kept = content;
    }

    // Sealed anew only when something else is typed, so that a row changed otherwise is no change of the text on the record.
    void seal(Secrets secrets) {
        stored = true;
        if (!content.equals(kept)) {
            sealed = secrets.seal(content.getBytes(StandardCharsets.UTF_8), SealedColumn.DRAFT.cell(id));
            kept = content;
        }
    }

    /** A correction of an application, which begins with what stands. */
    static ApplicationDraft correcting(Application standing, ApplicationDraft typed, Map<String, String> fields,
            ActingOfficer by, Instant at) {
        var draft = new ApplicationDraft(UUID.randomUUID(), by, at);
        draft.correctsId = standing.id();
        draft.reviewId = typed.reviewId;
        draft.restsOnId = typed.restsOnId;
        draft.applicantName = standing.applicantName();
        draft.content = DraftContent.asStandsFor(fields, by.officerId()).text();
        return draft;
    }

    /** The form of a review (复核), which begins with what was declared last and asks for what is reviewed alone. */
    static ApplicationDraft reviewing(long review, Programme programme, Application last, Map<String, String> carried,
            String reason, ActingOfficer by, Instant at) {
        var draft = new ApplicationDraft(UUID.randomUUID(), by, at);
        draft.reviewId = review;
        draft.restsOnId = last.id();
        draft.applicantName = last.applicantName();
        draft.content = DraftContent
                .askedAnew(carried, programme, LocalDate.ofInstant(at, OfficeTime.ZONE), reason, by.officerId())
                .text();
        return draft;
    }

    /**
     * Keeps what was typed.
     *
     * @param typed the fields by name
     * @param complete whether these are all fields of the form, so that what is missing was removed
     * @param opened the page that posts it
     * @return what was changed elsewhere since it was opened
     * @throws IllegalMove when the draft was submitted or discarded
     */
    SavedDraft save(Map<String, String> typed, boolean complete, OpenedPage opened, ActingOfficer by, Instant at) {
        refuseUnlessOpen();
        DraftContent.Merged merged = content().with(typed, complete, opened, version + 1, by.officerId());
        if (!merged.content().equals(content())) {
            version++;
            content = merged.content().text();
            applicantName = merged.content().text("members[0].name").strip();
            updatedAt = at;
        }
        return new SavedDraft(at, version, merged.byOthers());
    }

    Instant createdAt() {
        return createdAt;
    }

    /** Takes an untouched draft for the family that stands at the counter now. */
    ApplicationDraft begunAnew(Instant at) {
        createdAt = at;
        updatedAt = at;
        return this;
    }

    void discarded(Instant at) {
        refuseUnlessOpen();
        discardedAt = at;
    }

    void submitted(Instant at) {
        refuseUnlessOpen();
        submittedAt = at;
    }

    private void refuseUnlessOpen() {
        if (submittedAt != null) {
            throw new IllegalMove("该申请已经提交，不能再修改；需要更正的请在案件中办理");
        }
        if (discardedAt != null) {
            throw new IllegalMove("该草稿已作废，不能再修改");
        }
    }

    public UUID id() {
        return id;
    }

    /** The division of the post in which it was begun. */
    public DivisionCode division() {
        return new DivisionCode(divisionCode);
    }

    /** The application it corrects; empty for a new application. */
    public Optional<Long> correctsId() {
        return Optional.ofNullable(correctsId);
    }

    /** The review it is the form of; empty for an application. */
    public Optional<Long> reviewId() {
        return Optional.ofNullable(reviewId);
    }

    /** The application whose facts and proofs a review begins with; empty for an application. */
    public Optional<Long> restsOnId() {
        return Optional.ofNullable(restsOnId);
    }

    /** Who began it. */
    public long officerId() {
        return officerId;
    }

    /** The day on which it was begun. */
    public LocalDate begunOn() {
        return LocalDate.ofInstant(createdAt, OfficeTime.ZONE);
    }

    /** The applicant's name as typed, or nothing. */
    public String applicantName() {
        return applicantName;
    }

    /** What is typed so far. */
    public DraftContent content() {
        return DraftContent.of(content);
    }

    /** How often it was changed. */
    public int version() {
        return version;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** Whether it can still be changed. */
    public boolean isOpen() {
        return submittedAt == null && discardedAt == null;
    }

    public boolean isSubmitted() {
        return submittedAt != null;
    }
}
