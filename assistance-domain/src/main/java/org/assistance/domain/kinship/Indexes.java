package org.assistance.domain.kinship;

import java.util.HexFormat;
import org.assistance.domain.secret.IdNumbers;
import org.assistance.domain.secret.Secrets;
import org.assistance.eligibility.value.IdNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** By what staff and families are compared: the keyed indexes of their numbers, telephones and accounts, as text. */
@Component
class Indexes {
    private final Secrets secrets;
    private final IdNumbers numbers;

    Indexes(Secrets secrets, IdNumbers numbers) {
        this.secrets = secrets;
        this.numbers = numbers;
    }

    String of(IdNumber number) {
        return text(numbers.index(number));
    }

    /** The index of a telephone; empty for none. */
    String ofPhone(String phone) {
        return phone.isBlank() ? "" : text(secrets.index("phone", phone));
    }

    String ofAccount(String account) {
        return text(secrets.index("account", account));
    }

    static String text(byte[] index) {
        return HexFormat.of().formatHex(index);
    }

    static @Nullable String orNull(byte @Nullable [] index) {
        return index == null ? null : text(index);
    }
}
