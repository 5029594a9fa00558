package org.assistance.domain.entitlement;

import static org.assistance.domain.entitlement.RightKind.CARE_SUBSIDY;
import static org.assistance.domain.entitlement.RightKind.DIBAO;
import static org.assistance.domain.entitlement.RightKind.DIBAO_ALONE;
import static org.assistance.domain.entitlement.RightKind.EDGE;
import static org.assistance.domain.entitlement.RightKind.LIVING_SUBSIDY;
import static org.assistance.domain.entitlement.RightKind.RIGID_EXPENDITURE;
import static org.assistance.domain.entitlement.RightKind.TEKUN;
import static org.assistance.domain.entitlement.RightKind.TEMPORARY_RELIEF;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * Which rights never stand together (matrix 11.5, table 5.3, XZ-61), asked of everybody whom a right counts: a person
 * holds one class, in 特困 neither another class nor a disability subsidy. 单人户 is the exception: one member's own 低保
 * beside the 边缘 of the same household.
 *
 * <p>The table {@code entitled_person} says the same in constraints.
 */
public final class Exclusivity {
    private static final Set<RightKind> CLASSES = EnumSet.of(TEKUN, DIBAO, DIBAO_ALONE, EDGE, RIGID_EXPENDITURE);
    private static final Set<RightKind> OF_HOUSEHOLDS = EnumSet.of(DIBAO, EDGE, RIGID_EXPENDITURE);
    private static final Set<RightKind> SUBSIDIES = EnumSet.of(LIVING_SUBSIDY, CARE_SUBSIDY);

    private Exclusivity() {}

    /** Two kinds that one person cannot hold at a time; a kind also bars itself, 临时救助 bars nothing. */
    public static boolean forOnePerson(RightKind one, RightKind other) {
        if (one == other) {
            return one != TEMPORARY_RELIEF;
        }
        return CLASSES.contains(one) && CLASSES.contains(other) && !onlyInOneHousehold(one, other)
                || one == TEKUN && SUBSIDIES.contains(other) || other == TEKUN && SUBSIDIES.contains(one);
    }

    /** The two kinds that one person may hold together as long as both are of one household: 单人户 in 边缘. */
    public static boolean onlyInOneHousehold(RightKind one, RightKind other) {
        return one == EDGE && other == DIBAO_ALONE || one == DIBAO_ALONE && other == EDGE;
    }

    /** Two kinds that one household cannot hold as a whole at a time. */
    public static boolean forOneHousehold(RightKind one, RightKind other) {
        return OF_HOUSEHOLDS.contains(one) && OF_HOUSEHOLDS.contains(other);
    }

    /** All pairs of kinds that one person cannot hold, both ways round, as {@code DIBAO+TEKUN}. */
    public static List<String> pairsForOnePerson() {
        return pairs(Exclusivity::forOnePerson);
    }

    /** All pairs that one person holds together only within one household, both ways round. */
    public static List<String> pairsOnlyInOneHousehold() {
        return pairs(Exclusivity::onlyInOneHousehold);
    }

    /** All pairs of kinds that one household cannot hold as a whole, both ways round. */
    public static List<String> pairsForOneHousehold() {
        return pairs(Exclusivity::forOneHousehold);
    }

    private static List<String> pairs(BiPredicate<RightKind, RightKind> barred) {
        return Stream.of(RightKind.values())
                .flatMap(one -> Stream.of(RightKind.values())
                        .filter(other -> barred.test(one, other))
                        .map(other -> one + "+" + other))
                .toList();
    }
}
