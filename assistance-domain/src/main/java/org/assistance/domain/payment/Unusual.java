package org.assistance.domain.payment;

import org.assistance.domain.casefile.ShutOut;
import org.assistance.domain.audit.Subject;
import org.assistance.domain.audit.Trace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.wall.Beyond;
import org.assistance.domain.wall.Purpose;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What on a list an approver should look at before agreeing (需要留意): one account that several households are paid into,
 * and many months of arrears for one right. Neither is refused: an institution and a guardian draw for others by right.
 */
@Component
@Transactional(readOnly = true)
@Beyond(Purpose.PAYROLL)
public class Unusual {
    /** From so many months on the arrears of one right are named [choice]. */
    public static final int MANY_MONTHS = 4;

    /** So many of a kind are shown at most, the gravest first. */
    public static final int MOST = 50;

    // Besides the run's own payments the account may serve other households' standing rights, in another county's run too.
    private static final String SHARED = """
            with used as (
                select distinct account from payment_transfer
                where run_id = :run and division_code >= :lower and division_code < :upper),
            paid as (
                select t.account, t.account_holder, t.household_id, t.person_id, t.programme, t.division_code,
                    t.entitlement_id, t.amount_fen
                from payment_transfer t where t.run_id = :run
                union all
                select e.account, e.account_holder, e.household_id, e.person_id, e.programme, e.division_code,
                    e.id, 0
                from used u join entitlement e on e.account = u.account
                where e.rhythm = 'MONTHLY' and e.first_month <= :month
                  and (e.last_month is null or e.last_month >= :month)
                  and not exists (select from payment_transfer t where t.run_id = :run and t.entitlement_id = e.id)),
            shared as (
                select p.account, count(distinct p.household_id) as households from paid p
                    join used u on u.account = p.account
                group by p.account having count(distinct p.household_id) > 1
                order by 2 desc, 1 limit :most)
            select s.account, s.households,
                case when p.division_code >= :lower and p.division_code < :upper then p.account_holder end as account_holder,
                case when p.division_code >= :lower and p.division_code < :upper then w.name || '（' || d.full_name || '）'
                    else '外辖区（' || k.name || '）一户' end
                    || string_agg(distinct case p.programme %s end, '、') as who,
                sum(p.amount_fen) filter (where p.division_code >= :lower and p.division_code < :upper) as fen,
                bool_and(exists (select from entitlement e join assistance_case c on c.id = e.case_id
                    join application_payee y on y.application_id = c.application_id and y.kind = 'INSTITUTION'
                    where e.id = p.entitlement_id and y.account = p.account)) as institution
            from shared s
                join paid p on p.account = s.account
                join person w on w.id = p.person_id
                join division d on d.code = p.division_code
                join division k on k.code = rpad(left(p.division_code, 6), 12, '0')
                join entitlement r on r.id = p.entitlement_id
            where %s
            group by s.account, s.households, p.account_holder, p.household_id, p.person_id, p.division_code,
                w.name, d.full_name, k.name
            order by s.households desc, s.account, p.household_id, p.person_id
            """.formatted(ProgrammeSql.labels(), ShutOut.of("r.case_id", ":reader"));

    private static final String ARREARS = """
            select t.entitlement_id, p.name, d.full_name as place, t.programme, count(*) as months,
                min(t.benefit_month) as since, max(t.benefit_month) as until, sum(t.amount_fen) as fen
            from payment_transfer t
                join person p on p.id = t.person_id
                join division d on d.code = t.division_code
                join entitlement r on r.id = t.entitlement_id
            where %s and t.run_id = :run and t.change = 'ARREARS' and t.division_code >= :lower and t.division_code < :upper
            group by t.entitlement_id, p.name, d.full_name, t.programme having count(*) >= :many
            order by fen desc, t.entitlement_id limit :most
            """.formatted(ShutOut.of("r.case_id", ":reader"));

    private final JdbcClient jdbc;

    Unusual(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One account of several households.
     *
     * @param account stars and the last four digits
     * @param holder the names it stands under, in the scope
     * @param institution whether it is an institution's that cares for all of them
     * @param who the people with place and programme; those outside the scope by county only
     * @param amount what this run pays into it for the scope's people
     */
    public record Shared(String account, String holder, boolean institution, int households, List<String> who,
            Money amount) {}

    /** The arrears of one right: how many months, from when to when, how much. */
    public record Arrears(long entitlementId, String name, String place, Programme programme, int months,
            YearMonth from, YearMonth to, Money amount) {}

    /** Everything found. */
    public record Found(List<Shared> shared, List<Arrears> arrears) {
        /** Whether there is nothing to look at. */
        public boolean nothing() {
            return shared.isEmpty() && arrears.isEmpty();
        }
    }

    /** What is unusual on a run, as far as a scope reaches, but of the reader's relatives. */
    public Found in(PaymentRun run, DivisionScope scope) {
        Map<String, Object> values = new LinkedHashMap<>(RunOverview.of(scope));
        values.put("run", run.id());
        values.put("month", run.month().atDay(1));
        values.put("most", MOST);
        values.put("many", MANY_MONTHS);
        values.put("reader", scope.reader());
        Map<String, List<Line>> shared = new LinkedHashMap<>();
        jdbc.sql(SHARED)
                .params(values)
                .query((row, at) -> new Line(row.getString("account"), row.getString("account_holder"),
                        row.getBoolean("institution"), row.getInt("households"), row.getString("who"),
                        row.getLong("fen")))
                .list()
                .forEach(line -> shared.computeIfAbsent(line.account, _ -> new ArrayList<>()).add(line));
        return new Found(shared.values().stream().map(Unusual::shared).toList(),
                jdbc.sql(ARREARS).params(values).query(Unusual::arrears).list());
    }

    private record Line(String account, @Nullable String holder, boolean institution, int households, String who,
            long fen) {}

    private static Shared shared(List<Line> lines) {
        Line first = lines.getFirst();
        return new Shared(Lines.masked(first.account),
                String.join("、", lines.stream().map(Line::holder).filter(Objects::nonNull).distinct().toList()),
                lines.stream().allMatch(Line::institution), first.households,
                lines.stream().map(Line::who).distinct().toList(),
                Money.ofFen(lines.stream().mapToLong(Line::fen).sum()));
    }

    private static Arrears arrears(ResultSet row, int at) throws SQLException {
        Trace.saw(Subject.RIGHT, row.getLong("entitlement_id"));
        return new Arrears(row.getLong("entitlement_id"), row.getString("name"), row.getString("place"),
                Programme.valueOf(row.getString("programme")), row.getInt("months"),
                YearMonth.from(row.getObject("since", LocalDate.class)),
                YearMonth.from(row.getObject("until", LocalDate.class)), Money.ofFen(row.getLong("fen")));
    }
}
