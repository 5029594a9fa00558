package org.assistance.verification.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.ToLongFunction;
import org.assistance.domain.secret.IdNumbers;
import org.assistance.eligibility.value.IdNumber;

/**
 * As what people stand in a file's pages: 64 bits that nobody makes without the key, which two people of a city do not have in common.
 *
 * @param buckets into how many the file's records go ({@link DepartmentPages})
 * @param quick whether they are the quick hash of the number; else, in files of before there was one, they are the beginning of its index
 */
record PageKeys(int buckets, boolean quick) {
    private static final int BEGINNING = 16;
    /** So many beginnings there are. */
    static final int ALL = 1 << BEGINNING;
    /** Of a file of before there were pages. */
    static final PageKeys OF_ROWS = new PageKeys(1, false);

    /** By the index as it is kept. */
    static long ofIndex(byte[] index) {
        return ByteBuffer.wrap(index).getLong();
    }

    /** What makes them, for one thread. */
    ToLongFunction<IdNumber> making(IdNumbers numbers) {
        if (quick) {
            return numbers.hashing();
        }
        var indexing = numbers.indexing();
        return number -> ofIndex(indexing.apply(number));
    }

    /** The same by the 18 signs of a number in ASCII. */
    ToLongFunction<byte[]> makingOfSigns(IdNumbers numbers) {
        if (quick) {
            return numbers.hashingSigns();
        }
        var making = making(numbers);
        return signs -> making.applyAsLong(new IdNumber(new String(signs, StandardCharsets.US_ASCII)));
    }

    /** In which bucket a person is. */
    int bucket(long key) {
        return beginning(key) * buckets / ALL;
    }

    /** The first 16 bits. */
    static int beginning(long key) {
        return (int) (key >>> Long.SIZE - BEGINNING);
    }
}
