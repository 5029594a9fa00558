package org.assistance.eligibility.facts;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The lines on the sheet of a household ({@link FactSheet}): what its members earn and pay away, what it spends and what it owns. A line is named by its place on
 * the sheet, a member by the place among all.
 */
public abstract sealed class SheetLines extends AbstractList<MemberFacts> permits Members {

    /** The first of the fields: a collector that moves the list lays beside it what it names first, and both come out of memory together. */
    final long[] sheet;

    private final @Nullable List<ExpenseLine> spent;

    private final @Nullable List<AssetLine> owned;

    /** The kinds of income that occur, a bit for each by its place. */
    private final long kinds;

    private final int lines;

    /** How many expenses stand before the assets; -1 when nobody asked. */
    private final int expenses;

    /** How many assets stand at the end of the sheet; -1 when nobody asked. */
    private final int assets;

    SheetLines(MemberFacts[] members, @Nullable List<ExpenseLine> spent, @Nullable List<AssetLine> owned) {
        this.spent = spent;
        this.owned = owned;
        this.sheet = SheetWriting.of(members, spent == null ? List.of() : spent, owned == null ? List.of() : owned);
        this.expenses = spent == null ? -1 : spent.size();
        this.assets = owned == null ? -1 : owned.size();
        long occurring = 0;
        int count = 0;
        for (MemberFacts member : members) {
            count += SheetWriting.size(member.incomes()) + SheetWriting.size(member.outflows());
            for (IncomeLine line : member.incomes() == null ? List.<IncomeLine>of() : member.incomes()) {
                occurring |= 1L << line.kind().ordinal();
            }
        }
        this.kinds = occurring;
        this.lines = count;
    }

    /** Whether these are the lines of some expenses and assets, the lists themselves. */
    boolean areOf(@Nullable List<ExpenseLine> expenseLines, @Nullable List<AssetLine> assetLines) {
        return spent == expenseLines && owned == assetLines;
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
