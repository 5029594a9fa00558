package org.assistance.bench.engine.handwritten;

import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.facts.PastRelief;
import org.assistance.eligibility.facts.ReliefEvent;
import org.assistance.eligibility.facts.ReliefType;
import org.assistance.eligibility.policy.Citation;
import org.assistance.eligibility.policy.Rounding;
import org.assistance.eligibility.ruling.Found;
import org.assistance.eligibility.ruling.Told;
import org.assistance.eligibility.ruling.Rulings;
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

/** The way relief takes and how much it is: up to one standard fast, else by the tariff of the county (section 8). */
final class Relieving {

    private static final Quote UP_TO_20000 = Quote.tariff("I1");

    private static final Quote ABOVE_20000 = Quote.tariff("I2");

    private static final Quote ACCIDENT = Quote.tariff("A1");

    private static final Quote OTHER = Quote.tariff("O1");

    private final Sheet sheet;

    private final Counting count;

    private final ReliefEvent event;

    private final Rulings rulings;

    private final Told<Step> steps;

    private final Fraction standard;

    @Nullable
    Money amount;

    private Money shown = Money.ZERO;

    private @Nullable Channel channel;

    private Money least = Money.ZERO;

    private Money most = Money.ZERO;

    private boolean chosen;

    Relieving(Sheet sheet, Counting count, ReliefEvent event, Rulings rulings, Told<Step> steps) {
        this.sheet = sheet;
        this.count = count;
        this.event = event;
        this.rulings = rulings;
        this.steps = steps;
        this.standard = sheet.here.standard();
    }

    private static final Input ONCE = Input.policy("k", Fraction.ONE, Unit.MULTIPLE, Local.FAST_CAP.words());

    void work() {
        boolean fast = event.type() == ReliefType.EMERGENCY && Boolean.TRUE.equals(event.confirmed());
        if (fast) {
            sheet.cite(Local.FAST_CAP);
            sheet.cite(sheet.here.quote());
        }
        Money wanted = event.chosenAmount();
        if (fast && wanted != null && wanted.fen() > 0 && wanted.exact().compareTo(standard) <= 0) {
            rulings.add(new Ruling(RuleId.LS_20, Outcome.MET, null, "小额快救", List.of(),
                    new Comparison("救助金额", wanted.exact(), Operator.AT_MOST, "小额快救限额", standard, Unit.YUAN,
                            List.of(), sheet.here.formula() + " × k", List.of(sheet.here.written(), ONCE))));
            most = Money.ofFen(standard.floor());
            least = Money.ofYuan(1).min(most);
            propose(wanted, Channel.FAST, true);
            return;
        }
        if (!tariff()) {
            return;
        }
        if (wanted == null) {
            propose(least, channel(least, fast), false);
        } else if (wanted.fen() < least.fen() || wanted.fen() > most.fen()) {
            propose(least, channel(least, fast), false);
            amount = null;
            rulings.add(Ruling.unproven(RuleId.LS_20, null, Missing.of(Fact.RELIEF_AMOUNT, least.equals(most)
                    ? "救助金额（标准只有" + most.format() + "元一个数，选定的金额与它不同；不填即按标准）"
                    : "标准范围" + least.format() + "元至" + most.format() + "元以内的救助金额（超出的须经一事一议）")));
        } else {
            rulings.add(new Ruling(RuleId.LS_20, Outcome.MET, null, "", List.of(), new Comparison("救助金额",
                    wanted.exact(), Operator.AT_MOST, "标准上限", most.exact(), Unit.YUAN)));
            propose(wanted, channel(wanted, fast), true);
        }
    }

    private void propose(Money proposed, Channel way, boolean said) {
        amount = proposed;
        shown = proposed;
        channel = way;
        chosen = said;
    }

    private Channel channel(Money proposed, boolean fast) {
        if (fast && proposed.exact().compareTo(standard) <= 0) {
            return Channel.FAST;
        }
        if (Boolean.TRUE.equals(event.urgent())) {
            sheet.cite(Local.ADVANCE);
            return Channel.ADVANCE;
        }
        return Channel.ORDINARY;
    }

    @Nullable
    ReliefProposal proposal(List<PastRelief> past) {
        Channel way = channel;
        if (way == null) {
            return null;
        }
        Money before = Money.ZERO;
        boolean repeats = false;
        for (PastRelief one : past) {
            if (Event.recent(sheet, one)) {
                before = before.plus(one.amount());
                repeats |= one.cause() == event.cause();
            }
        }
        return new ReliefProposal(way, least, most, before, chosen, repeats && event.repeatReason() == null,
                way == Channel.FAST
                        ? ReliefAuthority.fast()
                        : ReliefAuthority.of(null, null, standard, before.plus(shown)),
                null);
    }

    /** Sets the range by the tariff; false where the number of people is not certain. */
    private boolean tariff() {
        Money paid = event.selfPaid() == null ? Money.ZERO : event.selfPaid();
        switch (event.cause()) {
            case ILLNESS -> {
                sheet.cite(Local.RELIEF_MAX);
                if (paid.fen() <= 2_000_000) {
                    least = multiple(UP_TO_20000, "临时救助下限", Fraction.of(3, 2), 1);
                    most = multiple(UP_TO_20000, "临时救助上限", Fraction.of(3), 1);
                } else {
                    least = percent(paid);
                    most = least;
                }
            }
            case ACCIDENT -> {
                if (!count.missing.isEmpty()) {
                    rulings.add(Ruling.unproven(RuleId.LS_20, null, count.missing));
                    return false;
                }
                sheet.cite(Local.RELIEF_MAX);
                least = multiple(ACCIDENT, "临时救助金额", Fraction.of(2), count.who.size());
                most = least;
            }
            default -> {
                sheet.cite(Local.RELIEF_MAX);
                Fraction fixed = Fraction.of(60_000);
                sheet.cite(sheet.here.quote());
                Citation cited = sheet.cite(OTHER);
                least = line("临时救助金额", "k", new ArrayList<>(List.of(Input.policy("k", fixed, Unit.YUAN, cited))), fixed,
                        Local.RELIEF_MAX, Local.TWELVE);
                most = least;
            }
        }
        rulings.add(Found.met(RuleId.LS_20, null, () -> "按示例救〔2025〕5号的" + event.cause().label() + "标准"));
        return true;
    }

    private Money multiple(Quote row, String label, Fraction times, int people) {
        sheet.cite(sheet.here.quote());
        Citation cited = sheet.cite(row);
        var inputs = new ArrayList<Input>(4);
        inputs.add(sheet.standard(sheet.here));
        inputs.add(Input.policy("k", times, Unit.MULTIPLE, cited));
        boolean heads = row == ACCIDENT;
        if (heads) {
            inputs.add(Input.result("n", "计入人数", Fraction.of(people), Unit.PEOPLE));
        }
        return line(label, heads ? "S × k × n" : "S × k", inputs, times.times(standard).times(people),
                Local.RELIEF_MAX, Local.TWELVE);
    }

    private Money percent(Money paid) {
        Citation cited = sheet.cite(ABOVE_20000);
        sheet.cite(sheet.here.quote());
        var inputs = new ArrayList<Input>(3);
        inputs.add(Input.fact("c", "自付费用", paid.exact(), Unit.YUAN, event.source(), null));
        inputs.add(Input.policy("k", Fraction.of(10), Unit.PERCENT, cited));
        return line("临时救助金额", "c × k", inputs, Fraction.of(paid.fen() * 10, 100), ABOVE_20000,
                Fraction.of(9));
    }

    private Money line(String label, String formula, ArrayList<Input> inputs, Fraction gives, Quote cap,
            Fraction most) {
        Fraction ceiling = most.times(standard);
        Fraction exact = gives;
        String text = formula;
        if (gives.compareTo(ceiling) > 0) {
            exact = ceiling;
            Input s = sheet.standard(sheet.here);
            if (!inputs.contains(s)) {
                inputs.add(s);
            }
            inputs.add(Input.policy("M", most, Unit.MULTIPLE, sheet.cite(cap)));
            text = "min( " + formula + " , S × M )";
        }
        Money rounded = Rounding.HALF_UP_YUAN.round(exact);
        Fraction comes = exact;
        String worked = text;
        steps.keep(() -> new Step(RuleId.LS_20, label, null, worked, inputs, comes, Unit.YUAN, Rounding.HALF_UP_YUAN,
                rounded.exact()));
        return rounded;
    }
}
