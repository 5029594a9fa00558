package org.assistance.eligibility.price;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assistance.eligibility.policy.Citation;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * Who is paid the price subsidy of an index month: whoever is in payment in that month in a group that the place names, each person once,
 * the highest (JG-04).
 *
 * @param subsidies what it is for town and country
 * @param shares one for each person, in the order in which they were given
 * @param groups the rows that name the groups
 */
public record PriceRoster(Map<Area, PriceSubsidy> subsidies, List<Share> shares, List<Citation> groups) {

    /**
     * Somebody in payment in the index month.
     *
     * @param person a name that tells people apart, such as a number
     * @param group as which the person is paid
     * @param area whose standard counts for him or her in this group
     */
    public record InPayment(String person, PriceGroup group, Area area) {}

    /**
     * What a person is paid.
     *
     * @param person the name given
     * @param group as which: the group and area with the highest amount, of equal ones the first given
     * @param area whose standard counts
     * @param amount money; null while the subsidy of the month is unproven
     */
    public record Share(String person, PriceGroup group, Area area, @Nullable Money amount) {}

    /** Keeps all from changing. */
    public PriceRoster {
        subsidies = Map.copyOf(subsidies);
        shares = List.copyOf(shares);
        groups = List.copyOf(groups);
    }

    /**
     * Reckons who is paid how much; nobody where no index triggers.
     *
     * @throws org.assistance.eligibility.policy.MissingPolicy as {@link PriceSubsidy#of}
     */
    public static PriceRoster of(PriceIndex index, Policy policy, Collection<InPayment> inPayment) {
        Map<Area, PriceSubsidy> subsidies = new EnumMap<>(Area.class);
        for (Area area : Area.values()) {
            subsidies.put(area, PriceSubsidy.of(index, policy, area));
        }
        Set<PriceGroup> named = groups(policy, index.month());
        Map<String, Share> shares = new LinkedHashMap<>();
        for (InPayment one : inPayment) {
            PriceSubsidy subsidy = Objects.requireNonNull(subsidies.get(one.area()));
            if (named.contains(one.group()) && subsidy.outcome() != Outcome.NOT_MET) {
                shares.merge(one.person(), new Share(one.person(), one.group(), one.area(), subsidy.amount()),
                        PriceRoster::higher);
            }
        }
        return new PriceRoster(subsidies, new ArrayList<>(shares.values()), rows(policy, index.month()));
    }

    /** Of two shares of one person the higher; while one of them is unproven, none is known. */
    private static Share higher(Share one, Share other) {
        if (one.amount() == null || other.amount() == null) {
            return one.amount() == null ? one : other;
        }
        return other.amount().compareTo(one.amount()) > 0 ? other : one;
    }

    /** What it is for town or country. */
    public PriceSubsidy of(Area area) {
        return Objects.requireNonNull(subsidies.get(area));
    }

    /** The area with the higher amount; town where both are alike or nothing is paid. */
    public Area higher() {
        Money town = of(Area.URBAN).amount();
        Money country = of(Area.RURAL).amount();
        return town != null && country != null && country.compareTo(town) > 0 ? Area.RURAL : Area.URBAN;
    }

    /** The groups that a place pays in a month. */
    public static Set<PriceGroup> groups(Policy policy, YearMonth month) {
        Policy then = policy.on(month.atDay(1));
        Set<PriceGroup> groups = EnumSet.noneOf(PriceGroup.class);
        for (PriceGroup group : PriceGroup.values()) {
            PolicyValue row = then.find(PolicyCode.PRICE_GROUP, group.name(), null);
            if (row != null && row.flag()) {
                groups.add(group);
            }
        }
        return groups;
    }

    private static List<Citation> rows(Policy policy, YearMonth month) {
        Policy then = policy.on(month.atDay(1));
        return groups(policy, month).stream()
                .map(group -> then.value(PolicyCode.PRICE_GROUP, group.name(), null).citation())
                .toList();
    }

    /** All money together; null while any share is unproven. */
    public @Nullable Money total() {
        Money sum = Money.ZERO;
        for (Share share : shares) {
            if (share.amount() == null) {
                return null;
            }
            sum = sum.plus(share.amount());
        }
        return sum;
    }
}
