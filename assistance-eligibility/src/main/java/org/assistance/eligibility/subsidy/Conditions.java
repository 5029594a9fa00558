package org.assistance.eligibility.subsidy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assistance.eligibility.ruling.Found;
import org.assistance.eligibility.ruling.Rulings;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.household.Count;
import org.assistance.eligibility.household.Household;
import org.assistance.eligibility.household.Income;
import org.assistance.eligibility.household.Kinship;
import org.assistance.eligibility.household.Limit;
import org.assistance.eligibility.household.Question;
import org.assistance.eligibility.policy.SubsidyRate;
import org.assistance.eligibility.policy.SubsidyRate.Condition;
import org.assistance.eligibility.policy.SubsidyRate.IncomeLimit;
import org.assistance.eligibility.ruling.Counted;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.ruling.Step;
import org.jspecify.annotations.Nullable;

/**
 * What of the conditions that a place puts on its rates holds for one person (CJ-02). Only what a rate names is looked at, so that a place
 * without such rates needs none of these facts.
 */
final class Conditions {

    private static final int GROWN = 18;

    private static final int AGED = 60;

    private final Question question;

    private final Household household;

    private final MemberFacts member;

    private final Map<Object, Found> found = new HashMap<>(0);

    private @Nullable Income income;

    Conditions(Household household, Question question, MemberFacts member) {
        this.household = household;
        this.question = question;
        this.member = member;
    }

    /** Whether a condition holds; looked at once. */
    Found of(Condition condition) {
        Found known = found.get(condition);
        if (known == null) {
            known = switch (condition) {
                case UNEMPLOYED -> fact(condition, member.local().employed(), Fact.EMPLOYED);
                case NO_FIXED_INCOME -> fact(condition, member.local().fixedIncome(), Fact.FIXED_INCOME);
                case SEVERAL_DISABLED -> severalDisabled();
                case DEPENDS_ON_AGED -> dependsOnAged();
            };
            found.put(condition, known);
        }
        return known;
    }

    /** Whether the household's income per head keeps to the limit of a row; looked at once. */
    Found of(IncomeLimit limit, SubsidyRate row) {
        Found known = found.get(limit);
        if (known == null) {
            known = within(limit, row);
            found.put(limit, known);
        }
        return known;
    }

    /** The sums of an income that nobody else in the assessment asked for; empty while no limit was looked at. */
    List<Step> steps() {
        return income == null || household.income() != Income.NOT_ASKED ? List.of() : income.steps();
    }

    private Found fact(Condition condition, @Nullable Boolean has, Fact fact) {
        return has == null
                ? unproven(List.of(Missing.of(fact, member)))
                : answer(!has, member.label() + (has ? "不属于" : "属于") + condition.label());
    }

    private Found severalDisabled() {
        Outcome own = counted(member);
        if (own == Outcome.NOT_MET) {
            return answer(false, member.label() + "不计入共同生活的家庭成员");
        }
        var missing = new ArrayList<Missing>(own == Outcome.UNPROVEN ? missing(member) : List.of());
        boolean another = false;
        boolean open = false;
        for (MemberFacts other : question.facts().members()) {
            if (other.number() == member.number()) {
                continue;
            }
            Outcome certified = Certificate.anyOn(other.certificates(), question.asOf(), _ -> true);
            Outcome both = counted(other).and(certified);
            another = another || both == Outcome.MET;
            if (both == Outcome.UNPROVEN) {
                open = true;
                missing.addAll(missing(other));
                if (certified == Outcome.UNPROVEN) {
                    missing.add(Missing.of(Fact.CERTIFICATES, other));
                }
            }
        }
        if (own == Outcome.MET && another) {
            return answer(true, "家庭中有两名以上残疾人");
        }
        return another || open ? unproven(missing) : answer(false, "家庭中没有其他残疾人");
    }

    private Found dependsOnAged() {
        Integer age = member.ageOn(question.asOf());
        if (age != null && age < GROWN) {
            return answer(false, member.label() + "未满18周岁");
        }
        Boolean fixed = member.local().fixedIncome();
        if (Boolean.TRUE.equals(fixed)) {
            return answer(false, member.label() + "有固定收入");
        }
        var missing = new ArrayList<Missing>();
        if (age == null) {
            missing.add(Missing.of(Fact.BIRTH_DATE, member));
        }
        if (fixed == null) {
            missing.add(Missing.of(Fact.FIXED_INCOME, member));
        }
        var ofParents = new ArrayList<Missing>();
        for (MemberFacts other : question.facts().members()) {
            Outcome aged = agedParent(other, ofParents);
            if (aged == Outcome.MET) {
                return missing.isEmpty()
                        ? answer(true, member.label() + "没有固定收入，与年满60周岁的" + other.label() + "共同生活")
                        : unproven(missing);
            }
        }
        if (ofParents.isEmpty()) {
            return answer(false, member.label() + "没有共同生活的年满60周岁的父母");
        }
        missing.addAll(ofParents);
        return unproven(missing);
    }

    private Outcome agedParent(MemberFacts other, List<Missing> missing) {
        Integer age = other.ageOn(question.asOf());
        Outcome parent = parent(other);
        Outcome aged = age == null ? Outcome.UNPROVEN : Outcome.of(age >= AGED);
        Outcome all = parent.and(aged).and(counted(other));
        if (all == Outcome.UNPROVEN) {
            missing.addAll(missing(other));
            if (parent == Outcome.UNPROVEN) {
                missing.add(Kinship.missing(other, member));
            }
            if (age == null) {
                missing.add(Missing.of(Fact.BIRTH_DATE, other));
            }
        }
        return all;
    }

    private Outcome parent(MemberFacts other) {
        Relation of = other.relation();
        return switch (member.relation()) {
            case SELF, SIBLING -> Outcome.of(of == Relation.PARENT);
            case CHILD -> Outcome.of(of == Relation.SELF || of == Relation.SPOUSE);
            case GRANDCHILD -> of == Relation.CHILD ? Kinship.owes(other, member) : Outcome.NOT_MET;
            case PARENT -> of == Relation.GRANDPARENT ? Kinship.owes(other, member) : Outcome.NOT_MET;
            case SPOUSE, SON_IN_LAW, DAUGHTER_IN_LAW, GRANDPARENT, OTHER ->
                of == Relation.OTHER ? Kinship.owes(other, member) : Outcome.NOT_MET;
        };
    }

    private Found within(IncomeLimit limit, SubsidyRate row) {
        Count count = household.count();
        if (!count.certain()) {
            return unproven(count.missing());
        }
        if (!count.who().contains(member)) {
            return answer(false, member.label() + "不计入共同生活的家庭成员");
        }
        Income earned = income();
        if (!earned.certain()) {
            return unproven(earned.missing());
        }
        var perHead = Limit.times(question, limit.number(), question.cite(row));
        return Ruling.compare(RuleId.CJ_02, member.number(),
                perHead.compare("家庭收入", earned.total(), limit.operator(), count.n(), earned.months()));
    }

    private Income income() {
        Income known = income;
        if (known == null) {
            known = household.income() == Income.NOT_ASKED
                    ? Income.ofHousehold(question, household.who())
                    : household.income();
            income = known;
        }
        return known;
    }

    private Outcome counted(MemberFacts other) {
        return found(other).counted();
    }

    private List<Missing> missing(MemberFacts other) {
        return found(other).missing();
    }

    private Counted found(MemberFacts other) {
        for (Counted one : household.count().all()) {
            if (one.number() == other.number()) {
                return one;
            }
        }
        throw new IllegalArgumentException("not a member: " + other.number());
    }

    private Found answer(boolean holds, String reason) {
        return holds
                ? Ruling.met(RuleId.CJ_02, member.number(), reason)
                : Ruling.notMet(RuleId.CJ_02, member.number(), reason);
    }

    private Found unproven(List<Missing> missing) {
        return Ruling.unproven(RuleId.CJ_02, member.number(), missing.stream().distinct().toList());
    }

    /** The answers to what a rate asks besides certificate, class and area. */
    List<Ruling> rulings(SubsidyRate rate) {
        var rulings = new Rulings();
        if (rate.condition() != null) {
            rulings.add(of(rate.condition()));
        }
        if (rate.income() != null) {
            rulings.add(of(rate.income(), rate));
        }
        return rulings;
    }
}
