package org.assistance.web.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assistance.domain.assessment.CaseAssessment;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.ObligorFacts;
import org.assistance.eligibility.facts.ReliefEvent;
import org.assistance.eligibility.household.Inability;
import org.assistance.eligibility.household.Kinship;
import org.assistance.eligibility.household.Statuses;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.web.assessment.AssessmentSheet.Lack;

/** What is not known yet, and where each of it can be said: told by the rule and the facts, never by the sentence. */
final class Lacking {
    private Lacking() {}

    static List<Lack> of(CaseAssessment kept, AssistanceCase of, MemberNames names) {
        var lacking = new ArrayList<Lack>();
        for (String gap : kept.gaps()) {
            lacking.add(new Lack(gap, "请联系民政部门在政策标准中维护并注明文号，再重新测算", "/policy"));
        }
        Map<String, Boolean> byOfficer = new LinkedHashMap<>();
        for (ProgrammeResult result : kept.result().results()) {
            if (result.outcome() == Outcome.UNPROVEN) {
                for (Ruling ruling : result.rulings()) {
                    if (ruling.ofPolicy()) {
                        continue;
                    }
                    boolean here = officerAnswers(ruling, result, kept.facts());
                    ruling.missing()
                            .forEach(what -> byOfficer.merge(what,
                                    here || ofObligor(what, kept.facts()) || ofMember(what, kept.facts()),
                                    Boolean::logicalOr));
                }
            }
        }
        byOfficer.forEach((what, here) -> lacking.add(here
                ? new Lack(names.named(what), "在本页“经办人核定”中填写后重新测算", "#findings")
                : new Lack(names.named(what), "退回受理，请申请人补充申报或者签署授权", "/cases/" + of.id() + "/intake")));
        return lacking;
    }

    private static boolean officerAnswers(Ruling ruling, ProgrammeResult result, HouseholdFacts facts) {
        ReliefEvent event = facts.relief();
        return switch (ruling.rule()) {
            case XZ_41 -> ruling.limit() != null;
            case LS_01 -> event != null && event.confirmed() == null;
            case LS_15 -> event != null && event.past() != null;
            case LS_20 -> result.relief() != null;
            default -> false;
        };
    }

    private static boolean ofMember(String what, HouseholdFacts facts) {
        return what.endsWith(Kinship.DUTY) || facts.members()
                .stream()
                .anyMatch(member -> what.equals(member.label() + Inability.CLAIMED)
                        || member.statuses() != null && member.statuses()
                                .stream()
                                .anyMatch(held -> what.equals(Statuses.claimed(member, held))));
    }

    private static boolean ofObligor(String what, HouseholdFacts facts) {
        List<ObligorFacts> obligors = facts.obligors();
        return obligors != null && obligors.stream()
                .map(ObligorFacts::label)
                .anyMatch(label -> what.equals(label + Inability.ASSETS) || what.equals(label + Inability.CLAIMED));
    }
}
