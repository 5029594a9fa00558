package org.assistance.domain.person;

import org.assistance.domain.casefile.ShutOut;
import org.assistance.domain.secret.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assistance.domain.audit.Subject;
import org.assistance.domain.audit.Trace;
import org.assistance.domain.person.PersonMatch.Aid;
import org.assistance.domain.person.PersonMatch.File;
import org.assistance.domain.person.PersonMatch.Line;
import org.assistance.domain.person.PersonMatch.Origin;
import org.assistance.domain.person.PersonMatch.Row;
import org.assistance.domain.person.PersonMatch.Side;
import org.assistance.domain.person.PersonMatch.Status;
import org.assistance.domain.person.PersonMatch.Step;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.secret.IdNumbers;
import org.assistance.domain.secret.SealedColumn;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Sex;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Two people of a scope who may be one; those about relatives of whoever reads are not among them. */
@Component
@Transactional(readOnly = true)
public class PersonMatches {
    /** The most that are listed. */
    public static final int LISTED = 200;

    private static final String SEEN = """
            x.division_code >= :lower and x.division_code < :upper and not exists (select from application_member a
                join assistance_case c on c.application_id = a.application_id
                where a.person_id in (x.left_id, x.right_id) and c.id = any (""" + ShutOut.cases(":reader") + "))";

    /** SQL that counts those of a place ({@code :lower}, {@code :upper}) that wait for a second person, who {@code :officer} may be. */
    public static final String COUNT_ASKED = """
            select count(*) from person_match x
            where x.status in ('PROPOSED', 'UNDOING') and x.asked_by <> :officer and """ + " "
            + SEEN.replace(":reader", ":officer");

    private final IdNumbers numbers;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Words words;

    PersonMatches(IdNumbers numbers, JdbcClient jdbc, Clock clock, Words words) {
        this.words = words;
        this.numbers = numbers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that wait for somebody, or those that were judged; the most alike first. */
    public List<Row> rows(boolean judged, DivisionScope scope) {
        return scoped("""
                select x.id, x.left_id, x.right_id, l.name as left_name, r.name as right_name, v.full_name as place, x.score, x.status
                from person_match x join person l on l.id = x.left_id join person r on r.id = x.right_id
                    join division v on v.code = x.division_code
                where (x.status in ('SAME', 'DIFFERENT')) = :judged and """ + " " + SEEN + """
                 order by x.status = 'OPEN', x.score desc, x.id limit :limit""", scope).param("judged", judged)
                .param("limit", LISTED)
                .query((row, _) -> {
                    Trace.saw(Subject.PERSON, row.getLong("left_id"));
                    Trace.saw(Subject.PERSON, row.getLong("right_id"));
                    return new Row(row.getLong("id"), row.getString("left_name"), row.getString("right_name"),
                            row.getString("place"), row.getInt("score"), Status.valueOf(row.getString("status")));
                })
                .list();
    }

    /** How many there are in all, and how many of them are judged. */
    public record Counts(int all, int judged) {}

    /** As they stand. */
    public Counts counts(DivisionScope scope) {
        return scoped(
                "select count(*), count(*) filter (where x.status in ('SAME', 'DIFFERENT')) from person_match x where "
                        + SEEN,
                scope).query((row, _) -> new Counts(row.getInt(1), row.getInt(2))).single();
    }

    /** One, compared field by field. */
    public Optional<File> file(long id, DivisionScope scope) {
        return scoped(
                "select x.*, match_has_money(x.id, :today) as money from person_match x where x.id = :id and " + SEEN,
                scope).param("id", id)
                .param("today", LocalDate.now(clock))
                .query((row, _) -> file(row))
                .optional();
    }

    private JdbcClient.StatementSpec scoped(String sql, DivisionScope scope) {
        return jdbc.sql(sql)
                .param("lower", scope.lower())
                .param("upper", scope.upper())
                .param("reader", scope.reader());
    }

    private record Read(Side side, Known known) {}

    private File file(ResultSet row) throws SQLException {
        Read left = read(row.getLong("left_id"));
        Read right = read(row.getLong("right_id"));
        return new File(row.getLong("id"), left.side, right.side, MatchScore.of(left.known, right.known),
                Status.valueOf(row.getString("status")), (Long) row.getObject("kept_id"),
                (Long) row.getObject("asked_by"),
                row.getBoolean("money"), lines(left.side, right.side), steps(row.getLong("id")));
    }

    private Read read(long person) {
        Trace.saw(Subject.PERSON, person);
        return jdbc.sql("select p.*, q.ending, q.place, v.full_name from person p join (" + FindingMatches.PEOPLE
                + " where p.id = :id) q on q.id = p.id left join division v on v.code = q.place where p.id = :id")
                .param("id", person)
                .query((row, _) -> {
                    Set<String> family = family(person);
                    List<Origin> origins = origins(person);
                    String place = row.getString("place");
                    var side = new Side(person, row.getString("name"),
                            shown(numbers.open(row.getBytes("id_sealed"), SealedColumn.PERSON_NUMBER.cell(person))),
                            Sex.valueOf(row.getString("sex")).label(), row.getObject("birth_date", LocalDate.class),
                            row.getObject("died_on", LocalDate.class),
                            place == null ? "不掌握" : row.getString("full_name"),
                            family.isEmpty() ? "无" : String.join("、", family),
                            origins.isEmpty() ? null : origins.getFirst().on(), origins, aids(person));
                    return new Read(side, new Known(side.name(), Sex.valueOf(row.getString("sex")), side.born(),
                            row.getString("ending"), place == null ? null : new DivisionCode(place),
                            family.stream().map(NameMatch::key).collect(Collectors.toSet())));
                })
                .single();
    }

    private static String shown(IdNumber number) {
        return number.masked() + (number.isTemporary() ? "（临时编号）" : "");
    }

    private Set<String> family(long person) {
        return Set.copyOf(jdbc.sql("""
                select distinct p.id, p.name from household_membership mine
                    join household_membership other on other.household_id = mine.household_id and other.person_id <> mine.person_id
                    join person p on p.id = other.person_id
                where mine.person_id = :id""")
                .param("id", person)
                .query((row, _) -> Trace.showing(Subject.PERSON, row.getLong("id"), row.getString("name")))
                .list());
    }

    private List<Origin> origins(long person) {
        return jdbc.sql("""
                select a.applied_on, coalesce(m.name, p.name) as name, m.relation, v.full_name, c.id, c.number
                from application_member m join application a on a.id = m.application_id join person p on p.id = m.person_id
                    join division v on v.code = m.division_code
                    join lateral (select id, number from assistance_case where application_id = a.id order by id limit 1) c on true
                where m.person_id = :id order by a.id""")
                .param("id", person)
                .query((row, _) -> new Origin(row.getObject("applied_on", LocalDate.class), row.getString("name"),
                        Relation.valueOf(row.getString("relation")).label(), row.getString("full_name"),
                        row.getLong("id"),
                        row.getString("number")))
                .list();
    }

    private List<Aid> aids(long person) {
        return jdbc
                .sql("""
                select e.id, e.programme, e.first_month, e.last_month, e.amount_fen
                from entitled_person t join entitlement e on e.id = t.entitlement_id
                where t.person_id = :id and (e.last_month is null or e.last_month >= e.first_month) order by e.first_month, e.id""")
                .param("id", person)
                .query((row, _) -> new Aid(row.getLong("id"), Programme.valueOf(row.getString("programme")).label(),
                        row.getObject("first_month", LocalDate.class), row.getObject("last_month", LocalDate.class),
                        Money.ofFen(row.getLong("amount_fen"))))
                .list();
    }

    private static List<Line> lines(Side left, Side right) {
        String byNumber = "由登记的号码得出";
        return List.of(new Line("姓名", left.name(), declared(left), right.name(), declared(right)),
                new Line("身份证号码", left.number(), since(left), right.number(), since(right)),
                new Line("性别", left.sex(), byNumber, right.sex(), byNumber),
                new Line("出生日期", left.born().toString(), byNumber, right.born().toString(), byNumber),
                new Line("死亡日期", died(left), "死亡登记", died(right), "死亡登记"),
                new Line("所在地", left.place(), last(left), right.place(), last(right)),
                new Line("与申请人关系", relation(left), last(left), relation(right), last(right)),
                new Line("共同生活成员", left.family(), last(left), right.family(), last(right)));
    }

    private static String died(Side side) {
        return side.died() == null ? "没有登记" : side.died().toString();
    }

    private static String since(Side side) {
        return side.since() == null ? "没有申请" : "首次申请 " + side.since();
    }

    private static String last(Side side) {
        return side.origins().isEmpty() ? "没有申请" : "申请 " + side.origins().getLast().on();
    }

    private static String relation(Side side) {
        return side.origins().isEmpty() ? "不掌握" : side.origins().getLast().relation();
    }

    // Every way the name was declared, with its day.
    private static String declared(Side side) {
        return side.origins().isEmpty()
                ? "没有申请"
                : side.origins()
                        .stream()
                        .collect(Collectors.groupingBy(Origin::name, LinkedHashMap::new,
                                Collectors.mapping(origin -> origin.on().toString(), Collectors.joining("、"))))
                        .entrySet()
                        .stream()
                        .map(entry -> "申报为“" + entry.getKey() + "” " + entry.getValue())
                        .collect(Collectors.joining("；"));
    }

    private List<Step> steps(long id) {
        return jdbc.sql("""
                select s.act, o.name, s.at, s.reason, s.compared from person_match_step s join officer o on o.id = s.officer_id
                where s.match_id = :id order by s.id""")
                .param("id", id)
                .query((row, _) -> new Step(JudgingMatches.Act.valueOf(row.getString("act")).label(),
                        row.getString("name"),
                        row.getObject("at", OffsetDateTime.class).toInstant(), words.open(row.getString("reason")),
                        row.getString("compared")))
                .list();
    }
}
