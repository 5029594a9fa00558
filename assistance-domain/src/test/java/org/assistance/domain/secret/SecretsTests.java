package org.assistance.domain.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class SecretsTests {
    private static final Cell CELL = new Cell("officer_totp", "secret", "7");
    private static final byte[] TEXT = "twenty bytes of some".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void a_file_with_a_key() throws IOException {
        file = Files.writeString(directory.resolve("keys"), line(1));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    }

    @Test
    void what_was_sealed_opens_in_its_cell_and_in_no_other() {
        byte[] sealed = secrets().seal(TEXT, CELL);
        assertThat(secrets().open(sealed, CELL)).isEqualTo(TEXT);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("twenty");
        assertThatThrownBy(() -> secrets().open(sealed, new Cell("officer_totp", "secret", "8")))
                .isInstanceOf(SecretsException.class);
    }

    @Test
    void no_byte_of_it_can_be_changed() {
        byte[] sealed = secrets().seal(TEXT, CELL);
        for (int at = 0; at < sealed.length; at++) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> secrets().open(changed, CELL)).as("byte " + at)
                    .isInstanceOf(SecretsException.class);
        }
    }

    @Test
    void the_quick_hash_is_the_same_for_the_same_number_and_no_one_elses_or_anothers_keys() throws IOException {
        Files.writeString(file,
                Files.readString(file) + "200 HMAC_SM3 " + Base64.getEncoder().encodeToString(new byte[32]));
        var hashing = secrets().hashing("id");
        long hash = hashing.applyAsLong(TEXT);
        assertThat(secrets().hashing("id").applyAsLong(TEXT)).isEqualTo(hash).isEqualTo(hashing.applyAsLong(TEXT));
        assertThat(secrets().hashing("other").applyAsLong(TEXT)).isNotEqualTo(hash);
        assertThat(hashing.applyAsLong("twenty bytes of sum.".getBytes(StandardCharsets.UTF_8))).isNotEqualTo(hash);
        byte[] other = new byte[32];
        other[31] = 1;
        Files.writeString(file, line(1) + "200 HMAC_SM3 " + Base64.getEncoder().encodeToString(other));
        assertThat(secrets().hashing("id").applyAsLong(TEXT)).isNotEqualTo(hash);
    }

    @Test
    void a_new_key_seals_from_its_line_on_and_the_old_one_still_opens() throws IOException {
        byte[] before = secrets().seal(TEXT, CELL);
        Files.writeString(file, Files.readString(file) + line(2));
        byte[] after = secrets().seal(TEXT, CELL);
        assertThat(after[2]).isEqualTo((byte) 2);
        assertThat(secrets().open(before, CELL)).isEqualTo(secrets().open(after, CELL));
        Files.writeString(file, line(3));
        assertThatThrownBy(() -> secrets().open(before, CELL)).hasMessageContaining("没有编号为1的密钥");
    }

    @Test
    void production_wants_a_file_that_not_everybody_reads() throws IOException {
        var production = new MockEnvironment();
        production.setActiveProfiles("production");
        assertThatThrownBy(() -> new Secrets("", production)).hasMessageContaining("assistance.secrets.key-file");
        assertThatThrownBy(() -> new Secrets(directory.resolve("none").toString(), production))
                .hasMessageContaining("不存在");
        assertThatThrownBy(() -> new Secrets(file.toString(), production)).hasMessageContaining("没有检索密钥");
        Files.writeString(file, line(1) + "200 HMAC_SM3 " + key(200, 32));
        new Secrets(file.toString(), production);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> new Secrets(file.toString(), production)).hasMessageContaining("谁都能读");
    }

    @Test
    void a_bad_file_is_told_without_quoting_it() throws IOException {
        Files.writeString(file, "1 AES_GCM secretsecret\n");
        assertThatThrownBy(() -> secrets().seal(TEXT, CELL)).isInstanceOf(SecretsException.class)
                .hasMessageContaining("读不出来")
                .hasMessageNotContaining("secretsecret")
                .hasNoCause();
    }

    @Test
    void for_trying_out_a_file_is_made_that_only_its_owner_reads() throws IOException {
        Path made = directory.resolve("made/keys");
        byte[] sealed = new Secrets(made.toString(), new MockEnvironment()).seal(TEXT, CELL);
        assertThat(new Secrets(made.toString(), new MockEnvironment()).open(sealed, CELL)).isEqualTo(TEXT);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made))).isEqualTo("rw-------");
    }

    private Secrets secrets() {
        return new Secrets(file.toString(), new MockEnvironment());
    }

    private static String line(int id) {
        return id + " AES_GCM " + key(id, 32);
    }

    private static String key(int seed, int bytes) {
        byte[] key = new byte[bytes];
        new java.util.Random(seed).nextBytes(key);
        return Base64.getEncoder().encodeToString(key) + "\n";
    }
}
