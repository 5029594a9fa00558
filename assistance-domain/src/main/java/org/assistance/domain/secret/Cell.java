package org.assistance.domain.secret;

import java.nio.charset.StandardCharsets;

/**
 * Where a sealed value stands; sealed into it, so that it opens nowhere else.
 *
 * @param row what identifies the row: its key
 */
public record Cell(String table, String column, String row) {
    byte[] bytes() {
        return (table + "." + column + "." + row).getBytes(StandardCharsets.UTF_8);
    }
}
