package org.assistance.domain.application;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assistance.domain.secret.SealedColumn;
import org.assistance.domain.secret.Secrets;
import org.assistance.eligibility.value.AccountNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts that money is paid into, each kept once: sealed, found by an index, and known to everything else by a name, the
 * same for the same account. SQL compares and copies names; a number is opened where the bank or somebody with a reason needs it.
 */
@Component
public class Accounts {
    private static final int SHOWN = 4;

    private final EntityManager database;
    private final JdbcClient jdbc;
    private final Secrets secrets;

    Accounts(EntityManager database, JdbcClient jdbc, Secrets secrets) {
        this.database = database;
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /** The account of a number, kept from now on. */
    @Transactional
    public KeptAccount keep(AccountNumber number) {
        return database.find(KeptAccount.class, name(number));
    }

    /** The name of an account, kept from now on. */
    @Transactional
    public String name(AccountNumber number) {
        byte[] index = index(number);
        return known(index).or(() -> {
            String digits = number.value();
            String name = jdbc.sql("select nextval('payee_account_number')").query(Long.class).single() + "-"
                    + digits.substring(digits.length() - SHOWN);
            jdbc.sql("""
                    insert into payee_account (name, number_sealed, number_index) values (:name, :sealed, :index)
                    on conflict (number_index) do nothing""")
                    .param("name", name)
                    .param("sealed", secrets.sealText(digits, SealedColumn.ACCOUNT.cell(name)))
                    .param("index", index)
                    .update();
            return known(index);
        }).orElseThrow();
    }

    /** The names of those of the accounts that are known. */
    @Transactional(readOnly = true)
    List<String> names(Collection<AccountNumber> numbers) {
        return numbers.stream().flatMap(number -> known(index(number)).stream()).toList();
    }

    /** The number of an account as a statement read it. */
    public String open(byte[] sealed, String name) {
        return open(secrets, sealed, name);
    }

    static String open(Secrets secrets, byte[] sealed, String name) {
        return Objects.requireNonNull(secrets.openText(sealed, SealedColumn.ACCOUNT.cell(name)));
    }

    private Optional<String> known(byte[] index) {
        return jdbc.sql("select name from payee_account where number_index = :index")
                .param("index", index)
                .query(String.class)
                .optional();
    }

    private byte[] index(AccountNumber number) {
        return secrets.index("account", number.value());
    }
}
