package org.assistance.web.partner;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.partner.KeyState;
import org.assistance.domain.partner.PartnerKey;
import org.jspecify.annotations.Nullable;

/**
 * A key as the list shows it.
 *
 * @param prefix the public part
 * @param state in force, to come, ended or revoked
 * @param asked how many households it asked about in the last 24 hours
 * @param issued by whom and when
 * @param revoked by whom, when and why; null while it stands
 */
public record KeyLine(long id, String partner, String division, String prefix, int perMinute, LocalDate validFrom,
        LocalDate validTo, KeyState state, long asked, String issued, @Nullable String revoked) {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
            .withZone(OfficeTime.ZONE);

    static KeyLine of(PartnerKey key, LocalDate today, Map<String, String> places, Map<Long, String> officers,
            Map<Long, Long> asked) {
        String revoked = key.revokedBy()
                .map(by -> officers.getOrDefault(by, "") + " "
                        + key.revokedAt().map(MINUTES::format).orElse("") + "：" + key.revokedReason().orElse(""))
                .orElse(null);
        return new KeyLine(key.id(), key.partner(), places.getOrDefault(key.division().value(), key.division().value()),
                key.prefix(), key.perMinute(), key.validFrom(), key.validTo(), key.on(today),
                asked.getOrDefault(key.id(), 0L), officers.getOrDefault(key.issuedBy(), "") + " "
                        + MINUTES.format(key.issuedAt()),
                revoked);
    }

    /** Whether it can still be revoked. */
    public boolean revocable() {
        return state == KeyState.IN_FORCE || state == KeyState.TO_COME;
    }
}
