package org.assistance.verification.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sources as their rows say. */
@Repository
public class DepartmentSources {
    private final JdbcClient jdbc;

    DepartmentSources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them, asked or not, in the order of the report, as what was agreed last says on a day. */
    public List<DepartmentSource> on(LocalDate day) {
        var columns = new HashMap<String, Map<ColumnRole, Column>>();
        jdbc.sql("""
                select source, role, header, required, help, sample from department_source_column
                 order by source, position""")
                .query(row -> {
                    columns.computeIfAbsent(row.getString("source"), _ -> new LinkedHashMap<>())
                            .put(ColumnRole.valueOf(row.getString("role")), new Column(row.getString("header"),
                                    row.getBoolean("required"), row.getString("help"), row.getString("sample")));
                });
        var words = new HashMap<String, Map<ColumnRole, List<Meaning>>>();
        jdbc.sql("""
                select source, role, word, kind, exemption, counts from department_source_word
                 order by source, role, position, word""").query(row -> {
            words.computeIfAbsent(row.getString("source"), _ -> new EnumMap<>(ColumnRole.class))
                    .computeIfAbsent(ColumnRole.valueOf(row.getString("role")), _ -> new ArrayList<>())
                    .add(new Meaning(row.getString("word"), row.getString("kind"), row.getString("exemption"),
                            row.getBoolean("counts")));
        });
        return jdbc.sql("""
                select h.*, s.label, s.shape, s.kind, s.knows_all, s.format, s.gone_warning_permille, s.department, d.name
                from source_on(?) h join department_source s on s.code = h.code join department d on d.code = s.department
                order by s.position""")
                .param(day)
                .query((row, _) -> read(row, columns.getOrDefault(row.getString("code"), Map.of()),
                        words.getOrDefault(row.getString("code"), Map.of())))
                .list();
    }

    private static DepartmentSource read(ResultSet row, Map<ColumnRole, Column> columns,
            Map<ColumnRole, List<Meaning>> words) throws SQLException {
        var tolerance = new Tolerance(row.getObject("tolerance_fen", Long.class), small(row, "tolerance_permille"),
                row.getString("counts").equals("MORE"));
        return new DepartmentSource(row.getString("code"), row.getString("department"), row.getString("name"),
                row.getString("contact"),
                row.getString("label"), Shape.valueOf(row.getString("shape")), row.getString("kind"),
                row.getBoolean("knows_all"), row.getString("schedule"), small(row, "every_months"),
                small(row, "due_day"), WayIn.valueOf(row.getString("way_in")), row.getString("address"),
                row.getString("format"), row.getInt("days_fresh"),
                tolerance, WithoutFresh.valueOf(row.getString("without_fresh")),
                row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class),
                row.getString("document"), row.getString("unverified"), row.getInt("gone_warning_permille"), columns,
                words);
    }

    private static @Nullable Integer small(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
