package org.assistance.domain.decision;

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
import java.time.YearMonth;
import java.util.Optional;
import org.assistance.domain.opinion.Aid;
import org.assistance.domain.opinion.Proposal;
import org.assistance.domain.opinion.Rhythm;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One programme granted or refused by a decision, for the household or for one member; never changed afterwards. */
@Entity
@Table(name = "award")
public class Award {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "decision_id", updatable = false)
    private Decision decision;

    @Column(name = "case_id", updatable = false)
    private Long caseId;

    @Column(name = "division_code", updatable = false)
    private String divisionCode;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Programme programme;

    @Column(name = "member_number", updatable = false)
    @JdbcTypeCode(SqlTypes.SMALLINT)
    private @Nullable Integer member;

    @Column(updatable = false)
    private boolean granted;

    @Column(name = "amount_fen", updatable = false)
    private @Nullable Long amountFen;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Rhythm rhythm;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.SMALLINT)
    private int people;

    @Column(name = "first_month", updatable = false)
    private @Nullable YearMonth firstMonth;

    @Column(name = "last_month", updatable = false)
    private @Nullable YearMonth lastMonth;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @Nullable Area area;

    @Convert(converter = Handwritten.class)
    @Column(updatable = false)
    private @Nullable String goods;

    @Column(name = "goods_fen", updatable = false)
    private @Nullable Long goodsFen;

    @Convert(converter = Handwritten.class)
    @Column(name = "referral_to", updatable = false)
    private @Nullable String referralTo;

    @Convert(converter = Handwritten.class)
    @Column(name = "referral_service", updatable = false)
    private @Nullable String referralService;

    @Convert(converter = Handwritten.class)
    @Column(updatable = false)
    private String reasons;

    @SuppressWarnings("NullAway.Init")
    protected Award() {}

    private Award(Decision decision, Proposal proposal, boolean granted, @Nullable YearMonth firstMonth,
            @Nullable YearMonth lastMonth, @Nullable Area area, String reasons) {
        this.decision = decision;
        this.caseId = decision.caseId();
        this.divisionCode = decision.division().value();
        this.programme = proposal.programme();
        this.member = proposal.member();
        this.granted = granted;
        this.amountFen = granted && proposal.amount() != null ? (Long) proposal.amount().fen() : null;
        this.rhythm = proposal.rhythm();
        this.people = proposal.people();
        this.firstMonth = firstMonth;
        this.lastMonth = lastMonth;
        this.area = area;
        this.reasons = reasons;
    }

    static Award granting(Decision decision, Proposal proposal, YearMonth first, @Nullable YearMonth last, Area area) {
        return new Award(decision, proposal, true, first, last, area, proposal.reasons());
    }

    /** Some months of a 渐退 that pay the same: each such stretch is a right of its own, whose amount never changes. */
    static Award stretch(Decision decision, Proposal proposal, Money amount, YearMonth first, YearMonth last,
            Area area) {
        var months = new Proposal(proposal.programme(), proposal.member(), true, amount, proposal.people(), last,
                proposal.reasons());
        return new Award(decision, months, true, first, last, area, proposal.reasons());
    }

    /** Says in which forms relief is given (LS-14), before it is kept; everything else is given in money. */
    Award in(Aid aid) {
        if (programme != Programme.TEMPORARY_RELIEF || amountFen == null) {
            return this;
        }
        aid.refuseUnlessFits(Money.ofFen(amountFen));
        if (aid.goods() != null) {
            goods = aid.goods().what();
            goodsFen = aid.goods().worth().fen();
        }
        if (aid.referral() != null) {
            referralTo = aid.referral().to();
            referralService = aid.referral().service();
        }
        return this;
    }

    static Award refusing(Decision decision, Proposal proposal, String reasons) {
        return new Award(decision, proposal, false, null, null, null, reasons);
    }

    public long id() {
        return id;
    }

    /** The decision it belongs to. */
    public Decision decision() {
        return decision;
    }

    public long caseId() {
        return caseId;
    }

    public Programme programme() {
        return programme;
    }

    /** The member it is for; empty for the household. */
    public Optional<Integer> member() {
        return Optional.ofNullable(member);
    }

    /** Whose standard it is; empty when refused. */
    public Optional<Area> area() {
        return Optional.ofNullable(area);
    }

    public boolean granted() {
        return granted;
    }

    /** The amount a month, or once; empty when refused or where no cash goes with it. */
    public Optional<Money> amount() {
        return amountFen == null ? Optional.empty() : Optional.of(Money.ofFen(amountFen));
    }

    /** In which forms it is given (LS-14). */
    public Aid aid() {
        return new Aid(goods == null || goodsFen == null ? null : new Aid.Goods(goods, Money.ofFen(goodsFen)),
                referralTo == null || referralService == null ? null : new Aid.Referral(referralTo, referralService));
    }

    /** What is paid of the amount: all but the worth of goods; empty where no amount goes with it. */
    public Optional<Money> money() {
        return amount().map(aid()::money);
    }

    /** The forms in words; empty where all of it is money. */
    public String forms() {
        return amount().map(aid()::label).orElse("");
    }

    public Rhythm rhythm() {
        return rhythm;
    }

    /** How many people it covers. */
    public int people() {
        return people;
    }

    /** The first month (DB step 15, CJ-11); empty when refused. */
    public Optional<YearMonth> firstMonth() {
        return Optional.ofNullable(firstMonth);
    }

    /** The last month where it is known beforehand (CJ-15, GX-06). */
    public Optional<YearMonth> lastMonth() {
        return Optional.ofNullable(lastMonth);
    }

    /** Why, in words the family can read. */
    public String reasons() {
        return reasons;
    }

    /** 确认低保 872.00元/月；不予确认特困. */
    public String label() {
        if (!granted) {
            return "不予确认" + programme.shortLabel();
        }
        return "确认" + programme.shortLabel() + amount().map(money -> " " + money.format()
                + (rhythm == Rhythm.MONTHLY ? "元/月" : "元")).orElse("") + (forms().isEmpty() ? "" : "：" + forms());
    }
}
