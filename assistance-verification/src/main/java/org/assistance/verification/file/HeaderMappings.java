package org.assistance.verification.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What officers said of the headers of their departments' files; one holds for a source and a division at a time. */
@Repository
public class HeaderMappings {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> COLUMNS = new TypeReference<>() {
    };
    private static final String SELECT = """
            select m.id, m.source, d.name as place, m.file_headers, o.name as officer, m.made_at,
                   (select jsonb_object_agg(c.header, c.file_header) from header_mapping_column c where c.mapping_id = m.id) as columns
              from header_mapping m join division d on d.code = m.division_code join officer o on o.id = m.made_by
            """;

    private final JdbcClient jdbc;

    HeaderMappings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one that holds for a division's files of a source now. */
    public Optional<HeaderMapping> current(String source, DivisionCode division) {
        return jdbc.sql(SELECT + " where m.source = ? and m.division_code = ? and m.ended_at is null")
                .params(source, division.value())
                .query(HeaderMappings::read)
                .optional();
    }

    /** Those that hold in a division itself. */
    public List<HeaderMapping> current(DivisionCode division) {
        return jdbc.sql(SELECT + " where m.division_code = ? and m.ended_at is null order by m.source")
                .param(division.value())
                .query(HeaderMappings::read)
                .list();
    }

    /** By which mappings the files of a scope that wait for a second person were read, by the file's id. */
    public Map<Long, HeaderMapping> ofStaged(DivisionScope scope) {
        var byFile = new HashMap<Long, HeaderMapping>();
        jdbc.sql(SELECT.replace("select m.id", "select f.id as file_id, m.id") + """
                 join department_file f on f.mapping_id = m.id
                 where f.by_two and f.confirmed_at is null and f.withdrawn_at is null
                   and f.division_code >= ? and f.division_code < ?""")
                .params(scope.lower(), scope.upper())
                .query(row -> {
                    byFile.put(row.getLong("file_id"), read(row, 0));
                });
        return byFile;
    }

    /** Keeps by which mapping a file was read; one that was tried with it takes the place of the one before. */
    void use(HeaderMapping mapping, long fileId, ActingOfficer by, Instant at) {
        long id = mapping.id() == 0 ? keep(mapping, by, at) : mapping.id();
        jdbc.sql("update department_file set mapping_id = ? where id = ?").params(id, fileId).update();
    }

    private long keep(HeaderMapping mapping, ActingOfficer by, Instant at) {
        current(mapping.source(), by.division()).ifPresent(before -> end(before.id(), by, at));
        long id = jdbc.sql("""
                insert into header_mapping (source, division_code, file_headers, made_by, made_at)
                values (?, ?, cast(? as jsonb), ?, ?) returning id
                """)
                .params(mapping.source(), by.division().value(), JSON.writeValueAsString(mapping.fileHeaders()),
                        by.officerId(), OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .query(Long.class)
                .single();
        mapping.byColumn()
                .forEach((header, fileHeader) -> jdbc
                        .sql("insert into header_mapping_column (mapping_id, header, file_header) values (?, ?, ?)")
                        .params(id, header, fileHeader)
                        .update());
        return id;
    }

    /** Ends one; the next file with such headers is asked about anew. */
    void end(long id, ActingOfficer by, Instant at) {
        jdbc.sql("update header_mapping set ended_by = ?, ended_at = ? where id = ? and ended_at is null")
                .params(by.officerId(), OffsetDateTime.ofInstant(at, ZoneOffset.UTC), id)
                .update();
    }

    private static HeaderMapping read(ResultSet row, int at) throws SQLException {
        return new HeaderMapping(row.getLong("id"), row.getString("source"), row.getString("place"),
                List.of(JSON.readValue(row.getString("file_headers"), String[].class)),
                JSON.readValue(row.getString("columns"), COLUMNS), row.getString("officer"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
