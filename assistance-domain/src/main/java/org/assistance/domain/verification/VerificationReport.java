package org.assistance.domain.verification;

import org.assistance.domain.secret.Handwritten;
import jakarta.persistence.Convert;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.casefile.StageRecord;
import org.assistance.domain.staff.ActingOfficer;
import org.jspecify.annotations.Nullable;

/**
 * The report of one check (核对报告; XZ-55): every person beside every source. It waits for the officer's conclusion on each
 * difference and on the whole; a new check supersedes it, and it stays in the history.
 */
@Entity
@Table(name = "verification_report")
public class VerificationReport implements StageRecord {
    /** Why a report cannot be concluded as fitting. */
    public static final String NOT_AGREEING = "有的差异没有维持申报，核对结论应为“不一致”";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "case_id", updatable = false)
    private Long caseId;

    @Column(name = "division_code", updatable = false)
    private String divisionCode;

    @Column(name = "requested_by", updatable = false)
    private Long requestedBy;

    @Column(name = "requested_at", updatable = false)
    private Instant requestedAt;

    @Column(name = "concluded_by")
    private @Nullable Long concludedBy;

    @Column(name = "concluded_at")
    private @Nullable Instant concludedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Conclusion conclusion;

    @Enumerated(EnumType.STRING)
    @Column(name = "conclusion_drafted")
    private @Nullable Conclusion drafted;

    @Convert(converter = Handwritten.class)
    private @Nullable String remark;

    private boolean superseded;

    @OneToMany(mappedBy = "report", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<VerificationItem> items = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected VerificationReport() {}

    /** An empty report on a case, requested by an officer. */
    public VerificationReport(AssistanceCase of, ActingOfficer by, Instant at) {
        this.caseId = of.id();
        this.divisionCode = of.division().value();
        this.requestedBy = by.officerId();
        this.requestedAt = at;
    }

    /** Adds what a source answered about one person. */
    public void add(NewItem item) {
        items.add(new VerificationItem(this, divisionCode, item));
    }

    /** Keeps the conclusions of an earlier report where declared and found are still the same: nothing typed is lost. */
    public void carryOver(VerificationReport earlier) {
        for (VerificationItem item : items) {
            earlier.items.stream().filter(item::sameAs).forEach(item::carryOver);
        }
    }

    /** What a later question to some of its sources found that leaves the case on other ground. */
    public List<Overtaken> overtakenBy(VerificationReport later) {
        var overtaken = new ArrayList<Overtaken>();
        for (VerificationItem now : later.items) {
            items.stream()
                    .filter(now::sameAs)
                    .filter(was -> was.overtakenBy(now))
                    .forEach(was -> overtaken.add(new Overtaken(was, now)));
        }
        return List.copyOf(overtaken);
    }

    /** What a source answered, and what it answers now. */
    public record Overtaken(VerificationItem was, VerificationItem now) {
        /** What changed, in a Chinese phrase. */
        public String words() {
            return was.personName() + "的" + now.sourceLabel() + "原为“" + was.found() + "”" + data(was) + "，现为“"
                    + now.found()
                    + "”" + data(now);
        }

        private static String data(VerificationItem item) {
            return item.dataFrom().map(words -> "（" + words + "）").orElse("");
        }
    }

    /** The same report with what changed as some items were asked again; what was concluded on the others is kept (XZ-57). */
    public VerificationReport with(Map<VerificationItem, NewItem> changed, AssistanceCase of, ActingOfficer by,
            Instant at) {
        var newer = new VerificationReport(of, by, at);
        items.forEach(item -> newer.add(changed.getOrDefault(item, item.again())));
        newer.carryOver(this);
        return newer;
    }

    /**
     * Concludes the whole.
     *
     * @throws IllegalMove when it is concluded already, a difference still waits for its conclusion, or they contradict each other
     */
    void conclude(Conclusion how, String why, ActingOfficer by, Instant at) {
        refuseIfClosed();
        List<VerificationItem> open = openItems();
        if (how.closes() && !open.isEmpty()) {
            VerificationItem first = open.getFirst();
            throw new IllegalMove("还有 " + open.size() + " 项没有结论，例如" + first.personName() + "的" + first.sourceLabel());
        }
        if (how == Conclusion.FITS && !agrees()) {
            throw new IllegalMove(NOT_AGREEING);
        }
        conclusion = how;
        drafted = null;
        remark = why.isBlank() ? null : why.strip();
        concludedBy = by.officerId();
        concludedAt = at;
    }

    /** Keeps what is chosen and why before it is concluded. */
    void draft(@Nullable Conclusion chosen, String why) {
        refuseIfClosed();
        drafted = chosen;
        remark = why.isBlank() ? null : why.strip();
    }

    void refuseIfClosed() {
        if (superseded) {
            throw new IllegalMove("这份核对报告已被重新核对的报告取代，请按最新报告办理");
        }
        if (closed()) {
            throw new IllegalMove("这份核对报告已作出结论，不能再改");
        }
    }

    /** Whether declaration and records agree: every difference, if there is one, was concluded as declared. */
    public boolean agrees() {
        return items.stream()
                .filter(VerificationItem::offersFound)
                .filter(VerificationItem::needsResolution)
                .allMatch(item -> item.resolution().filter(Resolution.KEEP_DECLARED::equals).isPresent());
    }

    /** Whether the conclusion stands and the case went forward with it. */
    public boolean closed() {
        return conclusion != null && conclusion.closes();
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
        return Stage.VERIFICATION;
    }

    @Override
    public String summary() {
        long differences = items.stream()
                .filter(VerificationItem::offersFound)
                .filter(VerificationItem::needsResolution)
                .count();
        long unreachable = items.stream().filter(item -> item.answer() == CheckAnswer.UNREACHABLE).count();
        long refused = items.stream().filter(item -> item.answer() == CheckAnswer.REFUSED).count();
        return "核对结论：" + (conclusion == null ? "未作出" : conclusion.label()) + "（差异 " + differences + " 项"
                + (unreachable == 0 ? "" : "，未能核对 " + unreachable + " 项")
                + (refused == 0 ? "" : "，未予查询 " + refused + " 项") + "）";
    }

    public String divisionCode() {
        return divisionCode;
    }

    /** The officer who asked. */
    public long requestedBy() {
        return requestedBy;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    /** The conclusion; empty while it waits. */
    public Optional<Conclusion> conclusion() {
        return Optional.ofNullable(conclusion);
    }

    /** What is chosen for the whole and not concluded yet. */
    public Optional<Conclusion> drafted() {
        return Optional.ofNullable(drafted);
    }

    /** The officer's remark on the whole. */
    public Optional<String> remark() {
        return Optional.ofNullable(remark);
    }

    /** Who concluded. */
    public Optional<Long> concludedBy() {
        return Optional.ofNullable(concludedBy);
    }

    public Optional<Instant> concludedAt() {
        return Optional.ofNullable(concludedAt);
    }

    /** Whether a newer check, or a return of the case, took its place. */
    public boolean superseded() {
        return superseded;
    }

    /** Every person beside every source, in the order asked. */
    public List<VerificationItem> items() {
        return Collections.unmodifiableList(items);
    }

    /** The items that wait for an officer's conclusion. */
    public List<VerificationItem> openItems() {
        return items.stream().filter(VerificationItem::open).toList();
    }

    /** The item with an id. */
    public Optional<VerificationItem> item(long itemId) {
        return items.stream().filter(item -> item.id() == itemId).findFirst();
    }
}
