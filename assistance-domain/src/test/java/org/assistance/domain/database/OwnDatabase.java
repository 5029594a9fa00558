package org.assistance.domain.database;

import java.util.Arrays;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Refuses a class that really commits into the database that other classes share: what it leaves would depend on their order. */
class OwnDatabase implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        MergedAnnotations on = MergedAnnotations.from(context.getRequiredTestClass());
        boolean commits = on.get(Transactional.class)
                .getValue("propagation", Propagation.class)
                .filter(Propagation.NOT_SUPPORTED::equals)
                .isPresent();
        boolean apart = on.stream(TestPropertySource.class)
                .flatMap(source -> Arrays.stream(source.getStringArray("properties")))
                .anyMatch(property -> property.startsWith("test.database="));
        if (commits && !apart) {
            throw new IllegalStateException(
                    context.getDisplayName() + " commits, so it needs a test.database of its own");
        }
    }
}
