package org.assistance.eligibility.facts;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.assistance.eligibility.value.Money;

/**
 * The assets of a household: a list like any other that nobody changes, with what every limit asks of them side by side in one array besides. The
 * numbers say nothing that the lines do not say.
 */
public final class Owned extends AbstractList<AssetLine> implements RandomAccess {

    /** Nothing. */
    public static final Owned NONE = new Owned(List.of());

    /** Numbers kept for each line: whose it is and what, its value, and how many. */
    private static final int WIDTH = 3;

    private static final long VALUED = 1L << 40;

    private static final long COUNTED = 1L << 41;

    private static final long CLAIMED = 1L << 42;

    private final AssetLine[] lines;

    private final long[] numbers;

    private Owned(List<AssetLine> all) {
        this.lines = all.toArray(AssetLine[]::new);
        this.numbers = new long[lines.length * WIDTH];
        for (int at = 0; at < lines.length; at++) {
            AssetLine line = lines[at];
            Money value = line.value();
            Integer count = line.count();
            int place = at * WIDTH;
            numbers[place] = line.member() & 0xffff_ffffL | (long) line.kind().ordinal() << Integer.SIZE
                    | (value == null ? 0 : VALUED) | (count == null ? 0 : COUNTED)
                    | (line.exemption() == null ? 0 : CLAIMED);
            numbers[place + 1] = value == null ? 0 : value.fen();
            numbers[place + 2] = count == null ? 0 : count;
        }
    }

    /** These lines; itself where it is such a list already. */
    static Owned of(List<AssetLine> lines) {
        return lines instanceof Owned same ? same : new Owned(lines);
    }

    @Override
    public AssetLine get(int at) {
        return lines[at];
    }

    @Override
    public int size() {
        return lines.length;
    }

    /** The number of the owner of a line. */
    public int member(int at) {
        return (int) numbers[at * WIDTH];
    }

    /** The place of a line's kind among all kinds. */
    public int kind(int at) {
        return (int) (numbers[at * WIDTH] >> Integer.SIZE) & 0xff;
    }

    /** Whether an exemption is claimed for a line. */
    public boolean claimed(int at) {
        return (numbers[at * WIDTH] & CLAIMED) != 0;
    }

    /** Whether the value of a line is known. */
    public boolean valued(int at) {
        return (numbers[at * WIDTH] & VALUED) != 0;
    }

    /** The value of a line in fen; nought where it is not known. */
    public long value(int at) {
        return numbers[at * WIDTH + 1];
    }

    /** Whether it is known of a line how many there are. */
    public boolean counted(int at) {
        return (numbers[at * WIDTH] & COUNTED) != 0;
    }

    /** How many there are of a line; nought where it is not known. */
    public long count(int at) {
        return numbers[at * WIDTH + 2];
    }
}
