package org.assistance.eligibility.tekun;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.Impairment;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.ObligorFacts;
import org.assistance.eligibility.facts.ObligorState;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.household.Question;
import org.assistance.eligibility.household.Statuses;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.value.DisabilityKind;
import org.assistance.eligibility.value.Fraction;
import org.jspecify.annotations.Nullable;

/** Nobody who can support (TK-03): every person who owes support is unable by one of the cases of the law. */
final class Supporters {

    private Supporters() {}

    /** One ruling for each person elsewhere who owes support to the member. */
    static List<Ruling> elsewhere(Question question, MemberFacts member) {
        List<ObligorFacts> obligors = question.facts().obligors();
        if (obligors == null) {
            return List.of(Ruling.unproven(RuleId.TK_03, member.number(), List.of(member.label() + "不共同生活的法定义务人情况")));
        }
        var rulings = new ArrayList<Ruling>();
        for (ObligorFacts obligor : obligors) {
            if (obligor.supports().contains(member.number())) {
                rulings.add(unable(question, member, Supporter.elsewhere(obligor, question.asOf())));
            }
        }
        return rulings;
    }

    /** The living adults of the household who owe the member support: husband and wife, parents and children. */
    static List<MemberFacts> inHousehold(Question question, MemberFacts member) {
        LocalDate asOf = question.asOf();
        return question.facts()
                .members()
                .stream()
                .filter(other -> other.number() != member.number() && other.livingOn(asOf))
                .filter(other -> owes(other.relation(), member.relation()))
                .filter(other -> {
                    Integer age = other.ageOn(asOf);
                    return age == null || age >= 18;
                })
                .toList();
    }

    private static boolean owes(Relation one, Relation other) {
        return closeKin(one, other) || closeKin(other, one);
    }

    private static boolean closeKin(Relation one, Relation other) {
        return switch (one) {
            case SELF -> other == Relation.SPOUSE || other == Relation.CHILD || other == Relation.PARENT;
            case SPOUSE -> other == Relation.CHILD;
            case PARENT -> other == Relation.PARENT || other == Relation.SIBLING;
            case CHILD, SON_IN_LAW, DAUGHTER_IN_LAW, SIBLING, GRANDPARENT, GRANDCHILD, OTHER -> false;
        };
    }

    /** Rules whether a person who owes the member support is unable to. */
    static Ruling unable(Question question, MemberFacts member, Supporter supporter) {
        var missing = new ArrayList<String>();
        if (!Boolean.TRUE.equals(supporter.consented())) {
            missing.add(supporter.name() + "的核对授权");
            return Ruling.unproven(RuleId.TK_03, member.number(), missing);
        }
        LocalDate asOf = question.asOf();
        if (Statuses.holds(supporter.statuses(), asOf, HeldKind.TEKUN) == Outcome.MET) {
            return met(member, supporter, "为特困人员");
        }
        Outcome dibao = Statuses.holds(supporter.statuses(), asOf, HeldKind.DIBAO, HeldKind.DIBAO_ALONE)
                .and(aged(supporter, 60));
        if (dibao == Outcome.MET) {
            return met(member, supporter, "年满60周岁的低保对象");
        }
        Outcome assets = of(supporter.assetsWithinRule());
        Outcome poor = belowAverage(question, supporter).and(assets);
        Outcome old = aged(supporter, 70).and(poor);
        if (old == Outcome.MET) {
            return met(member, supporter, "年满70周岁，本人收入低于当地居民人均可支配收入且财产符合规定");
        }
        Outcome disabled = disabled(supporter, asOf).and(poor);
        if (disabled == Outcome.MET) {
            return met(member, supporter, "重度残疾或三级智力、精神残疾，本人收入低于当地居民人均可支配收入且财产符合规定");
        }
        ObligorState state = supporter.state();
        Outcome away = (state == null
                ? Outcome.UNPROVEN
                : state == ObligorState.CAPABLE ? Outcome.NOT_MET : Outcome.MET).and(assets);
        if (away == Outcome.MET && state != null) {
            return met(member, supporter, state.label() + "，财产符合规定");
        }
        if (dibao.or(old).or(disabled).or(away) == Outcome.NOT_MET && supporter.statuses() != null) {
            return Ruling.notMet(RuleId.TK_03, member.number(), supporter.name() + "具有履行义务的能力");
        }
        return Ruling.unproven(RuleId.TK_03, member.number(), missing(supporter));
    }

    private static List<String> missing(Supporter supporter) {
        var missing = new ArrayList<String>();
        add(missing, supporter.statuses() == null, supporter, "在享待遇情况");
        add(missing, supporter.age() == null, supporter, "出生日期");
        add(missing, supporter.incomeOfYear() == null, supporter, "本人收入");
        add(missing, supporter.assetsWithinRule() == null, supporter, "财产是否符合规定");
        add(missing, supporter.certificates() == null, supporter, "残疾人证情况");
        add(missing, supporter.state() == null, supporter, "民事行为能力、失踪或服刑情况");
        return missing;
    }

    private static void add(List<String> missing, boolean absent, Supporter supporter, String what) {
        if (absent) {
            missing.add(supporter.name() + what);
        }
    }

    private static Ruling met(MemberFacts member, Supporter supporter, String why) {
        return Ruling.met(RuleId.TK_03, member.number(), supporter.name() + "无履行义务能力：" + why);
    }

    private static Outcome aged(Supporter supporter, int years) {
        Integer age = supporter.age();
        return age == null ? Outcome.UNPROVEN : of(age >= years);
    }

    private static Outcome belowAverage(Question question, Supporter supporter) {
        Fraction income = supporter.incomeOfYear();
        return income == null
                ? Outcome.UNPROVEN
                : of(question.operator(PolicyCode.PCDI_OPERATOR)
                        .holds(income, question.value(PolicyCode.PCDI).number()));
    }

    private static Outcome disabled(Supporter supporter, LocalDate asOf) {
        List<Certificate> certificates = supporter.certificates();
        if (certificates == null) {
            return Outcome.UNPROVEN;
        }
        for (Certificate certificate : certificates) {
            for (Impairment impairment : certificate.impairments()) {
                boolean mind = impairment.kind() == DisabilityKind.INTELLECTUAL
                        || impairment.kind() == DisabilityKind.MENTAL;
                if (certificate.validOn(asOf) && (impairment.grade() <= 2 || mind && impairment.grade() == 3)) {
                    return Outcome.MET;
                }
            }
        }
        return Outcome.NOT_MET;
    }

    private static Outcome of(@Nullable Boolean fact) {
        return fact == null ? Outcome.UNPROVEN : fact ? Outcome.MET : Outcome.NOT_MET;
    }
}
