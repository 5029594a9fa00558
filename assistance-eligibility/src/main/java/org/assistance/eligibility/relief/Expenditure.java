package org.assistance.eligibility.relief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.household.Household;
import org.assistance.eligibility.household.Income;
import org.assistance.eligibility.household.Question;
import org.assistance.eligibility.household.Statuses;
import org.assistance.eligibility.rigid.RigidExpenditure;
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

    static List<Ruling> rulings(Household household, @Nullable HouseholdClass decided) {
        Question question = household.question();
        LocalDate asOf = question.asOf();
        boolean wider = !question.policy().day().isBefore(WIDER);
        HeldKind[] kinds = wider ? ALL : GRANTED;
        for (MemberFacts member : question.facts().members()) {
            List<Held> statuses = Statuses.believed(member.statuses());
            Held held = statuses == null || !member.livingOn(asOf) ? null : Statuses.find(statuses, asOf, kinds);
            boolean ofHousehold = held != null && (held.kind() == HeldKind.TEKUN
                    ? member.relation() == Relation.SELF
                    : household.who().contains(member));
            if (held != null && ofHousehold) {
                return List.of(
                        Ruling.met(RuleId.LS_03, null, member.label() + "已认定为" + held.kind().label() + "，收入和财产不再重复核查"));
            }
        }
        if (decided != null && decided != HouseholdClass.NONE
                && (wider || decided == HouseholdClass.DIBAO || decided == HouseholdClass.TEKUN)) {
            return List.of(Ruling.met(RuleId.LS_02, null, "本次认定为" + decided.label()));
        }
        return poor(household);
    }

    private static List<Ruling> poor(Household household) {
        Question question = household.question();
        Income year = Income.ofYear(question, household.who());
        var missing = new ArrayList<String>(household.count().missing());
        missing.addAll(year.missing());
        Ruling income = RigidExpenditure.belowAverage(question, RuleId.LS_02, household.count().n(), year, missing);
        if (!missing.isEmpty()) {
            return List.of(income);
        }
        var rulings = new ArrayList<Ruling>();
        rulings.add(income);
        Programme limits = question.policy().limitsAssets(Programme.TEMPORARY_RELIEF)
                ? Programme.TEMPORARY_RELIEF
                : Programme.RIGID_EXPENDITURE;
        rulings.addAll(household.assets(limits));
        return rulings;
    }
}
