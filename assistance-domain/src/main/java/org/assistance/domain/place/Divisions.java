package org.assistance.domain.place;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.DivisionLevel;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The divisions on record. Lists hold the divisions that stand on the given day, in the order of their codes. */
public interface Divisions extends Repository<Division, String> {
    /** The division with a code, whether or not it still stands. */
    default Optional<Division> find(DivisionCode code) {
        return findByCode(code.value());
    }

    /** The divisions directly below one, empty when it lies outside the scope. */
    default List<Division> children(DivisionCode parent, DivisionScope scope, LocalDate on) {
        return childrenOf(parent.value(), scope.lower(), scope.upper(), on);
    }

    /** All divisions of a level inside a scope. */
    default List<Division> atLevel(DivisionLevel level, DivisionScope scope, LocalDate on) {
        return ofLevel((short) level.ordinal(), scope.lower(), scope.upper(), on);
    }

    /** The division and those above it that are on record, the highest first: for a bread crumb. */
    default List<Division> path(DivisionCode code) {
        return findByCodeInOrderByCode(code.chain().stream().map(DivisionCode::value).toList());
    }

    /** Divisions inside a scope whose own name contains the text; at most {@code limit}, upper levels first. */
    default List<Division> search(String text, DivisionScope scope, LocalDate on, int limit) {
        String pattern = "%" + text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        return named(pattern, scope.lower(), scope.upper(), on, Limit.of(limit));
    }

    /** Divisions inside a scope whose full name contains the text; at most {@code limit}, upper levels first. */
    default List<Division> searchFull(String text, DivisionScope scope, LocalDate on, int limit) {
        return fullyNamed(text.strip(), scope.lower(), scope.upper(), on, Limit.of(limit));
    }

    /** Divisions inside a scope whose own name, or at least its first two signs, stands somewhere in a text; upper levels first. */
    default List<Division> namedIn(String text, DivisionScope scope, LocalDate on) {
        return begunIn(text, scope.lower(), scope.upper(), on);
    }

    Optional<Division> findByCode(String code);

    /** The names of three divisions, one in another, the outermost first: where somebody lives. */
    @Query("select d.name from Division d where d.code in (:county, :township, :village) order by d.code")
    List<String> names(@Nullable String county, String township, String village);

    List<Division> findByCodeInOrderByCode(Collection<String> codes);

    long count();

    @Query("""
            select d from Division d
            where d.parentCode = :parent and d.code >= :lower and d.code < :upper
              and d.validFrom <= :on and (d.validTo is null or d.validTo >= :on)
            order by d.code""")
    List<Division> childrenOf(String parent, String lower, String upper, LocalDate on);

    @Query("""
            select d from Division d
            where d.level = :level and d.code >= :lower and d.code < :upper
              and d.validFrom <= :on and (d.validTo is null or d.validTo >= :on)
            order by d.code""")
    List<Division> ofLevel(short level, String lower, String upper, LocalDate on);

    @Query("""
            select d from Division d
            where locate(:text, d.fullName) > 0 and d.code >= :lower and d.code < :upper
              and d.validFrom <= :on and (d.validTo is null or d.validTo >= :on)
            order by d.level, d.code""")
    List<Division> fullyNamed(String text, String lower, String upper, LocalDate on, Limit limit);

    @Query("""
            select d from Division d
            where locate(substring(d.name, 1, 2), :text) > 0 and d.code >= :lower and d.code < :upper
              and d.validFrom <= :on and (d.validTo is null or d.validTo >= :on)
            order by d.level, d.code""")
    List<Division> begunIn(String text, String lower, String upper, LocalDate on);

    @Query("""
            select d from Division d
            where d.name like :pattern escape '!' and d.code >= :lower and d.code < :upper
              and d.validFrom <= :on and (d.validTo is null or d.validTo >= :on)
            order by d.level, d.code""")
    List<Division> named(String pattern, String lower, String upper, LocalDate on, Limit limit);
}
