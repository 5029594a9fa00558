package org.assistance.verification.file;

/** Numbers of many records, each in as many bits as the largest takes above the smallest. */
final class NumberColumn {
    private NumberColumn() {}

    /** Writes the first so many. */
    static void write(Bits into, long[] numbers, int count) {
        long least = count == 0 ? 0 : numbers[0];
        long most = least;
        for (int at = 1; at < count; at++) {
            least = Math.min(least, numbers[at]);
            most = Math.max(most, numbers[at]);
        }
        // Farther apart than a long is large they are too, taken without a sign.
        int width = Bits.width(most - least);
        into.signed(least);
        into.put(width, Byte.SIZE);
        for (int at = 0; at < count && width > 0; at++) {
            into.put(numbers[at] - least, width);
        }
    }

    static void write(Bits into, long[] numbers) {
        write(into, numbers, numbers.length);
    }

    /** Reads so many that were written together. */
    static long[] read(Bits.Reading in, int count) {
        long least = in.signed();
        int width = (int) in.next(Byte.SIZE);
        long[] numbers = new long[count];
        for (int at = 0; at < count; at++) {
            numbers[at] = least + in.next(width);
        }
        return numbers;
    }
}
