package org.assistance.eligibility.facts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one member that only the rules of some places ask. Null means not asked or not known.
 *
 * @param employed whether the member has work (CJ-02, DB-05)
 * @param fixedIncome whether the member has a fixed income (CJ-02)
 * @param workBegan the month in which the present work began (XZ-26)
 * @param hardships groups to which a locality may grant more (DB-12); empty for none of them
 * @param tier the tier an officer chose for this member, where amounts are paid by the member's tier (DB-11)
 * @param religiousSince the day since which the member lives from a place of worship (DB-05 c)
 * @param movedOut the day on which the household registration left the county (CJ-16)
 * @param capable whether the member has full capacity to act (TK-03); the law takes it for granted of an adult until a court says otherwise
 * @param selfCare assessments of self-care, item by item (TK-20 to TK-22); where there are any they stand before the bare number of items
 * @param taperedBefore whether the household was granted 渐退 for the present work already (JT-06)
 */
public record Circumstances(@Nullable Boolean employed, @Nullable Boolean fixedIncome, @Nullable YearMonth workBegan,
        @Nullable Set<Hardship> hardships, @Nullable String tier, @Nullable LocalDate religiousSince,
        @Nullable LocalDate movedOut, @Nullable Boolean capable, @Nullable List<SelfCare> selfCare,
        @Nullable Boolean taperedBefore) {

    /** Nothing asked. */
    public static final Circumstances UNKNOWN = new Circumstances(null, null, null, null, null, null, null, null, null);

    /** The same with another day of leaving. */
    public Circumstances leaving(@Nullable LocalDate day) {
        return new Circumstances(employed, fixedIncome, workBegan, hardships, tier, religiousSince, day, capable,
                selfCare, taperedBefore);
    }

    /** Keeps the set from changing, in the order of the groups. */
    public Circumstances {
        if (hardships != null) {
            Set<Hardship> ordered = EnumSet.noneOf(Hardship.class);
            ordered.addAll(hardships);
            hardships = Collections.unmodifiableSet(ordered);
        }
        selfCare = selfCare == null ? null : List.copyOf(selfCare);
    }

    /** Answers of somebody whose work was not asked about for 渐退. */
    public Circumstances(@Nullable Boolean employed, @Nullable Boolean fixedIncome, @Nullable YearMonth workBegan,
            @Nullable Set<Hardship> hardships, @Nullable String tier, @Nullable LocalDate religiousSince,
            @Nullable LocalDate movedOut, @Nullable Boolean capable, @Nullable List<SelfCare> selfCare) {
        this(employed, fixedIncome, workBegan, hardships, tier, religiousSince, movedOut, capable, selfCare, null);
    }

    /** Answers without assessments of self-care. */
    public Circumstances(@Nullable Boolean employed, @Nullable Boolean fixedIncome, @Nullable YearMonth workBegan,
            @Nullable Set<Hardship> hardships, @Nullable String tier, @Nullable LocalDate religiousSince,
            @Nullable LocalDate movedOut, @Nullable Boolean capable) {
        this(employed, fixedIncome, workBegan, hardships, tier, religiousSince, movedOut, capable, null);
    }

    /** The same with another tier. */
    public Circumstances inTier(@Nullable String other) {
        return new Circumstances(employed, fixedIncome, workBegan, hardships, other, religiousSince, movedOut, capable,
                selfCare, taperedBefore);
    }

    /** The same with other groups. */
    public Circumstances amongst(@Nullable Set<Hardship> groups) {
        return new Circumstances(employed, fixedIncome, workBegan, groups, tier, religiousSince, movedOut, capable,
                selfCare, taperedBefore);
    }

    /** The same with what is known of the present work. */
    public Circumstances working(@Nullable YearMonth since, @Nullable Boolean tapered) {
        return new Circumstances(true, fixedIncome, since, hardships, tier, religiousSince, movedOut, capable, selfCare,
                tapered);
    }

    /** The same with other assessments of self-care. */
    public Circumstances assessed(@Nullable List<SelfCare> assessments) {
        return new Circumstances(employed, fixedIncome, workBegan, hardships, tier, religiousSince, movedOut, capable,
                assessments, taperedBefore);
    }
}
