package org.assistance.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assistance.eligibility.facts.AssetKind;
import org.assistance.eligibility.facts.AssetLine;
import org.assistance.eligibility.facts.AssetVerdict;
import org.assistance.eligibility.facts.ExpenseKind;
import org.assistance.eligibility.facts.ExpenseLine;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.ObligorFacts;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.facts.ReliefEvent;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.ruling.Assessment;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DisabilityKind;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Programme;

/** Builds households for examples: asked about everything, with nothing unusual, in 当阳, on 20 November 2026. */
public final class Families {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    public static final Months YEAR = Person.months("2025-11", "2026-10");

    public static final DivisionCode DANGYANG = DivisionCode.of("420582");

    private final List<Person> people;

    private Set<Programme> programmes = Set.of(Programme.DIBAO);

    private LocalDate applied = TODAY;

    private Area area = Area.URBAN;

    private List<ExpenseLine> expenses = new ArrayList<>();

    private List<AssetLine> assets = new ArrayList<>();

    private List<ObligorFacts> obligors = new ArrayList<>();

    private final List<AssetVerdict> verdicts = new ArrayList<>();

    private ReliefEvent relief;

    private String tier;

    private Families(Person... people) {
        this.people = List.of(people);
    }

    public static Families of(Person... people) {
        return new Families(people);
    }

    /** The worked family of T01: a widow of 47 and her daughter of 20 with a grade-1 intellectual disability; 468 yuan a month. */
    public static Families widowAndDaughter() {
        return of(Person.applicant().born("1979-03-08").earning(IncomeKind.WAGE, 468),
                Person.the(Relation.CHILD)
                        .born("2006-05-20")
                        .disabled(DisabilityKind.INTELLECTUAL, 1)
                        .needingCareSince("2010-01-01"));
    }

    /** One adult alone with so many yuan a month. */
    public static Families alone(long yuanPerMonth) {
        return of(Person.applicant().earning(IncomeKind.WAGE, yuanPerMonth));
    }

    public Families askingFor(Programme... asked) {
        programmes = Set.of(asked);
        return this;
    }

    public Families on(String date) {
        applied = LocalDate.parse(date);
        return this;
    }

    public Families in(Area where) {
        area = where;
        return this;
    }

    public Families spending(ExpenseKind kind, long yuan, long reimbursed) {
        expenses.add(new ExpenseLine(kind, null, YEAR, Money.ofYuan(yuan), Money.ofYuan(reimbursed),
                FactSource.DECLARED, "票据"));
        return this;
    }

    public Families spending(ExpenseLine line) {
        expenses.add(line);
        return this;
    }

    public Families expensesUnknown() {
        expenses = null;
        return this;
    }

    public Families owning(AssetKind kind, long yuan) {
        return owning(new AssetLine(1, kind, Money.ofYuan(yuan), 1, null, FactSource.CHECKED, null));
    }

    public Families owning(AssetLine line) {
        assets.add(line);
        return this;
    }

    public Families assetsUnknown() {
        assets = null;
        return this;
    }

    public Families with(ObligorFacts obligor) {
        obligors.add(obligor);
        return this;
    }

    public Families obligorsUnknown() {
        obligors = null;
        return this;
    }

    public Families with(AssetVerdict verdict) {
        verdicts.add(verdict);
        return this;
    }

    public Families after(ReliefEvent event) {
        relief = event;
        return this;
    }

    public Families tier(String name) {
        tier = name;
        return this;
    }

    public HouseholdFacts facts() {
        var members = new ArrayList<MemberFacts>();
        for (Person person : people) {
            members.add(person.number(members.size() + 1));
        }
        return new HouseholdFacts(DANGYANG, area, applied, programmes, members, expenses, assets, obligors, verdicts,
                relief, tier);
    }

    /** Assesses under the example policy on the day of the application. */
    public Assessment assessed() {
        return assessed(Policies.dangyang().policy());
    }

    public Assessment assessed(Policy policy) {
        return Eligibility.assess(facts(), policy, applied);
    }
}
