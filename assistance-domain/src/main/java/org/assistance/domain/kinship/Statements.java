package org.assistance.domain.kinship;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assistance.domain.secret.IdNumbers;
import org.assistance.domain.secret.SealedColumn;
import org.assistance.domain.secret.Secrets;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.wall.Beyond;
import org.assistance.domain.wall.Purpose;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.IdNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What staff state of themselves and their relatives; the one place that reads and writes their numbers. The newest statement tells
 * where an officer lives and is called; whom an officer named counts until the county agrees that it be withdrawn, named again or not.
 */
@Component
@Transactional
@Beyond(Purpose.KINSHIP)
public class Statements {
    private static final String NEWEST = """
            s.id = (select max(n.id) from kin_statement n where n.officer_id = s.officer_id)""";

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final IdNumbers numbers;
    private final Clock clock;

    Statements(JdbcClient jdbc, Secrets secrets, IdNumbers numbers, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * Keeps a statement for this year beside those of before. That nobody else has the officer's number is asked before
     * ({@link #isOthers}), and refused by the database.
     */
    public void state(Statement said, ActingOfficer by) {
        Instant now = clock.instant();
        long id = next("kin_statement");
        jdbc.sql(
                """
                insert into kin_statement (id, officer_id, year, none_declared, phone_sealed, phone_index, registered_at, residence,
                    account_sealed, account_index, stated_at)
                overriding system value
                values (:id, :officer, :year, :none, :phone, :phoneIndex, :registered, :residence, :account, :accountIndex, :at)""")
                .param("id", id)
                .param("officer", by.officerId())
                .param("year", Year.now(clock).getValue())
                .param("none", said.relatives().isEmpty())
                .param("phone", secrets.sealText(given(said.phone()), SealedColumn.KIN_PHONE.cell(id)), Types.BINARY)
                .param("phoneIndex", index("phone", given(said.phone())), Types.BINARY)
                .param("registered", said.registeredAt())
                .param("residence", said.residence())
                .param("account", secrets.sealText(said.account(), SealedColumn.KIN_ACCOUNT.cell(id)), Types.BINARY)
                .param("accountIndex", index("account", said.account()), Types.BINARY)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        add(id, by.officerId(), new Relative(KinRelation.SELF, by.name(), said.idNumber(), null, ""));
        said.relatives().forEach(relative -> add(id, by.officerId(), relative));
    }

    private void add(long statement, long officer, Relative one) {
        long id = next("kin_person");
        IdNumber number = one.idNumber();
        jdbc.sql("""
                insert into kin_person (id, statement_id, officer_id, relation, name, id_sealed, id_index, birth_date, place)
                overriding system value
                values (:id, :statement, :officer, :relation, :name, :sealed, :index, :born, :place)""")
                .param("id", id)
                .param("statement", statement)
                .param("officer", officer)
                .param("relation", one.relation().name())
                .param("name", one.name())
                .param("sealed", number == null ? null : numbers.seal(number, SealedColumn.KIN_NUMBER.cell(id)),
                        Types.BINARY)
                .param("index", number == null ? null : numbers.index(number), Types.BINARY)
                .param("born", one.birthDate())
                .param("place", one.place())
                .update();
    }

    private long next(String table) {
        return jdbc.sql("select nextval(pg_get_serial_sequence(:table, 'id'))")
                .param("table", table)
                .query(Long.class)
                .single();
    }

    private static @Nullable String given(String text) {
        return text.isBlank() ? null : text;
    }

    private byte @Nullable [] index(String purpose, @Nullable String value) {
        return value == null ? null : secrets.index(purpose, value);
    }

    /** An officer's newest statement; empty before the first. */
    @Transactional(readOnly = true)
    public Optional<Statement> newest(long officerId) {
        List<Relative> people = jdbc.sql("""
                select p.relation, p.name, p.id_sealed, p.birth_date, p.place, p.id
                from kin_statement s join kin_person p on p.statement_id = s.id
                where s.officer_id = :officer and """ + " " + NEWEST + " order by p.id")
                .param("officer", officerId)
                .query((row, _) -> new Relative(KinRelation.valueOf(row.getString(1)), row.getString(2),
                        number(row.getBytes(3), row.getLong(6)), row.getObject(4, LocalDate.class), row.getString(5)))
                .list();
        return jdbc.sql("""
                select s.phone_sealed, s.registered_at, s.residence, s.account_sealed, s.id from kin_statement s
                where s.officer_id = :officer and """ + " " + NEWEST)
                .param("officer", officerId)
                .query((row, _) -> {
                    String phone = secrets.openText(row.getBytes(1), SealedColumn.KIN_PHONE.cell(row.getLong(5)));
                    return new Statement(Objects.requireNonNull(people.getFirst().idNumber()),
                            phone == null ? "" : phone,
                            row.getString(2), row.getString(3),
                            secrets.openText(row.getBytes(4), SealedColumn.KIN_ACCOUNT.cell(row.getLong(5))),
                            people.subList(1, people.size()));
                })
                .optional();
    }

    /** Whether a number is another officer's own, as far as it is not withdrawn. */
    @Transactional(readOnly = true)
    public boolean isOthers(IdNumber number, long officerId) {
        return jdbc.sql("""
                select exists (select from kin_person
                    where id_index = :number and relation = 'SELF' and officer_id <> :officer and stated_still(id))""")
                .param("number", numbers.index(number))
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

    /** The last day for an officer who owes this year's statement; empty where none is owed, or no day is set for this year. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> due(long officerId, LocalDate today) {
        return jdbc.sql("select statement_due(:officer, :today)")
                .param("officer", officerId)
                .param("today", today)
                .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** The names of staff of a scope who owe this year's statement, by division and name. */
    @Transactional(readOnly = true)
    public List<String> owing(String lower, String upper, LocalDate today) {
        return jdbc.sql("""
                select o.name || '（' || d.name || case when statement_due(o.id, :today) < :today then '，逾期' else '' end || '）'
                from officer o
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
    public boolean names(long officerId, List<IdNumber> those) {
        return !those.isEmpty() && jdbc.sql("""
                select exists (select from kin_person p
                    where p.officer_id = :officer and p.id_index in (:numbers) and stated_still(p.id))""")
                .param("officer", officerId)
                .param("numbers", those.stream().map(numbers::index).toList())
                .query(Boolean.class)
                .single();
    }

    /** Everybody whom an officer named and who is not withdrawn, the first named first; the officer is among them. */
    @Transactional(readOnly = true)
    List<Named> named(long officerId) {
        return jdbc.sql("""
                select p.id, p.relation, p.name, p.id_sealed, p.birth_date, p.place from kin_person p
                where p.officer_id = :officer and stated_still(p.id) order by p.id""")
                .param("officer", officerId)
                .query((row, _) -> new Named(row.getLong(1),
                        new Relative(KinRelation.valueOf(row.getString(2)), row.getString(3),
                                number(row.getBytes(4), row.getLong(1)), row.getObject(5, LocalDate.class),
                                row.getString(6))))
                .list();
    }

    /** A row of a statement. */
    record Named(long id, Relative who) {}

    /** All that staff stated and that counts. */
    @Transactional(readOnly = true)
    KinBook book() {
        var book = new KinBook();
        jdbc.sql("""
                select s.officer_id, s.phone_index, s.registered_at, s.residence, s.account_index,
                    (select string_agg(p.division_code, ',') from post p where p.officer_id = s.officer_id
                        and coalesce(p.valid_to, :today) >= :today) as posts
                from kin_statement s where """ + " " + NEWEST).param("today", LocalDate.now(clock)).query(row -> {
            String posts = row.getString(6);
            var at = new ArrayList<DivisionCode>();
            for (String code : posts == null ? new String[0] : posts.split(",")) {
                at.add(new DivisionCode(code));
            }
            book.add(row.getLong(1), Indexes.orNull(row.getBytes(2)), row.getString(3), row.getString(4),
                    Indexes.orNull(row.getBytes(5)), at);
        });
        jdbc.sql("""
                select p.officer_id, p.relation, p.name, p.id_index, p.birth_date
                from kin_person p where stated_still(p.id)""").query(row -> {
            book.add(row.getLong(1), KinRelation.valueOf(row.getString(2)), row.getString(3),
                    Indexes.orNull(row.getBytes(4)), row.getObject(5, LocalDate.class));
        });
        // Of who has stated nothing the system knows the name and the posts: a family may name them.
        jdbc.sql("""
                select o.id, o.name, string_agg(p.division_code, ',') from officer o
                    join post p on p.officer_id = o.id and coalesce(p.valid_to, :today) >= :today
                where not exists (select from kin_statement s where s.officer_id = o.id) group by o.id, o.name""")
                .param("today", LocalDate.now(clock))
                .query(row -> {
                    List<DivisionCode> at = Arrays.stream(row.getString(3).split(",")).map(DivisionCode::new).toList();
                    book.add(row.getLong(1), null, null, null, null, at);
                    book.add(row.getLong(1), KinRelation.SELF, row.getString(2), null, null);
                });
        return book;
    }

    private @Nullable IdNumber number(byte @Nullable [] sealed, long id) {
        return sealed == null ? null : numbers.open(sealed, SealedColumn.KIN_NUMBER.cell(id));
    }
}
