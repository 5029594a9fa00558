package org.assistance.domain.audit;

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
            trace.over(() -> {
                seen.forEach(sight -> put("SIGHT", sight.subject().name(), sight.ids(), null));
                return true;
            });
        }
    }

    /** Writes down that an officer was refused an address, with the HTTP status that he was told. */
    public void refused(Trace trace, int status) {
        trace.over(() -> {
            put("REFUSED", "ADDRESS", List.of(), status);
            return true;
        });
    }

    private void put(String kind, String subject, List<String> ids, @Nullable Integer status) {
        jdbc.sql("""
                insert into audit_event (kind, subject, subject_ids, amount, status, case_id)
                values (:kind, :subject, :ids, :amount, :status, :case)""")
                .param("kind", kind)
                .param("subject", subject)
                .param("ids", ids.toArray(String[]::new))
                .param("amount", ids.size())
                .param("status", status)
                .param("case", subject.equals(Subject.CASE.name()) && ids.size() == 1
                        ? Long.valueOf(ids.getFirst())
                        : null)
                .update();
    }
}
