package org.assistance.domain.replay;

import java.util.Set;
import org.assistance.domain.secret.SealedJson;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts stored answers of the law into the clear, as an earlier version kept them, so that a test may change one past the system. */
public final class StoredResult {
    private StoredResult() {}

    /** All that stand in the database. */
    public static void inTheClear(JdbcClient jdbc, SealedJson documents) {
        jdbc.sql("select id, cast(result as text) as kept from case_assessment")
                .query((row, _) -> jdbc.sql("update case_assessment set result = cast(:open as jsonb) where id = :id")
                        .param("open", documents.open(row.getString("kept"), Set.of()))
                        .param("id", row.getLong("id"))
                        .update())
                .list();
    }
}
