package org.assistance.bench.engine.handwritten;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assistance.eligibility.facts.AssetKind;
import org.assistance.eligibility.facts.AssetLine;
import org.assistance.eligibility.policy.AssetRule;
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
    static List<Ruling> of(Sheet sheet, Local local, int of, int owners) {
        List<AssetLine> assets = sheet.facts.assets();
        if (assets == null) {
            return List.of(Ruling.unproven(RuleId.XZ_41, null, Missing.of(Fact.ASSETS)));
        }
        Quote[] quotes = Local.LIMITS[of];
        AssetLimit[] beyond = BEYOND[of];
        var rulings = new ArrayList<Ruling>(4);
        sheet.cite(quotes[0]);
        rulings.add(financial(sheet, local, quotes[0], beyond[0], assets, owners));
        sheet.cite(quotes[1]);
        rulings.add(none(beyond[1], quotes[1], "机动车辆", assets, AssetKind.VEHICLE, owners));
        sheet.cite(quotes[2]);
        rulings.add(none(beyond[2], quotes[2], "第二套及以上住房", assets, AssetKind.SECOND_HOME, owners));
        sheet.cite(quotes[3]);
        rulings.add(business(beyond[3], quotes[3], assets, owners));
        return rulings;
    }

    private static Ruling financial(Sheet sheet, Local local, Quote quote, AssetLimit limit, List<AssetLine> assets,
            int owners) {
        long fen = 0;
        List<Input> parts = List.of();
        for (AssetLine line : assets) {
            if ((owners >> line.member() & 1) != 0 && line.kind().financial()) {
                Money value = line.value();
                if (value == null) {
                    return Ruling.unproven(RuleId.XZ_41, line.member(),
                            new Missing(Fact.ASSET_VALUE, line.member(), null,
                                    "成员" + line.member() + line.kind().label() + "价值"));
                }
                fen += value.fen();
                parts = add(parts, line, value.exact(), Unit.YUAN);
            }
        }
        sheet.cite(local.quote());
        int people = Integer.bitCount(owners);
        Fraction most = local.financial().times(people);
        Fraction measured = Fraction.of(fen);
        return new Ruling(RuleId.XZ_41, measured.compareTo(most) <= 0 ? Outcome.MET : Outcome.NOT_MET, null, "",
                List.of(), new Comparison("金融资产合计", measured, Operator.AT_MOST,
                        "限额（每人24倍月低保标准，" + people + "人）", most, Unit.YUAN, parts, local.formula() + " × k × n",
                        List.of(local.written(), Input.policy("k", Local.TWENTY_FOUR, Unit.MULTIPLE, quote.words()),
                                Input.result("n", "人数", Fraction.of(people), Unit.PEOPLE))),
                limit);
    }

    private static List<Input> add(List<Input> parts, AssetLine line, Fraction value, Unit unit) {
        List<Input> more = parts.isEmpty() ? new ArrayList<>(4) : parts;
        more.add(new Input("x" + (more.size() + 1), "成员" + line.member() + line.kind().label(), value, unit,
                line.source(), line.note(), null));
        return more;
    }

    private static Comparison counted(Quote quote, String what, List<AssetLine> assets, AssetKind kind, int owners) {
        int count = 0;
        List<Input> parts = List.of();
        for (AssetLine line : assets) {
            if (line.kind() == kind && (owners >> line.member() & 1) != 0) {
                int owned = Objects.requireNonNull(line.count(), "every count of the invented households is known");
                count += owned;
                parts = add(parts, line, Fraction.of(owned), Unit.COUNT);
            }
        }
        return new Comparison(what, Fraction.of(count), Operator.AT_MOST, "规定数量", Fraction.ZERO, Unit.COUNT, parts,
                "L", List.of(Input.policy("L", Fraction.ZERO, Unit.COUNT, quote.words())));
    }

    private static Ruling none(AssetLimit limit, Quote quote, String what, List<AssetLine> assets, AssetKind kind,
            int owners) {
        Comparison compared = counted(quote, what, assets, kind, owners);
        return new Ruling(RuleId.XZ_41, compared.left().sign() == 0 ? Outcome.MET : Outcome.NOT_MET, null, "",
                List.of(), compared, limit);
    }

    private static Ruling business(AssetLimit limit, Quote quote, List<AssetLine> assets, int owners) {
        Comparison compared = counted(quote, "市场主体登记", assets, AssetKind.BUSINESS, owners);
        return compared.left().sign() == 0
                ? new Ruling(RuleId.XZ_41, Outcome.MET, null, "", List.of(), compared, limit)
                : new Ruling(RuleId.XZ_41, Outcome.UNPROVEN, null, "",
                        List.of(Missing.of(Fact.ASSET_REVIEW, "对市场主体登记的复核意见")), compared, limit);
    }
}
