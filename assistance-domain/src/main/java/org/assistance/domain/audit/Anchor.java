package org.assistance.domain.audit;

import java.time.Instant;
import java.util.HexFormat;

/**
 * The end of the chain at a moment, told outside the database (外部存证): who rewrites the record or cuts its end must agree with it.
 *
 * @param no the number of the last seal
 * @param chain its digest over all before it
 */
public record Anchor(Instant at, long no, byte[] chain) {

    /** One line of a file or a printed list: {@code 2026-11-22T16:00:00Z 4711 9f86d0…}. */
    public String line() {
        return at + " " + no + " " + HexFormat.of().formatHex(chain);
    }

    /**
     * Reads a line again.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Anchor of(String line) {
        String[] parts = line.strip().split("\\s+");
        if (parts.length != 3) {
            throw new IllegalArgumentException("不是存证行：" + line);
        }
        return new Anchor(Instant.parse(parts[0]), Long.parseLong(parts[1]), HexFormat.of().parseHex(parts[2]));
    }
}
