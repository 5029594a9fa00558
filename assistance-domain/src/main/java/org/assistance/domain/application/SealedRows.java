package org.assistance.domain.application;

import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import org.assistance.domain.secret.IdNumbers;
import org.assistance.domain.secret.Secrets;
import org.springframework.stereotype.Component;

/** Opens the rows that keep something sealed when they are read, and seals what was typed when they are written. */
@Component
class SealedRows {
    private final Secrets secrets;
    private final IdNumbers numbers;

    SealedRows(Secrets secrets, IdNumbers numbers) {
        this.secrets = secrets;
        this.numbers = numbers;
    }

    @PostLoad
    void opens(Object row) {
        switch (row) {
            case Person person -> person.opensWith(numbers);
            case ApplicationDraft draft -> draft.open(secrets);
            case Application application -> application.opensWith(secrets, numbers);
            case KeptAccount account -> account.opensWith(secrets);
            case Document document -> document.opensWith(secrets);
            default -> throw new IllegalStateException("keeps nothing sealed: " + row.getClass());
        }
    }

    @PrePersist
    @PreUpdate
    void seals(Object row) {
        if (row instanceof ApplicationDraft draft) {
            draft.seal(secrets);
        }
    }

    @PostPersist
    void written(Object row) {
        if (row instanceof Application || row instanceof Document) {
            opens(row);
        }
    }
}
