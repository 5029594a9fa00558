package org.assistance.domain.staff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A new password, the loss of all second factors, or the return of a stopped account, that an administrator of security asked for and
 * a second person has to agree to before it counts.
 *
 * @param officerId whose account it is
 * @param staffNumber of that officer
 * @param name of that officer
 * @param kind what is reset
 * @param reason why, as the administrator wrote it
 * @param askedBy the id of the administrator
 * @param asker name and staff number of the administrator
 */
public record AccountReset(long id, long officerId, String staffNumber, String name, Kind kind, String reason,
        long askedBy, String asker, Instant askedAt) {
    /** What is reset. */
    public enum Kind {
        /** A password given by the administrator takes the place of the present one. */
        PASSWORD("重置密码", "忘记密码，已当面核对本人"),
        /** The phone, the recovery codes and all passkeys are forgotten. */
        FACTORS("重置第二因素", "手机遗失，已当面核对本人"),
        /** An account that was stopped signs in again. */
        ACCOUNT("启用账号", "休假期满回岗，已核对任职文件");

        private final String label;
        private final String example;

        Kind(String label, String example) {
            this.label = label;
            this.example = example;
        }

        /** A reason as it is to be written, in Chinese words. */
        String example() {
            return example;
        }

        /** The Chinese term. */
        public String label() {
            return label;
        }
    }

    /** Why an officer may not agree to it or refuse it, in a Chinese sentence; null when he may, as far as this tells. */
    @Nullable
    String problemOf(ActingOfficer by) {
        if (officerId == by.officerId()) {
            return "不能确认自己账号的重置";
        }
        return askedBy == by.officerId() ? "提出重置的人不能自己确认" : null;
    }
}
