package org.assistance.eligibility.relief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.assistance.eligibility.ruling.Found;
import org.assistance.eligibility.ruling.Rulings;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.household.Household;
import org.assistance.eligibility.household.Income;
import org.assistance.eligibility.household.Question;
import org.assistance.eligibility.household.Statuses;
import org.assistance.eligibility.rigid.RigidExpenditure;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.value.HouseholdClass;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/**
 * Which households may have relief for their spending (LS-02, LS-03): those already determined are not checked again; others are poor
 * enough when their income is below the local average and their assets are within the limits. A class is the household's when
 * somebody who counts holds it; 特困 is a person's own and spares only himself as applicant.
 */
final class Expenditure {

    /** From this year on 边缘 and 刚性 households are named targets. */
    private static final LocalDate WIDER = LocalDate.of(2026, 1, 1);

    private static final HeldKind[] GRANTED = {HeldKind.TEKUN, HeldKind.DIBAO, HeldKind.DIBAO_ALONE};

    private static final HeldKind[] ALL = {HeldKind.TEKUN, HeldKind.DIBAO, HeldKind.DIBAO_ALONE, HeldKind.EDGE,
            HeldKind.RIGID_EXPENDITURE};

    private Expenditure() {}

    static void rule(Household household, @Nullable HouseholdClass decided, Rulings rulings) {
        Question question = household.question();
        boolean wider = !question.policy().day().isBefore(WIDER);
        var open = new ArrayList<Missing>();
        for (MemberFacts member : question.facts().members()) {
            Held held = ofHousehold(household, member, wider ? ALL : GRANTED);
            if (held != null && held.believed()) {
                rulings.add(Found.met(RuleId.LS_03, null,
                        () -> member.label() + "已认定为" + held.kind().label() + "，收入和财产不再重复核查"));
                return;
            }
            if (member.statuses() == null && household.who().contains(member)) {
                open.add(Missing.of(Fact.STATUSES, member));
            }
            if (held != null) {
                open.add(Statuses.claimed(member, held));
            }
        }
        if (decided != null && decided != HouseholdClass.NONE
                && (wider || decided == HouseholdClass.DIBAO || decided == HouseholdClass.TEKUN)) {
            rulings.met(RuleId.LS_02, null, () -> "本次认定为" + decided.label());
            return;
        }
        if (decided == null && asksForClass(question)) {
            open.add(Missing.of(Fact.CLASS_RESULT));
        }
        Rulings poor = poor(household);
        // One of the ways is enough: who is refused by the means waits while another way is open.
        if (open.isEmpty() || poor.outcome() != Outcome.NOT_MET) {
            rulings.addAll(poor);
        } else {
            rulings.add(Ruling.unproven(RuleId.LS_02, null, open));
        }
    }

    private static boolean asksForClass(Question question) {
        return question.facts().asksFor(Programme.DIBAO) || question.facts().asksFor(Programme.EDGE)
                || question.facts().asksFor(Programme.RIGID_EXPENDITURE);
    }

    /** What makes the household one already determined: believed before only claimed. */
    private static @Nullable Held ofHousehold(Household household, MemberFacts member, HeldKind[] kinds) {
        LocalDate asOf = household.question().asOf();
        List<Held> statuses = member.statuses();
        if (statuses == null || statuses.isEmpty() || !member.livingOn(asOf)) {
            return null;
        }
        List<HeldKind> wanted = List.of(kinds);
        return statuses.stream()
                .filter(held -> held.during().contains(asOf) && wanted.contains(held.kind()))
                .filter(held -> held.kind() == HeldKind.TEKUN
                        ? member.relation() == Relation.SELF
                        : household.who().contains(member))
                .max(Comparator.comparing(Held::believed))
                .orElse(null);
    }

    private static Rulings poor(Household household) {
        Question question = household.question();
        Income year = Income.ofYear(question, household.who(), Programme.TEMPORARY_RELIEF);
        List<Missing> missing = household.missing(year);
        Found income = RigidExpenditure.belowAverage(question, RuleId.LS_02, household.count().n(), year, missing);
        var rulings = new Rulings();
        rulings.add(income);
        if (!missing.isEmpty()) {
            return rulings;
        }
        Programme limits = question.policy().limitsAssets(Programme.TEMPORARY_RELIEF)
                ? Programme.TEMPORARY_RELIEF
                : Programme.RIGID_EXPENDITURE;
        household.assets(limits, rulings);
        return rulings;
    }
}
