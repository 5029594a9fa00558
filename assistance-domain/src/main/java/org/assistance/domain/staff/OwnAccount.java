package org.assistance.domain.staff;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.assistance.domain.staff.StaffRecord.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the record of accounts says of an officer's own account, for that officer, who alone knows what was not his or her doing. */
@Component
public class OwnAccount {
    /** For how long the use of a given password is told at each sign-in. */
    private static final Duration TOLD = Duration.ofDays(7);

    private final JdbcClient jdbc;

    OwnAccount(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One line of one's own record.
     *
     * @param detail in Chinese, may be blank: the address of a sign-in, the post given
     * @param by who did it, name and staff number; null for oneself, for the one-time command and where nobody knows
     */
    public record Line(Instant at, Kind kind, String detail, @Nullable String by) {}

    /**
     * What happened since the officer last came in.
     *
     * @param at when that was; null for who never came in before
     * @param detail from where, in Chinese
     * @param refused how often a sign-in was refused since
     * @param byOthers what somebody else did to the account since
     * @param given each time a password that somebody else gave was used in the last days, the oldest first
     */
    public record SinceLast(@Nullable Instant at, String detail, int refused, List<Kind> byOthers,
            List<Line> given) {}

    /** The newest lines about an account, sign-ins among them. */
    @Transactional(readOnly = true)
    public List<Line> lines(long officerId, int limit) {
        return read("where e.officer_id = :officer order by e.id desc limit :limit", Map.of("officer", officerId,
                "limit", limit));
    }

    private List<Line> read(String which, Map<String, Object> values) {
        return jdbc.sql("""
                select e.at, e.kind, e.detail, b.name || '（' || b.staff_number || '）' as by_name
                from officer_event e left join officer b on b.id = e.by_id and b.id <> e.officer_id
                """ + which)
                .params(values)
                .query((row, _) -> new Line(row.getObject("at", OffsetDateTime.class).toInstant(),
                        Kind.valueOf(row.getString("kind")), row.getString("detail"), row.getString("by_name")))
                .list();
    }

    /** What happened between the last sign-in on record and now. */
    @Transactional(readOnly = true)
    public SinceLast sinceLast(long officerId, Instant now) {
        List<Line> given = read("""
                where e.officer_id = :officer and e.kind in ('GIVEN_USED', 'GIVEN_USED_NEARBY') and e.at > :since
                order by e.id""", Map.of("officer", officerId, "since", now.minus(TOLD).atOffset(ZoneOffset.UTC)));
        return jdbc.sql("""
                select l.at, coalesce(l.detail, '') as detail,
                    (select count(*) from officer_event e where e.officer_id = :officer and e.id > coalesce(l.id, 0)
                        and e.kind = 'SIGN_IN_REFUSED') as refused,
                    array(select e.kind from officer_event e where e.officer_id = :officer and e.id > l.id
                        and e.kind <> 'SIGN_IN_REFUSED' and e.by_id is distinct from :officer order by e.id) as by_others
                from (select max(id) as id from officer_event where officer_id = :officer and kind = 'SIGNED_IN') m
                    left join officer_event l on l.id = m.id""")
                .param("officer", officerId)
                .query((row, _) -> {
                    OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
                    return new SinceLast(at == null ? null : at.toInstant(), row.getString("detail"),
                            row.getInt("refused"),
                            List.of((String[]) row.getArray("by_others").getArray())
                                    .stream()
                                    .map(Kind::valueOf)
                                    .toList(),
                            given);
                })
                .single();
    }
}
