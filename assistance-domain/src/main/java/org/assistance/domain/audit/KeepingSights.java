package org.assistance.domain.audit;

import java.util.List;
import org.assistance.domain.staff.ActingOfficer;
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
        for (Trace.Sight sight : trace.take()) {
            put("SIGHT", trace.actor(), sight.subject().name(), sight.ids(), null);
        }
    }

    /** Writes down that an officer was refused an address, with the HTTP status that he was told. */
    public void refused(Trace trace, int status) {
        put("REFUSED", trace.actor(), "ADDRESS", List.of(), status);
    }

    private void put(String kind, Actor actor, String subject, List<String> ids, @Nullable Integer status) {
        ActingOfficer officer = actor.officer();
        jdbc.sql("""
                insert into audit_event (kind, officer_id, post_id, role, place, request, address, job, subject, subject_ids,
                    amount, status, case_id, client)
                values (:kind, :officer, :post, :role, :place, :request, :address, :job, :subject, :ids, :amount, :status, :case,
                    coalesce(:client::inet, inet_client_addr()))
                """)
                .param("kind", kind)
                .param("officer", officer == null ? null : officer.officerId())
                .param("post", officer == null ? null : officer.postId())
                .param("role", officer == null ? null : officer.role().name())
                .param("place", officer == null ? null : officer.division().value())
                .param("request", actor.request())
                .param("address", actor.address())
                .param("job", actor.job())
                .param("subject", subject)
                .param("ids", ids.toArray(String[]::new))
                .param("amount", ids.size())
                .param("status", status)
                .param("client", actor.client())
                .param("case", subject.equals(Subject.CASE.name()) && ids.size() == 1
                        ? Long.valueOf(ids.getFirst())
                        : null)
                .update();
    }
}
