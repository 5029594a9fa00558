package org.assistance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The packaged application, unpacked as the container image has it, and the ways to start it. */
final class Contestant {
    private static final String JAR = "assistance.jar";
    private static final String CACHE = "assistance.aot";
    private static final String PAGE = "/sign-in";

    private final Path home;
    private final Path logs;

    private Contestant(Path home, Path logs) {
        this.home = home;
        this.logs = logs;
    }

    /** Unpacks the packaged jar. */
    static Contestant unpack(Path jar, Path target) throws IOException, InterruptedException {
        Path home = target.resolve("application");
        if (Files.exists(home)) {
            try (Stream<Path> old = Files.walk(home)) {
                for (Path file : old.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(target);
        Server.run(target, target.resolve("unpack.log"), List.of("-Djarmode=tools", "-jar", jar.toString(), "extract",
                "--destination", home.toString()), Map.of());
        Files.move(home.resolve(jar.getFileName()), home.resolve(JAR));
        return new Contestant(home, target);
    }

    /** As in production, with the settings of a database, but for the second factor: the visitors have no phones. */
    Server start(int port, Map<String, String> database) throws IOException, InterruptedException {
        return start("contestant.log", port, "bench", List.of("-Xmx1g"), database);
    }

    /** The default profile, which loads the demo city; ready only when it is loaded. */
    Server startDemo(int port, Map<String, String> database) throws IOException, InterruptedException {
        return Server.start(home, logs.resolve("demo.log"), port, arguments(List.of("-Xmx1g")),
                settings(port, "default", database), "/actuator/health/readiness");
    }

    /** From its AOT cache. */
    Server startCached(int port, Map<String, String> database) throws IOException, InterruptedException {
        return start("cached.log", port, "bench", List.of("-Xmx1g", "-XX:AOTCache=" + CACHE), database);
    }

    /** Makes the AOT cache as the Dockerfile does. */
    void train(Map<String, String> database) throws IOException, InterruptedException {
        Server.run(home, logs.resolve("training.log"), arguments(List.of("-XX:AOTCacheOutput=" + CACHE,
                "-Dspring.context.exit=onRefresh")), settings(0, "bench", database));
    }

    private Server start(String log, int port, String profile, List<String> options, Map<String, String> database)
            throws IOException, InterruptedException {
        return Server.start(home, logs.resolve(log), port, arguments(options), settings(port, profile, database),
                PAGE);
    }

    private static List<String> arguments(List<String> options) {
        var arguments = new ArrayList<String>(options);
        arguments.addAll(List.of("-XX:+UseG1GC", "-jar", JAR));
        return arguments;
    }

    private static Map<String, String> settings(int port, String profile, Map<String, String> database) {
        var settings = new HashMap<String, String>(database);
        settings.put("SERVER_PORT", Integer.toString(port));
        settings.put("SPRING_PROFILES_ACTIVE", profile);
        settings.put("ASSISTANCE_SIGNIN_SECONDFACTOR", "off");
        return settings;
    }
}
