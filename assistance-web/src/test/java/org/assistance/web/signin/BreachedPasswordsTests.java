package org.assistance.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A password that leaked elsewhere is found in the office's list wherever it stands, and no other. */
class BreachedPasswordsTests {
    private static final List<String> LEAKED = IntStream.range(0, 1000)
            .mapToObj(at -> "leaked-elsewhere-" + at)
            .toList();

    @TempDir
    private Path directory;

    private BreachedPasswords listing(List<String> lines) throws Exception {
        return new BreachedPasswords(Files.write(directory.resolve("list"), lines).toString());
    }

    private static String digest(String password) {
        try {
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void every_password_of_the_list_is_found_the_first_and_the_last_among_them() throws Exception {
        BreachedPasswords list = listing(
                LEAKED.stream().map(password -> digest(password) + ":" + password.length() * 31).sorted().toList());
        assertThat(LEAKED).allMatch(list::contains);
        assertThat(LEAKED.stream().map(password -> password + "!")).noneMatch(list::contains);
    }

    @Test
    void lists_of_one_line_and_without_counts_or_a_last_end_of_line_are_read_too() throws Exception {
        assertThat(listing(List.of(digest("only-one-of-them"))).contains("only-one-of-them")).isTrue();
        Path bare = Files.writeString(directory.resolve("bare"), digest("only-one-of-them"));
        assertThat(new BreachedPasswords(bare.toString()).contains("only-one-of-them")).isTrue();
        assertThat(new BreachedPasswords(bare.toString()).contains("another-one-of-them")).isFalse();
    }

    @Test
    void without_a_list_nothing_is_known_and_a_file_that_is_none_stops_the_start() throws Exception {
        assertThat(new BreachedPasswords("").contains("password")).isFalse();
        assertThatThrownBy(() -> listing(List.of())).hasMessageContaining("不是泄露密码的摘要清单");
        assertThatThrownBy(() -> listing(List.of("password", "123456"))).hasMessageContaining("不是泄露密码的摘要清单");
        assertThatThrownBy(() -> new BreachedPasswords(directory.resolve("missing").toString()))
                .hasMessageContaining("missing");
    }

    @Test
    void a_list_in_another_order_or_with_other_digits_further_down_stops_the_start_too() {
        List<String> ordered = LEAKED.stream().map(BreachedPasswordsTests::digest).sorted().toList();
        assertThatThrownBy(() -> listing(ordered.reversed())).hasMessageContaining("从小到大排列");
        assertThatThrownBy(() -> listing(LEAKED.stream().map(BreachedPasswordsTests::digest).toList()))
                .hasMessageContaining("从小到大排列");
        List<String> mixed = IntStream.range(0, ordered.size())
                .mapToObj(at -> at < 500 ? ordered.get(at) : ordered.get(at).toLowerCase(Locale.ROOT))
                .toList();
        assertThatThrownBy(() -> listing(mixed)).hasMessageContaining("大写");
    }

    @Test
    void a_list_that_is_gone_refuses_every_password_with_a_sentence() throws Exception {
        BreachedPasswords list = listing(List.of(digest("only-one-of-them")));
        assertThat(list.problemOf("only-one-of-them")).contains("泄露过");
        assertThat(list.problemOf("another-one-of-them")).isNull();
        Files.delete(directory.resolve("list"));
        assertThat(list.problemOf("another-one-of-them")).contains("现在打不开");
    }
}
