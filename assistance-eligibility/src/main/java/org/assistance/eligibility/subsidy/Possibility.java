package org.assistance.eligibility.subsidy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.assistance.eligibility.policy.SubsidyRate;
import org.assistance.eligibility.value.HouseholdClass;

/**
 * One way in which everything may turn out.
 *
 * @param of the class of the household
 * @param holds the conditions and limits of income that hold
 */
record Possibility(HouseholdClass of, Set<Object> holds) {

    /** Every way: each of the classes, and of what is open every part. */
    static List<Possibility> all(List<HouseholdClass> classes, Set<Object> certain, Set<Object> open) {
        if (classes.size() == 1 && open.isEmpty()) {
            return List.of(new Possibility(classes.getFirst(), certain));
        }
        List<Set<Object>> holds = new ArrayList<>(List.of(certain));
        for (Object one : open) {
            for (Set<Object> without : List.copyOf(holds)) {
                Set<Object> with = new LinkedHashSet<>(without);
                with.add(one);
                holds.add(with);
            }
        }
        var all = new ArrayList<Possibility>(classes.size() * holds.size());
        for (HouseholdClass one : classes) {
            holds.forEach(held -> all.add(new Possibility(one, held)));
        }
        return all;
    }

    /** Whether a row is for people of this class and these conditions. */
    boolean allows(SubsidyRate row) {
        return (row.householdClass() == null || row.householdClass() == of)
                && (row.condition() == null || holds.contains(row.condition()))
                && (row.income() == null || holds.contains(row.income()));
    }
}
