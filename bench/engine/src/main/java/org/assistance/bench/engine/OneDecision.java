package org.assistance.bench.engine;

import java.util.concurrent.TimeUnit;
import org.assistance.bench.engine.handwritten.Handwritten;
import org.assistance.eligibility.Eligibility;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.ruling.Assessment;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** How long one explained decision takes, each timed by itself. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class OneDecision {

    /** The engine, all programmes. */
    @Benchmark
    public Assessment engineOne(EngineBench.City city) {
        HouseholdFacts facts = city.next();
        return Eligibility.assess(facts, city.policy(), facts.applied());
    }

    /** Straight code. */
    @Benchmark
    public Assessment handwrittenOne(EngineBench.City city) {
        HouseholdFacts facts = city.next();
        return Handwritten.assess(facts, facts.applied());
    }
}
