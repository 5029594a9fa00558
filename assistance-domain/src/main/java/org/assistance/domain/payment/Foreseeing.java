package org.assistance.domain.payment;

import org.assistance.domain.audit.Subject;
import org.assistance.domain.audit.Trace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.assistance.domain.wall.Beyond;
import org.assistance.domain.wall.Purpose;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Programme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads from what a {@link Due} has prepared what a freeze would come to, by the statements of the freeze itself; writes nothing. */
@Component
@Beyond(Purpose.PAYROLL)
class Foreseeing {
    private static final String PARTS = """
            select e.programme, %s as change, count(*) as lines, sum(o.amount_fen) as fen
            from run_due o join entitlement e on e.id = o.entitlement_id
                left join run_previous v on v.person_id = e.person_id and v.programme = e.programme
            group by 1, 2
            """.formatted(Due.CHANGE);

    private static final String HOUSEHOLDS = """
            select e.programme, count(distinct e.household_id) from run_due o join entitlement e on e.id = o.entitlement_id
            group by 1
            """;

    private static final String HELD = """
            select 'HELD' as kind, e.id, p.name, d.full_name as place, e.programme, h.amount_fen, h.reason, h.since, h.till
            from %s join entitlement e on e.id = h.entitlement_id
                join person p on p.id = e.person_id
                join division d on d.code = e.division_code
            order by e.division_code, e.id
            """.formatted(Due.HELD_ONCE);

    private static final String STOPPED = """
            select x.*, d.full_name as place
            from (select 'STOPPED' as kind, e.id, p.name, v.division_code, v.programme, v.amount_fen, %s as reason,
                    cast(:month as date) as since, cast(:month as date) as till
                from %s) x
                join division d on d.code = x.division_code
            order by x.division_code, x.id
            """.formatted(Due.WHY_STOPPED, Due.STOPPED);

    private final JdbcClient jdbc;

    Foreseeing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Reads it.
     *
     * @param values as {@link Due#prepare} gave them, in the same transaction
     */
    Foreseen read(Map<String, Object> values) {
        Map<Group, RunOverview.Count> counts = Foreseen.none();
        Map<Programme, RunOverview.Count> paid = new EnumMap<>(Programme.class);
        jdbc.sql(PARTS).params(values).query(row -> {
            var part = new RunOverview.Count(row.getLong("lines"), Money.ofFen(row.getLong("fen")));
            counts.merge(Group.valueOf(row.getString("change")), part, Foreseeing::plus);
            paid.merge(Programme.valueOf(row.getString("programme")), part, Foreseeing::plus);
        });
        Map<Programme, Long> households = new EnumMap<>(Programme.class);
        jdbc.sql(HOUSEHOLDS).query(row -> {
            households.put(Programme.valueOf(row.getString(1)), row.getLong(2));
        });
        List<Foreseen.Left> left = new ArrayList<>();
        for (String sql : List.of(HELD, STOPPED)) {
            List<Foreseen.Left> all = jdbc.sql(sql).params(values).query(Foreseeing::left).list();
            all.forEach(one -> counts.merge(one.group(), new RunOverview.Count(1, one.amount()), Foreseeing::plus));
            left.addAll(all.subList(0, Math.min(all.size(), Foreseen.MOST)));
        }
        return new Foreseen(paid.entrySet()
                .stream()
                .map(part -> new Foreseen.Part(part.getKey(), households.getOrDefault(part.getKey(), 0L),
                        part.getValue().lines(), part.getValue().total()))
                .toList(), left, counts);
    }

    private static RunOverview.Count plus(RunOverview.Count one, RunOverview.Count other) {
        return new RunOverview.Count(one.lines() + other.lines(), one.total().plus(other.total()));
    }

    private static Foreseen.Left left(ResultSet row, int at) throws SQLException {
        Trace.saw(Subject.RIGHT, row.getLong("id"));
        return new Foreseen.Left(Group.valueOf(row.getString("kind")), row.getLong("id"), row.getString("name"),
                row.getString("place"), Programme.valueOf(row.getString("programme")),
                Money.ofFen(row.getLong("amount_fen")),
                new Months(YearMonth.from(row.getObject("since", LocalDate.class)),
                        YearMonth.from(row.getObject("till", LocalDate.class))),
                row.getString("reason"));
    }
}
