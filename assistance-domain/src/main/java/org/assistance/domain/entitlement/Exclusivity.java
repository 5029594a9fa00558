package org.assistance.domain.entitlement;

import static org.assistance.eligibility.value.Programme.CARE_SUBSIDY;
import static org.assistance.eligibility.value.Programme.DIBAO;
import static org.assistance.eligibility.value.Programme.EDGE;
import static org.assistance.eligibility.value.Programme.LIVING_SUBSIDY;
import static org.assistance.eligibility.value.Programme.RIGID_EXPENDITURE;
import static org.assistance.eligibility.value.Programme.TEKUN;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assistance.eligibility.value.Programme;

/**
 * Which rights never stand together (matrix 11.5, XZ-61): a household holds one class, a person in 特困 neither another
 * class nor a disability subsidy. 单人户 is the exception: one member's own 低保 beside the household's 边缘.
 */
public final class Exclusivity {
    private static final Set<Programme> CLASSES = EnumSet.of(DIBAO, EDGE, RIGID_EXPENDITURE);
    private static final Set<Programme> BARRED_BY_TEKUN = EnumSet.of(DIBAO, EDGE, RIGID_EXPENDITURE, LIVING_SUBSIDY,
            CARE_SUBSIDY);

    private Exclusivity() {}

    /** Two programmes that one person cannot hold at a time; a programme also bars itself, 临时救助 bars nothing. */
    public static boolean forOnePerson(Programme one, Programme other) {
        return one == other && one != Programme.TEMPORARY_RELIEF || forOneHousehold(one, other)
                || one == TEKUN && BARRED_BY_TEKUN.contains(other) || other == TEKUN && BARRED_BY_TEKUN.contains(one);
    }

    /** Two programmes that one household cannot hold as a whole at a time. */
    public static boolean forOneHousehold(Programme one, Programme other) {
        return CLASSES.contains(one) && CLASSES.contains(other);
    }

    /** All pairs of different programmes that one person cannot hold, both ways round, as {@code DIBAO+TEKUN}. */
    public static List<String> pairsForOnePerson() {
        return pairs().filter(pair -> forOnePerson(pair.one, pair.other)).map(Pair::toString).toList();
    }

    /** All pairs of different programmes that one household cannot hold, both ways round. */
    public static List<String> pairsForOneHousehold() {
        return pairs().filter(pair -> forOneHousehold(pair.one, pair.other)).map(Pair::toString).toList();
    }

    private static Stream<Pair> pairs() {
        return Stream.of(Programme.values())
                .flatMap(one -> Stream.of(Programme.values())
                        .filter(other -> other != one)
                        .map(other -> new Pair(one, other)));
    }

    private record Pair(Programme one, Programme other) {
        @Override
        public String toString() {
            return one.name() + "+" + other.name();
        }
    }
}
