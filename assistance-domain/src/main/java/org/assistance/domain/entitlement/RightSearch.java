package org.assistance.domain.entitlement;

import org.assistance.domain.secret.Words;
import org.assistance.domain.casefile.ShutOut;
import org.assistance.domain.audit.Subject;
import org.assistance.domain.audit.Trace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assistance.domain.opinion.Aid;
import org.assistance.domain.opinion.Rhythm;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.secret.IdNumbers;
import org.assistance.domain.secret.SealedColumn;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of rights (待遇台账) inside a scope. */
@Component
@Transactional(readOnly = true)
public class RightSearch {
    private static final String COLUMNS = """
            select e.id, e.case_id, c.number, p.name, p.id as person, p.id_sealed, p.died_on, d.full_name as place, e.programme, e.people,
                e.rhythm, e.amount_fen, e.first_month, e.last_month,
                a.goods, a.goods_fen, a.referral_to, a.referral_service,
                exists (select from entitlement_ending x where x.entitlement_id = e.id and x.status = 'PROPOSED') as ending,
                e.rhythm = 'ONCE' and """ + RightState.ALL_GIVEN + """
                 as all_given
            from entitlement e
                join award a on a.id = e.award_id
                join assistance_case c on c.id = e.case_id
                join person p on p.id = e.person_id
                join division d on d.code = e.division_code
            where e.division_code >= :lower and e.division_code < :upper and
            """ + ShutOut.NOT;

    // Whoever of the family comes to the counter: who draws the right, or anybody of the application it came from.
    private static final String OF_PERSON = """
             and (e.person_id in (select q.id from person q where %1$s)
                or e.case_id in (select k.id from person q
                    join application_member m on m.person_id = q.id
                    join assistance_case k on k.application_id = m.application_id
                    where %1$s))
            """;

    private final JdbcClient jdbc;
    private final IdNumbers numbers;
    private final Words words;

    RightSearch(JdbcClient jdbc, IdNumbers numbers, Words words) {
        this.words = words;
        this.jdbc = jdbc;
        this.numbers = numbers;
    }

    /**
     * What to look for; null or blank means any.
     *
     * @param text the beginning of a family member's name, the last four characters of an ID number, or all 18
     * @param programme the programme
     * @param state where the right stands
     */
    public record Wanted(@Nullable String text, @Nullable Programme programme, @Nullable RightState state) {}

    /** The rights granted before {@code before} (an id; {@link Long#MAX_VALUE} at first), newest first, at most {@code limit}. */
    public List<RightRow> rows(Wanted wanted, DivisionScope scope, YearMonth month, long before, int limit) {
        Map<String, Object> values = values(scope, month);
        String narrowed = narrowed(wanted, values);
        values.put("before", before);
        values.put("limit", limit);
        return jdbc.sql(COLUMNS + narrowed + " and e.id < :before order by e.id desc limit :limit")
                .params(values)
                .query((row, at) -> read(row, month))
                .list();
    }

    /** How many rights there are. */
    public long count(Wanted wanted, DivisionScope scope, YearMonth month) {
        Map<String, Object> values = values(scope, month);
        String narrowed = narrowed(wanted, values);
        return jdbc.sql("select count(*) from (" + COLUMNS + narrowed + ") x")
                .params(values)
                .query(Long.class)
                .single();
    }

    private String narrowed(Wanted wanted, Map<String, Object> values) {
        var sql = new StringBuilder();
        if (wanted.text() != null && !wanted.text().isBlank()) {
            String text = wanted.text().strip();
            String number = text.toUpperCase(Locale.ROOT);
            if (number.matches("[0-9]{3}[0-9X]")) {
                sql.append(OF_PERSON.formatted("q.id_end_index = :text"));
                values.put("text", numbers.indexOfEnd(number));
            } else if (IdNumber.problemOfEither(number) == null) {
                sql.append(OF_PERSON.formatted("q.id_index = :text"));
                values.put("text", numbers.index(new IdNumber(number)));
            } else {
                sql.append(OF_PERSON.formatted("q.name like :text escape '!'"));
                values.put("text", text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
            }
        }
        if (wanted.programme() != null) {
            sql.append(" and e.programme = :programme");
            values.put("programme", wanted.programme().name());
        }
        if (wanted.state() != null) {
            sql.append(" and ").append(wanted.state().condition());
        }
        return sql.toString();
    }

    /** One right inside the scope. */
    public Optional<RightRow> row(long id, DivisionScope scope, YearMonth month) {
        return jdbc.sql(COLUMNS + " and e.id = :id")
                .params(values(scope, month))
                .param("id", id)
                .query((row, at) -> read(row, month))
                .optional();
    }

    /** What a case led to, in the order granted. */
    public List<RightRow> ofCase(long caseId, DivisionScope scope, YearMonth month) {
        return jdbc.sql(COLUMNS + " and e.case_id = :case order by e.id")
                .params(values(scope, month))
                .param("case", caseId)
                .query((row, at) -> read(row, month))
                .list();
    }

    /** The other rights of the same household that are not over, in the order granted. */
    public List<RightRow> besides(long id, DivisionScope scope, YearMonth month) {
        return jdbc.sql(COLUMNS + """
                 and e.household_id = (select household_id from entitlement where id = :id) and e.id <> :id
                and e.rhythm <> 'ONCE' and (e.last_month is null or e.last_month >= :month) order by e.id""")
                .params(values(scope, month))
                .param("id", id)
                .query((row, at) -> read(row, month))
                .list();
    }

    private static Map<String, Object> values(DivisionScope scope, YearMonth month) {
        return new HashMap<>(Map.of("lower", scope.lower(), "upper", scope.upper(), "reader", scope.reader(), "month",
                month.atDay(1)));
    }

    private RightRow read(ResultSet row, YearMonth month) throws SQLException {
        Trace.saw(Subject.RIGHT, row.getLong("id"));
        long fen = row.getLong("amount_fen");
        Money amount = row.wasNull() ? null : Money.ofFen(fen);
        YearMonth first = YearMonth.from(row.getObject("first_month", LocalDate.class));
        LocalDate lastDay = row.getObject("last_month", LocalDate.class);
        YearMonth last = lastDay == null ? null : YearMonth.from(lastDay);
        Rhythm rhythm = Rhythm.valueOf(row.getString("rhythm"));
        String number = numbers
                .open(row.getBytes("id_sealed"), SealedColumn.PERSON_NUMBER.cell(row.getLong("person")))
                .masked();
        return new RightRow(row.getLong("id"), row.getLong("case_id"), row.getString("number"), row.getString("name"),
                number, row.getObject("died_on", LocalDate.class),
                row.getString("place"), Programme.valueOf(row.getString("programme")), row.getInt("people"),
                rhythm, amount, first, last, rhythm == Rhythm.ONCE
                        ? RightState.once(first, last, row.getBoolean("all_given"), month)
                        : RightState.lasting(first, last, row.getBoolean("ending"), month),
                aid(row));
    }

    private Aid aid(ResultSet row) throws SQLException {
        String goods = row.getString("goods");
        String to = row.getString("referral_to");
        return new Aid(goods == null ? null : new Aid.Goods(words.open(goods), Money.ofFen(row.getLong("goods_fen"))),
                to == null
                        ? null
                        : new Aid.Referral(words.open(to), words.open(row.getString("referral_service"))));
    }
}
