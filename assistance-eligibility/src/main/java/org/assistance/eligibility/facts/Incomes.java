package org.assistance.eligibility.facts;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.assistance.eligibility.value.Months;

/**
 * The incomes of one member: a list like any other that nobody changes, with the numbers of its lines side by side besides, so that a sum over
 * many lines goes through one array and not from object to object. The numbers say nothing that the lines do not say.
 */
public final class Incomes extends AbstractList<IncomeLine> implements RandomAccess {

    /** Numbers kept for each line: its months, its amount, its costs, and what it is. */
    private static final int WIDTH = 4;

    private static final int CLASS = 8;

    private static final int IMPUTED = 16;

    private final IncomeLine[] lines;

    private final long[] numbers;

    private Incomes(List<IncomeLine> all) {
        this.lines = all.toArray(IncomeLine[]::new);
        this.numbers = new long[lines.length * WIDTH];
        for (int at = 0; at < lines.length; at++) {
            IncomeLine line = lines[at];
            int place = at * WIDTH;
            numbers[place] = (long) Months.index(line.span().from()) << Integer.SIZE
                    | Months.index(line.span().to()) & 0xffff_ffffL;
            numbers[place + 1] = line.amount().fen();
            numbers[place + 2] = line.costs().fen();
            numbers[place + 3] = line.kind().ordinal() | (long) line.incomeClass().ordinal() << CLASS
                    | (line.imputed() == null ? 0L : 1L << IMPUTED);
        }
    }

    /** These lines; itself where it is such a list already. */
    static Incomes of(List<IncomeLine> lines) {
        return lines instanceof Incomes same ? same : new Incomes(lines);
    }

    @Override
    public IncomeLine get(int at) {
        return lines[at];
    }

    @Override
    public int size() {
        return lines.length;
    }

    /** The place among all months of the first month of a line. */
    public int from(int at) {
        return (int) (numbers[at * WIDTH] >> Integer.SIZE);
    }

    /** The place among all months of the last month of a line. */
    public int to(int at) {
        return (int) numbers[at * WIDTH];
    }

    /** How many months a line has. */
    public int months(int at) {
        return to(at) - from(at) + 1;
    }

    /** The amount of a line in fen. */
    public long amount(int at) {
        return numbers[at * WIDTH + 1];
    }

    /** The costs of a line in fen. */
    public long costs(int at) {
        return numbers[at * WIDTH + 2];
    }

    /** The place of a line's kind among all kinds. */
    public int kind(int at) {
        return (int) numbers[at * WIDTH + 3] & 0xff;
    }

    /** The place of a line's class among all classes. */
    public int incomeClass(int at) {
        return (int) numbers[at * WIDTH + 3] >> CLASS & 0xff;
    }

    /** Whether an officer reckoned the line. */
    public boolean imputed(int at) {
        return (numbers[at * WIDTH + 3] >> IMPUTED & 1) != 0;
    }
}
