package org.assistance.domain.policy;

import java.util.Objects;
import org.assistance.eligibility.policy.AssetRule;
import org.assistance.eligibility.policy.ExemptIncome;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.policy.ReliefTariff;
import org.assistance.eligibility.policy.SubsidyRate;
import org.jspecify.annotations.Nullable;

/** The row that is proposed, as it is kept: one of the five, the others null. */
record ProposalContent(@Nullable PolicyValue value, @Nullable AssetRule limit, @Nullable ReliefTariff tariff,
        @Nullable SubsidyRate rate, @Nullable ExemptIncome income) {
    static ProposalContent of(PolicyText text) {
        return switch (text) {
            case PolicyText.Value(PolicyValue value) -> new ProposalContent(value, null, null, null, null);
            case PolicyText.Limit(AssetRule limit) -> new ProposalContent(null, limit, null, null, null);
            case PolicyText.Tariff(ReliefTariff tariff) -> new ProposalContent(null, null, tariff, null, null);
            case PolicyText.Rate(SubsidyRate rate) -> new ProposalContent(null, null, null, rate, null);
            case PolicyText.Exempt(ExemptIncome income) -> new ProposalContent(null, null, null, null, income);
        };
    }

    PolicyText text() {
        if (value != null) {
            return new PolicyText.Value(value);
        }
        if (limit != null) {
            return new PolicyText.Limit(limit);
        }
        if (tariff != null) {
            return new PolicyText.Tariff(tariff);
        }
        return rate == null ? new PolicyText.Exempt(Objects.requireNonNull(income)) : new PolicyText.Rate(rate);
    }
}
