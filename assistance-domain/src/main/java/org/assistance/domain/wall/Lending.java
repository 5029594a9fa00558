package org.assistance.domain.wall;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Lends connections that are signed for whoever is at work ({@link Work}), each time anew, so that nothing of the one before is left;
 * and signed again where the work on one connection passes into other hands, looks further for a while, or takes long.
 */
final class Lending extends DelegatingDataSource {
    private final Signature signature;
    private final Supplier<Scope> nameless;

    Lending(DataSource pool, Signature signature, Supplier<Scope> nameless) {
        super(pool);
        this.signature = signature;
        this.nameless = nameless;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return lend(super.getConnection());
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return lend(super.getConnection(username, password));
    }

    private Connection lend(Connection pooled) throws SQLException {
        var lent = new Lent(pooled);
        try {
            lent.sign();
        } catch (SQLException | RuntimeException failed) {
            pooled.close();
            throw failed;
        }
        return (Connection) Proxy.newProxyInstance(Lending.class.getClassLoader(), new Class<?>[]{Connection.class},
                lent);
    }

    private final class Lent implements InvocationHandler {
        private final Connection pooled;
        private @Nullable Work signedFor;
        private long signAgainAt;

        private Lent(Connection pooled) {
            this.pooled = pooled;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            switch (method.getName()) {
                case "equals" -> {
                    return arguments != null && proxy == arguments[0];
                }
                case "hashCode" -> {
                    return System.identityHashCode(proxy);
                }
                case "prepareStatement", "createStatement", "prepareCall", "unwrap" -> sign();
                // What was set inside a transaction goes back with it.
                case "rollback" -> signedFor = null;
                default -> {
                }
            }
            try {
                return method.invoke(pooled, arguments);
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        }

        private void sign() throws SQLException {
            Work work = Work.now();
            // Half way through its time, so that a long transaction never works on a signature that has run out.
            if (!work.equals(signedFor) || System.nanoTime() - signAgainAt >= 0) {
                Scope scope = work.scope(nameless);
                signature.sign(pooled, scope);
                signedFor = work;
                signAgainAt = System.nanoTime() + scope.lasting().dividedBy(2).toNanos();
            }
        }
    }
}
