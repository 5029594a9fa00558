package org.assistance.domain.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Random;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.WrongInstallation;
import org.assistance.eligibility.value.IdNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.env.MockEnvironment;

/** The database knows its keys again, and starts with no others. */
@DatabaseTest
class KeyChecksTests {
    private static final String SEAL = "1 SM4_GCM " + key(1, 16);
    private static final String INDEX = "200 HMAC_SM3 " + key(200, 32);
    private static final Cell CELL = new Cell("document", "content_sealed", "7");

    @Autowired
    private JdbcTemplate jdbc;

    @TempDir
    private Path directory;

    @BeforeEach
    void a_database_that_knows_no_key_yet() {
        jdbc.queryForList("select test.as_owner('alter table key_check disable trigger key_check_append_only; "
                + "delete from key_check; alter table key_check enable trigger key_check_append_only')");
    }

    @Test
    void another_index_key_would_find_nobody_and_is_refused_by_its_number() {
        start(SEAL + INDEX);
        start(SEAL + INDEX);
        assertThatThrownBy(() -> start(SEAL + "200 HMAC_SM3 " + key(201, 32))).isInstanceOf(WrongInstallation.class)
                .hasMessageContaining("200号");
        assertThatThrownBy(() -> start(SEAL + "201 HMAC_SM3 " + key(201, 32))).hasMessageContaining("200号");
        assertThat(jdbc.queryForList("select purpose || ' ' || key_id from key_check order by 1", String.class))
                .containsExactly("INDEX 200", "SEAL 1");
    }

    @Test
    void another_key_under_a_known_number_is_refused_by_its_number() {
        start(SEAL + INDEX);
        assertThatThrownBy(() -> start("1 SM4_GCM " + key(2, 16) + INDEX)).isInstanceOf(WrongInstallation.class)
                .hasMessageContaining("1号");
        assertThatThrownBy(() -> start("1 AES_GCM " + key(1, 32) + INDEX)).hasMessageContaining("1号");
    }

    @Test
    void a_line_that_was_added_is_known_from_its_first_start_on() {
        start(SEAL + INDEX);
        start(SEAL + INDEX + "2 SM4_GCM " + key(2, 16));
        start(INDEX + "2 SM4_GCM " + key(2, 16));
        assertThatThrownBy(() -> start(SEAL + INDEX + "2 SM4_GCM " + key(3, 16))).hasMessageContaining("2号");
    }

    @Test
    void a_file_changed_while_at_work_is_compared_before_it_counts() {
        Path file = file(SEAL + INDEX);
        Secrets working = start(file);
        byte[] number = working.index("id", "990101195001011234");
        String second = "2 SM4_GCM " + key(2, 16);
        byte[] byAnother = start(SEAL + INDEX + second).seal(new byte[]{7}, CELL);
        write(file, SEAL + "200 HMAC_SM3 " + key(201, 32) + second);
        assertThatThrownBy(() -> working.open(byAnother, CELL)).hasMessageContaining("200号");
        assertThat(working.index("id", "990101195001011234")).isEqualTo(number);
        write(file, SEAL + INDEX + second);
        assertThat(working.open(byAnother, CELL)).containsExactly(7);
    }

    @Test
    void an_installation_of_before_the_checks_is_asked_by_its_rows() {
        var numbers = new IdNumbers(new Secrets(file(SEAL + INDEX).toString(), new MockEnvironment()));
        IdNumber number = IdNumber.ofSeventeenDigits("99010119500101123");
        long id = jdbc.queryForObject("select nextval(pg_get_serial_sequence('person', 'id'))", Long.class);
        jdbc.update(
                "insert into person (id, id_sealed, id_index, id_end_index, name, sex, birth_date) overriding system value "
                        + "values (?, ?, ?, ?, '李桂兰', 'FEMALE', '1950-01-01')",
                id,
                numbers.seal(number, SealedColumn.PERSON_NUMBER.cell(id)), numbers.index(number),
                numbers.indexOfEnd(number));
        assertThatThrownBy(() -> start(SEAL + "200 HMAC_SM3 " + key(201, 32))).hasMessageContaining("200号");
        assertThatThrownBy(() -> start("1 SM4_GCM " + key(2, 16) + INDEX)).hasMessageContaining("1号");
        assertThatCode(() -> start(SEAL + INDEX)).doesNotThrowAnyException();
    }

    private Secrets start(String lines) {
        return start(file(lines));
    }

    private Secrets start(Path file) {
        var secrets = new Secrets(file.toString(), new MockEnvironment());
        new KeyChecks(jdbc, secrets, new IdNumbers(secrets)).keep();
        return secrets;
    }

    private Path file(String lines) {
        try {
            return Files.writeString(Files.createTempFile(directory, "keys", ""), lines);
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    private static void write(Path file, String lines) {
        try {
            Files.write(file, lines.getBytes(StandardCharsets.UTF_8));
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    private static String key(int seed, int bytes) {
        byte[] key = new byte[bytes];
        new Random(seed).nextBytes(key);
        return Base64.getEncoder().encodeToString(key) + "\n";
    }
}
