package org.assistance.eligibility.household;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assistance.eligibility.policy.AssetRule;
import org.assistance.eligibility.policy.Citation;
import org.assistance.eligibility.policy.ExemptIncome;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.policy.ReliefTariff;
import org.assistance.eligibility.policy.SubsidyRate;
import org.assistance.eligibility.ruling.Lines;

/** Which rows of policy an answer rests on, each once in the order in which they were first needed; quoted in words when somebody looks. */
final class Quoting implements Lines<Citation> {

    private final Policy policy;

    /** Which rows are quoted: a bit for each by its place in the policy. */
    private final long[] used;

    /** The places of the rows, in order; the complement of their place among {@link #others} for those that are not of this policy. */
    private short[] order = new short[24];

    private int size;

    /** Rows that are not of this policy. */
    private List<Object> others = List.of();

    Quoting(Policy policy) {
        this.policy = policy;
        this.used = new long[(policy.quotations() + Long.SIZE - 1) / Long.SIZE];
    }

    /** Notes a row as used. */
    Citation note(Policy.Quotation ready) {
        int place = ready.place();
        long bit = 1L << place;
        if ((used[place / Long.SIZE] & bit) == 0) {
            used[place / Long.SIZE] |= bit;
            write(place);
        }
        return ready.words();
    }

    /** Notes a row as used. */
    Citation note(Object row) {
        Policy.Quotation ready = policy.quotation(row);
        if (ready != null) {
            return note(ready);
        }
        if (others.stream().noneMatch(known -> known == row)) {
            others = others.isEmpty() ? new ArrayList<>(2) : others;
            write(~others.size());
            others.add(row);
        }
        return words(row);
    }

    private void write(int place) {
        if (size == order.length) {
            order = Arrays.copyOf(order, 2 * size);
        }
        order[size++] = (short) place;
    }

    /** How a row is quoted, without noting it. */
    Citation words(Object row) {
        Policy.Quotation ready = policy.quotation(row);
        return ready != null ? ready.words() : switch (row) {
            case PolicyValue value -> value.citation();
            case AssetRule rule -> rule.citation();
            case ReliefTariff tariff -> tariff.citation();
            case SubsidyRate rate -> rate.citation();
            case ExemptIncome exempt -> exempt.citation();
            default -> throw new IllegalArgumentException("no row of policy: " + row);
        };
    }

    @Override
    public void tell(List<? super Citation> to) {
        for (int at = 0; at < size; at++) {
            int place = order[at];
            to.add(place < 0 ? words(others.get(~place)) : policy.words(place));
        }
    }
}
