package org.assistance.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.EarlierDatabase;
import org.assistance.domain.database.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Letters between regions that an earlier version let go twice keep the numbers that stand on the paper. */
@DatabaseTest
class LettersUpgradeTests {
    private static final String LONG = "怀核函〔2026〕第一百二十三号（关于联合核对务工收入和社会保险缴纳情况的函）";

    @Autowired
    private TestDatabase.Owner owner;

    @Test
    void one_that_was_sent_twice_has_its_own_number_whole_and_is_marked() {
        try (var earlier = new EarlierDatabase(owner)) {
            upgraded(earlier.source());
        }
    }

    private static void upgraded(DriverManagerDataSource database) {
        Flyway.configure().dataSource(database).target("178").load().migrate();
        var jdbc = new JdbcTemplate(database);
        // 1 and 2 are one letter, 3 and 4 another; 5 asks about somebody else in the first.
        jdbc.execute("""
                insert into officer (staff_number, name, password_hash) values ('HN03', '某人', 'hash');
                alter table regional_request drop constraint regional_request_case_id_fkey,
                    drop constraint regional_request_person_id_fkey, drop constraint regional_request_authorisation_id_fkey,
                    disable trigger regional_request_has_a_basis""");
        insert(jdbc, "怀核函〔2026〕1号", 1);
        insert(jdbc, "怀核函〔2026〕1号", 1);
        insert(jdbc, LONG, 1);
        insert(jdbc, LONG, 1);
        insert(jdbc, "怀核函〔2026〕1号", 2);
        Flyway.configure().dataSource(database).target("183").load().migrate();
        assertThat(numbers(jdbc)).hasSize(5).anyMatch(number -> number.contains("重复"));
        Flyway.configure().dataSource(database).target("207").load().migrate();
        assertThat(numbers(jdbc)).containsExactly("怀核函〔2026〕1号 0", "怀核函〔2026〕1号 1", LONG + " 0", LONG + " 3",
                "怀核函〔2026〕1号 0");
        assertThatThrownBy(() -> insert(jdbc, LONG, 1)).isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("regional_request_sent_once");
        insert(jdbc, LONG, 2);
        for (String mark : new String[]{"update regional_request set duplicate_of = 1 where id = 5",
                "update regional_request set duplicate_of = null where id = 2"}) {
            assertThatThrownBy(() -> jdbc.execute(mark)).as(mark).hasMessageContaining("by an upgrade alone");
        }
    }

    private static void insert(JdbcTemplate jdbc, String number, long person) {
        jdbc.update("""
                insert into regional_request (direction, division_code, other_body, document_number, wanted, person_name, case_id,
                    person_id, authorisation_id, sources, made_on, due_on, made_by, made_at)
                select 'OUT', '000000000000', '合肥市核对中心', ?, '务工收入', '某人', 1, ?, 1, '{PENSION}', current_date,
                    current_date + 30, id, now() from officer""", number, person);
    }

    private static List<String> numbers(JdbcTemplate jdbc) {
        boolean marked = jdbc.queryForObject("""
                select exists (select from information_schema.columns
                    where table_name = 'regional_request' and column_name = 'duplicate_of')""", Boolean.class);
        return jdbc.queryForList("select document_number || ' ' || " + (marked ? "coalesce(duplicate_of, 0)" : "''")
                + " from regional_request order by id", String.class);
    }
}
