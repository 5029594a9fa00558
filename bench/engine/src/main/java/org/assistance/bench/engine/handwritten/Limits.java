package org.assistance.bench.engine.handwritten;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assistance.eligibility.facts.AssetKind;
import org.assistance.eligibility.facts.AssetLine;
import org.assistance.eligibility.policy.AssetRule;
import org.assistance.eligibility.ruling.Found;
import org.assistance.eligibility.ruling.Rulings;
import org.assistance.eligibility.ruling.AssetLimit;
import org.assistance.eligibility.ruling.Comparison;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Unit;

/** The four limits on assets that every class of the county has (section 4). */
final class Limits {

    private static final AssetLimit[][] BEYOND = {beyond(Programme.TEKUN), beyond(Programme.DIBAO),
            beyond(Programme.EDGE), beyond(Programme.RIGID_EXPENDITURE)};

    private Limits() {}

    private static AssetLimit[] beyond(Programme programme) {
        return new AssetLimit[]{new AssetLimit(programme, "FIN", AssetRule.Verdict.FAIL),
                new AssetLimit(programme, "CAR", AssetRule.Verdict.FAIL),
                new AssetLimit(programme, "HOME", AssetRule.Verdict.FAIL),
                new AssetLimit(programme, "BIZ", AssetRule.Verdict.REVIEW)};
    }

    /**
     * The rulings on what some members own.
     *
     * @param of 0 特困, 1 低保, 2 边缘, 3 刚性
     * @param owners a bit for each member's number
     */
    static Rulings of(Sheet sheet, Local local, int of, int owners) {
        List<AssetLine> assets = sheet.facts.assets();
        if (assets == null) {
            var unknown = new Rulings();
            unknown.add(Ruling.unproven(RuleId.XZ_41, null, Missing.of(Fact.ASSETS)));
            return unknown;
        }
        Quote[] quotes = Local.LIMITS[of];
        AssetLimit[] beyond = BEYOND[of];
        var rulings = new Rulings();
        sheet.cite(quotes[0]);
        rulings.add(financial(sheet, local, quotes[0], beyond[0], assets, owners));
        sheet.cite(quotes[1]);
        rulings.add(none(beyond[1], quotes[1], "机动车辆", assets, AssetKind.VEHICLE, owners));
        sheet.cite(quotes[2]);
        rulings.add(none(beyond[2], quotes[2], "第二套及以上住房", assets, AssetKind.SECOND_HOME, owners));
        sheet.cite(quotes[3]);
        rulings.add(none(beyond[3], quotes[3], "市场主体登记", assets, AssetKind.BUSINESS, owners));
        return rulings;
    }

    private static Found financial(Sheet sheet, Local local, Quote quote, AssetLimit limit, List<AssetLine> assets,
            int owners) {
        long fen = 0;
        List<AssetLine> parts = List.of();
        for (AssetLine line : assets) {
            if ((owners >> line.member() & 1) != 0 && line.kind().financial()) {
                Money value = line.value();
                if (value == null) {
                    return Ruling.unproven(RuleId.XZ_41, line.member(),
                            new Missing(Fact.ASSET_VALUE, line.member(), null,
                                    "成员" + line.member() + line.kind().label() + "价值"));
                }
                fen += value.fen();
                parts = add(parts, line);
            }
        }
        sheet.cite(local.quote());
        int people = Integer.bitCount(owners);
        Fraction most = local.financial().times(people);
        Fraction measured = Fraction.of(fen);
        Outcome outcome = Outcome.of(measured.compareTo(most) <= 0);
        List<AssetLine> owned = parts;
        return new Found.Later(RuleId.XZ_41, outcome, () -> new Ruling(RuleId.XZ_41, outcome, null, "", List.of(),
                new Comparison("金融资产合计", measured, Operator.AT_MOST, "限额（每人24倍月低保标准，" + people + "人）", most, Unit.YUAN,
                        inputs(owned), local.formula() + " × k × n",
                        List.of(local.written(), Input.policy("k", Local.TWENTY_FOUR, Unit.MULTIPLE, quote.words()),
                                Input.result("n", "人数", Fraction.of(people), Unit.PEOPLE))),
                limit));
    }

    private static List<AssetLine> add(List<AssetLine> parts, AssetLine line) {
        List<AssetLine> more = parts.isEmpty() ? new ArrayList<>(2) : parts;
        more.add(line);
        return more;
    }

    /** What was owned, by value where it is money and else by number. */
    private static List<Input> inputs(List<AssetLine> owned) {
        var inputs = new ArrayList<Input>(owned.size());
        for (AssetLine line : owned) {
            boolean money = line.kind().financial();
            inputs.add(new Input("x" + (inputs.size() + 1), "成员" + line.member() + line.kind().label(),
                    money
                            ? Objects.requireNonNull(line.value()).exact()
                            : Fraction.of(Objects.requireNonNull(line.count())),
                    money ? Unit.YUAN : Unit.COUNT, line.source(), line.note(), null));
        }
        return inputs;
    }

    private static Found none(AssetLimit limit, Quote quote, String what, List<AssetLine> assets, AssetKind kind,
            int owners) {
        int count = 0;
        List<AssetLine> parts = List.of();
        for (AssetLine line : assets) {
            if (line.kind() == kind && (owners >> line.member() & 1) != 0) {
                count += Objects.requireNonNull(line.count(), "every count of the invented households is known");
                parts = add(parts, line);
            }
        }
        boolean review = kind == AssetKind.BUSINESS;
        Outcome outcome = count == 0 ? Outcome.MET : review ? Outcome.UNPROVEN : Outcome.NOT_MET;
        List<AssetLine> owned = parts;
        int all = count;
        if (outcome == Outcome.UNPROVEN) {
            return counted(limit, quote, what, owned, all, outcome);
        }
        return new Found.Later(RuleId.XZ_41, outcome, () -> counted(limit, quote, what, owned, all, outcome));
    }

    private static Ruling counted(AssetLimit limit, Quote quote, String what, List<AssetLine> owned, int count,
            Outcome outcome) {
        return new Ruling(RuleId.XZ_41, outcome, null, "",
                outcome == Outcome.UNPROVEN
                        ? List.of(Missing.of(Fact.ASSET_REVIEW, "对市场主体登记的复核意见"))
                        : List.of(),
                new Comparison(what, Fraction.of(count), Operator.AT_MOST, "规定数量", Fraction.ZERO, Unit.COUNT,
                        inputs(owned), "L", List.of(Input.policy("L", Fraction.ZERO, Unit.COUNT, quote.words()))),
                limit);
    }
}
