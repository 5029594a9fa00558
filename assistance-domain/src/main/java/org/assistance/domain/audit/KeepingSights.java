package org.assistance.domain.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down whom an officer has seen, and what was refused to him. */
@Component
public class KeepingSights {
    private final JdbcClient jdbc;

    KeepingSights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes down what the trace has seen since the last time; nothing where nothing was. A failure is the caller's: nothing may be shown then. */
    public void keep(Trace trace) {
        List<Trace.Sight> seen = trace.take();
        if (!seen.isEmpty()) {
            trace.over(() -> put(seen));
        }
    }

    /** Writes down that an officer was refused an address, with the HTTP status that he was told. */
    public void refused(Trace trace, int status) {
        trace.over(() -> jdbc
                .sql("insert into audit_event (kind, subject, amount, status) values ('REFUSED', 'ADDRESS', 0, ?)")
                .param(status)
                .update());
    }

    // All kinds by one statement, so that the page waits once for the disk.
    private int put(List<Trace.Sight> seen) {
        var values = new ArrayList<@Nullable Object>();
        for (Trace.Sight sight : seen) {
            List<String> ids = sight.ids();
            values.add(sight.subject().name());
            values.add(ids.toArray(String[]::new));
            values.add(ids.size());
            values.add(sight.subject() == Subject.CASE && ids.size() == 1 ? Long.valueOf(ids.getFirst()) : null);
        }
        return jdbc.sql("insert into audit_event (kind, subject, subject_ids, amount, case_id) values "
                + String.join(", ", Collections.nCopies(seen.size(), "('SIGHT', ?, ?, ?, ?)")))
                .params(values)
                .update();
    }
}
