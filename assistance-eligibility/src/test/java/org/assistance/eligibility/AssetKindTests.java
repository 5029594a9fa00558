package org.assistance.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.assistance.eligibility.facts.AssetKind;
import org.assistance.eligibility.policy.AssetItem;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.value.Programme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of movable and immovable means can be declared (XZ-40), and money escapes no limit by its name. */
class AssetKindTests {
    /** The limit of the example: 24 times the standard of 670 yuan for each of two people. */
    private static final long LIMIT = 24 * 670 * 2;

    private static boolean within(AssetKind kind, long yuan) {
        return Families.widowAndDaughter()
                .owning(kind, yuan)
                .assessed()
                .results()
                .stream()
                .filter(result -> result.programme() == Programme.DIBAO)
                .allMatch(ProgrammeResult::met);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_financial_falls_under_the_financial_limit_and_nothing_else_does(AssetKind kind) {
        assertThat(AssetItem.FINANCIAL.covers(kind)).isEqualTo(kind.financial());
    }

    @ParameterizedTest
    @EnumSource(names = {"DEPOSIT", "FUND", "INTERNET_FINANCE", "OTHER_FINANCIAL"})
    void money_counts_however_it_is_kept(AssetKind kind) {
        assertThat(within(kind, LIMIT)).isTrue();
        assertThat(within(kind, LIMIT + 1)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"HOME", "FIXTURE"})
    void the_home_and_what_grows_around_it_are_declared_and_stand_against_nothing(AssetKind kind) {
        assertThat(within(kind, LIMIT + 1)).isTrue();
    }
}
