package org.assistance.eligibility;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Supplier;
import org.assistance.eligibility.ruling.Rulings;
import org.assistance.eligibility.dibao.Alone;
import org.assistance.eligibility.dibao.Dibao;
import org.assistance.eligibility.edge.Edge;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.household.Household;
import org.assistance.eligibility.policy.MissingPolicy;
import org.assistance.eligibility.rigid.RigidExpenditure;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.taper.Review;
import org.assistance.eligibility.value.HouseholdClass;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/** What a household is (11.6): 低保, else 边缘, else 刚性, else none; the next is asked only when the one before is not met. */
final class Classification {

    /** Who is in no class may still be helped once (11.6). */
    private static final Ruling OFFER = Ruling.met(RuleId.M_11_6, null,
            "不符合低保、低保边缘、刚性支出困难条件；遭遇急难或者刚性支出较大的，告知可以申请临时救助，并纳入监测");

    private static final Programme[] ORDER = {Programme.DIBAO, Programme.EDGE, Programme.RIGID_EXPENDITURE};

    private Classification() {}

    /**
     * Classifies; null while a fact is missing.
     *
     * @param review whether 渐退 is looked at where a grant of 低保 is under review (JT); not for single months of a benefit
     * @param results to which one is added for each class that was asked for or tested on the way, and one for each 单人户 proposed
     */
    static @Nullable HouseholdClass of(Household household, boolean review, List<ProgrammeResult> results) {
        if (household.count().allTekun()) {
            refuseOthers(household, results, RuleId.XZ_14, () -> "家庭成员均为特困人员");
            return HouseholdClass.TEKUN;
        }
        MemberFacts apart = Alone.apart(household.question().facts());
        if (apart != null && apart.livingOn(household.question().asOf())) {
            return apart(household, apart, results);
        }
        for (Programme programme : ORDER) {
            ProgrammeResult result = answer(programme, household, review);
            results.add(result);
            if (Review.tapers(result)) {
                refuseOthers(household, results, RuleId.JT_05, () -> "渐退期内仍为低保家庭");
                return HouseholdClass.DIBAO;
            }
            if (result.outcome() == Outcome.MET || Dibao.qualifies(result)) {
                if (programme != Programme.DIBAO) {
                    List<ProgrammeResult> alone = Alone.assess(household, programme == Programme.EDGE);
                    if (!alone.isEmpty()) {
                        results.set(results.size() - 1, result.covering(rest(result.members(), alone)));
                        results.addAll(alone);
                    }
                } else if (!household.question().facts().asksFor(Programme.TEKUN)) {
                    results.set(results.size() - 1, Proposals.noting(household, result));
                }
                refuseOthers(household, results, RuleId.XZ_61,
                        () -> "家庭符合" + programme.label() + "条件，按" + programme.shortLabel() + "认定");
                return classOf(programme);
            }
            if (result.outcome() == Outcome.UNPROVEN) {
                leaveOpen(household, results, result);
                return null;
            }
        }
        results.set(results.size() - 1, results.getLast().noting(OFFER));
        results.addAll(Alone.assess(household, false));
        return HouseholdClass.NONE;
    }

    /** Who lives from a place of worship is no household with the family, and is answered alone (DB-05 c). */
    private static HouseholdClass apart(Household household, MemberFacts applicant, List<ProgrammeResult> results) {
        refuseOthers(household, results, RuleId.XZ_11, () -> applicant.label() + "脱离家庭在宗教场所居住，不与家庭成员计为一户，低保按单人户认定");
        results.add(Alone.ofApart(household.question(), applicant));
        return HouseholdClass.NONE;
    }

    /** Who stays 边缘 when some stand alone (DB-06); all, when nobody would be left. */
    private static List<Integer> rest(List<Integer> members, List<ProgrammeResult> alone) {
        var rest = new ArrayList<Integer>(members);
        for (ProgrammeResult one : alone) {
            if (one.met()) {
                rest.removeAll(one.members());
            }
        }
        return rest.isEmpty() ? members : rest;
    }

    /** Nothing can be said of any class while a value of policy is missing that all of them need. */
    static void leaveOpen(Household household, MissingPolicy gap, List<ProgrammeResult> results) {
        for (Programme programme : ORDER) {
            if (household.question().facts().asksFor(programme)) {
                results.add(open(programme, household, gap));
            }
        }
    }

    private static ProgrammeResult open(Programme programme, Household household, MissingPolicy gap) {
        return plain(household, programme, Outcome.UNPROVEN, List.of(Ruling.gap(null, gap)));
    }

    /** A gap in policy leaves this programme open, and with it the ones after it. */
    private static ProgrammeResult answer(Programme programme, Household household, boolean review) {
        try {
            ProgrammeResult result = assess(programme, household);
            return review && programme == Programme.DIBAO ? Review.of(household, result) : result;
        } catch (MissingPolicy gap) {
            return open(programme, household, gap);
        }
    }

    private static ProgrammeResult assess(Programme programme, Household household) {
        return switch (programme) {
            case DIBAO -> Dibao.assess(household);
            case EDGE -> Edge.assess(household);
            case RIGID_EXPENDITURE -> RigidExpenditure.assess(household);
            case TEKUN, TEMPORARY_RELIEF, LIVING_SUBSIDY, CARE_SUBSIDY ->
                throw new IllegalArgumentException(programme.name());
        };
    }

    private static HouseholdClass classOf(Programme programme) {
        return switch (programme) {
            case DIBAO -> HouseholdClass.DIBAO;
            case EDGE -> HouseholdClass.EDGE;
            case RIGID_EXPENDITURE -> HouseholdClass.RIGID_EXPENDITURE;
            case TEKUN, TEMPORARY_RELIEF, LIVING_SUBSIDY, CARE_SUBSIDY ->
                throw new IllegalArgumentException(programme.name());
        };
    }

    /** What was asked for but need not be tested any more is not met, and says why. */
    private static void refuseOthers(Household household, List<ProgrammeResult> results, RuleId rule,
            Supplier<String> why) {
        for (Programme programme : ORDER) {
            if (untested(programme, household.question().facts(), results)) {
                var rulings = new Rulings();
                rulings.notMet(rule, null, why);
                results.add(plain(household, programme, Outcome.NOT_MET, rulings));
            }
        }
    }

    /** What was asked for but cannot be tested yet is unproven, with the facts that are missing. */
    private static void leaveOpen(Household household, List<ProgrammeResult> results, ProgrammeResult open) {
        if (!anyUntested(household.question().facts(), results)) {
            return;
        }
        var missing = new LinkedHashSet<Missing>();
        var ofPolicy = new Rulings();
        Rulings found = Rulings.of(open.rulings());
        for (int at = 0; at < found.rulings(); at++) {
            if (found.rule(at) == RuleId.P_0_3) {
                ofPolicy.add(found.ruling(at));
            } else if (found.outcome(at) == Outcome.UNPROVEN) {
                missing.addAll(found.missing(at));
            }
        }
        for (Programme programme : ORDER) {
            if (untested(programme, household.question().facts(), results)) {
                var rulings = new Rulings();
                rulings.addAll(ofPolicy);
                if (!missing.isEmpty()) {
                    rulings.add(Ruling.unproven(programme == Programme.EDGE ? RuleId.BY_01 : RuleId.GX_01, null,
                            missing));
                }
                results.add(plain(household, programme, Outcome.UNPROVEN, rulings));
            }
        }
    }

    private static boolean anyUntested(HouseholdFacts facts, List<ProgrammeResult> results) {
        for (Programme programme : ORDER) {
            if (untested(programme, facts, results)) {
                return true;
            }
        }
        return false;
    }

    private static boolean untested(Programme programme, HouseholdFacts facts, List<ProgrammeResult> results) {
        if (!facts.asksFor(programme)) {
            return false;
        }
        for (int at = 0; at < results.size(); at++) {
            if (results.get(at).programme() == programme && results.get(at).beneficiary() == null) {
                return false;
            }
        }
        return true;
    }

    private static ProgrammeResult plain(Household household, Programme programme, Outcome outcome,
            List<Ruling> rulings) {
        return new ProgrammeResult(programme, null, household.count().numbers(), outcome, rulings, null, null,
                null, List.of(),
                null);
    }
}
