package org.assistance.domain.secret;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

/** The keys that every test's application uses, for fixtures that write rows themselves. */
public final class TryoutKeys {
    private static final Secrets SECRETS = new Secrets("", new MockEnvironment());
    public static final IdNumbers NUMBERS = new IdNumbers(SECRETS);

    private TryoutKeys() {}

    /** Keeps an account as the application does; its name. */
    public static String account(JdbcClient jdbc, String number) {
        byte[] index = SECRETS.index("account", number);
        return jdbc.sql("select name from payee_account where number_index = :index")
                .param("index", index)
                .query(String.class)
                .optional()
                .orElseGet(() -> {
                    String name = jdbc.sql("select nextval('payee_account_number')").query(Long.class).single() + "-"
                            + number.substring(number.length() - 4);
                    jdbc.sql(
                            "insert into payee_account (name, number_sealed, number_index) values (:name, :sealed, :index)")
                            .param("name", name)
                            .param("sealed", SECRETS.sealText(number, SealedColumn.ACCOUNT.cell(name)))
                            .param("index", index)
                            .update();
                    return name;
                });
    }
}
