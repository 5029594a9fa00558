package org.assistance.domain.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.assistance.domain.audit.Trace;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.payment.Families;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Words that an earlier version kept in the clear are sealed at the start, also where nothing else may be changed; and nobody else may change them. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@TestPropertySource(properties = "test.database=handwritten")
@DirtiesContext
class HandwrittenWordsTests {
    private static final String ILL = "户主患肝癌晚期，家中只有一张床";

    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private SealingClearText sealing;
    @Autowired
    private Sweeping sweeping;
    @Autowired
    private Secrets secrets;
    @Autowired
    private Words words;
    @Autowired
    private SealedJson documents;
    @TempDir
    private Path directory;

    private long visit;

    @BeforeEach
    void a_visit_of_an_earlier_version() {
        visit = jdbc.queryForObject("""
                with officer as (insert into officer (staff_number, name, password_hash)
                    values ('WORDS' || nextval('payee_account_number'), '某人', 'x') returning id)
                insert into household_visit (case_id, division_code, method, visited_on, first_visitor, second_visitor, present,
                    seen, neighbours, signed_by, recorded_by, recorded_at)
                select ?, '340881100200', 'HOME', date '2026-10-12', '甲', '乙', '在', ?, '邻居说好', '签', o.id, now() from officer o
                returning id""", Long.class,
                new Families(JdbcClient.create(jdbc)).family("李桂兰")
                        .caseAtPayment(
                                org.assistance.eligibility.value.Programme.DIBAO),
                ILL);
    }

    @Test
    void what_was_kept_in_the_clear_is_sealed_at_the_start_and_read_again() {
        assertThat(seen()).isEqualTo(ILL);
        Trace.job("加密存量资料", sealing::sealWhatIsClear);
        assertThat(seen()).matches("密[0-9]+\\.[A-Za-z0-9+/]+").doesNotContain("肝癌");
        assertThat(words.open(seen())).isEqualTo(ILL);
        String sealed = seen();
        Trace.job("加密存量资料", sealing::sealWhatIsClear);
        assertThat(seen()).isEqualTo(sealed);
    }

    @Test
    void what_only_grows_takes_the_sealing_of_its_words_from_the_start_alone() {
        for (String change : List.of("update household_visit set seen = '没有病' where id = ",
                "update household_visit set seen = '" + words.seal("没有病") + "' where id = ",
                "delete from household_visit where id = ")) {
            assertThatThrownBy(() -> Trace.job("别的工作", () -> jdbc.update(change + visit)))
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
        for (String change : List.of("update household_visit set seen = '没有病' where id = ",
                "update household_visit set visited_on = visited_on + 1 where id = ",
                "update household_visit set seen = '" + words.seal("没有病") + "', present = '无' where id = ")) {
            assertThatThrownBy(() -> Trace.job("加密存量资料", () -> jdbc.update(change + visit)))
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(seen()).isEqualTo(ILL);
    }

    @Test
    void a_new_key_takes_over_and_a_missing_one_is_told() throws Exception {
        List<String> lines = new ArrayList<>(List.of("7 SM4_GCM " + Base64.getEncoder().encodeToString(new byte[16])));
        var old = new Words(keys(lines));
        Trace.job("加密存量资料",
                () -> jdbc.update("update household_visit set seen = ? where id = ?", old.seal(ILL), visit));
        assertThat(seen()).startsWith("密7.");
        assertThatThrownBy(() -> Trace.job("更换密钥", sealing::sealAnew)).hasMessageContaining("编号为7的密钥");
        secrets.keys().sealing().stream().map(SettledWordsTests::line).forEach(lines::addFirst);
        lines.addLast("8 SM4_GCM " + Base64.getEncoder().encodeToString(new byte[16]));
        anew(keys(lines));
        assertThat(seen()).startsWith("密8.");
        assertThat(new Words(keys(lines)).open(seen())).isEqualTo(ILL);
        lines.addLast(lines.removeFirst());
        anew(keys(lines));
        assertThat(words.open(seen())).isEqualTo(ILL);
    }

    private Secrets keys(List<String> lines) throws IOException {
        return new Secrets(Files.write(Files.createTempFile(directory, "keys", ""), lines).toString(),
                new MockEnvironment());
    }

    private void anew(Secrets keys) {
        var known = new Words(keys);
        var anew = new SealingWords(jdbc, sweeping, keys, known, new SealedJson(known));
        Trace.job("更换密钥", () -> anew.sealAnew(anew.standing()));
    }

    @Test
    void documents_of_an_earlier_version_are_sealed_at_the_start_and_their_figures_stay() {
        Trace.job("别的工作", () -> jdbc.update("""
                update application set facts = '{"area": "URBAN", "members": [{"number": 1, "incomes": [{"note": "肝癌，停工", "amount": {"fen": 468}},
                    {"note": "", "amount": {"fen": 0.10}}]}]}' where id = (select max(id) from application)"""));
        long seeing = jdbc.queryForObject("""
                insert into household_visit (case_id, division_code, method, visited_on, first_visitor, second_visitor, present,
                    seen, neighbours, signed_by, recorded_by, recorded_at, signals)
                select case_id, division_code, method, visited_on, first_visitor, second_visitor, present, '密', neighbours, signed_by,
                    recorded_by, recorded_at, '[{"kind": "OTHER", "seen": "买了肝癌药"}]' from household_visit where id = ?
                returning id""", Long.class, visit);
        Trace.job("加密存量资料", sealing::sealWhatIsClear);
        String facts = text("select facts::text from application where id = (select max(id) from application)");
        assertThat(facts).doesNotContain("肝癌").contains("468", "0.10", "URBAN", "\"note\": \"\"");
        assertThat(documents.open(facts, Set.of("note"))).contains("肝癌，停工");
        String signals = text("select signals::text from household_visit where id = " + seeing);
        assertThat(signals).startsWith("\"密");
        assertThat(documents.open(signals, Set.of())).contains("买了肝癌药");
        Trace.job("加密存量资料", sealing::sealWhatIsClear);
        assertThat(text("select facts::text from application where id = (select max(id) from application)"))
                .isEqualTo(facts);
        assertThat(text("select signals::text from household_visit where id = " + visit)).as("nothing was said")
                .isEqualTo("[]");
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(quoteCharacter = '`', value = {
            "{\"note\": \"病\"; \"fen\": 1}, {\"note\": \"密1.AAAA\"; \"fen\": 1}, true",
            "{\"a\": [{\"note\": \"病\"}; 2]}, {\"a\": [{\"note\": \"密1.AAAA\"}; 2]}, true",
            "{\"note\": \"密1.AAAA\"}, {\"note\": \"密2.BBBB\"}, true",
            "{\"note\": \"病\"}, \"密1.AAAA\", true",
            "{\"note\": \"病\"; \"fen\": 1}, {\"note\": \"密1.AAAA\"; \"fen\": 2}, false",
            "{\"note\": \"病\"}, {\"note\": \"没病\"}, false",
            "{\"note\": \"病\"}, {\"note\": null}, false",
            "{\"note\": \"病\"}, {}, false",
            "{\"note\": \"病\"}, {\"note\": \"密1.AAAA\"; \"fen\": 2}, false",
            "{\"fen\": 1}, {\"fen\": \"密1.AAAA\"}, false",
            "{\"kind\": \"WAGE\"}, {\"kind\": \"密1.AAAA\"}, false",
            "{\"incomes\": [{\"kind\": \"WAGE\"; \"note\": \"病\"}]}, {\"incomes\": [{\"kind\": \"密1.AAAA\"; \"note\": \"密1.AAAA\"}]}, false",
            "{\"note\": [\"病\"]}, {\"note\": [\"密1.AAAA\"]}, false",
            "{\"note\": {\"born\": \"1950-01-01\"}}, {\"note\": {\"born\": \"密1.AAAA\"}}, false",
            "[\"病\"; \"痛\"], [\"密1.AAAA\"], false",
            "[1; 2], [2; 1], false"})
    void of_a_document_the_work_of_sealing_changes_words_alone(String before, String after, boolean allowed) {
        String asked = "select wall.only_sealed(jsonb_build_object('facts', cast(? as jsonb)), jsonb_build_object('facts', cast(? as jsonb)), '{facts}')";
        var answer = new boolean[1];
        Trace.job("加密存量资料", () -> answer[0] = jdbc.queryForObject(asked, Boolean.class, before.replace(';', ','),
                after.replace(';', ',')));
        assertThat(answer[0]).isEqualTo(allowed);
        Trace.job("别的工作", () -> answer[0] = jdbc.queryForObject(asked, Boolean.class, before.replace(';', ','),
                after.replace(';', ',')));
        assertThat(answer[0]).isFalse();
    }

    @Test
    void blank_words_stay_and_equal_words_are_sealed_differently() {
        assertThat(words.seal(" ")).isEqualTo(" ");
        assertThat(words.sealOrNull(null)).isNull();
        assertThat(words.seal(ILL)).isNotEqualTo(words.seal(ILL));
        String changed = words.seal(ILL).replaceAll(".$", "A").replaceAll("(?<=.{30}).", "B");
        assertThatThrownBy(() -> words.open(changed)).isInstanceOf(SecretsException.class);
        assertThat(words.open("密封")).isEqualTo("密封");
    }

    private String seen() {
        return text("select seen from household_visit where id = " + visit);
    }

    private String text(String sql) {
        return jdbc.queryForObject(sql, String.class);
    }
}
