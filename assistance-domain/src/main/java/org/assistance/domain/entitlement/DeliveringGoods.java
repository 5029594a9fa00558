package org.assistance.domain.entitlement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts down that the goods of a grant of relief were handed over, and who signed for them (LS-14); told once, never changed. */
@Service
@Transactional
public class DeliveringGoods {
    private final JdbcClient jdbc;
    private final Clock clock;

    DeliveringGoods(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was put down: the day, who signed, and which officer put it down when. */
    public record Delivery(LocalDate on, String receivedBy, String officer, Instant at) {}

    /** What was put down of a right's goods; the caller has found the right inside its scope. */
    @Transactional(readOnly = true)
    public Optional<Delivery> of(long rightId) {
        return jdbc.sql("""
                select g.delivered_on, g.received_by, o.name, g.recorded_at
                from goods_delivery g join officer o on o.id = g.recorded_by where g.entitlement_id = :right""")
                .param("right", rightId)
                .query((row, _) -> new Delivery(row.getObject(1, LocalDate.class), row.getString(2), row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .optional();
    }

    /**
     * Puts it down.
     *
     * @param on the day the goods were handed over
     * @param receivedBy who signed for them; not blank
     * @throws NotAllowed when the officer is not the township's clerk
     * @throws NoSuchRight when there is no such right in the officer's division
     * @throws IllegalMove when it has no goods, the day cannot be, nobody signed, or it was put down before
     */
    public void record(long rightId, LocalDate on, String receivedBy, ActingOfficer by) {
        if (by.role() != Role.TOWNSHIP_CLERK) {
            throw new NotAllowed("实物发放由乡镇（街道）经办人登记");
        }
        Granted granted = jdbc.sql("""
                select a.goods is not null, d.decided_on from entitlement e
                    join award a on a.id = e.award_id
                    join decision d on d.id = a.decision_id
                where e.id = :right and e.division_code >= :lower and e.division_code < :upper""")
                .param("right", rightId)
                .param("lower", by.scope().lower())
                .param("upper", by.scope().upper())
                .query((row, _) -> new Granted(row.getBoolean(1), row.getObject(2, LocalDate.class)))
                .optional()
                .orElseThrow(NoSuchRight::new);
        Instant now = clock.instant();
        if (!granted.goods()) {
            throw new IllegalMove("该项救助没有实物");
        }
        if (on.isBefore(granted.on()) || on.isAfter(LocalDate.ofInstant(now, OfficeTime.ZONE))) {
            throw new IllegalMove("发放日期应在决定之日（" + granted.on() + "）至今天之间");
        }
        if (receivedBy.isBlank()) {
            throw new IllegalMove("请填写签收人");
        }
        int added = jdbc.sql("""
                insert into goods_delivery (entitlement_id, division_code, delivered_on, received_by, recorded_by,
                    recorded_at)
                select id, division_code, :on, :who, :officer, :at from entitlement where id = :right
                on conflict do nothing""")
                .param("on", on)
                .param("who", receivedBy.strip())
                .param("officer", by.officerId())
                .param("at", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .param("right", rightId)
                .update();
        if (added == 0) {
            throw new IllegalMove("实物发放已经登记过，不能重复登记");
        }
    }

    private record Granted(boolean goods, LocalDate on) {}
}
