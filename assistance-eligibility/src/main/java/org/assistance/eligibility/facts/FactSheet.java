package org.assistance.eligibility.facts;

import java.time.LocalDate;
import java.util.List;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Months;
import org.jspecify.annotations.Nullable;

/**
 * What the rules ask of every member, written side by side into one array when the facts are made: a few words for each member, then line by line what
 * they earn and what they pay away, then what the household spends and what it owns. A word is a long; a line begins with its first and last month in one word, then the amount.
 */
final class FactSheet {

    /** Words of an income: its months, its amount, what it is, and its costs. */
    static final int INCOME = 4;

    /** Words of a payment away: its months and its amount. */
    static final int PAYMENT = 2;

    /** Words of an expense: its months, what the household bore, and what for and for whom. */
    static final int EXPENSE = 3;

    /** Words of an asset: whose and what it is, its value, and how many. */
    static final int ASSET = 3;

    /** The value of an asset is known. */
    static final long VALUED = 1L << 40;

    /** It is known how many there are of an asset. */
    static final long COUNTED = 1L << 41;

    /** An exemption is claimed for an asset. */
    static final long CLAIMED = 1L << 42;

    /** The day of death is known. */
    static final int DIED = 1;

    /** The day of birth stands on the sheet. */
    static final int BORN = 1 << 1;

    /** Asked for benefits and statuses, and none held. */
    static final int HOLDS_NOTHING = 1 << 2;

    /** Asked for incomes. */
    static final int EARNS = 1 << 3;

    /** Asked for payments away. */
    static final int PAYS = 1 << 4;

    /** Asked for disability certificates, and none held. */
    static final int NO_CERTIFICATE = 1 << 5;

    /** Asked for a serious illness. */
    static final int ILLNESS_KNOWN = 1 << 6;

    /** Seriously ill. */
    static final int ILL = 1 << 7;

    /** Something was asked that only the rules of some places ask. */
    static final int ASKED_MORE = 1 << 8;

    /** Somebody said whether there is a duty of support. */
    static final int DUTY_SAID = 1 << 9;

    /** There is a duty of support. */
    static final int DUTY = 1 << 10;

    /** Asked whether the member can live independently. */
    static final int INDEPENDENCE_SAID = 1 << 11;

    /** Can live independently. */
    static final int INDEPENDENT = 1 << 12;

    /** An officer said something of the member. */
    static final int VERDICT = 1 << 13;

    /** Words of a member: number and relation; what is said; birth and the number of incomes; where they begin and the number of payments. */
    private static final int MEMBER = 4;

    private static final long IMPUTED = 1L << 16;

    private static final long OF_MEMBER = 1L << 8;

    private static final int YEARS = 10_000;

    private FactSheet() {}

    static long[] of(MemberFacts[] members, List<ExpenseLine> expenses, List<AssetLine> assets) {
        int size = MEMBER * members.length + EXPENSE * expenses.size() + ASSET * assets.size();
        for (MemberFacts member : members) {
            size += INCOME * size(member.incomes()) + PAYMENT * size(member.outflows());
        }
        var words = new long[size];
        int next = MEMBER * members.length;
        for (int place = 0; place < members.length; place++) {
            next = write(words, members[place], place, next);
        }
        for (ExpenseLine expense : expenses) {
            write(words, expense, next);
            next += EXPENSE;
        }
        for (AssetLine asset : assets) {
            write(words, asset, next);
            next += ASSET;
        }
        return words;
    }

    private static void write(long[] words, ExpenseLine expense, int at) {
        Integer member = expense.member();
        words[at] = months(expense.span());
        words[at + 1] = expense.borne().fen();
        words[at + 2] = expense.kind().ordinal() | (member == null ? 0 : OF_MEMBER | (long) member << Integer.SIZE);
    }

    private static void write(long[] words, AssetLine asset, int at) {
        Money value = asset.value();
        Integer count = asset.count();
        words[at] = asset.member() & 0xffff_ffffL | (long) asset.kind().ordinal() << 32 | (value == null ? 0 : VALUED)
                | (count == null ? 0 : COUNTED) | (asset.exemption() == null ? 0 : CLAIMED);
        words[at + 1] = value == null ? 0 : value.fen();
        words[at + 2] = count == null ? 0 : count;
    }

    static int size(@Nullable List<?> lines) {
        return lines == null ? 0 : lines.size();
    }

    private static int write(long[] words, MemberFacts member, int place, int from) {
        int at = place * MEMBER;
        LocalDate birth = member.birthDate();
        boolean born = born(birth);
        words[at] = member.number() & 0xffff_ffffL | (long) member.relation().ordinal() << 32
                | place(member.living()) << 40 | place(member.exclusion()) << 48 | place(member.school()) << 56;
        words[at + 1] = said(member) | (born ? BORN : 0);
        words[at + 2] = (birth == null || !born ? 0 : day(birth)) | (long) size(member.incomes()) << 32;
        words[at + 3] = from | (long) size(member.outflows()) << 32;
        int next = from;
        for (IncomeLine line : member.incomes() == null ? List.<IncomeLine>of() : member.incomes()) {
            words[next] = months(line.span());
            words[next + 1] = line.amount().fen();
            words[next + 2] = line.kind().ordinal() | (long) line.incomeClass().ordinal() << 8
                    | (line.imputed() == null ? 0 : IMPUTED);
            words[next + 3] = line.costs().fen();
            next += INCOME;
        }
        for (OutflowLine line : member.outflows() == null ? List.<OutflowLine>of() : member.outflows()) {
            words[next] = months(line.span());
            words[next + 1] = line.amount().fen();
            next += PAYMENT;
        }
        return next;
    }

    private static int said(MemberFacts member) {
        List<Held> statuses = member.statuses();
        List<Certificate> certificates = member.certificates();
        return (member.deathDate() == null ? 0 : DIED) | (statuses != null && statuses.isEmpty() ? HOLDS_NOTHING : 0)
                | (member.incomes() == null ? 0 : EARNS) | (member.outflows() == null ? 0 : PAYS)
                | (certificates != null && certificates.isEmpty() ? NO_CERTIFICATE : 0)
                | said(member.seriousIllness(), ILLNESS_KNOWN, ILL)
                | (member.circumstances() == null ? 0 : ASKED_MORE) | (member.verdict() == null ? 0 : VERDICT)
                | said(member.supportDuty(), DUTY_SAID, DUTY)
                | said(member.livesIndependently(), INDEPENDENCE_SAID, INDEPENDENT);
    }

    private static int said(@Nullable Boolean answer, int known, int yes) {
        return answer == null ? 0 : answer ? known | yes : known;
    }

    private static boolean born(@Nullable LocalDate birth) {
        return birth != null && birth.getYear() >= 0 && birth.getYear() < YEARS;
    }

    /** One more than the place among all, so that nought stands for what is not known. */
    private static long place(@Nullable Enum<?> one) {
        return one == null ? 0 : one.ordinal() + 1;
    }

    private static long day(LocalDate birth) {
        return birth.getYear() << 9 | birth.getMonthValue() << 5 | birth.getDayOfMonth();
    }

    private static long months(Months span) {
        return (long) Months.index(span.from()) << Integer.SIZE | Months.index(span.to()) & 0xffff_ffffL;
    }

    static int number(long[] words, int place) {
        return (int) words[place * MEMBER];
    }

    static int relation(long[] words, int place) {
        return (int) (words[place * MEMBER] >> 32) & 0xff;
    }

    /** The place among all ways of living; -1 while it is not known. */
    static int living(long[] words, int place) {
        return ((int) (words[place * MEMBER] >> 40) & 0xff) - 1;
    }

    /** The place among all reasons; -1 while it is not known. */
    static int exclusion(long[] words, int place) {
        return ((int) (words[place * MEMBER] >> 48) & 0xff) - 1;
    }

    /** The place among all levels of school; -1 while it is not known. */
    static int school(long[] words, int place) {
        return (int) (words[place * MEMBER] >>> 56) - 1;
    }

    static boolean says(long[] words, int place, int what) {
        return ((int) words[place * MEMBER + 1] & what) != 0;
    }

    /** Completed years on a day, of somebody whose day of birth stands here. */
    static int ageOn(long[] words, int place, LocalDate day) {
        int birth = (int) words[place * MEMBER + 2];
        return Months.age(birth >> 9, birth >> 5 & 0xf, birth & 0x1f, day);
    }

    static int incomes(long[] words, int place) {
        return (int) (words[place * MEMBER + 2] >> 32);
    }

    /** Where the incomes of a member begin. */
    static int firstIncome(long[] words, int place) {
        return (int) words[place * MEMBER + 3];
    }

    static int payments(long[] words, int place) {
        return (int) (words[place * MEMBER + 3] >> 32);
    }

    /** Where the payments of a member begin. */
    static int firstPayment(long[] words, int place) {
        return firstIncome(words, place) + INCOME * incomes(words, place);
    }

    /** The place among all months of the first month of a line. */
    static int from(long[] words, int line) {
        return (int) (words[line] >> Integer.SIZE);
    }

    /** The place among all months of the last month of a line. */
    static int to(long[] words, int line) {
        return (int) words[line];
    }

    /** The amount of a line in fen. */
    static long amount(long[] words, int line) {
        return words[line + 1];
    }

    /** The place of the kind of an income or an expense among all kinds. */
    static int kind(long[] words, int line) {
        return (int) words[line + 2] & 0xff;
    }

    /** The place of an income's class among all classes. */
    static int incomeClass(long[] words, int line) {
        return (int) words[line + 2] >> 8 & 0xff;
    }

    static boolean imputed(long[] words, int line) {
        return (words[line + 2] & IMPUTED) != 0;
    }

    /** The costs of an income in fen. */
    static long costs(long[] words, int line) {
        return words[line + 3];
    }

    static boolean ofMember(long[] words, int line) {
        return (words[line + 2] & OF_MEMBER) != 0;
    }

    static int spender(long[] words, int line) {
        return (int) (words[line + 2] >> Integer.SIZE);
    }

    static int owner(long[] words, int line) {
        return (int) words[line];
    }

    /** The place of an asset's kind among all kinds. */
    static int assetKind(long[] words, int line) {
        return (int) (words[line] >> 32) & 0xff;
    }

    static boolean saysOfAsset(long[] words, int line, long what) {
        return (words[line] & what) != 0;
    }

    /** The value of an asset in fen. */
    static long value(long[] words, int line) {
        return words[line + 1];
    }

    static long count(long[] words, int line) {
        return words[line + 2];
    }
}
