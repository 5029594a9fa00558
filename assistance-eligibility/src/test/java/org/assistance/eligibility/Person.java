package org.assistance.eligibility;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assistance.eligibility.facts.Care;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.Circumstances;
import org.assistance.eligibility.facts.Exclusion;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.Hardship;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.LabourAbility;
import org.assistance.eligibility.facts.Living;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.OutflowKind;
import org.assistance.eligibility.facts.OutflowLine;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.facts.RuralTies;
import org.assistance.eligibility.facts.SchoolLevel;
import org.assistance.eligibility.facts.SelfCare;
import org.assistance.eligibility.facts.SelfCareItem;
import org.assistance.eligibility.facts.SupportForm;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DisabilityKind;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Months;

/** Builds a member for examples: everything is known and unremarkable until said otherwise. */
public final class Person {

    private final Relation relation;

    private LocalDate birthDate = LocalDate.of(1980, 1, 1);

    private LocalDate deathDate;

    private Living living = Living.TOGETHER;

    private Boolean supportDuty;

    private SchoolLevel school = SchoolLevel.NONE;

    private Exclusion exclusion = Exclusion.NONE;

    private List<Certificate> certificates = new ArrayList<>();

    private Care care = Care.none();

    private Boolean seriousIllness = false;

    private LabourAbility labour = LabourAbility.FULL;

    private Integer unmetSelfCare;

    private SupportForm supportForm;

    private RuralTies ties = RuralTies.NONE;

    private List<Held> statuses = new ArrayList<>();

    private List<IncomeLine> incomes = new ArrayList<>();

    private List<OutflowLine> outflows = new ArrayList<>();

    private List<Integer> kin;
    private Circumstances circumstances;

    private Person(Relation relation) {
        this.relation = relation;
    }

    public static Person applicant() {
        return new Person(Relation.SELF);
    }

    public static Person the(Relation relation) {
        return new Person(relation);
    }

    public Person born(String date) {
        birthDate = date == null ? null : LocalDate.parse(date);
        return this;
    }

    public Person died(String date) {
        deathDate = LocalDate.parse(date);
        return this;
    }

    /** Null says that nobody asked. */
    public Person living(Living answer) {
        living = answer;
        return this;
    }

    public Person supportDuty(Boolean answer) {
        supportDuty = answer;
        return this;
    }

    /** Who owes this person support where the relation does not tell; nobody asked until this is said. */
    public Person owedBy(Integer... numbers) {
        kin = List.of(numbers);
        return this;
    }

    public Person under(Circumstances answers) {
        circumstances = answers;
        return this;
    }

    /** Which groups the person belongs to; none of them when none is named. */
    public Person amongst(Hardship... groups) {
        return under(local().amongst(Set.of(groups)));
    }

    public Person inTier(String tier) {
        return under(local().inTier(tier));
    }

    /** Self-care assessed on a day: the items that cannot be done alone. */
    public Person assessed(String date, SelfCareItem... unmet) {
        var all = new ArrayList<SelfCare>(local().selfCare() == null ? List.of() : local().selfCare());
        all.add(new SelfCare(LocalDate.parse(date), Set.of(unmet), null));
        return under(local().assessed(all));
    }

    public Person working(Boolean answer) {
        return under(new Circumstances(answer, null, null, local().hardships(), local().tier(), null, null, null,
                local().selfCare()));
    }

    public Person incapable() {
        return under(new Circumstances(null, null, null, null, null, null, null, false));
    }

    private Circumstances local() {
        return circumstances == null ? Circumstances.UNKNOWN : circumstances;
    }

    public Person at(SchoolLevel level) {
        school = level;
        return this;
    }

    public Person excluded(Exclusion why) {
        exclusion = why;
        return this;
    }

    public Person disabled(DisabilityKind kind, int grade) {
        return holding(Certificate.valid(kind, grade, LocalDate.of(2031, 6, 30)));
    }

    public Person holding(Certificate certificate) {
        certificates.add(certificate);
        return this;
    }

    public Person certificatesUnknown() {
        certificates = null;
        return this;
    }

    public Person needingCareSince(String date) {
        care = Care.since(LocalDate.parse(date));
        return this;
    }

    public Person careUnknown() {
        care = null;
        return this;
    }

    public Person seriouslyIll(Boolean answer) {
        seriousIllness = answer;
        return this;
    }

    /** Null says that nobody asked. */
    public Person ableToWork(LabourAbility answer) {
        labour = answer;
        return this;
    }

    public Person unableIn(Integer items) {
        unmetSelfCare = items;
        return this;
    }

    /** Null says that nobody asked. */
    public Person tied(RuralTies answer) {
        ties = answer;
        return this;
    }

    public Person wanting(SupportForm form) {
        supportForm = form;
        return this;
    }

    public Person holding(HeldKind kind) {
        return holding(Held.of(kind, DateRange.from(LocalDate.of(2020, 1, 1))));
    }

    public Person holding(HeldKind kind, long yuan) {
        return holding(new Held(kind, DateRange.from(LocalDate.of(2020, 1, 1)), Money.ofYuan(yuan), false));
    }

    public Person underReview(HeldKind kind) {
        return holding(new Held(kind, DateRange.from(LocalDate.of(2020, 1, 1)), null, true));
    }

    public Person holding(Held held) {
        statuses.add(held);
        return this;
    }

    public Person statusesUnknown() {
        statuses = null;
        return this;
    }

    /** So many yuan each month of the twelve before November 2026. */
    public Person earning(IncomeKind kind, long yuanPerMonth) {
        return earning(kind, Money.ofYuan(yuanPerMonth), "2025-11", "2026-10");
    }

    public Person earning(IncomeKind kind, Money perMonth, String from, String to) {
        incomes.add(
                IncomeLine.monthly(kind, YearMonth.parse(from), YearMonth.parse(to), perMonth, FactSource.DECLARED));
        return this;
    }

    public Person earning(IncomeLine line) {
        incomes.add(line);
        return this;
    }

    /** So many yuan over the twelve months before November 2026. */
    public Person payingOut(OutflowKind kind, long yuan) {
        outflows.add(new OutflowLine(kind, Families.YEAR, Money.ofYuan(yuan), FactSource.DECLARED, null));
        return this;
    }

    /** So many yuan in all from one month to another. */
    public Person payingOut(OutflowKind kind, String from, String to, long yuan) {
        outflows.add(new OutflowLine(kind, months(from, to), Money.ofYuan(yuan), FactSource.DECLARED, null));
        return this;
    }

    public Person outflowsUnknown() {
        outflows = null;
        return this;
    }

    public Person incomesUnknown() {
        incomes = null;
        return this;
    }

    MemberFacts number(int number) {
        return new MemberFacts(number, relation, birthDate, null, deathDate, living, supportDuty, true, null, school,
                exclusion,
                certificates, care, seriousIllness, labour, unmetSelfCare, supportForm, ties, statuses,
                incomes, outflows, kin, null, circumstances);
    }

    /** The months of a line, for examples. */
    static Months months(String from, String to) {
        return new Months(YearMonth.parse(from), YearMonth.parse(to));
    }
}
