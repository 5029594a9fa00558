package org.assistance.bench.engine.handwritten;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.Impairment;
import org.assistance.eligibility.ruling.Found;
import org.assistance.eligibility.ruling.Told;
import org.assistance.eligibility.ruling.Rulings;
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

/** 低保, else 边缘 with 单人户, else 刚性 (section 5). */
final class Classes {

    private static final Programme[] ORDER = {Programme.DIBAO, Programme.EDGE, Programme.RIGID_EXPENDITURE};

    private static final HouseholdClass[] CLASSES = {HouseholdClass.DIBAO, HouseholdClass.EDGE,
            HouseholdClass.RIGID_EXPENDITURE};

    private final Sheet sheet;

    private final Counting count;

    private final Means means;

    private final List<ProgrammeResult> results;

    Classes(Sheet sheet, Counting count, Means means, List<ProgrammeResult> results) {
        this.sheet = sheet;
        this.count = count;
        this.means = means;
        this.results = results;
    }

    /** The class, or null while it is open. */
    @Nullable
    HouseholdClass find() {
        if (count.allTekun()) {
            refuse(0, RuleId.XZ_14, "家庭成员均为特困人员");
            return HouseholdClass.TEKUN;
        }
        for (int at = 0; at < 3; at++) {
            var rulings = new Rulings();
            var steps = new Told<Step>();
            if (at == 1) {
                sheet.cite(Local.EDGE_MULT);
            }
            rulings.add(count.ruling());
            rulings.add(OneClass.rule(sheet, count.who, ORDER[at]));
            switch (at) {
                case 0 -> {
                    sheet.cite(sheet.here.quote());
                    rulings.add(means.below(sheet, RuleId.DB_01, null, count.missing, sheet.here, false,
                            count.who.size()));
                }
                case 1 -> rulings.add(means.below(sheet, RuleId.BY_01, null, count.missing, sheet.here, true,
                        count.who.size()));
                default -> Spending.rule(sheet, count, means, rulings, steps);
            }
            if (count.missing.isEmpty()) {
                rulings.addAll(Limits.of(sheet, sheet.here, at + 1, count.bits));
            } else {
                rulings.add(Ruling.unproven(RuleId.XZ_41, null, count.missing));
            }
            Outcome outcome = rulings.outcome();
            Money amount = null;
            boolean certain = outcome == Outcome.MET;
            if (at == 2 && outcome == Outcome.NOT_MET) {
                rulings.add(Ruling.met(RuleId.M_11_6, null,
                        "不符合低保、低保边缘、刚性支出困难条件；遭遇急难或者刚性支出较大的，告知可以申请临时救助，并纳入监测"));
            }
            if (at == 0 && outcome == Outcome.MET) {
                rulings.add(Ruling.met(RuleId.DB_03, null, "计入的家庭成员全部纳入低保"));
                amount = Grant.of(sheet, count.who, means, null, rulings, steps);
                outcome = amount == null ? Outcome.UNPROVEN : outcome;
            }
            List<ProgrammeResult> alone = at == 1 && outcome == Outcome.MET ? alone() : List.of();
            results.add(new ProgrammeResult(ORDER[at], null, rest(alone), outcome, rulings, amount, null, null, steps,
                    null, null));
            if (certain) {
                results.addAll(alone);
                refuse(at + 1, RuleId.XZ_61,
                        "家庭符合" + ORDER[at].label() + "条件，按" + ORDER[at].shortLabel() + "认定");
                return CLASSES[at];
            }
            if (outcome == Outcome.UNPROVEN) {
                leaveOpen(at + 1, rulings);
                return null;
            }
        }
        return HouseholdClass.NONE;
    }

    private void refuse(int from, RuleId rule, String why) {
        for (int at = from; at < 3; at++) {
            results.add(new ProgrammeResult(ORDER[at], null, count.numbers, Outcome.NOT_MET,
                    List.of(Ruling.notMet(rule, null, why)), null, null, null, List.of(), null, null));
        }
    }

    private void leaveOpen(int from, Rulings rulings) {
        Set<Missing> missing = new LinkedHashSet<>();
        missing.addAll(rulings.missing());
        for (int at = from; at < 3; at++) {
            results.add(new ProgrammeResult(ORDER[at], null, count.numbers, Outcome.UNPROVEN,
                    List.of(Ruling.unproven(at == 1 ? RuleId.BY_01 : RuleId.GX_01, null, List.copyOf(missing))), null,
                    null, null, List.of(), null, null));
        }
    }

    private List<Integer> rest(List<ProgrammeResult> alone) {
        List<Integer> rest = count.numbers;
        for (ProgrammeResult one : alone) {
            if (one.outcome() == Outcome.MET) {
                rest = rest == count.numbers ? new ArrayList<>(rest) : rest;
                rest.removeAll(one.members());
            }
        }
        return rest.isEmpty() ? count.numbers : rest;
    }

    private List<ProgrammeResult> alone() {
        var alone = new ArrayList<ProgrammeResult>(2);
        for (Person person : count.who) {
            Found fits = fits(person);
            if (fits.outcome() == Outcome.NOT_MET) {
                continue;
            }
            var rulings = new Rulings();
            rulings.add(fits);
            rulings.add(OneClass.alone(sheet, person));
            Means own = Means.ofOne(sheet, person, false);
            rulings.add(own.below(sheet, RuleId.DB_06, person.number, List.of(), sheet.here, false, 1));
            Outcome outcome = rulings.outcome();
            var steps = new Told<Step>();
            steps.addAll(own.steps());
            Money amount = null;
            if (outcome == Outcome.MET) {
                amount = Grant.of(sheet, List.of(person), own, person.number, rulings, steps);
                outcome = amount == null ? Outcome.UNPROVEN : outcome;
            }
            if (outcome == Outcome.MET) {
                person.decided = HouseholdClass.DIBAO;
            }
            person.pending = outcome == Outcome.UNPROVEN;
            alone.add(new ProgrammeResult(Programme.DIBAO, person.number, List.of(person.number), outcome, rulings,
                    amount, null, null, steps, null, null));
        }
        return alone;
    }

    private Found fits(Person person) {
        for (Certificate one : person.certificates()) {
            if (Person.grave(one) && Person.stands(one, sheet.day)) {
                return Found.met(RuleId.DB_05, person.number,
                        () -> person.name + "持有残疾人证：" + new Impairment(one.kind(), one.grade()).format());
            }
        }
        Boolean ill = person.facts.seriousIllness();
        if (ill == null) {
            return Ruling.unproven(RuleId.DB_05, person.number, Missing.of(Fact.SERIOUS_ILLNESS, person.facts));
        }
        return ill
                ? Found.met(RuleId.DB_05, person.number, () -> person.name + "患有当地认定的重特大疾病")
                : Found.notMet(RuleId.DB_05, person.number, () -> person.name + "不是重度残疾人、三级智力或精神残疾人或重病患者");
    }
}
