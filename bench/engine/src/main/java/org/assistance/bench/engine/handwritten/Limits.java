package org.assistance.bench.engine.handwritten;

import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.facts.AssetKind;
import org.assistance.eligibility.facts.AssetLine;
import org.assistance.eligibility.policy.AssetRule;
import org.assistance.eligibility.ruling.AssetLimit;
import org.assistance.eligibility.ruling.Comparison;
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
            return List.of(Ruling.unproven(RuleId.XZ_41, null, List.of("家庭财产情况")));
        }
        Quote[] quotes = Local.LIMITS[of];
        AssetLimit[] beyond = BEYOND[of];
        var rulings = new ArrayList<Ruling>(4);
        sheet.cite(quotes[0]);
        rulings.add(financial(sheet, local, beyond[0], assets, owners));
        sheet.cite(quotes[1]);
        rulings.add(none(beyond[1], "机动车辆", count(assets, AssetKind.VEHICLE, owners)));
        sheet.cite(quotes[2]);
        rulings.add(none(beyond[2], "第二套及以上住房", count(assets, AssetKind.SECOND_HOME, owners)));
        sheet.cite(quotes[3]);
        rulings.add(business(beyond[3], count(assets, AssetKind.BUSINESS, owners)));
        return rulings;
    }

    private static Ruling financial(Sheet sheet, Local local, AssetLimit limit, List<AssetLine> assets, int owners) {
        long fen = 0;
        for (AssetLine line : assets) {
            if ((owners >> line.member() & 1) != 0 && line.kind().financial()) {
                Money value = line.value();
                if (value == null) {
                    return Ruling.unproven(RuleId.XZ_41, line.member(),
                            List.of("成员" + line.member() + line.kind().label() + "价值"));
                }
                fen += value.fen();
            }
        }
        sheet.cite(local.quote());
        int people = Integer.bitCount(owners);
        Fraction most = local.financial().times(people);
        Fraction measured = Fraction.of(fen);
        return new Ruling(RuleId.XZ_41, measured.compareTo(most) <= 0 ? Outcome.MET : Outcome.NOT_MET, null, "",
                List.of(), new Comparison("金融资产合计", measured, Operator.AT_MOST,
                        "限额（每人24倍月低保标准，" + people + "人）", most, Unit.YUAN),
                limit);
    }

    private static Fraction count(List<AssetLine> assets, AssetKind kind, int owners) {
        int count = 0;
        for (AssetLine line : assets) {
            if (line.kind() == kind && (owners >> line.member() & 1) != 0) {
                count += line.count();
            }
        }
        return Fraction.of(count);
    }

    private static Ruling none(AssetLimit limit, String what, Fraction count) {
        return new Ruling(RuleId.XZ_41, count.sign() == 0 ? Outcome.MET : Outcome.NOT_MET, null, "", List.of(),
                new Comparison(what, count, Operator.AT_MOST, "规定数量", Fraction.ZERO, Unit.COUNT), limit);
    }

    private static Ruling business(AssetLimit limit, Fraction count) {
        return count.sign() == 0
                ? none(limit, "市场主体登记", count)
                : new Ruling(RuleId.XZ_41, Outcome.UNPROVEN, null, "", List.of("对市场主体登记的复核意见"),
                        new Comparison("市场主体登记", count, Operator.AT_MOST, "规定数量", Fraction.ZERO, Unit.COUNT),
                        limit);
    }
}
