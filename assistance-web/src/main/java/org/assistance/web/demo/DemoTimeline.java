package org.assistance.web.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.assistance.domain.OfficeTime;

/** All that happened in the demo city until now; it happens again in the order of its moments, whoever's family it was. */
final class DemoTimeline {
    private final Instant now;
    private final List<Happening> happenings = new ArrayList<>();

    private record Happening(Instant at, Runnable step) {}

    DemoTimeline(Instant now) {
        this.now = now;
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, OfficeTime.ZONE);
    }

    /** Puts a step in its place; what still lies ahead is left out. */
    void add(LocalDate day, LocalTime time, Runnable step) {
        Instant at = day.atTime(time).atZone(OfficeTime.ZONE).toInstant();
        if (!at.isAfter(now)) {
            happenings.add(new Happening(at, step));
        }
    }

    /** Lets everything happen, each step at its moment. */
    void happen(Runnable afterEach) {
        happenings.sort(Comparator.comparing(Happening::at));
        happenings.forEach(happening -> DemoClock.at(happening.at(), () -> {
            happening.step().run();
            afterEach.run();
        }));
    }
}
