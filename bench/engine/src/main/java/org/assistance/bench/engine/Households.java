package org.assistance.bench.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.assistance.eligibility.facts.AssetKind;
import org.assistance.eligibility.facts.AssetLine;
import org.assistance.eligibility.facts.ExpenseKind;
import org.assistance.eligibility.facts.ExpenseLine;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.ObligorFacts;
import org.assistance.eligibility.facts.ObligorState;
import org.assistance.eligibility.facts.PastRelief;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.facts.ReliefCause;
import org.assistance.eligibility.facts.ReliefEvent;
import org.assistance.eligibility.facts.ReliefType;
import org.assistance.eligibility.facts.SupportBasis;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/**
 * Invented households of one county, always the same ones: one to six members with about eight incomes each, and all that the rules of
 * every programme ask; of a few something is not known.
 */
public final class Households {

    private static final long SEED = 20_261_122;

    private static final Set<Programme> ALL = EnumSet.allOf(Programme.class);

    private final SplittableRandom random;

    private final Draws draws;

    private final People people;

    private Households(SplittableRandom random) {
        this.random = random;
        this.draws = new Draws(random);
        this.people = new People(draws);
    }

    /** So many households that ask for everything; the first are the same however many are wanted. */
    public static HouseholdFacts[] all(int count) {
        var made = new HouseholdFacts[count];
        var source = new SplittableRandom(SEED);
        for (int at = 0; at < count; at++) {
            made[at] = new Households(source.split()).household();
        }
        return made;
    }

    /** The same households asking for 低保 alone. */
    public static HouseholdFacts[] ofDibao(HouseholdFacts[] households) {
        var made = new HouseholdFacts[households.length];
        for (int at = 0; at < made.length; at++) {
            made[at] = households[at].asking(EnumSet.of(Programme.DIBAO));
        }
        return made;
    }

    private HouseholdFacts household() {
        LocalDate applied = LocalDate.of(2026, 8, 1).plusDays(random.nextInt(118));
        Months window = Months.before(applied, 12);
        int size = size();
        List<Relation> relations = relations(size);
        boolean elders = relations.size() <= 2 && draws.one(4);
        // Fen a month and head: around the standards, so that every class comes about.
        int means = 20_000 + random.nextInt(120_000);
        var members = new ArrayList<MemberFacts>(size);
        for (Relation relation : relations) {
            members.add(people.member(members.size() + 1, relation, elders, means, applied, window));
        }
        return new HouseholdFacts(Rows.COUNTY, draws.one(2) ? Area.URBAN : Area.RURAL, applied, ALL, members,
                draws.one(100) ? null : expenses(size, window), assets(size),
                elders ? obligors(size, applied) : List.of(), List.of(), event(applied), null);
    }

    private int size() {
        int of = random.nextInt(100);
        return of < 25 ? 1 : of < 50 ? 2 : of < 70 ? 3 : of < 85 ? 4 : of < 95 ? 5 : 6;
    }

    private List<Relation> relations(int size) {
        var relations = new ArrayList<Relation>(size);
        relations.add(Relation.SELF);
        if (size > 1 && !draws.one(3)) {
            relations.add(Relation.SPOUSE);
        }
        while (relations.size() < size) {
            relations.add(draws.one(4) ? Relation.PARENT : Relation.CHILD);
        }
        return relations;
    }

    private List<ExpenseLine> expenses(int size, Months window) {
        var expenses = new ArrayList<ExpenseLine>();
        int lines = random.nextInt(5);
        for (int at = 0; at < lines; at++) {
            long gross = 100_000 + random.nextInt(3_000_000);
            expenses.add(new ExpenseLine(draws.of(ExpenseKind.values()),
                    draws.one(3) ? null : 1 + random.nextInt(size), draws.span(window), Money.ofFen(gross),
                    Money.ofFen(draws.one(2) ? 0 : gross * random.nextInt(80) / 100), FactSource.DECLARED, "票据"));
        }
        return expenses;
    }

    private List<AssetLine> assets(int size) {
        var assets = new ArrayList<AssetLine>();
        int lines = 1 + random.nextInt(3);
        for (int at = 0; at < lines; at++) {
            int owner = 1 + random.nextInt(size);
            if (draws.one(40)) {
                assets.add(new AssetLine(owner, draws.one(3) ? AssetKind.SECOND_HOME : AssetKind.VEHICLE, null, 1,
                        null, FactSource.CHECKED, null));
            } else if (draws.one(60)) {
                assets.add(new AssetLine(owner, AssetKind.BUSINESS, null, 1, null, FactSource.CHECKED, null));
            } else {
                AssetKind kind = draws.one(5) ? AssetKind.INSURANCE : AssetKind.DEPOSIT;
                assets.add(new AssetLine(owner, kind,
                        draws.one(200) ? null : Money.ofFen(random.nextInt(draws.one(20) ? 9_000_000 : 900_000)), 1,
                        null, FactSource.CHECKED, null));
            }
        }
        return assets;
    }

    private List<ObligorFacts> obligors(int size, LocalDate applied) {
        var obligors = new ArrayList<ObligorFacts>();
        int count = random.nextInt(3);
        for (int at = 1; at <= count; at++) {
            List<Integer> supports = size == 2 && draws.one(2) ? List.of(1, 2) : List.of(1);
            LocalDate birth = applied.minusYears(35 + random.nextInt(45)).minusDays(random.nextInt(365));
            SupportBasis basis = draws.of(SupportBasis.values());
            obligors.add(new ObligorFacts(at, supports, draws.one(2) ? Relation.CHILD : Relation.SIBLING, birth,
                    !draws.one(10), Money.ofFen(random.nextInt(6_000_000)), Money.ofFen(random.nextInt(12_000_000)),
                    1 + random.nextInt(4), draws.one(10) ? null : !draws.one(4),
                    draws.one(20) ? ObligorState.PRISON : ObligorState.CAPABLE,
                    draws.one(4) ? List.of(people.certificate(applied)) : List.of(), List.of(), basis,
                    basis == SupportBasis.NONE ? null : Money.ofYuan(50 + random.nextInt(300)),
                    FactSource.DECLARED));
        }
        return obligors;
    }

    private ReliefEvent event(LocalDate applied) {
        boolean emergency = draws.one(2);
        ReliefCause cause = draws.one(2)
                ? ReliefCause.ILLNESS
                : draws.one(2) ? ReliefCause.ACCIDENT : ReliefCause.OTHER;
        var past = new ArrayList<PastRelief>();
        if (draws.one(8)) {
            past.add(new PastRelief(applied.minusDays(30 + random.nextInt(500)),
                    draws.one(2) ? cause : ReliefCause.OTHER, Money.ofYuan(500 + random.nextInt(2_000))));
        }
        return new ReliefEvent(emergency ? ReliefType.EMERGENCY : ReliefType.EXPENDITURE, cause,
                applied.minusDays(random.nextInt(20)), Rows.COUNTY,
                draws.one(30) ? null : (Boolean) !draws.one(30), draws.one(5),
                Money.ofYuan(1_000 + random.nextInt(60_000)), Money.ofYuan(random.nextInt(20_000)), chosen(emergency),
                past, draws.one(2) ? "病情复发" : null, FactSource.DECLARED);
    }

    private @Nullable Money chosen(boolean emergency) {
        return draws.one(2)
                ? null
                : Money.ofYuan(emergency ? 200 + random.nextInt(1_200) : 900 + random.nextInt(1_500));
    }
}
