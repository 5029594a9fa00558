package org.assistance.eligibility.facts;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a migrant worker who lost the work and asks for relief where he worked (失业农民工; LS-05). Null means not known.
 *
 * @param insured whether unemployment insurance was paid for him
 * @param monthsWithoutIncome for how many months running there was no income
 */
public record Migrant(@Nullable Boolean insured, @Nullable Integer monthsWithoutIncome) {

    /** Refuses less than no month. */
    public Migrant {
        if (monthsWithoutIncome != null && monthsWithoutIncome < 0) {
            throw new IllegalArgumentException("连续无收入的月数不能为负数");
        }
    }
}
