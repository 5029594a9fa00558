package org.assistance.domain.entitlement;

import java.time.YearMonth;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/** A right that overlaps in time with one about to be granted, with what a refusal must name. */
record StandingRight(long id, Programme programme, long caseId, long householdId, long personId, boolean householdWide,
        boolean coveredThePerson, String holder, String caseNumber, YearMonth firstMonth,
        @Nullable YearMonth lastMonth) {

    /** Whether matrix 11.5 forbids the new right beside this one. */
    boolean bars(NewRight wanted) {
        if (personId == wanted.personId()) {
            return Exclusivity.forOnePerson(programme, wanted.programme()) && !singledOut(wanted);
        }
        boolean wholeHousehold = householdId == wanted.householdId() && householdWide && wanted.householdWide();
        if (wholeHousehold && Exclusivity.forOneHousehold(programme, wanted.programme())) {
            return true;
        }
        // 特困 for a member whom an earlier decision counted into the household's class.
        return coveredThePerson && caseId != wanted.caseId() && wanted.programme() == Programme.TEKUN && householdWide
                && Exclusivity.forOnePerson(programme, Programme.TEKUN);
    }

    // 单人户: the member's own 低保 stands beside the household's 边缘, even when the member also represents the household.
    private boolean singledOut(NewRight wanted) {
        boolean dibaoBesideEdge = programme == Programme.DIBAO && !householdWide && wanted.programme() == Programme.EDGE
                || wanted.programme() == Programme.DIBAO && !wanted.householdWide() && programme == Programme.EDGE;
        return dibaoBesideEdge && householdId == wanted.householdId();
    }

    /** The sentence that refuses, naming this right. */
    String refusal(NewRight wanted) {
        String until = lastMonth == null ? "起" : "至" + month(lastMonth);
        String who = personId == wanted.personId() ? holder + "本人" : holder + "一户";
        return who + month(firstMonth) + until + "已享受" + programme.label() + "（案号" + caseNumber + "），与"
                + wanted.programme().label() + "不能同时享受；须先终止原待遇，或对本项不予确认";
    }

    private static String month(YearMonth month) {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }
}
