package org.assistance.domain.application;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assistance.eligibility.value.IdNumber;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Everybody known, by identity number. A person belongs to no division: who may see one follows from the cases. */
public interface People extends Repository<Person, Long> {
    Optional<Person> findById(long id);

    List<Person> findByIdIn(Collection<Long> ids);

    /** The person with a number. */
    default Optional<Person> find(IdNumber number) {
        return findByIdNumber(number.value());
    }

    Optional<Person> findByIdNumber(String idNumber);

    /** Those already known among the numbers, held until the transaction ends so that two applications cannot cross. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Person p where p.idNumber in :numbers order by p.idNumber")
    List<Person> hold(Collection<String> numbers);

    /** Makes a person known; does nothing when the number is known already. */
    default void add(IdNumber number, String name) {
        insert(number.value(), name, number.sex().name(), number.birthDate());
    }

    /** The people who are named in any application but the versions of one. */
    @Query(value = """
            select m.person_id from application_member m join application a on a.id = m.application_id
            where m.person_id in (:people) and coalesce(a.first_id, a.id) <>
                (select coalesce(b.first_id, b.id) from application b where b.id = :application)""", nativeQuery = true)
    List<Long> namedElsewhere(Collection<Long> people, long application);

    @Modifying
    @Query(value = """
            insert into person (id_number, name, sex, birth_date) values (:idNumber, :name, :sex, :birthDate)
            on conflict (id_number) do nothing""", nativeQuery = true)
    void insert(String idNumber, String name, String sex, LocalDate birthDate);

    /** Everybody on record whose identity number stands in an application, by the number. */
    default Map<IdNumber, Person> known(ApplicationContent content) {
        Map<IdNumber, Person> known = new HashMap<>();
        Recording.numbers(content)
                .forEach(number -> find(new IdNumber(number))
                        .ifPresent(person -> known.put(person.idNumber(), person)));
        return known;
    }
}
