package org.assistance.eligibility.relief;

import java.util.List;
import org.assistance.eligibility.facts.Minutes;
import org.assistance.eligibility.facts.PastRelief;
import org.assistance.eligibility.facts.ReliefEvent;
import org.assistance.eligibility.facts.ReliefRoad;
import org.assistance.eligibility.facts.ReliefType;
import org.assistance.eligibility.household.Household;
import org.assistance.eligibility.household.Limit;
import org.assistance.eligibility.household.Question;
import org.assistance.eligibility.policy.Citation;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.ruling.Told;
import org.assistance.eligibility.ruling.Rulings;
import org.assistance.eligibility.ruling.Found;
import org.assistance.eligibility.ruling.Comparison;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ReliefAuthority;
import org.assistance.eligibility.ruling.ReliefProposal;
import org.assistance.eligibility.ruling.ReliefProposal.Channel;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;

/** The amount of relief and its way; an officer may choose inside the range, and above it a meeting decides (LS-13). */
final class Proposal {

    private final Question question;

    private final ReliefEvent event;

    private final List<PastRelief> past;

    private final Rulings rulings;

    private @Nullable Money amount;

    private @Nullable ReliefProposal relief;

    private @Nullable String meeting;

    Proposal(Household household, ReliefEvent event, List<PastRelief> past, Rulings rulings, Told<Step> steps) {
        this.question = household.question();
        this.event = event;
        this.past = past;
        this.rulings = rulings;
        work(household, steps);
    }

    /** The amount chosen, or the least that may be chosen; null while it cannot be told. */
    @Nullable
    Money amount() {
        return amount;
    }

    /** Way and range; null while they cannot be told. */
    @Nullable
    ReliefProposal relief() {
        return relief;
    }

    private void work(Household household, Told<Step> steps) {
        if (event.road() == ReliefRoad.FAST) {
            onTheFastRoad();
            return;
        }
        Fraction fastMost = fastMost();
        Money chosen = event.chosenAmount();
        PolicyValue cap = fastCap();
        if (chosen != null && fastMost != null && cap != null && within(chosen, fastMost)) {
            fast(chosen, fastMost, cap);
            return;
        }
        if (chosen == null && cap != null && !Tariff.exists(question, event)) {
            askForTheAmount(fastMost);
            return;
        }
        var range = Tariff.range(household, event, rulings, steps);
        if (range == null) {
            return;
        }
        if (chosen == null && !range.least().positive() && range.most().positive()) {
            askForSomeAmount(range, fastMost);
            return;
        }
        if (chosen == null) {
            propose(range.least(), channel(range.least(), fastMost), range.least(), range.most(), false);
            return;
        }
        Minutes minutes = event.minutes();
        if (minutes != null && chosen.compareTo(range.most()) > 0) {
            rulings.add(Found.met(RuleId.LS_13, null,
                    () -> "超过标准的救助金额" + chosen.format() + "元经一事一议确定，" + minutes.words()));
            meeting = minutes.words();
            propose(chosen, channel(chosen, fastMost), chosen, chosen, true);
            return;
        }
        if (chosen.compareTo(range.least()) < 0 || chosen.compareTo(range.most()) > 0) {
            askForAnotherAmount(range);
            return;
        }
        rulings.add(range.allows(chosen));
        propose(chosen, channel(chosen, fastMost), range.least(), range.most(), true);
    }

    // A range that begins at nothing proposes nothing: somebody has to say the amount.
    private void askForSomeAmount(Tariff.Range range, @Nullable Fraction fastMost) {
        Money least = Money.ofYuan(1).min(range.most());
        propose(least, channel(least, fastMost), least, range.most(), false);
        amount = null;
        rulings.add(Ruling.unproven(RuleId.LS_20, null, Missing.of(Fact.RELIEF_AMOUNT,
                "救助金额（" + least.format() + "元至" + range.most().format() + "元）")));
    }

    // A slip of the hand is no ruling against the family: outside the range there is no amount yet.
    private void askForAnotherAmount(Tariff.Range range) {
        propose(range.least(), channel(range.least(), fastMost()), range.least(), range.most(), false);
        amount = null;
        rulings.add(Ruling.unproven(RuleId.LS_20, null, Missing.of(Fact.RELIEF_AMOUNT, range.least()
                .equals(range.most())
                        ? "救助金额（标准只有" + range.most().format() + "元一个数，选定的金额与它不同；不填即按标准）"
                        : "标准范围" + range.least().format() + "元至" + range.most().format() + "元以内的救助金额（超出的须经一事一议）")));
    }

    // The road has neither check nor notice, so that it ends at the cap whatever the tariff would give.
    private void onTheFastRoad() {
        if (!Boolean.TRUE.equals(event.confirmed())) {
            return;
        }
        PolicyValue cap = question.value(PolicyCode.FASTRELIEF_CAP);
        Fraction most = FastCap.most(cap, question.standard());
        Money chosen = event.chosenAmount();
        if (chosen != null && within(chosen, most)) {
            fast(chosen, most, cap);
            return;
        }
        askForTheAmount(most);
    }

    private static boolean within(Money chosen, Fraction most) {
        return chosen.positive() && chosen.exact().compareTo(most) <= 0;
    }

    private void fast(Money chosen, Fraction fastMost, PolicyValue cap) {
        Limit standard = Limit.standard(question);
        boolean multiple = cap.unit() == Unit.MULTIPLE;
        Citation words = question.cite(cap);
        rulings.add(new Found.Later(RuleId.LS_20, Outcome.MET, () -> {
            Input limit = Input.policy("k", cap.number(), cap.unit(), words);
            return new Ruling(RuleId.LS_20, Outcome.MET, null, "小额快救", List.of(), new Comparison("救助金额",
                    chosen.exact(), Operator.AT_MOST, "小额快救限额", fastMost, Unit.YUAN)
                    .by(multiple ? standard.formula() + " × k" : "k",
                            multiple ? List.of(standard.inputs().getFirst(), limit) : List.of(limit)));
        }));
        Money most = Money.ofFen(fastMost.floor());
        propose(chosen, Channel.FAST, Money.ofYuan(1).min(most), most, true);
    }

    // Up to the cap no tariff is needed: somebody has to say the amount, and before that whether the emergency is true.
    private void askForTheAmount(@Nullable Fraction fastMost) {
        if (fastMost != null) {
            Money most = Money.ofFen(fastMost.floor());
            Money least = Money.ofYuan(1).min(most);
            propose(least, Channel.FAST, least, most, false);
            amount = null;
            rulings.add(Ruling.unproven(RuleId.LS_20, null, Missing.of(Fact.RELIEF_AMOUNT, event.chosenAmount() == null
                    ? "小额快救的救助金额"
                    : "不超过限额" + most.format() + "元的小额快救的救助金额（需要更多的，转一般程序办理）")));
        }
    }

    private void propose(Money proposed, @Nullable Channel channel, Money least, Money most, boolean chosen) {
        amount = proposed;
        Money before = Money.ZERO;
        boolean repeats = false;
        for (PastRelief one : past) {
            if (Relief.recent(one, question.window())) {
                before = before.plus(one.amount());
                repeats |= one.cause() == event.cause();
            }
        }
        relief = new ReliefProposal(channel, least, most, before, chosen, repeats && event.repeatReason() == null,
                authority(channel, before.plus(proposed)), meeting);
    }

    private ReliefAuthority authority(@Nullable Channel channel, Money granted) {
        return channel == Channel.FAST
                ? ReliefAuthority.fast()
                : ReliefAuthority.of(event.delegated(), delegatedCap(), question.standard(), granted);
    }

    private @Nullable PolicyValue delegatedCap() {
        return event.delegated() != null
                ? null
                : cited(question.policy().find(PolicyCode.TEMP_DELEGATED_CAP, null, question.area()));
    }

    private @Nullable PolicyValue cited(@Nullable PolicyValue row) {
        if (row != null) {
            question.cite(row);
        }
        return row;
    }

    /** The most that may be given fast, exact, or null where that way is closed: only for a confirmed emergency, since its rule exists. */
    private @Nullable Fraction fastMost() {
        PolicyValue cap = fastCap();
        if (cap == null || !Boolean.TRUE.equals(event.confirmed())) {
            return null;
        }
        question.cite(cap);
        return FastCap.most(cap, question.standard());
    }

    /** The cap of the fast way where it could be open: for an emergency not on the ordinary road, since its rule exists; else null. */
    private @Nullable PolicyValue fastCap() {
        return event.type() == ReliefType.EMERGENCY && event.road() == null
                ? question.policy().find(PolicyCode.FASTRELIEF_CAP, null, question.area())
                : null;
    }

    /** The way an amount takes (section 8); null, with the ruling that says so, while nobody has told whether help can wait. */
    private @Nullable Channel channel(Money proposed, @Nullable Fraction fastMost) {
        if (fastMost != null && proposed.exact().compareTo(fastMost) <= 0) {
            return Channel.FAST;
        }
        Boolean urgent = event.urgent();
        if (event.road() != null || Boolean.FALSE.equals(urgent)
                || !question.value(PolicyCode.ADVANCE_RELIEF).flag()) {
            return Channel.ORDINARY;
        }
        PolicyValue cap = cited(question.policy().find(PolicyCode.ADVANCE_CAP, null, question.area()));
        if (cap != null && !cap.comparison().holds(proposed.exact(), FastCap.most(cap, question.standard()))) {
            return Channel.ORDINARY;
        }
        if (urgent == null) {
            rulings.add(Ruling.unproven(RuleId.LS_10, null, Missing.of(Fact.RELIEF_URGENT)));
            return null;
        }
        return Channel.ADVANCE;
    }
}
