package org.assistance.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.CertificateStatus;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.value.DisabilityKind;
import org.assistance.eligibility.value.Programme;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

/** A certificate counts to its last day; one of which nobody knows the last day proves nothing (decisions 1). */
class CertificateTests {
    private static final LocalDate DAY = Families.TODAY;

    private static Certificate until(@Nullable LocalDate expires) {
        return new Certificate(DisabilityKind.LIMB, 1, List.of(), null, expires, CertificateStatus.VALID);
    }

    private static Person grownMan(@Nullable LocalDate expires) {
        return Person.applicant().born("1986-01-01").needingCareSince("2020-01-01").holding(until(expires));
    }

    private static ProgrammeResult asking(Programme programme, Person person) {
        return Families.of(person)
                .askingFor(programme)
                .assessed()
                .results()
                .stream()
                .filter(result -> result.programme() == programme)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void it_counts_on_its_last_day_and_not_on_the_next() {
        assertThat(until(DAY).standsOn(DAY)).isEqualTo(Outcome.MET);
        assertThat(until(DAY).standsOn(DAY.plusDays(1))).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void without_a_last_day_it_is_unproven_and_not_valid_for_ever() {
        assertThat(until(null).standsOn(DAY)).isEqualTo(Outcome.UNPROVEN);
        assertThat(asking(Programme.CARE_SUBSIDY, grownMan(null)).reasons())
                .anyMatch(reason -> reason.contains("残疾人证有效期"));
        assertThat(asking(Programme.TEKUN, grownMan(null)).outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(asking(Programme.CARE_SUBSIDY, grownMan(DAY)).outcome()).isNotEqualTo(Outcome.UNPROVEN);
    }

    @Test
    void an_unknown_last_day_of_a_kind_that_would_not_fit_asks_for_nothing() {
        var hearing = new Certificate(DisabilityKind.HEARING, 4, List.of(), null, null, CertificateStatus.VALID);
        assertThat(asking(Programme.TEKUN, Person.applicant().born("1986-01-01").holding(hearing)).outcome())
                .isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void one_dated_certificate_is_enough_beside_an_undated_one() {
        assertThat(Certificate.anyOn(List.of(until(null), until(DAY)), DAY, _ -> true)).isEqualTo(Outcome.MET);
        assertThat(Certificate.anyOn(List.of(until(null), until(DAY.minusDays(1))), DAY, _ -> true))
                .isEqualTo(Outcome.UNPROVEN);
        assertThat(Certificate.anyOn(null, DAY, _ -> true)).isEqualTo(Outcome.UNPROVEN);
    }
}
