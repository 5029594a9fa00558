package org.assistance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The figures as they come, on the console and as Markdown, each beside its target. */
final class Report {
    private final StringBuilder text = new StringBuilder();
    private final long begun = System.nanoTime();

    Report() {
        say("Processors " + Runtime.getRuntime().availableProcessors() + ", memory " + memory()
                + ", Java " + Runtime.version() + ", load average at the start " + load());
    }

    /** How big a page is: bytes and table rows. */
    record Size(int bytes, int rows) {
        static Size of(String page) {
            return new Size(page.getBytes(java.nio.charset.StandardCharsets.UTF_8).length,
                    page.split("<tr", -1).length - 1);
        }
    }

    /** One sentence. */
    void say(String sentence) {
        System.out.println(sentence);
        text.append(sentence).append("\n\n");
    }

    void city(Database database) throws SQLException {
        say("The city: " + database.number("select count(*) from person") + " people, "
                + database.number("select count(*) from assistance_case") + " cases, of them open "
                + database.number("select count(*) from assistance_case where stage <> 'CLOSED'") + ", "
                + database.number("select count(*) from case_event") + " events, database "
                + database.number("select pg_database_size(current_database()) / 1048576") + " MB");
    }

    void statements(@Nullable Statements small, Statements full) {
        heading("Queries a page");
        say("Work list " + (small == null ? "" : small.list() + " in the small city, ") + full.list()
                + " in the full one; case page "
                + (small == null ? "" : "at most " + small.most() + " in the small city, ") + "at most "
                + full.most() + " in the full one" + (small == null
                        ? ""
                        : ": " + verdict(small.list() == full.list() && small.cases().equals(full.cases()))));
        full.cases()
                .forEach((shape, count) -> say("- " + shape + ": " + (small == null
                        ? ""
                        : small.cases().getOrDefault(shape, 0) + " / ") + count));
        say("Work list:\n\n" + listed(full.listSql()));
        say("Case page:\n\n" + listed(full.caseSql()));
    }

    private static String listed(List<String> statements) {
        var lines = new StringBuilder();
        for (String sql : statements) {
            lines.append("    ").append(sql.length() > 150 ? sql.substring(0, 150) + "…" : sql).append('\n');
        }
        return lines.toString();
    }

    void starts(List<Server> plain, List<Server> cached) {
        heading("From start to first page");
        say("Plain: " + times(plain) + "; from the AOT cache: " + times(cached) + "; ratio of the medians: wall "
                + two(median(cached, one -> one.wall().toMillis()) / median(plain, one -> one.wall().toMillis()))
                + ", CPU "
                + two(median(cached, one -> one.cpu().toMillis()) / median(plain, one -> one.cpu().toMillis())));
    }

    private static String times(List<Server> starts) {
        return "wall " + list(starts, Server::wall) + " s, CPU " + list(starts, Server::cpu) + " s";
    }

    private static String list(List<Server> starts, Function<Server, Duration> time) {
        return String.join(" / ", starts.stream().map(time).map(one -> two(one.toMillis() / 1000.0)).toList());
    }

    void sizes(String page, Size ours, Size theirs) {
        heading("The " + page + " at " + Visits.CONNECTIONS + " connections");
        boolean alike = ours.rows() == theirs.rows() && Math.abs(ours.bytes() - theirs.bytes()) < ours.bytes() / 10;
        say("Page: " + ours.bytes() + " bytes and " + ours.rows() + " table rows; the rival's: " + theirs.bytes()
                + " and " + theirs.rows() + (alike ? "" : " (**not the same markup**: mend the rival)"));
    }

    /** A run and what it cost. */
    record Round(Driver.Run run, Work work) {
        double perSecond() {
            return run.perSecond();
        }

        double serverMillis() {
            return work.server().toNanos() / 1e6 / run.latencies().sorted().length;
        }

        double compilerMillis() {
            return work.compiler().toNanos() / 1e6 / run.latencies().sorted().length;
        }

        double databaseMillis() {
            return work.database().toNanos() / 1e6 / run.latencies().sorted().length;
        }
    }

    void pages(List<Round> ours, List<Round> theirs) {
        double our = median(ours, Round::perSecond);
        double their = median(theirs, Round::perSecond);
        say("Requests a second: " + rates(ours) + ", median **" + Math.round(our) + "**; the rival: " + rates(theirs)
                + ", median **" + Math.round(their) + "**; ratio **" + two(our / their) + "** (target 0.80: "
                + verdict(our >= 0.8 * their) + ")");
        double ourWork = median(ours, Round::serverMillis) + median(ours, Round::databaseMillis);
        double theirWork = median(theirs, Round::serverMillis) + median(theirs, Round::databaseMillis);
        say("CPU time a page: " + work(ours) + "; the rival: " + work(theirs) + "; ratio " + two(theirWork / ourWork));
        say("Under full load: " + latencies(ours).words() + "; the rival " + latencies(theirs).words());
    }

    void walls(String page, List<Round> with, List<Round> without) {
        heading("The " + page + " with the second wall and the record, and without");
        double ratio = latencies(with).percentile(95) / latencies(without).percentile(95);
        say("With: " + latencies(with).words() + "; without: " + latencies(without).words() + "; p95 **" + two(ratio)
                + "** (target 1.25: " + verdict(ratio <= 1.25) + ")");
        double withWork = median(with, Round::serverMillis) + median(with, Round::databaseMillis);
        double withoutWork = median(without, Round::serverMillis) + median(without, Round::databaseMillis);
        say("CPU time a page: with " + work(with) + "; without " + work(without) + "; ratio "
                + two(withWork / withoutWork));
    }

    private static String work(List<Round> rounds) {
        return "server " + two(median(rounds, Round::serverMillis)) + " ms, database "
                + two(median(rounds, Round::databaseMillis)) + " ms (and the compiler "
                + two(median(rounds, Round::compilerMillis)) + " ms)";
    }

    private static Latencies latencies(List<Round> rounds) {
        return Latencies.of(rounds.stream().map(round -> round.run().latencies().sorted()).toList());
    }

    private static String rates(List<Round> rounds) {
        return String.join(" / ", rounds.stream().map(round -> Long.toString(Math.round(round.perSecond()))).toList());
    }

    void steady(int rate, Driver.Run run) {
        heading("Steady " + rate + " requests a second, work list and case page in turn");
        say("Each counted from the moment it was due: " + run.latencies().words() + ", " + Math.round(run.perSecond())
                + " a second answered (target p99 below 100 ms: " + verdict(run.latencies().percentile(99) < 100)
                + ")");
    }

    void whatIf(List<String> sentences) {
        heading("What-if over the caseload");
        sentences.forEach(this::say);
    }

    void verification(List<String> sentences) {
        heading("The files of all departments");
        sentences.forEach(this::say);
    }

    void end() {
        say("Load average at the end " + load() + "; all of it took "
                + Duration.ofNanos(System.nanoTime() - begun).toMinutes() + " minutes");
    }

    String text() {
        return text.toString();
    }

    private void heading(String title) {
        say("## " + title);
    }

    private static String verdict(boolean reached) {
        return reached ? "reached" : "**missed**";
    }

    private static <T> double median(List<T> of, ToDoubleFunction<T> value) {
        double[] sorted = of.stream().mapToDouble(value).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String memory() {
        return first("/proc/meminfo").replaceAll("\\D", "")
                .transform(kib -> kib.isEmpty()
                        ? "unknown"
                        : Long.parseLong(kib) / 1048576 + " GiB");
    }

    private static String load() {
        String line = first("/proc/loadavg");
        return line.isEmpty() ? "unknown" : line.split(" ")[0];
    }

    private static String first(String file) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.findFirst().orElse("");
        } catch (IOException elsewhere) {
            return "";
        }
    }
}
