package org.assistance.web.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.assistance.domain.secret.Cell;
import org.assistance.domain.secret.Secrets;
import org.assistance.domain.secret.SecretsException;
import org.assistance.domain.staff.ActingOfficer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The words of a search as an address carries them: {@code ~} and what was typed, sealed for the officer who typed it. Pages of a list
 * can be turned and gone back to, and the address tells nobody a name; to another officer it tells nothing at all.
 */
@Component
public class SearchWords {
    private static final String SEALED = "~";
    /** More than any search field takes. */
    private static final int LONGEST_TOKEN = 2_000;

    private final Secrets secrets;

    SearchWords(Secrets secrets) {
        this.secrets = secrets;
    }

    /** As they may stand in an address of this officer's; blank words stay blank. */
    public String seal(@Nullable String typed, ActingOfficer by) {
        return typed == null || typed.isBlank()
                ? ""
                : SEALED + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(secrets.seal(typed.strip().getBytes(StandardCharsets.UTF_8), cell(by)));
    }

    /**
     * As they were typed.
     *
     * @return null where there are none
     * @throws OpenWords when somebody wrote them into the address by hand
     * @throws LostSearch when they were sealed for somebody else, or changed, or their key is gone
     */
    public @Nullable String read(@Nullable String address, ActingOfficer by) {
        if (address == null || address.isBlank()) {
            return address;
        }
        if (!isSealed(address)) {
            throw new OpenWords(by);
        }
        if (address.length() > LONGEST_TOKEN) {
            throw new LostSearch();
        }
        try {
            return new String(secrets.open(Base64.getUrlDecoder().decode(address.substring(SEALED.length())), cell(by)),
                    StandardCharsets.UTF_8);
        } catch (IllegalArgumentException | SecretsException unreadable) {
            throw new LostSearch();
        }
    }

    /** Whether words stand in an address as they may. */
    static boolean isSealed(String address) {
        return address.startsWith(SEALED);
    }

    private static Cell cell(ActingOfficer by) {
        return new Cell("search", "words", Long.toString(by.officerId()));
    }
}
