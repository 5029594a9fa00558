package org.assistance.eligibility.facts;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The members of a household: a list like any other that nobody changes. Beside the list stands what every rule asks of them, of what they spend and of what they own,
 * side by side in one array ({@link FactSheet}), so that a rule goes through one stretch of memory and not from object to object. The sheet says nothing that
 * the facts do not say. Members are named by their place in the list, lines by theirs on the sheet.
 */
public final class Members extends AbstractList<MemberFacts> implements RandomAccess {

    private static final Relation[] RELATIONS = Relation.values();

    private static final Living[] LIVING = Living.values();

    private static final Exclusion[] EXCLUSIONS = Exclusion.values();

    private static final SchoolLevel[] SCHOOLS = SchoolLevel.values();

    private final MemberFacts[] members;

    private final @Nullable List<ExpenseLine> spent;

    private final @Nullable List<AssetLine> owned;

    private final long[] sheet;

    private final int size;

    /** The kinds of income that occur, a bit for each by its place. */
    private final long kinds;

    private final int lines;

    /** How many expenses stand before the assets; -1 when nobody asked. */
    private final int expenses;

    /** How many assets stand at the end of the sheet; -1 when nobody asked. */
    private final int assets;

    private Members(List<MemberFacts> all, @Nullable List<ExpenseLine> spent, @Nullable List<AssetLine> owned) {
        this.members = all.toArray(MemberFacts[]::new);
        this.spent = spent;
        this.owned = owned;
        this.sheet = SheetWriting.of(members, spent == null ? List.of() : spent, owned == null ? List.of() : owned);
        this.expenses = spent == null ? -1 : spent.size();
        this.assets = owned == null ? -1 : owned.size();
        this.size = members.length;
        this.kinds = kinds();
        this.lines = all.stream()
                .mapToInt(member -> SheetWriting.size(member.incomes()) + SheetWriting.size(member.outflows()))
                .sum();
    }

    /** These members with what they spend and own; themselves where they are such a list with the same expenses and assets already. */
    static Members of(List<MemberFacts> members, @Nullable List<ExpenseLine> spent, @Nullable List<AssetLine> owned) {
        return members instanceof Members same && same.spent == spent && same.owned == owned
                ? same
                : new Members(members, spent, owned);
    }

    @Override
    public MemberFacts get(int place) {
        return members[place];
    }

    @Override
    public int size() {
        return size;
    }

    /**
     * The place of a member.
     *
     * @throws IllegalArgumentException when it is not of this household
     */
    public int place(MemberFacts member) {
        for (int place = 0; place < members.length; place++) {
            if (members[place] == member) {
                return place;
            }
        }
        int place = indexOf(member);
        if (place < 0) {
            throw new IllegalArgumentException("没有编号为" + member.number() + "的家庭成员");
        }
        return place;
    }

    /** The number of a member. */
    public int number(int place) {
        return FactSheet.number(sheet, place);
    }

    /** How a member is related to the applicant. */
    public Relation relation(int place) {
        return RELATIONS[FactSheet.relation(sheet, place)];
    }

    /** Whether a member lives with the applicant; null while it is not known. */
    public @Nullable Living living(int place) {
        int known = FactSheet.living(sheet, place);
        return known < 0 ? null : LIVING[known];
    }

    /** Why a member is not counted whatever the address; null while it is not known. */
    public @Nullable Exclusion exclusion(int place) {
        int known = FactSheet.exclusion(sheet, place);
        return known < 0 ? null : EXCLUSIONS[known];
    }

    /** True when a member was alive on a day. */
    public boolean livingOn(int place, LocalDate day) {
        return !FactSheet.says(sheet, place, FactSheet.DIED) || members[place].livingOn(day);
    }

    /** The age of a member in completed years on a day, or null when the birth date is not known. */
    public @Nullable Integer ageOn(int place, LocalDate day) {
        return FactSheet.says(sheet, place, FactSheet.BORN)
                ? (Integer) FactSheet.ageOn(sheet, place, day)
                : members[place].ageOn(day);
    }

    /** True when a member was asked for benefits and statuses and holds none of some kinds, each a bit by its place. */
    public boolean holdsNone(int place, int kinds) {
        return FactSheet.says(sheet, place, FactSheet.HELD_KNOWN) && (FactSheet.held(sheet, place) & kinds) == 0;
    }

    /** True when a member has some disability certificate. */
    public boolean certified(int place) {
        return shows(place, Certificate.GRADES);
    }

    /** Whether a certificate of a member shows a grade up to one, the first being the gravest. */
    private boolean shows(int place, int grade) {
        return FactSheet.says(sheet, place, FactSheet.FIRST_GRADE * ((1 << grade) - 1));
    }

    /** Whether a member is seriously ill as the local authority recognises it; null while it is not known. */
    public @Nullable Boolean seriousIllness(int place) {
        return said(place, FactSheet.ILLNESS_KNOWN, FactSheet.ILL);
    }

    /** What was said of the duty of support between a member and the applicant; null where nobody said anything. */
    public @Nullable Boolean supportDuty(int place) {
        return said(place, FactSheet.DUTY_SAID, FactSheet.DUTY);
    }

    /** Whether a member can live independently; null while it is not known. */
    public @Nullable Boolean livesIndependently(int place) {
        return said(place, FactSheet.INDEPENDENCE_SAID, FactSheet.INDEPENDENT);
    }

    /** The school a member goes to; null while it is not known. */
    public @Nullable SchoolLevel school(int place) {
        int known = FactSheet.school(sheet, place);
        return known < 0 ? null : SCHOOLS[known];
    }

    /** What an officer found of a member, or null. */
    public @Nullable MemberVerdict verdict(int place) {
        return FactSheet.says(sheet, place, FactSheet.VERDICT) ? members[place].verdict() : null;
    }

    private @Nullable Boolean said(int place, int known, int yes) {
        return FactSheet.says(sheet, place, known) ? (Boolean) FactSheet.says(sheet, place, yes) : null;
    }

    /** What only some places ask of a member; nothing known where nobody was asked. */
    public Circumstances local(int place) {
        return FactSheet.says(sheet, place, FactSheet.ASKED_MORE) ? members[place].local() : Circumstances.UNKNOWN;
    }

    /** The disability certificates of a member if one of them shows a grade up to one, the first being the gravest; null when nobody asked. */
    public @Nullable List<Certificate> certificates(int place, int grade) {
        return shows(place, grade) || !FactSheet.says(sheet, place, FactSheet.CERTIFICATES_KNOWN)
                ? members[place].certificates()
                : List.of();
    }

    /** How many lines of income and of payments away stand on the sheet. */
    public int lines() {
        return lines;
    }

    /** How many incomes a member has; -1 when nobody asked. */
    public int incomes(int place) {
        return FactSheet.says(sheet, place, FactSheet.EARNS) ? FactSheet.incomes(sheet, place) : -1;
    }

    /** The line of the first of a member's incomes. */
    public int firstIncome(int place) {
        return FactSheet.firstIncome(sheet, place);
    }

    /** The line of the income after another of the same member. */
    public int nextIncome(int line) {
        return FactSheet.nextIncome(sheet, line);
    }

    /** How many payments away a member makes; -1 when nobody asked. */
    public int payments(int place) {
        return FactSheet.says(sheet, place, FactSheet.PAYS) ? FactSheet.payments(sheet, place) : -1;
    }

    /** The line of one of a member's payments away. */
    public int payment(int place, int at) {
        return FactSheet.firstPayment(sheet, place) + at * FactSheet.LINE;
    }

    /** The place among all months of the first month of a line. */
    public int from(int line) {
        return FactSheet.from(sheet, line);
    }

    /** The place among all months of the last month of a line. */
    public int to(int line) {
        return from(line) + months(line) - 1;
    }

    /** How many months a line has. */
    public int months(int line) {
        return FactSheet.months(sheet, line);
    }

    /** The amount of a line in fen; of an expense what the household bore itself. */
    public long amount(int line) {
        return FactSheet.amount(sheet, line);
    }

    /** The costs of an income in fen. */
    public long costs(int line) {
        return FactSheet.costs(sheet, line);
    }

    /** The place of the kind of an income or an expense among all kinds. */
    public int kind(int line) {
        return FactSheet.kind(sheet, line);
    }

    /** The place of an income's class among all classes. */
    public int incomeClass(int line) {
        return FactSheet.incomeClass(sheet, line);
    }

    /** Whether an officer reckoned an income. */
    public boolean imputed(int line) {
        return FactSheet.imputed(sheet, line);
    }

    /** The kinds of income that occur, a bit for each by its place. */
    public long kindsOfIncome() {
        return kinds;
    }

    private long kinds() {
        long all = 0;
        for (int place = 0; place < members.length; place++) {
            int line = firstIncome(place);
            for (int at = 0; at < incomes(place); at++) {
                all |= 1L << kind(line);
                line = nextIncome(line);
            }
        }
        return all;
    }

    /** How many expenses there are; -1 when nobody asked. */
    public int expenses() {
        return expenses;
    }

    /** The line of one of the expenses. */
    public int expense(int at) {
        return asset(0) - (expenses - at) * FactSheet.EXPENSE;
    }

    /** An expense as the fact it is. */
    public ExpenseLine spent(int at) {
        return Objects.requireNonNull(spent).get(at);
    }

    /** Whether an expense was for one member, and not for the whole household. */
    public boolean ofMember(int line) {
        return FactSheet.ofMember(sheet, line);
    }

    /** The number of the member for whom an expense was. */
    public int spender(int line) {
        return FactSheet.spender(sheet, line);
    }

    /** How many assets there are; -1 when nobody asked. */
    public int assets() {
        return assets;
    }

    /** The line of one of the assets. */
    public int asset(int at) {
        return sheet.length - FactSheet.END - (Math.max(assets, 0) - at) * FactSheet.ASSET;
    }

    /** An asset as the fact it is. */
    public AssetLine owned(int at) {
        return Objects.requireNonNull(owned).get(at);
    }

    /** The number of the owner of an asset. */
    public int owner(int line) {
        return FactSheet.owner(sheet, line);
    }

    /** The place of an asset's kind among all kinds. */
    public int assetKind(int line) {
        return FactSheet.assetKind(sheet, line);
    }

    /** Whether an exemption is claimed for an asset. */
    public boolean claimed(int line) {
        return FactSheet.saysOfAsset(sheet, line, FactSheet.CLAIMED);
    }

    /** Whether the value of an asset is known. */
    public boolean valued(int line) {
        return FactSheet.saysOfAsset(sheet, line, FactSheet.VALUED);
    }

    /** The value of an asset in fen; nought where it is not known. */
    public long value(int line) {
        return FactSheet.value(sheet, line);
    }

    /** Whether it is known of an asset how many there are. */
    public boolean counted(int line) {
        return FactSheet.saysOfAsset(sheet, line, FactSheet.COUNTED);
    }

    /** How many there are of an asset; nought where it is not known. */
    public long count(int line) {
        return FactSheet.count(sheet, line);
    }
}
