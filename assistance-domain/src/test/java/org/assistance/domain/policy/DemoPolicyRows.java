package org.assistance.domain.policy;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A fixture: the policy of the demo city, as the application loads it; the divisions must be there. */
public final class DemoPolicyRows {
    private DemoPolicyRows() {}

    /** Loads it into the test's transaction. */
    public static void loadInto(DataSource dataSource) {
        new ResourceDatabasePopulator(false, false, "UTF-8",
                new FileSystemResource(Path.of("..", "db", "demo", "policy.sql"))).execute(dataSource);
    }
}
