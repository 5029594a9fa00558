package org.assistance.domain.policy;

import java.time.LocalDate;
import org.assistance.eligibility.policy.AssetRule;
import org.assistance.eligibility.policy.Citation;
import org.assistance.eligibility.policy.ExemptIncome;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.policy.ReliefTariff;
import org.assistance.eligibility.policy.SubsidyRate;
import org.assistance.eligibility.value.DivisionCode;

/** What somebody wants to lay down from a day on, one kind for each table of policy. */
public sealed interface PolicyText {
    /** A single value. */
    record Value(PolicyValue value) implements PolicyText {
        @Override
        public Citation citation() {
            return value.citation();
        }

        @Override
        public String figure() {
            return value.value();
        }

        @Override
        public DatedRow row(Hands hands) {
            return new PolicyValueRow(value, hands);
        }
    }

    /** A limit on assets. */
    record Limit(AssetRule rule) implements PolicyText {
        @Override
        public Citation citation() {
            return rule.citation();
        }

        @Override
        public String figure() {
            return rule.limit();
        }

        @Override
        public DatedRow row(Hands hands) {
            return new AssetRuleRow(rule, hands);
        }
    }

    /** A row of the tariff of 临时救助. */
    record Tariff(ReliefTariff tariff) implements PolicyText {
        @Override
        public Citation citation() {
            return tariff.citation();
        }

        @Override
        public String figure() {
            return tariff.most();
        }

        @Override
        public DatedRow row(Hands hands) {
            return new ReliefTariffRow(tariff, hands);
        }
    }

    /** A rate of one of the two subsidies. */
    record Rate(SubsidyRate rate) implements PolicyText {
        @Override
        public Citation citation() {
            return rate.citation();
        }

        @Override
        public String figure() {
            return rate.amount();
        }

        @Override
        public DatedRow row(Hands hands) {
            return new SubsidyRateRow(rate, hands);
        }
    }

    /** A kind of income left out. */
    record Exempt(ExemptIncome income) implements PolicyText {
        @Override
        public Citation citation() {
            return income.citation();
        }

        @Override
        public String figure() {
            return citation().value();
        }

        @Override
        public DatedRow row(Hands hands) {
            return new ExemptIncomeRow(income, hands);
        }
    }

    /** As decisions will quote it. */
    Citation citation();

    /** What is to be typed a second time when the change is out of the ordinary: the new figure, or its word. */
    String figure();

    /** The row it becomes. */
    DatedRow row(Hands hands);

    /** The division it is set for. */
    default DivisionCode division() {
        return citation().division();
    }

    /** The first day. */
    default LocalDate from() {
        return citation().validity().from();
    }

    /** Whether a text typed a second time is the new figure: 710, or as the pages write it, 是 or 710.00元/月. */
    default boolean isConfirmedBy(String again) {
        String typed = again.strip();
        return typed.equals(figure()) || typed.equals(citation().value());
    }
}
