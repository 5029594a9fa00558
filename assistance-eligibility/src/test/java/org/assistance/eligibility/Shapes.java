package org.assistance.eligibility;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assistance.eligibility.facts.AssetKind;
import org.assistance.eligibility.facts.ExpenseKind;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.Living;
import org.assistance.eligibility.facts.ObligorFacts;
import org.assistance.eligibility.facts.ObligorState;
import org.assistance.eligibility.facts.OutflowKind;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.facts.ReliefCause;
import org.assistance.eligibility.facts.ReliefEvent;
import org.assistance.eligibility.facts.ReliefType;
import org.assistance.eligibility.facts.SchoolLevel;
import org.assistance.eligibility.facts.SupportBasis;
import org.assistance.eligibility.facts.SupportForm;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DisabilityKind;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Programme;

/** Draws households of one to six people of which everything is known, poor enough that most rules come to bear. */
final class Shapes {

    private static final IncomeKind[] KINDS = IncomeKind.values();

    private static final HeldKind[] HELD = HeldKind.values();

    private final Random draws;

    private Shapes(long seed) {
        this.draws = new Random(seed);
    }

    static HouseholdFacts household(long seed, Programme... asked) {
        return new Shapes(seed).family(asked);
    }

    /** The household with so many fen more a month for one of its members, from work. */
    static HouseholdFacts earningMore(HouseholdFacts facts, int number, long fenPerMonth) {
        return facts.with(facts.members().stream().map(member -> {
            if (member.number() != number) {
                return member;
            }
            var lines = new ArrayList<IncomeLine>(member.incomes());
            lines.add(IncomeLine.monthly(IncomeKind.WAGE, YearMonth.of(2025, 11), YearMonth.of(2026, 10),
                    Money.ofFen(fenPerMonth), FactSource.DECLARED));
            return member.earning(lines);
        }).toList(), facts.assets(), facts.obligors());
    }

    private boolean one(int of) {
        return draws.nextInt(of) == 0;
    }

    private HouseholdFacts family(Programme... asked) {
        var people = new ArrayList<Person>();
        people.add(person(Person.applicant(), true, 18, 75));
        if (one(2)) {
            people.add(person(Person.the(Relation.SPOUSE), false, 20, 75));
        }
        int others = draws.nextInt(5);
        Relation[] relations = Relation.values();
        for (int at = 0; at < others; at++) {
            Relation relation = one(2) ? Relation.CHILD : relations[2 + draws.nextInt(relations.length - 2)];
            people.add(
                    person(Person.the(relation), false, 1, 85).supportDuty(relation == Relation.OTHER ? one(2) : null));
        }
        Families family = Families.of(people.toArray(Person[]::new))
                .askingFor(asked)
                .in(one(2) ? Area.URBAN : Area.RURAL);
        if (one(2)) {
            family.spending(ExpenseKind.MEDICAL, 500 * draws.nextInt(60), 0);
        }
        if (one(2)) {
            family.owning(AssetKind.DEPOSIT, 1000 * draws.nextInt(40));
        }
        if (one(3)) {
            family.with(obligor(people.size()));
        }
        return family.after(event()).facts();
    }

    private Person person(Person person, boolean applicant, int least, int most) {
        person.born(LocalDate.of(2026, 11, 20)
                .minusYears(least + draws.nextInt(most - least))
                .minusDays(draws.nextInt(365))
                .toString()).owedBy();
        int lines = draws.nextInt(4);
        for (int at = 0; at < lines; at++) {
            YearMonth from = YearMonth.of(2025, 6).plusMonths(draws.nextInt(17));
            YearMonth to = from.plusMonths(draws.nextInt(12));
            IncomeKind kind = KINDS[draws.nextInt(KINDS.length)];
            long fen = draws.nextInt(600_000);
            person.earning(new IncomeLine(kind.usualClass(), kind, new Months(from, to), Money.ofFen(fen),
                    kind.usualClass().hasCosts() ? Money.ofFen(draws.nextInt(400_000)) : Money.ZERO,
                    FactSource.DECLARED, null));
        }
        if (one(4)) {
            person.disabled(DisabilityKind.values()[draws.nextInt(6)], 1 + draws.nextInt(4));
        }
        if (one(4)) {
            person.needingCareSince("2025-01-01");
        }
        if (one(6)) {
            person.payingOut(OutflowKind.SOCIAL_INSURANCE, 1 + draws.nextInt(2000));
        }
        if (!applicant && one(6)) {
            person.living(one(2) ? Living.AWAY : Living.APART);
        }
        if (one(5)) {
            person.at(SchoolLevel.values()[draws.nextInt(5)]);
        }
        if (one(10)) {
            person.holding(HELD[draws.nextInt(HELD.length)], 30);
        }
        return person.seriouslyIll(one(6)).unableIn(draws.nextInt(7)).wanting(SupportForm.DISPERSED);
    }

    private ObligorFacts obligor(int people) {
        return new ObligorFacts(1, List.of(1 + draws.nextInt(people)), Relation.CHILD,
                LocalDate.of(1950 + draws.nextInt(50), 1, 1), true, Money.ofYuan(draws.nextInt(60_000)),
                Money.ofYuan(draws.nextInt(120_000)), 1 + draws.nextInt(4), one(2),
                one(3) ? ObligorState.PRISON : ObligorState.CAPABLE, List.of(), List.of(),
                SupportBasis.values()[draws.nextInt(4)], Money.ofYuan(draws.nextInt(400)), FactSource.CHECKED);
    }

    private ReliefEvent event() {
        return new ReliefEvent(one(2) ? ReliefType.EMERGENCY : ReliefType.EXPENDITURE,
                one(2) ? ReliefCause.ILLNESS : ReliefCause.ACCIDENT, LocalDate.of(2026, 11, 1), Families.DANGYANG,
                true, false, Money.ofYuan(draws.nextInt(40_000)), Money.ofYuan(draws.nextInt(40_000)), null, List.of(),
                null, FactSource.DECLARED);
    }
}
