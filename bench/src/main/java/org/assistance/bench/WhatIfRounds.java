package org.assistance.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.wall.NamelessWork;
import org.assistance.domain.wall.Scope;
import org.assistance.domain.whatif.CaseloadRows;
import org.assistance.domain.whatif.CaseloadWhatIf;
import org.assistance.domain.whatif.Progress;
import org.assistance.domain.whatif.Raise;
import org.assistance.domain.whatif.Sandbox;
import org.assistance.domain.whatif.Tally;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyRows;
import org.assistance.eligibility.value.DivisionCode;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/**
 * A policy tried on the whole city, in a JVM of its own with little heap: reading the rows by plain JDBC and nothing else, and the whole
 * run of the system over the same rows, in turn. Every household is read, parsed and judged twice by the system.
 */
@SpringBootApplication(scanBasePackages = "org.assistance.domain", nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EntityScan("org.assistance.domain")
@EnableJpaRepositories("org.assistance.domain")
public class WhatIfRounds {
    private static final DivisionScope CITY = new DivisionScope(new DivisionCode("340800000000"));
    private static final YearMonth MONTH = YearMonth.of(2027, 1);

    /** What one contestant did: rows, bytes of facts, and the time. */
    private record Round(long rows, long bytes, double seconds) {}

    static void main(String[] args) throws SQLException {
        try (var system = new SpringApplicationBuilder(WhatIfRounds.class).web(WebApplicationType.NONE).run(args)) {
            try (Connection owner = DriverManager.getConnection(System.getenv("SPRING_DATASOURCE_URL"),
                    System.getenv("SPRING_FLYWAY_USER"), System.getenv("SPRING_FLYWAY_PASSWORD"))) {
                owner.setAutoCommit(false);
                measure(owner, system.getBean(CaseloadWhatIf.class), Integer.getInteger("bench.rounds", 5));
            }
        }
        System.exit(0);
    }

    /** The city's own work, as a job signs for it. */
    @Bean
    NamelessWork everywhere() {
        return () -> Scope.everywhere("");
    }

    private static void measure(Connection owner, CaseloadWhatIf caseload, int rounds) throws SQLException {
        bare(owner);
        system(caseload);
        List<Double> bare = new ArrayList<>();
        List<Double> whole = new ArrayList<>();
        Round read = bare(owner);
        for (int i = 0; i < rounds; i++) {
            read = bare(owner);
            bare.add(read.seconds);
            Round judged = system(caseload);
            whole.add(judged.seconds);
            say("round %d: %,d rows read bare in %.2f s, judged twice in %.2f s", i + 1, read.rows, read.seconds,
                    judged.seconds);
            if (judged.rows != read.rows) {
                throw new IllegalStateException("read " + read.rows + " rows, judged " + judged.rows);
            }
        }
        double ratio = median(whole) / median(bare);
        say("households: %,d, facts %,d bytes each; heap at most %,d MB of %,d MB", read.rows, read.bytes / read.rows,
                peak() >> 20, Runtime.getRuntime().maxMemory() >> 20);
        say("whole run against bare reading: %.2f times (median %.2f s against %.2f s), target at most 3: %s", ratio,
                median(whole), median(bare), ratio <= 3 && read.rows >= 100_000 ? "reached" : "MISSED");
    }

    /** The very statement of the system, read by plain JDBC as the owner: past row-level security, which the system stands behind. */
    private static Round bare(Connection owner) throws SQLException {
        long start = System.nanoTime();
        long rows = 0;
        long bytes = 0;
        try (PreparedStatement statement = owner.prepareStatement(CaseloadRows.SQL)) {
            statement.setFetchSize(CaseloadRows.CHUNK);
            CaseloadRows.bind(statement, CITY, MONTH);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    rows++;
                    bytes += found.getBytes(6).length;
                }
            }
        }
        owner.rollback();
        return new Round(rows, bytes, seconds(start));
    }

    private static Round system(CaseloadWhatIf caseload) {
        long start = System.nanoTime();
        Tally tally = caseload.run(CITY, MONTH, new Sandbox(PolicyRows.NONE,
                List.of(Raise.of(PolicyCode.DIBAO_STD, null, null, Raise.By.AMOUNT, "40"))), new Progress());
        double took = seconds(start);
        if (tally.lines().stream().anyMatch(line -> !line.sums().addsUp())) {
            throw new IllegalStateException("the figures do not add up");
        }
        return new Round(tally.examined() + tally.ended(), 0, took);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(List<Double> of) {
        List<Double> sorted = of.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans()
                .stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    private static void say(String format, Object... figures) {
        System.out.println("WHATIF " + format.formatted(figures));
    }

    /** Runs it beside a database and gives what it said. */
    static List<String> run(Path target, Database database, int rounds)
            throws IOException, InterruptedException {
        Path log = target.resolve("whatif.log");
        var settings = new HashMap<>(database.settings());
        settings.put("SPRING_FLYWAY_ENABLED", "false");
        settings.put("SPRING_PROFILES_ACTIVE", "bench");
        Server.run(target, log, List.of("-Xmx256m", "-Dbench.rounds=" + rounds, "-cp",
                System.getProperty("java.class.path"), WhatIfRounds.class.getName()), settings);
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.startsWith("WHATIF "))
                    .map(line -> line.substring("WHATIF ".length()))
                    .toList();
        }
    }
}
