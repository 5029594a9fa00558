package org.assistance.domain.entitlement;

import org.assistance.domain.secret.Words;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happened to a right after its grant (XZ-110): who, in which role, when and why; lines are only ever added. */
@Component
@Transactional
public class RightHistory {
    private final JdbcClient jdbc;
    private final Words words;

    RightHistory(JdbcClient jdbc, Words words) {
        this.words = words;
        this.jdbc = jdbc;
    }

    /** What kind of line it is. */
    public enum Kind {
        ENDING_PROPOSED("提出终止"),
        ENDING_CONFIRMED("确认终止"),
        ENDING_REJECTED("不同意终止"),
        ENDING_WITHDRAWN("撤回终止"),
        ACCOUNT_ASKED("申请变更领款账户"),
        ACCOUNT_CHANGED("确认变更领款账户"),
        ACCOUNT_REJECTED("不同意变更领款账户"),
        ACCOUNT_WITHDRAWN("撤回变更领款账户"),
        RELEASED("核实无误，重新发放"),
        REVIEW_OPENED("发起复核"),
        REVIEW_CORRECTED("更正复核原因"),
        REVIEW_DECIDED("复核决定"),
        REVIEW_GRANTED("复核确认");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The Chinese term. */
        public String label() {
            return label;
        }
    }

    /** One line, as it was written. */
    public record Line(Kind kind, String officer, Role role, Instant at, String summary, @Nullable String reason) {}

    /** Adds a line, in the transaction of what it tells of. */
    public void add(long entitlementId, Kind kind, String summary, @Nullable String reason, ActingOfficer by,
            Instant at) {
        jdbc.sql("""
                insert into entitlement_event (entitlement_id, division_code, kind, officer_id, officer_name, role, at,
                    summary, reason)
                select id, division_code, :kind, :officer, :name, :role, :at, :summary, :reason
                from entitlement where id = :id""")
                .param("id", entitlementId)
                .param("kind", kind.name())
                .param("officer", by.officerId())
                .param("name", by.name())
                .param("role", by.role().name())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("summary", words.seal(summary))
                .param("reason", words.sealOrNull(reason))
                .update();
    }

    /** The lines of a right, the newest first; the caller has found the right inside its scope. */
    @Transactional(readOnly = true)
    public List<Line> of(long entitlementId) {
        return jdbc.sql("""
                select kind, officer_name, role, at, summary, reason from entitlement_event
                where entitlement_id = :id order by id desc""")
                .param("id", entitlementId)
                .query((row, number) -> new Line(Kind.valueOf(row.getString("kind")), row.getString("officer_name"),
                        Role.valueOf(row.getString("role")), row.getObject("at", OffsetDateTime.class).toInstant(),
                        words.open(row.getString("summary")), words.openOrNull(row.getString("reason"))))
                .list();
    }
}
