package org.assistance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.assistance.bench.verification.VerificationRounds;
import org.jspecify.annotations.Nullable;

/** The whole benchmark, one part after the other; {@code bench/README.md} says how to run it and what it means. */
final class Bench {
    private static final int CONTESTANT = 18101;
    private static final int RIVAL = 18102;
    private static final int WIRE = 18103;
    private static final int RATE = 200;
    /** Pages until each of the 20 connections has had all statements of a page some times. */
    private static final long SETTLING = 1_000;
    /** A clerk's place in the list of visitors. */
    private static final int CLERK = 20;

    private final Path target = Path.of(System.getProperty("bench.target", "target/bench")).toAbsolutePath();
    private final Path directory = Path.of(System.getProperty("bench.directory"));
    private final double seconds = Double.parseDouble(System.getProperty("bench.seconds", "10"));
    private final long warm = Long.getLong("bench.warm", 10_000);
    private final Report report = new Report();
    private final Contestant contestant;

    private Bench() throws IOException, InterruptedException {
        contestant = Contestant.unpack(Path.of(System.getProperty("bench.application")).toAbsolutePath(), target);
    }

    static void main(String[] args) throws IOException, InterruptedException, SQLException {
        var bench = new Bench();
        Database named = Database.named();
        if (wanted("whatif")) {
            bench.whatIf();
        }
        if (wanted("verification")) {
            bench.verification();
        }
        Statements small = null;
        if (named == null && wanted("queries")) {
            try (Database database = Database.in(bench.directory.resolve("small"))) {
                small = bench.counted(database, Long.getLong("bench.people.small", 20_000));
            }
        }
        if (!List.of("whatif", "verification").contains(System.getProperty("bench.only", ""))) {
            try (Database database = named != null ? named : Database.in(bench.directory.resolve("full"))) {
                bench.measure(database, small);
            }
        }
        bench.report.end();
        Files.writeString(bench.target.resolve("report.md"), bench.report.text());
        System.exit(0);
    }

    /** Whether a part is asked for: all of them when -Dbench.only names none. */
    private static boolean wanted(String part) {
        String only = System.getProperty("bench.only", "");
        return only.isBlank() || List.of(only.split(",")).contains(part);
    }

    private void measure(Database database, @Nullable Statements small)
            throws IOException, InterruptedException, SQLException {
        long people = Long.getLong("bench.people", 200_000);
        if (wanted("queries")) {
            report.statements(small, counted(database, people));
        } else {
            prepare(database, people);
        }
        report.city(database);
        if (wanted("start")) {
            starts(database);
        }
        if (wanted("pages") || wanted("list") || wanted("case") || wanted("wall") || wanted("steady")) {
            load(database);
        }
    }

    private Statements counted(Database database, long people)
            throws IOException, InterruptedException, SQLException {
        prepare(database, people);
        try (Wire wire = database.wire(WIRE);
                Server server = contestant.start(CONTESTANT, database.settingsThrough(WIRE))) {
            return Statements.count(database, wire, server.port());
        }
    }

    /** The demo city by the application itself, then its copies. A filled database is used again. */
    private void prepare(Database database, long people) throws IOException, InterruptedException, SQLException {
        if (database.number("select count(*) from pg_tables where tablename = 'assistance_case'") == 0
                || database.number("select count(*) from assistance_case") == 0) {
            report.say("Loading the demo city.");
            try (Server _ = contestant.startDemo(CONTESTANT, database.settings())) {
                report.say("Loaded.");
            }
        }
        long there = database.number("select count(*) from person where id > " + City.STRIDE);
        if (there == 0) {
            report.say("Filling up to " + people + " people.");
            City.fill(database, people);
        } else if (Math.abs(there - people) > people / 100) {
            throw new IllegalStateException("The database holds " + there + " people; remove " + directory
                    + " to fill it anew.");
        }
        database.takeForProduction();
    }

    /** In a city of its own: of a household's cases one or two are judged, so that it takes more people to have 100,000. */
    private void whatIf() throws IOException, InterruptedException, SQLException {
        try (Database database = Database.in(directory.resolve("whatif"))) {
            prepare(database, Long.getLong("bench.people.whatif", 280_000));
            report.whatIf(WhatIfRounds.run(target, database, Integer.getInteger("bench.rounds", 5)));
        }
    }

    /** In a database of its own, whose server has room for a bulk load; the same for all contestants. */
    private void verification() throws IOException, InterruptedException {
        long records = Long.getLong("bench.records", 1_340_000);
        Path own = directory.resolve("verification-" + records);
        try (Database database = Database.in(own.resolve("database"), "shared_buffers=1GB", "max_wal_size=8GB")) {
            report.verification(VerificationRounds.run(target, database, own.resolve("files"), records,
                    Integer.getInteger("bench.rounds", 5)));
        }
    }

    private void starts(Database database) throws IOException, InterruptedException {
        int times = Integer.getInteger("bench.starts", 3);
        contestant.train(database.settings());
        var plain = new ArrayList<Server>();
        var cached = new ArrayList<Server>();
        for (int i = 0; i < times; i++) {
            try (Server one = contestant.start(CONTESTANT, database.settings())) {
                plain.add(one);
            }
            try (Server one = contestant.startCached(CONTESTANT, database.settings())) {
                cached.add(one);
            }
        }
        report.starts(plain, cached);
    }

    private void load(Database database) throws IOException, InterruptedException, SQLException {
        Visits visits = Visits.of(database);
        try (Server ours = contestant.start(CONTESTANT, database.settings());
                Driver signedIn = visits.signedIn(ours.port())) {
            if (wanted("pages") || wanted("list") || wanted("case")) {
                besideRival(database, visits, ours, signedIn);
            }
            if (wanted("pages") || wanted("wall")) {
                walls(database, "work list", new Side(ours, signedIn, visits.lists()));
                walls(database, "case page", new Side(ours, signedIn, visits.cases()));
            }
            if (wanted("steady")) {
                signedIn.warm(visits.both(), warm);
                report.steady(RATE, signedIn.steady(visits.both(), RATE, seconds * 3));
            }
        }
    }

    private void besideRival(Database database, Visits visits, Server ours, Driver signedIn)
            throws IOException, InterruptedException {
        try (Server theirs = rival(database); Driver anonymous = visits.anonymous(theirs.port())) {
            if (wanted("pages") || wanted("list")) {
                report.sizes("work list", size(ours, visits, "/", true),
                        size(theirs, visits, visits.rivalLists().path(CLERK, 0), false));
                pages(new Side(ours, signedIn, visits.lists()), new Side(theirs, anonymous, visits.rivalLists()));
            }
            if (wanted("pages") || wanted("case")) {
                report.sizes("case page", size(ours, visits, visits.cases().path(CLERK, 0), true),
                        size(theirs, visits, visits.cases().path(CLERK, 0), false));
                pages(new Side(ours, signedIn, visits.cases()), new Side(theirs, anonymous, visits.cases()));
            }
        }
    }

    private static Report.Size size(Server server, Visits visits, String path, boolean signIn) throws IOException {
        try (var visitor = new Visitor(server.port())) {
            if (signIn) {
                visitor.signIn(visits.officers().get(CLERK).staffNumber(), Visits.PASSWORD);
            }
            return Report.Size.of(visitor.page(path).text());
        }
    }

    /** A server, who visits it and where they go. */
    private record Side(Server server, Driver driver, Driver.Road road) {
        Report.Round round(double seconds) throws InterruptedException {
            Work before = Work.of(server);
            Driver.Run run = driver.loop(road, seconds);
            return new Report.Round(run, Work.of(server).since(before));
        }
    }

    /** The same number of pages by both until their code is compiled, then rounds in turn: only one works at a time. */
    private void pages(Side ours, Side theirs) throws InterruptedException {
        ours.driver().warm(ours.road(), warm);
        theirs.driver().warm(theirs.road(), warm);
        var contestantRounds = new ArrayList<Report.Round>();
        var rivalRounds = new ArrayList<Report.Round>();
        for (int i = 0; i < Integer.getInteger("bench.rounds", 5); i++) {
            contestantRounds.add(ours.round(seconds));
            rivalRounds.add(theirs.round(seconds));
        }
        report.pages(contestantRounds, rivalRounds);
    }

    /** Rounds of one page, in turn with the second wall and the record of sights and without them. */
    private void walls(Database database, String page, Side ours) throws InterruptedException, SQLException {
        ours.driver().warm(ours.road(), warm);
        var with = new ArrayList<Report.Round>();
        var without = new ArrayList<Report.Round>();
        try {
            for (int i = 0; i < Integer.getInteger("bench.rounds", 5); i++) {
                with.add(settled(database, true, ours));
                without.add(settled(database, false, ours));
            }
        } finally {
            database.walls(true);
        }
        report.walls(page, with, without);
    }

    /** A round after enough pages that every connection has planned its statements anew, as each switch of the walls makes it do. */
    private Report.Round settled(Database database, boolean walls, Side ours)
            throws InterruptedException, SQLException {
        database.walls(walls);
        ours.driver().warm(ours.road(), SETTLING);
        return ours.round(seconds);
    }

    private Server rival(Database database) throws IOException, InterruptedException {
        var settings = new HashMap<String, String>(database.settings());
        settings.put("SERVER_PORT", Integer.toString(RIVAL));
        // It signs no connection, so it reads as whom row-level security lets.
        settings.putAll(database.owner());
        return Server.start(target, target.resolve("rival.log"), RIVAL, List.of("-Xmx1g", "-XX:+UseG1GC", "-cp",
                System.getProperty("java.class.path"), "org.assistance.bench.rival.Rival"), settings, "/sign-in");
    }
}
