package org.assistance.domain.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * One event as it is sealed: every column as text, each with its length before it, so that no two events look alike. The
 * verifier works it out anew from the row and needs nothing of the database but the row.
 */
final class Line {
    /** Every column as text, in the order in which they are sealed; the moment in UTC, to the microsecond. */
    static final String COLUMNS = """
            e.id::text, e.xid::text, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.kind,
            e.officer_id::text, e.post_id::text, e.role, e.place, e.request, e.address, e.job, e.account, e.program,
            host(e.client), e.subject, e.subject_key, e.subject_ids::text, e.case_id::text, e.operation, e.amount::text,
            e.columns::text, encode(e.before, 'hex'), encode(e.after, 'hex'), e.status::text""";

    private static final int COUNT = 24;

    private Line() {}

    /** The digest of an event whose columns begin at a place of the row. */
    static byte[] leaf(ResultSet row, int first) throws SQLException {
        MessageDigest digest = sha256();
        for (int at = first; at < first + COUNT; at++) {
            put(digest, row.getString(at));
        }
        return digest.digest();
    }

    private static void put(MessageDigest digest, @Nullable String value) {
        if (value == null) {
            digest.update((byte) '-');
        } else {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
    }

    /** The link of the chain over all links before it. */
    static byte[] link(byte[] before, long no, byte[] leaf) {
        MessageDigest digest = sha256();
        digest.update(before);
        digest.update((no + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(leaf);
        return digest.digest();
    }

    /** What the first link rests on. */
    static byte[] nothing() {
        return new byte[32];
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
