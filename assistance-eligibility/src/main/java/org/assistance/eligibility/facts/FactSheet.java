package org.assistance.eligibility.facts;

import java.time.LocalDate;
import org.assistance.eligibility.value.Months;

/**
 * What the rules ask of every member, written side by side into one array when the facts are made: a few words for each member, then line by line what
 * they pay away and what they earn, then what the household spends and what it owns. A word is a long; a line begins with its months and its kind in one word, then the amount.
 */
final class FactSheet {

    /** Words of a payment away: its months and its amount. An income has the same, and its costs in one word more where it has any. */
    static final int LINE = 2;

    /** Words of an expense: its months and what for, what the household bore, and for whom. */
    static final int EXPENSE = 3;

    /** Words of an asset: whose and what it is, its value, and how many. */
    static final int ASSET = 3;

    /** Words at the end that say nothing, so that every income has a word after its amount. */
    static final int END = 1;

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

    /** Asked for benefits and statuses; the kinds of those held stand in the upper half of the word. */
    static final int HELD_KNOWN = 1 << 2;

    /** Asked for incomes. */
    static final int EARNS = 1 << 3;

    /** Asked for payments away. */
    static final int PAYS = 1 << 4;

    /** Asked for disability certificates. */
    static final int CERTIFICATES_KNOWN = 1 << 5;

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

    /** The gravest grade that a disability certificate shows, and on from there a bit for each grade. */
    static final int FIRST_GRADE = 1 << 16;

    /**
     * Words of a member: number and relation; what is said; birth and the number of incomes; where they begin and the number of payments;
     * the disability certificate ({@link CertificateWord}).
     */
    static final int MEMBER = 5;

    /** Bits of the first word of a line: its kind, its class, and what else is said of it; then how many months, and the first of them. */
    static final int CLASS = 8;

    static final long IMPUTED = 1L << 12;

    static final int COSTS = 13;

    static final long OF_MEMBER = 1L << 13;

    static final int MONTHS = 14;

    static final int FROM = 38;

    static final int MOST_MONTHS = 1 << FROM - MONTHS;

    static final int MOST_FROM = 1 << Long.SIZE - 1 - FROM;

    private static final int YEARS = 10_000;

    private FactSheet() {}

    /** Whether a day can stand on a sheet. */
    static boolean holds(LocalDate day) {
        return day.getYear() >= 0 && day.getYear() < YEARS;
    }

    /** A day as a number, above nought and later ones larger. */
    static int day(LocalDate day) {
        return day.getYear() << 9 | day.getMonthValue() << 5 | day.getDayOfMonth();
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

    /** The kinds of benefits and statuses held, a bit for each by its place. */
    static int held(long[] words, int place) {
        return (int) (words[place * MEMBER + 1] >>> Integer.SIZE);
    }

    /** Completed years on a day, of somebody whose day of birth stands here. */
    static int ageOn(long[] words, int place, LocalDate day) {
        int birth = (int) words[place * MEMBER + 2];
        return Months.age(birth >> 9, birth >> 5 & 0xf, birth & 0x1f, day);
    }

    static long certificate(long[] words, int place) {
        return words[place * MEMBER + 4];
    }

    static int incomes(long[] words, int place) {
        return (int) (words[place * MEMBER + 2] >> 32);
    }

    /** Where the payments of a member begin. */
    static int firstPayment(long[] words, int place) {
        return (int) words[place * MEMBER + 3];
    }

    static int payments(long[] words, int place) {
        return (int) (words[place * MEMBER + 3] >> 32);
    }

    /** Where the incomes of a member begin. */
    static int firstIncome(long[] words, int place) {
        return firstPayment(words, place) + LINE * payments(words, place);
    }

    /** Where the income after another of the same member begins. */
    static int nextIncome(long[] words, int line) {
        return line + LINE + ((int) words[line] >> COSTS & 1);
    }

    /** The place among all months of the first month of a line. */
    static int from(long[] words, int line) {
        return (int) (words[line] >> FROM);
    }

    /** How many months a line has. */
    static int months(long[] words, int line) {
        return ((int) (words[line] >> MONTHS) & MOST_MONTHS - 1) + 1;
    }

    /** The amount of a line in fen. */
    static long amount(long[] words, int line) {
        return words[line + 1];
    }

    /** The place of the kind of an income or an expense among all kinds. */
    static int kind(long[] words, int line) {
        return (int) words[line] & 0xff;
    }

    /** The place of an income's class among all classes. */
    static int incomeClass(long[] words, int line) {
        return (int) words[line] >> CLASS & 0xf;
    }

    static boolean imputed(long[] words, int line) {
        return (words[line] & IMPUTED) != 0;
    }

    /** The costs of an income in fen; the word is looked at in any case, so that nobody has to guess. */
    static long costs(long[] words, int line) {
        return words[line + LINE] & -(words[line] >> COSTS & 1);
    }

    static boolean ofMember(long[] words, int line) {
        return (words[line] & OF_MEMBER) != 0;
    }

    static int spender(long[] words, int line) {
        return (int) words[line + 2];
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
