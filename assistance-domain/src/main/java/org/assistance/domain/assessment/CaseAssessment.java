package org.assistance.domain.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.casefile.StageRecord;
import org.assistance.domain.policy.Edition;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.facts.AssetVerdict;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.Minutes;
import org.assistance.eligibility.ruling.Assessment;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.value.Money;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What the law answered on one case, with the facts it was given and every step of the way; kept whole, so that a later
 * change of policy or of the rules changes nothing in it. A new assessment supersedes it, and it stays in the history.
 */
@Entity
@Table(name = "case_assessment")
public class CaseAssessment implements StageRecord {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "case_id", updatable = false)
    private Long caseId;

    @Column(name = "application_id", updatable = false)
    private @Nullable Long applicationId;

    @Column(name = "division_code", updatable = false)
    private String divisionCode;

    @Column(name = "as_of", updatable = false)
    private LocalDate asOf;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private HouseholdFacts facts;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private Assessment result;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private Outline outline;

    @Column(name = "engine_version", updatable = false)
    private String engineVersion;

    @Column(name = "policy_edition_id", updatable = false)
    private @Nullable Long policyEditionId;

    @Column(name = "assessed_by", updatable = false)
    private Long assessedBy;

    @Column(name = "assessed_at", updatable = false)
    private Instant assessedAt;

    private boolean superseded;

    @SuppressWarnings("NullAway.Init")
    protected CaseAssessment() {}

    CaseAssessment(AssistanceCase of, HouseholdFacts declared, HouseholdFacts facts, Assessment result,
            Edition edition, ActingOfficer by, Instant at) {
        this.caseId = of.id();
        this.applicationId = of.applicationId();
        this.divisionCode = of.division().value();
        this.asOf = result.asOf();
        this.facts = facts;
        this.result = result;
        this.outline = Outline.of(declared, facts, result);
        this.engineVersion = result.engineVersion();
        this.policyEditionId = edition.id();
        this.assessedBy = by.officerId();
        this.assessedAt = at;
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
        return Stage.ASSESSMENT;
    }

    /** 测算结果：低保符合（872.00元/月）；护理补贴不符合. */
    @Override
    public String summary() {
        return "测算结果：" + result.results().stream().map(CaseAssessment::words).collect(Collectors.joining("；"))
                + meetings().stream()
                        .map(Minutes::number)
                        .distinct()
                        .map(number -> "；一事一议：会议纪要" + number)
                        .collect(Collectors.joining());
    }

    /** The minutes of the meetings that found assets beyond a limit acceptable or not (XZ-43). */
    public List<Minutes> meetings() {
        return facts.assetVerdicts().stream().map(AssetVerdict::minutes).filter(Objects::nonNull).toList();
    }

    private static String words(ProgrammeResult one) {
        Money amount = one.amount();
        String person = one.beneficiary() == null ? "" : "（成员" + one.beneficiary() + "）";
        return one.programme().shortLabel() + person + one.outcome().label() + (amount == null
                ? ""
                : "，" + amount.format() + (one.relief() == null ? "元/月" : "元"));
    }

    /** The day whose policy and facts it rests on: that of the application. */
    public LocalDate asOf() {
        return asOf;
    }

    /** The version of the declaration it rests on. */
    public Optional<Long> applicationId() {
        return Optional.ofNullable(applicationId);
    }

    /** The facts it was given. */
    public HouseholdFacts facts() {
        return facts;
    }

    /** The answer with its proof. */
    public Assessment result() {
        return result;
    }

    /** The answer without its proof. */
    public Outline outline() {
        return outline;
    }

    /** What keeps the case from going forward: facts not known yet, and gaps in policy; empty when everything is answered. */
    public List<Missing> missing() {
        return missing(_ -> true);
    }

    /** The values of policy that were missing, each with its code, place and day; empty when none was. */
    public List<String> gaps() {
        return words(Ruling::ofPolicy);
    }

    private List<String> words(Predicate<Ruling> which) {
        return missing(which).stream().map(Missing::words).distinct().toList();
    }

    private List<Missing> missing(Predicate<Ruling> which) {
        return result.results()
                .stream()
                .filter(one -> one.outcome() == Outcome.UNPROVEN)
                .flatMap(one -> one.rulings().stream())
                .filter(which)
                .flatMap(ruling -> ruling.missing().stream())
                .distinct()
                .toList();
    }

    /**
     * Says in a Chinese sentence why the case cannot go forward, or null when everything is answered: facts are found by asking, a gap
     * in policy is closed by the bureau.
     */
    public @Nullable String refusal() {
        List<String> gaps = gaps();
        List<String> facts = words(ruling -> !ruling.ofPolicy());
        String unknown = facts.isEmpty() ? "" : "还有事实没有查明：" + String.join("、", facts) + "。请补充后重新测算，或者退回补正";
        if (gaps.isEmpty()) {
            return facts.isEmpty() ? null : unknown;
        }
        return "没有有效的" + String.join("、", gaps) + "，不能测算。请联系民政部门在政策标准中维护并注明文号，再重新测算"
                + (facts.isEmpty() ? "" : "。" + unknown);
    }

    /** The edition of policy it was worked out by; empty where it is older than editions are. */
    public Optional<Long> policyEdition() {
        return Optional.ofNullable(policyEditionId);
    }

    /** The version of the rules. */
    public String engineVersion() {
        return engineVersion;
    }

    public long assessedBy() {
        return assessedBy;
    }

    public Instant assessedAt() {
        return assessedAt;
    }

    /** Whether a later assessment took its place, or a return set it aside. */
    public boolean superseded() {
        return superseded;
    }
}
