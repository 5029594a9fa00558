package org.assistance.domain.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.json.JsonMapper;

/** JSON documents are sealed whole, or word by word in their place, and open as they were. */
class SealedJsonTests {
    private static final Set<String> PARTS = Set.of("note", "reason");
    private static final Set<String> WHOLE = Set.of();
    private static final String FACTS = """
            {"area":"URBAN","for":["DIBAO","note"],"members":[{"number":1,"incomes":[{"note":"肝癌，\\"停工\\"\\n三个月","amount":{"fen":46800},"kind":"WAGE"},
            {"note":null,"amount":{"fen":1}}],"verdict":{"reason":"邻居说“好”","kin":[1,2]}}],"rate":0.10,"seen":"note"}""";

    private final JsonMapper json = JsonMapper.builder().build();
    private Words words;
    private SealedJson documents;

    @BeforeEach
    void one_key(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("keys"),
                "7 SM4_GCM " + Base64.getEncoder().encodeToString(new byte[16])
                        + "\n200 HMAC_SM3 " + Base64.getEncoder().encodeToString(new byte[32]) + "\n");
        words = new Words(new Secrets(file.toString(), new MockEnvironment()));
        documents = new SealedJson(words);
    }

    @Test
    void the_words_of_named_fields_are_sealed_and_everything_else_stays() {
        String sealed = documents.seal(FACTS, PARTS);
        assertThat(sealed).doesNotContain("肝癌", "邻居").contains("46800", "\"URBAN\"", "0.10", "\"seen\":\"note\"");
        assertThat(json.readTree(sealed).at("/members/0/incomes/0/note").asString()).matches("密7\\.[A-Za-z0-9+/]+");
        assertThat(json.readTree(sealed).at("/members/0/incomes/1/note").isNull()).isTrue();
        assertThat(json.readTree(documents.open(sealed, PARTS))).isEqualTo(json.readTree(FACTS));
    }

    @Test
    void a_document_is_sealed_whole_and_opens_as_it_was() {
        String sealed = documents.seal(FACTS, WHOLE);
        assertThat(sealed).matches("\"密7\\.[A-Za-z0-9+/]+\"");
        assertThat(documents.open(sealed, WHOLE)).isEqualTo(FACTS);
        assertThat(documents.seal(FACTS, WHOLE)).isNotEqualTo(sealed);
        assertThat(documents.seal("[]", WHOLE)).isEqualTo("[]");
    }

    @Test
    void what_an_earlier_version_wrote_is_read_as_it_stands() {
        assertThat(documents.open(FACTS, PARTS)).isEqualTo(FACTS);
        assertThat(documents.open(FACTS, WHOLE)).isEqualTo(FACTS);
        assertThat(documents.open("[{\"seen\":\"密7.AAAA\"}]", WHOLE)).isEqualTo("[{\"seen\":\"密7.AAAA\"}]");
    }

    @Test
    void signs_that_somebody_types_are_words_like_any_other() {
        String typed = "{\"note\":\"" + words.seal("别人的话") + "\",\"other\":\"密7.AAAA\"}";
        String sealed = documents.seal(typed, PARTS);
        assertThat(json.readTree(documents.open(sealed, PARTS))).isEqualTo(json.readTree(typed));
    }

    @Test
    void a_document_that_was_changed_does_not_open_and_a_word_is_no_document() {
        String sealed = documents.seal(FACTS, WHOLE);
        String changed = sealed.substring(0, 60) + (sealed.charAt(60) == 'A' ? 'B' : 'A') + sealed.substring(61);
        assertThatThrownBy(() -> documents.open(changed, WHOLE)).isInstanceOf(SecretsException.class);
        assertThatThrownBy(() -> documents.open("\"" + words.seal("{}") + "\"", WHOLE))
                .isInstanceOf(SecretsException.class);
    }
}
