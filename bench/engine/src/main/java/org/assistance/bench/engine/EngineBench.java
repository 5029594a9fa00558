package org.assistance.bench.engine;

import java.util.concurrent.TimeUnit;
import org.assistance.bench.engine.drools.DroolsDibao;
import org.assistance.bench.engine.drools.Home;
import org.assistance.bench.engine.handwritten.Handwritten;
import org.assistance.eligibility.Eligibility;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.ruling.Assessment;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Households a second on one core. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class EngineBench {

    /** The households, one after the other. */
    @State(Scope.Benchmark)
    public static class City {

        private final Policy policy = Rows.policy();

        private HouseholdFacts[] asking = new HouseholdFacts[0];

        private int at;

        /** Makes them. */
        @Setup
        public void fill() {
            asking = households(Integer.getInteger("bench.households", 100_000));
        }

        HouseholdFacts[] households(int count) {
            return Households.all(count);
        }

        Policy policy() {
            return policy;
        }

        HouseholdFacts[] asking() {
            return asking;
        }

        HouseholdFacts next() {
            at = at + 1 == asking.length ? 0 : at + 1;
            return asking[at];
        }
    }

    /** The same households asking for 低保 alone. */
    @State(Scope.Benchmark)
    public static class DibaoCity extends City {

        @Override
        HouseholdFacts[] households(int count) {
            return Households.ofDibao(super.households(count));
        }
    }

    /** The same with Drools. */
    @State(Scope.Benchmark)
    public static class DroolsCity extends DibaoCity {

        private final DroolsDibao drools = new DroolsDibao();

        private int from;

        Home[] next100() {
            from = from + 2 * DroolsDibao.BATCH > asking().length ? 0 : from + DroolsDibao.BATCH;
            return drools.assess(asking(), from, from + DroolsDibao.BATCH);
        }
    }

    /** The engine, all programmes, with the whole explanation. */
    @Benchmark
    public Assessment engine(City city) {
        HouseholdFacts facts = city.next();
        return Eligibility.assess(facts, city.policy(), facts.applied());
    }

    /** Straight code for the one policy, the same explanation. */
    @Benchmark
    public Assessment handwritten(City city) {
        HouseholdFacts facts = city.next();
        return Handwritten.assess(facts, facts.applied());
    }

    /** The engine, 低保 alone, with the whole explanation. */
    @Benchmark
    public Assessment engineDibao(DibaoCity city) {
        HouseholdFacts facts = city.next();
        return Eligibility.assess(facts, city.policy(), facts.applied());
    }

    /** Drools, 低保 alone, outcome and amount only. */
    @Benchmark
    @OperationsPerInvocation(DroolsDibao.BATCH)
    public Home[] droolsDibao(DroolsCity city) {
        return city.next100();
    }
}
