package org.assistance.domain.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Tells the database at the beginning of each writing transaction who is at work; with its end the database forgets it. */
@Component
class ActorInTransaction implements TransactionExecutionListener {
    private final ObjectProvider<JdbcClient> jdbc;

    // The transaction manager takes its listeners before there is anything to ask the database with.
    ActorInTransaction(ObjectProvider<JdbcClient> jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null && !transaction.isReadOnly()) {
            Trace.current()
                    .ifPresent(trace -> jdbc.getObject()
                            .sql("select set_config('app.actor', :actor, true)")
                            .param("actor", trace.actor().setting())
                            .query(String.class)
                            .single());
        }
    }
}
