package org.assistance.domain.verification;

import org.assistance.domain.secret.Handwritten;
import jakarta.persistence.Convert;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assistance.domain.Reason;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.Money;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One person and one source: declared beside found, and which figure counts (XZ-55, XZ-57). */
@Entity
@Table(name = "verification_item")
public class VerificationItem {
    // Where caution is empty, an item of before V157 holds it in these words.
    private static final Pattern AGE = Pattern.compile("^数据已过 \\d+ 天（有效期 \\d+ 天），按最近一次数据：");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "report_id", updatable = false)
    private VerificationReport report;

    @Column(name = "division_code", updatable = false)
    private String divisionCode;

    @Column(name = "member_number", updatable = false)
    private @Nullable Short memberNumber;

    @Column(name = "obligor_number", updatable = false)
    private @Nullable Short obligorNumber;

    @Column(name = "person_id", updatable = false)
    private @Nullable Long personId;

    @Column(name = "person_name", updatable = false)
    private String personName;

    @Column(updatable = false)
    private String source;

    @Column(name = "source_label", updatable = false)
    private String sourceLabel;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private CheckAnswer answer;

    @Convert(converter = Handwritten.class)
    @Column(updatable = false)
    private String declared;

    @Column(updatable = false)
    private String found;

    @Column(updatable = false)
    private String caution;

    @Column(name = "declared_fen", updatable = false)
    private @Nullable Long declaredFen;

    @Column(name = "found_fen", updatable = false)
    private @Nullable Long foundFen;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "found_facts", updatable = false)
    private @Nullable FoundFacts facts;

    @Column(name = "data_as_of", updatable = false)
    private @Nullable LocalDate dataAsOf;

    @Column(name = "data_from", updatable = false)
    private @Nullable String dataFrom;

    @Column(updatable = false)
    private @Nullable String tolerance;

    @Column(name = "needs_resolution", updatable = false)
    private boolean needsResolution;

    @Enumerated(EnumType.STRING)
    private @Nullable Resolution resolution;

    @Column(name = "resolved_fen")
    private @Nullable Long resolvedFen;

    @Convert(converter = Handwritten.class)
    @Column(name = "resolution_reason")
    private @Nullable String reason;

    @Column(name = "resolved_by")
    private @Nullable Long resolvedBy;

    @Column(name = "resolved_at")
    private @Nullable Instant resolvedAt;

    @SuppressWarnings("NullAway.Init")
    protected VerificationItem() {}

    VerificationItem(VerificationReport report, String divisionCode, NewItem item) {
        this.report = report;
        this.divisionCode = divisionCode;
        this.memberNumber = item.who().member() == null ? null : item.who().member().shortValue();
        this.obligorNumber = item.who().obligor() == null ? null : item.who().obligor().shortValue();
        this.personId = item.who().personId();
        this.personName = item.who().name();
        this.source = item.source();
        this.sourceLabel = item.sourceLabel();
        this.answer = item.answer();
        this.declared = item.declared();
        this.found = item.found();
        this.caution = item.caution();
        this.declaredFen = item.declaredAmount() == null ? null : item.declaredAmount().fen();
        this.foundFen = item.foundAmount() == null ? null : item.foundAmount().fen();
        this.facts = item.facts();
        this.dataAsOf = item.dataAsOf();
        this.dataFrom = item.dataFrom();
        this.tolerance = item.tolerance();
        this.needsResolution = item.needsResolution();
    }

    /** What was told, to be told again in a report that takes this one's place. */
    NewItem again() {
        Checked who = memberNumber == null
                ? Checked.obligor(Objects.requireNonNull(obligorNumber).intValue(), personName)
                : Checked.member(memberNumber.intValue(), Objects.requireNonNull(personId), personName);
        return new NewItem(who, source, sourceLabel, answer, declared, found, caution,
                declaredAmount().orElse(null), foundAmount().orElse(null), facts, dataAsOf, dataFrom, tolerance,
                needsResolution);
    }

    /** Whether a second answer says anything else; no answer is no news. */
    public boolean saysOtherThan(NewItem second) {
        return second.answer().told()
                && (!says(second.answer(), second.found()) || !declared.equals(second.declared()));
    }

    /**
     * Says which figure counts.
     *
     * @param amount the amount of the 12 months, for {@link Resolution#SET_BY_OFFICER}; else null
     * @param why the reason; may be empty only where the found figure counts
     * @throws IllegalArgumentException with a Chinese sentence when it cannot be concluded so
     */
    void resolve(Resolution how, @Nullable Money amount, String why, ActingOfficer by, Instant at) {
        String problem = problemOf(how, amount, why);
        if (problem != null) {
            throw new IllegalArgumentException(problem);
        }
        if (how == resolution && why.strip().equals(reason == null ? "" : reason)
                && (amount == null ? resolvedFen == null : resolvedFen != null && amount.fen() == resolvedFen)) {
            return;
        }
        resolution = how;
        resolvedFen = amount == null ? null : amount.fen();
        reason = why.isBlank() ? null : why.strip();
        resolvedBy = by.officerId();
        resolvedAt = at;
    }

    /** Says in a Chinese sentence why it cannot be concluded so, or null when it can. */
    public @Nullable String problemOf(Resolution how, @Nullable Money amount, String why) {
        if (!needsResolution) {
            return "此项没有差异，不需要结论";
        }
        if (how == Resolution.USE_FOUND && !offersFound()) {
            return "没有核对到数据，不能采用核对数据；请维持申报并写明理由";
        }
        if (how == Resolution.SET_BY_OFFICER && !offersAmount()) {
            return "此项没有金额，不能由经办人核定金额";
        }
        if ((how == Resolution.SET_BY_OFFICER) != (amount != null)) {
            return how == Resolution.SET_BY_OFFICER ? "请填写核定金额（12个月合计）" : "只有“经办人核定”才填写金额";
        }
        if (amount != null && amount.negative()) {
            return "核定金额不能为负数";
        }
        return how != Resolution.USE_FOUND && Reason.isMissing(why)
                ? "请写明理由" + Reason.AT_LEAST + "：不采用核对数据必须说明原因"
                : null;
    }

    /** Takes over the conclusion of an earlier report, where declared and found are still the same. */
    void carryOver(VerificationItem earlier) {
        if (needsResolution && earlier.resolution != null && declared.equals(earlier.declared) && saysAs(earlier)) {
            resolution = earlier.resolution;
            resolvedFen = earlier.resolvedFen;
            reason = earlier.reason;
            resolvedBy = earlier.resolvedBy;
            resolvedAt = earlier.resolvedAt;
        }
    }

    private boolean saysAs(VerificationItem other) {
        return says(other.answer, other.found);
    }

    // Why a source could not be asked is no part of what it says.
    private boolean says(CheckAnswer otherAnswer, String otherFound) {
        return answer == otherAnswer
                && (answer == CheckAnswer.UNREACHABLE || plain(found).equals(plain(otherFound)));
    }

    // How old the data is changes with the day and is no news.
    private static String plain(String found) {
        return AGE.matcher(found).replaceFirst("");
    }

    /**
     * Whether what a later question found leaves the case on other ground: an officer has to conclude it anew, the conclusion
     * that stands has no difference to rest on any more, or a fact that counts by itself is another one. No answer is no news.
     */
    boolean overtakenBy(VerificationItem later) {
        if (!later.offersFound() || answer == CheckAnswer.REFUSED) {
            return false;
        }
        if (later.needsResolution) {
            return !later.saysAs(this);
        }
        return needsResolution && offersFound() && resolution != Resolution.KEEP_DECLARED
                || !takenOver().equals(later.takenOver());
    }

    // What the assessment takes from a source that agrees with what was declared.
    private List<Object> takenOver() {
        return facts == null || answer != CheckAnswer.CONFIRMED
                ? List.of()
                : Stream.of(facts.deathDate(), facts.certificates())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toList());
    }

    /** Whether it is about the same source and person; a correction may give the person another number. */
    boolean sameAs(VerificationItem other) {
        return source.equals(other.source) && memberNumber().isPresent() == other.memberNumber().isPresent()
                && personId().equals(other.personId()) && personName.equals(other.personName);
    }

    public long id() {
        return id;
    }

    /** The member's number; empty for an obligor living elsewhere. */
    public Optional<Integer> memberNumber() {
        return Optional.ofNullable(memberNumber).map(Short::intValue);
    }

    /** The obligor's number; empty for a member. */
    public Optional<Integer> obligorNumber() {
        return Optional.ofNullable(obligorNumber).map(Short::intValue);
    }

    /** The member as a person; empty for an obligor. */
    public Optional<Long> personId() {
        return Optional.ofNullable(personId);
    }

    public String personName() {
        return personName;
    }

    /** The source's code. */
    public String source() {
        return source;
    }

    /** The source as it was called on the day: 养老保险（人社部门）. */
    public String sourceLabel() {
        return sourceLabel;
    }

    public CheckAnswer answer() {
        return answer;
    }

    /** What was declared, in words. */
    public String declared() {
        return declared;
    }

    /** What was found, in words, with how old the answer is where it is too old; for an unreachable source, why. */
    public String found() {
        return caution + found;
    }

    /** The amount of the 12 months declared, where the source is about money. */
    public Optional<Money> declaredAmount() {
        return Optional.ofNullable(declaredFen).map(Money::ofFen);
    }

    /** The amount of the 12 months found, where the source is about money. */
    public Optional<Money> foundAmount() {
        return Optional.ofNullable(foundFen).map(Money::ofFen);
    }

    /** What was found in the engine's words; empty for an unreachable source. */
    public Optional<FoundFacts> facts() {
        return Optional.ofNullable(facts);
    }

    /** The day the data speaks of; empty where there is no data at all. */
    public Optional<LocalDate> dataAsOf() {
        return Optional.ofNullable(dataAsOf);
    }

    /** Whose data answered and of which day: 桐城市数据截至 2026-10-31; empty where there is no data at all. */
    public Optional<String> dataFrom() {
        return Optional.ofNullable(dataFrom);
    }

    /** How far apart still counts as one, in words; empty where no amounts are compared. */
    public Optional<String> tolerance() {
        return Optional.ofNullable(tolerance);
    }

    /** Whether an officer must say which figure counts. */
    public boolean needsResolution() {
        return needsResolution;
    }

    /** Whether it still waits for that. */
    public boolean open() {
        return needsResolution && resolution == null;
    }

    /** Whether the found figure can be taken. */
    public boolean offersFound() {
        return answer.told();
    }

    /** Whether an officer can set an amount. */
    public boolean offersAmount() {
        return foundFen != null && offersFound();
    }

    public Optional<Resolution> resolution() {
        return Optional.ofNullable(resolution);
    }

    /** The amount of the 12 months that the officer set. */
    public Optional<Money> resolvedAmount() {
        return Optional.ofNullable(resolvedFen).map(Money::ofFen);
    }

    /** Why the officer concluded so. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** Who concluded. */
    public Optional<Long> resolvedBy() {
        return Optional.ofNullable(resolvedBy);
    }

    /** When. */
    public Optional<Instant> resolvedAt() {
        return Optional.ofNullable(resolvedAt);
    }

    /** The source with the day of its data, as every line that comes from it says. */
    public String sourceWithDay() {
        return sourceLabel + (dataFrom == null ? "" : "，" + dataFrom);
    }
}
