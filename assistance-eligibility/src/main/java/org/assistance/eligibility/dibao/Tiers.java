package org.assistance.eligibility.dibao;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.household.Question;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.ruling.Told;
import org.assistance.eligibility.ruling.Rulings;
import org.assistance.eligibility.ruling.Found;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;

/** 分档 (DB-11): the amount of the tier an officer chose, for the household or for each person. */
final class Tiers {

    private final Question question;

    private final List<MemberFacts> who;

    private final @Nullable Integer member;

    private final Told<Step> steps;

    private final Rulings rulings;

    /**
     * Works out tiers.
     *
     * @param member the number of who stands alone, whose tier is his or her own and never the family's (DB-06); else null
     */
    Tiers(Question question, List<MemberFacts> who, @Nullable Integer member, Told<Step> steps, Rulings rulings) {
        this.question = question;
        this.who = who;
        this.member = member;
        this.steps = steps;
        this.rulings = rulings;
    }

    /** Each person's part in fen per month; null while a tier is not chosen or is none of the locality's. */
    @Nullable
    List<Fraction> bases() {
        for (MemberFacts one : who) {
            if (member != null || one.local().tier() != null) {
                return byPerson();
            }
        }
        String tier = question.facts().tier();
        if (tier == null) {
            rulings.add(Ruling.unproven(RuleId.DB_11, member, Missing.of(Fact.TIER)));
            return null;
        }
        PolicyValue row = row(tier, null, "");
        return row == null ? null : ofHousehold(tier, row);
    }

    private List<Fraction> ofHousehold(String tier, PolicyValue row) {
        boolean perPerson = row.unit() == Unit.YUAN_PER_PERSON_MONTH;
        Fraction exact = perPerson ? row.perMonth().times(who.size()) : row.perMonth();
        Input amountOfTier = Input.policy("T", row.perMonth(), perPerson ? row.unit() : Unit.YUAN_PER_MONTH,
                question.cite(row));
        steps.add(Step.exact(RuleId.DB_11, "分档低保金", member, perPerson ? "T × n" : "T", exact, Unit.YUAN_PER_MONTH,
                perPerson
                        ? List.of(amountOfTier, Input.result("n", "计入人数", Fraction.of(who.size()), Unit.PEOPLE))
                        : List.of(amountOfTier)));
        rulings.add(Found.met(RuleId.DB_11, member, () -> "按第" + tier + "档确定"));
        return Collections.nCopies(who.size(), exact.over(who.size()));
    }

    private @Nullable List<Fraction> byPerson() {
        var bases = new ArrayList<Fraction>(who.size());
        for (MemberFacts one : who) {
            String own = one.local().tier();
            String tier = own == null && member == null ? question.facts().tier() : own;
            if (tier == null) {
                rulings.add(Ruling.unproven(RuleId.DB_11, one.number(), Missing.of(Fact.TIER, one, "的低保档次")));
                continue;
            }
            PolicyValue row = row(tier, one.number(), one.label());
            if (row == null) {
                continue;
            }
            if (member == null && row.unit() != Unit.YUAN_PER_PERSON_MONTH) {
                rulings.add(Ruling.unproven(RuleId.DB_11, one.number(),
                        Missing.of(Fact.TIER, one, "按人发放的低保档次（“" + tier + "”档按户发放，不能按人选择）")));
                continue;
            }
            steps.add(Step.exact(RuleId.DB_11, one.label() + "分档低保金", one.number(), "T", row.perMonth(),
                    Unit.YUAN_PER_MONTH, List.of(Input.policy("T", row.perMonth(), row.unit(), question.cite(row)))));
            rulings.add(Found.met(RuleId.DB_11, one.number(), () -> one.label() + "按第" + tier + "档确定"));
            bases.add(row.perMonth());
        }
        return bases.size() == who.size() ? bases : null;
    }

    /**
     * The row of a tier; a name that none of the locality's tiers has is told in words.
     *
     * @throws org.assistance.eligibility.policy.MissingPolicy where the locality has no tiers at all
     */
    private @Nullable PolicyValue row(String tier, @Nullable Integer number, String whose) {
        PolicyValue row = question.benefit().find(PolicyCode.DIBAO_TIER, tier, question.area());
        if (row != null) {
            return row;
        }
        List<String> known = question.benefit().variants(PolicyCode.DIBAO_TIER, question.area());
        if (known.isEmpty()) {
            return question.benefitValue(PolicyCode.DIBAO_TIER, tier);
        }
        rulings.add(Ruling.unproven(RuleId.DB_11, number, new Missing(Fact.TIER, number, null,
                whose + "有效的低保档次（当地没有“" + tier + "”档，只有" + String.join("、", known) + "）")));
        return null;
    }
}
