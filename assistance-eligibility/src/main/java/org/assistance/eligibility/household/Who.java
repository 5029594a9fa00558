package org.assistance.eligibility.household;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.Members;

/** Some members of a household, such as those who count: a list of their facts that nobody changes, and their places among all. */
public final class Who extends AbstractList<MemberFacts> implements RandomAccess {

    /** The numbers from one on, so many: what most households have. */
    private static final List<List<Integer>> FIRST = List.of(List.of(), List.of(1), List.of(1, 2), List.of(1, 2, 3),
            List.of(1, 2, 3, 4), List.of(1, 2, 3, 4, 5), List.of(1, 2, 3, 4, 5, 6));

    private final Members all;

    private final int[] places;

    /** The kinds of what they own; less than nought while nobody asked. */
    private long owned = -1;

    private Who(Members all, int[] places) {
        this.all = all;
        this.places = places;
    }

    /** The members at the first so many of some places. */
    static Who of(Members all, int[] places, int size) {
        return new Who(all, size == places.length ? places : Arrays.copyOf(places, size));
    }

    /** One member of the household that is asked about. */
    public static Who alone(Question question, MemberFacts member) {
        Members all = question.facts().people();
        return new Who(all, new int[]{all.place(member)});
    }

    @Override
    public MemberFacts get(int at) {
        return all.get(places[at]);
    }

    @Override
    public int size() {
        return places.length;
    }

    /** Everybody in the household. */
    public Members all() {
        return all;
    }

    /** The place of one of them among all members. */
    public int place(int at) {
        return places[at];
    }

    /** The number of one of them. */
    public int number(int at) {
        return all.number(places[at]);
    }

    /** True when one of them was asked for benefits and statuses and holds none of some kinds, each a bit by its place. */
    boolean holdsNone(int at, int kinds) {
        return all.holdsNone(places[at], kinds);
    }

    /** The kinds of what they own, a bit for each by its place. */
    long owned() {
        if (owned < 0) {
            long kinds = 0;
            for (int at = 0; at < all.assets(); at++) {
                int line = all.asset(at);
                if (has(all.owner(line))) {
                    kinds |= 1L << all.assetKind(line);
                }
            }
            owned = kinds;
        }
        return owned;
    }

    /** Whether one of them has a number. */
    boolean has(int number) {
        for (int place : places) {
            if (all.number(place) == number) {
                return true;
            }
        }
        return false;
    }

    /** Their numbers in their order. */
    List<Integer> numbers() {
        if (places.length < FIRST.size() && inOrder()) {
            return FIRST.get(places.length);
        }
        var numbers = new Integer[places.length];
        for (int at = 0; at < numbers.length; at++) {
            numbers[at] = number(at);
        }
        return List.of(numbers);
    }

    private boolean inOrder() {
        for (int at = 0; at < places.length; at++) {
            if (number(at) != at + 1) {
                return false;
            }
        }
        return true;
    }
}
