package org.assistance.domain.staff;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assistance.domain.secret.Cell;
import org.assistance.domain.secret.SealedColumn;
import org.assistance.domain.secret.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The second factor of each officer: whether there is one, its enrolment, and whether a code is right (once). */
@Component
public class SecondFactors {
    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final StaffRecord record;
    private final Clock clock;

    SecondFactors(JdbcClient jdbc, Secrets secrets, StaffRecord record, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.record = record;
        this.clock = clock;
    }

    /**
     * What an officer has.
     *
     * @param codes a phone program, confirmed
     * @param passkeys how many
     * @param recoveryCodes how many are left
     */
    public record Standing(boolean codes, int passkeys, int recoveryCodes) {
        /** Whether there is any second factor. */
        public boolean any() {
            return codes || passkeys > 0;
        }
    }

    /** What an officer has now. */
    @Transactional(readOnly = true)
    public Standing of(long officerId) {
        return jdbc.sql("""
                select exists (select from officer_totp where officer_id = o.id and confirmed_at is not null) codes,
                    (select count(*) from user_credentials c join user_entities e on e.id = c.user_entity_user_id
                     where e.name = o.staff_number) passkeys,
                    (select count(*) from officer_recovery_code where officer_id = o.id and used_at is null) left_over
                from officer o where o.id = ?""")
                .param(officerId)
                .query((row, _) -> new Standing(row.getBoolean("codes"), row.getInt("passkeys"),
                        row.getInt("left_over")))
                .single();
    }

    /** Begins an enrolment anew, unless one is confirmed already. */
    @Transactional
    public void begin(long officerId) {
        jdbc.sql(
                """
                insert into officer_totp (officer_id, secret) values (?, ?)
                on conflict (officer_id) do update set secret = excluded.secret where officer_totp.confirmed_at is null""")
                .params(officerId, secrets.seal(Totp.newSecret(), cell(officerId)))
                .update();
    }

    /** The secret of an enrolment that is not confirmed yet, for the phone; afterwards nobody sees it again. */
    @Transactional(readOnly = true)
    public Optional<byte[]> pending(long officerId) {
        return secret(officerId, false);
    }

    /**
     * Confirms the enrolment with a first code.
     *
     * @param recoveryCodes the codes for a lost phone, kept as hashes
     * @return whether the code was right
     */
    @Transactional
    public boolean confirm(long officerId, String code, List<String> recoveryCodes) {
        Optional<Long> step = secret(officerId, false).flatMap(secret -> stepOf(secret, code));
        if (step.isEmpty()) {
            return false;
        }
        int confirmed = jdbc.sql("""
                update officer_totp set confirmed_at = ?, last_step = ?
                where officer_id = ? and confirmed_at is null""")
                .params(Timestamp.from(clock.instant()), step.get(), officerId)
                .update();
        if (confirmed == 0) {
            return false;
        }
        jdbc.sql("delete from officer_recovery_code where officer_id = ?").param(officerId).update();
        recoveryCodes.forEach(one -> jdbc.sql("insert into officer_recovery_code (officer_id, hash) values (?, ?)")
                .params(officerId, hash(officerId, one))
                .update());
        record.add(officerId, StaffRecord.Kind.FACTOR_ADDED, "动态口令", officerId);
        return true;
    }

    /** Takes a code of the phone, or a recovery code, if it is right; each is taken once, on whatever instance. */
    @Transactional
    public boolean take(long officerId, String typed) {
        String code = typed.replaceAll("[\\s-]", "");
        if (code.length() > 6) {
            return jdbc
                    .sql("""
                    update officer_recovery_code set used_at = ? where officer_id = ? and hash = ? and used_at is null""")
                    .params(Timestamp.from(clock.instant()), officerId, hash(officerId, code))
                    .update() == 1;
        }
        Optional<Long> step = secret(officerId, true).flatMap(secret -> stepOf(secret, code));
        return step.isPresent()
                && jdbc.sql("update officer_totp set last_step = ? where officer_id = ? and last_step < ?")
                        .params(step.get(), officerId, step.get())
                        .update() == 1;
    }

    /** Puts a passkey added or removed by its owner on record. */
    @Transactional
    public void passkey(long officerId, boolean added, String label) {
        record.add(officerId, added ? StaffRecord.Kind.FACTOR_ADDED : StaffRecord.Kind.FACTOR_REMOVED, "通行密钥 " + label,
                officerId);
    }

    /** Takes all factors away; {@link KeepingStaff} says by whom and why. */
    void forget(long officerId) {
        jdbc.sql("delete from officer_totp where officer_id = ?").param(officerId).update();
        jdbc.sql("delete from officer_recovery_code where officer_id = ?").param(officerId).update();
        jdbc.sql("""
                delete from user_credentials where user_entity_user_id in (
                    select e.id from user_entities e join officer o on o.staff_number = e.name where o.id = ?)""")
                .param(officerId)
                .update();
    }

    private Optional<byte[]> secret(long officerId, boolean confirmed) {
        return jdbc
                .sql("select secret from officer_totp where officer_id = ? and (confirmed_at is not null) = ?")
                .params(officerId, confirmed)
                .query((row, _) -> row.getBytes("secret"))
                .optional()
                .map(sealed -> secrets.open(sealed, cell(officerId)));
    }

    // The half minute before and the one after count too: clocks differ, and typing takes time.
    private Optional<Long> stepOf(byte[] secret, String typed) {
        long now = Totp.step(clock.instant());
        byte[] code = typed.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
        for (long step = now - 1; step <= now + 1; step++) {
            if (MessageDigest.isEqual(Totp.code(secret, step).getBytes(StandardCharsets.UTF_8), code)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    // Sixteen signs out of 31 at random: 79 bits need no slow hash.
    private static byte[] hash(long officerId, String code) {
        String plain = officerId + ":" + code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        try {
            return MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Cell cell(long officerId) {
        return SealedColumn.PHONE_CODES.cell(officerId);
    }
}
