package org.assistance.eligibility.policy;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Supplier;
import org.assistance.eligibility.value.Area;
import org.jspecify.annotations.Nullable;

/** What was read out of a policy through one spell of days, kept so that it is read once and not for every household. Two threads may read at once, and find the same. */
final class Readings {

    private static final int AREAS = Area.values().length;

    /** The rows without a variant that were asked for, by code and area. */
    private final Policy.@Nullable Quoted[] quoted = new Policy.Quoted[PolicyCode.values().length * AREAS];

    /** What others made of it, by area; whoever adds something puts another array in its place. */
    private final Object[][] made = new Object[AREAS][0];

    Policy.Quoted quoted(Policy policy, PolicyCode code, Area area) {
        int at = code.ordinal() * AREAS + area.ordinal();
        Policy.Quoted known = quoted[at];
        if (known == null) {
            PolicyValue row = policy.value(code, null, area);
            known = new Policy.Quoted(row, Objects.requireNonNull(policy.quotation(row)));
            quoted[at] = known;
        }
        return known;
    }

    <T> T read(Area area, Class<T> what, Supplier<T> reader) {
        Object[] all = made[area.ordinal()];
        for (Object one : all) {
            if (one.getClass() == what) {
                return what.cast(one);
            }
        }
        T now = reader.get();
        Object[] more = Arrays.copyOf(all, all.length + 1);
        more[all.length] = now;
        made[area.ordinal()] = more;
        return now;
    }
}
