package org.assistance.domain.payment;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assistance.domain.entitlement.Exclusivity;
import org.assistance.domain.place.DivisionScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is due for a month: what is owed, who is held back, last month's roster.
 *
 * <p>Nothing here walks entities: a city is one statement a step. The steps hand over temporary tables that live as long
 * as the transaction; nothing else is written.
 */
@Component
class Due {
    // What relief gives in goods is no money, and a right with nothing but goods is never due (LS-14).
    // Every (right, month) that is owed and not on its way to the bank: this month's, months never lined up (XZ-101),
    // one-off relief, lines of a run that was sent back, lines the bank refused once an officer has answered the refusal
    // (Releasing). A right lined up to last month and never held back has no older gap, so only the others are spread over
    // their months.
    private static final String DUE = """
            create temp table run_due on commit drop as
            with standing as (
                select e.id, e.rhythm, e.first_month, least(coalesce(e.last_month, :month), :month) as until
                from entitlement e
                where e.division_code >= :lower and e.division_code < :upper and e.rhythm <> 'STATUS'
                  and e.amount_fen > 0
                  and e.first_month <= :month and (e.last_month is null or e.last_month >= e.first_month)),
            wanted as (
                select s.id, :month as benefit_month from standing s where s.rhythm = 'MONTHLY' and s.until = :month
                union all
                select s.id, cast(g.day as date)
                from standing s,
                     generate_series(s.first_month, least(s.until, :previous), interval '1 month') as g (day)
                where s.rhythm = 'MONTHLY' and (not exists (
                    select from payment_line l where l.entitlement_id = s.id and l.item = 'BASE'
                      and l.benefit_month = least(s.until, :previous))
                  or exists (select from payment_omission o where o.entitlement_id = s.id and o.kind = 'HELD'))
                union all
                select s.id, s.first_month from standing s where s.rhythm = 'ONCE')
            select w.id as entitlement_id, 'BASE' as item, w.benefit_month, cast(null as bigint) as line_id,
                   false as tried, e.amount_fen
            from wanted w join entitlement e on e.id = w.id
            where not exists (select from payment_line l
                where l.entitlement_id = w.id and l.item = 'BASE' and l.benefit_month = w.benefit_month)
            union all
            select l.entitlement_id, l.item, l.benefit_month, l.id, f.tried,
                   case when l.item = 'BASE' and not f.tried then e.amount_fen else l.amount_fen end
            from payment_line l
                join entitlement e on e.id = l.entitlement_id
                cross join lateral (select exists (select from payment_transfer t
                    where t.line_id = l.id and t.status = 'FAILED') as tried) f
            where l.status <> 'PAID' and l.division_code >= :lower and l.division_code < :upper
              and l.benefit_month <= :month
              and (e.last_month is null or l.benefit_month <= e.last_month)
              and not exists (select from payment_transfer t where t.line_id = l.id and t.status in ('PENDING', 'PAID'))
              and not exists (select from payment_transfer t where t.line_id = l.id and t.status = 'FAILED'
                and not exists (select from payment_release r where r.transfer_id = t.id))
            """;

    // A person who died before the month has no right to the months after the month of death (CJ-16, DB-33). Where others live in the
    // household the right is kept, and held until another payee is confirmed (ChangingAccount).
    private static final String DROP_AFTER_DEATH = """
            delete from run_due d using entitlement e, person p
            where e.id = d.entitlement_id and p.id = e.person_id and e.people = 1
              and d.benefit_month > p.died_on
            """;

    // A month that a right which cannot stand beside this one has been paid already, or is being paid: that right ended in
    // the past after months of it were paid, and somebody whom both count would be paid twice (XZ-100, XZ-61). Only the
    // month waits, not the right.
    private static final String PAID_ALREADY = """
            create temp table run_paid on commit drop as
            select distinct on (d.entitlement_id, d.benefit_month) d.entitlement_id, d.benefit_month, d.amount_fen,
                to_char(d.benefit_month, 'YYYY-MM') || p.name || '的' || case o.programme %s end || '已由另一项待遇发放，不重复发放' as reason
            from run_due d
                join entitlement e on e.id = d.entitlement_id and e.rhythm = 'MONTHLY'
                join entitled_person mine on mine.entitlement_id = e.id
                join entitled_person theirs on theirs.person_id = mine.person_id and theirs.entitlement_id <> e.id
                    and mine.kind || '+' || theirs.kind in (:person_pairs)
                join entitlement o on o.id = theirs.entitlement_id
                join person p on p.id = mine.person_id
                cross join lateral (select from payment_line l
                        join payment_transfer t on t.line_id = l.id and t.status in ('PENDING', 'PAID')
                    where l.entitlement_id = o.id and l.benefit_month = d.benefit_month limit 1) paid
            order by d.entitlement_id, d.benefit_month, o.id, p.id
            """;

    private static final String DROP_PAID = """
            delete from run_due d using run_paid p
            where p.entitlement_id = d.entitlement_id and p.benefit_month = d.benefit_month
            """;

    // Two rights that cannot stand together meet in a person whom both count, whoever draws the money (XZ-61); the later one waits.
    private static final String HELD = """
            create temp table run_held on commit drop as
            with concerned as (
                select d.entitlement_id, sum(d.amount_fen) as amount_fen, count(*) as months,
                    bool_or(d.benefit_month = :month) as present,
                    min(d.benefit_month) as since, max(d.benefit_month) as till
                from run_due d group by d.entitlement_id),
            running as (
                select e.id, e.first_month, e.household_id, e.rhythm, e.division_code, a.member_number is not null as alone
                from entitlement e join award a on a.id = e.award_id
                where e.rhythm <> 'ONCE' and e.first_month <= :month
                  and (e.last_month is null or e.last_month >= :month)),
            paid as (
                select * from running
                where rhythm = 'MONTHLY' and division_code >= :lower and division_code < :upper),
            barred as (
                select distinct on (id) id, earlier_id, person_id from (
                    select l.id, o.id as earlier_id, o.first_month, lp.person_id
                    from paid l
                        join entitled_person lp on lp.entitlement_id = l.id
                        join entitled_person op on op.person_id = lp.person_id and op.entitlement_id <> l.id
                        join running o on o.id = op.entitlement_id and (o.first_month, o.id) < (l.first_month, l.id)
                    where lp.kind || '+' || op.kind in (:person_pairs)
                       or lp.kind || '+' || op.kind in (:one_household_pairs) and l.household_id <> o.household_id
                    union all
                    select l.id, o.id, o.first_month, op.person_id
                    from paid l
                        join running o on o.household_id = l.household_id and (o.first_month, o.id) < (l.first_month, l.id)
                        join entitled_person lp on lp.entitlement_id = l.id
                        join entitled_person op on op.entitlement_id = o.id
                    where lp.kind || '+' || op.kind in (:household_pairs) and not l.alone and not o.alone) pairs
                order by id, first_month, earlier_id, person_id),
            refused as (
                select l.entitlement_id, (array_agg(t.failure order by t.id desc))[1] as failure
                from payment_line l join payment_transfer t on t.line_id = l.id and t.status = 'FAILED'
                where l.status = 'FAILED' and l.division_code >= :lower and l.division_code < :upper
                  and not exists (select from payment_release r where r.transfer_id = t.id)
                group by l.entitlement_id)
            select c.entitlement_id, c.amount_fen, c.present, c.since, c.till, case
                when p.died_on < :month and (e.account_since is null or e.account_since <= p.died_on
                    or e.account_holder = p.name) and e.people > 1 then '户主（领款人）' || p.name || '已于' || p.died_on
                    || '死亡，家庭尚有其他成员，须变更领款人'
                when p.died_on < :month and (e.account_since is null or e.account_since <= p.died_on
                    or e.account_holder = p.name) then '领款人已于' || p.died_on || '死亡，死亡前应发未发' || c.months || '个月，须人工核实'
                when b.id is not null then '与先前待遇不能同时享受（互斥）：' || op.name || '自' || to_char(o.first_month, 'YYYY-MM')
                    || '起享受' || case o.programme %s end
                when coalesce(e.account, '') = '' or coalesce(e.account_holder, '') = '' then '没有领款账户'
                else '银行退回（' || f.failure || '），待乡镇核实或变更账户'
                end as reason
            from concerned c
                join entitlement e on e.id = c.entitlement_id
                join person p on p.id = e.person_id
                left join barred b on b.id = e.id
                left join entitlement o on o.id = b.earlier_id
                left join person op on op.id = b.person_id
                left join refused f on f.entitlement_id = e.id
            where p.died_on < :month and (e.account_since is null or e.account_since <= p.died_on
                    or e.account_holder = p.name)
               or b.id is not null or f.entitlement_id is not null
               or coalesce(e.account, '') = '' or coalesce(e.account_holder, '') = ''
            """;

    // By where the right is now: a family whose place got another code was on last month's roster all the same.
    private static final String PREVIOUS = """
            create temp table run_previous on commit drop as
            with %s, people as (%s) select * from people where said <> 'GONE'
            """.formatted(RosterState.LATEST, RosterState.of("latest", "standing"));

    private static final String DROP_HELD = """
            delete from run_due d using run_held h where h.entitlement_id = d.entitlement_id
            """;

    private static final String HOLD_PAID = """
            insert into run_held (entitlement_id, amount_fen, present, since, till, reason)
            select entitlement_id, sum(amount_fen), bool_or(benefit_month = :month), min(benefit_month), max(benefit_month),
                string_agg(reason, '；' order by benefit_month)
            from run_paid group by entitlement_id
            """;

    /** How a due month {@code o} of right {@code e} stands to last month's roster {@code v}. */
    static final String CHANGE = """
            case when o.tried then 'RETRY'
                 when e.rhythm = 'ONCE' then 'NEW'
                 when o.benefit_month < :month then 'ARREARS'
                 when v.person_id is null then 'NEW'
                 when v.amount_fen <> o.amount_fen then 'CHANGED'
                 else 'SAME' end
            """;

    /** The rights held back, each once: {@code h}. */
    static final String HELD_ONCE = """
            (select entitlement_id, sum(amount_fen) as amount_fen, bool_or(present) as present,
                min(since) as since, max(till) as till, string_agg(reason, '；') as reason from run_held group by entitlement_id) h
            """;

    /** Why one of last month's roster {@code v} left it. */
    static final String WHY_STOPPED = """
            case when p.died_on < :month then '领款人于' || p.died_on || '死亡'
                 when e.ended_reason is not null then e.ended_reason
                 when e.last_month < :month then '享受期满，末月为' || to_char(e.last_month, 'YYYY-MM')
                 else '本月不在发放名单' end
            """;

    /** Who of last month's roster {@code v} is on no list of the month, is not due on this one, and was not told of yet. */
    static final String STOPPED = """
            run_previous v
                join entitlement e on e.id = v.entitlement_id
                join person p on p.id = v.person_id
            where not exists (select from payment_transfer t
                    where t.month = :month and t.person_id = v.person_id and t.programme = v.programme
                      and t.change in ('NEW', 'CHANGED', 'SAME') and t.status <> 'CANCELLED')
              and not exists (select from run_due d join entitlement n on n.id = d.entitlement_id
                    where d.benefit_month = :month and not d.tried and n.person_id = v.person_id
                      and n.programme = v.programme)
              and not exists (select from run_held h join entitlement k on k.id = h.entitlement_id
                    where h.present and k.person_id = v.person_id and k.programme = v.programme)
              and not exists (select from payment_omission o join payment_run r on r.id = o.run_id
                    where o.month = :month and o.kind = 'STOPPED' and o.person_id = v.person_id
                      and o.programme = v.programme and r.status <> 'REJECTED')
            """;

    private final JdbcClient jdbc;

    Due(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Works out who is due, who is held back and who was on the roster, in temporary tables that live as long as the transaction.
     *
     * @return the parameters with which the statements over these tables are asked
     */
    Map<String, Object> prepare(YearMonth month, DivisionScope scope) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("month", month.atDay(1));
        values.put("previous", month.minusMonths(1).atDay(1));
        values.put("lower", scope.lower());
        values.put("upper", scope.upper());
        values.put("person_pairs", Exclusivity.pairsForOnePerson());
        values.put("one_household_pairs", Exclusivity.pairsOnlyInOneHousehold());
        values.put("household_pairs", Exclusivity.pairsForOneHousehold());

        for (String table : new String[]{"run_due", "run_paid", "run_held", "run_previous"}) {
            jdbc.sql("drop table if exists pg_temp." + table).update();
        }
        run(DUE, values);
        run(DROP_AFTER_DEATH, values);
        run("analyze run_due", values);
        run(PAID_ALREADY.formatted(ProgrammeSql.labels()), values);
        run(DROP_PAID, values);
        run(HELD.formatted(ProgrammeSql.labels()), values);
        run(DROP_HELD, values);
        run(HOLD_PAID, values);
        run(PREVIOUS, values);
        run("analyze run_previous", values);
        return values;
    }

    private int run(String sql, Map<String, Object> values) {
        return jdbc.sql(sql).params(values).update();
    }
}
