package org.assistance.domain.kinship;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.IdNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What staff state of themselves and their relatives; the one place that reads and writes their numbers. */
@Component
@Transactional
public class Statements {
    private static final String NEWEST = """
            s.id = (select max(n.id) from kin_statement n where n.officer_id = s.officer_id)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Statements(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps a statement for this year beside those of before. That nobody else has the officer's number is asked before
     * ({@link #isOthers}), and refused by the database.
     */
    public void state(Statement said, ActingOfficer by) {
        Instant now = clock.instant();
        long id = jdbc.sql("""
                insert into kin_statement (officer_id, year, none_declared, phone, registered_at, residence, account_number,
                    stated_at)
                values (:officer, :year, :none, :phone, :registered, :residence, :account, :at) returning id""")
                .param("officer", by.officerId())
                .param("year", Year.now(clock).getValue())
                .param("none", said.relatives().isEmpty())
                .param("phone", said.phone())
                .param("registered", said.registeredAt())
                .param("residence", said.residence())
                .param("account", said.account())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        add(id, by.officerId(), new Relative(KinRelation.SELF, by.name(), said.idNumber(), null, ""));
        said.relatives().forEach(relative -> add(id, by.officerId(), relative));
    }

    private void add(long statement, long officer, Relative one) {
        jdbc.sql("""
                insert into kin_person (statement_id, officer_id, relation, name, id_number, birth_date, place)
                values (:statement, :officer, :relation, :name, :number, :born, :place)""")
                .param("statement", statement)
                .param("officer", officer)
                .param("relation", one.relation().name())
                .param("name", one.name())
                .param("number", one.idNumber() == null ? null : one.idNumber().value())
                .param("born", one.birthDate())
                .param("place", one.place())
                .update();
    }

    /** An officer's newest statement; empty before the first. */
    @Transactional(readOnly = true)
    public Optional<Statement> newest(long officerId) {
        List<Relative> people = jdbc.sql("""
                select p.relation, p.name, p.id_number, p.birth_date, p.place
                from kin_statement s join kin_person p on p.statement_id = s.id
                where s.officer_id = :officer and """ + " " + NEWEST + " order by p.id")
                .param("officer", officerId)
                .query((row, _) -> new Relative(KinRelation.valueOf(row.getString(1)), row.getString(2),
                        number(row.getString(3)), row.getObject(4, LocalDate.class), row.getString(5)))
                .list();
        return jdbc.sql("""
                select s.phone, s.registered_at, s.residence, s.account_number from kin_statement s
                where s.officer_id = :officer and """ + " " + NEWEST)
                .param("officer", officerId)
                .query((row, _) -> new Statement(Objects.requireNonNull(people.getFirst().idNumber()), row.getString(1),
                        row.getString(2), row.getString(3), row.getString(4), people.subList(1, people.size())))
                .optional();
    }

    /** Whether a number is another officer's own. */
    @Transactional(readOnly = true)
    public boolean isOthers(IdNumber number, long officerId) {
        return jdbc.sql("""
                select exists (select from kin_person
                    where id_number = :number and relation = 'SELF' and officer_id <> :officer)""")
                .param("number", number.value())
                .param("officer", officerId)
                .query(Boolean.class)
                .single();
    }

    /** When an officer last stated; empty before the first. */
    @Transactional(readOnly = true)
    public Optional<Instant> lastStated(long officerId) {
        return jdbc.sql("select stated_at from kin_statement where officer_id = :officer order by id desc limit 1")
                .param("officer", officerId)
                .query((row, _) -> row.getObject(1, java.time.OffsetDateTime.class).toInstant())
                .optional();
    }

    /** Whether an officer owes this year's statement. */
    @Transactional(readOnly = true)
    public boolean isOwed(long officerId) {
        return !jdbc.sql("select exists (select from kin_statement where officer_id = :officer and year >= :year)")
                .param("officer", officerId)
                .param("year", Year.now(clock).getValue())
                .query(Boolean.class)
                .single();
    }

    /** The names of staff of a scope who owe this year's statement, by division and name. */
    @Transactional(readOnly = true)
    public List<String> owing(String lower, String upper, LocalDate today) {
        return jdbc.sql("""
                select o.name || '（' || d.name || '）' from officer o
                    join post p on p.officer_id = o.id and p.valid_from <= :today and coalesce(p.valid_to, :today) >= :today
                    join division d on d.code = p.division_code
                where o.enabled and p.division_code >= :lower and p.division_code < :upper
                    and p.role not in ('ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR')
                    and not exists (select from kin_statement s where s.officer_id = o.id and s.year >= :year)
                group by d.code, d.name, o.id, o.name order by d.code, o.name""")
                .param("lower", lower)
                .param("upper", upper)
                .param("today", today)
                .param("year", today.getYear())
                .query(String.class)
                .list();
    }

    /** Whether one of these identity numbers is the officer's own or of somebody the officer stated as a relative. */
    @Transactional(readOnly = true)
    public boolean names(long officerId, List<String> numbers) {
        return !numbers.isEmpty() && jdbc.sql("""
                select exists (select from kin_statement s join kin_person p on p.statement_id = s.id
                    where s.officer_id = :officer and p.id_number in (:numbers) and """ + " " + NEWEST + ")")
                .param("officer", officerId)
                .param("numbers", numbers)
                .query(Boolean.class)
                .single();
    }

    /** Everybody's newest statement. */
    @Transactional(readOnly = true)
    KinBook book() {
        var book = new KinBook();
        jdbc.sql("""
                select s.officer_id, s.phone, s.registered_at, s.residence, s.account_number,
                    (select string_agg(p.division_code, ',') from post p where p.officer_id = s.officer_id
                        and coalesce(p.valid_to, :today) >= :today) as posts
                from kin_statement s where """ + " " + NEWEST).param("today", LocalDate.now(clock)).query(row -> {
            String posts = row.getString(6);
            var at = new ArrayList<DivisionCode>();
            for (String code : posts == null ? new String[0] : posts.split(",")) {
                at.add(new DivisionCode(code));
            }
            book.add(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5), at);
        });
        jdbc.sql("""
                select p.officer_id, p.relation, p.name, p.id_number, p.birth_date
                from kin_statement s join kin_person p on p.statement_id = s.id where """ + " " + NEWEST).query(row -> {
            book.add(row.getLong(1), KinRelation.valueOf(row.getString(2)), row.getString(3), number(row.getString(4)),
                    row.getObject(5, LocalDate.class));
        });
        return book;
    }

    private static @Nullable IdNumber number(@Nullable String text) {
        return text == null ? null : new IdNumber(text);
    }
}
