package org.assistance.domain.entitlement;

import java.util.Map;
import org.assistance.domain.audit.Subject;
import org.assistance.domain.audit.Trace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.assistance.domain.person.SamePeople;
import org.assistance.domain.wall.Beyond;
import org.assistance.domain.wall.Purpose;
import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people hold by rights granted here, in whatever division: whether one person may hold a second right cannot be
 * asked within one division only. What is granted once (临时救助) is not held.
 */
@Component
@Transactional(readOnly = true)
@Beyond(Purpose.NOT_TWICE)
public class HeldRights {
    private static final String SELECT = """
            select ep.person_id, p.name, ep.kind, e.case_id, e.household_id, a.member_number is null as household_wide,
                   ep.first_month, ep.last_month, coalesce(d.full_name, '') as place,
                   e.amount_fen
            from entitled_person ep
                join entitlement e on e.id = ep.entitlement_id
                join award a on a.id = e.award_id
                join person p on p.id = ep.person_id
                left join division d on d.code = left(e.division_code, 9) || '000'
            where ep.kind <> 'TEMPORARY_RELIEF' and (cast(:to as date) is null or ep.first_month <= :to)
              and (ep.last_month is null or ep.last_month >= :from and ep.last_month >= ep.first_month)
            """;

    private final SamePeople samePeople;
    private final JdbcClient jdbc;

    HeldRights(SamePeople samePeople, JdbcClient jdbc) {
        this.samePeople = samePeople;
        this.jdbc = jdbc;
    }

    /** The rights that count any of the people in a month or later, the earliest first; one entry for each person. */
    public List<HeldRight> of(Collection<Long> people, YearMonth from) {
        return of(people, from, null);
    }

    /** The rights that count any of the people in any month from one to another, which may be null for ever after. */
    List<HeldRight> of(Collection<Long> people, YearMonth from, @Nullable YearMonth to) {
        if (people.isEmpty()) {
            return List.of();
        }
        Map<Long, Long> counted = samePeople.countedAs(people);
        return read(jdbc.sql(SELECT + "and ep.person_id in (:people) order by ep.first_month, e.id, ep.person_id")
                .param("people", counted.keySet()), from, to).stream()
                .map(right -> right.heldBy(counted.getOrDefault(right.personId(), right.personId())))
                .toList();
    }

    /** The rights of a household in any month from one to another, which may be null for ever after. */
    List<HeldRight> ofHousehold(long household, YearMonth from, @Nullable YearMonth to) {
        return read(jdbc.sql(SELECT + "and e.household_id = :household order by ep.first_month, e.id, ep.person_id")
                .param("household", household), from, to);
    }

    private static List<HeldRight> read(JdbcClient.StatementSpec statement, YearMonth from, @Nullable YearMonth to) {
        return statement.param("from", from.atDay(1))
                .param("to", to == null ? null : to.atDay(1))
                .query(HeldRights::read)
                .list();
    }

    private static HeldRight read(ResultSet row, int number) throws SQLException {
        LocalDate last = row.getObject("last_month", LocalDate.class);
        Trace.saw(Subject.PERSON, row.getLong("person_id"));
        long fen = row.getLong("amount_fen");
        Money amount = row.wasNull() ? null : Money.ofFen(fen);
        return new HeldRight(row.getLong("person_id"), row.getString("name"), RightKind.valueOf(row.getString("kind")),
                row.getLong("case_id"), row.getLong("household_id"), row.getBoolean("household_wide"),
                YearMonth.from(row.getObject("first_month", LocalDate.class)),
                last == null ? null : YearMonth.from(last), row.getString("place"), amount);
    }
}
