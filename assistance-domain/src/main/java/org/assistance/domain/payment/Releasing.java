package org.assistance.domain.payment;

import org.assistance.domain.Reason;
import org.assistance.domain.secret.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.entitlement.NoSuchRight;
import org.assistance.domain.entitlement.RightHistory;
import org.assistance.domain.permission.Action;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets payments that the bank refused be tried again (XZ-100, XZ-103): after the account was changed, or after an officer
 * verified that it is right. Each refusal needs its own answer, so that nothing is sent to a dead account for ever.
 */
@Service
@Transactional
public class Releasing {
    /** Who verifies. */
    public static final Set<Role> ROLES = Action.RIGHT_RELEASE.roles();

    private static final String UNANSWERED = """
            t.status = 'FAILED' and not exists (select from payment_release r where r.transfer_id = t.id)
            """;

    private final RightHistory history;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Words words;

    Releasing(RightHistory history, JdbcClient jdbc, Clock clock, Words words) {
        this.words = words;
        this.history = history;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Says that the account of a right is right after all: its refused payments go into the next run.
     *
     * @param note what was verified with the family and the bank; not blank
     * @throws NotAllowed when the officer may not
     * @throws NoSuchRight when there is none in the officer's division
     * @throws IllegalMove when nothing refused waits any more
     */
    public int verified(long entitlementId, String note, ActingOfficer by) {
        if (!by.isOneOf(ROLES)) {
            throw new NotAllowed("发放失败由乡镇（街道）经办人核实");
        }
        if (Reason.isMissing(note)) {
            throw new IllegalMove("请写明核实的情况" + Reason.AT_LEAST);
        }
        boolean found = jdbc.sql("""
                select id from entitlement
                where id = :id and division_code >= :lower and division_code < :upper for update""")
                .param("id", entitlementId)
                .params(RunOverview.of(by.scope()))
                .query(Long.class)
                .optional()
                .isPresent();
        if (!found) {
            throw new NoSuchRight();
        }
        Instant now = clock.instant();
        int released = release(entitlementId, "VERIFIED", note.strip(), by, now);
        if (released == 0) {
            throw new IllegalMove("该项待遇没有待核实的发放失败，可能已由他人办理，请刷新后查看");
        }
        history.add(entitlementId, RightHistory.Kind.RELEASED, "核实账户无误，" + released + "笔等待重新发放", note.strip(),
                by, now);
        return released;
    }

    /** Answers what was refused before the account changed; part of the change's own transaction. Returns how many. */
    int afterChange(long entitlementId, String account, ActingOfficer by, Instant at) {
        return release(entitlementId, "ACCOUNT_CHANGED", "已变更账户：" + account, by, at);
    }

    private int release(long entitlementId, String kind, String note, ActingOfficer by, Instant at) {
        return jdbc.sql("""
                insert into payment_release (transfer_id, division_code, kind, note, released_by, released_at)
                select t.id, t.division_code, :kind, :note, :officer, :at
                from payment_line l join payment_transfer t on t.line_id = l.id
                where l.entitlement_id = :id and l.status = 'FAILED' and """ + " " + UNANSWERED)
                .param("id", entitlementId)
                .param("kind", kind)
                .param("note", words.seal(note))
                .param("officer", by.officerId())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }
}
