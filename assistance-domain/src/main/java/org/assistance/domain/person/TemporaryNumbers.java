package org.assistance.domain.person;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assistance.domain.Reason;
import org.assistance.domain.application.People;
import org.assistance.domain.application.Person;
import org.assistance.domain.application.PersonName;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.permission.Action;
import org.assistance.domain.person.SearchingPeople.Elsewhere;
import org.assistance.domain.person.SearchingPeople.Found;
import org.assistance.domain.person.SearchingPeople.Sought;
import org.assistance.domain.person.TemporaryNumber.Kind;
import org.assistance.domain.secret.Words;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.wall.Beyond;
import org.assistance.domain.wall.Purpose;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Sex;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a temporary number to somebody who has no identity number (DF-05), once the same person was looked for and is none of those found. It
 * stands wherever a number does and is asked of no department; {@link KnowingNumber} puts the real one in its place.
 */
@Service
@Transactional
public class TemporaryNumbers {
    /** The longest reason, in characters. */
    public static final int LONGEST = 500;

    /** Nobody on record was born before. */
    public static final int FIRST_YEAR = 1900;

    private final SearchingPeople searching;
    private final People people;
    private final Words words;
    private final JdbcClient jdbc;
    private final Clock clock;

    TemporaryNumbers(SearchingPeople searching, People people, Words words, JdbcClient jdbc, Clock clock) {
        this.searching = searching;
        this.people = people;
        this.words = words;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Whom it is for.
     *
     * @param sought as the person was looked for; the birth date told or estimated
     * @param reason how the officer knows who it is, and on what the birth date rests
     * @param noneOfThem whether the officer says that it is none of those found
     */
    public record Wanted(Sought sought, Sex sex, Kind kind, String reason, boolean noneOfThem) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** A new number. */
        record Issued(IdNumber number, long personId) implements Outcome {}

        /** That of somebody of the same name, sex and birth date, given here before. */
        record Before(long personId) implements Outcome {}

        /** None: somebody found may be the one, and nobody said it is not. */
        record Alike() implements Outcome {}
    }

    /**
     * Looks for the person and gives a number.
     *
     * @throws NotAllowed when the post takes no applications
     * @throws IllegalMove when name, birth date or reason is missing, or the date lies ahead
     */
    public Outcome issue(Wanted wanted, ActingOfficer by) {
        if (!by.isOneOf(Action.TEMPORARY_ISSUE.roles())) {
            throw new NotAllowed("临时编号由受理申请的工作人员发放");
        }
        LocalDate born = refuseIncomplete(wanted);
        // Two clicks give one number.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:of, 190))")
                .param("of", by.division().value() + wanted.sought().name() + born)
                .query(_ -> {
                });
        Optional<Long> before = before(wanted, born, by);
        if (before.isPresent()) {
            return new Outcome.Before(before.get());
        }
        List<Found> found = searching.find(wanted.sought(), by.scope());
        List<Elsewhere> elsewhere = searching.elsewhere(wanted.sought(), by.scope());
        if (!wanted.noneOfThem() && !(found.isEmpty() && elsewhere.isEmpty())) {
            return new Outcome.Alike();
        }
        return issued(wanted, born, Stream
                .concat(found.stream().map(Found::personId), elsewhere.stream().map(Elsewhere::personId))
                .toArray(Long[]::new), by);
    }

    private LocalDate refuseIncomplete(Wanted wanted) {
        String name = wanted.sought().name();
        if (name.isBlank() || !name.equals(PersonName.tidy(name)) || PersonName.problemOf(name) != null) {
            throw new IllegalMove("请填写姓名，不知道的填“无名氏”加特征");
        }
        LocalDate born = wanted.sought().born();
        if (born == null || born.isAfter(LocalDate.now(clock)) || born.getYear() < FIRST_YEAR) {
            throw new IllegalMove("请填写出生日期，不掌握的按估计填写，不能晚于今天");
        }
        if (Reason.isMissing(wanted.reason()) || wanted.reason().strip().length() > LONGEST) {
            throw new IllegalMove("请写明怎样核实身份、出生日期的依据，" + Reason.SHORTEST + "至" + LONGEST + "字");
        }
        return born;
    }

    private Optional<Long> before(Wanted wanted, LocalDate born, ActingOfficer by) {
        return jdbc
                .sql("""
                select person_id from temporary_number
                where name = :name and birth_date = :born and sex = :sex and division_code = :division order by person_id limit 1""")
                .param("name", wanted.sought().name())
                .param("born", born)
                .param("sex", wanted.sex().name())
                .param("division", by.division().value())
                .query(Long.class)
                .optional();
    }

    private Outcome issued(Wanted wanted, LocalDate born, Long[] looked, ActingOfficer by) {
        int serial = jdbc.sql("select nextval('temporary_number_serial')").query(Integer.class).single();
        IdNumber number = IdNumber.temporary(serial, born, wanted.sex());
        Person person = people.issued(number, wanted.sought().name());
        jdbc.sql("""
                insert into temporary_number (person_id, serial, division_code, name, sex, birth_date, kind, reason, looked_at, issued_by,
                    issued_at)
                values (:person, :serial, :division, :name, :sex, :born, :kind, :reason, :looked, :officer, :at)""")
                .param("person", person.id())
                .param("serial", serial)
                .param("division", by.division().value())
                .param("name", wanted.sought().name())
                .param("sex", wanted.sex().name())
                .param("born", born)
                .param("kind", wanted.kind().name())
                .param("reason", words.seal(wanted.reason().strip()))
                .param("looked", looked)
                .param("officer", by.officerId())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return new Outcome.Issued(number, person.id());
    }

    /** The number by which somebody is known now: that in the place of a temporary one, or else the one given. */
    @Beyond(Purpose.NOT_TWICE)
    @Transactional(readOnly = true)
    public IdNumber now(IdNumber number) {
        return of(number).flatMap(people::findById).map(Person::idNumber).orElse(number);
    }

    /** Whose temporary number it is or was; empty where none like it was given, or it is none. */
    @Beyond(Purpose.NOT_TWICE)
    @Transactional(readOnly = true)
    public Optional<Long> of(IdNumber number) {
        return number.isTemporary()
                ? jdbc.sql(
                        "select person_id from temporary_number where serial = :serial and birth_date = :born and sex = :sex")
                        .param("serial", number.serial())
                        .param("born", number.birthDate())
                        .param("sex", number.sex().name())
                        .query(Long.class)
                        .optional()
                : Optional.empty();
    }
}
