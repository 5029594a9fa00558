package org.assistance.domain.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.assistance.domain.audit.Trace;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.payment.Families;
import org.assistance.eligibility.value.Programme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A column of handwritten words is looked through at the start until nothing in it is in the clear or under another key, and then no more. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@TestPropertySource(properties = "test.database=settled")
@DirtiesContext
class SettledWordsTests {
    private static final String WORDS = "户主患肝癌晚期，家中只有一张床";
    private static final String ANOTHER = "9 SM4_GCM " + Base64.getEncoder().encodeToString(new byte[16]);

    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private SealingClearText sealing;
    @Autowired
    private Sweeping sweeping;
    @Autowired
    private Secrets secrets;
    @TempDir
    private Path directory;

    private long visit;

    @BeforeEach
    void a_list_of_an_earlier_version() {
        visit = written();
    }

    @AfterEach
    void nothing_is_settled() {
        owner("update wall.sealed_words set settled = null, listed_at = now()");
        start();
    }

    @Test
    void it_is_looked_through_at_every_start_of_its_first_day() {
        listedHoursAgo(23);
        start();
        assertThat(settled()).isZero();
        visit = written();
        start();
        assertThat(kept()).startsWith("密");
    }

    @Test
    void after_that_day_what_is_settled_is_not_looked_through_again() {
        listedHoursAgo(25);
        jdbc.queryForList("select wall.settle(1)");
        assertThat(settled()).as("nobody but the work of the start settles").isZero();
        start();
        assertThat(kept()).startsWith("密");
        assertThat(settled()).isEqualTo(jdbc.queryForObject("select count(*) from wall.sealed_words", Integer.class));
        visit = written();
        start();
        assertThat(kept()).isEqualTo(WORDS);
        owner("update wall.sealed_words set settled = null");
        start();
        assertThat(kept()).startsWith("密");
    }

    @Test
    void as_long_as_several_keys_are_in_the_file_it_is_looked_through() throws IOException {
        listedHoursAgo(25);
        start();
        assertThat(settled()).isPositive();
        List<String> file = new ArrayList<>(secrets.keys().sealing().stream().map(SettledWordsTests::line).toList());
        file.add(ANOTHER);
        anew(file);
        assertThat(kept()).startsWith("密9.");
        assertThat(settled()).isZero();
        file.addFirst(file.removeLast());
        anew(file);
        assertThat(kept()).startsWith("密" + secrets.newest() + ".");
    }

    /** A key as its file has it. */
    static String line(SealingKey key) {
        return key.id() + " " + key.algorithm() + " " + Base64.getEncoder().encodeToString(key.key().getEncoded());
    }

    private void anew(List<String> lines) throws IOException {
        Path file = Files.write(directory.resolve("keys"), lines);
        var several = new Secrets(file.toString(), new MockEnvironment());
        var words = new Words(several);
        var anew = new SealingWords(jdbc, sweeping, several, words, new SealedJson(words));
        Trace.job("更换密钥", () -> anew.sealAnew(anew.standing()));
    }

    private long written() {
        long ofCase = new Families(JdbcClient.create(jdbc)).family("李桂兰").caseAtPayment(Programme.DIBAO);
        return jdbc.queryForObject("""
                with officer as (insert into officer (staff_number, name, password_hash)
                    values ('WORDS' || nextval('payee_account_number'), '某人', 'x') returning id)
                insert into household_visit (case_id, division_code, method, visited_on, first_visitor, second_visitor, present,
                    seen, neighbours, signed_by, recorded_by, recorded_at)
                select ?, '340881100200', 'HOME', date '2026-10-12', '甲', '乙', '在', ?, '邻居说好', '签', o.id, now() from officer o
                returning id""", Long.class, ofCase, WORDS);
    }

    private String kept() {
        return jdbc.queryForObject("select seen from household_visit where id = ?", String.class, visit);
    }

    private int settled() {
        return jdbc.queryForObject("select count(*) from wall.sealed_words where settled is not null", Integer.class);
    }

    private void listedHoursAgo(int hours) {
        owner("update wall.sealed_words set listed_at = now() - interval '" + hours + " hours'");
    }

    private void start() {
        Trace.job("加密存量资料", sealing::sealWhatIsClear);
        Trace.job("更换密钥", sealing::sealAnew);
    }

    private void owner(String sql) {
        jdbc.queryForList("select test.as_owner(?)", sql);
    }
}
