package org.assistance.domain.application;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.secret.IdNumbers;
import org.assistance.domain.secret.SealedColumn;
import org.assistance.domain.wall.Beyond;
import org.assistance.domain.wall.Purpose;
import org.assistance.eligibility.value.IdNumber;
import org.springframework.stereotype.Component;

/**
 * Everybody known, by identity number. A person belongs to no division: who may see one follows from the cases. The number
 * itself is sealed (MLPS 数据保密性); it is found by its index.
 */
@Component
public class People {
    private final PersonRows rows;
    private final IdNumbers numbers;

    People(PersonRows rows, IdNumbers numbers) {
        this.rows = rows;
        this.numbers = numbers;
    }

    public Optional<Person> findById(long id) {
        return rows.findById(id);
    }

    public List<Person> findByIdIn(Collection<Long> ids) {
        return rows.findByIdIn(ids);
    }

    /** The person with a number. */
    @Beyond(Purpose.ONE_HOUSEHOLD)
    public Optional<Person> find(IdNumber number) {
        return rows.findByNumberIndex(numbers.index(number));
    }

    /** Those already known among the numbers, held until the transaction ends so that two applications cannot cross. */
    @Beyond(Purpose.ONE_HOUSEHOLD)
    public List<Person> hold(Collection<IdNumber> of) {
        return of.isEmpty() ? List.of() : rows.hold(of.stream().map(numbers::index).toList());
    }

    /**
     * Makes a person known; does nothing when the number is known already.
     *
     * @throws IllegalMove when the number is a temporary one that nobody gave
     */
    @Beyond(Purpose.ONE_HOUSEHOLD)
    public void add(IdNumber number, String name) {
        if (!number.isTemporary()) {
            insert(number, name);
        } else if (find(number).isEmpty()) {
            throw new IllegalMove("“" + name + "”的临时编号没有发放过，或者已换为公民身份号码，请核对");
        }
    }

    /** Makes somebody known by a temporary number just made (DF-05). */
    @Beyond(Purpose.ONE_HOUSEHOLD)
    public Person issued(IdNumber number, String name) {
        insert(number, name);
        return find(number).orElseThrow();
    }

    /** Puts the identity number and the name of the papers in the place of the temporary ones; the database wants two officers' word for it. */
    @Beyond(Purpose.ONE_HOUSEHOLD)
    public void renumber(long person, IdNumber number, String name) {
        rows.renumber(person, numbers.seal(number, SealedColumn.PERSON_NUMBER.cell(person)), numbers.index(number),
                numbers.indexOfEnd(number), name, number.sex().name(), number.birthDate());
    }

    private void insert(IdNumber number, String name) {
        long id = rows.nextId();
        rows.insert(id, numbers.seal(number, SealedColumn.PERSON_NUMBER.cell(id)), numbers.index(number),
                numbers.indexOfEnd(number), name, number.sex().name(), number.birthDate());
    }

    /** The people who are named in any application but the versions of one. */
    @Beyond(Purpose.ONE_HOUSEHOLD)
    public List<Long> namedElsewhere(Collection<Long> people, long application) {
        return rows.namedElsewhere(people, application);
    }

    /** Everybody on record whose identity number stands in an application, by the number. */
    @Beyond(Purpose.ONE_HOUSEHOLD)
    public Map<IdNumber, Person> known(ApplicationContent content) {
        Map<IdNumber, Person> known = new HashMap<>();
        Recording.numbers(content)
                .forEach(number -> find(number).ifPresent(person -> known.put(person.idNumber(), person)));
        return known;
    }
}
