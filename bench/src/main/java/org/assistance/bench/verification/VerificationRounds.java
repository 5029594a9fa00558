package org.assistance.bench.verification;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.assistance.bench.Database;
import org.assistance.bench.Server;
import org.assistance.domain.secret.IdNumbers;
import org.assistance.domain.wall.NamelessWork;
import org.assistance.domain.wall.Scope;
import org.assistance.verification.registry.Registries;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** The files of all departments of a city, by the system and by its floors and rivals in turn, in a JVM of its own with little heap. */
@SpringBootApplication(scanBasePackages = {"org.assistance.domain",
        "org.assistance.verification"}, nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EntityScan({"org.assistance.domain", "org.assistance.bench.verification"})
@EnableJpaRepositories("org.assistance.domain")
public class VerificationRounds {
    private static final String PREFIX = "VERIFICATION ";
    /** Registered people and records of Anqing. */
    private static final double REGISTERED = 212_500;
    private static final double RECORDS = 13_400_000;

    /** The system works as itself, behind row-level security, and for nobody by name. */
    @Bean
    NamelessWork everywhere() {
        return () -> Scope.everywhere("");
    }

    static void main(String[] args) throws SQLException, IOException {
        long rows = Long.getLong("bench.records", 1_340_000);
        try (var system = new SpringApplicationBuilder(VerificationRounds.class).web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run(args);
                Connection owner = DriverManager.getConnection(System.getenv("SPRING_DATASOURCE_URL"),
                        System.getenv("SPRING_FLYWAY_USER"), System.getenv("SPRING_FLYWAY_PASSWORD"))) {
            measure(system, owner, rows);
        }
        System.exit(0);
    }

    private static void measure(ApplicationContext system, Connection owner, long rows)
            throws SQLException, IOException {
        var residents = Residents.ofRegistered(Math.round(rows * REGISTERED / RECORDS / 4) * 4);
        say("%,d registered people of %,d residents; %,d MB of heap", residents.count() / Residents.EVERY,
                residents.count(), Runtime.getRuntime().maxMemory() >> 20);
        RegisteredPeople.fill(owner, residents, system.getBean(IdNumbers.class));
        var snapshot = Snapshot.in(Path.of(System.getProperty("bench.files"), Long.toString(rows)),
                system.getBean(Registries.class).listed(), residents, rows);
        say("%d files, %,d rows, %,d MB", snapshot.files().size(), snapshot.rows(), snapshot.bytes() >> 20);
        var times = new Times();
        var floor = Floor.clear(residents);
        var keyed = Floor.keyed(residents, system.getBean(IdNumbers.class));
        var copy = new CopyBinary(owner);
        copy.people(residents);
        var ours = new SystemWay(system, owner, snapshot);
        floor.of(snapshot);
        for (int round = 0; round < Integer.getInteger("bench.rounds", 5); round++) {
            Evidence expected = times.of("floor", () -> floor.of(snapshot));
            same("the keyed floor", expected, times.of("keyed floor", () -> keyed.of(snapshot)));
            same("COPY BINARY and hash join", expected, rival(times, copy, snapshot));
            ours.forget();
            ours.round(times);
            same("the system", expected, times.of("keyed index join", ours::evidence));
            say("round %d: %s", round + 1, times.last());
        }
        NaiveJpa.table(owner);
        times.add("naive", new NaiveJpa(system.getBean(EntityManagerFactory.class)).seconds(snapshot, residents));
        copy.drop();
        ours.residentsFound(residents, times);
        ours.refused();
        new Verdict(times).lines().forEach(line -> say("%s", line));
        say("the naive JPA way, worked out: %,.0f s", times.median("naive"));
        say("heap used at most %,d MB", peak() >> 20);
    }

    private static Evidence rival(Times times, CopyBinary copy, Snapshot snapshot) throws SQLException, IOException {
        times.of("copy", () -> {
            copy.load(snapshot);
            return Evidence.NONE;
        });
        Evidence joined = times.of("hash join", copy::hashJoin);
        times.of("index", () -> {
            copy.index();
            return Evidence.NONE;
        });
        copy.indexJoin();
        same("the index join", joined, times.of("index join", copy::indexJoin));
        return joined;
    }

    static void same(String who, Evidence expected, Evidence found) {
        if (!found.equals(expected)) {
            throw new IllegalStateException(who + " found " + found + " instead of " + expected);
        }
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans()
                .stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    static void say(String format, Object... figures) {
        System.out.println(PREFIX + String.format(Locale.ROOT, format, figures));
    }

    /**
     * Runs it beside a database and gives what it said; meanwhile the log beside the report shows how far it is.
     *
     * @param files where the generated files are kept
     */
    public static List<String> run(Path target, Database database, Path files, long records, int rounds)
            throws IOException, InterruptedException {
        Path log = target.resolve("verification.log");
        var settings = new HashMap<>(database.settings());
        settings.put("SPRING_FLYWAY_ENABLED", "true");
        Server.run(target, log, List.of("-Xmx512m", "-Dbench.records=" + records, "-Dbench.rounds=" + rounds,
                "-Dbench.files=" + files, "-cp", System.getProperty("java.class.path"),
                VerificationRounds.class.getName()), settings);
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.startsWith(PREFIX))
                    .map(line -> line.substring(PREFIX.length()))
                    .toList();
        }
    }
}
