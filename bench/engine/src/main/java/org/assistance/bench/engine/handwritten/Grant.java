package org.assistance.bench.engine.handwritten;

import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.Rounding;
import org.assistance.eligibility.ruling.Found;
import org.assistance.eligibility.ruling.Told;
import org.assistance.eligibility.ruling.Rulings;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;

/** The amount of 低保 per month: the difference, the extras of the county, one rounding (section 5). */
final class Grant {

    private static final Quote[] EXTRA = {Quote.of(PolicyCode.SUPPLEMENT, "ELDER"),
            Quote.of(PolicyCode.SUPPLEMENT, "MINOR"), Quote.of(PolicyCode.SUPPLEMENT, "SEVERE_DISABILITY"),
            Quote.of(PolicyCode.SUPPLEMENT, "SERIOUS_ILLNESS")};

    private static final String[] NAMES = {"老年人", "未成年人", "重度残疾人", "重病患者"};

    private static final Fraction[] PERCENT = {Fraction.of(10), Fraction.of(15), Fraction.of(30)};

    private static final Fraction ILLNESS = Fraction.of(12_000);

    private Grant() {}

    /** Adds steps and rulings; null while it is not known what somebody gets on top. */
    static @Nullable Money of(Sheet sheet, List<Person> who, Means means, @Nullable Integer member,
            Rulings rulings, Told<Step> steps) {
        sheet.cite(Local.MODE);
        Local here = sheet.here;
        int n = who.size();
        Input standard = sheet.standard(here);
        if (here.area() == Area.RURAL) {
            steps.keep(() -> Step.exact(RuleId.DB_16, "月低保标准", null, "Y ÷ 12", here.standard(), Unit.YUAN_PER_MONTH,
                    List.of(Input.policy("Y", Local.RURAL_YEAR, Unit.YUAN_PER_YEAR, here.quote().words()))));
        }
        Fraction base = here.standard().times(n).minus(means.total().over(12)).max(Fraction.ZERO);
        steps.keep(() -> Step.exact(RuleId.DB_10, "补差", member, "S × n − I ÷ w", base, Unit.YUAN_PER_MONTH,
                List.of(standard, Input.result("n", "计入人数", Fraction.of(n), Unit.PEOPLE),
                        Input.result("I", member == null ? "家庭收入" : "本人收入", means.total(), Unit.YUAN),
                        Input.result("w", "核算月数", Local.TWELVE, Unit.MONTHS))));
        rulings.add(Ruling.met(RuleId.DB_10, member, "按低保标准与家庭收入的差额计算"));
        Fraction extra = Fraction.ZERO;
        for (Person person : who) {
            extra = extra.plus(extra(sheet, person, rulings, steps));
        }
        if (rulings.outcome() == Outcome.UNPROVEN) {
            return null;
        }
        sheet.cite(Local.ROUNDING);
        Fraction exact = base.plus(extra);
        Money rounded = Money.ofYuan(exact.over(100).ceiling());
        boolean more = extra.sign() != 0;
        Input g = Input.result("G", "基本低保金", base, Unit.YUAN_PER_MONTH);
        Fraction extras = extra;
        steps.keep(() -> new Step(RuleId.DB_10, "每月低保金", member, more ? "G + E" : "G",
                more ? List.of(g, Input.result("E", "分类施保增发合计", extras, Unit.YUAN_PER_MONTH)) : List.of(g), exact,
                Unit.YUAN_PER_MONTH, Rounding.CEIL_YUAN_HOUSEHOLD, rounded.exact()));
        return rounded;
    }

    private static Fraction extra(Sheet sheet, Person person, Rulings rulings, Told<Step> steps) {
        int best = -1;
        Fraction most = Fraction.ZERO;
        sheet.cite(Local.ELDER_AGE);
        if (person.age >= 60) {
            best = 0;
            most = percent(sheet, 0);
        }
        if (person.age < 18) {
            best = 1;
            most = percent(sheet, 1);
        }
        if (severe(person, sheet)) {
            best = 2;
            most = percent(sheet, 2);
        }
        Boolean ill = person.facts.seriousIllness();
        boolean more = ILLNESS.compareTo(most) > 0;
        if (more && Boolean.TRUE.equals(ill)) {
            best = 3;
            most = ILLNESS;
        }
        if (best >= 0) {
            granted(sheet, person, best, most, rulings, steps);
        }
        if (more && ill == null) {
            rulings.add(Ruling.unproven(RuleId.DB_12, person.number,
                    Missing.of(Fact.SERIOUS_ILLNESS, person.facts, "是否属于重病患者")));
        }
        return most;
    }

    private static void granted(Sheet sheet, Person person, int best, Fraction most, Rulings rulings,
            Told<Step> steps) {
        var quote = sheet.cite(EXTRA[best]);
        steps.keep(() -> Step.exact(RuleId.DB_12, person.name + "分类施保（" + NAMES[best] + "）", person.number,
                best == 3 ? "p" : "S × p", most, Unit.YUAN_PER_MONTH,
                best == 3
                        ? List.of(Input.policy("p", ILLNESS, Unit.YUAN_PER_MONTH, quote))
                        : List.of(Input.policy("p", PERCENT[best], Unit.PERCENT, quote), sheet.standard(sheet.here))));
        rulings.add(Found.met(RuleId.DB_12, person.number, () -> person.name + "属于" + NAMES[best]));
    }

    private static Fraction percent(Sheet sheet, int group) {
        return sheet.here.standard().times(PERCENT[group]).over(100);
    }

    private static boolean severe(Person person, Sheet sheet) {
        for (Certificate one : person.certificates()) {
            if (one.grade() <= 2 && Person.stands(one, sheet.day)) {
                return true;
            }
        }
        return false;
    }
}
