package org.assistance.domain.verification;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assistance.domain.database.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No record without its file, whoever writes and however many at once. */
@DatabaseTest
class RecordsOfFilesTests {
    @Autowired
    JdbcClient jdbc;

    private long file;

    @BeforeEach
    void a_file_with_a_record() {
        file = jdbc.sql("""
                with bringing as (insert into officer (staff_number, name, password_hash) values ('RF01', '周敏', 'x') returning id)
                insert into department_file (source, division_code, file_name, charset, sha256, as_of, row_count, imported_by,
                    imported_at, current)
                select 'PENSION', '000000000000', 'a.csv', 'UTF-8', repeat('0', 64), '2026-10-31', 1, id, now(), false from bringing
                returning id""").query(Long.class).single();
        jdbc.sql(rows(String.valueOf(file), 1)).update();
    }

    private static String rows(String files, int first) {
        return """
                insert into department_record (file_id, row_number, source, person_index, name)
                select file, row, 'PENSION', '\\x01', '某某' from unnest(array[%s]) file, generate_series(%d, %d) row"""
                .formatted(files, first, first + 200);
    }

    private void refused(String attempt, String why) {
        jdbc.sql("savepoint attempt").update();
        assertThatThrownBy(() -> jdbc.sql(attempt).update()).as(attempt).rootCause().hasMessageContaining(why);
        jdbc.sql("rollback to savepoint attempt").update();
    }

    private void refusedToTheOwner(String attempt, String why) {
        jdbc.sql("savepoint attempt").update();
        assertThatThrownBy(
                () -> jdbc.sql("select test.as_owner(:attempt)").param("attempt", attempt).query().singleRow())
                .as(attempt)
                .rootCause()
                .hasMessageContaining(why);
        jdbc.sql("rollback to savepoint attempt").update();
    }

    @Test
    void one_of_no_file_is_refused_among_any_number_and_to_the_owner_too() {
        String none = "cast(-1 as bigint)";
        refusedToTheOwner(rows(none, 1), "a record of no file");
        refusedToTheOwner(rows(file + ", " + none, 1000), "a record of no file");
        refusedToTheOwner("update department_record set file_id = -1 where row_number = 7 and file_id = " + file,
                "a record of no file");
        refused(rows(none, 1), "row-level security");
    }

    @Test
    void a_file_is_not_taken_from_under_its_records() {
        refused("delete from department_file where id = " + file, "permission denied");
        refusedToTheOwner("delete from department_file where id = " + file, "append-only");
        refusedToTheOwner(
                "update department_file set id = default where id = %d".formatted(file),
                "a file stays with its records");
        refusedToTheOwner("truncate department_file cascade", "a file stays with its records");
        jdbc.sql("update department_file set file_name = 'b.csv' where id = ?").param(file).update();
    }
}
