package org.assistance.domain.report;

import org.assistance.eligibility.value.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What relief was handed over in goods (LS-14), in the month somebody signed for it and by its worth. A grant with money
 * too is counted as a grant when the money is paid, so only the others count as grants here.
 */
@Component
public class GoodsGiven {
    private final JdbcClient jdbc;

    GoodsGiven(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Grants, people and worth; the rest of the figures is nothing. Added to relief in money it is relief, whole. */
    @Transactional(readOnly = true)
    public Figures of(Question question) {
        return jdbc.sql("""
                select count(*) filter (where present and alone), coalesce(sum(people) filter (where present and alone), 0),
                    coalesce(sum(worth) filter (where present), 0),
                    count(*) filter (where alone), coalesce(sum(people) filter (where alone), 0),
                    coalesce(sum(worth), 0)
                from (select e.people, a.goods_fen as worth, e.amount_fen = 0 as alone,
                        g.delivered_on >= :month as present
                    from goods_delivery g
                        join entitlement e on e.id = g.entitlement_id
                        join award a on a.id = e.award_id
                    where g.division_code >= :lower and g.division_code < :upper
                      and g.delivered_on between :january and :last) given""")
                .params(question.values())
                .param("last", question.month().atEndOfMonth())
                .query((row, _) -> new Figures(0, 0, 0, 0, 0, 0, row.getLong(1), row.getLong(2),
                        Money.ofFen(row.getLong(3)), row.getLong(4), row.getLong(5), Money.ofFen(row.getLong(6))))
                .single();
    }
}
