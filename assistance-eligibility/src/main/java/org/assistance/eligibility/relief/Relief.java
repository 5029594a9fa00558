package org.assistance.eligibility.relief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.ruling.Found;
import org.assistance.eligibility.ruling.Rulings;
import org.assistance.eligibility.ruling.Told;
import org.assistance.eligibility.facts.PastRelief;
import org.assistance.eligibility.facts.ReliefCause;
import org.assistance.eligibility.facts.ReliefEvent;
import org.assistance.eligibility.facts.ReliefType;
import org.assistance.eligibility.household.Household;
import org.assistance.eligibility.household.Question;
import org.assistance.eligibility.policy.MissingPolicy;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.HouseholdClass;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/** 临时救助 (LS-01 to LS-05, LS-13, LS-15, LS-20, LS-21): who may have it, which way it takes, how much, and who decides. */
public final class Relief {

    private Relief() {}

    /**
     * The answer for the household.
     *
     * @param householdClass the class decided in the same assessment, or null when none was decided
     */
    public static ProgrammeResult assess(Household household, @Nullable HouseholdClass householdClass) {
        var rulings = new Rulings();
        var steps = new Told<Step>();
        try {
            return answer(household, householdClass, rulings, steps);
        } catch (MissingPolicy gap) {
            rulings.add(Ruling.gap(null, gap));
            return result(household, rulings, null, null, steps);
        }
    }

    private static ProgrammeResult answer(Household household, @Nullable HouseholdClass householdClass,
            Rulings rulings, Told<Step> steps) {
        Question question = household.question();
        ReliefEvent event = question.facts().relief();
        if (event == null) {
            rulings.add(Ruling.unproven(RuleId.LS_01, null, Missing.of(Fact.RELIEF_EVENT)));
            return result(household, rulings, null, null, steps);
        }
        if (event.type() == ReliefType.EMERGENCY) {
            rulings.add(emergency(event));
            rulings.add(place(question, event));
        } else {
            Expenditure.rule(household, householdClass, rulings);
            rulings.add(NecessarySpending.ruling(question, event));
        }
        if (event.cause() == ReliefCause.UNEMPLOYED_MIGRANT) {
            rulings.add(Migrants.ruling(question, event));
        }
        List<PastRelief> past = event.past();
        if (past == null) {
            rulings.add(Ruling.unproven(RuleId.LS_15, null, Missing.of(Fact.RELIEF_BEFORE)));
            return result(household, rulings, null, null, steps);
        }
        rulings.add(repeat(event, past, question.window()));
        var proposal = new Proposal(household, event, past, rulings, steps);
        return result(household, rulings, proposal.amount(), proposal, steps);
    }

    private static ProgrammeResult result(Household household, Rulings rulings, @Nullable Money amount,
            @Nullable Proposal proposal,
            Told<Step> steps) {
        Outcome outcome = Ruling.all(rulings);
        ReliefEvent event = household.question().facts().relief();
        Integer one = event == null ? null : event.member();
        return new ProgrammeResult(Programme.TEMPORARY_RELIEF, null,
                one == null ? household.count().numbers() : List.of(one), outcome, rulings,
                outcome == Outcome.MET ? amount : null, null, null, steps, proposal == null ? null : proposal.relief());
    }

    private static Found emergency(ReliefEvent event) {
        Boolean confirmed = event.confirmed();
        if (confirmed == null || event.happened() == null) {
            return Ruling.unproven(RuleId.LS_01, null,
                    Missing.of(confirmed == null ? Fact.RELIEF_CONFIRMED : Fact.RELIEF_DATE));
        }
        return confirmed
                ? Found.met(RuleId.LS_01, null,
                        () -> event.happened() + "发生" + event.cause().label() + "，基本生活突然陷入困境，已核实")
                : Ruling.notMet(RuleId.LS_01, null, "经核实，急难情形不属实");
    }

    private static Found place(Question question, ReliefEvent event) {
        if (event.place() == null) {
            return Ruling.unproven(RuleId.LS_04, null, Missing.of(Fact.RELIEF_PLACE));
        }
        boolean here = question.policy().division().contains(event.place());
        return Ruling.met(RuleId.LS_04, null, here ? "急难发生在本地，不受户籍和居住证限制" : "急难发生在外地，由申请人在户籍地或居住地申请");
    }

    private static Found repeat(ReliefEvent event, List<PastRelief> past, LocalDate asOf) {
        for (PastRelief one : past) {
            if (one.cause() == event.cause() && recent(one, asOf)) {
                return event.repeatReason() == null
                        ? Ruling.unproven(RuleId.LS_15, null, Missing.of(Fact.RELIEF_REPEAT_REASON,
                                "同一事由（" + one.granted() + "已救助）再次救助的理由"))
                        : Found.met(RuleId.LS_15, null, () -> "同一事由再次救助，理由：" + event.repeatReason());
            }
        }
        return Ruling.met(RuleId.LS_15, null, "近12个月内没有同一事由的救助");
    }

    /** True for relief granted within the 12 months before a day. */
    static boolean recent(PastRelief one, LocalDate asOf) {
        return one.granted().isAfter(asOf.minusMonths(12)) && !one.granted().isAfter(asOf);
    }
}
