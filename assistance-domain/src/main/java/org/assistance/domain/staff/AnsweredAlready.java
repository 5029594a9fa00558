package org.assistance.domain.staff;

import java.time.OffsetDateTime;
import org.assistance.domain.OfficeTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the second person who comes late that somebody answered before, and who: several may, and each has it on the own list. */
@Component
class AnsweredAlready {
    private final JdbcClient jdbc;

    AnsweredAlready(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Refuses what no longer waits.
     *
     * @param table where it was asked for: {@code account_reset} or {@code post_proposal}
     * @param field the input that the refusal belongs to
     */
    void refuse(String table, long id, String field) {
        jdbc.sql("""
                select case a.status when 'CONFIRMED' then '确认' when 'REJECTED' then '退回' else '撤回' end as how,
                    o.name || '（' || o.staff_number || '）' as who, a.settled_at
                from %s a join officer o on o.id = a.settled_by
                where a.id = ? and a.status <> 'PROPOSED'""".formatted(table))
                .param(id)
                .query((row, _) -> "这一项已由" + row.getString("who") + "于 "
                        + OfficeTime.minute(row.getObject("settled_at", OffsetDateTime.class).toInstant()) + " "
                        + row.getString("how") + "，您不必再办")
                .optional()
                .ifPresent(sentence -> {
                    throw new StaffRefusal(field, sentence);
                });
    }
}
