package org.assistance.domain.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.EarlierDatabase;
import org.assistance.domain.database.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A database of before accounts were kept once has them sealed by its upgrade and its first start, and still pays the same. */
@DatabaseTest
class AccountsUpgradeTests {
    private static final String CARD = "6217001234567890122";
    private static final String OTHER = "6217001234567890130";

    @Autowired
    private TestDatabase.Owner owner;

    @Autowired
    private Secrets secrets;

    @Autowired
    private IdNumbers numbers;

    @Autowired
    private KeyChecks checks;

    @Test
    void numbers_become_names_and_are_kept_once_and_sealed() {
        try (var earlier = new EarlierDatabase(owner)) {
            upgraded(earlier.source());
        }
    }

    private void upgraded(DriverManagerDataSource database) {
        Flyway.configure().dataSource(database).target("072").load().migrate();
        var jdbc = new JdbcTemplate(database);
        // What the rows rest on is left out, and so is what looks after it.
        jdbc.execute("""
                do $$ declare one record; begin
                for one in select conrelid::regclass as held, conname from pg_constraint where contype = 'f' and conrelid in
                    ('entitlement'::regclass, 'account_change'::regclass, 'payment_transfer'::regclass, 'payment_run'::regclass) loop
                    execute format('alter table %%s drop constraint %%I', one.held, one.conname);
                    execute format('alter table %%s disable trigger user', one.held);
                end loop;
                insert into entitlement (award_id, case_id, household_id, person_id, programme, division_code, area, people, rhythm,
                    amount_fen, first_month, account_number, account_holder)
                select n, n, n, n, 'DIBAO', '340881100001', 'RURAL', 1, 'MONTHLY', 100, '2026-01-01',
                    case when n < 3 then '%1$s' end, case when n < 3 then '李桂兰' end from generate_series(1, 3) n;
                insert into account_change (entitlement_id, division_code, account_kind, account_number, account_holder, bank_name,
                    together, reason, old_number, old_holder, status, proposed_by, proposed_at, decided_by, decided_at)
                values (1, '340881100001', 'BANK_CARD', '%1$s', '李桂兰', '', false, '换卡', '%2$s', '李桂兰', 'CONFIRMED', 1, now(), 2,
                    now());
                insert into payment_transfer (run_id, number, line_id, entitlement_id, month, benefit_month, change, programme,
                    division_code, area, household_id, person_id, people, amount_fen, account_number, account_holder, bank_name, status)
                values (1, 1, 1, 1, '2026-01-01', '2026-01-01', 'NEW', 'DIBAO', '340881100001', 'RURAL', 1, 1, 1, 100, '%2$s', '李桂兰',
                    '', 'PAID');
                insert into payment_run (division_code, month, sequence, status, frozen_by, frozen_at, approved_by, bank_file)
                values ('340881000000', '2026-01-01', 1, 'SENT', 1, now(), 2, '1,%2$s');
                alter table entitlement enable trigger user;
                alter table account_change enable trigger user;
                alter table payment_transfer enable trigger user;
                alter table payment_run enable trigger user;
                end $$""".formatted(CARD, OTHER));
        Flyway.configure().dataSource(database).load().migrate();
        String card = jdbc.queryForObject("select name from payee_account where number = '" + CARD + "'", String.class);
        assertThat(card).endsWith("-0122");
        assertThat(jdbc.queryForList("select account from entitlement order by id", String.class))
                .containsExactly(card, card, null);
        String other = jdbc.queryForObject("select old_account from account_change where account = '" + card + "'",
                String.class);
        assertThat(jdbc.queryForList("select account from payment_transfer", String.class)).containsExactly(other);

        sealing(jdbc, database).sealWhatIsClear();
        assertThat(jdbc.queryForObject("select count(*) from payee_account where number is not null", Integer.class))
                .isZero();
        for (var expected : List.of(List.of(card, CARD), List.of(other, OTHER))) {
            byte[] sealed = jdbc.queryForObject(
                    "select number_sealed from payee_account where name = '" + expected.getFirst() + "'", byte[].class);
            assertThat(secrets.openText(sealed, SealedColumn.ACCOUNT.cell(expected.getFirst())))
                    .isEqualTo(expected.getLast());
        }
        assertThat(jdbc.queryForObject("select bank_file from payment_run", byte[].class)).isNull();
        long run = jdbc.queryForObject("select id from payment_run", Long.class);
        byte[] file = jdbc.queryForObject("select bank_file_sealed from payment_run", byte[].class);
        assertThat(new String(secrets.open(file, SealedColumn.BANK_FILE.cell(run)), StandardCharsets.US_ASCII))
                .isEqualTo("1," + OTHER);
    }

    private SealingClearText sealing(JdbcTemplate jdbc, DriverManagerDataSource database) {
        var sweeping = new Sweeping(jdbc, new JdbcTransactionManager(database));
        // Handwritten words are sealed over signed connections only: HandwrittenWordsTests.
        var noWords = new SealingWords(jdbc, sweeping, secrets, new Words(secrets),
                new SealedJson(new Words(secrets))) {
            @Override
            Map<WordsColumn, List<Integer>> standing() {
                return Map.of();
            }
        };
        return new SealingClearText(jdbc, sweeping, secrets, numbers, checks, noWords);
    }
}
