package org.assistance.bench.engine.handwritten;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assistance.bench.engine.Rows;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.PastRelief;
import org.assistance.eligibility.facts.ReliefEvent;
import org.assistance.eligibility.facts.ReliefType;
import org.assistance.eligibility.ruling.Found;
import org.assistance.eligibility.ruling.Told;
import org.assistance.eligibility.ruling.Rulings;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.ReliefProposal;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.HouseholdClass;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/** Temporary relief: who may have it (section 8); how much is {@link Relieving}'s. */
final class Event {

    private final Sheet sheet;

    private final Counting count;

    private final Means means;

    Event(Sheet sheet, Counting count, Means means) {
        this.sheet = sheet;
        this.count = count;
        this.means = means;
    }

    ProgrammeResult result(@Nullable HouseholdClass decided) {
        ReliefEvent event = sheet.facts.relief();
        if (event == null) {
            throw new IllegalArgumentException("every invented household has an event");
        }
        var rulings = new Rulings();
        var steps = new Told<Step>();
        if (event.type() == ReliefType.EMERGENCY) {
            emergency(event, rulings);
        } else {
            expenditure(decided, rulings);
            rulings.add(spending(event));
        }
        List<PastRelief> past = event.past() == null ? List.of() : event.past();
        rulings.add(repeat(event, past));
        var relieving = new Relieving(sheet, count, event, rulings, steps);
        relieving.work();
        Outcome outcome = rulings.outcome();
        ReliefProposal proposal = relieving.proposal(past);
        Money amount = outcome == Outcome.MET ? relieving.amount : null;
        return new ProgrammeResult(Programme.TEMPORARY_RELIEF, null, count.numbers, outcome, rulings, amount, null,
                null, steps, proposal, null);
    }

    private static void emergency(ReliefEvent event, Rulings rulings) {
        Boolean confirmed = event.confirmed();
        rulings.add(confirmed == null
                ? Ruling.unproven(RuleId.LS_01, null, Missing.of(Fact.RELIEF_CONFIRMED))
                : confirmed
                        ? Found.met(RuleId.LS_01, null,
                                () -> event.happened() + "发生" + event.cause().label() + "，基本生活突然陷入困境，已核实")
                        : Ruling.notMet(RuleId.LS_01, null, "经核实，急难情形不属实"));
        rulings.add(Rows.COUNTY.equals(event.place())
                ? Ruling.met(RuleId.LS_04, null, "急难发生在本地，不受户籍和居住证限制")
                : Ruling.met(RuleId.LS_04, null, "急难发生在外地，由申请人在户籍地或居住地申请"));
    }

    private void expenditure(@Nullable HouseholdClass decided, Rulings rulings) {
        for (Person person : sheet.people) {
            for (Held held : person.statuses()) {
                if (person.living && person.counted == Outcome.MET && held.kind().householdClass()
                        && held.during().contains(sheet.day)) {
                    rulings.add(Found.met(RuleId.LS_03, null,
                            () -> person.name + "已认定为" + held.kind().label() + "，收入和财产不再重复核查"));
                    return;
                }
            }
        }
        if (decided != null && decided != HouseholdClass.NONE) {
            rulings.add(Found.met(RuleId.LS_02, null, () -> "本次认定为" + decided.label()));
            return;
        }
        List<Missing> missing = Spending.missing(count, means);
        var poor = new Rulings();
        poor.add(Spending.belowAverage(sheet, RuleId.LS_02, count.who.size(), means, missing));
        if (missing.isEmpty()) {
            poor.addAll(Limits.of(sheet, sheet.here, 3, count.bits));
        }
        if (decided == null && Ruling.all(poor) == Outcome.NOT_MET) {
            rulings.add(Ruling.unproven(RuleId.LS_02, null, Missing.of(Fact.CLASS_RESULT)));
        } else {
            rulings.addAll(poor);
        }
    }

    /** Every invented household has paid something. */
    private static Found spending(ReliefEvent event) {
        Money paid = Objects.requireNonNull(event.selfPaid());
        return Found.met(RuleId.LS_02, null, () -> "家庭自付必要支出" + paid.format() + "元");
    }

    private Found repeat(ReliefEvent event, List<PastRelief> past) {
        for (PastRelief one : past) {
            if (one.cause() == event.cause() && recent(sheet, one)) {
                return event.repeatReason() == null
                        ? Ruling.unproven(RuleId.LS_15, null, Missing.of(Fact.RELIEF_REPEAT_REASON,
                                "同一事由（" + one.granted() + "已救助）再次救助的理由"))
                        : Found.met(RuleId.LS_15, null, () -> "同一事由再次救助，理由：" + event.repeatReason());
            }
        }
        return Ruling.met(RuleId.LS_15, null, "近12个月内没有同一事由的救助");
    }

    static boolean recent(Sheet sheet, PastRelief one) {
        return one.granted().isAfter(sheet.day.minusMonths(12)) && !one.granted().isAfter(sheet.day);
    }
}
