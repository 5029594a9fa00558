package org.assistance.domain.replay;

import org.assistance.domain.secret.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assistance.domain.entitlement.EndingGround;
import org.assistance.domain.opinion.Rhythm;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a decision came to: its rights with their ends, and every month paid or on its way. */
@Component
class PaidMonths {
    // Who died alone in a right is not lined up any more after the month of death, whether or not the right was ended (Roster).
    private static final String RIGHTS = """
            select a.programme, a.member_number, a.rhythm, a.granted,
                a.amount_fen - coalesce(a.goods_fen, 0) as amount_fen, coalesce(a.goods_fen, 0) as goods_fen, a.reasons, e.id, e.first_month,
                e.last_month, x.ground, x.document_number, e.ended_reason,
                least(e.last_month, case when e.people = 1 then cast(date_trunc('month', p.died_on) as date) end) as payable
            from award a
                left join entitlement e on e.award_id = a.id
                left join person p on p.id = e.person_id
                left join lateral (select * from entitlement_ending x
                    where x.entitlement_id = e.id and x.status = 'CONFIRMED' order by x.id desc limit 1) x on true
            where a.decision_id = :decision order by a.id""";

    private static final String LINES = """
            select l.entitlement_id, l.benefit_month,
                coalesce(sum(l.amount_fen) filter (where l.status = 'PAID'), 0) as paid,
                coalesce(sum(l.amount_fen) filter (where l.status <> 'PAID' and (e.last_month is null
                    or l.benefit_month <= e.last_month or exists (select from payment_transfer t
                        where t.line_id = l.id and t.status = 'PENDING'))), 0) as open
            from payment_line l join entitlement e on e.id = l.entitlement_id join award a on a.id = e.award_id
            where a.decision_id = :decision
            group by l.entitlement_id, l.benefit_month""";

    private final JdbcClient jdbc;
    private final Words words;

    PaidMonths(JdbcClient jdbc, Words words) {
        this.words = words;
        this.jdbc = jdbc;
    }

    private record Line(long right, YearMonth month, Money paid, Money open) {}

    /** What each award of a decision came to, in their order. */
    List<Right> of(long decisionId) {
        var paid = new HashMap<Long, Map<YearMonth, Money>>();
        var open = new HashMap<Long, Map<YearMonth, Money>>();
        jdbc.sql(LINES).param("decision", decisionId).query(PaidMonths::line).list().forEach(line -> {
            if (line.paid().positive()) {
                paid.computeIfAbsent(line.right(), _ -> new HashMap<>()).put(line.month(), line.paid());
            }
            if (line.open().positive()) {
                open.computeIfAbsent(line.right(), _ -> new HashMap<>()).put(line.month(), line.open());
            }
        });
        var rights = new ArrayList<Right>();
        for (Right next : jdbc.sql(RIGHTS)
                .param("decision", decisionId)
                .query((row, _) -> right(row, paid, open))
                .list()) {
            // The stretches of a 渐退 are rights of their own and one benefit (JT-03).
            if (!rights.isEmpty() && rights.getLast().goesOnWith(next)) {
                rights.add(rights.removeLast().and(next));
            } else {
                rights.add(next);
            }
        }
        return List.copyOf(rights);
    }

    private static Line line(ResultSet row, int at) throws SQLException {
        return new Line(row.getLong("entitlement_id"),
                YearMonth.from(row.getObject("benefit_month", LocalDate.class)),
                Money.ofFen(row.getLong("paid")), Money.ofFen(row.getLong("open")));
    }

    private Right right(ResultSet row, Map<Long, Map<YearMonth, Money>> paid,
            Map<Long, Map<YearMonth, Money>> open) throws SQLException {
        long id = row.getLong("id");
        boolean granted = row.getBoolean("granted");
        int member = row.getInt("member_number");
        Integer whose = row.wasNull() ? null : member;
        long fen = row.getLong("amount_fen");
        Money amount = row.wasNull() ? null : Money.ofFen(fen);
        return new Right(Programme.valueOf(row.getString("programme")), whose,
                Rhythm.valueOf(row.getString("rhythm")), granted, month(row, "first_month"), month(row, "last_month"),
                amount, granted ? "" : words.open(row.getString("reasons")), stopped(row), month(row, "payable"),
                paid.getOrDefault(id, Map.of()), open.getOrDefault(id, Map.of()),
                Money.ofFen(row.getLong("goods_fen")));
    }

    // An expired certificate may have been renewed since, and then months after the end are due again (CJ-15): the facts tell.
    private static @Nullable String stopped(ResultSet row) throws SQLException {
        String ground = row.getString("ground");
        if (ground == null || ground.equals(EndingGround.CERTIFICATE_EXPIRED.name())) {
            return null;
        }
        return "享受到" + month(row, "last_month") + "为止：" + row.getString("ended_reason") + "（"
                + row.getString("document_number") + "）";
    }

    private static @Nullable YearMonth month(ResultSet row, String column) throws SQLException {
        LocalDate day = row.getObject(column, LocalDate.class);
        return day == null ? null : YearMonth.from(day);
    }
}
