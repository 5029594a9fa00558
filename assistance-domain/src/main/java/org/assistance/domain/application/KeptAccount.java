package org.assistance.domain.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.Objects;
import org.assistance.domain.secret.Secrets;
import org.jspecify.annotations.Nullable;

/** An account, kept once and sealed; whatever is paid into it refers to it by its name ({@link Accounts}). */
@Entity
@Table(name = "payee_account")
@EntityListeners(SealedRows.class)
public class KeptAccount {
    @Id
    private String name;

    @Column(name = "number_sealed", updatable = false)
    private byte[] sealed;

    @Transient
    private @Nullable Secrets secrets;

    @SuppressWarnings("NullAway.Init")
    protected KeptAccount() {}

    void opensWith(Secrets secretsOfAll) {
        secrets = secretsOfAll;
    }

    /** Its name: a number that the system gave, a hyphen and the last four digits, which pages show. */
    public String name() {
        return name;
    }

    /** Its number in full, 16 to 19 digits. */
    String number() {
        return Accounts.open(Objects.requireNonNull(secrets), sealed, name);
    }
}
