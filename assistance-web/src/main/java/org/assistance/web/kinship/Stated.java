package org.assistance.web.kinship;

import java.util.Comparator;
import java.util.Objects;
import org.assistance.domain.kinship.Relative;
import org.assistance.domain.kinship.Statement;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.web.layout.Typed;
import org.jspecify.annotations.Nullable;

/** What an officer stated last, as the form shows it masked, and what a masked value that comes back stands for. */
record Stated(Statement known) {
    private static final int SHOWN = 4;

    static String phone(String phone) {
        return masked(phone);
    }

    static String account(@Nullable String account) {
        return masked(account == null ? "" : account);
    }

    private static String masked(String number) {
        return number.length() <= SHOWN
                ? number
                : "*".repeat(number.length() - SHOWN) + number.substring(number.length() - SHOWN);
    }

    @Nullable
    String own(@Nullable String typed) {
        return known.idNumber().masked().equals(Typed.text(typed)) ? known.idNumber().value() : typed;
    }

    @Nullable
    String samePhone(@Nullable String typed) {
        return phone(known.phone()).equals(Typed.text(typed)) ? known.phone() : typed;
    }

    @Nullable
    String sameAccount(@Nullable String typed) {
        return account(known.account()).equals(Typed.text(typed)) ? known.account() : typed;
    }

    /** The number of a relative; where two look alike, of the one with the name. */
    @Nullable
    String relatives(@Nullable String name, @Nullable String typed) {
        return known.relatives()
                .stream()
                .sorted(Comparator.comparing((Relative one) -> !one.name().equals(Typed.text(name))))
                .map(Relative::idNumber)
                .filter(Objects::nonNull)
                .filter(number -> number.masked().equals(Typed.text(typed)))
                .map(IdNumber::value)
                .findFirst()
                .orElse(typed);
    }
}
