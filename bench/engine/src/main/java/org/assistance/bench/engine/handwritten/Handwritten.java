package org.assistance.bench.engine.handwritten;

import java.time.LocalDate;
import java.util.ArrayList;
import org.assistance.eligibility.Eligibility;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.ruling.Assessment;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.value.HouseholdClass;

/**
 * Assesses a household of the invented county that asks for everything. Knows this one policy and the kinds of facts that
 * {@link org.assistance.bench.engine.Households} makes; looks nothing up.
 */
public final class Handwritten {

    private Handwritten() {}

    /** The same answer as the engine's, with the same proof. */
    public static Assessment assess(HouseholdFacts facts, LocalDate day) {
        var sheet = new Sheet(facts, day);
        var results = new ArrayList<ProgrammeResult>(16);
        Destitution.assess(sheet, results);
        var count = new Counting(sheet);
        Means means = Means.ofHousehold(sheet, count.who);
        HouseholdClass found = new Classes(sheet, count, means, results).find();
        for (Person person : sheet.people) {
            if (person.tekun == Outcome.MET) {
                person.decided = HouseholdClass.TEKUN;
            } else if (person.counted == Outcome.UNPROVEN) {
                person.pending = true;
            } else if (person.counted == Outcome.MET && person.decided == null && !person.pending) {
                person.decided = found;
                person.pending = found == null;
            }
        }
        Subsidy.assess(sheet, false, results);
        Subsidy.assess(sheet, true, results);
        results.add(new Event(sheet, count, means).result(found));
        return new Assessment(day, facts.division(), facts.area(), count.all, found, results, means.steps(),
                sheet.used(), Eligibility.VERSION, day);
    }
}
