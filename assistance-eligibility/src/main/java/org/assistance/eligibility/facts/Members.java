package org.assistance.eligibility.facts;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The members of a household: a list like any other that nobody changes, with what every rule asks for side by side in one array besides ({@link FactSheet}),
 * so that a rule goes through one stretch of memory and not from object to object. The sheet says nothing that the members do not say. Members are
 * named by their place in the list.
 */
public final class Members extends AbstractList<MemberFacts> implements RandomAccess {

    private static final Relation[] RELATIONS = Relation.values();

    private static final Living[] LIVING = Living.values();

    private static final Exclusion[] EXCLUSIONS = Exclusion.values();

    private final MemberFacts[] members;

    private final long[] sheet;

    private final int lines;

    private Members(List<MemberFacts> all) {
        this.members = all.toArray(MemberFacts[]::new);
        this.sheet = FactSheet.of(members);
        this.lines = all.stream()
                .mapToInt(member -> FactSheet.size(member.incomes()) + FactSheet.size(member.outflows()))
                .sum();
    }

    /** These members; itself where it is such a list already. */
    static Members of(List<MemberFacts> members) {
        return members instanceof Members same ? same : new Members(members);
    }

    @Override
    public MemberFacts get(int place) {
        return members[place];
    }

    @Override
    public int size() {
        return members.length;
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

    /** True when a member was asked for benefits and statuses and holds none. */
    public boolean holdsNothing(int place) {
        return FactSheet.says(sheet, place, FactSheet.HOLDS_NOTHING);
    }

    /** True when a member was asked for disability certificates and has none. */
    public boolean noCertificate(int place) {
        return FactSheet.says(sheet, place, FactSheet.NO_CERTIFICATE);
    }

    /** Whether a member is seriously ill as the local authority recognises it; null while it is not known. */
    public @Nullable Boolean seriousIllness(int place) {
        return FactSheet.says(sheet, place, FactSheet.ILLNESS_KNOWN)
                ? (Boolean) FactSheet.says(sheet, place, FactSheet.ILL)
                : null;
    }

    /** What only some places ask of a member; nothing known where nobody was asked. */
    public Circumstances local(int place) {
        return FactSheet.says(sheet, place, FactSheet.ASKED_MORE) ? members[place].local() : Circumstances.UNKNOWN;
    }

    /** The disability certificates of a member, or null when nobody asked. */
    public @Nullable List<Certificate> certificates(int place) {
        return noCertificate(place) ? List.of() : members[place].certificates();
    }

    /** How many lines of income and of payments away stand on the sheet. */
    public int lines() {
        return lines;
    }

    /** How many incomes a member has; -1 when nobody asked. */
    public int incomes(int place) {
        return FactSheet.says(sheet, place, FactSheet.EARNS) ? FactSheet.incomes(sheet, place) : -1;
    }

    /** The line of one of a member's incomes. */
    public int income(int place, int at) {
        return FactSheet.firstIncome(sheet, place) + at * FactSheet.INCOME;
    }

    /** How many payments away a member makes; -1 when nobody asked. */
    public int payments(int place) {
        return FactSheet.says(sheet, place, FactSheet.PAYS) ? FactSheet.payments(sheet, place) : -1;
    }

    /** The line of one of a member's payments away. */
    public int payment(int place, int at) {
        return FactSheet.firstPayment(sheet, place) + at * FactSheet.PAYMENT;
    }

    /** The place among all months of the first month of a line. */
    public int from(int line) {
        return FactSheet.from(sheet, line);
    }

    /** The place among all months of the last month of a line. */
    public int to(int line) {
        return FactSheet.to(sheet, line);
    }

    /** How many months a line has. */
    public int months(int line) {
        return to(line) - from(line) + 1;
    }

    /** The amount of a line in fen. */
    public long amount(int line) {
        return FactSheet.amount(sheet, line);
    }

    /** The costs of an income in fen. */
    public long costs(int line) {
        return FactSheet.costs(sheet, line);
    }

    /** The place of an income's kind among all kinds. */
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
}
