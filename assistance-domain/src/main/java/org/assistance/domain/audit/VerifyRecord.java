package org.assistance.domain.audit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * The separate command that goes through the record's chain (校验操作记录), for an auditor with a reading account of his own: it needs
 * the database's address, and the file of ends that were told outside; nothing of the running system.
 */
public final class VerifyRecord {
    private VerifyRecord() {}

    /**
     * Takes {@code RECORD_DATABASE_URL}, {@code RECORD_DATABASE_USERNAME}, {@code RECORD_DATABASE_PASSWORD} and
     * {@code RECORD_ANCHORS} from the environment; says in Chinese where the chain is broken.
     *
     * @return 0 when it is sound, 1 when it is broken
     * @throws SQLException when the database cannot be read
     */
    public static int run() throws SQLException {
        String anchors = System.getenv().getOrDefault("RECORD_ANCHORS", "");
        List<Anchor> told = anchors.isBlank() ? List.of() : new AnchorFile(Path.of(anchors)).all();
        try (Connection connection = DriverManager.getConnection(System.getenv("RECORD_DATABASE_URL"),
                System.getenv("RECORD_DATABASE_USERNAME"), System.getenv("RECORD_DATABASE_PASSWORD"))) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            ChainCheck.Result result = ChainCheck.of(connection, told);
            result.breaks().forEach(System.out::println);
            System.out.println(result.sound()
                    ? "操作记录完好，至第" + result.through() + "号"
                            + (told.isEmpty() ? "（没有对照外部存证）" : "，与" + told.size() + "份外部存证相符")
                    : "操作记录不完整，见以上" + result.breaks().size() + "处");
            return result.sound() ? 0 : 1;
        }
    }
}
