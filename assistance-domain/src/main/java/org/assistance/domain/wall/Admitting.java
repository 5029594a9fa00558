package org.assistance.domain.wall;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * After the migrations, and as their owner, lets the application's role in: to every table there is now, and to no more than its work takes. Tells the
 * database by which key it knows the signatures of the application.
 */
@Component
class Admitting implements Callback {
    private final ObjectProvider<JdbcConnectionDetails> application;
    private final Signature signature;

    Admitting(ObjectProvider<JdbcConnectionDetails> application, Signature signature) {
        this.application = application;
        this.signature = signature;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        var details = application.getIfAvailable();
        try {
            Connection owner = context.getConnection();
            try (var key = owner.prepareStatement("select wall.take_key(?)")) {
                key.setBytes(1, signature.key());
                key.execute();
            }
            if (details == null) {
                return;
            }
            String user = details.getUsername();
            if (user != null && !user.equals(owner.getMetaData().getUserName())) {
                try (var admit = owner.prepareStatement("select wall.admit(?::name)")) {
                    admit.setString(1, user);
                    admit.execute();
                }
            }
        } catch (SQLException failed) {
            throw new FlywayException("The application's role cannot be let in: " + failed.getMessage(), failed);
        }
    }

    @Override
    public String getCallbackName() {
        return "second wall";
    }
}
