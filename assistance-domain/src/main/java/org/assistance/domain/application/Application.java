package org.assistance.domain.application;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assistance.domain.secret.Handwritten;
import org.assistance.domain.secret.IdNumbers;
import org.assistance.domain.secret.SealedColumn;
import org.assistance.domain.secret.Secrets;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Programme;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a family declared, dated and signed (申请): one household on one day, one or several programmes.
 *
 * <p>It is written once, when it is submitted, and never rewritten: what the check finds stands beside it, and a
 * correction is a new version of the whole, with who, when and why; the earlier ones stay readable.
 */
@Entity
@Table(name = "application")
@EntityListeners(SealedRows.class)
public class Application {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "draft_id", updatable = false)
    private UUID draftId;

    @Column(name = "household_id", updatable = false)
    private Long householdId;

    @Column(name = "division_code", updatable = false)
    private String divisionCode;

    @Enumerated(EnumType.STRING)
    private Area area;

    @Column(name = "applied_on", updatable = false)
    private LocalDate appliedOn;

    @Column(name = "applicant_name", updatable = false)
    private String applicantName;

    @Column(name = "phone_sealed", updatable = false)
    private byte @Nullable [] phoneSealed;

    @Column(name = "phone_index", updatable = false)
    private byte @Nullable [] phoneIndex;

    @Column(name = "registered_at")
    private String registeredAt;

    private String residence;
    @Convert(converter = Handwritten.class)
    private String reason;

    @Convert(converter = Handwritten.class)
    @Column(name = "late_reason", updatable = false)
    private @Nullable String lateReason;

    @Convert(converter = Handwritten.class)
    @Column(name = "self_paid_reason", updatable = false)
    private @Nullable String selfPaidReason;

    @Convert(converter = Handwritten.class)
    @Column(name = "account_reason", updatable = false)
    private @Nullable String accountReason;

    @Column(name = "originals_filed", updatable = false)
    private boolean originalsFiled;

    @Enumerated(EnumType.STRING)
    @Column(name = "kin_stated", updatable = false)
    private StatedKin.@Nullable Answer kinStated;

    @Column(name = "kin_with", updatable = false)
    private @Nullable String kinWith;

    @Embedded
    private @Nullable PaidInto paidInto;

    @Column(name = "truth_promised")
    private boolean truthPromised;

    @JdbcTypeCode(SqlTypes.JSON)
    private HouseholdFacts facts;

    @Column(name = "member_count")
    private short memberCount;

    @Column(name = "submitted_by", updatable = false)
    private long submittedBy;

    @Column(name = "submitted_at", updatable = false)
    private Instant submittedAt;

    @Column(name = "first_id", updatable = false)
    private @Nullable Long firstId;

    @Column(updatable = false)
    private short number = 1;

    @Convert(converter = Handwritten.class)
    @Column(updatable = false)
    private @Nullable String correction;

    @Version
    private int version;

    @ElementCollection
    @CollectionTable(name = "application_member", joinColumns = @JoinColumn(name = "application_id"))
    @OrderBy("number")
    private List<ApplicationMember> members = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "application_programme", joinColumns = @JoinColumn(name = "application_id"))
    @Column(name = "programme")
    @Enumerated(EnumType.STRING)
    private Set<Programme> programmes = EnumSet.noneOf(Programme.class);

    @ElementCollection
    @CollectionTable(name = "application_obligor", joinColumns = @JoinColumn(name = "application_id"))
    @OrderBy("number")
    private List<Obligor> obligors = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "application_payee", joinColumns = @JoinColumn(name = "application_id"))
    @OrderBy("member, kind")
    private List<MemberPayee> payees = new ArrayList<>();

    @Transient
    private @Nullable Secrets secrets;

    @Transient
    private @Nullable IdNumbers numbers;

    @SuppressWarnings("NullAway.Init")
    protected Application() {}

    Application(UUID draftId, Household household, ApplicationContent content, HouseholdFacts facts,
            String phone, Secrets secrets, Accounts accounts,
            List<ApplicationMember> members, List<Obligor> obligors, ActingOfficer by, Instant at) {
        this.draftId = draftId;
        this.householdId = household.id();
        this.divisionCode = facts.division().value();
        this.area = facts.area();
        this.appliedOn = facts.applied();
        this.applicantName = content.applicant().name();
        this.phoneSealed = secrets.seal(phone.getBytes(StandardCharsets.UTF_8), SealedColumn.PHONE.cell(draftId));
        this.phoneIndex = secrets.index("phone", phone);
        this.registeredAt = content.registeredAt();
        this.residence = content.residence();
        this.reason = content.reason();
        this.lateReason = given(content.reasons().late());
        this.selfPaidReason = given(content.reasons().selfPaid());
        this.accountReason = given(content.reasons().account());
        this.originalsFiled = content.originalsFiled();
        this.kinStated = content.kin().answer();
        this.kinWith = content.kin().related() ? given(content.kin().with()) : null;
        PayeeAccount account = content.account();
        this.paidInto = account == null ? null : new PaidInto(account, accounts);
        this.truthPromised = content.truthPromised();
        this.facts = facts;
        this.memberCount = (short) members.size();
        this.submittedBy = by.officerId();
        this.submittedAt = at;
        this.members.addAll(members);
        this.programmes.addAll(facts.appliedFor());
        this.obligors.addAll(obligors);
        content.payees().forEach(payee -> this.payees.add(new MemberPayee(payee, accounts)));
    }

    private static @Nullable String given(String reason) {
        return reason.isBlank() ? null : reason;
    }

    void opensWith(Secrets secretsOfAll, IdNumbers numbersOfPeople) {
        secrets = secretsOfAll;
        numbers = numbersOfPeople;
    }

    /** A corrected version of an earlier one. */
    Application corrects(Application earlier, String reason) {
        firstId = earlier.firstId == null ? earlier.id : earlier.firstId;
        number = (short) (earlier.number + 1);
        correction = reason;
        return this;
    }

    public long id() {
        return id;
    }

    /** Which version it is: 1 for what was first submitted. */
    public int number() {
        return number;
    }

    /** Why it was corrected; empty for the first version. */
    public Optional<String> correction() {
        return Optional.ofNullable(correction);
    }

    /** The draft it was typed in; proofs were uploaded to it. */
    public UUID draftId() {
        return draftId;
    }

    public long householdId() {
        return householdId;
    }

    /** Where the family lives, to village level where known. */
    public DivisionCode division() {
        return new DivisionCode(divisionCode);
    }

    public Area area() {
        return area;
    }

    public LocalDate appliedOn() {
        return appliedOn;
    }

    public String applicantName() {
        return applicantName;
    }

    /** The telephone; empty where none is kept. */
    public String phone() {
        return phoneSealed == null || secrets == null
                ? ""
                : new String(secrets.open(phoneSealed, SealedColumn.PHONE.cell(draftId)), StandardCharsets.UTF_8);
    }

    /** 户籍地址. */
    public String registeredAt() {
        return registeredAt;
    }

    /** 居住地址. */
    public String residence() {
        return residence;
    }

    /** 申请原因. */
    public String reason() {
        return reason;
    }

    /** Why the day of the application lies well before the day it was typed; empty where it does not. */
    public Optional<String> lateReason() {
        return Optional.ofNullable(lateReason);
    }

    /** Why the self-paid costs of the relief are not the sum of the bills listed; empty where they are. */
    public Optional<String> selfPaidReason() {
        return Optional.ofNullable(selfPaidReason);
    }

    /** Why the money goes to an account that another household uses; empty where it does not. */
    public Optional<String> accountReason() {
        return Optional.ofNullable(accountReason);
    }

    /** Whether the signed papers are in the office's own files. */
    public boolean originalsFiled() {
        return originalsFiled;
    }

    /** What the family said of relatives among those in office (XZ-85). */
    public StatedKin kin() {
        return new StatedKin(kinStated, kinWith == null ? "" : kinWith);
    }

    /** The household's account (低保, 临时救助); empty when nothing applied for is paid into it. */
    public Optional<PayeeAccount> account() {
        return Optional.ofNullable(paidInto).map(PaidInto::account);
    }

    /** The accounts of the members' own rights, and the institution's. */
    public List<MemberPayee> payees() {
        return Collections.unmodifiableList(payees);
    }

    /**
     * The account a right is paid into (XZ-102): the household's for 低保 and 临时救助; for a member's own right the one
     * named for the member, else the household's where it is kept under the member's name, else none.
     *
     * @param member the number of the member whose right it is; null for the household's
     */
    public Optional<PayeeAccount> payeeOf(Programme programme, @Nullable Integer member) {
        if (!programme.personal() || member == null) {
            return account();
        }
        boolean institution = PayeeRule.institutions(programme, facts.member(member));
        return payees.stream()
                .filter(payee -> payee.member() == member && PayeeRule.fits(payee.kind(), institution))
                .map(MemberPayee::account)
                .findFirst()
                .or(() -> account().filter(household -> !institution
                        && member(member).filter(of -> of.name().equals(household.holder())).isPresent()));
    }

    public boolean truthPromised() {
        return truthPromised;
    }

    /** The declared facts as the engine reads them; members by number, no names. */
    public HouseholdFacts facts() {
        return facts;
    }

    public int memberCount() {
        return memberCount;
    }

    public long submittedBy() {
        return submittedBy;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    /** The members, the applicant first. */
    public List<ApplicationMember> members() {
        if (secrets != null) {
            Secrets opening = secrets;
            members.forEach(member -> member.open(opening, draftId));
        }
        return Collections.unmodifiableList(members);
    }

    /** The member with a number. */
    public Optional<ApplicationMember> member(int number) {
        return members().stream().filter(member -> member.number() == number).findFirst();
    }

    /** What was applied for. */
    public Set<Programme> programmes() {
        return Collections.unmodifiableSet(programmes);
    }

    /** Those who owe support and live elsewhere. */
    public List<Obligor> obligors() {
        if (numbers != null) {
            obligors.forEach(obligor -> obligor.open(numbers, draftId));
        }
        return Collections.unmodifiableList(obligors);
    }
}
