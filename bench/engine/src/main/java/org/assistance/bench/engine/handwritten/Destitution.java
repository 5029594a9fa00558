package org.assistance.bench.engine.handwritten;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.Impairment;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.facts.RuralTies;
import org.assistance.eligibility.facts.SelfCareGrade;
import org.assistance.eligibility.facts.SupportForm;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.Rounding;
import org.assistance.eligibility.ruling.Found;
import org.assistance.eligibility.ruling.Told;
import org.assistance.eligibility.ruling.Rulings;
import org.assistance.eligibility.ruling.AmountPart;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;

/** 特困 of each person who may be (section 6). */
final class Destitution {

    private static final Quote[] CARE = {Quote.of(PolicyCode.TEKUN_CARE, "ABLE"),
            Quote.of(PolicyCode.TEKUN_CARE, "PARTLY"), Quote.of(PolicyCode.TEKUN_CARE, "UNABLE")};

    private static final Fraction[] CARE_FEN = {Fraction.of(12_000), Fraction.of(40_000), Fraction.of(100_000)};

    private static final Ruling CONTENTS = Ruling.met(RuleId.TK_10, null,
            "供养内容：基本生活、生活不能自理的照料、疾病治疗、丧葬事宜；参加基本医疗保险的个人缴费全额资助");

    /** One who may be 特困. */
    private static final class Candidate {

        final Person person;

        final Local local;

        final Rulings rulings = new Rulings();

        final List<Person> supporters = new ArrayList<>(2);

        final List<Found> inside = new ArrayList<>(2);

        List<Step> income = List.of();

        Outcome outcome = Outcome.UNPROVEN;

        boolean together;

        boolean perhaps;

        Candidate(Person person, Sheet sheet) {
            RuralTies ties = person.facts.ties();
            Area area = ties == null ? null : ties.area();
            this.person = person;
            this.local = area == null ? sheet.here : Local.of(area);
        }
    }

    private static final Set<RuleId> MEANS = EnumSet.of(RuleId.TK_02, RuleId.XZ_41);

    private final Sheet sheet;

    private final Candidate[] candidates;

    private final Supporting supporting;

    private Destitution(Sheet sheet) {
        this.sheet = sheet;
        this.candidates = new Candidate[sheet.people.length];
        this.supporting = new Supporting(sheet);
    }

    static void assess(Sheet sheet, List<ProgrammeResult> results) {
        new Destitution(sheet).all(results);
    }

    private void all(List<ProgrammeResult> results) {
        boolean any = false;
        boolean chosen = false;
        for (Person person : sheet.people) {
            if (person.living) {
                Found labour = labour(person);
                if (labour.outcome() == Outcome.MET && !person.away()
                        && (person.mayCount() || person.facts.supportForm() != null)) {
                    candidate(person, labour);
                    any = true;
                    chosen |= person.facts.supportForm() != null;
                }
            }
        }
        if (!any) {
            for (Person person : sheet.people) {
                if (person.facts.relation() == Relation.SELF && person.living) {
                    candidate(person, labour(person));
                    chosen = person.facts.supportForm() != null;
                }
            }
        }
        together();
        for (Candidate candidate : candidates) {
            if (candidate != null && (!chosen || candidate.person.facts.supportForm() != null)) {
                results.add(result(candidate));
            }
        }
        for (Candidate candidate : candidates) {
            if (candidate != null && chosen && candidate.person.facts.supportForm() == null && candidate.perhaps) {
                results.set(0, results.getFirst()
                        .noting(Found.met(RuleId.M_11_6, candidate.person.number,
                                () -> candidate.person.name + "可能符合特困人员条件，告知本人可以申请特困供养")));
            }
        }
    }

    private Found labour(Person person) {
        if (person.age >= 60) {
            return Found.met(RuleId.TK_01, person.number, () -> person.name + person.age + "周岁，年满60周岁");
        }
        if (person.age < 16) {
            return Found.met(RuleId.TK_01, person.number, () -> person.name + person.age + "周岁，未满16周岁");
        }
        for (Certificate one : person.certificates()) {
            if (unfit(one) && Person.stands(one, sheet.day)) {
                return Found.met(RuleId.TK_01, person.number,
                        () -> person.name + "持有残疾人证：" + new Impairment(one.kind(), one.grade()).format());
            }
        }
        return Found.notMet(RuleId.TK_01, person.number, () -> person.name + person.age + "周岁，无规定类别和等级的有效残疾人证");
    }

    private static boolean unfit(Certificate one) {
        return switch (one.kind()) {
            case INTELLECTUAL, MENTAL -> one.grade() <= 3;
            case LIMB -> one.grade() <= 2;
            case VISION -> one.grade() == 1;
            case HEARING, SPEECH, MULTIPLE -> false;
        };
    }

    private void candidate(Person person, Found labour) {
        var candidate = new Candidate(person, sheet);
        Rulings rulings = candidate.rulings;
        rulings.add(labour);
        Means means = Means.ofOne(sheet, person, true);
        candidate.income = means.steps();
        sheet.cite(candidate.local.quote());
        rulings.add(means.below(sheet, RuleId.TK_02, person.number, List.of(), candidate.local, false, 1));
        rulings.addAll(Limits.of(sheet, candidate.local, 0, 1 << person.number));
        supporting.elsewhere(person, rulings);
        supporting.owingNothing(person, rulings);
        rulings.add(
                OneClass.find(person.statuses(), sheet.day, HeldKind.ORPHAN_BENEFIT,
                        HeldKind.UNATTENDED_CHILD_BENEFIT) == null
                                ? Found.met(RuleId.TK_04, person.number, () -> person.name + "未享受孤儿或事实无人抚养儿童保障")
                                : Found.notMet(RuleId.TK_04, person.number, () -> person.name + "已享受孤儿或事实无人抚养儿童保障"));
        rulings.add(OneClass.rule(sheet, List.of(person), Programme.TEKUN));
        for (Person other : sheet.people) {
            if (other != person && other.living && other.age >= 18
                    && Supporting.owes(other, person) != Outcome.NOT_MET) {
                candidate.supporters.add(other);
                candidate.inside.add(supporting.inside(person, other));
            }
        }
        candidate.outcome = rulings.outcome();
        candidate.together = candidate.outcome == Outcome.MET;
        candidate.perhaps = candidate.outcome != Outcome.NOT_MET;
        candidates[person.number - 1] = candidate;
    }

    private void together() {
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (Candidate candidate : candidates) {
                if (candidate != null && candidate.together && supported(candidate, true)) {
                    candidate.together = false;
                    smaller = true;
                }
                if (candidate != null && candidate.perhaps && supported(candidate, false)) {
                    candidate.perhaps = false;
                    smaller = true;
                }
            }
        }
    }

    private boolean supported(Candidate candidate, boolean proven) {
        for (int at = 0; at < candidate.inside.size(); at++) {
            Candidate other = candidates[candidate.supporters.get(at).number - 1];
            Outcome unable = candidate.inside.get(at).outcome();
            if (proven
                    ? unable != Outcome.MET && (other == null || !other.together)
                    : unable == Outcome.NOT_MET && (other == null || !other.perhaps)) {
                return true;
            }
        }
        return false;
    }

    private ProgrammeResult result(Candidate candidate) {
        Person person = candidate.person;
        var rulings = new Rulings();
        rulings.addAll(candidate.rulings);
        boolean obligor = !candidate.inside.isEmpty() || rulings.rests(RuleId.TK_03);
        for (int at = 0; at < candidate.inside.size(); at++) {
            rulings.add(inside(candidate, at));
        }
        if (!obligor) {
            rulings.add(Found.met(RuleId.TK_03, person.number, () -> person.name + "没有法定义务人"));
        }
        RuralTies ties = person.facts.ties();
        if (ties == null) {
            rulings = rulings.sparing(MEANS);
        }
        rulings.add(area(person, ties));
        var steps = new Told<Step>();
        steps.addAll(candidate.income);
        Outcome outcome = rulings.outcome();
        boolean certain = outcome == Outcome.MET && person.facts.supportForm() != null;
        Money amount = null;
        List<AmountPart> parts = List.of();
        if (outcome == Outcome.MET) {
            rulings.add(CONTENTS);
            amount = amount(person, candidate.local, rulings, steps);
            outcome = amount == null ? Outcome.UNPROVEN : outcome;
        }
        if (amount != null) {
            Money care = Rounding.HALF_UP_FEN
                    .round(CARE_FEN[SelfCareGrade.of(Objects.requireNonNull(person.facts.unmetSelfCare())).ordinal()]);
            parts = List.of(new AmountPart(AmountPart.Kind.LIVING, amount.minus(care)),
                    new AmountPart(AmountPart.Kind.CARE, care));
        }
        person.tekun = certain ? Outcome.MET : outcome;
        return new ProgrammeResult(Programme.TEKUN, person.number, List.of(person.number), outcome, rulings, amount,
                null, null, steps, null, ties == null ? null : candidate.local.area(), parts);
    }

    private Found inside(Candidate candidate, int at) {
        Found ruling = candidate.inside.get(at);
        Person supporter = candidate.supporters.get(at);
        Candidate other = candidates[supporter.number - 1];
        if (ruling.outcome() == Outcome.MET || other == null) {
            return ruling;
        }
        if (other.together) {
            return Found.met(RuleId.TK_03, candidate.person.number, () -> supporter.name + "无履行义务能力：同时符合特困人员条件");
        }
        return other.perhaps && ruling.outcome() == Outcome.NOT_MET
                ? Ruling.unproven(RuleId.TK_03, candidate.person.number, missing(other))
                : ruling;
    }

    private static List<Missing> missing(Candidate candidate) {
        Set<Missing> missing = new LinkedHashSet<>();
        missing.addAll(candidate.rulings.missing());
        candidate.inside.forEach(ruling -> missing.addAll(ruling.missing()));
        return missing.isEmpty()
                ? List.of(Missing.of(Fact.TEKUN_RESULT, candidate.person.facts, "特困人员认定所需的事实"))
                : List.copyOf(missing);
    }

    private Found area(Person person, @Nullable RuralTies ties) {
        if (ties == null) {
            return Ruling.unproven(RuleId.TK_07, person.number, Missing.of(Fact.RURAL_TIES, person.facts));
        }
        return Found.met(RuleId.TK_07, person.number, () -> person.name + switch (ties) {
            case LAND -> "有承包地或者参加农村集体收益分配，按农村标准";
            case RELOCATED -> "易地扶贫搬迁至城镇，按城镇标准";
            case NONE -> "没有承包地，不参加农村集体收益分配，也不是易地扶贫搬迁，按申请的" + sheet.here.area().label() + "标准";
        });
    }

    private @Nullable Money amount(Person person, Local local, Rulings rulings, Told<Step> steps) {
        SupportForm form = person.facts.supportForm();
        Integer unmet = person.facts.unmetSelfCare();
        if (form == null) {
            rulings.add(Ruling.unproven(RuleId.TK_11, person.number, Missing.of(Fact.SUPPORT_FORM, person.facts)));
        }
        if (unmet == null) {
            rulings.add(Ruling.unproven(RuleId.TK_20, person.number, Missing.of(Fact.SELF_CARE, person.facts)));
        }
        SelfCareGrade grade = unmet == null ? null : SelfCareGrade.of(unmet);
        if (grade != null) {
            rulings.add(Found.met(RuleId.TK_20, person.number,
                    () -> "六项中" + unmet + "项未达标，" + grade.label() + "（" + grade.shortLabel() + "）"));
        }
        if (form == null || grade == null) {
            return null;
        }
        var multiple = sheet.cite(Local.TEKUN_MULT);
        Input standard = sheet.standard(local);
        var cared = sheet.cite(CARE[grade.ordinal()]);
        steps.keep(() -> Step.exact(RuleId.TK_11, "特困基本生活标准", person.number, "S × k", local.tekunBase(),
                Unit.YUAN_PER_MONTH, List.of(standard,
                        Input.policy("k", Fraction.of(13, 10), Unit.MULTIPLE, multiple))));
        Fraction care = CARE_FEN[grade.ordinal()];
        Fraction exact = local.tekunBase().plus(care);
        Money rounded = Rounding.HALF_UP_FEN.round(exact);
        steps.keep(() -> new Step(RuleId.TK_11, "每月特困供养金", person.number, "B + C",
                List.of(Input.result("B", "特困基本生活标准", local.tekunBase(), Unit.YUAN_PER_MONTH),
                        Input.policy("C", care, Unit.YUAN_PER_MONTH, cared)),
                exact, Unit.YUAN_PER_MONTH, Rounding.HALF_UP_FEN, rounded.exact()));
        rulings.add(Found.met(RuleId.TK_11, person.number,
                () -> "按" + form.label() + "基本生活标准加" + grade.shortLabel() + "照料护理标准"));
        boolean home = form == SupportForm.DISPERSED;
        rulings.add(Found.met(RuleId.TK_12, person.number, () -> grade == SelfCareGrade.UNABLE
                ? home ? "本人选择分散供养；完全丧失生活自理能力的，优先提供集中供养，应当告知本人" : "本人选择集中供养；完全丧失生活自理能力，优先安排"
                : home ? "本人选择分散供养" : "本人选择集中供养"));
        rulings.add(Found.met(RuleId.TK_13, person.number,
                () -> home ? "基本生活费发给本人；照料护理费可以按委托照料协议发给照料服务人" : "供养金发给供养服务机构"));
        return rounded;
    }
}
