package org.assistance.domain.entitlement;

import org.assistance.domain.casefile.ShutOut;
import org.assistance.domain.secret.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts down that the goods of a grant of relief were handed over, and who signed for them (LS-14); told once, never changed. */
@Service
@Transactional
public class DeliveringGoods {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Words words;

    DeliveringGoods(JdbcClient jdbc, Clock clock, Words words) {
        this.words = words;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What was put down.
     *
     * @param on the day the goods were handed over
     * @param receivedBy who signed; whoever did so for the family with relation and reason
     * @param officer who put it down, and when
     */
    public record Delivery(LocalDate on, String receivedBy, String officer, Instant at) {}

    /** Somebody who may sign: a member of the family who is not known to have died, by the number in the application. */
    public record Signer(int number, String name, long personId) {}

    /** Who of the family may sign for a right's goods; the caller has found the right inside its scope. */
    @Transactional(readOnly = true)
    public List<Signer> signers(long rightId) {
        return jdbc.sql("""
                select m.number, p.name, p.id from entitlement e
                    join assistance_case c on c.id = e.case_id
                    join application_member m on m.application_id = c.application_id
                    join person p on p.id = m.person_id
                where e.id = :right and p.died_on is null order by m.number""")
                .param("right", rightId)
                .query((row, _) -> new Signer(row.getInt(1), row.getString(2), row.getLong(3)))
                .list();
    }

    /** What was put down of a right's goods; the caller has found the right inside its scope. */
    @Transactional(readOnly = true)
    public Optional<Delivery> of(long rightId) {
        return jdbc.sql("""
                select g.delivered_on, g.received_by, g.relation, g.reason,
                    o.name, g.recorded_at
                from goods_delivery g join officer o on o.id = g.recorded_by where g.entitlement_id = :right""")
                .param("right", rightId)
                .query((row, _) -> new Delivery(row.getObject(1, LocalDate.class),
                        row.getString(2) + (row.getString(3) == null
                                ? ""
                                : "（" + row.getString(3) + "，代领：" + words.open(row.getString(4)) + "）"),
                        row.getString(5), row.getObject(6, OffsetDateTime.class).toInstant()))
                .optional();
    }

    /**
     * Puts it down.
     *
     * @param on the day the goods were handed over
     * @param receiver who signed for them
     * @throws NotAllowed when the officer is not the township's clerk
     * @throws NoSuchRight when there is no such right in the officer's division
     * @throws IllegalMove when it has no goods, the day cannot be, who signed is not of the family, or it was put down before
     */
    public void record(long rightId, LocalDate on, Receiver receiver, ActingOfficer by) {
        if (by.role() != Role.TOWNSHIP_CLERK) {
            throw new NotAllowed("实物发放由乡镇（街道）经办人登记");
        }
        Granted granted = jdbc.sql("""
                select a.goods is not null, d.decided_on from entitlement e
                    join award a on a.id = e.award_id
                    join decision d on d.id = a.decision_id
                where e.id = :right and e.division_code >= :lower and e.division_code < :upper and
                """ + ShutOut.of("e.case_id", ":officer"))
                .param("officer", by.officerId())
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
        Signed signed = switch (receiver) {
            case Receiver.Member member -> signers(rightId).stream()
                    .filter(signer -> signer.number() == member.number())
                    .findFirst()
                    .map(signer -> new Signed(signer.name(), signer.personId(), null, null))
                    .orElseThrow(() -> new IllegalMove("签收人应为申请家庭的成员；其他人签收的，按代领登记"));
            case Receiver.Agent agent -> new Signed(agent.name(), null, agent.relation(), agent.reason());
        };
        int added = jdbc.sql("""
                insert into goods_delivery (entitlement_id, division_code, delivered_on, received_by, person_id,
                    relation, reason, recorded_by, recorded_at)
                select id, division_code, :on, :who, :person, :relation, :reason, :officer, :at from entitlement where id = :right
                on conflict do nothing""")
                .param("on", on)
                .param("who", signed.name())
                .param("person", signed.personId())
                .param("relation", signed.relation())
                .param("reason", words.sealOrNull(signed.reason()))
                .param("officer", by.officerId())
                .param("at", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .param("right", rightId)
                .update();
        if (added == 0) {
            throw new IllegalMove("实物发放已经登记过，不能重复登记");
        }
    }

    private record Signed(String name, @Nullable Long personId, @Nullable String relation, @Nullable String reason) {}

    private record Granted(boolean goods, LocalDate on) {}
}
