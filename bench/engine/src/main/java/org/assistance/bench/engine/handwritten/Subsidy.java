package org.assistance.bench.engine.handwritten;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.facts.Care;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.Exclusion;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.Impairment;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.policy.Rounding;
import org.assistance.eligibility.ruling.Found;
import org.assistance.eligibility.ruling.Told;
import org.assistance.eligibility.ruling.Rulings;
import org.assistance.eligibility.ruling.Comparison;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.DisabilityKind;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.HouseholdClass;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;

/** The two subsidies for disabled people (section 7); each of the invented people has one certificate at most. */
final class Subsidy {

    private static final Quote LIVING = Quote.rate("L");

    private static final Quote LIVING_OF_EDGE = Quote.rate("LE");

    private static final Quote[] CARE = {Quote.rate("C1"), Quote.rate("C2"), Quote.rate("C3")};

    private static final Fraction FIFTEEN = Fraction.of(15);

    private final Sheet sheet;

    private final boolean care;

    private final Programme programme;

    private Subsidy(Sheet sheet, boolean care) {
        this.sheet = sheet;
        this.care = care;
        this.programme = care ? Programme.CARE_SUBSIDY : Programme.LIVING_SUBSIDY;
    }

    static void assess(Sheet sheet, boolean care, List<ProgrammeResult> results) {
        var subsidy = new Subsidy(sheet, care);
        boolean any = false;
        Person applicant = null;
        for (Person person : sheet.people) {
            if (person.living) {
                applicant = person.facts.relation() == Relation.SELF ? person : applicant;
                if (!person.certificates().isEmpty()) {
                    results.add(subsidy.of(person));
                    any = true;
                }
            }
        }
        if (!any && applicant != null) {
            results.add(subsidy.of(applicant));
        }
    }

    private ProgrammeResult of(Person person) {
        RuleId target = care ? RuleId.CJ_05 : RuleId.CJ_01;
        var rulings = new Rulings();
        var steps = new Told<Step>();
        Certificate valid = valid(person);
        HouseholdClass of = standing(person);
        rulings.add(valid == null
                ? Found.notMet(target, person.number, () -> person.name + "在" + sheet.day + "没有有效的残疾人证")
                : Found.met(target, person.number,
                        () -> person.name + "持有有效残疾人证：" + new Impairment(valid.kind(), valid.grade()).format()));
        if (person.facts.exclusion() == Exclusion.DRUG_ISOLATION) {
            sheet.cite(Local.ISOLATION);
            rulings.add(Ruling.met(RuleId.CJ_16, person.number, "当地强制隔离戒毒期间不停发"));
        } else {
            rulings.add(person.facts.exclusion() == Exclusion.PRISON
                    ? Found.notMet(target, person.number, () -> person.name + "正在服刑")
                    : Found.met(target, person.number, () -> person.name + "未在服刑"));
        }
        if (valid != null) {
            if (care) {
                rulings.add(grade(person, valid));
                rulings.add(need(person));
            } else {
                rulings.add(living(person, of));
            }
        }
        exclusions(person, of, rulings);
        Money amount = null;
        YearMonth first = null;
        YearMonth last = null;
        Outcome outcome = rulings.outcome();
        if (valid != null && outcome == Outcome.MET) {
            amount = amount(person, of, valid, rulings, steps);
            YearMonth month = YearMonth.from(sheet.facts.applied());
            first = month;
            rulings.add(Found.met(RuleId.CJ_11, person.number, () -> "自申请当月" + month + "起计发"));
            LocalDate expires = valid.expires();
            last = expires == null ? null : YearMonth.from(expires);
            outcome = rulings.outcome();
        }
        boolean met = outcome == Outcome.MET;
        return new ProgrammeResult(programme, person.number, List.of(person.number), outcome, rulings,
                met ? amount : null, met ? first : null, met ? last : null, steps, null, null);
    }

    private @Nullable Certificate valid(Person person) {
        Certificate valid = null;
        for (Certificate one : person.certificates()) {
            valid = Person.stands(one, sheet.day) ? one : valid;
        }
        return valid;
    }

    /** What the person is by this assessment, else by what is held; null while that is open. */
    private @Nullable HouseholdClass standing(Person person) {
        HouseholdClass decided = person.decided;
        if (decided != null && decided != HouseholdClass.NONE) {
            return decided;
        }
        boolean decides = decided != null || person.pending;
        HouseholdClass held = HouseholdClass.NONE;
        for (Held one : person.statuses()) {
            if (one.during().contains(sheet.day) && !(decides && one.underReview())) {
                held = one.kind() == HeldKind.DIBAO
                        ? HouseholdClass.DIBAO
                        : one.kind() == HeldKind.EDGE ? HouseholdClass.EDGE : held;
            }
        }
        return held == HouseholdClass.NONE && person.pending ? null : held;
    }

    private Found living(Person person, @Nullable HouseholdClass of) {
        if (of == null) {
            return Ruling.unproven(RuleId.CJ_01, person.number,
                    Missing.of(Fact.CLASS_RESULT, person.facts, "所在家庭的低保认定结果或在享待遇情况"));
        }
        if (of == HouseholdClass.DIBAO) {
            return Found.met(RuleId.CJ_01, person.number, () -> person.name + "为低保家庭成员");
        }
        if (of == HouseholdClass.EDGE) {
            sheet.cite(LIVING_OF_EDGE);
            return Ruling.met(RuleId.CJ_01, person.number, "当地将低保边缘家庭成员列入生活补贴范围（示例残〔2025〕3号）");
        }
        return Found.notMet(RuleId.CJ_01, person.number, () -> person.name + "不是低保家庭成员，也不在当地扩大的范围内");
    }

    private Found grade(Person person, Certificate valid) {
        if (valid.grade() <= 2) {
            return Ruling.met(RuleId.CJ_05, person.number, "残疾等级为一级或二级");
        }
        if (valid.grade() == 3 && valid.kind() == DisabilityKind.MENTAL) {
            sheet.cite(CARE[2]);
            return Ruling.met(RuleId.CJ_05, person.number, "当地将该类别和等级列入护理补贴范围（示例残〔2025〕3号）");
        }
        return Ruling.notMet(RuleId.CJ_05, person.number, "残疾等级不是一级或二级，也不在当地扩大的范围内");
    }

    private Found need(Person person) {
        sheet.cite(Local.CARE_TEST);
        Care need = person.facts.care();
        LocalDate since = need == null ? null : need.since();
        if (since == null) {
            return Found.notMet(RuleId.CJ_05, person.number, () -> person.name + "不需要长期照护");
        }
        return since.plusMonths(6).isAfter(sheet.day)
                ? Found.notMet(RuleId.CJ_05, person.number,
                        () -> person.name + "自" + since + "起需要照护，至" + sheet.day + "不满6个月")
                : Found.met(RuleId.CJ_05, person.number, () -> person.name + "自" + since + "起需要长期照护，已满6个月");
    }

    private void exclusions(Person person, @Nullable HouseholdClass of, Rulings rulings) {
        int before = rulings.size();
        if (of == HouseholdClass.TEKUN) {
            rulings.add(bar(person, "特困供养", "残疾人两项补贴"));
        } else if (person.tekun == Outcome.UNPROVEN) {
            rulings.add(Ruling.unproven(RuleId.CJ_5_3, person.number, Missing.of(Fact.TEKUN_RESULT, person.facts)));
        }
        if (OneClass.find(person.statuses(), sheet.day, HeldKind.INJURY_CARE, HeldKind.INJURY_CARE) != null) {
            if (care) {
                rulings.add(bar(person, "工伤保险生活护理费", "护理补贴"));
            } else {
                sheet.cite(Local.INJURY);
            }
        }
        Held child = OneClass.find(person.statuses(), sheet.day, HeldKind.ORPHAN_BENEFIT,
                HeldKind.UNATTENDED_CHILD_BENEFIT);
        if (child != null && !care) {
            rulings.add(bar(person, child.kind().label(), "生活补贴"));
        }
        if (rulings.size() == before) {
            rulings.add(Ruling.met(RuleId.CJ_5_3, person.number, "没有排除性待遇"));
        }
    }

    private static Found bar(Person person, String held, String barred) {
        return Found.notMet(RuleId.CJ_5_3, person.number, () -> person.name + "享受" + held + "，不能同时享受" + barred);
    }

    private @Nullable Money amount(Person person, @Nullable HouseholdClass of, Certificate valid,
            Rulings rulings, Told<Step> steps) {
        boolean percent = care && valid.grade() == 2;
        Quote quote = care ? CARE[valid.grade() - 1] : of == HouseholdClass.EDGE ? LIVING_OF_EDGE : LIVING;
        var cited = sheet.cite(quote);
        Fraction exact = percent
                ? FIFTEEN.times(sheet.here.standard()).over(100)
                : Fraction.of(care ? valid.grade() == 1 ? 14_000 : 8_000 : of == HouseholdClass.EDGE ? 6_000 : 9_000);
        List<Input> inputs = percent
                ? List.of(sheet.standard(sheet.here), Input.policy("p", FIFTEEN, Unit.PERCENT, cited))
                : List.of(Input.policy("a", exact, Unit.YUAN_PER_MONTH, cited));
        Money rounded = Rounding.HALF_UP_YUAN.round(exact);
        steps.keep(() -> new Step(RuleId.CJ_20, care ? "每月护理补贴" : "每月生活补贴", person.number, percent ? "S × p" : "a",
                inputs, exact, Unit.YUAN_PER_MONTH, Rounding.HALF_UP_YUAN, rounded.exact()));
        rulings.add(Ruling.met(RuleId.CJ_20, person.number, "按示例残〔2025〕3号的标准"));
        HeldKind kind = care ? HeldKind.WELFARE_CARE_SUBSIDY : HeldKind.WELFARE_LIVING_SUBSIDY;
        Held held = OneClass.find(person.statuses(), sheet.day, kind, kind);
        Money theirs = held == null ? null : held.amount();
        return theirs == null ? rounded : difference(person, kind, rounded, theirs, rulings, steps);
    }

    private @Nullable Money difference(Person person, HeldKind kind, Money ours, Money theirs, Rulings rulings,
            Told<Step> steps) {
        String name = programme.shortLabel();
        String other = "已享受的" + kind.label();
        var compared = new Comparison(name, ours.exact(), Operator.ABOVE, other, theirs.exact(), Unit.YUAN_PER_MONTH);
        rulings.add(Ruling.compare(RuleId.CJ_5_3, person.number, compared));
        if (!compared.holds()) {
            return null;
        }
        Money difference = ours.minus(theirs);
        steps.keep(() -> Step.exact(RuleId.CJ_5_3, "择高发放差额", person.number, "a − b", difference.exact(),
                Unit.YUAN_PER_MONTH, List.of(Input.result("a", name, ours.exact(), Unit.YUAN_PER_MONTH),
                        Input.result("b", other, theirs.exact(), Unit.YUAN_PER_MONTH))));
        return difference;
    }
}
