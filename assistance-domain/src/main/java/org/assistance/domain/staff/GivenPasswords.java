package org.assistance.domain.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.assistance.domain.staff.StaffRecord.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passwords that somebody else gave: who was shown one knows it until it is changed. So it signs in once, for some hours, never in the
 * browser of who knows it, and stands on the record with its address; used by the wrong person, the right one finds it used.
 */
@Component
public class GivenPasswords {
    /** How long an address counts as that of somebody who signed in there. */
    private static final Duration NEAR = Duration.ofHours(12);

    private final JdbcClient jdbc;
    private final Officers officers;
    private final StaffRecord record;
    private final Clock clock;

    GivenPasswords(JdbcClient jdbc, Officers officers, StaffRecord record, Clock clock) {
        this.jdbc = jdbc;
        this.officers = officers;
        this.record = record;
        this.clock = clock;
    }

    /** What comes of a password that is right. */
    public enum Outcome {
        /** It is the officer's own. */
        OWN(""),
        /** Somebody gave it, and it has signed in now. */
        TAKEN(""),
        /** Its hours are over. */
        LATE("发放的密码已过期"),
        /** It has signed in before. */
        USED("发放的密码已经用过"),
        /** Who knows it is signed in, in the same browser. */
        NOT_THEIRS("在发放人的浏览器里使用发放的密码");

        private final String refusal;

        Outcome(String refusal) {
            this.refusal = refusal;
        }

        /** Whether it signs in. */
        public boolean accepted() {
            return refusal.isEmpty();
        }
    }

    /**
     * Takes a password that was right: the officer's own always, a given one once.
     *
     * @param life how long a given one signs in
     * @param address where it was typed
     * @param signedIn who is signed in already in the same browser; null for nobody
     */
    @Transactional
    public Outcome take(long officerId, Duration life, String address, @Nullable Long signedIn) {
        Officer officer = officers.findLockedById(officerId).orElseThrow(NoSuchStaff::new);
        Instant given = officer.passwordGivenAt();
        if (given == null) {
            return Outcome.OWN;
        }
        Instant now = clock.instant();
        List<Long> knowing = Stream.of(officer.passwordGivenBy(), officer.passwordAskedBy())
                .filter(Objects::nonNull)
                .toList();
        Outcome outcome = officer.passwordUsedAt() != null
                ? Outcome.USED
                : given.plus(life).isBefore(now)
                        ? Outcome.LATE
                        : knowing.contains(signedIn) ? Outcome.NOT_THEIRS : Outcome.TAKEN;
        if (outcome == Outcome.TAKEN) {
            officer.useGiven(now);
            List<String> near = knowing.isEmpty() ? List.of() : near(knowing, address, now);
            record.add(officerId, near.isEmpty() ? Kind.GIVEN_USED : Kind.GIVEN_USED_NEARBY,
                    StaffRecord.from(address) + "，发放后" + Duration.between(given, now).toMinutes() + "分钟"
                            + (near.isEmpty() ? "" : "；与" + String.join("、", near) + "登录的地址相同，请向本人核实"),
                    officerId);
        } else {
            record.add(officerId, Kind.SIGN_IN_REFUSED, outcome.refusal + "，" + StaffRecord.from(address), null);
        }
        return outcome;
    }

    /**
     * Since when others know the password that an officer signs in with.
     *
     * @param givenBy who gave it, by name and staff number; null for the console of the server
     * @param askedBy who asked for it, where that was somebody else
     */
    public record Known(Instant since, @Nullable String givenBy, @Nullable String askedBy) {}

    /** Who knows the password of an officer; empty where it is the officer's own. */
    @Transactional(readOnly = true)
    public Optional<Known> known(long officerId) {
        return jdbc.sql("""
                select o.password_given_at, g.name || '（' || g.staff_number || '）' as giver, a.name || '（' || a.staff_number || '）' as asker
                from officer o left join officer g on g.id = o.password_given_by
                    left join officer a on a.id = o.password_asked_by and a.id <> o.password_given_by
                where o.id = ? and o.password_given_at is not null""")
                .param(officerId)
                .query((row, _) -> new Known(row.getObject("password_given_at", OffsetDateTime.class).toInstant(),
                        row.getString("giver"), row.getString("asker")))
                .optional();
    }

    // Who of those that know the password signed in at this address of late, by name and staff number.
    private List<String> near(List<Long> knowing, String address, Instant now) {
        return jdbc.sql("""
                select distinct o.name || '（' || o.staff_number || '）'
                from officer_event e join officer o on o.id = e.officer_id
                where e.officer_id in (:knowing) and e.kind = 'SIGNED_IN' and e.detail = :from and e.at > :since
                order by 1""")
                .param("knowing", knowing)
                .param("from", StaffRecord.from(address))
                .param("since", now.minus(NEAR).atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list();
    }
}
