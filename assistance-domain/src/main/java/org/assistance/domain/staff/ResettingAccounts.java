package org.assistance.domain.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.assistance.domain.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives passwords, takes second factors away and admits stopped accounts again, by two people: with both in one hand an administrator
 * of security could become any two officers, and four eyes would be two.
 *
 * <p>A reset of factors and a return always wait for a second person, a password where one of the officer's posts needs a passkey
 * ({@link Role#needsPasskey}) or the officer has no second factor yet; for the others it counts at once, since that still stands. The second person is an
 * administrator of the system or of the audit whose division holds all the officer's posts, or the leader whom they are under
 * ({@link SecondPerson}), never another administrator of security and never the officer.
 */
@Component
public class ResettingAccounts {
    private static final String SELECT = """
            select r.id, r.officer_id, o.staff_number, o.name, r.kind, r.reason, r.asked_by,
                b.name || '（' || b.staff_number || '）' as asker, r.asked_at
            from account_reset r
                join officer o on o.id = r.officer_id
                join officer b on b.id = r.asked_by
            """;
    private static final String WAITING = SELECT + "where r.status = 'PROPOSED'";

    private final JdbcClient jdbc;
    private final Officers officers;
    private final Posts posts;
    private final KeepingStaff keeping;
    private final SecondFactors factors;
    private final StaffRecord record;
    private final AnsweredAlready answered;
    private final Clock clock;

    ResettingAccounts(JdbcClient jdbc, Officers officers, Posts posts, KeepingStaff keeping, SecondFactors factors,
            StaffRecord record, AnsweredAlready answered, Clock clock) {
        this.answered = answered;
        this.jdbc = jdbc;
        this.officers = officers;
        this.posts = posts;
        this.keeping = keeping;
        this.factors = factors;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Replaces a forgotten password; the officer must change it at the next sign-in.
     *
     * @param hash makes the hash of the new password; asked only where it counts at once
     * @param phoneStands whether a password alone does not sign in: the officer has a second factor, or none is asked for
     * @return whether it counts at once; else a second person has to agree, and the present password stands until then
     */
    @Transactional
    public boolean givePassword(long officerId, Supplier<String> hash, String reason, boolean phoneStands,
            ActingOfficer by) {
        Officer officer = keeping.find(officerId, by).orElseThrow(NoSuchStaff::new);
        if (officerId == by.officerId()) {
            throw new StaffRefusal("reason", "不能重置自己的密码，请在“修改密码”中修改，忘记的由另一名安全管理员办理");
        }
        if (phoneStands && standing(officerId).stream().noneMatch(post -> post.role().needsPasskey())) {
            officer.givePassword(hash.get(), clock.instant());
            officer.passwordKnownTo(by.officerId(), by.officerId());
            officers.saveAndFlush(officer);
            record.add(officerId, StaffRecord.Kind.PASSWORD_GIVEN, reason.strip(), by.officerId());
            return true;
        }
        ask(officerId, AccountReset.Kind.PASSWORD, reason, by);
        return false;
    }

    /** Asks that all second factors of somebody be taken away whose phone is lost. */
    @Transactional
    public void resetFactors(long officerId, String reason, ActingOfficer by) {
        keeping.require(officerId, by);
        if (officerId == by.officerId()) {
            throw new StaffRefusal("reason", "不能重置自己的第二因素，请由另一名安全管理员办理");
        }
        ask(officerId, AccountReset.Kind.FACTORS, reason, by);
    }

    /** Asks that an account that was stopped sign in again. */
    @Transactional
    public void admit(long officerId, String reason, ActingOfficer by) {
        if (keeping.require(officerId, by).enabled()) {
            throw new StaffRefusal("reason", "账号没有停用");
        }
        ask(officerId, AccountReset.Kind.ACCOUNT, reason, by);
    }

    /** What waits of one account; the caller has found the officer inside its scope. */
    @Transactional(readOnly = true)
    public List<AccountReset> waitingOf(long officerId) {
        return jdbc.sql(WAITING + " and r.officer_id = ? order by r.id")
                .param(officerId)
                .query(ResettingAccounts::read)
                .list();
    }

    /** What waits for this officer to agree, the oldest first. */
    @Transactional(readOnly = true)
    public List<AccountReset> waitingFor(ActingOfficer by) {
        return jdbc.sql(WAITING + """
                 and exists (select from post p where p.officer_id = r.officer_id
                    and p.division_code >= :lower and p.division_code < :upper)
                order by r.id""")
                .param("lower", by.scope().lower())
                .param("upper", by.scope().upper())
                .query(ResettingAccounts::read)
                .list()
                .stream()
                .filter(one -> one.problemOf(by) == null && mayConfirm(one, by))
                .toList();
    }

    /**
     * Agrees: it counts from now on, and all sessions of the account end.
     *
     * @param hash makes the hash of the new password, known to nobody before; asked of a password only
     */
    @Transactional
    public AccountReset confirm(long id, Supplier<String> hash, ActingOfficer by) {
        AccountReset reset = settling(id, by);
        Officer officer = officers.findById(reset.officerId()).orElseThrow(NoSuchStaff::new);
        settle(id, "CONFIRMED", by);
        StaffRecord.Kind done = switch (reset.kind()) {
            case PASSWORD -> {
                officer.givePassword(hash.get(), clock.instant());
                officer.passwordKnownTo(by.officerId(), reset.askedBy());
                yield StaffRecord.Kind.PASSWORD_GIVEN;
            }
            case FACTORS -> {
                factors.forget(officer.id());
                officer.forgetPasswordOfOne();
                officer.endSessions();
                yield StaffRecord.Kind.FACTORS_RESET;
            }
            case ACCOUNT -> {
                officer.admit(reset);
                yield StaffRecord.Kind.ENABLED;
            }
        };
        officers.saveAndFlush(officer);
        record.add(officer.id(), done, reset.reason() + "（" + reset.asker() + "提出）", by.officerId());
        return reset;
    }

    /** Refuses; everything stays as it was. */
    @Transactional
    public AccountReset reject(long id, ActingOfficer by) {
        AccountReset reset = settling(id, by);
        settle(id, "REJECTED", by);
        record.add(reset.officerId(), StaffRecord.Kind.RESET_REJECTED, reset.kind().label() + "（" + reset.asker()
                + "提出）", by.officerId());
        return reset;
    }

    /** Takes back what an administrator of security asked for. */
    @Transactional
    public void withdraw(long officerId, long id, ActingOfficer by) {
        keeping.require(officerId, by);
        AccountReset reset = one(id).filter(found -> found.officerId() == officerId).orElseThrow(NoSuchStaff::new);
        answered.refuse("account_reset", id, "reset");
        settle(id, "WITHDRAWN", by);
        record.add(officerId, StaffRecord.Kind.RESET_WITHDRAWN, reset.kind().label(), by.officerId());
    }

    private void ask(long officerId, AccountReset.Kind kind, String reason, ActingOfficer by) {
        if (Reason.isMissing(reason) || reason.length() > 200) {
            throw new StaffRefusal("reason", "请写明" + kind.label() + "的原因（4至200字），例如“" + kind.example() + "”");
        }
        int asked = jdbc.sql("""
                insert into account_reset (officer_id, kind, reason, asked_by, asked_at)
                values (?, ?, ?, ?, ?) on conflict (officer_id, kind) where status = 'PROPOSED' do nothing""")
                .param(officerId)
                .param(kind.name())
                .param(reason.strip())
                .param(by.officerId())
                .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        if (asked == 0) {
            throw new StaffRefusal("reason", kind.label() + "已经提出，正待确认；要改的先撤回");
        }
        record.add(officerId, StaffRecord.Kind.RESET_ASKED, kind.label() + "：" + reason.strip(), by.officerId());
    }

    private AccountReset settling(long id, ActingOfficer by) {
        AccountReset reset = one(id).filter(found -> found.askedBy() == by.officerId() || mayConfirm(found, by))
                .orElseThrow(NoSuchStaff::new);
        answered.refuse("account_reset", id, "reset");
        String problem = reset.problemOf(by);
        if (problem != null) {
            throw new StaffRefusal("reset", problem);
        }
        return reset;
    }

    private Optional<AccountReset> one(long id) {
        return jdbc.sql(SELECT + "where r.id = ? for no key update of r")
                .param(id)
                .query(ResettingAccounts::read)
                .optional();
    }

    private void settle(long id, String status, ActingOfficer by) {
        int settled = jdbc.sql("""
                update account_reset set status = ?, settled_by = ?, settled_at = ?
                where id = ? and status = 'PROPOSED'""")
                .params(status, by.officerId(), OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), id)
                .update();
        if (settled == 0) {
            throw new StaffRefusal("reset", "该项重置已经办过");
        }
    }

    private boolean mayConfirm(AccountReset reset, ActingOfficer by) {
        return by.isOneOf(SecondPerson.ROLES) && standing(reset.officerId()).stream()
                .allMatch(post -> SecondPerson.agreesTo(post.role(), post.division(), by));
    }

    /** The posts that still count, or all where none does any more. */
    private List<Post> standing(long officerId) {
        LocalDate today = LocalDate.now(clock);
        List<Post> all = posts.findByOfficerIdOrderByValidFromAscIdAsc(officerId);
        List<Post> counting = all.stream().filter(post -> post.validTo().filter(today::isAfter).isEmpty()).toList();
        return counting.isEmpty() ? all : counting;
    }

    private static AccountReset read(ResultSet row, int number) throws SQLException {
        return new AccountReset(row.getLong("id"), row.getLong("officer_id"), row.getString("staff_number"),
                row.getString("name"), AccountReset.Kind.valueOf(row.getString("kind")), row.getString("reason"),
                row.getLong("asked_by"), row.getString("asker"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant());
    }
}
