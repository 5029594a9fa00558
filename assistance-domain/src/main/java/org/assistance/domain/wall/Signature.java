package org.assistance.domain.wall;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.assistance.domain.secret.Secrets;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Component;

/**
 * Signs a connection for a {@link Scope}: with a key that comes from the installation's key file, so that all its instances have the same,
 * and that in the database only the owner can read.
 */
@Component
class Signature {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final Patience patience;

    Signature(Secrets secrets, Patience patience) {
        this.patience = patience;
        key = new SecretKeySpec(secrets.index("SIGNATURE", "wall"), ALGORITHM);
    }

    /** The key, 32 bytes. */
    byte[] key() {
        return key.getEncoded();
    }

    /** Writes into the settings of a session for whom it works and how long that may take, in place of whoever was there before. */
    void sign(Connection connection, Scope scope) throws SQLException {
        // The signature is checked by the clock of the database, which is not the office's.
        long until = TimeUnit.MILLISECONDS.toSeconds(System.currentTimeMillis()) + scope.lasting().toSeconds();
        try (PreparedStatement settings = connection.prepareStatement(
                """
                select set_config('app.actor', ?, false), set_config('app.lo', ?, false), set_config('app.hi', ?, false),
                    set_config('app.own_lo', ?, false), set_config('app.own_hi', ?, false), set_config('app.until', ?, false),
                    set_config('app.signature', ?, false), set_config('lock_timeout', ?, false), set_config('statement_timeout', ?, false)""")) {
            settings.setString(1, scope.actor());
            settings.setString(2, scope.lo());
            settings.setString(3, scope.hi());
            settings.setString(4, scope.ownLo());
            settings.setString(5, scope.ownHi());
            settings.setString(6, Long.toString(until));
            settings.setString(7, of(scope, connection.unwrap(PGConnection.class).getBackendPID(), until));
            settings.setString(8, patience.lock(scope));
            settings.setString(9, patience.statement(scope));
            settings.execute();
        }
    }

    /** As {@code wall.signed()} in the database works it out. */
    String of(Scope scope, int backend, long until) {
        String signed = String.join("\n", scope.actor(), scope.lo(), scope.hi(), scope.ownLo(), scope.ownHi(),
                Integer.toString(backend), Long.toString(until));
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
