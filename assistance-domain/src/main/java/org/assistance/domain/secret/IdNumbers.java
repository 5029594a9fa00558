package org.assistance.domain.secret;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import org.assistance.eligibility.value.IdNumber;
import org.springframework.stereotype.Component;

/** Identity numbers as the database keeps them: sealed for their row, and found by an index that nobody makes without the key. */
@Component
public class IdNumbers {
    private final Secrets secrets;

    IdNumbers(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Seals a number for a row. */
    public byte[] seal(IdNumber number, Cell cell) {
        return secrets.seal(number.value().getBytes(StandardCharsets.US_ASCII), cell);
    }

    /** Opens the number of a row. */
    public IdNumber open(byte[] sealed, Cell cell) {
        return new IdNumber(new String(secrets.open(sealed, cell), StandardCharsets.US_ASCII));
    }

    /** The index of a whole number, 32 bytes; equal for equal numbers, however they were typed. */
    public byte[] index(IdNumber number) {
        return secrets.index("id", number.value());
    }

    /** The same for one thread that makes many. */
    public Function<IdNumber, byte[]> indexing() {
        UnaryOperator<byte[]> indexing = secrets.indexing("id");
        return number -> indexing.apply(number.value().getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * A quick keyed hash of whole numbers, 64 bits, for one thread: two people of a city do not have it in common. It finds people in
     * memory and under a seal; rows of the database are found by the index.
     */
    public ToLongFunction<IdNumber> hashing() {
        ToLongFunction<byte[]> hashing = hashingSigns();
        return number -> hashing.applyAsLong(number.value().getBytes(StandardCharsets.US_ASCII));
    }

    /** The same by the 18 signs of a number in ASCII. */
    public ToLongFunction<byte[]> hashingSigns() {
        return secrets.hashing("id");
    }

    /** The index of the last four characters, as said at a counter. */
    public byte[] indexOfEnd(String lastFour) {
        return secrets.index("id-end", lastFour);
    }

    /** The index of the last four characters of a number. */
    public byte[] indexOfEnd(IdNumber number) {
        return indexOfEnd(number.value().substring(14));
    }
}
