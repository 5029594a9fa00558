package org.assistance.domain.opinion;

import org.assistance.domain.secret.Handwritten;
import jakarta.persistence.Convert;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.casefile.StageRecord;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The township's opinion (初审意见) on an assessment: immutable; a return supersedes it. */
@Entity
@Table(name = "opinion")
public class Opinion implements StageRecord {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "case_id", updatable = false)
    private Long caseId;

    @Column(name = "assessment_id", updatable = false)
    private Long assessmentId;

    @Column(name = "division_code", updatable = false)
    private String divisionCode;

    @Convert(converter = Handwritten.class)
    @Column(updatable = false)
    private String text;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private Proposals proposals;

    @Column(name = "given_by", updatable = false)
    private Long givenBy;

    @Column(name = "given_at", updatable = false)
    private Instant givenAt;

    private boolean superseded;

    @SuppressWarnings("NullAway.Init")
    protected Opinion() {}

    Opinion(long caseId, long assessmentId, String divisionCode, String text, Proposals proposals, long givenBy,
            Instant givenAt) {
        this.caseId = caseId;
        this.assessmentId = assessmentId;
        this.divisionCode = divisionCode;
        this.text = text;
        this.proposals = proposals;
        this.givenBy = givenBy;
        this.givenAt = givenAt;
    }

    @Override
    public Long id() {
        return id;
    }

    @Override
    public long caseId() {
        return caseId;
    }

    @Override
    public Stage stage() {
        return Stage.OPINION;
    }

    @Override
    public String summary() {
        return "初审意见：" + proposals.label();
    }

    /** The officer's words. */
    public String text() {
        return text;
    }

    /** What is proposed, programme by programme. */
    public List<Proposal> proposals() {
        return proposals.list();
    }

    /** In which forms the relief among them is proposed (LS-14). */
    public Aid aid() {
        return Objects.requireNonNullElse(proposals.aid(), Aid.MONEY);
    }

    /** The officer who gave it; never the one who decides. */
    public long givenBy() {
        return givenBy;
    }

    public Instant givenAt() {
        return givenAt;
    }

    /** The assessment it rests on. */
    public long assessmentId() {
        return assessmentId;
    }
}
