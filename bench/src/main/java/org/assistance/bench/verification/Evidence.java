package org.assistance.bench.verification;

/**
 * What is known of the registered people from the files, so summed up that two who found the same have the same.
 *
 * @param records how many
 * @param fen of their amounts
 * @param check of whose they are: the sum of {@link #of} over all
 */
record Evidence(long records, long fen, long check) {
    static final Evidence NONE = new Evidence(0, 0, 0);
    /** The same in SQL, of {@code person_id} and {@code amount_fen}. */
    static final String SQL = "count(*), coalesce(sum(amount_fen), 0), "
            + "coalesce(sum(person_id * (coalesce(amount_fen, 0) % 1000003 + 1) % 1000003), 0)";

    private static final long PRIME = 1_000_003;

    static long of(long person, long fen) {
        return person * (fen % PRIME + 1) % PRIME;
    }

    Evidence plus(Evidence other) {
        return new Evidence(records + other.records, fen + other.fen, check + other.check);
    }
}
