package org.assistance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * CPU time used: a busy machine lengthens every answer, but hardly what an answer costs.
 *
 * @param server by a server's JVM, compilation aside
 * @param compiler by the JVM's compiler, where /proc tells; it ends when the code is warm
 * @param database by the embedded PostgreSQL; nothing when the database is elsewhere
 */
record Work(Duration server, Duration compiler, Duration database) {
    private static final int MILLIS_A_TICK = 10;

    /** Up to now. */
    static Work of(Server server) {
        Duration compiler = compiler(server.pid());
        Duration database = ProcessHandle.current()
                .descendants()
                .map(ProcessHandle::info)
                .filter(process -> process.command().filter(command -> command.endsWith("/postgres")).isPresent())
                .map(process -> process.totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
        return new Work(server.cpuUsed().minus(compiler), compiler, database);
    }

    Work since(Work before) {
        return new Work(server.minus(before.server), compiler.minus(before.compiler),
                database.minus(before.database));
    }

    private static Duration compiler(long pid) {
        try (Stream<Path> threads = Files.list(Path.of("/proc/" + pid + "/task"))) {
            return Duration.ofMillis(threads.mapToLong(thread -> ticks(thread.resolve("stat"))).sum() * MILLIS_A_TICK);
        } catch (IOException elsewhere) {
            return Duration.ZERO;
        }
    }

    /** User and system time of a compiler's thread, zero for any other: fields 14 and 15 of proc(5). */
    private static long ticks(Path stat) {
        try {
            String line = Files.readString(stat);
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            return line.contains(" CompilerThre") ? Long.parseLong(fields[11]) + Long.parseLong(fields[12]) : 0;
        } catch (IOException ended) {
            return 0;
        }
    }
}
