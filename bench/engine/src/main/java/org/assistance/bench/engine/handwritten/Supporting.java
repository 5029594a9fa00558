package org.assistance.bench.engine.handwritten;

import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.facts.Exclusion;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.ObligorFacts;
import org.assistance.eligibility.facts.ObligorState;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.ruling.Found;
import org.assistance.eligibility.ruling.Rulings;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Months;
import org.jspecify.annotations.Nullable;

/** Who owes support to whom, and whether he or she is able to give it (TK-03). */
final class Supporting {

    /** What is known of a member who owes support; worked out once. */
    private record Able(@Nullable Fraction income, @Nullable Boolean assets) {}

    private final Sheet sheet;

    private final Able[] known;

    Supporting(Sheet sheet) {
        this.sheet = sheet;
        this.known = new Able[sheet.people.length];
    }

    /** Husband and wife, parents and children owe; of a grandparent and of brothers and sisters an officer says it. */
    static Outcome owes(Person one, Person other) {
        Outcome told = told(one, other);
        List<Integer> kin = other.facts.kin();
        return told != Outcome.UNPROVEN || kin == null ? told : Outcome.of(kin.contains(one.number));
    }

    private static Outcome told(Person one, Person other) {
        Outcome oneWay = told(one.facts.relation(), other.facts.relation());
        return oneWay.or(told(other.facts.relation(), one.facts.relation()));
    }

    private static Outcome told(Relation one, Relation other) {
        return switch (one) {
            case SELF -> Outcome.of(other != Relation.SELF);
            case SPOUSE -> Outcome.of(other == Relation.CHILD);
            case PARENT -> other == Relation.CHILD ? Outcome.UNPROVEN : Outcome.of(other == Relation.PARENT);
            default -> other == Relation.CHILD ? Outcome.UNPROVEN : Outcome.NOT_MET;
        };
    }

    /** Those of whom an officer said that they owe nothing. */
    void owingNothing(Person person, Rulings rulings) {
        for (Person other : sheet.people) {
            if (other != person && other.living && other.age >= 18 && told(other, person) == Outcome.UNPROVEN
                    && owes(other, person) == Outcome.NOT_MET) {
                rulings.add(Found.met(RuleId.TK_03, person.number,
                        () -> other.name + "对" + person.name + "没有法定赡养、抚养、扶养义务"));
            }
        }
    }

    void elsewhere(Person person, Rulings rulings) {
        List<ObligorFacts> obligors = sheet.facts.obligors();
        if (obligors == null) {
            return;
        }
        for (ObligorFacts obligor : obligors) {
            if (obligor.supports().contains(person.number)) {
                if (!Boolean.TRUE.equals(obligor.consented())) {
                    rulings.add(
                            Ruling.unproven(RuleId.TK_03, person.number, Missing.of(Fact.CONSENT, obligor, "的核对授权")));
                    continue;
                }
                Money income = obligor.incomeOfYear();
                int age = obligor.birthDate() == null ? 0 : Months.age(obligor.birthDate(), sheet.day);
                boolean disabled = Person.gravelyDisabled(
                        obligor.certificates() == null ? List.of() : obligor.certificates(), sheet.day);
                rulings.add(unable(person.number, obligor.label(), null, obligor.number(), age,
                        income == null ? null : income.exact(),
                        obligor.assetsWithinRule(), disabled, obligor.state(), false));
            }
        }
    }

    Found inside(Person person, Person other) {
        Able able = known[other.number - 1];
        if (able == null) {
            able = able(other);
            known[other.number - 1] = able;
        }
        Found unable = unable(person, other, able);
        return unable.outcome() != Outcome.MET && owes(other, person) == Outcome.UNPROVEN
                ? Ruling.unproven(RuleId.TK_03, person.number,
                        new Missing(Fact.DUTY_BETWEEN_MEMBERS, person.number, null,
                                other.name + "对" + person.name + "有无法定赡养、抚养、扶养义务"))
                : unable;
    }

    private Found unable(Person person, Person other, Able able) {
        if (!other.mayCount()) {
            return Ruling.unproven(RuleId.TK_03, person.number,
                    Missing.of(Fact.CONSENT, other.facts, "的核对授权"));
        }
        boolean dibao = OneClass.find(other.statuses(), sheet.day, HeldKind.DIBAO, HeldKind.DIBAO_ALONE) != null;
        return unable(person.number, other.name, other.number, null, other.age, able.income, able.assets,
                Person.gravelyDisabled(other.certificates(), sheet.day),
                other.facts.exclusion() == Exclusion.PRISON ? ObligorState.PRISON : ObligorState.CAPABLE, dibao);
    }

    private Able able(Person other) {
        Means means = Means.ofOne(sheet, other, false);
        Outcome assets = Ruling.all(Limits.of(sheet, sheet.here, 2, 1 << other.number));
        return new Able(means.missing().isEmpty() ? means.total() : null,
                assets == Outcome.UNPROVEN ? null : (Boolean) (assets == Outcome.MET));
    }

    private Found unable(int number, String name, @Nullable Integer member, @Nullable Integer obligor, int age,
            @Nullable Fraction income, @Nullable Boolean assets,
            boolean disabled, @Nullable ObligorState state, boolean dibao) {
        if (dibao && age >= 60) {
            return Found.met(RuleId.TK_03, number, () -> name + "无履行义务能力：年满60周岁的低保对象");
        }
        Outcome owned = assets == null ? Outcome.UNPROVEN : Outcome.of(assets);
        Outcome poor = Outcome.NOT_MET;
        if (age >= 70 || disabled) {
            Outcome below = Outcome.UNPROVEN;
            if (income != null) {
                sheet.cite(Local.AVERAGE);
                below = Outcome.of(income.compareTo(Local.PCDI) < 0);
            }
            poor = below.and(owned);
        }
        if (poor == Outcome.MET) {
            return Found.met(RuleId.TK_03, number, () -> name + "无履行义务能力：" + (age >= 70
                    ? "年满70周岁，本人收入低于当地居民人均可支配收入且财产符合规定"
                    : "重度残疾或三级智力、精神残疾，本人收入低于当地居民人均可支配收入且财产符合规定"));
        }
        Outcome away = state == null || state == ObligorState.CAPABLE ? Outcome.NOT_MET : owned;
        if (away == Outcome.MET && state != null) {
            return Found.met(RuleId.TK_03, number, () -> name + "无履行义务能力：" + state.label() + "，财产符合规定");
        }
        if (poor.or(away) == Outcome.NOT_MET) {
            return Found.notMet(RuleId.TK_03, number, () -> name + "具有履行义务的能力");
        }
        var missing = new ArrayList<Missing>(2);
        if (income == null) {
            missing.add(new Missing(Fact.OBLIGOR_INCOME, member, obligor, name + "本人收入"));
        }
        if (assets == null) {
            missing.add(new Missing(member == null ? Fact.OBLIGOR_ASSETS : Fact.ASSETS, member, obligor,
                    name + "财产是否符合规定"));
        }
        return Ruling.unproven(RuleId.TK_03, number, missing);
    }
}
