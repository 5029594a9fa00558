package org.assistance.domain.example;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assistance.eligibility.facts.Care;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.Circumstances;
import org.assistance.eligibility.facts.Exclusion;
import org.assistance.eligibility.facts.Hardship;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.IndependenceBar;
import org.assistance.eligibility.facts.LabourAbility;
import org.assistance.eligibility.facts.Living;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.MemberVerdict;
import org.assistance.eligibility.facts.OutflowLine;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.facts.RuralTies;
import org.assistance.eligibility.facts.SchoolLevel;
import org.assistance.eligibility.facts.SelfCare;
import org.assistance.eligibility.facts.SupportForm;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Sex;
import org.jspecify.annotations.Nullable;

/** A member of an example while its words are read: asked about everything and unremarkable until a word says otherwise. */
final class MemberDraft {

    /** The birthday of whoever has none written: an adult of working age. */
    static final LocalDate BORN = LocalDate.of(1980, 1, 1);

    final Relation relation;

    /** The twelve whole months before the application: those of a sum without months of its own. */
    final Months year;

    final LocalDate applied;

    @Nullable
    LocalDate birthDate = BORN;

    @Nullable
    Sex sex;

    @Nullable
    LocalDate deathDate;

    @Nullable
    Living living = Living.TOGETHER;

    @Nullable
    Boolean supportDuty;

    @Nullable
    Boolean independent = true;

    @Nullable
    IndependenceBar bar;

    @Nullable
    SchoolLevel school = SchoolLevel.NONE;

    @Nullable
    Exclusion exclusion = Exclusion.NONE;

    @Nullable
    List<Certificate> certificates = new ArrayList<>();

    @Nullable
    Care care = Care.none();

    @Nullable
    Boolean ill = false;

    @Nullable
    LabourAbility labour = LabourAbility.FULL;

    @Nullable
    Integer unmetSelfCare;

    @Nullable
    SupportForm form;

    @Nullable
    RuralTies ties = RuralTies.NONE;

    @Nullable
    List<Held> statuses = new ArrayList<>();

    @Nullable
    List<IncomeLine> incomes = new ArrayList<>();

    @Nullable
    List<OutflowLine> outflows = new ArrayList<>();

    @Nullable
    List<Integer> kin;

    @Nullable
    Boolean employed;

    @Nullable
    Boolean fixedIncome;

    @Nullable
    YearMonth workBegan;

    @Nullable
    Boolean taperedBefore;

    @Nullable
    Set<Hardship> hardships = EnumSet.noneOf(Hardship.class);

    @Nullable
    String tier;

    @Nullable
    LocalDate religiousSince;

    @Nullable
    LocalDate movedOut;

    @Nullable
    Boolean capable;

    @Nullable
    List<SelfCare> selfCare;

    MemberDraft(Relation relation, LocalDate applied) {
        this.relation = relation;
        this.applied = applied;
        this.year = Months.before(applied, 12);
    }

    /** The facts, under the member's number. */
    MemberFacts facts(int number) {
        var facts = new MemberFacts(number, relation, birthDate, sex, deathDate, living, supportDuty, independent, bar,
                school, exclusion, certificates, care, ill, labour, unmetSelfCare, form, ties, statuses, incomes,
                outflows)
                .under(new Circumstances(employed, fixedIncome, workBegan, hardships, tier, religiousSince, movedOut,
                        capable, selfCare, taperedBefore));
        return kin == null ? facts : facts.found(new MemberVerdict(null, null, kin, "示例"));
    }

    /** Adds to a list that a word before may have called unknown. */
    static <E> List<E> added(@Nullable List<E> list, E one) {
        List<E> more = list == null ? new ArrayList<>() : new ArrayList<>(list);
        more.add(one);
        return more;
    }
}
