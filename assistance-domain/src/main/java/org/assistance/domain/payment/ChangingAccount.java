package org.assistance.domain.payment;

import org.assistance.domain.Reason;
import org.assistance.domain.permission.Action;
import org.assistance.domain.audit.Subject;
import org.assistance.domain.audit.Trace;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assistance.domain.PayrollLock;
import org.assistance.domain.application.Accounts;
import org.assistance.domain.application.Concerned;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.entitlement.Entitlement;
import org.assistance.domain.entitlement.Entitlements;
import org.assistance.domain.entitlement.NoSuchRight;
import org.assistance.domain.entitlement.Payee;
import org.assistance.domain.entitlement.RightHistory;
import org.assistance.domain.entitlement.Settlement;
import org.assistance.domain.opinion.Rhythm;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.domain.wall.Beyond;
import org.assistance.domain.wall.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the account a right is paid into (DF-40, XZ-102): asked by the township's clerk with a reason, in force once a
 * second officer confirms it. An approved list pays into the account it was approved with; one that waits for approval is
 * sent back and made anew.
 */
@Service
@Transactional
public class ChangingAccount {
    /** Who asks. */
    public static final Set<Role> ASKERS = Action.RIGHT_ACCOUNT.roles();

    /** Who confirms. */
    public static final Set<Role> CONFIRMERS = Action.RIGHT_ACCOUNT_CONFIRM.roles();

    private final Entitlements entitlements;
    private final AccountChanges changes;
    private final Releasing releasing;
    private final RightHistory history;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final Clock clock;

    ChangingAccount(Entitlements entitlements, AccountChanges changes, Releasing releasing, RightHistory history,
            Accounts accounts, JdbcClient jdbc, Clock clock) {
        this.entitlements = entitlements;
        this.changes = changes;
        this.releasing = releasing;
        this.history = history;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Asks for another account.
     *
     * @throws NotAllowed when the officer may not ask
     * @throws NoSuchRight when there is none in the officer's division
     * @throws IllegalMove when the holder is neither of the household nor a named guardian, or a change waits already
     */
    public AccountChange ask(long entitlementId, WantedAccount wanted, ActingOfficer by) {
        if (!by.isOneOf(ASKERS)) {
            throw new NotAllowed("领款账户变更由乡镇（街道）经办人提出");
        }
        Entitlement of = right(entitlementId, by);
        if (of.rhythm() == Rhythm.STATUS) {
            throw new IllegalMove(of.programme().label() + "不发放现金，没有领款账户");
        }
        if (changes.findByEntitlementIdOrderByIdDesc(of.id())
                .stream()
                .anyMatch(earlier -> earlier.status() == Settlement.PROPOSED)) {
            throw new IllegalMove("该项待遇的账户变更正待确认，不能重复提出");
        }
        if (Reason.isMissing(wanted.reason())) {
            throw new IllegalMove("请填写变更账户的原因" + Reason.AT_LEAST);
        }
        if (wanted.guardian() == null && !members(of).contains(wanted.holder())) {
            throw new IllegalMove(of.programme().personal()
                    ? "户名“" + wanted.holder() + "”不是领取人本人，" + of.programme().shortLabel() + "发给本人；由他人代领的，请写明关系和协议"
                    : "户名“" + wanted.holder() + "”不是该户在世、计入家庭人口的家庭成员；由监护人、代管人领取的，请写明关系和协议");
        }
        Payee asked = new Payee(accounts.name(wanted.number()), wanted.holder(), wanted.bank(), wanted.bankCode());
        if (of.payee().filter(asked::equals).isPresent()) {
            throw new IllegalMove("与现在的领款账户相同；账户无误、只需重新发放的，请在“发放失败”中核实");
        }
        Instant now = clock.instant();
        AccountChange made = changes.saveAndFlush(new AccountChange(of, wanted, asked.account(), by, now));
        history.add(of.id(), RightHistory.Kind.ACCOUNT_ASKED, "申请变更领款账户：" + label(made.payee()),
                wanted.reason(), by, now);
        return made;
    }

    /**
     * Under whose name an account needs no agreement (XZ-102): of a member's own right the member, else the living members
     * of the household as the application names them, the one who draws the right first. The dead are left out, and who
     * does not count. Of what an institution is paid for its resident, nobody.
     */
    @Transactional(readOnly = true)
    public List<String> members(Entitlement of) {
        return jdbc
                .sql("""
                select p.name from assistance_case c
                    join application a on a.id = c.application_id
                    join application_member m on m.application_id = a.id
                    join person p on p.id = m.person_id
                    """ + Concerned.SAID + """
                where c.id = :case and p.died_on is null and (p.id = :person or not :personal and
                    """ + Concerned.MAY_COUNT + """
                    ) and not exists (select from application_payee y
                        where y.application_id = c.application_id and y.kind = 'INSTITUTION'
                            and y.account = :account)
                order by p.id <> :person, m.number""")
                .param("case", of.caseId())
                .param("person", of.personId())
                .param("personal", of.programme().personal())
                .param("account", of.payee().map(Payee::account).orElse(""))
                .query(String.class)
                .list();
    }

    /**
     * Who else is paid into an account now, one line each: another person or household with the same account may be a
     * mistake or a fraud. Somebody outside the scope is named by county only.
     */
    @Transactional(readOnly = true)
    @Beyond(Purpose.SHARED_ACCOUNT)
    public List<String> othersPaidInto(String account, Entitlement than, DivisionScope scope) {
        return jdbc.sql("""
                select case when e.division_code >= :lower and e.division_code < :upper
                           then p.name || '（' || d.full_name || '）' else '外辖区（' || k.name || '）一户' end
                           || case e.programme %s end
                from entitlement e
                    join person p on p.id = e.person_id
                    join division d on d.code = e.division_code
                    join division k on k.code = rpad(left(e.division_code, 6), 12, '0')
                where e.account = :account and e.household_id <> :household and e.rhythm <> 'STATUS'
                  and (e.last_month is null or e.last_month >= :month)
                order by e.id limit 10""".formatted(ProgrammeSql.labels()))
                .param("account", account)
                .param("household", than.householdId())
                .param("lower", scope.lower())
                .param("upper", scope.upper())
                .param("month", LocalDate.now(clock).withDayOfMonth(1))
                .query(String.class)
                .list();
    }

    /** Why an officer may not decide a change, in a Chinese sentence; null when the officer may. */
    public static @Nullable String refusalFor(AccountChange change, ActingOfficer by) {
        if (!by.isOneOf(CONFIRMERS)) {
            return "由乡镇（街道）负责人或县级民政工作人员确认";
        }
        return change.refusalOfSecond(by);
    }

    /**
     * Confirms a change: the right, and where asked the household's other rights on the old account, are paid into the
     * new one from the next list on, refused payments included.
     *
     * @return how many payments that the bank had refused are made again by it
     * @throws NotAllowed when this officer may not confirm it
     * @throws IllegalMove when it is decided already, or the account changed meanwhile
     */
    public int confirm(long id, String note, ActingOfficer by) {
        PayrollLock.take(jdbc);
        AccountChange change = decidable(id, by);
        Entitlement of = right(change.entitlementId(), by);
        if (!of.payee().map(Payee::account).equals(change.oldAccount())) {
            throw new IllegalMove("提出之后领款账户已经变过，请退回本次变更，按现在的账户重新提出");
        }
        if (change.guardian().isEmpty() && !members(of).contains(change.payee().holder())) {
            throw new IllegalMove("户名“" + change.payee().holder() + "”已不能不凭协议领取，请退回后重新提出");
        }
        Instant now = clock.instant();
        change.decide(Settlement.CONFIRMED, note.strip(), by, now);
        changes.saveAndFlush(change);
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        int released = 0;
        for (Entitlement moved : moved(of, change)) {
            moved.payInto(change.payee(), today);
            entitlements.saveAndFlush(moved);
            released += releasing.afterChange(moved.id(), label(change.payee()), by, now);
            history.add(moved.id(), RightHistory.Kind.ACCOUNT_CHANGED, "领款账户变更为" + label(change.payee()),
                    change.reason(), by, now);
        }
        return released;
    }

    private List<Entitlement> moved(Entitlement of, AccountChange change) {
        if (!change.together() || change.oldAccount().isEmpty()) {
            return List.of(of);
        }
        return jdbc.sql("""
                select id from entitlement
                where household_id = :household and rhythm <> 'STATUS'
                  and (id = :id or account = :old and account_holder = :holder
                       and division_code >= :lower and division_code < :upper)
                order by id""")
                .param("household", of.householdId())
                .param("id", of.id())
                .param("old", change.oldAccount().get())
                .param("holder", change.oldHolder().orElse(""))
                .param("lower", new DivisionScope(of.division()).lower())
                .param("upper", new DivisionScope(of.division()).upper())
                .query(Long.class)
                .list()
                .stream()
                .map(id -> entitlements.findById(id).orElseThrow())
                .filter(other -> other.id() == of.id() || change.guardian().isPresent()
                        || members(other).contains(change.payee().holder()))
                .toList();
    }

    /** Refuses a change with a reason: the account stays. */
    public void reject(long id, String note, ActingOfficer by) {
        if (Reason.isMissing(note)) {
            throw new IllegalMove("请填写不同意的理由" + Reason.AT_LEAST);
        }
        AccountChange change = decidable(id, by);
        change.decide(Settlement.REJECTED, note.strip(), by, clock.instant());
        changes.saveAndFlush(change);
        history.add(change.entitlementId(), RightHistory.Kind.ACCOUNT_REJECTED, "不同意变更领款账户", note.strip(), by,
                clock.instant());
    }

    /** Takes an open change back, by who asked it. */
    public void withdraw(long id, ActingOfficer by) {
        AccountChange change = change(id, by);
        change.withdraw(by, clock.instant());
        changes.saveAndFlush(change);
        history.add(change.entitlementId(), RightHistory.Kind.ACCOUNT_WITHDRAWN, "撤回账户变更", null, by,
                clock.instant());
    }

    private AccountChange decidable(long id, ActingOfficer by) {
        AccountChange change = change(id, by);
        String refusal = refusalFor(change, by);
        if (refusal != null) {
            throw new NotAllowed(refusal);
        }
        return change;
    }

    private AccountChange change(long id, ActingOfficer by) {
        return changes.findInScope(id, by.scope().lower(), by.scope().upper()).orElseThrow(NoSuchRight::new);
    }

    private Entitlement right(long id, ActingOfficer by) {
        Trace.saw(Subject.RIGHT, id);
        return entitlements.findInScope(id, by.scope().lower(), by.scope().upper(), by.officerId())
                .orElseThrow(NoSuchRight::new);
    }

    private static String label(Payee payee) {
        return payee.holder() + " " + payee.masked();
    }
}
