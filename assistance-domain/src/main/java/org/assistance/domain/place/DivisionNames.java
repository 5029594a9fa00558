package org.assistance.domain.place;

import java.time.LocalDate;
import java.util.List;
import org.assistance.eligibility.value.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The names that places had before (曾用名, DF-14). */
@Component
@Transactional(readOnly = true)
public class DivisionNames {
    private final JdbcClient jdbc;

    DivisionNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A name with its first and last day. */
    public record Former(String name, LocalDate validFrom, LocalDate validTo) {}

    /** The names a place had before the present one, the latest first. */
    public List<Former> former(DivisionCode division) {
        return jdbc
                .sql("select name, valid_from, valid_to from division_name where code = :code order by valid_to desc")
                .param("code", division.value())
                .query(Former.class)
                .list();
    }
}
