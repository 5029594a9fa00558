package org.assistance.domain.example;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assistance.eligibility.facts.AssetLine;
import org.assistance.eligibility.facts.ConditionVerdict;
import org.assistance.eligibility.facts.Employment;
import org.assistance.eligibility.facts.ExpenseLine;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.ObligorFacts;
import org.assistance.eligibility.facts.ReliefEvent;
import org.assistance.eligibility.facts.Signal;
import org.assistance.eligibility.price.PriceIndex;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/** The circumstances of an example's household while its words are read: asked about everything, nothing there, in town. */
final class HouseholdDraft {

    final LocalDate applied;

    final Months year;

    Area area = Area.URBAN;

    @Nullable
    List<ExpenseLine> expenses = new ArrayList<>();

    @Nullable
    List<AssetLine> assets = new ArrayList<>();

    @Nullable
    List<ObligorFacts> obligors = new ArrayList<>();

    final List<Judged> judged = new ArrayList<>();

    @Nullable
    ReliefEvent relief;

    @Nullable
    String tier;

    @Nullable
    ConditionVerdict conditions;

    @Nullable
    LocalDate decided;

    @Nullable
    YearMonth month;

    @Nullable
    Employment employment;

    @Nullable
    PriceIndex index;

    @Nullable
    List<Signal> signals;

    /** What somebody decided of an asset beyond its limit, before the policy is known that names the limit. */
    record Judged(Programme programme, String item, boolean acceptable, boolean meeting) {}

    HouseholdDraft(LocalDate applied) {
        this.applied = applied;
        this.year = Months.before(applied, 12);
    }

    /** The facts, before what was decided of assets. */
    HouseholdFacts facts(Set<Programme> asked, List<MemberFacts> members) {
        return new HouseholdFacts(ExampleBook.COUNTY, area, applied, asked, members, expenses, assets, obligors,
                List.of(), relief, tier, signals, conditions);
    }
}
