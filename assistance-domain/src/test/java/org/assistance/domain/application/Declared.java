package org.assistance.domain.application;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assistance.eligibility.facts.AssetLine;
import org.assistance.eligibility.facts.Care;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.CertificateStatus;
import org.assistance.eligibility.facts.Circumstances;
import org.assistance.eligibility.facts.Exclusion;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.LabourAbility;
import org.assistance.eligibility.facts.Living;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.ObligorFacts;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.facts.ReliefEvent;
import org.assistance.eligibility.facts.RuralTies;
import org.assistance.eligibility.facts.SchoolLevel;
import org.assistance.eligibility.facts.SupportForm;
import org.assistance.eligibility.value.AccountKind;
import org.assistance.eligibility.value.AccountNumber;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DisabilityCertificateNumber;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Phone;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/** A fixture: what families declare. Complete and right unless a test says otherwise; the people belong to nobody. */
public final class Declared {
    /** The day most of them apply. */
    public static final LocalDate APPLIED = LocalDate.of(2026, 11, 2);

    private DivisionCode village;
    private Area area = Area.RURAL;
    private final Set<Programme> programmes;
    private final List<DeclaredMember> members = new ArrayList<>();
    private final List<MemberFacts> facts = new ArrayList<>();
    private List<ObligorFacts> obligors = List.of();
    private @Nullable ReliefEvent relief;
    private StatedKin kin = StatedKin.NONE;
    private @Nullable PayeeAccount account;
    private boolean unpaid;
    private @Nullable List<DeclaredPayee> payees;
    private LocalDate applied = APPLIED;
    private List<AssetLine> owned = List.of();
    private String lateReason = "";
    private boolean outsider;
    private RuralTies ties = RuralTies.NONE;
    private Living living = Living.TOGETHER;
    private Exclusion exclusion = Exclusion.NONE;
    private @Nullable LocalDate certificateIssued;

    private Declared(DivisionCode village, Programme... programmes) {
        this.village = village;
        this.programmes = programmes.length == 0
                ? EnumSet.noneOf(Programme.class)
                : EnumSet.copyOf(List.of(programmes));
    }

    /** A family yet without members. */
    public static Declared family(DivisionCode village, Programme... programmes) {
        return new Declared(village, programmes);
    }

    /**
     * The worked family (capabilities T01, T03, T04): a widow of 47 who earns 1,150 a month and her daughter of 20 with a
     * certificate of intellectual disability grade 1; 低保 and both subsidies.
     */
    public static Declared widowAndDaughter(DivisionCode village) {
        IdNumber daughter = idNumber("20060415", 2);
        var income = IncomeLine.monthly(IncomeKind.CASUAL_WORK, YearMonth.of(2025, 11), YearMonth.of(2026, 10),
                Money.ofYuan(388), FactSource.DECLARED);
        return family(village, Programme.DIBAO, Programme.LIVING_SUBSIDY, Programme.CARE_SUBSIDY)
                .with("李桂兰", idNumber("19790302", 2), Relation.SELF, List.of(income), List.of())
                .with("陈小雨", daughter, Relation.CHILD, List.of(), List.of("51"));
    }

    /** A number with a birth date yyyyMMdd and a sequence, odd for men; 990101 is no place on earth. */
    public static IdNumber idNumber(String birth, int sequence) {
        return IdNumber.ofSeventeenDigits("990101" + birth + "%03d".formatted(sequence));
    }

    /** One more member; certificates by kind and grade digit, as the number ends: {@code 51}. */
    public Declared with(String name, IdNumber number, Relation relation, List<IncomeLine> incomes,
            List<String> certificates) {
        int at = members.size();
        DisabilityCertificateNumber certificate = certificates.isEmpty()
                ? null
                : DisabilityCertificateNumber.parse(number.value() + certificates.getFirst());
        boolean minor = Months.age(number.birthDate(), applied) < 18;
        var signature = minor
                ? new Signature(applied, SignedBy.GUARDIAN, members.isEmpty() ? "周伯安" : members.getFirst().name())
                : new Signature(applied, SignedBy.SELF, null);
        members.add(new DeclaredMember(at + 1, at, name, number, relation, Hukou.LOCAL_RURAL, null, certificate,
                signature));
        facts.add(new MemberFacts(at + 1, relation, number.birthDate(), number.sex(), null, living, null,
                !minor,
                null, SchoolLevel.NONE, exclusion,
                certificate == null
                        ? List.of()
                        : List.of(new Certificate(certificate.kind(), certificate.grade(), List.of(), certificateIssued,
                                LocalDate.of(2030, 5, 31), CertificateStatus.VALID)),
                certificate == null ? Care.none() : Care.since(LocalDate.of(2024, 1, 1)), false, LabourAbility.FULL,
                programmes.contains(Programme.TEKUN) ? 2 : null,
                programmes.contains(Programme.TEKUN) ? SupportForm.DISPERSED : null,
                programmes.contains(Programme.TEKUN) ? ties : null, List.of(), incomes, List.of()));
        return this;
    }

    /** How those who are named from now on live with the applicant. */
    public Declared living(Living answer) {
        living = answer;
        return this;
    }

    /** Why those who are named from now on do not count. */
    public Declared excluded(Exclusion why) {
        exclusion = why;
        return this;
    }

    /** What is said of the last member's health. */
    public Declared inHealth(Health health) {
        DeclaredMember last = members.removeLast();
        members.add(new DeclaredMember(last.number(), last.row(), last.name(), last.idNumber(), last.relation(),
                last.hukou(), health, last.certificate(), last.signature()));
        return this;
    }

    /** What the member named last struck out of the paper that was signed, by the code of each source. */
    public Declared striking(String... sources) {
        DeclaredMember last = members.removeLast();
        Signature paper = Objects.requireNonNull(last.signature());
        members.add(new DeclaredMember(last.number(), last.row(), last.name(), last.idNumber(), last.relation(),
                last.hukou(), last.health(), last.certificate(),
                new Signature(paper.on(), paper.by(), paper.guardian(), Set.of(sources))));
        return this;
    }

    /** The member named last has signed nothing. */
    public Declared unsigned() {
        DeclaredMember last = members.removeLast();
        members.add(new DeclaredMember(last.number(), last.row(), last.name(), last.idNumber(), last.relation(),
                last.hukou(), last.health(), last.certificate(), null));
        return this;
    }

    /** What ties those who are named from now on and ask for 特困 to land or to a town (TK-07). */
    public Declared tied(RuralTies answer) {
        ties = answer;
        return this;
    }

    /** The member named last says to hold a status. */
    public Declared claiming(HeldKind kind) {
        facts.add(facts.removeLast().holding(List.of(Held.of(kind, DateRange.from(LocalDate.of(2024, 5, 1))))));
        return this;
    }

    /** The member named last had a subsidy until the last day of an old certificate, and holds a new one. */
    public Declared renewed(HeldKind subsidy, LocalDate until, LocalDate issued) {
        MemberFacts last = facts.removeLast();
        Certificate one = Objects.requireNonNull(last.certificates()).getFirst();
        var old = new Certificate(one.kind(), one.grade(), List.of(), null, until, CertificateStatus.VALID);
        facts.add(last.recorded(last.deathDate(), List.of(old, one.issued(issued)))
                .holding(List.of(Held.of(subsidy, DateRange.between(LocalDate.of(2024, 5, 1), until)))));
        return this;
    }

    /** The member named last works since a month; whether a taper was granted for it already may stay open. */
    public Declared workingSince(YearMonth since) {
        MemberFacts last = facts.removeLast();
        facts.add(last.under(last.local().working(since, last.local().taperedBefore())));
        return this;
    }

    /** The member named last has no work. */
    public Declared idle() {
        MemberFacts last = facts.removeLast();
        facts.add(last.under(new Circumstances(false, null, null, null, null, null, null, null)));
        return this;
    }

    /** The member named last is cared for in an institution (集中供养). */
    public Declared inInstitution() {
        facts.add(facts.removeLast().wanting(SupportForm.CENTRALISED));
        return this;
    }

    /** The event behind 临时救助. */
    public Declared after(ReliefEvent event) {
        relief = event;
        return this;
    }

    /** Those who owe support and live elsewhere; an empty list says there are none. */
    public Declared obligors(List<ObligorFacts> elsewhere) {
        obligors = elsewhere;
        return this;
    }

    /** What the family owns; nothing unless told. */
    public Declared owning(AssetLine... lines) {
        owned = List.of(lines);
        return this;
    }

    /** Another day. */
    public Declared on(LocalDate day) {
        applied = day;
        return this;
    }

    /** Typed long after the day of the application, for a reason. */
    public Declared late(String reason) {
        lateReason = reason;
        return this;
    }

    /** A family that lives elsewhere and had its emergency in the village. */
    public Declared fromElsewhere() {
        outsider = true;
        return this;
    }

    /** The day of issue of the certificates of those named next. */
    public Declared certificatesIssuedOn(LocalDate day) {
        certificateIssued = day;
        return this;
    }

    /** Town standard instead of country. */
    public Declared inTown() {
        area = Area.URBAN;
        return this;
    }

    /** Another account than the applicant's own. */
    public Declared paidTo(String holder) {
        account = new PayeeAccount(cardOf(Objects.requireNonNull(members.getFirst().idNumber())), holder, "安庆农村商业银行",
                "");
        return this;
    }

    /** Without an account of the household. */
    public Declared unpaid() {
        unpaid = true;
        return this;
    }

    /** The applicant's name, but another number. */
    public Declared paidInto(AccountNumber number) {
        account = new PayeeAccount(number, members.getFirst().name(), "安庆农村商业银行", "");
        return this;
    }

    /** A card number that passes the check. */
    public static AccountNumber cardNumber() {
        return card("62170012345678901");
    }

    /** The card of one person and nobody else, which passes the check. */
    public static AccountNumber cardOf(IdNumber holder) {
        return card("6217" + holder.value().substring(6, 17) + "00");
    }

    private static AccountNumber card(String start) {
        for (int last = 10; last < 100; last++) {
            if (AccountNumber.luhn(start + last)) {
                return new AccountNumber(start + last, AccountKind.BANK_CARD);
            }
        }
        throw new IllegalStateException();
    }

    /** The declaration. */
    public ApplicationContent content() {
        return content(members, owned);
    }

    /** What the family says of relatives among those in office. */
    public Declared kin(StatedKin said) {
        kin = said;
        return this;
    }

    /** The declaration without some members' signatures or numbers, as the test changes them. */
    ApplicationContent content(List<DeclaredMember> changed, List<AssetLine> assets) {
        var household = new HouseholdFacts(village, area, applied, programmes, facts, List.of(), assets, obligors,
                List.of(), relief, null);
        return new ApplicationContent(village, outsider, area, new Phone("13905560000"), "安徽省安庆市桐城市孔城镇", "孔城镇街道12号",
                "丈夫去世，女儿重度残疾，家庭生活困难", new Reasons(lateReason, "", ""), kin, changed, List.of(),
                account != null || unpaid
                        ? account
                        : new PayeeAccount(cardOf(Objects.requireNonNull(members.getFirst().idNumber())),
                                members.getFirst().name(), "安庆农村商业银行", ""),
                payees != null ? payees : ownAccounts(), Set.of(), false, true, true, true, true, false, household);
    }

    /** The accounts of the members' own rights; each but the applicant has one unless told. */
    public Declared paying(DeclaredPayee... named) {
        payees = List.of(named);
        return this;
    }

    private List<DeclaredPayee> ownAccounts() {
        return members.stream()
                .skip(1)
                .map(member -> new DeclaredPayee(member.number(), member.number() - 2, PayeeKind.OWN,
                        new PayeeAccount(member.idNumber() == null ? cardNumber() : cardOf(member.idNumber()),
                                member.name(), "安庆农村商业银行", "")))
                .toList();
    }

    List<DeclaredMember> members() {
        return members;
    }
}
