package org.assistance.domain.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assistance.domain.application.People;
import org.assistance.domain.application.Person;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.kinship.Statement;
import org.assistance.domain.kinship.Statements;
import org.assistance.domain.payment.Families;
import org.assistance.eligibility.value.IdNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

/** What an earlier version kept in the clear is sealed at the start; a new key takes over from an old one. */
@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class SealingClearTextTests {
    private static final List<IdNumber> PEOPLE = IntStream.range(0, 1500)
            .mapToObj(at -> IdNumber
                    .ofSeventeenDigits("9901011950%02d%02d%03d".formatted(1 + at / 1000, 1 + at % 28, at % 1000)))
            .distinct()
            .toList();

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Sweeping sweeping;

    @Autowired
    private SealingClearText sealing;

    @Autowired
    private People people;

    @Autowired
    private Statements statements;

    @TempDir
    private Path directory;

    @BeforeEach
    void people_of_an_earlier_version() {
        owner("alter table person drop constraint number_is_sealed");
        jdbc.batchUpdate(
                "insert into person (id_number, name, sex, birth_date) values (?, '李桂兰', 'FEMALE', '1950-01-01')",
                PEOPLE.stream().map(number -> new Object[]{number.value()}).toList());
        owner("alter table person add constraint number_is_sealed check (id_number is null and id_sealed is not null) not valid");
    }

    @Test
    void whoever_was_kept_in_the_clear_is_sealed_and_found_again() {
        sealing.sealWhatIsClear();
        assertThat(jdbc.queryForObject("select count(*) from person where id_number is not null", Integer.class))
                .isZero();
        assertThat(List.of(PEOPLE.getFirst(), PEOPLE.getLast()))
                .allSatisfy(number -> assertThat(people.find(number).orElseThrow().idNumber()).isEqualTo(number));
        sealing.sealWhatIsClear();
    }

    @Test
    void a_number_put_into_another_persons_row_does_not_open() {
        sealing.sealWhatIsClear();
        Person robbed = people.find(PEOPLE.get(1)).orElseThrow();
        jdbc.update("update person set id_sealed = (select id_sealed from person where id = ?) where id = ?",
                people.find(PEOPLE.get(0)).orElseThrow().id() + 2, robbed.id() + 2);
        Person third = people.find(PEOPLE.get(3)).orElseThrow();
        assertThatThrownBy(third::idNumber).isInstanceOf(SecretsException.class);
    }

    @Test
    void what_is_sealed_under_an_old_key_is_sealed_anew_and_then_the_old_key_is_needed_no_more(CapturedOutput log)
            throws IOException {
        sealing.sealWhatIsClear();
        Path file = Files.writeString(directory.resolve("keys"),
                "7 AES_GCM " + key(32) + "\n200 HMAC_SM3 " + key(32) + "\n");
        assertThatThrownBy(() -> with(file).sealAnew()).hasMessageContaining("把这一行放回去");
        jdbc.update("delete from person");
        assertThat(jdbc.queryForObject("select count(*) from person", Integer.class)).isZero();
        people_of_an_earlier_version();
        with(file).sealWhatIsClear();
        Files.writeString(file, Files.readString(file) + "8 SM4_GCM " + key(16) + "\n");
        with(file).sealAnew();
        assertThat(log).contains("没有一行还用的密钥编号：[7]");
        assertThat(jdbc.queryForList(
                "select distinct get_byte(id_sealed, 1) || ' ' || get_byte(id_sealed, 2) from person", String.class))
                .containsExactly("2 8");
        var numbers = new IdNumbers(new Secrets(file.toString(), new MockEnvironment()));
        long id = jdbc.queryForObject("select min(id) from person", Long.class);
        byte[] sealed = jdbc.queryForObject("select id_sealed from person where id = " + id, byte[].class);
        assertThat(numbers.open(sealed, SealedColumn.PERSON_NUMBER.cell(id))).isEqualTo(PEOPLE.getFirst());
    }

    @Test
    void each_row_is_read_a_few_times_however_many_batches_there_are_and_what_is_done_is_not_done_again() {
        sealing.sealWhatIsClear();
        jdbc.update("""
                insert into person (id_sealed, id_index, id_end_index, name, sex, birth_date)
                select p.id_sealed, sha256(cast(n::text as bytea)), p.id_end_index, p.name, p.sex, p.birth_date
                from generate_series(1, 10000) n, (select * from person limit 1) p""");
        jdbc.execute("analyze person");
        int all = jdbc.queryForObject("select count(*) from person", Integer.class);
        String some = " and s.id <= (select min(id) + 999 from person)";
        String old = "get_byte(s.id_sealed, 0) = 1";
        long before = rowsRead();
        assertThat(sweeping.all(marking(old + some))).isEqualTo(1000);
        assertThat(sweeping.all(marking(old))).isEqualTo(all - 1000);
        assertThat(sweeping.all(marking(old))).isZero();
        assertThat(rowsRead() - before).isLessThan(8L * all);
    }

    @Test
    void what_staff_stated_in_the_clear_is_sealed_once_and_cannot_be_changed_otherwise() {
        long officer = jdbc.queryForObject("""
                insert into officer (staff_number, name, password_hash) values ('SEAL1', '王某', 'x') returning id""",
                Long.class);
        owner("alter table kin_statement drop constraint phone_is_sealed, drop constraint account_is_sealed");
        owner("alter table kin_person drop constraint number_is_sealed");
        long statement = jdbc.queryForObject("""
                insert into kin_statement (officer_id, year, none_declared, phone, registered_at, residence, account_number, stated_at)
                values (?, 2026, false, '', '长街1号', '长街1号', '6217001234567890122', now()) returning id""", Long.class,
                officer);
        jdbc.update(
                """
                insert into kin_person (statement_id, officer_id, relation, name, id_number) values (?, ?, 'SELF', '王某', ?)""",
                statement, officer, PEOPLE.getFirst().value());
        owner("alter table kin_statement add constraint phone_is_sealed check (phone is null) not valid");
        owner("alter table kin_person add constraint number_is_sealed check (id_number is null) not valid");
        sealing.sealWhatIsClear();
        assertThat(jdbc.queryForObject("select row_to_json(s)::text from kin_statement s where id = " + statement,
                String.class))
                .doesNotContain("6217001234567890122");
        assertThat(statements.newest(officer)).hasValueSatisfying(said -> assertThat(said)
                .isEqualTo(new Statement(PEOPLE.getFirst(), "", "长街1号", "长街1号", "6217001234567890122", List.of())));
        assertThat(statements.isOthers(PEOPLE.getFirst(), officer + 1)).isTrue();
        assertThat(statements.isOthers(PEOPLE.getLast(), officer + 1)).isFalse();
        for (String change : List.of("update kin_person set name = '李某'",
                "update kin_person set id_index = sha256('x')",
                "update kin_person set id_number = '1', id_sealed = null", "delete from kin_person")) {
            jdbc.execute("do $$ begin begin " + change + " where officer_id = " + officer
                    + "; exception when check_violation or insufficient_privilege then return; end; raise 'not refused'; end $$");
        }
    }

    @Test
    void what_a_family_said_of_its_health_is_sealed_in_one_length_and_read_again(@Autowired Secrets secrets) {
        var family = new Families(JdbcClient.create(jdbc)).family("李桂兰");
        family.withMember(2, "李小");
        owner("alter table application_member drop constraint health_is_sealed");
        jdbc.update("update application_member set health = case number when 1 then 'SERIOUS' else 'WEAK' end "
                + "where application_id = " + family.application());
        owner("alter table application_member add constraint health_is_sealed check (health is null) not valid");
        sealing.sealWhatIsClear();
        assertThat(jdbc.queryForList("""
                select count(*) || ' ' || count(health) || ' ' || count(distinct length(health_sealed)) from application_member
                where application_id = ?""", String.class, family.application())).containsExactly("2 0 1");
        assertThat(jdbc.query("""
                select a.draft_id || '.' || m.number, m.health_sealed from application_member m
                    join application a on a.id = m.application_id where a.id = ? order by m.number""",
                (row, _) -> secrets.openText(row.getBytes(2), SealedColumn.HEALTH.cell(row.getString(1))),
                family.application())).containsExactly("S", "W");
    }

    // Ten at a time, as papers are: more than a thousand batches.
    private static Sweep marking(String where) {
        return Sweep.ofSealed(SealedColumn.PERSON_NUMBER, where, row -> {
            row.value()[0] = 9;
            return new Sweep.Written(row.value());
        }).of(10);
    }

    private long rowsRead() {
        return jdbc.queryForObject("select pg_stat_get_xact_tuples_returned('person'::regclass) "
                + "+ pg_stat_get_xact_tuples_fetched('person'::regclass)", Long.class);
    }

    private void owner(String sql) {
        jdbc.queryForList("select test.as_owner(?)", sql);
    }

    private SealingClearText with(Path file) {
        var secrets = new Secrets(file.toString(), new MockEnvironment());
        return new SealingClearText(jdbc, sweeping, secrets, new IdNumbers(secrets),
                new KeyChecks(jdbc, secrets, new IdNumbers(secrets)),
                new SealingWords(jdbc, sweeping, secrets, new Words(secrets),
                        new SealedJson(new Words(secrets))));
    }

    private static String key(int bytes) {
        byte[] key = new byte[bytes];
        new Random().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
