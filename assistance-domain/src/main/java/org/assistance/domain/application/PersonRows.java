package org.assistance.domain.application;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The rows behind {@link People}, by the index of the number. */
interface PersonRows extends Repository<Person, Long> {
    Optional<Person> findById(long id);

    List<Person> findByIdIn(Collection<Long> ids);

    Optional<Person> findByNumberIndex(byte[] index);

    // By id, as the statement that grants does, so that nobody waits in a ring.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Person p where p.numberIndex in :indexes order by p.id")
    List<Person> hold(Collection<byte[]> indexes);

    @Query(value = """
            select m.person_id from application_member m join application a on a.id = m.application_id
            where m.person_id in (:people) and case when a.first_id is null then a.id else a.first_id end <>
                (select case when b.first_id is null then b.id else b.first_id end from application b where b.id = :application)""", nativeQuery = true)
    List<Long> namedElsewhere(Collection<Long> people, long application);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query(value = """
            update person set id_sealed = :sealed, id_index = :index, id_end_index = :endIndex, name = :name, sex = :sex, birth_date = :birthDate
            where id = :id""", nativeQuery = true)
    void renumber(long id, byte[] sealed, byte[] index, byte[] endIndex, String name, String sex, LocalDate birthDate);

    @Query(value = "select nextval(pg_get_serial_sequence('person', 'id'))", nativeQuery = true)
    long nextId();

    @Modifying
    @Query(value = """
            insert into person (id, id_sealed, id_index, id_end_index, name, sex, birth_date)
            overriding system value
            values (:id, :sealed, :index, :endIndex, :name, :sex, :birthDate)
            on conflict (id_index) do nothing""", nativeQuery = true)
    void insert(long id, byte[] sealed, byte[] index, byte[] endIndex, String name, String sex, LocalDate birthDate);
}
