package org.assistance.domain.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assistance.domain.database.DatabaseTest;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The documents that are sealed as they are written are those on the list that the start goes by, with the same fields. */
@DatabaseTest
class SealedFormatTests {
    @Autowired
    private EntityManager database;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void every_document_that_is_sealed_is_on_the_list_and_sealed_in_the_same_parts() {
        Map<String, Set<String>> sealed = new TreeMap<>();
        for (EntityType<?> entity : database.getMetamodel().getEntities()) {
            Table table = entity.getJavaType().getAnnotation(Table.class);
            Stream.of(entity.getJavaType().getDeclaredFields())
                    .filter(SealedFormatTests::isJson)
                    .forEach(field -> {
                        Set<String> parts = SealedFormat.parts(field.getGenericType());
                        if (parts != null) {
                            sealed.put(table.name() + "." + column(field), parts);
                        }
                    });
        }
        Map<String, Set<String>> listed = jdbc.sql("""
                select w.table_name || '.' || w.column_name, coalesce(w.parts, '{}') from wall.sealed_words w
                    join pg_attribute a on a.attrelid = to_regclass(w.table_name) and a.attname = w.column_name
                where a.atttypid = 'jsonb'::regtype""")
                .query((row, _) -> Map.entry(row.getString(1), Set.of((String[]) row.getArray(2).getArray())))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, TreeMap::new));
        assertThat(sealed).hasSizeGreaterThan(8).isEqualTo(listed);
    }

    private static boolean isJson(Field field) {
        JdbcTypeCode code = field.getAnnotation(JdbcTypeCode.class);
        return code != null && code.value() == SqlTypes.JSON;
    }

    private static String column(Field field) {
        Column column = field.getAnnotation(Column.class);
        return column == null || column.name().isEmpty() ? field.getName() : column.name();
    }
}
