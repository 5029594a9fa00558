package org.assistance.bench.engine;

import java.util.List;
import org.assistance.bench.engine.drools.Answer;
import org.assistance.bench.engine.drools.DroolsDibao;
import org.assistance.bench.engine.drools.Home;
import org.assistance.bench.engine.handwritten.Handwritten;
import org.assistance.eligibility.Eligibility;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.ruling.Assessment;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.value.Money;

/** That all contestants say the same of every household; a measurement of anything else means nothing. */
public final class Agreement {

    private Agreement() {}

    /** Checks so many households and stops at the first difference. */
    public static void main(String[] args) {
        int count = args.length == 0 ? 100_000 : Integer.parseInt(args[0]);
        HouseholdFacts[] households = Households.all(count);
        check(households);
        System.out.println(count + " households: all agree");
    }

    /**
     * Compares the whole answers of engine and straight code, and, where 低保 alone is asked for, outcome and amount of every class and person by engine and Drools.
     *
     * @throws IllegalStateException at the first difference, which it shows
     */
    public static void check(HouseholdFacts[] households) {
        Policy policy = Rows.policy();
        for (int at = 0; at < households.length; at++) {
            HouseholdFacts facts = households[at];
            Assessment engine = Eligibility.assess(facts, policy, facts.applied());
            Assessment straight = Handwritten.assess(facts, facts.applied());
            if (!engine.equals(straight)) {
                throw new IllegalStateException(difference(at, engine, straight));
            }
        }
        checkDibao(households, policy);
    }

    private static void checkDibao(HouseholdFacts[] households, Policy policy) {
        HouseholdFacts[] asking = Households.ofDibao(households);
        var drools = new DroolsDibao();
        for (int from = 0; from < asking.length; from += DroolsDibao.BATCH) {
            Home[] homes = drools.assess(asking, from, Math.min(asking.length, from + DroolsDibao.BATCH));
            for (int at = 0; at < homes.length; at++) {
                HouseholdFacts facts = asking[from + at];
                List<Answer> engine = answers(Eligibility.assess(facts, policy, facts.applied()));
                if (!homes[at].answers().equals(engine)) {
                    throw new IllegalStateException("household " + (from + at) + "\n  engine: " + engine
                            + "\n  Drools: " + homes[at].answers());
                }
            }
        }
    }

    private static List<Answer> answers(Assessment engine) {
        return engine.results().stream().map(Agreement::answer).toList();
    }

    private static Answer answer(ProgrammeResult result) {
        Money amount = result.amount();
        return new Answer(result.programme(), result.beneficiary(), result.outcome(),
                amount == null ? null : (Long) amount.fen());
    }

    private static String difference(int at, Assessment engine, Assessment straight) {
        var text = new StringBuilder("household " + at);
        text.append(parts("counted", engine.members(), straight.members()));
        text.append(parts("class", List.of("" + engine.householdClass()), List.of("" + straight.householdClass())));
        int results = Math.min(engine.results().size(), straight.results().size());
        for (int one = 0; one < results; one++) {
            ProgrammeResult left = engine.results().get(one);
            ProgrammeResult right = straight.results().get(one);
            String of = left.programme() + " of " + left.beneficiary() + " ";
            text.append(parts(of + "rulings", left.rulings(), right.rulings()));
            text.append(parts(of + "steps", left.steps(), right.steps()));
            text.append(parts(of + "result", List.of(left), List.of(right)));
        }
        text.append(parts("results", engine.results(), straight.results()));
        text.append(parts("income", engine.income(), straight.income()));
        text.append(parts("policies", engine.policies(), straight.policies()));
        return text.toString();
    }

    private static String parts(String what, List<?> engine, List<?> straight) {
        for (int at = 0; at < Math.max(engine.size(), straight.size()); at++) {
            Object left = at < engine.size() ? engine.get(at) : "nothing";
            Object right = at < straight.size() ? straight.get(at) : "nothing";
            if (!left.equals(right)) {
                return "\n" + what + " " + at + "\n  engine: " + left + "\n  straight: " + right;
            }
        }
        return "";
    }
}
