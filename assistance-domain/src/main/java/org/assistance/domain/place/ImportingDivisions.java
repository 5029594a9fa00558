package org.assistance.domain.place;

import java.sql.Date;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assistance.domain.place.DivisionFile.Mistake;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.DivisionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over a file of divisions: new codes are added, a new name takes the place of the old one, which stays in the
 * history, and a code that the file does not name stays as it is (DF-14). First day, last day and successor of a code are
 * written once. All of the file, or nothing.
 */
@Component
public class ImportingDivisions {
    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;
    private final FollowingDivisions following;
    private final Clock clock;

    ImportingDivisions(JdbcTemplate jdbc, FollowingDivisions following, Clock clock) {
        this.jdbc = jdbc;
        this.following = following;
        this.clock = clock;
    }

    /** What a file came to: what is wrong with it, else what went from the divisions it ended to those that follow. */
    public record Imported(List<Mistake> mistakes, Moved moved) {}

    /** Imports a file for an officer's divisions; what an ended one leaves goes along at once when its successor stands already. */
    @Transactional
    public Imported take(DivisionFile file, ActingOfficer by) {
        List<Mistake> mistakes = take(file, by.scope());
        return new Imported(mistakes, mistakes.isEmpty() ? following.follow(by) : Moved.NOTHING);
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
        Map<String, Known> known = known();
        mistakes.addAll(misplaced(file.rows(), known, scope));
        LocalDate today = LocalDate.now(clock);
        for (DivisionRow row : file.rows()) {
            String rewriting = rewriting(row, known.get(row.code().value()), today);
            if (rewriting != null) {
                mistakes.add(new Mistake(row.line(), rewriting));
            }
        }
        if (mistakes.isEmpty()) {
            keepOldNames(file.rows(), known, today);
            write(file.rows());
        }
        return mistakes;
    }

    private static List<Mistake> misplaced(List<DivisionRow> rows, Map<String, Known> before, DivisionScope scope) {
        Set<String> known = new HashSet<>(before.keySet());
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
            } else if (ends(row, before.get(row.code().value()))) {
                String wrong = endingProblem(row, next, scope);
                if (wrong != null) {
                    mistakes.add(new Mistake(row.line(), wrong));
                }
            }
        }
        return mistakes;
    }

    private static boolean ends(DivisionRow row, @Nullable Known before) {
        return row.validTo() != null && (before == null || before.validTo == null || before.replacedBy == null);
    }

    // Families, rights and posts go where the successor is, so both must be the importing officer's to dispose of.
    private static @Nullable String endingProblem(DivisionRow row, @Nullable DivisionCode next, DivisionScope scope) {
        if (!scope.contains(row.code())) {
            return "区划 " + row.code() + " 是上级区划，它的停用由上级导入";
        }
        if (next != null && !scope.contains(next)) {
            return "后继区划 " + next + " 不在您的辖区内，跨辖区的调整由上级导入";
        }
        return next == null || next.level() == row.code().level()
                ? null
                : "后继区划 " + next + " 应与 " + row.code() + " 同级";
    }

    /** What is on record about a code. */
    private record Known(String name, String fullName, LocalDate nameSince, LocalDate validFrom,
            @Nullable LocalDate validTo, @Nullable String replacedBy) {}

    private Map<String, Known> known() {
        var known = new HashMap<String, Known>();
        jdbc.query("select code, name, full_name, name_since, valid_from, valid_to, replaced_by from division", row -> {
            LocalDate from = row.getObject("valid_from", LocalDate.class);
            LocalDate since = row.getObject("name_since", LocalDate.class);
            known.put(row.getString("code"), new Known(row.getString("name"), row.getString("full_name"),
                    since == null ? from : since, from, row.getObject("valid_to", LocalDate.class),
                    row.getString("replaced_by")));
        });
        return known;
    }

    /** What would rewrite the past: a code on record keeps its first day, its last day and its successor. */
    private @Nullable String rewriting(DivisionRow row, @Nullable Known known, LocalDate today) {
        if (known == null) {
            return null;
        }
        if (row.validFrom().isBefore(known.validFrom)) {
            return "区划 " + row.code() + " 已登记自" + known.validFrom + "启用，不能改为" + row.validFrom();
        }
        if (known.validTo != null && !known.validTo.equals(row.validTo())) {
            return "区划 " + row.code() + " 已登记到" + known.validTo + "停用，不能更改；代码停用后不再启用";
        }
        if (known.replacedBy != null && row.replacedBy() != null
                && !known.replacedBy.equals(row.replacedBy().value())) {
            return "区划 " + row.code() + " 的后继已登记为 " + known.replacedBy + "，不能更改";
        }
        if (renamed(row, known) && row.validFrom().isAfter(today)) {
            return "“" + known.name + "”的新名称“" + row.name() + "”自" + row.validFrom() + "启用，请到那天以后再导入";
        }
        return null;
    }

    private static boolean renamed(DivisionRow row, Known known) {
        return !row.name().equals(known.name) || !row.fullName().equals(known.fullName);
    }

    /** Keeps the name that ends. The file's first day is the new name's; a file that repeats the old day renames from today on. */
    private void keepOldNames(List<DivisionRow> rows, Map<String, Known> known, LocalDate today) {
        for (DivisionRow row : rows) {
            Known before = known.get(row.code().value());
            if (before != null && renamed(row, before)) {
                LocalDate since = row.validFrom().isAfter(before.nameSince) ? row.validFrom() : today;
                LocalDate last = since.minusDays(1).isBefore(before.nameSince) ? before.nameSince : since.minusDays(1);
                jdbc.update("""
                        insert into division_name (code, name, full_name, valid_from, valid_to) values (?, ?, ?, ?, ?)
                        on conflict (code, valid_to) do nothing""", row.code().value(), before.name, before.fullName,
                        Date.valueOf(before.nameSince), Date.valueOf(last));
                jdbc.update("update division set name_since = ? where code = ?", Date.valueOf(since),
                        row.code().value());
            }
        }
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
                    valid_to = coalesce(division.valid_to, excluded.valid_to),
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
