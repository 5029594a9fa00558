package org.assistance.eligibility.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.assistance.eligibility.Families;
import org.assistance.eligibility.Policies;
import org.assistance.eligibility.facts.Employment;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.ruling.MonthAmount;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Unit;

/** The months of examples: applied for on 20 November 2026, decided on 3 December, looked at through 2027. */
final class Spans {

    static final LocalDate DECIDED = LocalDate.of(2026, 12, 3);

    private Spans() {}

    static Months span(String from, String to) {
        return new Months(YearMonth.parse(from), YearMonth.parse(to));
    }

    static Timeline year(HouseholdFacts facts, Policy policy) {
        return of(FactsOverTime.of(facts), policy, "2027-01", "2027-12");
    }

    static Timeline of(FactsOverTime facts, Policy policy, String from, String to) {
        return Timeline.of(facts, policy, span(from, to), null, DECIDED);
    }

    static Timeline tapering(HouseholdFacts facts, Policy policy, Employment work, String from, String to) {
        return Timeline.of(FactsOverTime.of(facts), policy, span(from, to), work, DECIDED);
    }

    /** The standard of an area, changed on a day. */
    static Policies raised(Area area, Unit unit, String before, String after, String from) {
        LocalDate day = LocalDate.parse(from);
        return Policies.dangyang()
                .without(PolicyCode.DIBAO_STD)
                .with(standard(area, unit, before, DateRange.between(LocalDate.of(2020, 1, 1), day.minusDays(1)),
                        "〔2020〕1号"))
                .with(standard(area, unit, after, DateRange.from(day), "〔2027〕1号"));
    }

    static PolicyValue standard(Area area, Unit unit, String value, DateRange days, String document) {
        return new PolicyValue(PolicyCode.DIBAO_STD, null, area, value, unit, Families.DANGYANG, days,
                "示例" + document);
    }

    static MonthAmount paid(String month, long yuan) {
        return new MonthAmount(YearMonth.parse(month), Money.ofYuan(yuan));
    }

    static List<String> spans(Timeline timeline) {
        return timeline.stretches().stream().map(stretch -> stretch.months().format()).toList();
    }
}
