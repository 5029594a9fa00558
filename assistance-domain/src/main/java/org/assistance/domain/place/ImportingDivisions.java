package org.assistance.domain.place;

import java.sql.Date;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assistance.domain.place.DivisionFile.Mistake;
import org.assistance.eligibility.value.DivisionCode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over a file of divisions: new codes are added, known codes take the name and days of the file, and a code that
 * the file does not name stays as it is (DF-14). All of the file, or nothing.
 */
@Component
public class ImportingDivisions {
    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;

    ImportingDivisions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Imports a file.
     *
     * @param scope rows outside it, other than the divisions above it, are mistakes
     * @return what is wrong, by line; empty when everything has been taken over
     */
    @Transactional
    public List<Mistake> take(DivisionFile file, DivisionScope scope) {
        List<Mistake> mistakes = new ArrayList<>(file.mistakes());
        mistakes.addAll(misplaced(file.rows(), scope));
        if (mistakes.isEmpty()) {
            write(file.rows());
        }
        return mistakes;
    }

    private List<Mistake> misplaced(List<DivisionRow> rows, DivisionScope scope) {
        Set<String> known = new HashSet<>(jdbc.queryForList("select code from division", String.class));
        rows.forEach(row -> known.add(row.code().value()));
        var mistakes = new ArrayList<Mistake>();
        for (DivisionRow row : rows) {
            DivisionCode parent = row.code().parent();
            DivisionCode next = row.replacedBy();
            if (!scope.contains(row.code()) && !row.code().contains(scope.division())) {
                mistakes.add(new Mistake(row.line(), "区划 " + row.code() + " 不在您的辖区内"));
            } else if (parent != null && !known.contains(parent.value())) {
                mistakes.add(new Mistake(row.line(), "缺少上级区划 " + parent));
            } else if (next != null && !known.contains(next.value())) {
                mistakes.add(new Mistake(row.line(), "后继区划 " + next + " 不存在"));
            }
        }
        return mistakes;
    }

    private void write(List<DivisionRow> rows) {
        List<DivisionRow> fromTheTop = rows.stream()
                .sorted(Comparator.comparing((DivisionRow row) -> row.code().level()).thenComparing(DivisionRow::code))
                .toList();
        jdbc.batchUpdate("""
                insert into division (code, parent_code, level, name, full_name, valid_from, valid_to,
                    urban_rural)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (code) do update set name = excluded.name, full_name = excluded.full_name,
                    valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                    urban_rural = coalesce(excluded.urban_rural, division.urban_rural)""", fromTheTop, BATCH,
                (to, row) -> {
                    DivisionCode parent = row.code().parent();
                    to.setString(1, row.code().value());
                    to.setString(2, parent == null ? null : parent.value());
                    to.setInt(3, row.code().level().ordinal());
                    to.setString(4, row.name());
                    to.setString(5, row.fullName());
                    to.setDate(6, Date.valueOf(row.validFrom()));
                    if (row.validTo() == null) {
                        to.setNull(7, Types.DATE);
                    } else {
                        to.setDate(7, Date.valueOf(row.validTo()));
                    }
                    to.setString(8, row.urbanRural() == null ? null : row.urbanRural().code());
                });
        List<DivisionRow> replaced = rows.stream().filter(row -> row.replacedBy() != null).toList();
        jdbc.batchUpdate("update division set replaced_by = ? where code = ?", replaced, BATCH, (to, row) -> {
            DivisionCode next = row.replacedBy();
            to.setString(1, next == null ? null : next.value());
            to.setString(2, row.code().value());
        });
    }
}
